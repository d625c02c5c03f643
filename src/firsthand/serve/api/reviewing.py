"""What people made of it: what waits for them, the trail of their decisions, and a document as they left it."""

from __future__ import annotations

from fastapi import APIRouter

from firsthand.model import decision as model
from firsthand.model.decision import Subject
from firsthand.model.queue import Doubt
from firsthand.model.text import Document
from firsthand.pipeline.queue import queue
from firsthand.pipeline.reviewing import Left, Others, left, others
from firsthand.report.judged import conflict_json
from firsthand.report.queue import asked_json
from firsthand.report.wire import claim_json, reported
from firsthand.serve.api.common import AtOnce, PageNumber, numbered, paged
from firsthand.serve.desk import AtDesk
from firsthand.serve.pages.review import TRAIL, sight
from firsthand.serve.wire import reviewed
from firsthand.serve.wire.judged import Conflict
from firsthand.serve.wire.reading import Claim, Reported

router = APIRouter(tags=["what people made of it"])


@router.get("/review")
def review(desk: AtDesk, kind: Doubt | None = None, limit: AtOnce = 50) -> reviewed.Review:
    """Return what waits for a person, what matters most to the watched question first, and the latest of the trail."""
    found = queue(desk.ledger, sight(desk), kind=kind, limit=limit)
    trail = list(desk.ledger.judgements.decisions(undone_too=True))
    return reviewed.Review(
        waiting=found.waiting(kind),
        counts=dict(found.counts),
        asked=[reviewed.Asked.model_validate(asked_json(each)) for each in found.asked],
        conflicts=[Conflict.model_validate(conflict_json(e.conflict)) for e in found.asked if e.conflict],
        decided=len(trail),
        decisions=[_decision(each) for each in trail[-TRAIL:][::-1]],
    )


@router.get("/decisions")
def decisions(desk: AtDesk, about: Subject | None = None, page: PageNumber = 1, limit: AtOnce = 200) -> reviewed.Trail:
    """Return a page of the trail, the latest first, what was taken back included."""
    trail = list(desk.ledger.judgements.decisions(about=about, undone_too=True))[::-1]
    return reviewed.Trail(
        **numbered(len(trail), page, limit), decisions=[_decision(each) for each in paged(trail, page, limit)]
    )


@router.get("/documents/{name}/review")
def document(desk: AtDesk, name: str) -> reviewed.Document:
    """Return a document's claims as people left them, who else reports the same, and the trail of these decisions."""
    with desk.ledger.together():
        found = desk.ledger.document(name)
        reading, gone = desk.ledger.reading(found), desk.ledger.gone(found)
        every, trail = left(desk.ledger, reading)
        same = others(desk.ledger, found)
    assert reading.document is not None  # noqa: S101 - a reading that is kept has its document
    return reviewed.Document(
        document=found,
        gone=gone,
        claims=[_left(each, reading.document, same.get(each.subject)) for each in every],
        decisions=[_decision(each) for each in trail[::-1]],
    )


def _left(each: Left, of: Document, same: Others | None) -> reviewed.Left:
    told = reported(of, each.claim)
    return reviewed.Left(
        subject=each.subject,
        claim=Claim.model_validate(told["claim"]),
        words=str(told["words"]),
        read=Claim.model_validate(claim_json(each.origin)) if each.changed else None,
        verdict=each.verdict,
        decisions=[made.number for made in each.decided],
        others=[Reported.model_validate(reported(r.document, r.claim)) for r in same.reports] if same else [],
        all_others=same.count if same else 0,
    )


def _decision(made: model.Decision) -> reviewed.Decision:
    return reviewed.Decision(
        number=made.number,
        action=made.action,
        about=made.about,
        subject=made.subject,
        by=made.by,
        at=made.at,
        document=made.document,
        value=dict(made.value),
        note=made.note,
        undone=made.undone,
        undone_by=made.undone_by,
    )
