"""Word pieces, words and windows, with the vocabulary that ships."""

from __future__ import annotations

import re
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand import weights
from firsthand.language.encoder.cutting import cut
from firsthand.language.encoder.pieces import CLS, OVERLAP, SEP, WINDOW, Pieces, Window
from firsthand.model.text import Span

pytestmark = [pytest.mark.model, pytest.mark.xdist_group("tokenizer")]


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return Pieces(weights.FOLDER / "tokenizer.json")


def paragraphs_of(*sizes: int, word: str = "dam") -> tuple[str, list[Span]]:
    """Return a text whose paragraphs have so many words, and where they stand."""
    text, spans = "", []
    for size in sizes:
        words = " ".join([word] * size)
        spans.append(Span(len(text), len(text) + len(words)))
        text += words + "\n"
    return text, spans


def whole(text: str) -> list[Span]:
    """Return the text as one paragraph."""
    return [Span(0, len(text))]


def words_of(text: str, window: Window) -> list[str]:
    """Return the words of a window."""
    return [text[start:end] for start, end in zip(window.starts, window.ends, strict=True)]


def owned(windows: list[Window]) -> list[tuple[int, int]]:
    """Return the places of all owned words, in the order of reading."""
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

    assert [int(i) if i in {CLS, SEP} else 0 for i in window.ids] == [CLS, 0, 0, SEP, 0, SEP]
    assert window.firsts.tolist() == [1, 2, 4]
    assert window.paragraphs.tolist() == [0, 0, 1]
    assert window.own.tolist() == [True] * 3


FIRSTS = {
    "words of one piece": ("the dam held", {"the": 1, "dam": 2, "held": 3}),
    "a word of several pieces": ("Korrin held", {"Korrin": 1, "held": 4}),
    "a mark has a piece": ("held.", {"held": 1, ".": 2}),
    "a contraction": ("don't go", {"do": 1, "n't": 3, "go": 5}),
    "an address": ("at x.org now", {"at": 1, "x.org": 2, "now": 5}),
    "a hyphen": ("anti-war", {"anti": 1, "-": 2, "war": 3}),
}


@pytest.mark.parametrize(("text", "firsts"), FIRSTS.values(), ids=FIRSTS.keys())
def test_the_heads_read_a_words_first_piece(pieces: Pieces, text: str, firsts: dict[str, int]) -> None:
    [window] = pieces.windows(text, whole(text))

    words = words_of(text, window)
    assert words == list(firsts)
    # "n" of "n't" goes with "don" in the vocabulary; what counts is that each word has a place of its own, in order.
    if "n't" not in firsts:
        assert window.firsts.tolist() == list(firsts.values())
    assert (np.diff(window.firsts) > 0).all()


MERGED = {
    "half of a word's piece": ("gonna 8km", ["gonna", "8", "km"]),
    "a word without a piece goes with the one it touches": ("held\u200b, on", ["held\u200b", ",", "on"]),
    "a word without a piece that touches none is left out": ("held \u200d on", ["held", "on"]),
    "control characters": ("\x01 held", ["held"]),
}


@pytest.mark.parametrize(("text", "words"), MERGED.values(), ids=MERGED.keys())
def test_words_in_which_no_piece_begins(pieces: Pieces, text: str, words: list[str]) -> None:
    [window] = pieces.windows(text, whole(text))

    assert words_of(text, window) == words


def test_paragraphs_are_numbered_as_they_were_given(pieces: Pieces) -> None:
    text = "One.\n \nTwo two.\n"
    spans = [Span(0, 4), Span(5, 6), Span(7, 15)]

    [window] = pieces.windows(text, spans)

    assert window.paragraphs.tolist() == [0, 0, 2, 2, 2]


@pytest.mark.parametrize("size", [WINDOW - 1, WINDOW, WINDOW + OVERLAP, 3 * WINDOW, 5 * WINDOW + 7])
def test_a_long_paragraph_is_read_once_word_by_word(pieces: Pieces, size: int) -> None:
    text, spans = paragraphs_of(4, size, 4)

    windows = pieces.windows(text, spans)

    words = [(i, i + 3) for span in spans for i in range(span.start, span.end, 4)]
    assert owned(windows) == words
    assert all(len(window) <= WINDOW for window in windows)
    assert {int(number) for window in windows for number in window.paragraphs} == {0, 1, 2}


