"""Counts of those whom one event struck: the dead do not grow fewer, so a later lower count stands against an earlier.

A count of one hospital, or of those whom somebody saw, is the least that there can be; a higher later count is a series.
"""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.judgements.beside import apart, holds
from firsthand.judgements.concepts import concepts
from firsthand.judgements.dating import said_on
from firsthand.judgements.denials import dismisses
from firsthand.judgements.intervals import leeway, meets
from firsthand.judgements.matter import close, meant, names, things, wide
from firsthand.judgements.stance import Stance, one_source
from firsthand.judgements.tallies import HARMS, harmed, may_be_part, noun
from firsthand.model.claim import Kind
from firsthand.model.judgement import Reason, Report
from firsthand.model.measure import Quantity
from firsthand.model.text import Span

DAYS = 31
"""Days within which two counts can be of one event."""
FACTOR = 12
"""How many times the lower count the higher can be; beyond it one is of a day and the other of a war."""

_COUNTED = frozenset({"dead", "hurt"})
_DOUBTED = frozenset({Kind.OPINION, Kind.DEMAND, Kind.CONDITIONAL, Kind.DENIAL})
_PERSONS = frozenset({"persons", "troops", "body"})
# What somebody saw, or what came to one place, is a part of what there is.
_SEEN = re.compile(
    r"(?i)\b(?:saw|seen|sees|counted|register(?:ed|s)?|admitted|brought|taken|treat(?:ed|s)?|receiv\w+|recover\w+|pulled"
    r"|carried|identified|buried|mortuary|morgue|hospital|clinic|so far|alone|offered|among)\b|\bcame through\b"
)
_TOLL = re.compile(r"(?i)\b(?:dead|killed|deaths?|toll|injured|wounded|victims|casualties)\b[^.;]{0,24}$")
_PART = re.compile(r"(?i)^(?:\s|, )*(?:more\b|others?\b|new\b|of (?:them|whom|which|those|these|the|its)\b|further\b)")
_ADDED = re.compile(r"(?i)\b(?:another|further|additional|other|from|than|of (?:them|whom),?|including|every|each|per)\s*$")


def fewer(a: Stance, b: Stance) -> tuple[Stance, Stance, Reason] | None:
    """Return two counts of those whom one event struck of which the later is lower, and why; else None."""
    if not (a.claim.quantities and b.claim.quantities) or not (_asserts(a) and _asserts(b)):
        return None
    if one_source(a, b) or holds(a.report, b.report) or holds(b.report, a.report):
        return None
    first, last = sorted((a, b), key=lambda one: (one.said_on[0] is None, one.said_on[0] or 0, one.report.ref))
    if first.said_on[1] is None or last.said_on[0] is None or (last.said_on[0] - first.said_on[1]).days > DAYS:
        return None
    pairs = [(first, last), (last, first)] if first.said_on == last.said_on else [(first, last)]
    for earlier, later in pairs:
        for x, y in _lower(earlier, later):
            if _one_event(a, b):
                at = ((earlier.report.document.id, x.span), (later.report.document.id, y.span))
                return a, b, Reason(_why(earlier, later, x, y), at)
    return None


def _asserts(one: Stance) -> bool:
    doubted = one.claim.kind in _DOUBTED or one.said.conditional or one.said.to_come or one.claim.historical
    return not doubted and not dismisses(one.words)


def _lower(earlier: Stance, later: Stance) -> list[tuple[Quantity, Quantity]]:
    found = []
    for x, of_x in counts(earlier.report):
        same = [(y, of_y) for y, of_y in counts(later.report) if of_x & of_y]
        closed = _ALL.search(_ahead(earlier.report, x)) is not None
        if any(meets(leeway(y), leeway(x)) or (leeway(y).low > leeway(x).high and not closed) for y, _ in same):
            continue
        found += [(x, y) for y, _ in same if _comparable(earlier, x, later, y)]
    return found


def _ahead(report: Report, quantity: Quantity) -> str:
    return report.document.text[max(0, quantity.span.start - 16) : quantity.span.start]


