"""Shingles of what was read and of gold, and the means over pages."""

import pytest

from benchmarks.bodies import scores, shingles


def test_shingles_are_runs_of_four_words_counted() -> None:
    assert shingles("a b, c d. a b c d") == {
        ("a", "b", "c", "d"): 2,
        ("b", "c", "d", "a"): 1,
        ("c", "d", "a", "b"): 1,
        ("d", "a", "b", "c"): 1,
    }


def test_a_short_text_is_one_shingle_and_an_empty_one_none() -> None:
    assert [shingles("a b"), shingles(" – ")] == [{("a", "b"): 1}, {}]


SCORES = {
    "the same text": ([("a b c d e", "a b c d e")], (1.0, 1.0, 1.0)),
    "half of it": ([("a b c d", "a b c d e")], (1.0, 0.5, 2 / 3)),
    "another text": ([("w x y z", "a b c d")], (0.0, 0.0, 0.0)),
    "a page that was skipped costs recall alone": ([("", "a b c d"), ("a b c d", "a b c d")], (1.0, 0.5, 2 / 3)),
    "nothing anywhere": ([("", "")], (0.0, 0.0, 0.0)),
}


@pytest.mark.parametrize(("pages", "expected"), SCORES.values(), ids=SCORES.keys())
def test_pages_are_scored(pages: list[tuple[str, str]], expected: tuple[float, float, float]) -> None:
    assert scores([(shingles(read), shingles(gold)) for read, gold in pages]) == pytest.approx(expected)
