"""Times that belong together: "from May to June" is one interval, "since 2014" has no end, "Monday, Feb. 28" a day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from firsthand.language.calendar.calendar import shift
from firsthand.language.calendar.edtf import OPEN, days, ends
from firsthand.model.measure import When
from firsthand.model.text import Span

_WEEKDAY_BEFORE = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?,?\s(?:the\s)?$"
)
_JOINTS = re.compile(r"\s?(?:-|–|—)\s?|\s(?:to|until|till|through|and)\s")
_FROM = re.compile(r"\b(?:from|between)\s$", re.IGNORECASE)
_SINCE = re.compile(
    r"\b(?P<way>(?:ever )?since|until|till|up to)\s(?:the\s|last\s|about\s|around\s|at least\s|early\s|late\s)?$",
    re.IGNORECASE,
)


def with_weekdays(text: str, stretch: Span, found: Sequence[When]) -> list[When]:
    """Return the times with the weekday before a full date as part of it: "Monday, Feb. 28"."""
    wider = []
    for when in found:
        m = _WEEKDAY_BEFORE.search(text, max(stretch.start, when.span.start - 24), when.span.start)
        day = when.precision == "day" and m is not None
        wider.append(replace(when, span=Span(m.start(), when.span.end)) if day and m else when)
    return wider


_NIGHT_OF = re.compile(r"\s(?:(?P<into>into|to)\s|on\s|from\s)?(?:the\s)?", re.IGNORECASE)


def with_nights(text: str, found: Sequence[When]) -> list[When]:
    """Return the times with "overnight" joined to the day behind it: "overnight on 29 July", "overnight to Monday"."""
    out: list[When] = []
    for when in found:
        night = out and text[out[-1].span.start : out[-1].span.end].lower() == "overnight"
        m = _NIGHT_OF.fullmatch(text, out[-1].span.end, when.span.start) if night else None
        day = days(when.edtf)[0] if when.precision == "day" else None
        if m is None or day is None:
            out.append(when)
            continue
        edtf = f"{shift(day, -1, 'day') or day}/{day}" if m["into"] else when.edtf
        out[-1] = replace(when, span=Span(out[-1].span.start, when.span.end), edtf=edtf)
    return out


def joined(text: str, stretch: Span, found: Sequence[When]) -> list[When]:
    """Return times in reading order, those that are two ends of one stretch as an interval, "since" as a half-open one.

    "From May to June", "between 2014 and 2016", "Feb. 26–March 1".
    """
    out: list[When] = []
    for when in found:
        if out and _pair(text, out[-1], when):
            out[-1] = _interval(text, stretch, out[-1], when)
        else:
            out.append(when)
    return [_half_open(text, stretch, when) for when in out]


def _interval(text: str, stretch: Span, first: When, last: When) -> When:
    start = _FROM.search(text, max(stretch.start, first.span.start - 12), first.span.start)
    return replace(
        first,
        span=Span(start.start() if start else first.span.start, last.span.end),
        edtf=f"{first.edtf}/{last.edtf}",
        precision="interval",
        anchor=first.anchor or last.anchor,
    )


def _pair(text: str, a: When, b: When) -> bool:
    """Whether two times are the ends of one stretch."""
    if "/" in a.edtf or "/" in b.edtf or not _JOINTS.fullmatch(text, a.span.end, b.span.start):
        return False
    led = _FROM.search(text, max(0, a.span.start - 12), a.span.start) is not None
    joint = text[a.span.end : b.span.start].strip()
    if not led and joint not in {"-", "–", "—", "to", "through"}:
        return False
    if joint == "and" and text[max(0, a.span.start - 8) : a.span.start].lower() != "between ":
        return False
    start, end = days(a.edtf)[0], days(b.edtf)[1]
    return start is not None and end is not None and start <= end


def _half_open(text: str, stretch: Span, when: When) -> When:
    m = _SINCE.search(text, max(stretch.start, when.span.start - 24), when.span.start)
    first = ends(when.edtf)[0]
    if m is None or first in {"", OPEN} or ends(when.edtf)[1] == OPEN:
        return when
    since = m["way"].lower().endswith("since")
    edtf = f"{first}/{OPEN}" if since else f"{OPEN}/{ends(when.edtf)[1] or first}"
    return replace(when, span=Span(m.start(), when.span.end), edtf=edtf, precision="interval")
