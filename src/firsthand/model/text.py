"""The exact text that every span counts into: documents, their blocks, and spans."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from typing import Protocol


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, [start, end), in one document's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a range of characters: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Return whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def distance(self, other: Span) -> int:
        """Return the number of characters between the two; 0 where they touch or overlap."""
        return max(0, other.start - self.end, self.start - other.end)

    def cover(self, other: Span) -> Span:
        """Return the smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


class Placed(Protocol):
    """What stands at one place of a text: a name, a time, a block."""

    @property
    def span(self) -> Span:
        """Where it stands."""


start_of: Callable[[Placed], int] = attrgetter("span.start")
"""Return where a thing starts: what things are put in reading order by, and looked up by."""


class BlockKind(StrEnum):
    """What a stretch of a page is for."""

    HEADING = "heading"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    QUOTATION = "quotation"
    POST = "post"
    LIST = "list"
    BOILERPLATE = "boilerplate"


PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.POST, BlockKind.LIST})
"""The kinds of blocks that claims are read from."""


@dataclass(frozen=True, slots=True)
class Block:
    """One stretch of a document and what it is for; blocks never overlap and stand in reading order."""

    kind: BlockKind
    span: Span


class PublishedBasis(StrEnum):
    """How a document's date of publication is known."""

    STATED = "stated"
    MARKUP = "markup"
    GIVEN = "given"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When a document was published (EDTF), how that is known, and the reasons where it was inferred."""

    edtf: str | None = None
    basis: PublishedBasis = PublishedBasis.UNKNOWN
    reasons: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if (self.edtf is None) != (self.basis is PublishedBasis.UNKNOWN):
            raise ValueError("a date needs a basis, and an unknown one has no date")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text as it was published, with what is known of where it comes from.

    ``id`` is the sha256 of the raw bytes, in hexadecimal. Every span anywhere counts code points of ``text``.
    """

    id: str
    text: str
    path: str = ""
    record: int | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: Published = Published()
    retrieved: str | None = None
    language: str = "en"
    blocks: tuple[Block, ...] = ()

    def __post_init__(self) -> None:
        for block in self.blocks:
            if block.span.end > len(self.text):
                raise ValueError(f"a block leaves the text: {block}")
        for before, after in zip(self.blocks, self.blocks[1:], strict=False):
            if after.span.start < before.span.end:
                raise ValueError(f"blocks overlap or stand out of order: {before}, {after}")

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]
