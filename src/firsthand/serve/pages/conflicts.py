"""What is set against what: candidates, and how a person left them."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from firsthand.errors import NotInCase
from firsthand.ledger.disputed import Page
from firsthand.model.conflict import ConflictKind, Status
from firsthand.model.decision import Subject
from firsthand.pipeline import disputes
from firsthand.pipeline.ask import Gathered
from firsthand.report.judged import AGAINST, told
from firsthand.serve.desk import AtDesk, Desk, page
from firsthand.serve.filters import here
from firsthand.serve.trails import latest, own_last

router = APIRouter(include_in_schema=False)

AT_ONCE = 40


@router.get("/conflicts", name="conflicts")
def conflicts(
    request: Request,
    desk: AtDesk,
    kind: ConflictKind | None = None,
    status: Status | None = None,
    page_: Annotated[int, Query(alias="page", ge=1, le=100_000)] = 1,
) -> HTMLResponse:
    """Return the conflicts of the case, those that wait for a person first."""
    found = disputes.disputed(desk.ledger, kind=kind, status=status, limit=AT_ONCE, skip=AT_ONCE * (page_ - 1))
    return page(
        request,
        "conflicts.html",
        number=page_,
        pages=max(1, -(-found.fit // AT_ONCE)),
        kinds=ConflictKind,
        statuses=Status,
        kind=kind,
        chosen=status,
        back=here(str(request.url)),
        unjudged=desk.unjudged(),
        **beside(request, desk, found),
    )


@router.get("/conflicts/{name}")
def one(desk: AtDesk, name: str) -> RedirectResponse:
    """Lead to a conflict where it stands in the list now: each decision moves it there."""
    before = disputes.disputed_before(desk.ledger, name)
    if before is None:
        raise NotInCase(f"{name[:40]} is no conflict that stands in it")
    return RedirectResponse(f"/conflicts?page={before // AT_ONCE + 1}#x-{name}", status_code=303)


def beside(request: Request, desk: Desk, found: Page) -> dict[str, Any]:
    """Return what cards of conflicts are filled in with: both reports, the last decision, the visitor's own last."""
    reports = disputes.sides(desk.ledger, Gathered(), found.conflicts)
    decisions = list(desk.ledger.judgements.decisions(about=Subject.CONFLICT))
    return {
        "found": found,
        "shown": [each for each in found.conflicts if each.a in reports and each.b in reports],
        "reports": reports,
        "documents": {report.document.id: report.document for report in reports.values()},
        "decided": latest(decisions),
        "last": own_last(decisions, request.state.visitor),
        "against": AGAINST,
        "told": told,
    }
