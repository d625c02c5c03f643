"""Word pieces and windows, with the vocabulary that ships."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand import weights
from firsthand.language.pieces import CLS, OVERLAP, SEP, WINDOW, Pieces, Window
from firsthand.model.text import Span

pytestmark = [pytest.mark.model, pytest.mark.xdist_group("tokenizer")]


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return Pieces(weights.FOLDER / "tokenizer.json")


def paragraphs_of(*sizes: int) -> tuple[str, list[Span]]:
    """Return a text whose paragraphs have so many words of one piece each, and where they stand."""
    text, spans = "", []
    for size in sizes:
        words = " ".join(["dam"] * size)
        spans.append(Span(len(text), len(text) + len(words)))
        text += words + "\n"
    return text, spans


def owned(windows: list[Window]) -> list[tuple[int, int]]:
    """Return the offsets of all owned pieces, in the order of reading."""
    return [(int(w.starts[i]), int(w.ends[i])) for w in windows for i in np.flatnonzero(w.own)]


WHOLE = {
    "one": ([5], [5 + 2]),
    "two fit": ([100, 100], [100 + 100 + 3]),
    "exactly full": ([WINDOW - 2], [WINDOW]),
    "two are too long together": ([200, 200], [202, 202]),
    "a short one after a long one": ([100, 100, 300, 5], [203, 308]),
}


@pytest.mark.parametrize(("sizes", "lengths"), WHOLE.values(), ids=WHOLE.keys())
def test_paragraphs_stay_whole_wherever_they_fit(pieces: Pieces, sizes: list[int], lengths: list[int]) -> None:
    windows = pieces.windows(*paragraphs_of(*sizes))

    assert list(map(len, windows)) == lengths


def test_a_window_opens_and_each_paragraph_closes_with_a_special_piece(pieces: Pieces) -> None:
    [window] = pieces.windows(*paragraphs_of(2, 1))

    assert [int(i) for i in window.ids if i in (CLS, SEP)] == [CLS, SEP, SEP]
    assert list(np.flatnonzero(window.ends == window.starts)) == [0, 3, 5]
    assert list(window.own) == [False, True, True, False, True, False]


@pytest.mark.parametrize("size", [WINDOW - 1, WINDOW, WINDOW + OVERLAP, 3 * WINDOW, 5 * WINDOW + 7])
def test_a_long_paragraph_is_read_once_piece_by_piece(pieces: Pieces, size: int) -> None:
    text, spans = paragraphs_of(4, size, 4)

    windows = pieces.windows(text, spans)

    words = [(i, i + 3) for span in spans for i in range(span.start, span.end, 4)]
    assert owned(windows) == words
    assert all(len(window) <= WINDOW for window in windows)


def test_what_a_window_owns_of_a_long_paragraph_has_context_on_both_sides(pieces: Pieces) -> None:
    windows = pieces.windows(*paragraphs_of(3 * WINDOW))

    for window in windows[1:-1]:
        mine = np.flatnonzero(window.own)
        assert mine[0] >= OVERLAP // 2
        assert len(window) - mine[-1] >= OVERLAP // 2


def test_offsets_count_into_the_text(pieces: Pieces) -> None:
    text = "Heading\nThe Ušla strip 🌊 held.\nYes."
    spans = [Span(m.start(), m.end()) for m in re.finditer(r".+", text)][1:]

    [window] = pieces.windows(text, spans)

    shown = [text[s:e] for s, e in zip(window.starts, window.ends, strict=True) if e > s]
    assert shown[0] == "The"
    assert "".join(shown[-2:]) == "Yes."
    assert "🌊" in shown


SHAPES = {"dam": 0, "Dam": 1, "DAM": 2, "I": 1, "12": 3, ",": 3, "iPhone": 0}


@pytest.mark.parametrize(("word", "shape"), SHAPES.items(), ids=SHAPES.keys())
def test_shapes(pieces: Pieces, word: str, shape: int) -> None:
    [window] = pieces.windows(word, [Span(0, len(word))])

    assert int(window.shapes[1]) == shape


def test_pieces_inside_marks(pieces: Pieces) -> None:
    text = "It “held” on."
    [window] = pieces.windows(text, [Span(0, len(text))])

    inside = [text[s:e] for s, e, q in zip(window.starts, window.ends, window.quoted, strict=True) if q]
    assert inside == ["“", "held", "”"]


def test_a_paragraph_without_pieces_takes_no_window(pieces: Pieces) -> None:
    assert pieces.windows(" \n ", [Span(0, 1)]) == []
    assert pieces.windows("x", []) == []


@settings(max_examples=50)
@given(st.lists(st.text(min_size=1, max_size=60), max_size=5))
def test_offsets_stay_inside_their_paragraphs(pieces: Pieces, texts: list[str]) -> None:
    spans, text = [], ""
    for one in texts:
        spans.append(Span(len(text), len(text) + len(one)))
        text += one + "\n"

    for start, end in owned(pieces.windows(text, spans)):
        assert any(span.start <= start < end <= span.end for span in spans)
