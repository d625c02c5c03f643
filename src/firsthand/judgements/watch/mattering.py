"""How much hangs on a report for a watched question: what it is seen to speak of, and whether the order turns on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from firsthand.judgements.watch.matrix import diagnosticity
from firsthand.model.board import Board
from firsthand.model.judgement import Ref

TURNING = 10.0
"""What it adds that the order of the hypotheses hangs on an account: more than any indicator weighs."""


@dataclass(frozen=True, slots=True)
class Matter:
    """How much hangs on something, and in words why."""

    weight: float = 0.0
    bearing: str = ""


def matters(found: Board) -> dict[Ref, Matter]:
    """Return what hangs on each report that a board was made from."""
    hypotheses = [each.id for each in found.watch.hypotheses]
    turning = {each.origin: each.name for each in found.jackknife if each.changes_order}
    known: dict[Ref, Matter] = {}
    for row in found.seen:
        weight = diagnosticity(row.indicator, hypotheses)
        said = f"It bears on {row.indicator.id}, {row.indicator.text}."
        of = {tied.report: origin.key for origin in row.origins for tied in origin.reports}
        for match in row.matches:
            account = turning.get(of.get(match.report, ""))
            own = Matter(weight + TURNING, f"The order of the hypotheses hangs on {account}.") if account else None
            known[match.report] = _more((own or Matter(weight, said), known.get(match.report, Matter())))
    return known


def of_these(known: Mapping[Ref, Matter], refs: Iterable[Ref | None]) -> Matter:
    """Return the most that hangs on any of these reports."""
    return _more(known.get(ref, Matter()) for ref in refs if ref)


def _more(every: Iterable[Matter]) -> Matter:
    return max(every, key=lambda each: each.weight, default=Matter())
