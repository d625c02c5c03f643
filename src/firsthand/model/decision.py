"""What a person decided about a claim or a judgement; the machine's answer stays beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Action(StrEnum):
    """What can be decided, and of what."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    ADD = "add"
    MERGE = "merge"
    SPLIT = "split"
    SETTLE = "settle"
    CONFIRM = "confirm"


class Verdict(StrEnum):
    """How people left a claim: as it was read, unless they said otherwise."""

    UNDECIDED = "undecided"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    ADDED = "added"
    REJECTED = "rejected"


class Subject(StrEnum):
    """What a decision is about."""

    CLAIM = "claim"
    CONFLICT = "conflict"
    FORECAST = "forecast"
    ORIGIN = "origin"
    ENTITY = "entity"
    INDICATOR = "indicator"
    GRADE = "grade"
    SAME_CLAIM = "same_claim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision: by whom, when (UTC), about what, and with what ``value`` (JSON's kinds alone).

    ``subject`` is the id of what it is about, and stays the same when documents are read anew. ``undone`` says when it
    was taken back; nothing is deleted. ``number`` is its place in the trail, from 1; 0 until it is kept.
    """

    action: Action
    about: Subject
    subject: str
    by: str
    at: str
    value: Mapping[str, object] = field(default_factory=dict)
    document: str | None = None
    note: str = ""
    number: int = 0
    undone: str | None = None
    undone_by: str | None = None
