"""What MEANTIME marks as times, and our readings in the same notation: EDTF as TIMEX3 values.

TIMEX3 has values that no calendar date has: durations, sets ("a year" as how often), and words that only say before,
now or after (PAST_REF …). No claim has these three among its times: ``durations`` and ``references`` find them for this
comparison, and the package's grammar the dates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from lxml import etree

from benchmarks.durations import Duration, durations
from benchmarks.named import LAST_MARKED, written
from benchmarks.references import Side, references
from firsthand.claims.times.times import Anchor, points
from firsthand.language.calendar.calendar import MONTH_NAMES
from firsthand.language.calendar.edtf import days, ends
from firsthand.language.grammar import Grammar
from firsthand.model.measure import When
from firsthand.model.text import Span

CREATION = "CREATION_TIME"


@dataclass(frozen=True, slots=True)
class Timex:
    """A time in TIMEX3's notation, and where it stands; ``creation`` is the line with the document's own date."""

    span: Span
    value: str
    creation: bool = False


@dataclass(frozen=True, slots=True)
class Dated:
    """One document of MEANTIME: the part that is marked, the day it is of, and its times in reading order."""

    name: str
    text: str
    day: str
    times: tuple[Timex, ...]

    @property
    def frozen(self) -> bool:
        """Whether the document belongs to the half that no rule was made from: chosen by a hash of its name."""
        return sha256(self.name.encode()).digest()[0] % 2 == 1


def timexes(file: Path) -> Dated:
    """Return the first sentences of a file, which alone are marked, and the times in them that have words."""
    root = etree.parse(file).getroot()
    tokens = [t for t in root.iter("token") if int(t.get("sentence") or 0) <= LAST_MARKED]
    text, places = written([str(t.text) for t in tokens], [int(t.get("sentence") or 0) for t in tokens])
    at = {t.get("t_id"): place for t, place in zip(tokens, places, strict=True)}
    found, day = [], ""
    for mark in root.iter("TIMEX3"):
        value, created = _amended(mark.get("value") or ""), mark.get("functionInDocument") == CREATION
        day = value if created else day
        spans = [at[a.get("t_id")] for a in mark.iter("token_anchor") if a.get("t_id") in at]
        if spans:
            found.append(Timex(Span(spans[0].start, spans[-1].end), value, created))
    line = re.search(r"\n\n(.*?)\n\n", text)
    day = day or _written_day(line[1] if line else "")
    return Dated(file.stem, text, day, tuple(sorted(found, key=lambda t: t.span)))


def _written_day(line: str) -> str:
    """The day in the line below the headline, where no mark says that it is the document's."""
    m = re.search(r"([A-Z][a-z]+) (\d{1,2}), (\d{4})", line)
    return f"{m[3]}-{MONTH_NAMES.index(m[1]) + 1:02d}-{int(m[2]):02d}" if m and m[1] in MONTH_NAMES else ""


def _amended(value: str) -> str:
    """Slips of notation in gold, mended: "PM6" for P6M, "03-02-2009" for 2009-02-03; wrong values stay as they are."""
    value = re.sub(r"^P([DWMY])(\d+)$", r"P\2\1", value)
    return re.sub(r"^(\d\d)-(\d\d)-(\d{4})$", r"\3-\2-\1", value)


_REFERENCES = {Side.PAST: "PAST_REF", Side.PRESENT: "PRESENT_REF", Side.FUTURE: "FUTURE_REF"}
_SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}
_PARTS = (("morning", "TMO"), ("afternoon", "TAF"), ("evening", "TEV"), ("night", "TNI"))
_UNITS = {"hour": "PXH", "day": "PXD", "week": "PXW", "month": "PXM", "year": "PXY", "decade": "PXE"}
_VAGUE = re.compile(r"\b(?:recent|coming|past|last|next)\s(hour|day|week|month|year|decade)s\b", re.IGNORECASE)
# One whole unit back or on: a duration with an article, the period of the calendar without ("last week").
_SINGLE = re.compile(r"\bthe (?:past|next|coming) (hour|week|month|year|decade|century)$", re.IGNORECASE)
_LENGTHS = {"hour": "PT1H", "week": "P1W", "month": "P1M", "year": "P1Y", "decade": "P10Y", "century": "P100Y"}


