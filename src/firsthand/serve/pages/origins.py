"""The accounts behind the reports that fit, and which reports go back to one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from markupsafe import Markup

from firsthand.errors import BadDecision
from firsthand.judgements.origins.origins import outer
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.judgement import Origin
from firsthand.pipeline import ask, finding
from firsthand.pipeline.decide import decide
from firsthand.pipeline.tracing import MOST
from firsthand.report import lineage
from firsthand.report.grades import CREDIBLE, RELIABLE
from firsthand.report.hanging import hangs, tree
from firsthand.serve.boards import PAIRED
from firsthand.serve.desk import AtDesk, page
from firsthand.serve.forms import Back, Day, Note, OwnForm, Text, Wanted, back_to, named
from firsthand.serve.trails import own_last

router = APIRouter(include_in_schema=False)

SHOWN, SHOWN_REPORTS, IN_ALL = 60, 12, 140
"""Accounts, reports of one, and reports in all; a page says how many it leaves out."""
MARKED = 40
"""Reports that one decision may join."""
TRAIL = 20
"""Decisions about accounts, names and grades that are shown; all of them are under Review."""
ABOUT = frozenset({Subject.ORIGIN, Subject.ENTITY, Subject.GRADE})


@router.get("/origins", name="origins")
def origins(request: Request, desk: AtDesk, asked: Wanted, of: Text = "", as_of: Day = "") -> HTMLResponse:
    """Return the accounts behind the reports of a question, or of one claim (``of``)."""
    fit = 1 if of else finding.count(desk.ledger, asked)
    if fit > MOST:
        return page(request, "origins.html", asked=asked, of=of, as_of=as_of, fit=fit, found=None)
    gathered, found, grades = desk.boards.traced(desk.ledger, asked, of, as_of or None, patience=desk.patience)
    trail = [each for each in desk.ledger.judgements.decisions(undone_too=True) if each.about in ABOUT]
    return page(
        request,
        "origins.html",
        asked=asked,
        of=of,
        as_of=as_of,
        fit=fit,
        found=found,
        reports=(reports := gathered.by_ref),
        accounts=(shown := _first(found.origins)),
        drawing=Markup(lineage.drawn(shown, reports)),  # noqa: S704 - its words are written by lxml
        trees={each.key: tree(each, most=SHOWN_REPORTS) for each in shown},
        hangs=lambda tied: hangs(tied, reports),
        last=own_last(trail, request.state.visitor),
        trail=trail[-TRAIL:][::-1],
        every=len(trail),
        documents={report.document.id: report.document for report in gathered.reports},
        untraced=_untraced(found),
        grades=grades,
        paired=PAIRED,
        lanes=lineage.LANES,
        shown_reports=SHOWN_REPORTS,
        reliable=RELIABLE,
        credible=CREDIBLE,
        names={origin.key: origin.name for origin in found.origins},
        unjudged=desk.unjudged(),
    )


def _first(every: Sequence[Origin]) -> list[Origin]:
    """The first accounts, as many as have so many reports in all as a page can show."""
    told = accumulate(min(len(each.reports), SHOWN_REPORTS) for each in every)
    return [each for each, number in zip(every[:SHOWN], told, strict=False) if number <= IN_ALL]


def _untraced(found: ask.Accounts) -> list[object]:
    traced = {tied.report for origin in found.origins for tied in origin.reports}
    return [report for report in outer(found.reports) if report.ref not in traced]


@router.post("/origins/decide")
def joined(
    desk: AtDesk,
    visitor: OwnForm,
    action: Annotated[Action, Form()],
    report: Annotated[list[str] | None, Form(max_length=MARKED)] = None,
    note: Note = "",
    back: Back = "/origins",
) -> RedirectResponse:
    """Join the reports that were marked into one account, or tell the first apart from the others."""
    first, *others = [each[:200].split(":", 1) for each in report or ()] or [[]]
    if not others:
        raise BadDecision("mark two reports first: those that go back to one account, or to two")
    by = named(visitor)
    for other in others:
        value = {"a": first, "b": other}
        decide(
            desk.ledger, Decision(action=action, about=Subject.ORIGIN, subject="", by=by, at="", value=value, note=note)
        )
    return back_to(back, "/origins")
