"""The queue that waits for a person, worked by keyboard, and the trail of who decided what when."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from firsthand.errors import BadDecision
from firsthand.judgements.watch.watch_file import load
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.forecast import Outcome
from firsthand.model.judgement import Ref
from firsthand.model.queue import Asked, Doubt
from firsthand.pipeline.decide import decide, undo
from firsthand.pipeline.queue import Sight, in_sight, queue
from firsthand.report.forecasts import STANDS
from firsthand.report.judged import AGAINST, told
from firsthand.report.queue import QUESTIONS
from firsthand.serve.desk import AtDesk, Desk, page
from firsthand.serve.forms import Back, Note, OwnForm, back_to, named
from firsthand.serve.trails import own_last

router = APIRouter(include_in_schema=False)

AT_ONCE = 20
KINDS = {
    Doubt.CONFLICT: "conflict",
    Doubt.FORECAST: "forecast",
    Doubt.ACCOUNT: "account",
    Doubt.SAME_CLAIM: "claim",
    Doubt.NAMES: "name",
}
"""What a person is asked about, in words."""


class Answer(StrEnum):
    """Whether it is as the rules have it."""

    YES = "yes"
    NO = "no"


TRAIL = 200
"""Decisions that are shown; all of them are in the export."""


@router.get("/review", name="review")
def review(request: Request, desk: AtDesk, kind: Doubt | None = None) -> HTMLResponse:
    """Return what waits for a person, what matters most to the watch first, and the latest of the trail."""
    found = queue(desk.ledger, sight(desk), kind=kind, limit=AT_ONCE)
    trail = list(desk.ledger.judgements.decisions(undone_too=True))
    return page(
        request,
        "review.html",
        found=found,
        kind=kind,
        kinds=KINDS,
        asks=QUESTIONS,
        waiting=found.waiting(kind),
        documents={report.document.id: report.document for report in found.reports.values()},
        against=AGAINST,
        outcomes=STANDS,
        told=told,
        back=f"/review{f'?kind={kind.value}' if kind else ''}",
        last=own_last(trail, request.state.visitor),
        trail=trail[-TRAIL:][::-1],
        every=len(trail),
        unjudged=desk.unjudged(),
    )


def sight(desk: Desk) -> Sight:
    """Return the board of the watched question with its reports, or what there is in sight without one."""
    if desk.watch is None:
        return in_sight(desk.ledger)
    return in_sight(desk.ledger, desk.boards.lately(desk.ledger, load(desk.watch), patience=desk.patience))


def _answer(
    kind: Annotated[Doubt, Form()],
    answer: Annotated[Answer, Form()],
    a: Annotated[str, Form(max_length=200)],
    b: Annotated[str, Form(max_length=200)],
    outcome: Annotated[Outcome, Form()] = Outcome.OPEN,
) -> Decision:
    """A conflict is answered by its id, at another address."""
    if kind is Doubt.CONFLICT:
        raise BadDecision("a conflict is confirmed or rejected by its id")
    if kind is Doubt.NAMES:
        asked = Asked(kind=kind, id="", reasons=(), names=(a.strip(), b.strip()))
    else:
        asked = Asked(kind=kind, id="", reasons=(), a=_report(a), b=_report(b), outcome=outcome.value)
    return asked.answer(yes=answer is Answer.YES)


def _report(named: str) -> Ref:
    document, _, claim = named.partition(":")
    return document, claim


@router.post("/review/decide")
def answered(
    desk: AtDesk, visitor: OwnForm, made: Annotated[Decision, Depends(_answer)], note: Note = "", back: Back = "/review"
) -> RedirectResponse:
    """Keep the answer to one question of the queue: yes, it is as the rules have it, or no."""
    decide(desk.ledger, replace(made, by=named(visitor), note=note))
    return back_to(back, "/review")


@router.post("/decide")
def decided(
    desk: AtDesk,
    visitor: OwnForm,
    action: Annotated[Action, Form()],
    about: Annotated[Subject, Form()],
    subject: Annotated[str, Form(max_length=200)],
    note: Annotated[str, Form(max_length=4000)] = "",
    back: Back = "/review",
) -> RedirectResponse:
    """Keep one decision and go back to where it was made."""
    made = Decision(action=action, about=about, subject=subject, by=named(visitor), at="", note=note)
    decide(desk.ledger, made)
    return back_to(back, "/review")


@router.post("/undo")
def undone(
    desk: AtDesk,
    visitor: OwnForm,
    number: Annotated[int, Form(ge=1, le=2**53)],
    back: Back = "/review",
) -> RedirectResponse:
    """Take one decision back; it stays in the trail."""
    undo(desk.ledger, number, by=named(visitor))
    return back_to(back, "/review")
