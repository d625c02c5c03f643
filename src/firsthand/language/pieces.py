"""A document as the encoder sees it: word pieces with their offsets and features, in windows of whole paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from firsthand.language.quotes import quoted_spans
from firsthand.language.surrogates import without_surrogates
from firsthand.model.text import Span

WINDOW = 320
"""Word pieces in a window at most, special ones included: the length the model is trained on."""

OVERLAP = 96
"""Pieces that two windows share where one paragraph is longer than a window."""

CLS, SEP = 101, 102
SHAPES = 4  # lower case, capitalised, all capitals, anything without letters
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Window:
    """Word pieces read in one pass. All arrays have one entry a piece; special pieces have an empty offset range.

    ``own`` marks the pieces whose reading counts: where windows overlap, each piece is owned by one of them.
    ``within`` marks the pieces that go on with the word of the piece before.
    """

    ids: Ints
    shapes: Ints
    quoted: Ints
    starts: Ints
    ends: Ints
    own: npt.NDArray[np.bool_]
    within: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    ids: list[int]
    shapes: list[int]
    quoted: list[int]
    offsets: list[tuple[int, int]]
    within: list[bool]


class Pieces:
    """Cuts paragraphs into word pieces; loads the vocabulary from ``tokenizer.json`` once."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def windows(self, text: str, paragraphs: Sequence[Span]) -> list[Window]:
        """Return the windows that cover the paragraphs, in reading order; whole paragraphs wherever they fit."""
        readable = without_surrogates(text)
        cut = [self._cut(readable, span) for span in paragraphs]
        return [_window(group, own) for group, own in _grouped([p for p in cut if p.ids])]

    def _cut(self, text: str, span: Span) -> _Paragraph:
        encoding = self._tokenizer.encode(text[span.start : span.end], add_special_tokens=False)
        offsets = [(span.start + s, span.start + e) for s, e in encoding.offsets]
        inside = bytearray(len(span))
        for quote in quoted_spans(text, span):
            inside[quote.start - span.start : quote.end - span.start] = b"\1" * len(quote)
        return _Paragraph(
            ids=list(encoding.ids),
            shapes=[_shape(text[s:e]) for s, e in offsets],
            quoted=[inside[s - span.start] for s, _ in offsets],
            offsets=offsets,
            within=[token.startswith("##") for token in encoding.tokens],
        )


def _shape(word: str) -> int:
    if not any(c.isalpha() for c in word):
        return 3
    if word.islower() or not word[0].isupper():
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
        piece = slice(at, at + room)
        first, last = at == 0, at + room >= total
        part = _Paragraph(
            paragraph.ids[piece],
            paragraph.shapes[piece],
            paragraph.quoted[piece],
            paragraph.offsets[piece],
            paragraph.within[piece],
        )
        # Positions count the opening special piece, hence the + 1.
        yield [part], (0 if first else OVERLAP // 2 + 1, WINDOW if last else room - OVERLAP // 2 + 1)


def _window(group: Sequence[_Paragraph], own: tuple[int, int]) -> Window:
    ids, shapes, quoted, offsets, within = [CLS], [3], [0], [(0, 0)], [False]
    for paragraph in group:
        ids += [*paragraph.ids, SEP]
        shapes += [*paragraph.shapes, 3]
        quoted += [*paragraph.quoted, 0]
        offsets += [*paragraph.offsets, (0, 0)]
        within += [*paragraph.within, False]
    position = np.arange(len(ids))
    starts = np.array([s for s, _ in offsets], dtype=np.int64)
    ends = np.array([e for _, e in offsets], dtype=np.int64)
    return Window(
        ids=np.array(ids, dtype=np.int64),
        shapes=np.array(shapes, dtype=np.int64),
        quoted=np.array(quoted, dtype=np.int64),
        starts=starts,
        ends=ends,
        own=(position >= own[0]) & (position < own[1]) & (ends > starts),
        within=np.array(within, dtype=bool),
    )
