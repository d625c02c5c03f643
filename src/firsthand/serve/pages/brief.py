"""The brief as a page, and as a file to pass on."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from firsthand.model.brief import Brief
from firsthand.report.brief_forms import Form, media, written
from firsthand.serve.desk import AtDesk, Desk, page
from firsthand.serve.forms import Day, dated
from firsthand.serve.pages.views import attached

router = APIRouter(include_in_schema=False)


def brief_of(desk: Desk, as_of: str, *, patience: float | None = None) -> Brief:
    """Return the brief of the desk's watch, or of its case, as of a day ("" for now)."""
    return desk.boards.brief(desk.ledger, desk.watch, dated(as_of), patience=patience)


def file_of(desk: Desk, as_of: str, form: Form) -> Response:
    """Return the brief as a file; it carries a style of its own, which a page of the desk may not."""
    name = f"brief-{as_of}.{form}" if as_of.replace("-", "").isalnum() else f"brief.{form}"
    return Response(written(brief_of(desk, as_of), form), media_type=media(form), headers=attached(name))


@router.get("/brief", name="brief")
def brief(request: Request, desk: AtDesk, as_of: Day = "") -> HTMLResponse:
    """Return the brief with its citations as links to the documents."""
    found = brief_of(desk, as_of, patience=desk.patience)
    return page(request, "brief.html", brief=found, as_of=as_of, forms=Form, unjudged=desk.unjudged())


@router.get("/brief.{form}", name="brief_file")
def file(desk: AtDesk, form: Form, as_of: Day = "") -> Response:
    """Return the brief as HTML, Markdown or DOCX."""
    return file_of(desk, as_of, form)
