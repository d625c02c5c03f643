"""The claims of the case: searched, counted, and a page at a time."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from firsthand.pipeline import finding
from firsthand.serve.desk import AtDesk, page
from firsthand.serve.forms import Wanted
from firsthand.serve.hidden import hidden, rejected

router = APIRouter(include_in_schema=False)

AT_ONCE = 50
"""Claims on a page."""


@router.get("/claims", name="claims")
def claims(
    request: Request, desk: AtDesk, asked: Wanted, page_: Annotated[int, Query(alias="page", ge=1, le=100_000)] = 1
) -> HTMLResponse:
    """Return a page of the claims that fit, with how many there are and how many are hidden."""
    fit = finding.count(desk.ledger, asked)
    found = list(finding.claims(desk.ledger, asked, limit=AT_ONCE, skip=AT_ONCE * (page_ - 1)))
    return page(
        request,
        "claims.html",
        asked=asked,
        found=found,
        fit=fit,
        first=AT_ONCE * (page_ - 1) + 1 if found else 0,
        number=page_,
        hidden=list(hidden(desk.ledger, asked, fit)),
        views=desk.views.all(),
        search=request.url.query,
        pages=max(1, -(-fit // AT_ONCE)),
        rejected=rejected(desk.ledger, asked),
    )
