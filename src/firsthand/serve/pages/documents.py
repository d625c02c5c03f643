"""The documents of the case, and what could not be read."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from firsthand.serve.desk import AtDesk, page

router = APIRouter(include_in_schema=False)

AT_ONCE = 200
"""Documents on a page."""
SKIPPED = 200
"""Of what could not be read, so much is listed; all of it is in the case file."""


@router.get("/documents", name="documents")
def documents(
    request: Request, desk: AtDesk, page_: Annotated[int, Query(alias="page", ge=1, le=100_000)] = 1
) -> HTMLResponse:
    """Return a page of the documents that stand, the latest first, and what was skipped with the reason."""
    with desk.ledger.together():
        held = list(desk.ledger.documents(latest_first=True, limit=AT_ONCE, skip=AT_ONCE * (page_ - 1)))
        standing, skipped = desk.ledger.standing(), list(desk.ledger.skips())
    return page(
        request,
        "documents.html",
        held=held,
        standing=standing,
        first=AT_ONCE * (page_ - 1) + 1,
        number=page_,
        pages=max(1, -(-standing // AT_ONCE)),
        skipped=skipped,
        most=SKIPPED,
    )
