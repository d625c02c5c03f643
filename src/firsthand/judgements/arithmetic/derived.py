"""Numbers that a text makes of others and says so: so much more than that, so many to each of those, what is lacking.

Here the words name the operation and the operands stand in the same or the last sentences; the sum is told only where
it comes out as the text has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from firsthand.judgements.arithmetic.counted import SPANS_OF_TIME, Counted, one_unit
from firsthand.judgements.arithmetic.intervals import Interval
from firsthand.judgements.arithmetic.reckoned import plain, reckoned
from firsthand.model.sums import Sum, Verdict

BACK = 3
"""Sentences before a result in which its operands are looked for."""
LEAST = 10
"""A result from which on a product that comes out is no chance."""

_MORE_THAN = re.compile(
    r"(?i)^(?: [\w’'-]+){0,3}? (?:(?:more|less|fewer|higher|lower|greater) than|above|below|short of)\b"
)
_LACKS = re.compile(
    r"(?i)\b(?:shortfall|deficit|gap|shortage|difference|lacking|missing|short by|surplus|excess|margin)\b"
    r"(?: (?:of|is|was|comes to|amounts to|at|stands at|now|some|about))* ?$"
)
_THAT_IS = re.compile(
    r"(?i)\b(?:(?:that|this|it|which)(?:['’]s| is| was| makes| means| comes to| gives| leaves)|makes?|room for"
    r"|enough for"
    r"|a little over|a little under|comes? to|in all|altogether)\b[^.;]{0,40}$"
)
_WORDS = re.compile(r"(?i)\b(million|billion|thousand|trillion)\b")
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_RIGHT = frozenset({Verdict.HOLDS, Verdict.ABOUT})


def derived(numbers: Sequence[Counted]) -> Iterator[Sum]:
    """Yield each number that the text makes of others by a word that says so, the first way in which it comes out."""
    for at, stated in enumerate(numbers):
        if not stated.exact or stated.is_share:
            continue
        near = [n for n in numbers[:at] if stated.sentence - n.sentence <= BACK and n.exact and n is not stated]
        near = [n for n in near if not n.is_share]
        found = _more_than(stated, near, numbers[at + 1 :]) or _lacking(stated, near) or _so_many_each(stated, near)
        if found is not None:
            yield found


def _more_than(stated: Counted, near: Sequence[Counted], after: Sequence[Counted]) -> Sum | None:
    """ "It gives $18.4 million. That is 7.4 million more than the eleven": what is compared stands behind."""
    if not (_MORE_THAN.match(stated.after(40)) and after) or after[0].sentence != stated.sentence:
        return None
    less = after[0]
    for more in reversed(near):
        for other in (less.value, _scaled(less, stated)):
            for first, second in ((more.value, other), (other, more.value)):
                if first.low <= second.low or not one_unit(more, stated):
                    continue
                done = _told(stated, f"{plain(first)} - {plain(second)}", first - second, (more, less))
                if done.verdict is Verdict.HOLDS:
                    return done
    return None


def _scaled(number: Counted, like: Counted) -> Interval:
    """ "The eleven" beside millions is eleven million."""
    scale = _scale(like)
    return Interval(number.value.low * scale, number.value.high * scale)


def _scale(number: Counted) -> float:
    found = _WORDS.search(number.words)
    return _SCALES[found[1].lower()] if found else 1.0


def _lacking(stated: Counted, near: Sequence[Counted]) -> Sum | None:
    """ "24,000 people get 6 litres each; 15 is the standard. The shortfall is 216,000 litres"."""
    if not _LACKS.search(stated.before(60)) or stated.value.low < LEAST:
        return None
    for more, less in permutations(near, 2):
        if more.value.low <= less.value.low or more.unit != less.unit or more.unit in SPANS_OF_TIME:
            continue
        apart = more.value - less.value
        if more.unit == stated.unit and more.per == stated.per == less.per:
            done = _told(stated, f"{plain(more.value)} - {plain(less.value)}", apart, (more, less))
            if done.verdict is Verdict.HOLDS:
                return done
        for many in near:
            if many in (more, less) or many.unit == more.unit or stated.unit not in {None, more.unit}:
                continue
            expression = f"{plain(many.value)} * ({plain(more.value)} - {plain(less.value)})"
            done = _told(stated, expression, many.value * apart, (many, more, less))
            if done.verdict is Verdict.HOLDS:
                return done
    return None


def _so_many_each(stated: Counted, near: Sequence[Counted]) -> Sum | None:
    """ "We count 23. At twenty to a tent that is room for 460"; "at 25 to a vehicle that is a little over 5,000"."""
    if not _THAT_IS.search(stated.before(80)) or stated.value.low < LEAST:
        return None
    for each in reversed(near):
        if not _EACH.match(each.after(30)) and not _AT.search(each.before(12)):
            continue
        for many in reversed(near):
            if many is each or many.start > each.start:
                continue
            done = _told(stated, f"{plain(many.value)} * {plain(each.value)}", many.value * each.value, (many, each))
            if done.verdict in _RIGHT:
                return done
    return None


_EACH = re.compile(r"(?i)^(?: [\w’'-]+){0,2}? (?:to (?:a|an|each|every|the)|per|each|apiece|a head|an? [a-z]+)\b")
_AT = re.compile(r"(?i)\bat (?:about |some |around )?$")


def _told(stated: Counted, expression: str, result: Interval, of: Sequence[Counted]) -> Sum:
    return reckoned(stated, expression, result, of)
