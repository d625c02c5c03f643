"""What the stages of reading hand to one another: a document, its grammar, and the claims as far as they are read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from firsthand.language.grammar import Grammar
from firsthand.model.claim import Claim
from firsthand.model.text import BlockKind, Document, Span

PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.POST, BlockKind.LIST})
"""The blocks that claims are read from."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A document half read.

    ``paragraphs`` are the stretches of prose, without speaker labels and posts' signatures; ``quotes`` the stretches
    inside quotation marks, marks included, none across paragraphs. Both, and the claims, are in reading order.
    """

    document: Document
    grammar: Grammar
    paragraphs: tuple[Span, ...] = ()
    quotes: tuple[Span, ...] = ()
    claims: tuple[Claim, ...] = ()

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def words(self, span: Span) -> str:
        """Return the characters of a span."""
        return self.document.text[span.start : span.end]

    def paragraph_at(self, at: int) -> int:
        """Return which paragraph holds the character; the nearest before it where none does."""
        return max(0, bisect_right([p.start for p in self.paragraphs], at) - 1)

    def quotes_in(self, span: Span) -> tuple[Span, ...]:
        """Return the quoted stretches that share a character with the span."""
        return tuple(q for q in self.quotes if q.overlaps(span))

    def with_claims(self, claims: Iterable[Claim]) -> Draft:
        """Return the draft with these claims instead, put in reading order."""
        return replace(self, claims=tuple(sorted(claims, key=_place)))


def _place(claim: Claim) -> tuple[int, int]:
    return claim.content[0].start, claim.content[-1].end


Stage = Callable[[Draft], Draft]
