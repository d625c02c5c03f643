"""The grammar of a document's prose: tokens in a dependency tree, sentences, names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import wraps
from operator import attrgetter
from typing import Any, TypeVar

from firsthand.model.text import Span

A = TypeVar("A")
T = TypeVar("T")

NOMINAL_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""Relations to its verb of a subject that a noun or pronoun is: who speaks is one, and never a clause or "there"."""

SUBJECTS = NOMINAL_SUBJECTS | {"csubj", "csubjpass", "expl"}
"""Relations of a subject to its verb."""

VERBAL = frozenset({"VERB", "AUX"})
"""Parts of speech of a verb, helping verbs among them."""

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of a verb that carries tense."""

NOUNS = frozenset({"NOUN", "PROPN"})
NAMING = NOUNS | {"PRON"}
"""Parts of speech of a word that stands for a thing or a person."""

WH_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
"""Tags of the words that open a question or a relative clause."""

RELATIVE = frozenset({"who", "whom", "which", "that"})
"""Pronouns that stand in a clause for the noun before it; "whose" only owns what does."""

PLACE_TYPES = frozenset({"GPE", "LOC", "FAC"})
"""Types of the names of places."""


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
    _children: tuple[tuple[Token, ...], ...] = field(init=False, repr=False, compare=False)
    answers: defaultdict[Callable[..., Any], dict[Any, Any]] = field(init=False, repr=False, compare=False)
    """What each question that is kept was answered, by the word or the words that were asked about."""

    def __post_init__(self) -> None:
        children: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                children[token.head].append(token)
        object.__setattr__(self, "_starts", tuple(t.span.start for t in self.tokens))
        object.__setattr__(self, "_opens", tuple(s.start for s in self.sentences))
        object.__setattr__(self, "_children", tuple(map(tuple, children)))
        object.__setattr__(self, "answers", defaultdict(dict))

    def within(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that start inside the span."""
        starts = self._starts
        return self.tokens[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    def sentence_at(self, at: int) -> Span | None:
        """Return the sentence that holds the character, or None outside all."""
        i = bisect_right(self._opens, at) - 1
        return self.sentences[i] if i >= 0 and at < self.sentences[i].end else None

    def sentences_in(self, span: Span) -> tuple[Span, ...]:
        """Return the sentences that share a character with the span."""
        first = max(0, bisect_right(self._opens, span.start) - 1)
        if first < len(self.sentences) and self.sentences[first].end <= span.start:
            first += 1
        return self.sentences[first : bisect_left(self._opens, span.end)]

    def children(self, token: Token) -> tuple[Token, ...]:
        """Return the tokens governed by this one, in reading order."""
        return self._children[token.index]

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
        found = [token]
        for one in found:  # it grows while it is walked
            found += self._children[one.index]
        return tuple(sorted(found, key=_index))

    def subtree_span(self, token: Token) -> Span:
        """Return the smallest span that holds the token's subtree."""
        tokens = self.subtree(token)
        return Span(tokens[0].span.start, tokens[-1].span.end)

    def top(self, tokens: Sequence[Token]) -> Token:
        """Return the token of a stretch that governs it: the first whose head lies outside."""
        inside = {t.index for t in tokens}
        return next((t for t in tokens if t.head not in inside or t.head == t.index), tokens[0])


_index = attrgetter("index")


def once_a_word(find: Callable[[Grammar, Token], T]) -> Callable[[Grammar, Token], T]:
    """Return the question with its answers kept in the grammar: the rules ask the same of one word again and again."""
    return _kept(find, _index)


def once_a_run(find: Callable[[Grammar, Sequence[Token]], T]) -> Callable[[Grammar, Sequence[Token]], T]:
    """Return a question about several words, its answers kept as ``once_a_word`` keeps them."""
    return _kept(find, _places)


def once_a_content(find: Callable[[Grammar, tuple[Span, ...]], T]) -> Callable[[Grammar, tuple[Span, ...]], T]:
    """Return a question about the stretches of a claim, its answers kept as ``once_a_word`` keeps them."""
    return _kept(find, tuple)


def _kept(find: Callable[[Grammar, A], T], key: Callable[[A], Hashable]) -> Callable[[Grammar, A], T]:
    @wraps(find)
    def answer(grammar: Grammar, asked: A) -> T:
        known: dict[Hashable, T] = grammar.answers[find]
        at = key(asked)
        if at not in known:
            known[at] = find(grammar, asked)
        return known[at]

    return answer


def _places(words: Sequence[Token]) -> range | tuple[int, ...]:
    """Where the words stand: from where to where if they follow one another."""
    if words and words[-1].index - words[0].index + 1 == len(words):
        return range(words[0].index, words[-1].index + 1)
    return tuple([word.index for word in words])