@pytest.mark.parametrize("word", ["Korrin", "Zaporizhzhia", "it's"])
def test_words_of_several_pieces_are_owned_once_too(pieces: Pieces, word: str) -> None:
    text, spans = paragraphs_of(2 * WINDOW, word=word)

    windows = pieces.windows(text, spans)

    assert owned(windows) == cut(text, spans[0])


def test_what_a_window_owns_of_a_long_paragraph_has_context_on_both_sides(pieces: Pieces) -> None:
    windows = pieces.windows(*paragraphs_of(3 * WINDOW))

    for window in windows[1:-1]:
        mine = window.firsts[window.own]
        assert mine[0] >= OVERLAP // 2
        assert len(window) - mine[-1] >= OVERLAP // 2


LONG_WORDS = {
    "without blanks": "他说大坝守住了。" * 200,
    "stops": "a." * 1000,
    "an address": "http://x.org/" + "a/" * 700,
}


@pytest.mark.parametrize("text", LONG_WORDS.values(), ids=LONG_WORDS.keys())
def test_a_word_longer_than_a_window_is_read_once_and_no_window_is_without_words(pieces: Pieces, text: str) -> None:
    told = f"He said {text} now"

    windows = pieces.windows(told, whole(told))

    assert [told[start:end] for start, end in owned(windows)] == ["He", "said", text, "now"]
    assert all(len(window.firsts) for window in windows)


def test_offsets_count_into_the_text(pieces: Pieces) -> None:
    text = "Heading\nThe Ušla strip 🌊 held.\nYes."
    spans = [Span(m.start(), m.end()) for m in re.finditer(r".+", text)][1:]

    [window] = pieces.windows(text, spans)

    assert words_of(text, window) == ["The", "Ušla", "strip", "🌊", "held", ".", "Yes", "."]


SHAPES = {"dam": 0, "Dam": 1, "DAM": 2, "I": 1, "12": 3, ",": 3, "iPhone": 0}


@pytest.mark.parametrize(("word", "shape"), SHAPES.items(), ids=SHAPES.keys())
def test_shapes(pieces: Pieces, word: str, shape: int) -> None:
    [window] = pieces.windows(word, [Span(0, len(word))])

    assert int(window.shapes[1]) == shape


def test_words_inside_marks(pieces: Pieces) -> None:
    text = "It “held” on."
    [window] = pieces.windows(text, whole(text))

    inside = [w for w, first in zip(words_of(text, window), window.firsts, strict=True) if window.quoted[first]]
    assert inside == ["“", "held", "”"]


def test_marks_of_one_paragraph_reach_into_no_other(pieces: Pieces) -> None:
    text = "It “held\non."
    [window] = pieces.windows(text, [Span(0, 8), Span(9, 12)])

    assert window.quoted[window.firsts].tolist() == [0, 1, 1, 0, 0]


def test_a_paragraph_without_pieces_takes_no_window(pieces: Pieces) -> None:
    assert pieces.windows(" \n ", [Span(0, 1)]) == []
    assert pieces.windows("\u200b", [Span(0, 1)]) == []
    assert pieces.windows("x", []) == []


@settings(max_examples=50)
@given(st.lists(st.text(min_size=1, max_size=60), max_size=5))
def test_words_stay_inside_their_paragraphs_in_order(pieces: Pieces, texts: list[str]) -> None:
    spans, text = [], ""
    for one in texts:
        spans.append(Span(len(text), len(text) + len(one)))
        text += one + "\n"

    windows = pieces.windows(text, spans)

    places = owned(windows)
    assert places == sorted(places)
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
    for window in windows:
        for start, end, number in zip(window.starts, window.ends, window.paragraphs, strict=True):
            assert spans[number].start <= start < end <= spans[number].end
        assert (np.diff(window.firsts) > 0).all()
        assert len(window.ids) == len(window.shapes) == len(window.quoted)
