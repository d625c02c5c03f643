"""The matrix of a watched question: what each indicator takes from each hypothesis, and how the hypotheses stand.

It is Heuer's analysis of competing hypotheses with Pherson's weighted inconsistency: II counts −2, I −1, all else
nothing, each times the credibility of the origin and the relevance of the indicator (low 1/√2, medium 1, high √2).
Each independent origin counts once. The hypothesis with the least inconsistency stands first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from math import sqrt

from firsthand.model.board import Cell, Indicator, Level, Seen, Standing, State, Watch

WEIGHT = {Level.LOW: 1 / sqrt(2), Level.MEDIUM: 1.0, Level.HIGH: sqrt(2)}
INCONSISTENCY = {Cell.INCONSISTENT: -1.0, Cell.VERY_INCONSISTENT: -2.0}
TIED = 1e-9
"""Scores nearer than this are one."""
NEXT = 5
"""Dormant indicators that are named as what would tell most."""


def standings(watch: Watch, seen: Iterable[Seen]) -> tuple[Standing, ...]:
    """Return the hypotheses, the least inconsistent first."""
    rows = list(seen)
    scores = {hypothesis.id: sum(cell_score(row, hypothesis.id) for row in rows) for hypothesis in watch.hypotheses}
    order = sorted(scores, key=lambda name: -scores[name])
    better = {name: sum(scores[other] > scores[name] + TIED for other in scores) for name in scores}
    return tuple(Standing(hypothesis=name, score=scores[name], rank=better[name] + 1) for name in order)


def cell_score(seen: Seen, hypothesis: str) -> float:
    """Return what an indicator takes from a hypothesis: its inconsistency, once for each origin that counts."""
    value = INCONSISTENCY.get(seen.indicator.cells.get(hypothesis, Cell.NOT_APPLICABLE), 0.0)
    return value * WEIGHT[seen.indicator.relevance] * sum(WEIGHT[seen.credibility[key]] for key in seen.counted)


def order(stand: Iterable[Standing]) -> list[tuple[str, int]]:
    """Return the ranks of the hypotheses, to be compared: scores may change where no rank does."""
    return sorted((each.hypothesis, each.rank) for each in stand)


def telling_next(watch: Watch, seen: Sequence[Seen], stand: Sequence[Standing]) -> list[str]:
    """Return the dormant indicators that set the leading hypotheses furthest apart, the most telling first."""
    leading = [each.hypothesis for each in stand][:2]
    dormant = [row.indicator for row in seen if row.state is State.DORMANT]
    telling = sorted(dormant, key=lambda each: -diagnosticity(each, leading))
    return [each.id for each in telling if diagnosticity(each, [h.id for h in watch.hypotheses]) > 0][:NEXT]


def diagnosticity(indicator: Indicator, hypotheses: Sequence[str]) -> float:
    """Return how far apart an indicator sets the hypotheses, weighted by its relevance; 0 where it fits all alike."""
    values = [_SCALE[indicator.cells.get(each, Cell.NOT_APPLICABLE)] for each in hypotheses]
    widest = max((abs(a - b) for a, b in combinations(values, 2)), default=0.0)
    return widest * WEIGHT[indicator.relevance]


_SCALE = {
    Cell.VERY_CONSISTENT: 2.0,
    Cell.CONSISTENT: 1.0,
    Cell.NEUTRAL: 0.0,
    Cell.NOT_APPLICABLE: 0.0,
    Cell.INCONSISTENT: -1.0,
    Cell.VERY_INCONSISTENT: -2.0,
}
