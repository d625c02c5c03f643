"""What the API gives, as pydantic models: the nouns of the reading contract, and answers about a case.

What is read from documents is made by ``report.wire`` and ``report.judged``, the same as on the command line; a field
that they add is passed on whether it is described here or not.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from firsthand.model.decision import Action, Subject
from firsthand.serve.taken import View

Span = Annotated[list[int], Field(min_length=2, max_length=2, description="[start, end) in the document's text")]
Edtf = Annotated[str, Field(description="EDTF (ISO 8601-2)")]


class Given(BaseModel):
    """What the API gives."""

    model_config = ConfigDict(extra="allow")


class Error(BaseModel):
    """What went wrong, in one sentence."""

    error: str


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


class Found(Given):
    """A claim of the case with its words, its document, and what read it in which run."""

    claim: Claim
    words: str
    document: DocumentHead
    reading: str
    run: int
    versions: dict[str, str | dict[str, str] | None]
    current: bool


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


class Reason(Given):
    """One sentence, and the stretches it rests on: document, start, end."""

    text: str
    spans: list[list[Any]]


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
    graded: list[dict[str, str]] = []  # by a person: claim, grade, by, proposed
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


class Coming(BaseModel):
    """Something said to come by a day, and what settles it: a report, or a person, whose name is ``decided_by``."""

    claim: Found
    due: Edtf
    past: bool
    outcome: str
    settled_by: list[str]
    proposed: bool
    decided_by: str | None
    reasons: list[Reason]


class Forecasts(BaseModel):
    """What was said to come by a day that is known, the first due first."""

    fit: int
    page: int
    pages: int
    forecasts: list[Coming]


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


class Sentence(Given):
    """One sentence with the numbers of its citations."""

    text: str
    cites: list[int]
    basis: str
    under: bool


class Section(Given):
    """Some sentences under a heading."""

    heading: str
    sentences: list[Sentence]


class Citation(Given):
    """What a sentence rests on."""

    number: int
    document: str
    claim: str
    outlet: str
    title: str
    published: Edtf | None
    words: str
    url: str | None


class Brief(Given):
    """The brief, sentence by sentence."""

    title: str
    facts: list[tuple[str, str]]
    sections: list[Section]
    citations: list[Citation]


class SourceHead(BaseModel):
    """One public source."""

    id: str
    name: str
    names: list[str]
    type: str
    said: int
    passed: int
    documents: int


class Sources(BaseModel):
    """A page of the public sources; the others are counted and never listed."""

    fit: int
    page: int
    pages: int
    sources: list[SourceHead]
    private: int
    behind: int


class Source(SourceHead):
    """A public source with the claims that it makes and passes on, by ids, and what is set against them."""

    claims: list[str]
    passed_on: list[str]
    counts: Counts
    conflicts: list[Conflict]
    merges: list[dict[str, Any]]


class Entity(BaseModel):
    """One body, outlet, account, country, place, or person in a public role, under all its names."""

    id: str
    name: str
    type: str
    names: list[str]
    documents: int
    merges: list[dict[str, Any]]


class Entities(BaseModel):
    """A page of the entities that the documents name."""

    fit: int
    page: int
    pages: int
    entities: list[Entity]


class Views(BaseModel):
    """The saved views of the case."""

    views: list[View]
