"""Signs in the numbers of two reports: whether they count one thing, and whether both can be right."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache

from firsthand.judgements.arithmetic.intervals import leeway, same_bounds
from firsthand.judgements.conflicts.signs.pair import Pair
from firsthand.judgements.meaning.alike import counted
from firsthand.judgements.meaning.matter import meant, things
from firsthand.model.judgement import Report
from firsthand.model.measure import Quantity

NO_RATIO = 9.0
"""Stands for the ratio of two numbers where there are none to compare: more than e to the ninth never is."""


def numbers(two: Pair) -> float:
    """Both give numbers."""
    return bool(two.first.report.claim.quantities and two.second.report.claim.quantities)


def one_unit(two: Pair) -> float:
    """Both give numbers in one unit."""
    return any(True for _ in _comparable(two))


def excluded(two: Pair) -> float:
    """A number of the one leaves no room for a number of the other."""
    return any(_apart(x, y) for x, y in _comparable(two))


def all_excluded(two: Pair) -> float:
    """No number of the one leaves room for any of the other."""
    every = list(_comparable(two))
    return bool(every) and all(_apart(x, y) for x, y in every)


def equal(two: Pair) -> float:
    """Both give the same number."""
    return any(same_bounds(x, y) for x, y in _comparable(two))


def counted_excluded(two: Pair) -> float:
    """They count one thing, and the numbers exclude each other."""
    return any(_apart(x, y) for x, y in _comparable(two) if _one_thing(x, y))


def counted_equal(two: Pair) -> float:
    """They count one thing, and alike."""
    return any(same_bounds(x, y) for x, y in _comparable(two) if _one_thing(x, y))


def counted_around(two: Pair) -> float:
    """What the one counts stands around the other, and the numbers exclude each other."""
    return any(
        _apart(x, y) and (_counts(x) & two.second.around or _counts(y) & two.first.around) for x, y in _comparable(two)
    )


def ratio(two: Pair) -> float:
    """How far the numbers lie apart, as a ratio: 12 and 21 are of one size, 12 and 9,000 hardly of one thing."""
    logs = [abs(math.log(_middle(x) / _middle(y))) for x, y in _comparable(two) if _apart(x, y)]
    return min([NO_RATIO, *logs])


def risen(two: Pair) -> float:
    """The later number is the greater: a count that goes on."""
    return any(_middle(y) > _middle(x) for x, y in _comparable(two) if _apart(x, y))


def several(two: Pair) -> float:
    """They give many numbers."""
    return min(len(each.report.claim.quantities) for each in two.both)


def _comparable(two: Pair) -> Iterator[tuple[Quantity, Quantity]]:
    for x in _numbers(two.first.report):
        yield from ((x, y) for y in _numbers(two.second.report) if x.unit == y.unit)


@lru_cache(maxsize=1 << 12)
def _numbers(report: Report) -> tuple[Quantity, ...]:
    return tuple(quantity for quantity in counted(report) if _middle(quantity) > 0)


def _apart(x: Quantity, y: Quantity) -> bool:
    one, other = leeway(x), leeway(y)
    return one.high < other.low or other.high < one.low


def _middle(quantity: Quantity) -> float:
    known = [bound for bound in (quantity.low, quantity.high) if bound is not None and not math.isinf(bound)]
    return sum(known) / len(known) if known else 0.0


def _counts(quantity: Quantity) -> frozenset[str]:
    return things(meant(quantity.of or ""))


def _one_thing(x: Quantity, y: Quantity) -> bool:
    return bool(_counts(x) & _counts(y))


FIGURES = (
    numbers,
    one_unit,
    excluded,
    all_excluded,
    equal,
    counted_excluded,
    counted_equal,
    counted_around,
    ratio,
    risen,
    several,
)
