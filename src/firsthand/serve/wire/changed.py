"""What the API gives of what people change: the trail of decisions, what was added, saved views."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel

from firsthand.model.decision import Action, Subject
from firsthand.serve.taken import View
from firsthand.serve.wire.judged import Conflict


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


class Review(BaseModel):
    """What waits for a person, and the latest of the trail."""

    waiting: int
    conflicts: list[Conflict]
    decided: int
    decisions: list[Decision]


class Decided(BaseModel):
    """The number that a decision has in the trail."""

    number: int


class Outcome(BaseModel):
    """What became of one document."""

    name: str
    fate: Literal["read", "there", "skipped"]
    document: str
    title: str
    claims: int
    reason: str


class Added(BaseModel):
    """How far the reading of what was added is."""

    id: str
    sent: int
    done: bool
    trouble: str
    outcomes: list[Outcome]


class Views(BaseModel):
    """The saved views of the case."""

    views: list[View]
