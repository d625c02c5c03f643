"""What people decide of names and of grades, wherever a page shows them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse

from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.grading import Credibility, Reliability
from firsthand.pipeline.decide import decide
from firsthand.serve.desk import AtDesk
from firsthand.serve.forms import Back, Note, OwnForm, back_to, named

router = APIRouter(include_in_schema=False)

Name = Annotated[str, Form(max_length=200)]


@router.post("/names/decide")
def names(
    desk: AtDesk,
    visitor: OwnForm,
    action: Annotated[Action, Form()],
    a: Name,
    b: Name,
    note: Note = "",
    back: Back = "/sources",
) -> RedirectResponse:
    """Keep that two names are one's, or are not."""
    value = {"a": a.strip(), "b": b.strip()}
    about = Subject.ENTITY
    decide(
        desk.ledger,
        Decision(action=action, about=about, subject="", by=named(visitor), at="", value=value, note=note),
    )
    return back_to(back, "/sources")


@router.post("/grades/decide")
def grade(
    desk: AtDesk,
    visitor: OwnForm,
    action: Annotated[Action, Form()],
    subject: Annotated[str, Form(max_length=200)],
    reliability: Annotated[Reliability | None, Form()] = None,
    credibility: Annotated[Credibility | None, Form()] = None,
    note: Note = "",
    back: Back = "/origins",
) -> RedirectResponse:
    """Keep a person's grade of a source and of a report, or the proposed one as it is."""
    given = {"reliability": reliability, "credibility": credibility}
    value = {name: each.value for name, each in given.items() if each} if action is Action.CORRECT else {}
    about = Subject.GRADE
    decide(
        desk.ledger,
        Decision(action=action, about=about, subject=subject, by=named(visitor), at="", value=value, note=note),
    )
    return back_to(back, "/origins")
