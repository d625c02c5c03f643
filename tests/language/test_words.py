"""Words, figures and marks keep their place; letters never run into digits."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.language.words import matches, touching, words

CASES = {
    "commas in a figure": ("170,000 men", ["170,000", "men"]),
    "commas between figures": ("in 2014,2015", ["in", "2014", ",", "2015"]),
    "narrow space in a figure": ("1\u202f000", ["1\u202f000"]),
    "decimal, end of sentence": ("2.5. Then", ["2.5", ".", "Then"]),
    "decimal without its nought": (".001", [".001"]),
    "letters behind a figure": ("40m T-72", ["40", "m", "T", "-", "72"]),
    "apostrophes": ("won’t Ukraine's ‘no’", ["won’t", "Ukraine's", "‘", "no", "’"]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_cuts(text: str, expected: list[str]) -> None:
    assert [w.text for w in words(text)] == expected


def test_touching_and_matching() -> None:
    row = words("14-mile Stretch")

    assert [touching(row, i) for i in range(4)] == [False, True, True, False]
    assert matches(row, 2, ("mile", "stretch"))
    assert not matches(row, 3, ("stretch", "of"))


@given(st.text(max_size=80))
def test_every_word_is_its_stretch_of_the_text(text: str) -> None:
    row = words(text)

    assert all(text[w.start : w.end] == w.text for w in row)
    assert all(a.end <= b.start for a, b in itertools.pairwise(row))
