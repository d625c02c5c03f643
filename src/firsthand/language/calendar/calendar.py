"""The calendar: names of months, weekdays and seasons, and steps from day to day; what a date is counted from."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

MONTH_NAMES = "January February March April May June July August September October November December".split()
MONTHS = {
    name: n
    for n, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|"
        "november nov|december dec".split("|"),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {name: n for n, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""EDTF's numbers for the seasons; their months are those of the northern meteorological year."""
QUARTERS = {"first": 33, "second": 34, "third": 35, "fourth": 36, "final": 36, "last": 36}
"""EDTF's numbers for the quarters of a year."""
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date that relative words are counted from (EDTF, None where it is unknown), and whose date it is.

    ``zone`` is where its clocks stand: the dateline's town, None where nothing tells.
    """

    edtf: str | None
    name: str = "publication"
    zone: str | None = None


def shift(day: date, count: int, unit: str) -> date | None:
    """Return the day so many days, weeks, months or years on (back where negative); None off the calendar.

    A month has no such day: the last it has ("a month after 31 January" is 28 February).
    """
    try:
        if unit in _DAYS:
            return day + timedelta(days=count * _DAYS[unit])
        months = day.year * 12 + day.month - 1 + count * _MONTHS[unit]
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    except (OverflowError, ValueError):
        return None


_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def month_end(year: int, month: int) -> int:
    """Return how many days a month has."""
    return calendar.monthrange(year, month)[1]


def weekday_before(day: date, weekday: int, *, same: bool = True) -> date:
    """Return the last such weekday before a day, the day itself included unless told otherwise."""
    back = (day.weekday() - weekday) % 7
    return day - timedelta(days=back if back or same else 7)


def weekday_after(day: date, weekday: int, *, same: bool = True) -> date:
    """Return the next such weekday after a day, the day itself included unless told otherwise."""
    on = (weekday - day.weekday()) % 7
    return day + timedelta(days=on if on or same else 7)
