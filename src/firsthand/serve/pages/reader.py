"""A document as text with its claims marked, beside it the claims as people left them, and a form to correct them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from firsthand.errors import BadDecision
from firsthand.model.claim import Claim
from firsthand.model.decision import Action, Decision, Subject
from firsthand.pipeline import finding
from firsthand.pipeline.decide import decide
from firsthand.pipeline.reviewing import Left, left, others
from firsthand.report.judged import told
from firsthand.serve.correcting import Said, WhatIsSaid, first, value
from firsthand.serve.desk import AtDesk, Desk, page
from firsthand.serve.forms import OwnForm, Text, named
from firsthand.serve.marking import parts
from firsthand.serve.marks import marked
from firsthand.serve.measuring import measured
from firsthand.serve.sheets import Row, rows
from firsthand.serve.trails import own_last

router = APIRouter(include_in_schema=False)

VERDICTS = frozenset({Action.ACCEPT, Action.REJECT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """What the form is filled with: a claim and its number on the page, or nothing where one is to be added.

    ``seen`` are the numbers of the decisions that made the claim what it is.
    """

    claim: Claim | None = None
    subject: str = ""
    number: int | None = None
    seen: tuple[int, ...] = ()

    @property
    def words(self) -> str:
        """Where its words stand, as the form takes it: "120-164, 180-201"."""
        return ", ".join(f"{span.start}-{span.end}" for span in self.claim.content) if self.claim else ""

    @property
    def first(self) -> Row:
        """Who speaks."""
        return first(self.claim)

    @property
    def rows(self) -> Mapping[str, Sequence[Row]]:
        """What it has several of."""
        return rows(self.claim)


def _pen(every: Sequence[Left], subject: str) -> Pen:
    standing = [each.subject for each in every if not each.rejected]
    found = next((each for each in every if subject and each.subject == subject), None)
    if found is None:
        return Pen()
    number = standing.index(subject) + 1 if subject in standing else None
    return Pen(claim=found.claim, subject=subject, number=number, seen=tuple(each.number for each in found.decided))


@router.get("/documents/{name}", name="reader")
def reader(request: Request, desk: AtDesk, name: str, edit: Text = "") -> HTMLResponse:
    """Return the document with that id, or one that begins so; ``edit`` names the claim that the form is to correct."""
    with desk.ledger.together():
        document = desk.ledger.document(name)
        reading, gone = desk.ledger.reading(document), desk.ledger.gone(document)
        every, trail = left(desk.ledger, reading)
        same = others(desk.ledger, document)
    assert reading.document is not None  # noqa: S101 - a reading that is kept has its document
    standing = [each for each in every if not each.rejected]
    pen = _pen(every, edit)
    return page(
        request,
        "reader.html",
        document=reading.document,
        standing=standing,
        rejected=[each for each in every if each.rejected],
        text=marked(parts(reading.document, [each.claim for each in standing]), standing),
        others=same,
        pen_of=pen,
        edited=pen.claim is not None,
        trail=trail[::-1],
        last=own_last(trail, request.state.visitor),
        gone=gone,
        measured=measured,
        told=told,
    )


@router.get("/documents/{name}/pen")
def pen(request: Request, desk: AtDesk, name: str, claim: Text = "") -> HTMLResponse:
    """Return the form alone, filled with a claim of the document, or empty."""
    with desk.ledger.together():
        reading = desk.ledger.reading(desk.ledger.document(name))
        every, _ = left(desk.ledger, reading)
    return page(request, "pen_alone.html", document=reading.document, pen_of=_pen(every, claim))


@router.post("/documents/{name}/decide")
def decided(
    desk: AtDesk, visitor: OwnForm, name: str, verdict: Annotated[str, Form(max_length=80)]
) -> RedirectResponse:
    """Accept or reject one claim ("accept:ID")."""
    word, _, claim = verdict.partition(":")
    action = next((each for each in VERDICTS if each.value == word), None)
    if action is None:
        raise BadDecision("a claim is accepted or rejected")
    decide(desk.ledger, Decision(action=action, about=Subject.CLAIM, subject=claim, by=named(visitor), at=""))
    return _back(name, claim)


@router.post("/documents/{name}/claims")
def corrected(
    desk: AtDesk,
    visitor: OwnForm,
    name: str,
    said: WhatIsSaid,
    claim: Annotated[str, Form(max_length=80)] = "",
    seen: Annotated[str, Form(max_length=4000, pattern=r"^[0-9,]*$")] = "",
    note: Annotated[str, Form(max_length=4000)] = "",
) -> RedirectResponse:
    """Correct a claim as the form showed it, or add one that was missed."""
    numbers = [int(each) for each in seen.split(",") if each]
    made = _correction(desk, claim, said, numbers) if claim else _addition(desk, desk.ledger.document(name), said)
    if made.value:
        decide(desk.ledger, replace(made, by=named(visitor), note=note), seen=numbers if claim else None)
    return _back(name, claim)


def _correction(desk: Desk, claim: str, said: Said, seen: Sequence[int]) -> Decision:
    shown = finding.seen(desk.ledger, claim, seen)
    differing = value(said, shown.document, shown.claim)
    return Decision(action=Action.CORRECT, about=Subject.CLAIM, subject=shown.subject, by="", at="", value=differing)


def _addition(desk: Desk, document: str, said: Said) -> Decision:
    text = desk.ledger.reading(document).document
    assert text is not None  # noqa: S101 - a reading that is kept has its document
    whole = value(said, text)
    return Decision(action=Action.ADD, about=Subject.CLAIM, subject="", document=document, by="", at="", value=whole)


def _back(name: str, claim: str) -> RedirectResponse:
    """To the claim in its document; both are ids, and anything else is left out of the address."""
    digits = "".join(each for each in claim if each in "0123456789abcdef")
    document = "".join(each for each in name if each in "0123456789abcdef")
    return RedirectResponse(f"/documents/{document}#c-{digits}" if digits else f"/documents/{document}", 303)


@router.get("/claims/{name}", name="claim")
def claim(desk: AtDesk, name: str) -> RedirectResponse:
    """Go to the claim in its document."""
    found = finding.claim(desk.ledger, name)
    return RedirectResponse(f"/documents/{found.document.id}#c-{found.subject}", status_code=307)


@router.get("/documents/{name}/raw", name="raw")
def raw(desk: AtDesk, name: str) -> Response:
    """Return the document's bytes as they were found; as a file to keep, never as a page to show."""
    document = desk.ledger.document(name)
    data = desk.ledger.captured(document)
    kept = {"Content-Disposition": f'attachment; filename="{document[:16]}.bin"'}
    return Response(data, media_type="application/octet-stream", headers=kept)
