"""Grammar from the encoder's heads: sentences, the tree of each, words' forms, and names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from firsthand.language.encoder.agreement import agreed
from firsthand.language.encoder.arrays import NEVER, Bools, Floats, Ints
from firsthand.language.encoder.contracted import Short, governing_nothing, short_forms
from firsthand.language.encoder.encoder import Heads, Values
from firsthand.language.encoder.naming import kind_of
from firsthand.language.encoder.relations import Relations, open_complements
from firsthand.language.encoder.trees import tree
from firsthand.language.grammar import Grammar, Name, Token
from firsthand.language.lemmas import Lemmas
from firsthand.model.text import Span

ROOT = "ROOT"


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of some windows that are read together, each from the window that owns it; arrays by word."""

    starts: Ints
    ends: Ints
    paragraphs: Ints
    forms: Ints
    relations: Floats
    names: Ints
    opens: Bools


class Parts:
    """Gathers a document's tokens, sentences and names, some windows at a time: scores are large, grammar is small."""

    def __init__(self, text: str, values: Values, lemmas: Lemmas, relations: Relations) -> None:
        self._text = text
        self._values = values
        self._lemmas = lemmas
        self._relations = relations
        self._kinds = relations.kinds_of(values.forms)
        self._tokens: list[Token] = []
        self._sentences: list[Span] = []
        self._names: list[Name] = []
        self._root = values.relations.index(ROOT)

    def add(self, group: Sequence[Heads]) -> None:
        """Read one window of whole paragraphs, or all the windows of one paragraph that is longer than a window."""
        words = _owned(group)
        if not len(words.starts):
            return
        shorts = self._shorts(words)
        words = self._reformed(words, shorts)
        bounds = [int(at) for at in np.flatnonzero(words.opens)]
        governors = np.arange(len(words.starts))
        sentences = [
            part
            for span in zip(bounds, [*bounds[1:], len(words.starts)], strict=True)
            for part in _fitting(group, words, *span)
        ]
        for start, end, heads, at in sentences:
            arcs = heads.arcs[at : at + end - start, at : at + end - start]
            inside = [short for short in shorts if start < short.at < end]
            governors[start:end] = start + tree(governing_nothing(arcs, inside, start))
            self._sentences.append(Span(int(words.starts[start]), int(words.ends[end - 1])))
        for name in _names(words, self._values.names):
            kind = kind_of(self._text[name.span.start : name.span.end], name.type)
            self._names.append(name if kind == name.type else Name(name.span, kind))
        self._add_tokens(words, governors, shorts)

    def _shorts(self, words: _Words) -> list[Short]:
        spelled = [self._text[a:b] for a, b in zip(words.starts.tolist(), words.ends.tolist(), strict=True)]
        return list(short_forms(spelled, [self._values.forms[form] for form in words.forms.tolist()], words.opens))

    def _reformed(self, words: _Words, shorts: Sequence[Short]) -> _Words:
        """The words with the short forms' own forms."""
        forms = words.forms.copy()
        for short in shorts:
            if short.form in self._values.forms:
                forms[short.at] = self._values.forms.index(short.form)
        return replace(words, forms=forms) if shorts else words

    def _add_tokens(self, words: _Words, governors: Ints, shorts: Sequence[Short]) -> None:
        alone = governors == np.arange(len(governors))
        scores = self._relations.weighed(words.relations, self._kinds[words.forms], governors)
        scores[:, self._root] = np.where(alone, -NEVER, NEVER)
        forms = [self._values.forms[value] for value in words.forms.tolist()]
        likeliest = [self._values.relations[value] for value in scores.argmax(axis=1).tolist()]
        relations = open_complements(likeliest, forms, governors.tolist())
        for short in shorts:
            if governors[short.at] == short.governor:
                relations[short.at] = short.relation
        spans = [Span(start, end) for start, end in zip(words.starts.tolist(), words.ends.tolist(), strict=True)]
        split = self._in_two(words)
        # A word's place is moved on by every "cannot" before it.
        place = (len(self._tokens) + np.arange(len(spans)) + np.cumsum(split) - split).tolist()
        above = [place[governor] for governor in governors.tolist()]
        for at, span, form, relation, head, two in zip(place, spans, forms, relations, above, split, strict=True):
            # "cannot" is one word to the encoder and two to grammar.
            self._add(at, Span(span.start, span.start + 3) if two else span, form, relation, head)
            if two:
                self._add(at + 1, Span(span.start + 3, span.end), "RB|PART", "neg", head)

    def _in_two(self, words: _Words) -> Bools:
        """Which words are "cannot"."""
        split: Bools = words.ends - words.starts == len("cannot")
        for at in np.flatnonzero(split):
            split[at] = self._text[words.starts[at] : words.ends[at]].lower() == "cannot"
        return split

    def _add(self, index: int, span: Span, form: str, relation: str, head: int) -> None:
        word = self._text[span.start : span.end]
        tag, pos = _tag_and_pos(form)
        self._tokens.append(Token(index, span, word, self._lemmas(word, form), pos, tag, relation, head))

    def grammar(self) -> Grammar:
        """Return what has been gathered."""
        names = agreed(self._names, self._tokens, self._text)
        return Grammar(tuple(self._tokens), tuple(self._sentences), names)


