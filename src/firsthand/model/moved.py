"""What a board says in short, and what moved between two boards of one question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from firsthand.model.board import State
from firsthand.model.conflict import Conflict
from firsthand.model.decision import Decision
from firsthand.model.forecast import Forecast
from firsthand.model.judgement import Ref, Report

Order = tuple[tuple[str, ...], ...]
"""Hypotheses in the order in which they stand, by their ids; those that stand level stand together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """How far one indicator is seen: ``counted`` accounts feed the matrix, of all that its reports go back to."""

    state: State
    reports: int = 0
    origins: int = 0
    counted: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Glimpse:
    """A board in short, by the ids of its indicators and hypotheses; of a hypothesis its rank and its score."""

    seen: Mapping[str, Sighting]
    stand: Mapping[str, tuple[int, float]]

    @property
    def order(self) -> Order:
        """The hypotheses by rank, those that stand level together."""
        ranks = sorted({rank for rank, _ in self.stand.values()})
        return tuple(tuple(sorted(each for each in self.stand if self.stand[each][0] == rank)) for rank in ranks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What differs between two boards: ``seen`` and ``scores`` have what was and what is, where both boards have it.

    ``order`` is there where the order of the hypotheses changed: what it was, and what it is.
    """

    seen: Mapping[str, tuple[Sighting, Sighting]]
    scores: Mapping[str, tuple[float, float]]
    order: tuple[Order, Order] | None = None

    def __bool__(self) -> bool:
        return bool(self.seen or self.scores or self.order)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What changed since a look; ``reports`` has both sides of the conflicts, and what the forecasts name."""

    since: str
    moved: Moved
    fresh: frozenset[Ref] = frozenset()
    conflicts: tuple[Conflict, ...] = ()
    settled: tuple[Forecast, ...] = ()
    decisions: tuple[Decision, ...] = ()
    reports: Mapping[Ref, Report] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.moved or self.fresh or self.conflicts or self.settled or self.decisions)


def moved(before: Glimpse, after: Glimpse) -> Moved:
    """Return what differs; what only one of two boards has, since its watch was written anew, moved nowhere."""
    seen = {name: (before.seen[name], now) for name, now in after.seen.items() if before.seen.get(name, now) != now}
    scores = {
        name: (before.stand[name][1], score)
        for name, (_, score) in after.stand.items()
        if name in before.stand and _shown(before.stand[name][1]) != _shown(score)
    }
    same = before.order == after.order or before.stand.keys() != after.stand.keys()
    return Moved(seen=seen, scores=scores, order=None if same else (before.order, after.order))


def _shown(score: float) -> str:
    """What is less than is shown has not moved."""
    return f"{score + 0.0:.1f}"
