"""A document as text with its claims marked, beside it the claims as people left them, and a form to correct them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from firsthand.errors import BadDecision
from firsthand.model.claim import Claim, Kind, Quote, SourceType
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.text import Document
from firsthand.pipeline.decide import decide
from firsthand.pipeline.reviewing import Left, left, others
from firsthand.report.judged import told
from firsthand.report.words import FACTUALITY
from firsthand.serve.correcting import Said, WhatIsSaid, shown, value
from firsthand.serve.desk import AtDesk, Desk, page
from firsthand.serve.forms import OwnForm, Text, named
from firsthand.serve.marking import parts
from firsthand.serve.marks import marked
from firsthand.serve.measuring import measured
from firsthand.serve.trails import own_last

router = APIRouter(include_in_schema=False)

VERDICTS = frozenset({Action.ACCEPT, Action.REJECT})


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
    return page(
        request,
        "reader.html",
        document=reading.document,
        standing=standing,
        rejected=[each for each in every if each.rejected],
        text=marked(parts(reading.document, [each.claim for each in standing]), standing),
        others=same,
        edited=next((each for each in every if edit and each.subject == edit), None),
        trail=trail[::-1],
        last=own_last(trail, request.state.visitor),
        gone=gone,
        kinds=Kind,
        degrees=FACTUALITY,
        quotes=Quote,
        types=SourceType,
        measured=measured,
        differs=differs,
        stands_at=stands_at,
        told=told,
        speaker=shown,
    )


def stands_at(claim: Claim) -> str:
    """Return where the claim's words stand as the form takes it: "120-164, 180-201"."""
    return ", ".join(f"{span.start}-{span.end}" for span in claim.content)


def differs(each: Left, document: Document) -> Sequence[tuple[str, str]]:
    """Return what the machine read otherwise, as labels and words."""
    if each.read is None:
        return ()
    asked = (
        ("kind", each.read.kind.value, each.claim.kind.value),
        ("firmness", FACTUALITY[each.read.factuality], FACTUALITY[each.claim.factuality]),
        ("who", shown(each.read) or "the author", shown(each.claim) or "the author"),
        ("form", *((claim.quote.value if claim.quote else "none") for claim in (each.read, each.claim))),
        ("words", *(" … ".join(document[span] for span in claim.content) for claim in (each.read, each.claim))),
    )
    return [(label, read) for label, read, now in asked if read != now]


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
    note: Annotated[str, Form(max_length=4000)] = "",
) -> RedirectResponse:
    """Correct a claim, or add one that was missed."""
    made = _correction(desk, claim, said) if claim else _addition(desk, desk.ledger.document(name), said)
    decide(desk.ledger, replace(made, by=named(visitor), note=note))
    return _back(name, claim)


def _correction(desk: Desk, claim: str, said: Said) -> Decision:
    found = desk.ledger.claim(claim)
    differing = value(said, found.document, found.claim)
    return Decision(action=Action.CORRECT, about=Subject.CLAIM, subject=claim, by="", at="", value=differing)


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
    found = desk.ledger.claim(name)
    return RedirectResponse(f"/documents/{found.document.id}#c-{found.claim.id}", status_code=307)


@router.get("/documents/{name}/raw", name="raw")
def raw(desk: AtDesk, name: str) -> Response:
    """Return the document's bytes as they were found; as a file to keep, never as a page to show."""
    document = desk.ledger.document(name)
    data = desk.ledger.captured(document)
    kept = {"Content-Disposition": f'attachment; filename="{document[:16]}.bin"'}
    return Response(data, media_type="application/octet-stream", headers=kept)
