"""Passages that stand in two texts, and the sketches by which such texts meet."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.judgements.same.reprints import SHINGLE, WINDOW, shared, sketch
from firsthand.model.text import Document

WORDS = [
    f"{a}{b}" for a in ("ka", "lo", "mi", "nu", "pe", "ri", "so", "tu") for b in ("ban", "der", "fil", "gor", "hum")
]


def prose(seed: int, length: int = 120) -> str:
    """Return so many words that nobody wrote, the same for one seed."""
    chance = random.Random(seed)  # noqa: S311 - it must come out the same every time
    return " ".join(chance.choice(WORDS) + str(chance.randrange(9)) for _ in range(length))


ONE, OTHER, THIRD = prose(1), prose(2), prose(3)


def edited(text: str, every: int) -> str:
    """Return the text with a word changed at every so many."""
    return " ".join("altered" if n % every == every - 1 else word for n, word in enumerate(text.split()))


HALF = 0.5  # of the shorter text: from there on one is the other's text, below it one quotes the other

REPRINTS = {
    "verbatim": ONE,
    "other marks and capitals": ONE.upper().replace(" ", ",  "),
    "trimmed from the end": " ".join(ONE.split()[:75]),
    "lightly edited": edited(ONE, 12),
    "headline changed": f"Another head\n\n{' '.join(ONE.split()[6:])}",
    "inside a longer page": f"{OTHER}\n\n{ONE}\n\n{THIRD}",
    "paragraphs in another order": " ".join([*ONE.split()[60:], *ONE.split()[:60]]),
}


@pytest.mark.parametrize("copy", REPRINTS.values(), ids=REPRINTS.keys())
def test_a_copy_is_a_reprint(copy: str) -> None:
    found = shared(Document(id="a", text=ONE), Document(id="b", text=copy))

    assert found.share >= HALF
    assert set(sketch(ONE)) & set(sketch(copy))


NO_REPRINTS = {
    "another text": OTHER,
    "a quarter quoted": f"{OTHER} {' '.join(ONE.split()[20:50])}",
    "every third word changed": edited(ONE, 3),
    "nothing": "",
    "a few words": " ".join(ONE.split()[:8]),
}


@pytest.mark.parametrize("text", NO_REPRINTS.values(), ids=NO_REPRINTS.keys())
def test_what_is_no_copy_is_no_reprint(text: str) -> None:
    assert shared(Document(id="a", text=ONE), Document(id="b", text=text)).share < HALF


def test_passages_are_what_both_have() -> None:
    a, b = Document(id="a", text=f"{OTHER} {ONE}"), Document(id="b", text=f"{ONE} {THIRD}")

    [(in_a, in_b)] = shared(a, b).passages

    assert a[in_a] == b[in_b] == ONE


def test_share_is_that_of_each_text() -> None:
    found = shared(Document(id="a", text=ONE), Document(id="b", text=f"{ONE} {OTHER}"))

    assert (found.of_a, found.of_b) == (1.0, 0.5)
    assert found.words == len(ONE.split())


@given(st.integers(0, 40), st.integers(0, 40))
def test_a_run_as_long_as_a_window_leaves_a_shared_number(before: int, after: int) -> None:
    run = " ".join(ONE.split()[: WINDOW + SHINGLE - 1])

    page = f"{' '.join(OTHER.split()[:before])} {run} {' '.join(THIRD.split()[:after])}"

    assert set(sketch(run)) & set(sketch(page))


def test_a_sketch_is_the_same_everywhere() -> None:
    assert sketch("The gates of the old dam were shut at noon") == (519164747576211919,)


def test_a_text_of_a_few_words_has_no_sketch() -> None:
    assert sketch("the gates were shut") == ()
