"""Dates as people write them, no finer than they are known."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from firsthand.language.calendar.edtf import days

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@lru_cache(maxsize=4096)  # a page shows the same few dates over and over
def day(edtf: str | None) -> str:
    """Return a date as people write it, no finer than it is known: "28 Feb 2022", "Feb 2022", "unknown date"."""
    if not edtf:
        return "unknown date"
    first, last = days(edtf)
    if first is None:
        return f"until {_day(last)}" if last else edtf
    if last is None:
        return f"from {_day(first)}"
    if first == last:
        return _day(first)
    if (first.day, first.month, last.day, last.month) == (1, 1, 31, 12) and first.year == last.year:
        return str(first.year)
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and _ends_month(last):
        return f"{_MONTHS[first.month - 1]} {first.year}"
    return f"{_day(first)} – {_day(last)}"


def _ends_month(of: date) -> bool:
    return of == date.max or (of + timedelta(days=1)).day == 1


def _day(of: date) -> str:
    return f"{of.day} {_MONTHS[of.month - 1]} {of.year}"
