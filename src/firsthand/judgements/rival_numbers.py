"""Two numbers for one thing at one time that cannot both be right, whatever leeway their words leave."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from firsthand.judgements.beside import apart, follows, holds
from firsthand.judgements.dating import apart_by, meet
from firsthand.judgements.denials import dismisses
from firsthand.judgements.intervals import Interval, figure, leeway, meets
from firsthand.judgements.senses import HARM, senses
from firsthand.judgements.stance import Stance, one_source, stance
from firsthand.judgements.words import stem
from firsthand.judgements.worded import content
from firsthand.model.claim import Kind
from firsthand.model.judgement import Reason, Report
from firsthand.model.measure import Quantity

DAYS = 2
"""Days within which two counts without a stated time are of one time; what is counted moves on."""
BESIDE = 1
"""Sentences between two rival counts of which the second leaves out what it counts: "the priest says there are fifty"."""

_PERSONS = frozenset({"persons", "troops"})
_TIMES = frozenset("second minute hour day week month year decade century".split())
_WORDS = re.compile(r"[A-Za-z’'-]+")

# What stands before a number that is a part, an addition, an earlier level, or none at all.
_BESIDES = re.compile(
    r"(?i)\b(?:further|another|additional|extra|more than a|up from|down from|from|from a peak of|than|including|of which"
    r"|first|some of|not|no|not even|every|per|a|an|one of|previous|previously|other)\s*$"
)
_PART = re.compile(r"(?i)^\s*(?:more\b|of (?:them|whom|which|those|these)\b|others\b|additional\b|-)")
_DOWN = re.compile(r"(?i)\b(?:loss|losses|lost|cut|cutting|fall|fell|fallen|drop|dropped|decline|declined|reduc\w+|less)\b")
_DOUBTED = frozenset({Kind.OPINION, Kind.DEMAND, Kind.CONDITIONAL, Kind.DENIAL})


def rival(a: Report, b: Report) -> tuple[Report, Report, Reason] | None:
    """Return two reports that put numbers to one thing at one time which exclude each other, and why; else None."""
    if not a.claim.quantities or not b.claim.quantities or holds(a, b) or holds(b, a):
        return None
    first, second = stance(a), stance(b)
    if one_source(first, second) or not (_counts(a, first) and _counts(b, second)):
        return None
    if first.said.to_come != second.said.to_come or not _one_time(a, b, first, second):
        return None
    for x in _figures(a):
        for y in _figures(b):
            if _one_thing(a, b, x, y) and not meets(leeway(x), leeway(y)):
                return a, b, Reason(_why(a, b, x, y), (*_at(a, x), *_at(b, y)))
    return None


def _counts(report: Report, one: Stance) -> bool:
    claim = report.claim
    return claim.kind not in _DOUBTED and not one.said.conditional and not dismisses(report)


@lru_cache(maxsize=1 << 13)
def _figures(report: Report) -> tuple[Quantity, ...]:
    """The numbers that a report puts to something, without parts, additions, earlier levels and spans of time."""
    return tuple(q for q in report.claim.quantities if q.unit not in _TIMES and _stands_alone(report, q))


def _stands_alone(report: Report, quantity: Quantity) -> bool:
    text = report.document.text
    before = text[max(0, quantity.span.start - 24) : quantity.span.start]
    after = text[quantity.span.end : quantity.span.end + 16]
    if quantity.change is not None or quantity.per is not None and quantity.unit in _PERSONS:
        return False
    return not _BESIDES.search(before) and not _PART.match(after)


def _one_time(a: Report, b: Report, first: Stance, second: Stance) -> bool:
    met = meet(first.said.days, second.said.days)
    gap = apart_by(first.said_on, second.said_on)
    if met is not None:
        return met
    if apart(a, b) <= BESIDE:
        return True
    return gap is not None and gap <= DAYS


def _one_thing(a: Report, b: Report, x: Quantity, y: Quantity) -> bool:
    if not _one_unit(x, y) or _other_harm(a, b):
        return False
    if a.document.id == b.document.id:
        later = y if follows(a, b) else x
        if apart(a, b) <= BESIDE and _leaves_out(later):
            return stance(a).voice is not None and stance(b).voice is not None
        if x.unit in _SHARES and _DOWN.search(a.words) and _DOWN.search(b.words):
            return True
    return _one_noun(x, y) and _one_matter(a, b, x)


_SHARES = frozenset({"share", "per cent"})


def _one_unit(x: Quantity, y: Quantity) -> bool:
    if x.per != y.per:
        return False
    if {x.unit, y.unit} <= _PERSONS or {x.unit, y.unit} <= _SHARES:
        return True
    return x.unit == y.unit or None in {x.unit, y.unit}


def _leaves_out(quantity: Quantity) -> bool:
    return quantity.of is None and quantity.unit in {None, "persons"}


def _one_noun(x: Quantity, y: Quantity) -> bool:
    """Whether what is counted is named, and by one word."""
    first, second = (_nouns(q) for q in (x, y))
    return bool(first & second)


def _nouns(quantity: Quantity) -> frozenset[str]:
    if quantity.unit in _PERSONS:
        return frozenset({"persons"})
    return frozenset(stem(word) for word in _WORDS.findall(quantity.of or quantity.unit or ""))


def _one_matter(a: Report, b: Report, x: Quantity) -> bool:
    """Whether more than the counted noun is shared: a name, and what is said of it."""
    first, second = stance(a), stance(b)
    plain = (first.plain & second.plain) - _nouns(x)
    names = first.names & second.names
    return len(names) >= 1 and len(plain) >= 2 and len(plain | names) >= 3


def _other_harm(a: Report, b: Report) -> bool:
    """The killed are no count of the wounded."""
    first, second = (senses(r.words) & HARM for r in (a, b))
    return bool(first and second and not first & second)


def _why(a: Report, b: Report, x: Quantity, y: Quantity) -> str:
    words = (r.document[q.span] for r, q in ((a, x), (b, y)))
    first, second = words
    return f"Two numbers are put to one thing: “{first}” ({_told(leeway(x))}) and “{second}” ({_told(leeway(y))})."


def _told(interval: Interval) -> str:
    return interval.told()


def _at(report: Report, quantity: Quantity) -> Iterator[tuple[str, object]]:
    yield report.document.id, quantity.span


