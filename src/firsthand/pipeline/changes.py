"""What changed on the board of a watch since somebody looked: what came, what people decided, and what that moved."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.judgements.watch.glimpsed import glimpse
from firsthand.ledger.ledger import Ledger
from firsthand.ledger.since import Reached
from firsthand.model.board import Board
from firsthand.model.moved import Changes, Glimpse, moved
from firsthand.pipeline import ahead, ask, disputes
from firsthand.pipeline.ask import Gathered

MOST = 500
"""Conflicts and settlings that came which are looked through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a board stood and how far the case file had come when somebody looked (UTC)."""

    at: str
    reached: Reached
    board: Glimpse


def look(ledger: Ledger, found: Board, at: str) -> Look:
    """Return how a board stands for somebody who looks at it now."""
    return Look(at=at, reached=ledger.judgements.reached(), board=glimpse(found))


def changed(ledger: Ledger, found: Board, gathered: Gathered, since: Look) -> Changes:
    """Return what changed since a look among the reports that the board was made from, and what people decided."""
    news = ledger.judgements.news(gathered.rows, since.reached, since.at, most=MOST)
    conflicts = ledger.judgements.conflicts_called(news.conflicts)
    sides = disputes.sides(ledger, gathered, conflicts)
    foretold = {report.ref for report in ledger.judgements.reports(list(news.foretold)).values()}
    told = ask.forecasts(ledger, ahead.gather_beside(ledger, foretold)) if foretold else None
    by_ref = told.by_ref if told else {}
    return Changes(
        since=since.at,
        moved=moved(since.board, glimpse(found)),
        fresh=news.reports,
        conflicts=tuple(each for each in conflicts if each.a in sides and each.b in sides),
        settled=tuple(each for ref in sorted(foretold) if (each := by_ref.get(ref)) and each.settled_by),
        decisions=news.decisions,
        reports={**(told.reports if told else {}), **sides},
    )
