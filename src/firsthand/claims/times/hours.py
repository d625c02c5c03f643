"""Clock times put on their day: "9 a.m. on Monday", "on March 3 at 18:00 UTC", "between 9 a.m. and noon on Friday"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime

from firsthand.language.calendar.calendar import Anchor
from firsthand.language.calendar.clocks import Clock, clocks
from firsthand.language.calendar.edtf import days
from firsthand.language.calendar.zones import offset
from firsthand.model.measure import When
from firsthand.model.text import Span, start_of

# What may stand between a day and its hour, on either side.
_BETWEEN = re.compile(
    r"(?:[\s,(]|\b(?:on|at|by|in|the|of|this|from|about|around|roughly|shortly|just|before|after|early|late|morning"
    r"|afternoon|evening|night|between|local|time|and)\b){0,12}"
)
_GAP = 40
_FAR = 300  # a day farther back is another sentence's
_CHAINED = re.compile(r"\s?(?:-|–|—|to|and|until|till|through)\s?(?:at\s|about\s|around\s)?")
FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
"""A whole day as EDTF writes it, neither a part of one nor uncertain."""


def with_hours(text: str, stretch: Span, found: Sequence[When], anchor: Anchor) -> list[When]:
    """Return the times with those of day made one with the day beside them.

    An hour whose day is not beside it is of the day last told in its sentence, else of the anchor's, and uncertain.
    """
    hours = clocks(text, stretch)
    if not hours:
        return list(found)
    near = sorted((w for w in found if w.precision == "day" and FULL_DAY.fullmatch(w.edtf)), key=start_of)
    placed, taken, next_day = list[When](), set[Span](), None
    for clock in reversed(hours):
        at = bisect_left(near, clock.span.start, key=start_of)
        beside = _beside(text, clock, near[max(0, at - 1) : at + 1])
        if beside is not None and beside.span not in taken:
            taken.add(beside.span)
            when = _made(clock, beside.edtf, anchor, span=clock.span.cover(beside.span), counted=beside.anchor)
        elif next_day is not None and _CHAINED.fullmatch(text, clock.span.end, next_day.span.start):
            when = _made(clock, next_day.edtf[:10], anchor, span=clock.span, counted=next_day.anchor)
        else:
            when = _of_sentence(text, clock, near[at - 1] if at else None, anchor)
        if when is not None:
            placed.append(when)
            next_day = when
    return sorted([*(w for w in found if w.span not in taken), *placed], key=start_of)


def _beside(text: str, clock: Clock, near: Sequence[When]) -> When | None:
    """The day right before or behind the hour, nothing but small words between; the one behind goes first."""
    for when in reversed(near):
        between = (
            (clock.span.end, when.span.start)
            if when.span.start >= clock.span.end
            else (when.span.end, clock.span.start)
        )
        if 0 <= between[1] - between[0] <= _GAP and _BETWEEN.fullmatch(text, *between):
            return when
    return None


_STOP = re.compile(r"[.!?]\s|\n")


def _of_sentence(text: str, clock: Clock, last: When | None, anchor: Anchor) -> When | None:
    """On the day last told where that is in the same sentence, else on the anchor's: uncertain either way."""
    if (
        last is not None
        and last.span.end <= clock.span.start
        and clock.span.start - last.span.end <= _FAR
        and not _STOP.search(text, last.span.end, min(clock.span.start, last.span.end + _FAR))
    ):
        return _made(clock, last.edtf, anchor, span=clock.span, counted="narrative", unsure=True)
    if anchor.edtf and FULL_DAY.fullmatch(anchor.edtf):
        return _made(clock, anchor.edtf, anchor, span=clock.span, counted=anchor.name, unsure=True)
    return None


def _made(
    clock: Clock, day: str, anchor: Anchor, *, span: Span, counted: str | None, unsure: bool = False
) -> When | None:
    first, _ = days(day)
    if first is None:
        return None
    at = datetime(first.year, first.month, first.day, clock.hour, clock.minute or 0)  # noqa: DTZ001 - zoned below
    zone = clock.zone if clock.zone and clock.zone != "local" else anchor.zone
    ahead = offset(zone, at) if zone else None
    edtf = f"{at:%Y-%m-%dT%H:%M:%S}" if at.year >= 1000 else f"{at.year:04d}{at:-%m-%dT%H:%M:%S}"
    return When(
        span=span,
        edtf=f"{edtf}{ahead or ''}{'?' if unsure else ''}",
        precision="hour" if clock.minute is None else "minute",
        anchor=counted,
    )
