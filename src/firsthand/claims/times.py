"""When: every time in a claim's words, as EDTF, counted from the date of the document or of the post that says it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from firsthand.claims.direction import Direction, direction
from firsthand.claims.draft import Draft
from firsthand.claims.due import due
from firsthand.claims.here import Here
from firsthand.claims.hours import with_hours
from firsthand.claims.joined import joined, with_weekdays
from firsthand.claims.narrative import claimed, told_on
from firsthand.claims.relative import forms_in
from firsthand.language.calendar import Anchor
from firsthand.language.cover import Cover
from firsthand.language.dates import Dated, dates
from firsthand.language.edtf import days, valid
from firsthand.language.grammar import Grammar
from firsthand.model.claim import Claim, Kind
from firsthand.model.measure import When
from firsthand.model.text import BlockKind, Span

__all__ = ["Anchor", "points", "read_times", "times"]

# Kinds of claim that are about what has not happened when they are made, and so can fall due.
FORWARD = frozenset({Kind.FORECAST, Kind.COMMITMENT, Kind.THREAT, Kind.DEMAND, Kind.CONDITIONAL})

_BACK = 600  # characters before a time in which the last date told is looked for


def read_times(draft: Draft) -> Draft:
    """Return the draft with every claim's times, and when what it foretells or promises falls due.

    A claim is counted from its post's date, else from the document's publication. ``due`` is read for the kinds of
    claim that look ahead, so this stage runs after the one that sets the kind.
    """
    return replace(draft, claims=tuple(_timed(draft, claim) for claim in draft.claims))


def anchor_of(draft: Draft, claim: Claim) -> Anchor:
    """Return the date that a claim's relative times are counted from."""
    if claim.posted:
        return Anchor(claim.posted, "post")
    return Anchor(draft.document.published.edtf, "publication", _zone(draft))


def _zone(draft: Draft) -> str | None:
    """The town that the dateline names, by whose clocks its hours are told: "KYIV, Ukraine (AP) —"."""
    line = next((b.span for b in draft.document.blocks if b.kind is BlockKind.DATELINE), None)
    town = _TOWN.match(draft.words(line)) if line else None
    return town[0].title() if town else None


_TOWN = re.compile(r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,3}")


def _timed(draft: Draft, claim: Claim) -> Claim:
    anchor = anchor_of(draft, claim)
    found = tuple(w for span in claim.content for w in times(draft.text, span, anchor, draft.grammar))
    parts = tuple(
        replace(part, due=due(draft.text, (part.span,), found, anchor)) if part.kind in FORWARD else part
        for part in claim.parts
    )
    falls = due(draft.text, claim.content, found, anchor) if claim.kind in FORWARD else claim.due
    if (found, parts, falls) == (claim.times, claim.parts, claim.due):
        return claim
    return replace(claim, times=found, parts=parts, due=falls)


def times(text: str, span: Span, anchor: Anchor, grammar: Grammar | None = None) -> tuple[When, ...]:
    """Return the times told in a stretch of text, in reading order, each over exactly the words it was read from.

    What cannot be placed on the calendar without a date that nobody gave is left out; a day or month without its year
    keeps ``XXXX``.
    """
    span = Span(span.start, min(span.end, len(text)))
    return tuple(w for w in joined(text, span, points(text, span, anchor, grammar)) if valid(w.edtf))


def points(text: str, span: Span, anchor: Anchor, grammar: Grammar | None = None) -> list[When]:
    """Return the times of a stretch before those that belong together are joined: both of "from May to June"."""
    own = claimed(text, span)
    found = [w for w in _standing(text, span, anchor, grammar) if not any(w.span.overlaps(words) for words in own)]
    found += told_on(text, span, found, lambda here: _earlier(text, here, anchor))
    found = with_hours(text, span, sorted(found, key=_start), anchor)
    return [w for w in sorted(found, key=_start) if valid(w.edtf)]


def _standing(text: str, span: Span, anchor: Anchor, grammar: Grammar | None) -> list[When]:
    """The times that hang on no other time."""
    found = [_placed(text, dated, span, anchor, grammar) for dated in dates(text, span)]
    return _relative(text, span, anchor, grammar, with_weekdays(text, span, found))


