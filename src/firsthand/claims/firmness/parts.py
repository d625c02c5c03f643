"""Cuts a claim into stretches that assert one thing each: its sentences, and the clauses joined inside them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from firsthand.claims.firmness import clause
from firsthand.claims.firmness.words_of_kinds import CONDITIONS
from firsthand.language.grammar import SUBJECTS, VERBAL, Grammar, Token, once_a_content
from firsthand.model.text import Span

CONTRASTS = frozenset({"though", "although", "while", "whereas"})
"""Conjunctions whose clause, standing after the main one, asserts as much as that one does."""

STOPS = frozenset({".", "?", "!"})
"""Marks that belong to the sentence they end."""

_DANGLING = frozenset({"PUNCT", "CCONJ"})
"""Parts of speech of what a stretch does not end with."""


@once_a_content
def stretches(grammar: Grammar, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the stretches of a claim in reading order; there is always one, and none crosses a sentence."""
    found = list(_pieces(grammar, content))
    verbal = [piece for piece in found if _has_verb(grammar, piece)] if len(found) > 1 else found
    return tuple(verbal or found[:1]) or content[:1]


def _pieces(grammar: Grammar, content: tuple[Span, ...]) -> Iterator[Span]:
    for span in content:
        for sentence in _sentences(grammar, span):
            yield from (piece for piece in _clauses(grammar, sentence) if not _torn_off(grammar, piece, content))


def _torn_off(grammar: Grammar, piece: Span, content: tuple[Span, ...]) -> bool:
    """Whether a condition stands apart from what hangs on it: "Unless it is paid, he said, it would go to court"."""
    top = clause.main_predicate(grammar, grammar.within(piece))
    if top is None or not any(t.dep == "mark" and t.lemma in CONDITIONS for t in grammar.children(top)):
        return False
    above = grammar.head(top)
    return above.span not in piece and any(above.span in span for span in content)


def _has_verb(grammar: Grammar, piece: Span) -> bool:
    """Whether a stretch has a predicate; one without, torn off by a cue, asserts nothing more."""
    top = clause.main_predicate(grammar, grammar.within(piece))
    return top is not None and top.pos in VERBAL


def _sentences(grammar: Grammar, span: Span) -> Iterator[Span]:
    for sentence in grammar.sentences_in(span):
        piece = _trimmed(grammar, Span(max(span.start, sentence.start), min(span.end, sentence.end)))
        if piece is not None:
            yield piece


def _clauses(grammar: Grammar, sentence: Span) -> Iterator[Span]:
    tokens = grammar.within(sentence)
    top = clause.main_predicate(grammar, tokens)
    if top is None:
        return
    semicolons = (t.index + 1 for t in tokens if t.text == ";")
    starts = [first for first in (*_joined(grammar, top), *semicolons) if tokens[0].index < first <= tokens[-1].index]
    if not starts:
        yield sentence
        return
    edges = [tokens[0].index, *sorted(set(starts)), tokens[-1].index + 1]
    for start, end in pairwise(edges):
        piece = _trimmed(
            grammar, Span(grammar.tokens[start].span.start, min(grammar.tokens[end - 1].span.end, sentence.end))
        )
        if piece is not None:
            yield piece


def _joined(grammar: Grammar, predicate: Token) -> Iterator[int]:
    """Where each clause begins that is joined to a predicate and asserts something for itself."""
    for child in grammar.children(predicate):
        if child.index > predicate.index and child.pos in VERBAL and _stands_alone(grammar, child):
            yield grammar.subtree(child)[0].index
            yield from _joined(grammar, child)


def _stands_alone(grammar: Grammar, verb: Token) -> bool:
    """A second verb has a subject, a helper or a "not" of its own, or it only goes on with the first one's clause."""
    if verb.dep == "advcl":
        return any(t.dep == "mark" and t.lemma in CONTRASTS for t in grammar.children(verb))
    own = {"aux", "auxpass", "neg"} | SUBJECTS
    return verb.dep == "conj" and any(t.dep in own and t.tag != "TO" for t in grammar.children(verb))


def _trimmed(grammar: Grammar, span: Span) -> Span | None:
    """The span from first word to last, with a stop after it and without a dangling "but"; None without a word."""
    tokens = grammar.within(span)
    last = next((t for t in reversed(tokens) if t.pos not in _DANGLING), None)
    if last is None:
        return None
    first = next(t for t in tokens if t.pos != "PUNCT")
    after = tokens[last.index - tokens[0].index + 1 :]
    stop = next((t for t in after if t.text in STOPS), last)
    return Span(first.span.start, min(stop.span.end, span.end))
