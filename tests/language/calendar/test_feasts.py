"""Holidays: each case a name, a year, the words before it, and its first and last day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.language.calendar.feasts import days_of

CASES = {
    "fixed": ("Christmas Eve", 2021, "", ("2021-12-24", "2021-12-24")),
    "curly apostrophe": ("New Year’s Day", 2022, "", ("2022-01-01", "2022-01-01")),
    "weekday of a month": ("Thanksgiving", 2022, "", ("2022-11-24", "2022-11-24")),
    "last of a month": ("Memorial Day", 2022, "", ("2022-05-30", "2022-05-30")),
    "from Easter": ("Good Friday", 2022, "", ("2022-04-15", "2022-04-15")),
    "the other Easter": ("Orthodox Easter", 2022, "", ("2022-04-24", "2022-04-24")),
    "the other Easter by the word before": ("Easter", 2022, "before Orthodox ", ("2022-04-24", "2022-04-24")),
    "by the moon": ("Eid al-Fitr", 2022, "", ("2022-05-02", "2022-05-02")),
    "a month of the moon": ("Ramadan", 2022, "", ("2022-04-02", "2022-05-01")),
    "whose independence": ("Independence Day", 2022, "on Ukraine’s ", ("2022-08-24", "2022-08-24")),
}


@pytest.mark.parametrize(("name", "year", "before", "expected"), CASES.values(), ids=CASES.keys())
def test_days(name: str, year: int, before: str, expected: tuple[str, str]) -> None:
    found = days_of(name, year, before=before)

    assert found == tuple(map(date.fromisoformat, expected))


def test_nobody_s_independence_has_no_day() -> None:
    assert days_of("Independence Day", 2022) is None


@given(st.sampled_from(["Easter", "Ramadan", "Ashura", "Labor Day", "Christmas", "Pentecost"]), st.integers(-5, 12000))
def test_first_day_comes_first_whatever_the_year(name: str, year: int) -> None:
    found = days_of(name, year)

    assert found is None or found[0] <= found[1]
