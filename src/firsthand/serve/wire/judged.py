"""What the API gives of what reports add up to: accounts, conflicts, what is to come, the board."""

from __future__ import annotations

from pydantic import BaseModel

from firsthand.serve.wire.common import Given, Reason
from firsthand.serve.wire.reading import Reported


class Counts(Given):
    """How many reports there are and what they rest on."""

    reports: int
    origins: int
    anonymous: int
    documents: int
    untraced: int
    line: str


class Origin(Given):
    """One account with the reports that rest on it."""

    account: str
    key: str
    type: str
    grade: str | None
    anonymous: bool
    claims: list[str]
    graded: list[dict[str, str]]  # by a person: claim, grade, by, proposed
    reasons: list[Reason]


class Origins(BaseModel):
    """The accounts behind the reports that fit, the counts, and which accounts are shown to be independent."""

    counts: Counts
    origins: list[Origin]
    independent: list[list[str]]
    unjudged: int


class Conflict(Given):
    """Two reports set against each other: a candidate until a person has confirmed it."""

    id: str
    kind: str
    a: str
    b: str
    documents: list[str]
    reasons: list[Reason]
    status: str


class Conflicts(BaseModel):
    """A page of the conflicts of the case."""

    fit: int
    page: int
    pages: int
    conflicts: list[Conflict]
    unjudged: int


class Sides(Conflict):
    """A conflict with both of its reports as people left them."""

    reports: list[Reported]
