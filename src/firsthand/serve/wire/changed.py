"""What the API gives of what people change: the number of a decision, what was added, saved views."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from firsthand.serve.taken import View


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
