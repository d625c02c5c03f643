"""The year of a date that is written without one: the nearest to the anchor, on the side that the words look to."""

from __future__ import annotations

import re
from datetime import date

from firsthand.claims.times.direction import Direction, direction
from firsthand.language.calendar.calendar import Anchor
from firsthand.language.calendar.dates import Dated
from firsthand.language.calendar.edtf import days
from firsthand.language.grammar import Grammar
from firsthand.model.measure import When
from firsthand.model.text import Span


def placed(text: str, dated: Dated, stretch: Span, anchor: Anchor, grammar: Grammar | None) -> When:
    """Return a date with the year that the anchor and the direction of travel give it; ``XXXX`` where neither does."""
    if "XXXX" not in dated.edtf:
        return When(span=dated.span, edtf=dated.edtf, precision=dated.precision)
    year, span = _year(text, dated, anchor, grammar), dated.span
    told = _OF_YEAR.match(text, dated.span.end, stretch.end)
    bounds = anchored(anchor)
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


def anchored(anchor: Anchor) -> tuple[date, date] | None:
    """Return the first and last day of the anchor; None where it is unknown or off the calendar."""
    first, last = days(anchor.edtf) if anchor.edtf else (None, None)
    if first is None or last is None or first < _ANCHORS[0] or last > _ANCHORS[1]:
        return None
    return first, last


def _year(text: str, dated: Dated, anchor: Anchor, grammar: Grammar | None) -> int | None:
    """The year in which the date lies nearest to the anchor; one against the direction of travel counts as far away."""
    bounds = anchored(anchor)
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
