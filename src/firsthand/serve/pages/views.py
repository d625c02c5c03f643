"""Saved views, and the claims of a search as a file for a spreadsheet."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse, Response, StreamingResponse

from firsthand.pipeline import finding
from firsthand.report import exports
from firsthand.serve.desk import AtDesk
from firsthand.serve.forms import Back, OwnForm, Wanted, back_to
from firsthand.serve.views import LONGEST_NAME, LONGEST_QUERY, View

router = APIRouter(include_in_schema=False)

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.get("/claims.csv", name="claims_csv")
def csv(desk: AtDesk, asked: Wanted) -> Response:
    """Return all claims that fit as CSV, a line at a time however many there are."""
    finding.count(desk.ledger, asked)  # what cannot be asked is said before the first line is out
    return StreamingResponse(
        exports.table(finding.claims(desk.ledger, asked)),
        media_type="text/csv; charset=utf-8",
        headers=attached("claims.csv"),
    )


@router.get("/claims.xlsx", name="claims_xlsx")
def xlsx(desk: AtDesk, asked: Wanted) -> Response:
    """Return all claims that fit as a workbook."""
    from firsthand.report import workbook

    return Response(
        b"".join(workbook.xlsx(finding.claims(desk.ledger, asked))), media_type=XLSX, headers=attached("claims.xlsx")
    )


@router.post("/views")
def keep(
    desk: AtDesk,
    visitor: OwnForm,
    name: Annotated[str, Form(max_length=LONGEST_NAME)],
    query: Annotated[str, Form(max_length=LONGEST_QUERY)] = "",
) -> RedirectResponse:
    """Keep a search under a name."""
    desk.views.keep(View(name=name, query=query, by=visitor.name))
    return RedirectResponse(f"/claims?{query}" if query.isprintable() else "/claims", status_code=303)


@router.post("/views/remove")
def remove(
    desk: AtDesk, _visitor: OwnForm, name: Annotated[str, Form(max_length=LONGEST_NAME)], back: Back = "/claims"
) -> RedirectResponse:
    """Remove a saved view."""
    desk.views.remove(name)
    return back_to(back, "/claims")


def attached(name: str) -> dict[str, str]:
    """Return the header by which a browser keeps what comes as a file of this name, and never shows it as a page."""
    return {"Content-Disposition": f'attachment; filename="{name}"'}
