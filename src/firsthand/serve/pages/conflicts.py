"""What is set against what: candidates, and how a person left them."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from firsthand.model.conflict import ConflictKind, Status
from firsthand.pipeline import ask
from firsthand.report.judged import AGAINST, told
from firsthand.serve.desk import AtDesk, page

router = APIRouter(include_in_schema=False)

AT_ONCE = 40


@router.get("/conflicts", name="conflicts")
def conflicts(
    request: Request, desk: AtDesk, kind: ConflictKind | None = None, status: Status | None = None, page_: int = 1
) -> HTMLResponse:
    """Return the conflicts of the case, those that wait for a person first."""
    every = ask.conflicts(desk.ledger)
    fit = [c for c in every if kind in (None, c.kind) and status in (None, c.status)]
    fit.sort(key=lambda each: list(Status).index(each.status))
    number = max(1, page_)
    shown = fit[AT_ONCE * (number - 1) : AT_ONCE * number]
    refs = {side for each in shown for side in (each.a, each.b)}
    reports = {report.ref: report for report in desk.ledger.judgements.named(refs).values()}
    return page(
        request,
        "conflicts.html",
        shown=[each for each in shown if each.a in reports and each.b in reports],
        fit=len(fit),
        every=len(every),
        number=number,
        pages=max(1, -(-len(fit) // AT_ONCE)),
        reports=reports,
        documents={report.document.id: report.document for report in reports.values()},
        against=AGAINST,
        kinds=ConflictKind,
        statuses=Status,
        kind=kind,
        chosen=status,
        told=told,
        unjudged=desk.unjudged(),
    )
