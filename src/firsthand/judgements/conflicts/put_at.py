"""A figure put to a thing told of before: "put the debt at eleven million", "the true number was nearer 20,000"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from firsthand.judgements.arithmetic.intervals import leeway, meets
from firsthand.judgements.beside import FAR, apart, follows, holds
from firsthand.judgements.conflicts.answers import turns
from firsthand.judgements.conflicts.rival_numbers import about_a_figure
from firsthand.judgements.dating import meet
from firsthand.judgements.meaning.matter import meant, things
from firsthand.judgements.meaning.stance import Stance, one_source
from firsthand.judgements.words.kinds import UNTOLD_OR_DENIED
from firsthand.model.judgement import Reason
from firsthand.model.measure import Quantity

NEAR = 4
"""Sentences behind a thing within which a figure can be put to it by "the" alone."""
FACTOR = 20.0
"""How many times one figure the other can be, where only one of them says of what it is."""

_TIMES = frozenset({"second", "minute", "hour", "o'clock"})
_PUT = re.compile(
    r"(?i)(?:^|\b(?:put|puts|placed|set|sets|gave|gives|estimated|reckoned) )(?:the|its|their|his|her|that|this) "
    r"(?P<thing>[a-z][a-z ’'-]{2,60}?) (?:at|to be|was|were|as|of)(?: (?:nearer|closer to|about|around|only"
    r"|just|no more than"
    r"|at least|some|nearly|almost|over|more than|less than|fewer than))*[ \"“‘']*$"
)
_TRUE = re.compile(
    r"(?i)\b(?:true|real|actual|right|correct) (?:number|figure|toll|total|count|sum|amount|cost|size)\b"
)
_NUMBER = frozenset({"number", "figur", "count", "total", "sum", "amount", "toll", "tru", "true", "real", "actual"})


def put_at(a: Stance, b: Stance) -> tuple[Stance, Stance, Reason] | None:
    """Return two figures of which the later is put to what the other counts, and why; None where they can both be."""
    if apart(a.report, b.report) == FAR or one_source(a, b) or not (a.claim.quantities and b.claim.quantities):
        return None
    first, second = (a, b) if follows(a.report, b.report) else (b, a)
    if holds(a.report, b.report) or holds(b.report, a.report) or turns(first.report, second.report) > NEAR:
        return None
    if meet(a.said.days, b.said.days) is False or not (_counts(first) and _counts(second)):
        return None
    for y in put(second):
        rivals = [x for x in first.claim.quantities if _comparable(x, y)]
        if rivals and not any(meets(leeway(x), leeway(y)) for x in rivals) and _one_thing(first, second):
            at = ((first.report.document.id, rivals[0].span), (second.report.document.id, y.span))
            return a, b, Reason(_why(first, second, rivals[0], y), at)
    return None


def _counts(one: Stance) -> bool:
    if about_a_figure(one.words):
        return False  # "the figure of 8,000 is the ministry's own" counts nothing itself
    return one.claim.kind not in UNTOLD_OR_DENIED and not one.said.conditional and not one.claim.historical


@lru_cache(maxsize=1 << 12)
def put(one: Stance) -> tuple[Quantity, ...]:
    """Return the figures that a report puts to a thing that it names with "the"."""
    return tuple(quantity for quantity, _ in _puts(one))


def _puts(one: Stance) -> Iterator[tuple[Quantity, str]]:
    text, start = one.report.document.text, one.claim.content[0].start
    for quantity in one.claim.quantities:
        if (found := _PUT.search(text[start : quantity.span.start])) is not None and quantity.of is None:
            yield quantity, found["thing"]


def _one_thing(first: Stance, second: Stance) -> bool:
    for _, thing in _puts(second):
        named = things(meant(f"the {thing}"))
        if _TRUE.search(thing) or (named - _NUMBER and (named - _NUMBER) & meant(first.words)):
            return True
    return False


def _comparable(x: Quantity, y: Quantity) -> bool:
    if x.per != y.per or x.unit in _TIMES or (x.unit is not None and y.unit is not None and x.unit != y.unit):
        return False
    large, small = max(x.high or x.low or 0, y.high or y.low or 0), min(x.low or x.high or 0, y.low or y.high or 0)
    return small > 0 and large <= FACTOR * small


def _why(first: Stance, second: Stance, x: Quantity, y: Quantity) -> str:
    one, other = first.report.document[x.span], second.report.document[y.span]
    return f"Two figures are put to one thing in one text: “{one}” and “{other}”."
