"""When: every time in a claim's words, as EDTF, counted from the date of the document or of the post that says it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from firsthand.claims.direction import Direction, direction
from firsthand.claims.draft import Draft
from firsthand.claims.due import due
from firsthand.claims.here import Here
from firsthand.claims.relative import forms_in
from firsthand.language.calendar import Anchor
from firsthand.language.cover import Cover
from firsthand.language.dates import Dated, dates
from firsthand.language.edtf import OPEN, days, ends, valid
from firsthand.language.grammar import Grammar
from firsthand.model.claim import Claim, Kind
from firsthand.model.measure import When
from firsthand.model.text import Span

__all__ = ["Anchor", "read_times", "times"]

NARRATIVE = "narrative"
"""The anchor's name where a time is counted from the last date told before it."""

# Kinds of claim that are about what has not happened when they are made, and so can fall due.
FORWARD = frozenset({Kind.FORECAST, Kind.COMMITMENT, Kind.THREAT, Kind.DEMAND, Kind.CONDITIONAL})

_THEN = re.compile(r"\b(?P<way>[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore) then\b|\b(?:[Oo]n )?(?:that|the same) day\b")
_BACK = 600  # characters before a time in which the last date told is looked for


def read_times(draft: Draft) -> Draft:
    """Return the draft with every claim's times, and when what it foretells or promises falls due.

    A claim is counted from its post's date, else from the document's publication. ``due`` is read for the kinds of
    claim that look ahead, so this stage runs after the one that sets the kind.
    """
    return replace(draft, claims=tuple(_timed(draft, claim) for claim in draft.claims))


def anchor_of(draft: Draft, claim: Claim) -> Anchor:
    """Return the date that a claim's relative times are counted from."""
    return Anchor(claim.posted, "post") if claim.posted else Anchor(draft.document.published.edtf, "publication")


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
    found = [_placed(text, dated, span, anchor, grammar) for dated in dates(text, span)]
    found = _after_weekdays(text, span, found)
    found = _relative(text, span, anchor, grammar, found)
    found += _then(text, span, anchor, found)
    joined = _joined(text, span, sorted(found, key=_start))
    return tuple(w for w in joined if valid(w.edtf))


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


_WEEKDAY_BEFORE = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?,?\s(?:the\s)?$"
)


def _after_weekdays(text: str, stretch: Span, found: list[When]) -> list[When]:
    """The weekday before a full date is part of it: "Monday, Feb. 28"."""
    wider = []
    for when in found:
        m = _WEEKDAY_BEFORE.search(text, max(stretch.start, when.span.start - 24), when.span.start)
        day = when.precision == "day" and m is not None
        wider.append(replace(when, span=Span(m.start(), when.span.end)) if day and m else when)
    return wider


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


def _then(text: str, span: Span, anchor: Anchor, told: list[When]) -> list[When]:
    """ "Since then", "by then", "that day": from the last date told before, in this stretch or shortly before it."""
    found = []
    for m in _THEN.finditer(text, span.start, span.end):
        here = Span(m.start(), m.end())
        earlier = [w for w in told if w.span.end <= here.start] or _earlier(text, here, anchor)
        if not earlier:
            continue
        then = ends(max(earlier, key=_start).edtf)[1]
        edtf = {"since": f"{then}/..", "until": f"../{then}", "till": f"../{then}", "before": f"../{then}"}.get(
            (m["way"] or "").lower(), then
        )
        precision = "interval" if "/" in edtf else max(earlier, key=_start).precision
        found.append(When(span=here, edtf=edtf, precision=precision, anchor=NARRATIVE))
    return found


def _earlier(text: str, here: Span, anchor: Anchor) -> list[When]:
    """The times told shortly before a place, in the same paragraph or the one before it."""
    start = max(0, here.start - _BACK)
    if here.start == start:
        return []
    before = Span(start, here.start)
    named = [_placed(text, d, before, anchor, None) for d in dates(text, before)]
    return _relative(text, before, anchor, None, named)


_JOINTS = re.compile(r"\s?(?:-|–|—)\s?|\s(?:to|until|till|through|and)\s")
_FROM = re.compile(r"\b(?:from|between)\s$", re.IGNORECASE)
_SINCE = re.compile(r"\b(?P<way>since|until|till)\s(?:the\s|last\s|about\s|at least\s)?$", re.IGNORECASE)


def _joined(text: str, stretch: Span, found: list[When]) -> list[When]:
    """Make "from May to June", "between 2014 and 2016", "Feb. 26–March 1" one interval, and "since" a half-open one."""
    out: list[When] = []
    for when in found:
        if out and _pair(text, out[-1], when):
            before = out.pop()
            start = _FROM.search(text, max(stretch.start, before.span.start - 12), before.span.start)
            out.append(
                replace(
                    before,
                    span=Span(start.start() if start else before.span.start, when.span.end),
                    edtf=f"{before.edtf}/{when.edtf}",
                    precision="interval",
                    anchor=before.anchor or when.anchor,
                )
            )
        else:
            out.append(when)
    return [_half_open(text, stretch, when) for when in out]


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
    since = m["way"].lower() == "since"
    edtf = f"{first}/{OPEN}" if since else f"{OPEN}/{first}"
    return replace(when, span=Span(m.start(), when.span.end), edtf=edtf, precision="interval")
