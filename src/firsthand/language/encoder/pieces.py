"""A document as the encoder sees it: word pieces with their features, and the words they spell, in windows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from firsthand.language.encoder.arrays import Bools, Ints
from firsthand.language.encoder.cutting import cut
from firsthand.language.quotes import spans_as_marked
from firsthand.language.surrogates import without_surrogates
from firsthand.model.text import Span

WINDOW = 320
"""Word pieces in a window at most, special ones included: the length the model is trained on."""

OVERLAP = 96
"""Pieces that two windows share where one paragraph is longer than a window."""

CLS, SEP = 101, 102
SHAPES = 4  # lower case, capitalised, all capitals, anything without letters


@dataclass(frozen=True, slots=True)
class Window:
    """What is read in one pass: ``ids``, ``shapes`` and ``quoted`` have an entry a piece, all else one a word.

    ``firsts`` is the place of a word's first piece, which the heads read for the word; ``starts`` and ``ends`` are its
    place in the text; ``paragraphs`` the number of its paragraph among those that were given. ``own`` marks the words
    whose reading counts: where windows overlap, each word is owned by one of them.
    """

    ids: Ints
    shapes: Ints
    quoted: Ints
    firsts: Ints
    starts: Ints
    ends: Ints
    paragraphs: Ints
    own: Bools

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """One paragraph, or a stretch of one: its pieces, and its words by their first piece."""

    number: int
    ids: Ints
    shapes: Ints
    quoted: Ints
    firsts: Ints
    starts: Ints
    ends: Ints


class Pieces:
    """Cuts paragraphs into words and word pieces; loads the vocabulary from ``tokenizer.json`` once."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def windows(self, text: str, paragraphs: Sequence[Span]) -> list[Window]:
        """Return the windows that cover the paragraphs, in reading order; whole paragraphs wherever they fit."""
        readable = without_surrogates(text)
        pieces = (self._pieces(readable, span, number) for number, span in enumerate(paragraphs))
        found = (_window(group, own) for group, own in _grouped([p for p in pieces if len(p.firsts)]))
        # Where one word alone is longer than a window (a page in Chinese), a stretch of its pieces has no word to read.
        return [window for window in found if len(window.firsts)]

    def _pieces(self, text: str, span: Span, number: int) -> _Paragraph:
        paragraph = text[span.start : span.end]
        encoding = self._tokenizer.encode(paragraph, add_special_tokens=False)
        offsets = encoding.offsets
        begins = span.start + np.array([start for start, _ in offsets], dtype=np.int64)
        inside = np.zeros(len(span) + 1, dtype=np.int64)
        for quote in spans_as_marked(text, span):
            inside[quote.start - span.start : quote.end - span.start] = 1
        firsts, starts, ends = _words(cut(text, span), begins)
        return _Paragraph(
            number=number,
            ids=np.array(encoding.ids, dtype=np.int64),
            shapes=np.array([_shape(paragraph[start:end]) for start, end in offsets], dtype=np.int64),
            quoted=inside[begins - span.start],
            firsts=firsts,
            starts=starts,
            ends=ends,
        )


def _words(places: Sequence[tuple[int, int]], begins: Ints) -> tuple[Ints, Ints, Ints]:
    """The words' first pieces, starts and ends; a word in which no piece begins goes with the one it touches."""
    if not places or not len(begins):
        empty = np.zeros(0, dtype=np.int64)
        return empty, empty, empty
    starts, ends = np.array(places, dtype=np.int64).T
    # Pieces stand in order, and so do the words that hold them.
    holding = np.searchsorted(starts, begins, side="right") - 1
    firsts = np.flatnonzero(np.diff(holding, prepend=-2))
    seen = holding[firsts]
    whole = ends[seen]
    for at in np.flatnonzero(np.diff(seen, append=len(starts)) > 1).tolist():
        word = int(seen[at]) + 1
        until = int(seen[at + 1]) if at + 1 < len(seen) else len(starts)
        while word < until and starts[word] == whole[at]:
            whole[at] = ends[word]
            word += 1
    return firsts, starts[seen], whole


@lru_cache(maxsize=1 << 14)
def _shape(word: str) -> int:
    if word.islower():
        return 0
    if not any(c.isalpha() for c in word):
        return 3
    if not word[0].isupper():
        return 0
    return 2 if len(word) > 1 and word.isupper() else 1


def _grouped(paragraphs: Sequence[_Paragraph]) -> Iterator[tuple[list[_Paragraph], tuple[int, int]]]:
    """Pack paragraphs in order into windows; a paragraph too long for one is cut into overlapping stretches."""
    group: list[_Paragraph] = []
    size = 1
    for paragraph in paragraphs:
        length = len(paragraph.ids) + 1
        if group and size + length > WINDOW:
            yield group, (0, WINDOW)
            group, size = [], 1
        if length + 1 > WINDOW:
            yield from _stretches(paragraph)
        else:
            group.append(paragraph)
            size += length
    if group:
        yield group, (0, WINDOW)


def _stretches(paragraph: _Paragraph) -> Iterator[tuple[list[_Paragraph], tuple[int, int]]]:
    """Each stretch owns its middle: half of what it shares with a neighbour goes to either."""
    room = WINDOW - 2
    step = room - OVERLAP
    total = len(paragraph.ids)
    for at in range(0, max(1, total - OVERLAP), step):
        first, last = at == 0, at + room >= total
        # Positions count the opening special piece, hence the + 1.
        own = 0 if first else OVERLAP // 2 + 1, WINDOW if last else room - OVERLAP // 2 + 1
        yield [_stretch(paragraph, at, at + room)], own


def _stretch(paragraph: _Paragraph, start: int, end: int) -> _Paragraph:
    pieces = slice(start, end)
    words = slice(*np.searchsorted(paragraph.firsts, (start, end)))
    return _Paragraph(
        number=paragraph.number,
        ids=paragraph.ids[pieces],
        shapes=paragraph.shapes[pieces],
        quoted=paragraph.quoted[pieces],
        firsts=paragraph.firsts[words] - start,
        starts=paragraph.starts[words],
        ends=paragraph.ends[words],
    )


def _window(group: Sequence[_Paragraph], own: tuple[int, int]) -> Window:
    opens = np.cumsum([1, *(len(p.ids) + 1 for p in group)])
    firsts = np.concatenate([p.firsts + opens[k] for k, p in enumerate(group)])
    return Window(
        ids=_framed([p.ids for p in group], CLS, SEP),
        shapes=_framed([p.shapes for p in group], 3, 3),
        quoted=_framed([p.quoted for p in group], 0, 0),
        firsts=firsts,
        starts=np.concatenate([p.starts for p in group]),
        ends=np.concatenate([p.ends for p in group]),
        paragraphs=np.repeat([p.number for p in group], [len(p.firsts) for p in group]).astype(np.int64),
        own=(firsts >= own[0]) & (firsts < own[1]),
    )


def _framed(rows: Sequence[Ints], opening: int, closing: int) -> Ints:
    """The paragraphs' values in one row, with a special piece before the first and one after each."""
    return np.concatenate([[opening], *(part for row in rows for part in (row, [closing]))]).astype(np.int64)
