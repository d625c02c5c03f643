"""A document as text with its claims marked, and beside it the claims, each with its chain drawn hop by hop."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from firsthand.serve.desk import AtDesk, page
from firsthand.serve.marking import parts

router = APIRouter(include_in_schema=False)


@router.get("/documents/{name}", name="reader")
def reader(request: Request, desk: AtDesk, name: str) -> HTMLResponse:
    """Return the document with that id, or one that begins so."""
    document = desk.ledger.document(name)
    reading, gone = desk.ledger.reading(document), desk.ledger.gone(document)
    assert reading.document is not None  # noqa: S101 - a reading that is kept has its document
    return page(
        request,
        "reader.html",
        document=reading.document,
        claims=reading.claims,
        parts=list(parts(reading.document, reading.claims)),
        gone=gone,
    )


@router.get("/claims/{name}", name="claim")
def claim(desk: AtDesk, name: str) -> RedirectResponse:
    """Go to the claim in its document."""
    found = desk.ledger.claim(name)
    return RedirectResponse(f"/documents/{found.document.id}#c-{found.claim.id}", status_code=307)


@router.get("/documents/{name}/raw", name="raw")
def raw(desk: AtDesk, name: str) -> Response:
    """Return the document's bytes as they were found; as a file to keep, never as a page to show."""
    document = desk.ledger.document(name)
    data = desk.ledger.captured(document)
    kept = {"Content-Disposition": f'attachment; filename="{document[:16]}.bin"'}
    return Response(data, media_type="application/octet-stream", headers=kept)