def _start(when: When) -> int:
    return when.span.start


def _placed(text: str, dated: Dated, stretch: Span, anchor: Anchor, grammar: Grammar | None) -> When:
    """A date with the year that the anchor and the direction of travel give it."""
    if "XXXX" not in dated.edtf:
        return When(span=dated.span, edtf=dated.edtf, precision=dated.precision)
    year, span = _year(text, dated, anchor, grammar), dated.span
    told = _OF_YEAR.match(text, dated.span.end, stretch.end)
    bounds = _anchored(anchor)
    if told and bounds and bounds[0].year == bounds[1].year:  # "16 October last year"
        year = bounds[0].year + _YEARS_AWAY[told["which"].lower()]
        span = Span(span.start, told.end())
    if year is None:
        # Without a year, "late March" has no days: its month is what is known.
        return When(span=dated.span, edtf=re.sub(r"(XXXX-\d\d)-\dX", r"\1", dated.edtf), precision=dated.precision)
    edtf = dated.edtf.replace("XXXX", f"{year:04d}")
    return When(span=span, edtf=edtf, precision=dated.precision, anchor=anchor.name)


_OF_YEAR = re.compile(r",?\s(?:of\s)?(?P<which>last|this|next) year\b", re.IGNORECASE)
_YEARS_AWAY = {"last": -1, "this": 0, "next": 1}


# No document was published outside these years, and inside them no step leaves the calendar.
_ANCHORS = (date(1200, 1, 1), date(8000, 12, 31))


def _anchored(anchor: Anchor) -> tuple[date, date] | None:
    """The first and last day of the anchor."""
    first, last = days(anchor.edtf) if anchor.edtf else (None, None)
    if first is None or last is None or first < _ANCHORS[0] or last > _ANCHORS[1]:
        return None
    return first, last


def _year(text: str, dated: Dated, anchor: Anchor, grammar: Grammar | None) -> int | None:
    """The year in which the date lies nearest to the anchor; one against the direction of travel counts as far away."""
    bounds = _anchored(anchor)
    if bounds is None:
        return None
    first, last = bounds
    way = direction(text, dated.span, grammar)
    choices = [(y, *days(dated.edtf.replace("XXXX", f"{y:04d}"))) for y in range(first.year - 1, last.year + 2)]
    reached = [(_distance(a, b, first, last, way), y) for y, a, b in choices if a and b]
    if first != last and first.year != last.year:
        return None
    return min(reached)[1] if reached else None


# A tense misread must not move a date by a year: a few weeks off on the wrong side still wins over a year off.
_AGAINST = 8


def _distance(start: date, end: date, first: date, last: date, way: Direction | None) -> float:
    """How far a date lies from the anchor, in days."""
    if start <= last and first <= end:
        return 0
    behind = end < first
    gap = (first - end).days if behind else (start - last).days
    against = (way is Direction.PAST and not behind) or (way is Direction.FUTURE and behind)
    return gap * _AGAINST if against else gap


def _relative(text: str, span: Span, anchor: Anchor, grammar: Grammar | None, dated: list[When]) -> list[When]:
    """The dates found and the times told from the anchor; a date inside such words gives way: "last February"."""
    bounds = _anchored(anchor)
    if bounds is None:
        return dated
    given, taken = Cover(span), Cover(span)
    for when in dated:
        given.add(when.span)
    found = []
    for pattern, reader in forms_in(text[span.start : span.end]):
        for m in pattern.finditer(text, span.start, span.end):
            here = Span(m.start(), m.end())
            if given.bars(here) or taken.meets(here):
                continue
            taken.add(here)
            told = reader(m, Here(*bounds, direction(text, here, grammar)))
            if told:
                found.append(When(span=here, edtf=told[0], precision=told[1], anchor=anchor.name))
    return [w for w in dated if not taken.meets(w.span)] + found


def _earlier(text: str, here: Span, anchor: Anchor) -> list[When]:
    """The times told shortly before a place, in the same paragraph or the one before it."""
    start = max(0, here.start - _BACK)
    if here.start == start:
        return []
    before = Span(start, here.start)
    return _standing(text, before, anchor, None)
