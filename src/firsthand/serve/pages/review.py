"""The queue that waits for a person, worked by keyboard, and the trail of who decided what when."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from firsthand.model.conflict import Status
from firsthand.model.decision import Action, Decision, Subject
from firsthand.pipeline import ask
from firsthand.pipeline.decide import decide, undo
from firsthand.serve.desk import AtDesk, page
from firsthand.serve.forms import Back, OwnForm, back_to, named
from firsthand.serve.pages.conflicts import beside
from firsthand.serve.trails import own_last

router = APIRouter(include_in_schema=False)

AT_ONCE = 20
TRAIL = 200
"""Decisions that are shown; all of them are in the export."""


@router.get("/review", name="review")
def review(request: Request, desk: AtDesk) -> HTMLResponse:
    """Return what waits for a person, and the latest of the trail."""
    waiting = ask.disputed(desk.ledger, status=Status.CANDIDATE, limit=AT_ONCE)
    trail = list(desk.ledger.judgements.decisions(undone_too=True))
    shared = beside(request, desk, waiting) | {"last": own_last(trail, request.state.visitor)}
    return page(request, "review.html", trail=trail[-TRAIL:][::-1], every=len(trail), **shared)


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
