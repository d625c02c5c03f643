"""What the API gives of what was read: documents and their claims, the nouns of the reading contract."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from firsthand.model.decision import Verdict
from firsthand.serve.wire.common import Edtf, Given, Span


class Hop(Given):
    """One step of a chain, from the one who speaks outward."""

    name: str
    canonical: str | None
    type: str
    mention: Span | None
    cue: Span | None
    basis: str | None
    anonymity_reason: str | None
    handle: str | None
    of: str | None
    said: Edtf | None
    medium: str | None
    factuality: str


class Claim(Given):
    """One thing asserted: its words, who says them through whom, how firmly, and what they measure."""

    id: str
    content: list[Span]
    cue: list[Span]
    chain: list[Hop]
    author: bool
    quote: str | None
    kind: str
    factuality: str
    hedges: list[Span]
    band: list[int] | None
    parts: list[dict[str, Any]]
    basis: str | None
    audience: str | None
    historical: bool
    posted: Edtf | None
    due: Edtf | None
    quantities: list[dict[str, Any]]
    times: list[dict[str, Any]]
    places: list[dict[str, Any]]
    events: list[dict[str, Any]]


class DocumentHead(Given):
    """Where a document comes from."""

    id: str
    path: str
    record: int | None
    url: str | None
    outlet: str | None
    title: str | None
    authors: list[str]
    published: Edtf | None
    published_basis: str


class Reported(Given):
    """A claim with its words and its document."""

    claim: Claim
    words: str
    document: DocumentHead


class Found(Reported):
    """A claim of the case, what read it in which run, and how people left it.

    ``subject`` is the id that decisions name; ``read`` is what it was before they corrected it.
    """

    reading: str
    run: int
    versions: dict[str, str | dict[str, str] | None]
    current: bool
    subject: str
    verdict: Verdict
    decided: list[dict[str, Any]]
    read: Claim | None


class Claims(BaseModel):
    """A page of the claims that fit; ``hidden`` says in sentences what is not among them."""

    fit: int
    page: int
    pages: int
    hidden: list[str]
    claims: list[Found]


class Skipped(Given):
    """What could not be read, where, and why."""

    where: str
    reason: str


class Held(Given):
    """A document that stands in the case."""

    document: str
    place: str
    record: int | None
    outlet: str | None
    title: str | None
    published: Edtf | None
    published_basis: str
    claims: int
    words: int


class Documents(BaseModel):
    """The documents that stand in the case, a page at a time, and how many could not be read."""

    fit: int
    page: int
    pages: int
    documents: list[Held]
    skipped: list[Skipped]


class Reading(Given):
    """A document with its text, and all that was read in it; ``gone`` says why it no longer stands, if so."""

    document: dict[str, Any]
    claims: list[Claim]
    skipped: list[Skipped]
    gone: str = ""


class Case(BaseModel):
    """What stands in the case; ``gone_claims`` are those of older, replaced or withdrawn readings."""

    name: str
    version: str
    question: str | None
    documents: int
    claims: int
    gone_readings: int
    gone_claims: int
    unjudged: int
