"""Dates as EDTF strings (ISO 8601-2, levels 0 to 2): making them, checking them, and the days they cover."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import islice

from firsthand.language.calendar.calendar import month_end

_DATE = re.compile(
    r"(?P<year>[0-9X]{4})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?"
    r"(?:T(?P<clock>[0-9]{2}:[0-9]{2}:[0-9]{2})(?P<zone>Z|[+-][0-9]{2}(?::[0-9]{2})?)?)?(?P<mark>[?~%])?"
)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SEASON = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
_QUARTER = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
OPEN = ".."
LEAP = 16
"""Years among which, however they follow one another, there is a leap year wherever there is one in a century."""

Days = tuple[date | None, date | None]
"""The first and the last day that a date covers; None where it is open or not known."""


@lru_cache(maxsize=4096)
def valid(text: str) -> bool:
    """Return whether a string is an EDTF date or interval of the kinds that Firsthand writes."""
    ends = text.split("/")
    if len(ends) == 1:
        return _valid_date(text)
    if len(ends) != 2 or all(e in {"", OPEN} for e in ends):
        return False
    return all(e in {"", OPEN} or _valid_date(e) for e in ends)


def _valid_date(text: str) -> bool:
    if _DAY.fullmatch(text) and _only(text)[0]:  # nearly every date
        return True
    found = _DATE.fullmatch(text)
    if not found or (found["clock"] and (not found["day"] or "X" in found[0])):
        return False
    # A year that is not known may be a leap year.
    years = iter((2000,)) if _unknown(found["year"]) else _years(found["year"])
    return any(_in_year(each, found["month"], found["day"]) for each in islice(years, LEAP))


def _unknown(year: str) -> bool:
    return year.startswith("X") or year == "0000"


def _years(pattern: str, *, last: bool = False) -> Iterator[int]:
    """The years that the digits leave open, in order or from the last; "0XXX" begins with the year 1."""
    low, high = max(1, int(pattern.replace("X", "0"))), int(pattern.replace("X", "9"))
    every = range(high, low - 1, -1) if last else range(low, high + 1)
    return (year for year in every if _is(pattern, f"{year:04d}"))


def _codes(pattern: str) -> tuple[int, ...]:
    """The months that the digits leave open; where there is none, the seasons and the other parts of a year."""
    months = tuple(n for n in range(1, 13) if _is(pattern, f"{n:02d}"))
    return months or tuple(n for n in range(21, 42) if _is(pattern, f"{n:02d}"))


def _is(pattern: str, digits: str) -> bool:
    return all(p in ("X", d) for p, d in zip(pattern, digits, strict=True))


def _in_year(year: int, month: str | None, day: str | None) -> list[tuple[date, date]]:
    """The stretches of one year that a month and a day with open digits may mean; none where it has no such day."""
    if not month:
        return [(date(year, 1, 1), date(year, 12, 31))]
    codes = _codes(month)
    if not day:
        return [_month_days(year, code) for code in codes]
    in_months = [(code, n) for code in codes if code <= 12 for n in range(1, month_end(year, code) + 1)]
    return [(date(year, code, n), date(year, code, n)) for code, n in in_months if _is(day, f"{n:02d}")]


def _month_days(year: int, code: int) -> tuple[date, date]:
    return _season_days(year, code) if code > 12 else (date(year, code, 1), date(year, code, month_end(year, code)))


@lru_cache(maxsize=4096)
def days(text: str) -> Days:
    """Return the first and last day of an EDTF date or interval; None for an open or unknown end, or no EDTF at all."""
    first, _, last = text.partition("/")
    if not last and "/" not in text:
        return _date_days(first)
    return _date_days(first)[0], _date_days(last)[1]


def _date_days(text: str) -> Days:
    """The first and the last of the days that its digits leave open: "2022-03-2X" ends on the 29th."""
    if _DAY.fullmatch(text):  # the days of its year need not be gone through
        return _only(text)
    found = _DATE.fullmatch(text)
    if not found or not _valid_date(text) or _unknown(found["year"]):
        return None, None
    first, last = (
        next(filter(None, (_in_year(year, found["month"], found["day"]) for year in years)))
        for years in (_years(found["year"]), _years(found["year"], last=True))
    )
    return min(day for day, _ in first), max(day for _, day in last)


def _only(day: str) -> Days:
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return None, None
    return found, found


def _season_days(year: int, code: int) -> tuple[date, date]:
    months = _SEASON.get(code) or _QUARTER.get(code)
    if months is None:
        return date(year, 1, 1), date(year, 12, 31)
    last = min(year + (months[1] < months[0]), 9999)
    return date(year, months[0], 1), date(last, months[1], month_end(last, months[1]))


def interval(first: str | date | None, last: str | date | None) -> str:
    """Return an interval; an end that is None is open."""
    return f"{OPEN if first is None else first}/{OPEN if last is None else last}"


def year_month(day: date) -> str:
    """Return the month of a day."""
    return f"{day.year:04d}-{day.month:02d}"


def ends(text: str) -> tuple[str, str]:
    """Return the two ends of an interval, or the date twice."""
    first, slash, last = text.partition("/")
    return (first, last) if slash else (first, first)
