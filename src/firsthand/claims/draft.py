"""What the stages of reading hand to one another: a document, its grammar, and the claims as far as they are read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import wraps
from operator import attrgetter, is_
from typing import TypeVar

from firsthand.language.encoder.attribution import Attribution
from firsthand.language.grammar import Grammar
from firsthand.model.claim import Claim
from firsthand.model.text import Document, Span

T = TypeVar("T")
_START, _END = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True, slots=True)
class Draft:
    """A document half read.

    ``paragraphs`` are the stretches of prose, without speaker labels and posts' signatures; ``quotes`` the stretches
    inside quotation marks, marks included, none across paragraphs. Both, and the claims, are in reading order, and no
    paragraph or quotation overlaps another.
    """

    document: Document
    grammar: Grammar
    paragraphs: tuple[Span, ...] = ()
    quotes: tuple[Span, ...] = ()
    claims: tuple[Claim, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    text: str = field(init=False, repr=False, compare=False)
    """The document's text."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.document.text)

    def words(self, span: Span) -> str:
        """Return the characters of a span."""
        return self.text[span.start : span.end]

    def paragraph_at(self, at: int) -> int:
        """Return which paragraph holds the character; the nearest before it where none does."""
        return max(0, bisect_right(self.paragraphs, at, key=_START) - 1)

    def quotes_in(self, span: Span) -> tuple[Span, ...]:
        """Return the quoted stretches that share a character with the span."""
        first = bisect_right(self.quotes, span.start, key=_END)
        return self.quotes[first : bisect_left(self.quotes, span.end, first, key=_START)]

    def is_quoted(self, span: Span) -> bool:
        """Return whether the whole span stands inside one pair of quotation marks."""
        return any(span in quote for quote in self.quotes_in(span))

    def with_claims(self, claims: Iterable[Claim]) -> Draft:
        """Return the draft with these claims instead, put in reading order; itself where they are its own."""
        put = tuple(sorted(claims, key=_place))
        same = len(put) == len(self.claims) and all(map(is_, put, self.claims))
        return self if same else replace(self, claims=put)


def _place(claim: Claim) -> tuple[int, int]:
    return claim.content[0].start, claim.content[-1].end


Stage = Callable[[Draft], Draft]


def once_a_document(find: Callable[[Draft], T]) -> Callable[[Draft], T]:
    """Return a question about the prose alone with its answer kept in the grammar: no stage changes the prose."""

    @wraps(find)
    def answer(draft: Draft) -> T:
        known: dict[str, T] = draft.grammar.answers[find]
        if draft.document.id not in known:
            known[draft.document.id] = find(draft)
        return known[draft.document.id]

    return answer