def value_of(when: When, text: str) -> str:
    """Return the TIMEX3 value of one of our times; what EDTF says by an interval is the period that it covers."""
    words = text[when.span.start : when.span.end].lower()
    first, last = ends(when.edtf.rstrip("?~%"))
    if vague := _VAGUE.search(words):
        return _UNITS[vague[1]]
    if single := _SINGLE.search(words):
        return _LENGTHS[single[1]]
    if first != last:
        return _interval_value(when, first, last)
    value = _date_value(first)
    part = next((code for word, code in _PARTS if word in words), "")
    return value + part if part and when.precision == "day" and len(value) == len("2022-02-28") else value


def _interval_value(when: When, first: str, last: str) -> str:
    bounds = days(when.edtf)
    start = bounds[0]
    if when.precision == "week" and start and start.weekday() == 0:
        return _iso_week(start)
    if when.precision == "weekend" and start:
        return _iso_week(start) + "-WE"
    if when.precision == "year":  # a third of a year: the year, with a modifier
        return first[:4]
    if when.precision == "half":
        return f"{first[:4]}-H{1 if first.endswith('01') else 2}"
    if when.precision == "month":  # "earlier this month"
        return first[:7]
    return _date_value(first if first not in {"", ".."} else last)


def _iso_week(day: date) -> str:
    return f"{day.isocalendar().year}-W{day.isocalendar().week:02d}"


def _date_value(edtf: str) -> str:
    edtf = edtf.rstrip("?~%")
    if clock := re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d:\d\d):\d\d(Z|[+-]\d\d:\d\d)?", edtf):
        return clock[1] + ("Z" if clock[2] in {"Z", "+00:00"} else clock[2] or "")
    if re.fullmatch(r"\d{4}-\d\d-[0-2]X", edtf):  # a part of a month: the month, with a modifier
        return edtf[:7]
    year, _, rest = edtf.partition("-")
    if rest in _SEASONS:
        return f"{year}-{_SEASONS[rest]}"
    if rest in {"33", "34", "35", "36"}:
        return f"{year}-Q{int(rest) - 32}"
    return year.rstrip("X") if year[:2].isdigit() and not rest else edtf


def read(text: str, stretch: Span, day: str, grammar: Grammar) -> list[Timex]:
    """Return every time found in a stretch, as TIMEX3: the package's dates, and durations, sets, references.

    Of two that overlap, "the next four years" is a duration that a date lies in, and "two weeks ago" a date.
    """
    dates = points(text, stretch, Anchor(day), grammar)
    lengths = [d for d in durations(text, stretch) if not any(_told_by(w, d, text) for w in dates)]
    dates = [w for w in dates if not any(w.span.overlaps(d.span) for d in lengths)]
    found = [Timex(w.span, value_of(w, text)) for w in dates] + [Timex(d.span, d.value) for d in lengths]
    vague = [r for r in references(text, stretch) if not any(t.span.overlaps(r.span) for t in found)]
    found += [Timex(r.span, _REFERENCES[r.side]) for r in vague]
    return sorted(found, key=lambda t: t.span)


def _told_by(when: When, length: Duration, text: str) -> bool:
    """Whether the length is part of a date's words: "two weeks ago", "in three days", and no stretch of its own."""
    stretch = when.precision == "interval" and _STRETCH.search(text, when.span.start, when.span.end)
    return when.span.overlaps(length.span) and not stretch


_STRETCH = re.compile(r"\b(?:last|past|previous|preceding|next|coming|ensuing|within|inside)\b", re.IGNORECASE)
