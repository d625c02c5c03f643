"""What bears on one hypothesis: the reports that speak against it and those that fit, with who stands behind them."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from firsthand.errors import NotInCase
from firsthand.judgements.watch.for_and_against import against, fitting
from firsthand.judgements.watch.watch_file import load
from firsthand.model.board import Side
from firsthand.model.judgement import Ref
from firsthand.pipeline import watching
from firsthand.serve.desk import AtDesk, page
from firsthand.serve.forms import Day
from firsthand.serve.pages.board import Gone, asked_for, names

router = APIRouter(include_in_schema=False)

SHOWN, SHOWN_REPORTS = 60, 8
"""Accounts, or untraced reports, of one side that are shown, and reports of one account."""


@router.get("/hypotheses/{name}", name="hypothesis")
def hypothesis(request: Request, desk: AtDesk, name: str, as_of: Day = "", without: Gone = None) -> HTMLResponse:
    """Return what speaks against a hypothesis of the watched question, and what fits it."""
    watch = load(desk.watch) if desk.watch else None
    asked = next((each for each in watch.hypotheses if each.id == name), None) if watch else None
    if watch is None or asked is None:
        raise NotInCase(f"{name[:40]} is no hypothesis of the question that is watched")
    full, gathered = desk.boards.of(desk.ledger, watch, as_of or None, patience=desk.patience)
    gone, reports = frozenset(without or ()), gathered.by_ref
    found = watching.left(full, gathered, gone)
    sides = (
        ("against", "What speaks against it", against(found, name, reports)),
        ("fits", "What fits it", fitting(found, name, reports)),
    )
    return page(
        request,
        "hypothesis.html",
        hypothesis=asked,
        question=watch.question,
        indicators={each.id: each for each in watch.indicators},
        sides=sides,
        untraced={id_: _untraced(side) for id_, _, side in sides},
        reports=reports,
        names=names(full),
        gone=gone,
        asked=asked_for(as_of, gone),
        shown=SHOWN,
        shown_reports=SHOWN_REPORTS,
    )


def _untraced(side: Side) -> list[Ref]:
    traced = {tied.report for origin in side.origins for tied in origin.reports}
    return [ref for ref in side.reports if ref not in traced]
