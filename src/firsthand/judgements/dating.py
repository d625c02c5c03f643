"""When things were said and when they are said to happen, as ranges of days that can be set side by side."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from firsthand.language.calendar.edtf import Days, days
from firsthand.model.judgement import Report


@lru_cache(maxsize=1 << 14)
def said_on(report: Report) -> Days:
    """Return the days on which a report's innermost source can have said it; its publication where no text says."""
    said = report.claim.chain[0].said if report.claim.chain else None
    return known(said or report.claim.posted or report.document.published.edtf)


@lru_cache(maxsize=1 << 14)
def known(edtf: str | None) -> Days:
    """Return the days of a date; open at both ends where there is none or its year is not known."""
    return days(edtf) if edtf and not edtf.startswith("X") else (None, None)


def apart_by(a: Days, b: Days) -> int | None:
    """Return how many days lie between two ranges, 0 where they touch; None where either is wholly unknown."""
    if a == (None, None) or b == (None, None):
        return None
    gaps = [_after(a[1], b[0]), _after(b[1], a[0])]
    return max(0, *gaps)


def _after(end: date | None, start: date | None) -> int:
    return (start - end).days if end and start else 0


def meet(a: Iterable[Days], b: Iterable[Days]) -> bool | None:
    """Return whether some range of the one touches one of the other; None where either has none that is known."""
    first, second = ([d for d in ranges if d != (None, None)] for ranges in (a, b))
    if not first or not second:
        return None
    return any(apart_by(x, y) == 0 for x in first for y in second)
