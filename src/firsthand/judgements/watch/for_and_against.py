"""What bears on a hypothesis: reports that speak against it and reports that fit it, with the accounts behind them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from firsthand.judgements.origins.origins import counts
from firsthand.model.board import Board, Cell, Seen, Side
from firsthand.model.judgement import Origin, Ref, Report

AGAINST = frozenset({Cell.INCONSISTENT, Cell.VERY_INCONSISTENT})
FITTING = frozenset({Cell.CONSISTENT, Cell.VERY_CONSISTENT})


def against(found: Board, hypothesis: str, reports: Mapping[Ref, Report]) -> Side:
    """Return what was seen that speaks against a hypothesis."""
    return _side([row for row in found.seen if row.indicator.cells.get(hypothesis) in AGAINST], reports)


def fitting(found: Board, hypothesis: str, reports: Mapping[Ref, Report]) -> Side:
    """Return what was seen that fits a hypothesis; it may fit others as well."""
    return _side([row for row in found.seen if row.indicator.cells.get(hypothesis) in FITTING], reports)


def _side(rows: Iterable[Seen], reports: Mapping[Ref, Report]) -> Side:
    """A report counts once in however many indicators it is seen, and so does an account."""
    seen = [row for row in rows if row.matches or row.origins]
    refs = tuple(dict.fromkeys(match.report for row in seen for match in row.matches))
    accounts = _joined(origin for row in seen for origin in row.origins)
    told = [each for each in accounts if each.reports]
    return Side(
        indicators=tuple(row.indicator.id for row in seen),
        reports=refs,
        origins=tuple(accounts),
        counts=counts([reports[ref] for ref in refs], told),
    )


def _joined(every: Iterable[Origin]) -> list[Origin]:
    found: dict[str, Origin] = {}
    for origin in every:
        before = found.get(origin.key)
        known = {tied.report for tied in before.reports} if before else set()
        more = tuple(tied for tied in origin.reports if tied.report not in known)
        found[origin.key] = replace(before, reports=(*before.reports, *more)) if before else origin
    return list(found.values())
