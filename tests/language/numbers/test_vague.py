"""The vocabulary's table of vague numbers, row by row."""

import pytest

from firsthand.language.numbers.vague import vague_at
from firsthand.language.words import words

TABLE = {
    "a couple": (2, 2),
    "a few": (3, 9),
    "a handful": (3, 9),
    "several": (4, 9),
    "dozens": (24, 99),
    "scores of": (40, 199),
    "hundreds": (200, 999),
    "a few hundred": (200, 999),
    "several hundred": (300, 999),
    "thousands": (2_000, 9_999),
    "tens of thousands": (20_000, 99_999),
    "hundreds of thousands": (200_000, 999_999),
    "a couple of hundred": (200, 200),
    "a few dozen": (24, 99),
    "several dozen": (36, 99),
    "a few thousand": (2_000, 9_999),
    "tens of millions": (20_000_000, 99_999_999),
}


@pytest.mark.parametrize(("text", "low", "high"), [(t, *b) for t, b in TABLE.items()], ids=TABLE.keys())
def test_stands_for(text: str, low: int, high: int) -> None:
    found = vague_at(words(text), 0)

    assert found is not None
    assert (int(found.low), int(found.high)) == (low, high)


@pytest.mark.parametrize("text", ["few men", "he scores", "a man", "a", "tens", "thousand"])
def test_stands_for_no_number(text: str) -> None:
    assert vague_at(words(text), 0) is None