@lru_cache(maxsize=512)
def _tag_and_pos(form: str) -> tuple[str, str]:
    tag, _, pos = form.partition("|")
    return tag, pos


def _owned(group: Sequence[Heads]) -> _Words:
    """Every word once, as the window that owns it reads it."""
    parts = [(heads, heads.window, _stretch(heads.window.own)) for heads in group]
    paragraphs = np.concatenate([w.paragraphs[own] for _, w, own in parts])
    opens = np.concatenate([heads.opens[own] > 0 for heads, _, own in parts])
    opens |= np.diff(paragraphs, prepend=-1) != 0
    return _Words(
        starts=np.concatenate([w.starts[own] for _, w, own in parts]),
        ends=np.concatenate([w.ends[own] for _, w, own in parts]),
        paragraphs=paragraphs,
        forms=np.concatenate([heads.forms[own].argmax(axis=1) for heads, _, own in parts]),
        relations=np.concatenate([heads.relations[own] for heads, _, own in parts]),
        names=np.concatenate([heads.names[own].argmax(axis=1) for heads, _, own in parts]),
        opens=opens,
    )


def _stretch(own: Bools) -> slice:
    """The words that a window owns stand together."""
    places = np.flatnonzero(own)
    return slice(int(places[0]), int(places[-1]) + 1) if len(places) else slice(0, 0)


def _fitting(group: Sequence[Heads], words: _Words, start: int, end: int) -> Iterator[tuple[int, int, Heads, int]]:
    """Yield the sentence with a window that holds all of it, and its place there.

    A sentence that no window holds is yielded in the longest stretches that one does.
    """
    while start < end:
        heads, at, room = max((_held(heads, int(words.starts[start])) for heads in group), key=_room)
        yield start, min(end, start + room), heads, at
        start = min(end, start + room)


def _held(heads: Heads, word: int) -> tuple[Heads, int, int]:
    """A window, the place in it of the word that begins there in the text, and how many of its words follow from it."""
    starts = heads.window.starts
    at = int(np.searchsorted(starts, word))
    return heads, at, len(starts) - at if at < len(starts) and starts[at] == word else 0


def _room(held: tuple[Heads, int, int]) -> int:
    return held[2]


def _names(words: _Words, kinds: Sequence[str]) -> Iterator[Name]:
    """Yield the names; an I- that follows no name of its kind in its sentence begins one."""
    begun: int | None = None
    kind = ""
    tags = [kinds[value] for value in words.names.tolist()]
    for at, tag in enumerate([*tags, "O"]):
        goes_on = tag.startswith("I-") and begun is not None and tag[2:] == kind and not words.opens[at]
        if begun is not None and not goes_on:
            yield Name(Span(int(words.starts[begun]), int(words.ends[at - 1])), kind)
            begun = None
        if tag != "O" and begun is None:
            begun, kind = at, tag[2:]
