"""What the API gives of what people made of it: the queue, the trail, and a document as they left it."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from firsthand.model.decision import Action, Subject
from firsthand.model.queue import Doubt
from firsthand.serve.wire.common import Given, Reason
from firsthand.serve.wire.judged import Conflict
from firsthand.serve.wire.reading import Claim, Reported


class Decision(BaseModel):
    """One decision of the trail."""

    number: int
    action: Action
    about: Subject
    subject: str
    by: str
    at: str
    document: str | None
    value: dict[str, Any]
    note: str
    undone: str | None
    undone_by: str | None


class Asked(Given):
    """One question to a person: two reports by their claims (``a``, ``b``) or two names, and what hangs on it."""

    kind: Doubt
    id: str
    a: str | None
    b: str | None
    documents: list[str]
    names: list[str]
    outcome: str | None
    reasons: list[Reason]
    bearing: str
    decide: list[dict[str, Any]]


class Review(BaseModel):
    """What waits for a person, what matters most first; ``decide`` of each has what says yes to it, and what no."""

    waiting: int
    counts: dict[Doubt, int]
    asked: list[Asked]
    conflicts: list[Conflict]
    decided: int
    decisions: list[Decision]


class Trail(BaseModel):
    """A page of the decisions that people made, the latest first."""

    fit: int
    page: int
    pages: int
    decisions: list[Decision]


class Left(BaseModel):
    """A claim as people left it; ``read`` is what it was before they corrected it.

    ``subject`` is the id by which decisions name it, ``verdict`` accepted, rejected, corrected, added or undecided.
    ``others`` are some of the ``all_others`` reports of the same in other documents.
    """

    subject: str
    claim: Claim
    words: str
    read: Claim | None
    verdict: str
    decisions: list[int]
    others: list[Reported]
    all_others: int


class Document(BaseModel):
    """The claims of a document as people left them, in reading order; ``gone`` says why it no longer stands, if so."""

    document: str
    gone: str
    claims: list[Left]
    decisions: list[Decision]
