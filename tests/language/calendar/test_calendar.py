"""Steps on the calendar: months of unequal length, weekdays on either side, the edges of the calendar."""

from datetime import date

import pytest

from firsthand.language.calendar.calendar import month_end, shift, weekday_after, weekday_before

MONDAY = date(2022, 2, 28)
SHIFTS = {
    "days": (MONDAY, 2, "day", date(2022, 3, 2)),
    "weeks back": (MONDAY, -2, "week", date(2022, 2, 14)),
    "a month from its end": (date(2022, 1, 31), 1, "month", date(2022, 2, 28)),
    "months over a year": (MONDAY, -3, "month", date(2021, 11, 28)),
    "a year from a leap day": (date(2024, 2, 29), 1, "year", date(2025, 2, 28)),
    "off the calendar": (MONDAY, 10_000, "year", None),
}


@pytest.mark.parametrize(("day", "count", "unit", "expected"), SHIFTS.values(), ids=SHIFTS.keys())
def test_shift(day: date, count: int, unit: str, expected: date | None) -> None:
    assert shift(day, count, unit) == expected


def test_weekdays_on_either_side() -> None:
    assert weekday_before(MONDAY, 0) == weekday_after(MONDAY, 0) == MONDAY
    assert weekday_before(MONDAY, 0, same=False) == date(2022, 2, 21)
    assert weekday_after(MONDAY, 0, same=False) == date(2022, 3, 7)
    assert weekday_before(MONDAY, 4) == date(2022, 2, 25)
    assert weekday_after(MONDAY, 4) == date(2022, 3, 4)


def test_month_end_of_leap_years() -> None:
    assert (month_end(2024, 2), month_end(2023, 2)) == (29, 28)
