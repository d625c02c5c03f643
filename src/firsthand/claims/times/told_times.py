"""Every time told in a stretch of text, as EDTF, counted from an anchor: grammars of dates, of distances, of hours."""

from __future__ import annotations

import re
from collections.abc import Iterable

from firsthand.claims.times.direction import direction
from firsthand.claims.times.distances import ago
from firsthand.claims.times.here import Here
from firsthand.claims.times.hours import with_hours
from firsthand.claims.times.joined import joined, with_nights, with_weekdays
from firsthand.claims.times.narrative import NARRATIVE, claimed, told_on
from firsthand.claims.times.placed import anchored, placed
from firsthand.claims.times.relative import forms_in
from firsthand.language.calendar.calendar import Anchor
from firsthand.language.calendar.dates import Dated, dates
from firsthand.language.calendar.edtf import days, valid
from firsthand.language.calendar.feasts import HINTS
from firsthand.language.cover import Cover
from firsthand.language.grammar import Grammar
from firsthand.model.measure import When
from firsthand.model.text import Span, start_of

_BACK = 600  # characters before a time in which the last date told is looked for


# What every time without two figures holds some of; most stretches hold none, and are not read any further.
_HINTS = (
    *"day week month year quarter decade centur hour night morning afternoon evening noon tomorrow".split(),
    *("o'clock", "o’clock"),
    *"spring summer autumn winter twenties thirties forties fifties sixties seventies eighties nineties".split(),
    *(" ago", "since then", "by then", "till then", "until then", "before then", "that time", "from then"),
    *("last fall", "this fall", "next fall", "the fall", "the same "),
    *("eleventh", "twelfth", "eenth", "tieth", "twenty-", "thirty-first"),
    *HINTS,
)
# A hint that holds another is not looked for.
_LEAST = tuple(hint for hint in _HINTS if not any(other in hint for other in _HINTS if other != hint))
_CAPITALS = re.compile("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|MARCH|Q[1-4]")
_FIGURES = re.compile(r"[0-9](?:[0-9]|\s?[aApPo])")


def _may_hold(text: str, span: Span) -> bool:
    words = text[span.start : span.end]
    if _FIGURES.search(words) or _CAPITALS.search(words):
        return True
    plain = words.casefold()
    return next(filter(plain.__contains__, _LEAST), None) is not None


def times(
    text: str, span: Span, anchor: Anchor, grammar: Grammar | None = None, *, aside: int | None = None
) -> tuple[When, ...]:
    """Return the times told in a stretch of text, in reading order, each over exactly the words it was read from.

    What cannot be placed on the calendar without a date that nobody gave is left out; a day or month without its year
    keeps ``XXXX``. ``aside`` is the year that a historical aside is set in: its dates without a year are of that year,
    and what is told from where the teller stands does not date it, a distance in years aside.
    """
    span = Span(span.start, min(span.end, len(text)))
    if not _may_hold(text, span):
        return ()
    return _apart(w for w in joined(text, span, points(text, span, anchor, grammar, aside=aside)) if _sound(w))


def _sound(when: When) -> bool:
    """Whether it is a time, and runs forward: two days that a "to" stands between may belong to two sentences."""
    if not valid(when.edtf):
        return False
    first, last = days(when.edtf)
    return first is None or last is None or first <= last


def _apart(found: Iterable[When]) -> tuple[When, ...]:
    """The times of which none shares words with another: in "Sept 13:45" the hour is no day of the month as well."""
    kept: list[When] = []
    for when in found:
        if kept and when.span.overlaps(kept[-1].span):
            if len(when.span) > len(kept[-1].span):
                kept[-1] = when
            continue
        kept.append(when)
    return tuple(kept)


def points(
    text: str, span: Span, anchor: Anchor, grammar: Grammar | None = None, *, aside: int | None = None
) -> list[When]:
    """Return the times of a stretch before those that belong together are joined: both of "from May to June"."""
    found = _standing(text, span, anchor, grammar, aside)
    if own := claimed(text, span):
        cover = Cover(span)
        for words in own:
            cover.add(words)
        found = [when for when in found if not cover.meets(when.span)]
    found += told_on(text, span, found, lambda here: _earlier(text, here, anchor))
    found = with_hours(text, span, with_nights(text, sorted(found, key=start_of)), anchor)
    return [w for w in sorted(found, key=start_of) if valid(w.edtf)]


def _standing(text: str, span: Span, anchor: Anchor, grammar: Grammar | None, aside: int | None) -> list[When]:
    """The times that hang on no other time."""
    written = dates(text, span)
    if aside is not None:
        found = [_aside(dated, aside) for dated in written]
    else:
        found = [placed(text, dated, span, anchor, grammar) for dated in written]
    return _relative(text, span, anchor, grammar, with_weekdays(text, span, found), aside)


def _aside(dated: Dated, year: int) -> When:
    """A date in a historical aside: without a year of its own it is of the aside's."""
    anchor = NARRATIVE if "XXXX" in dated.edtf else None
    return When(
        span=dated.span, edtf=dated.edtf.replace("XXXX", f"{year:04d}"), precision=dated.precision, anchor=anchor
    )


def _relative(
    text: str, span: Span, anchor: Anchor, grammar: Grammar | None, dated: list[When], aside: int | None
) -> list[When]:
    """The dates found and the times told from the anchor; a date inside such words gives way: "last February"."""
    bounds = anchored(anchor)
    if bounds is None:
        return dated
    forms = tuple(forms_in(text[span.start : span.end]))
    if not forms:
        return dated
    given, taken = Cover(span), Cover(span)
    for when in dated:
        given.add(when.span)
    found = []
    for pattern, reader in forms:
        if aside is not None and reader is not ago:
            continue
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
    return _standing(text, before, anchor, None, None)
