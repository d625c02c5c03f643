"""The documents of the case, and what could not be read."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from firsthand.serve.desk import AtDesk, page

router = APIRouter(include_in_schema=False)


@router.get("/documents", name="documents")
def documents(request: Request, desk: AtDesk) -> HTMLResponse:
    """Return the documents that stand, and what was skipped with the reason."""
    held, skipped = list(desk.ledger.documents()), list(desk.ledger.skips())
    return page(request, "documents.html", held=held, skipped=skipped)
