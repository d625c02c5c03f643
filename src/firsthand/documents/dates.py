"""Full dates as pages print them, and which of several tells when a document was published."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.model.text import Published, PublishedBasis, Span

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
EARLIEST, LATEST = 1500, 2200  # a four-figure number outside these is no year of publication

_MONTH_FIRST = rf"\b(?P<m1>{MONTH})\.?\s(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y1>\d{{4}})\b"
_DAY_FIRST = rf"\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<m2>{MONTH})\.?,?\s(?P<y2>\d{{4}})\b"
_ISO = r"(?<![\d-])(?P<y3>\d{4})(?P<sep>[-/])(?P<m3>\d{2})(?P=sep)(?P<d3>\d{2})(?!\d)"
FULL = re.compile(f"{_MONTH_FIRST}|{_DAY_FIRST}|{_ISO}", re.IGNORECASE)
"""March 3, 2026 · Sept. 5, 2016 · 3rd of March 2026 · 2026-03-03T10:00 · 2026/03/03."""

SLASHED = re.compile(r"\s*(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)")
"""2/24/2022 or 24.2.2022: which of the two is the month, only a number above 12 or the rest of the file can tell."""

COARSE = re.compile(r"(?P<y>\d{4})(?:-(?P<m>\d{2}))?")
BARE_DAY = re.compile(rf"\b(?P<m>{MONTH})\.?\s(?P<d>\d{{1,2}})\b|\b(?P<d2>\d{{1,2}})\s(?P<m2>{MONTH})\b", re.IGNORECASE)
"""March 3 or 3 March: a day that names no year."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A full date and where it stands."""

    day: datetime.date
    span: Span


def full_dates(text: str) -> Iterator[Dated]:
    """Yield the full dates of a stretch of text, in reading order; days that no calendar has are passed over."""
    for match in FULL.finditer(text):
        day = _day(match)
        if day is not None:
            yield Dated(day, Span(*match.span()))


def _day(match: re.Match[str]) -> datetime.date | None:
    for k in "123":
        if match[f"y{k}"]:
            month = match[f"m{k}"].lower()
            return calendar_day(int(match[f"y{k}"]), MONTHS.get(month) or int(month), int(match[f"d{k}"]))
    return None


def calendar_day(year: int, month: int, day: int) -> datetime.date | None:
    """Return the day, or None where no calendar has it."""
    if not EARLIEST <= year <= LATEST:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def written_date(words: str, *, month_first: bool | None = None) -> str | None:
    """Return a field's date as EDTF, as fine as it is written: a day, a month or a year; None where it is no date.

    ``month_first`` says how the file at hand writes 3/4/2022; without it such a date is read only where one of the
    numbers cannot be a month.
    """
    words = words.strip()[:100]
    first = next(full_dates(words), None)
    if first is not None:
        return first.day.isoformat()
    slashed = SLASHED.match(words)
    if slashed:
        return _slashed(slashed, month_first=month_first)
    coarse = COARSE.fullmatch(words)
    if coarse and EARLIEST <= int(coarse["y"]) <= LATEST and (not coarse["m"] or 1 <= int(coarse["m"]) <= 12):
        return words
    return None


def _slashed(match: re.Match[str], *, month_first: bool | None) -> str | None:
    a, b, year = (int(n) for n in match.groups())
    if max(a, b) > 12 or a == b:
        month_first = b > 12 or a == b
    if month_first is None:
        return None
    day = calendar_day(year, a, b) if month_first else calendar_day(year, b, a)
    return day.isoformat() if day else None


def months_first(dates: Iterator[str]) -> bool | None:
    """Return how a file writes 3/4/2022, from its dates that can be read one way only; None where they do not tell."""
    ways = {int(m[2]) > 12 for m in map(SLASHED.match, dates) if m and max(int(m[1]), int(m[2])) > 12}
    return ways.pop() if len(ways) == 1 else None


def decide(*, stated: str | None, markup: str | None, given: str | None, inferred: Published) -> Published:
    """Return when the document was published.

    What it states itself comes before its markup, that before what the user says of it, that before any inference.
    """
    for edtf, basis in (
        (stated, PublishedBasis.STATED),
        (markup, PublishedBasis.MARKUP),
        (given, PublishedBasis.GIVEN),
    ):
        if edtf is not None:
            return Published(edtf=edtf, basis=basis)
    return inferred
