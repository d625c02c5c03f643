"""The accounts behind the reports that fit, and which reports go back to one."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from firsthand.judgements.origins.origins import outer
from firsthand.model.decision import Action, Decision, Subject
from firsthand.pipeline import ask
from firsthand.pipeline.decide import decide
from firsthand.report.grades import CREDIBLE, RELIABLE
from firsthand.report.judged import told
from firsthand.serve.boards import PAIRED
from firsthand.serve.desk import AtDesk, page
from firsthand.serve.forms import Back, Day, OwnForm, Text, Wanted, back_to, named

router = APIRouter(include_in_schema=False)

MOST = 2000
"""Reports that are traced at once; a question that fits more has to be narrower."""
SHOWN, SHOWN_REPORTS = 80, 12
"""Accounts, and reports of one; a page says how many it leaves out."""


@router.get("/origins", name="origins")
def origins(request: Request, desk: AtDesk, asked: Wanted, of: Text = "", as_of: Day = "") -> HTMLResponse:
    """Return the accounts behind the reports of a question, or of one claim (``of``)."""
    fit = 1 if of else desk.ledger.count(asked)
    if fit > MOST:
        return page(request, "origins.html", asked=asked, of=of, as_of=as_of, fit=fit, found=None, told=told)
    gathered, found, grades = desk.boards.traced(desk.ledger, asked, of, as_of or None, patience=desk.patience)
    return page(
        request,
        "origins.html",
        asked=asked,
        of=of,
        as_of=as_of,
        fit=fit,
        found=found,
        reports=gathered.by_ref,
        documents={report.document.id: report.document for report in gathered.reports},
        untraced=_untraced(found),
        grades=grades,
        shown=SHOWN,
        paired=PAIRED,
        shown_reports=SHOWN_REPORTS,
        reliable=RELIABLE,
        credible=CREDIBLE,
        names={origin.key: origin.name for origin in found.origins},
        told=told,
        unjudged=desk.unjudged(),
    )


def _untraced(found: ask.Accounts) -> list[object]:
    traced = {tied.report for origin in found.origins for tied in origin.reports}
    return [report for report in outer(found.reports) if report.ref not in traced]


@router.post("/origins/decide")
def joined(
    desk: AtDesk,
    visitor: OwnForm,
    action: Annotated[Action, Form()],
    a: Annotated[str, Form(max_length=200)],
    b: Annotated[str, Form(max_length=200)],
    note: Annotated[str, Form(max_length=4000)] = "",
    back: Back = "/origins",
) -> RedirectResponse:
    """Join two reports into one account, or tell them apart, by a person's word."""
    value = {"a": a.split(":", 1), "b": b.split(":", 1)}
    decide(
        desk.ledger,
        Decision(
            action=action,
            about=Subject.ORIGIN,
            subject=f"{a} {b}"[:200],
            by=named(visitor),
            at="",
            value=value,
            note=note,
        ),
    )
    return back_to(back, "/origins")
