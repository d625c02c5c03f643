"""What a grammar reader returns, whichever model it runs on: tokens in a dependency tree, sentences, names."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from firsthand.model.text import Span


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark: its place in the text and in its sentence's tree.

    ``pos`` is the Universal part of speech, ``tag`` the Penn Treebank tag, ``dep`` the ClearNLP label that spaCy's
    English models use (nsubj, ccomp, prep …); ``head`` is the index of the governing token in ``Grammar.tokens``,
    its own for a root.
    """

    index: int
    span: Span
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True)
class Name:
    """A named thing: where it stands and its OntoNotes type (PERSON, ORG, GPE, NORP, LOC, FAC, EVENT, DATE …)."""

    span: Span
    type: str


@dataclass(frozen=True, slots=True)
class Grammar:
    """The grammar of a document's prose. Tokens are in reading order; blocks that are not prose have none."""

    tokens: tuple[Token, ...]
    sentences: tuple[Span, ...]
    names: tuple[Name, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _opens: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        children: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                children[token.head].append(token.index)
        object.__setattr__(self, "_starts", tuple(t.span.start for t in self.tokens))
        object.__setattr__(self, "_opens", tuple(s.start for s in self.sentences))
        object.__setattr__(self, "_children", tuple(map(tuple, children)))

    def within(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that start inside the span."""
        first = bisect_right(self._starts, span.start - 1)
        last = bisect_right(self._starts, span.end - 1)
        return self.tokens[first:last]

    def sentence_at(self, at: int) -> Span | None:
        """Return the sentence that holds the character, or None outside all."""
        i = bisect_right(self._opens, at) - 1
        return self.sentences[i] if i >= 0 and at < self.sentences[i].end else None

    def children(self, token: Token) -> tuple[Token, ...]:
        """Return the tokens governed by this one, in reading order."""
        return tuple(self.tokens[i] for i in self._children[token.index])

    def head(self, token: Token) -> Token:
        """Return the governing token, the token itself where it is a root."""
        return self.tokens[token.head]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Yield the governors from the nearest up to the root."""
        while token.head != token.index:
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """Return the token and all it governs, however far down, in reading order."""
        found, queue = [token], [token]
        while queue:
            below = self.children(queue.pop())
            found += below
            queue += below
        return tuple(sorted(found, key=_index))

    def subtree_span(self, token: Token) -> Span:
        """Return the smallest span that holds the token's subtree."""
        tokens = self.subtree(token)
        return Span(tokens[0].span.start, tokens[-1].span.end)

    def top(self, tokens: Sequence[Token]) -> Token:
        """Return the token of a stretch that governs it: the first whose head lies outside."""
        inside = {t.index for t in tokens}
        return next((t for t in tokens if t.head not in inside or t.head == t.index), tokens[0])


def _index(token: Token) -> int:
    return token.index


class GrammarReader(Protocol):
    """Anything that reads the grammar of some paragraphs of a text."""

    def __call__(self, text: str, paragraphs: Sequence[Span]) -> Grammar:
        """Return the grammar of the paragraphs; no sentence crosses from one into the next."""
        ...
