"""What is asserted, and the chain of those who say it: claims, hops, sources."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from firsthand.model.event import Event
from firsthand.model.measure import Place, Quantity, When
from firsthand.model.text import Span


class SourceType(StrEnum):
    """What kind of source speaks."""

    PERSON = "person"
    ORGANIZATION = "organization"
    OUTLET = "outlet"
    OFFICIAL = "official"
    ANONYMOUS = "anonymous"
    DOCUMENT = "document"
    ACCOUNT = "account"
    VAGUE = "vague"


class Quote(StrEnum):
    """The form of the innermost attribution."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    BLOCK = "block"
    POST = "post"


class Kind(StrEnum):
    """What sort of assertion a claim is; the first that fits, in the order in which they stand here."""

    DENIAL = "denial"
    THREAT = "threat"
    COMMITMENT = "commitment"
    DEMAND = "demand"
    CONDITIONAL = "conditional"
    FORECAST = "forecast"
    ESTIMATE = "estimate"
    OPINION = "opinion"
    REPORT = "report"


class Factuality(StrEnum):
    """FactBank's degrees of the innermost source's commitment to the content."""

    CERTAIN = "CT+"
    CERTAIN_NOT = "CT-"
    PROBABLE = "PR+"
    PROBABLE_NOT = "PR-"
    POSSIBLE = "PS+"
    POSSIBLE_NOT = "PS-"
    UNCOMMITTED = "Uu"


class Medium(StrEnum):
    """How a source's words reached the one who passes them on."""

    STATEMENT = "statement"
    INTERVIEW = "interview"
    POST = "post"
    CALL = "call"
    LEAK = "leak"
    BROADCAST = "broadcast"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One who speaks. ``name`` is resolved inside the document, or the description where nobody is named.

    An anonymous source keeps the description that the text gave, never a narrower one. ``mention`` is where this hop
    names the source; ``None`` where the text does not. ``of`` is the outlet or body that a person works for.
    ``entity`` is the id of who or what it is across documents, as the case knows it; ``None`` where that is not known.
    """

    name: str
    type: SourceType
    canonical: str | None = None
    mention: Span | None = None
    handle: str | None = None
    of: str | None = None
    entity: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One step of a chain: who says it or passes it on, by which words, when (EDTF), and on what stated basis.

    ``factuality`` is how far the next one outward, the author at the end, commits to this step having been taken.
    """

    source: Source
    cue: Span | None = None
    basis: str | None = None
    anonymity_reason: str | None = None
    said: str | None = None
    medium: Medium | None = None
    factuality: Factuality = Factuality.CERTAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One stretch of a claim whose stretches differ in kind."""

    span: Span
    kind: Kind
    factuality: Factuality
    due: str | None = None


class _Named:
    """Room for an id that was worked out: a board asks for that of each claim some hundred times."""

    __slots__ = ("_id",)
    _id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(_Named):
    """One thing asserted in a document: the words, who says them through whom, how firmly, and what they measure.

    ``content`` holds several spans where a quotation is split. ``chain`` runs from the one who speaks outward and is
    empty where the document's author speaks. ``band`` is the ICD-203 interval in per cent, only for that standard's
    words; ``hedges`` are the words that show the factuality. ``why`` are those that decided the kind. ``due`` is
    an EDTF interval.
    """

    document: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    chain: tuple[Hop, ...] = ()
    quote: Quote | None = None
    kind: Kind = Kind.REPORT
    why: Span | None = None
    factuality: Factuality = Factuality.CERTAIN
    hedges: tuple[Span, ...] = ()
    band: tuple[int, int] | None = None
    parts: tuple[Part, ...] = ()
    basis: str | None = None
    audience: str | None = None
    historical: bool = False
    posted: str | None = None
    due: str | None = None
    quantities: tuple[Quantity, ...] = ()
    times: tuple[When, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()

    def __post_init__(self) -> None:
        if not self.content:
            raise ValueError("a claim needs content")
        for before, after in zip(self.content, self.content[1:], strict=False):
            if after.start < before.end:
                raise ValueError(f"content overlaps or stands out of order: {before}, {after}")

    @property
    def author(self) -> bool:
        """Whether the document's own author says it."""
        return not self.chain

    @property
    def event(self) -> Event | None:
        """The first event that it tells of, which is the one its main verb names."""
        return self.events[0] if self.events else None

    @property
    def extent(self) -> Span:
        """The smallest span that holds all of the content."""
        return Span(self.content[0].start, self.content[-1].end)

    @property
    def id(self) -> str:
        """A name for the claim that hangs on its document, its words and who is named as saying them, nothing else."""
        try:
            return self._id
        except AttributeError:
            object.__setattr__(self, "_id", self._named())
        return self._id

    def _named(self) -> str:
        spans = ",".join(f"{s.start}-{s.end}" for s in self.content)
        mentions = (hop.source.mention for hop in self.chain)
        chain = ",".join(f"{m.start}-{m.end}" if m else "?" for m in mentions)
        return hashlib.sha256(f"{self.document}|{spans}|{chain}".encode()).hexdigest()[:16]

    def known_as(self, entities: Mapping[int, str]) -> Claim:
        """Return the claim with the entities of its chain, by the number of the hop; it keeps its id."""
        if not entities:
            return self
        chain = (replace(hop, source=replace(hop.source, entity=entities.get(n))) for n, hop in enumerate(self.chain))
        return replace(self, chain=tuple(chain))