_ALL = re.compile(r"(?i)\ball (?:of the |the |its )?$")  # "all eleven on board" leaves no room for a twelfth


def _comparable(earlier: Stance, x: Quantity, later: Stance, y: Quantity) -> bool:
    if partial(later) or (x.low or 0) > FACTOR * max(y.high or 0, 1) or may_be_part(later, y, earlier, x):
        return False
    first, second = noun(x), noun(y)
    sorts = [{each} - _ANYBODY for each in (first, second) if each]
    return len(sorts) < 2 or not sorts[0] or not sorts[1] or sorts[0] == sorts[1]


_ANYBODY = frozenset(
    "peopl person man woman other human lif name di dead death body corps fatality kill victim toll casualty injur"
    " injured wound wounded injury civilian".split()
)


@lru_cache(maxsize=1 << 13)
def counts(report: Report) -> tuple[tuple[Quantity, frozenset[str]], ...]:
    """Return the counts of the dead and the hurt that a report gives, each with what befell them; no parts, no more."""
    return tuple(
        (quantity, struck)
        for quantity in report.claim.quantities
        if _counts_people(report, quantity) and (struck := _struck(report, quantity))
    )


def _struck(report: Report, quantity: Quantity) -> frozenset[str]:
    ahead = report.document.text[max(0, quantity.span.start - 16) : quantity.span.start]
    return frozenset({"dead"}) if _LOST.search(ahead) else harmed(report, quantity) & _COUNTED


_LOST = re.compile(r"(?i)\b(?:lost|buried|bury|mourn\w*) $")


def _counts_people(report: Report, quantity: Quantity) -> bool:
    text, span = report.document.text, quantity.span
    ahead, behind = text[max(0, span.start - 40) : span.start], text[span.end :][:16]
    if quantity.per or quantity.change or _PART.match(behind) or _ADDED.search(ahead):
        return False
    if quantity.unit in _PERSONS or concepts(quantity.of or "") & HARMS:
        return quantity.unit not in {"share", "per cent"}
    return quantity.unit is None and quantity.of is None and _TOLL.search(ahead) is not None


@lru_cache(maxsize=1 << 13)
def partial(one: Stance) -> bool:
    """Return whether a count is of those who were seen or brought to one place: there can be more of them."""
    return _SEEN.search(one.words) is not None


def _one_event(a: Stance, b: Stance) -> bool:
    """Whether the one's own words are found around the other's, places do not stand against it, and enough is shared."""
    if (a.places - b.places and b.places - a.places) or apart(a.report, b.report) == 0:
        return False
    if not (_placed(a, b) and _placed(b, a)):
        return False
    around = close(a.report), close(b.report)
    named = names(wide(a.report)) & names(wide(b.report))
    told = things(around[0] & wide(b.report)) | things(around[1] & wide(a.report))
    alike = told - _HARM
    own = [things(meant(one.words)) - _HARM for one in (a, b)]
    if own[0] and own[1] and not (own[0] & wide(b.report) or own[1] & wide(a.report)):
        return False
    return bool(alike) and (bool(named) or len(alike) >= ALIKE)


def _placed(one: Stance, other: Stance) -> bool:
    """Whether the other, or what its text is about, names the place that the one counts at."""
    at = names(meant(" ".join(f"x {place}" for place in one.places)))
    return not at or bool(at & wide(other.report))


ALIKE = 2
"""Things that two counts without a name in common share around them."""
_HARM = frozenset({"dead", "hurt", "people", "peopl", "person", "number", "dea"})


def _why(earlier: Stance, later: Stance, x: Quantity, y: Quantity) -> str:
    first, second = (one.report.document[q.span] for one, q in ((earlier, x), (later, y)))
    return f"Two counts are given of those whom one event struck, and the later is the lower: “{first}” and “{second}”."


def spans(one: Stance) -> list[Span]:
    """Return where a report's counts stand."""
    return [quantity.span for quantity, _ in counts(one.report)]
