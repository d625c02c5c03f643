"""Clock times put on their day: "9 a.m. on Monday", "on March 3 at 18:00 UTC", "between 9 a.m. and noon on Friday"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from dataclasses import replace

from firsthand.language.calendar import Anchor
from firsthand.language.clocks import Clock, clocks
from firsthand.language.edtf import days
from firsthand.language.zones import offset
from firsthand.model.measure import When
from firsthand.model.text import Span

# What may stand between a day and its hour, on either side.
_BETWEEN = re.compile(
    r"(?:[\s,(]|\b(?:on|at|by|in|the|of|this|from|about|around|roughly|shortly|just|before|after|early|late|morning"
    r"|afternoon|evening|night|between|local|time|and)\b){0,12}"
)
_GAP = 40
_CHAINED = re.compile(r"\s?(?:-|–|—|to|and|until|till|through)\s?(?:at\s|about\s|around\s)?")
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def with_hours(text: str, stretch: Span, found: Sequence[When], anchor: Anchor) -> list[When]:
    """Return the times with those of day made one with the day beside them.

    An hour whose day is not beside it is of the day last told in its sentence, else of the anchor's, and uncertain.
    """
    hours = clocks(text, stretch)
    if not hours:
        return list(found)
    left, placed, next_day = list(found), list[When](), None
    for clock in reversed(hours):
        beside = _beside(text, clock, left)
        if beside is not None:
            left.remove(beside)
            when = _made(clock, beside.edtf, anchor, span=_over(clock.span, beside.span), counted=beside.anchor)
        elif next_day is not None and _CHAINED.fullmatch(text, clock.span.end, next_day.span.start):
            when = _made(clock, next_day.edtf[:10], anchor, span=clock.span, counted=next_day.anchor)
        else:
            when = _of_sentence(text, clock, left, anchor)
        if when is not None:
            placed.append(when)
            next_day = when
    return sorted([*left, *placed], key=_start)


def _start(when: When) -> int:
    return when.span.start


def _over(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


def _beside(text: str, clock: Clock, found: Sequence[When]) -> When | None:
    """The day right before or behind the hour, nothing but small words between; the one behind goes first."""
    near = [w for w in found if w.precision == "day" and _FULL_DAY.fullmatch(w.edtf)]
    for when in near:
        if clock.span.end <= when.span.start <= clock.span.end + _GAP and _BETWEEN.fullmatch(
            text, clock.span.end, when.span.start
        ):
            return when
    for when in near:
        if when.span.end <= clock.span.start <= when.span.end + _GAP and _BETWEEN.fullmatch(
            text, when.span.end, clock.span.start
        ):
            return when
    return None


_STOP = re.compile(r"[.!?]\s|\n")


def _of_sentence(text: str, clock: Clock, found: Sequence[When], anchor: Anchor) -> When | None:
    days_ = [w for w in found if w.span.end <= clock.span.start and _FULL_DAY.fullmatch(w.edtf)]
    last = days_[-1] if days_ else None
    if last is not None and not _STOP.search(text, last.span.end, clock.span.start):
        return _made(clock, last.edtf, anchor, span=clock.span, counted="narrative", unsure=True)
    if anchor.edtf and _FULL_DAY.fullmatch(anchor.edtf):
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
