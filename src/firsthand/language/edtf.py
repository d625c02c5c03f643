"""Dates as EDTF strings (ISO 8601-2, levels 0 to 2): making them, checking them, and the days they cover."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from firsthand.language.calendar import month_end

_DATE = re.compile(
    r"(?P<year>[0-9X]{4})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?"
    r"(?:T(?P<clock>[0-9]{2}:[0-9]{2}:[0-9]{2})(?P<zone>Z|[+-][0-9]{2}(?::[0-9]{2})?)?)?(?P<mark>[?~%])?"
)
_SEASON = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
_QUARTER = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
OPEN = ".."

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
    found = _DATE.fullmatch(text)
    if not found:
        return False
    month, day = found["month"], found["day"]
    if month and "X" not in month and not (1 <= int(month) <= 12 or 21 <= int(month) <= 41):
        return False
    if day and (month is None or ("X" not in month and int(month) > 12)):
        return False
    if day and "X" not in day:
        return 1 <= int(day) <= _longest(found["year"], month)
    return not (found["clock"] and (not day or "X" in found[0]))


def _longest(year: str, month: str) -> int:
    if "X" in month:
        return 31
    return month_end(2000 if "X" in year or year == "0000" else int(year), int(month))


@lru_cache(maxsize=4096)
def days(text: str) -> Days:
    """Return the first and last day of an EDTF date or interval; None for an open or unknown end, or no EDTF at all."""
    first, _, last = text.partition("/")
    if not last and "/" not in text:
        return _date_days(first)
    return _date_days(first)[0], _date_days(last)[1]


def _date_days(text: str) -> Days:
    found = _DATE.fullmatch(text)
    if not found or not _valid_date(text) or found["year"].startswith("X") or found["year"] == "0000":
        return None, None
    years = int(found["year"].replace("X", "0")), int(found["year"].replace("X", "9"))
    if not found["month"] or "X" in found["month"] or years[0] != years[1]:
        return date(max(1, years[0]), 1, 1), date(years[1], 12, 31)
    year, month = years[0], int(found["month"])
    if month > 12:
        return _season_days(year, month)
    if not found["day"]:
        return date(year, month, 1), date(year, month, month_end(year, month))
    longest = month_end(year, month)
    low, high = int(found["day"].replace("X", "0")), int(found["day"].replace("X", "9"))
    # The twenties of a month stand for its end: "late March" has the 30th and the 31st in it.
    high = longest if found["day"] == "2X" else min(high, longest)
    return date(year, month, max(1, low)), date(year, month, max(1, high))


def _season_days(year: int, code: int) -> Days:
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
