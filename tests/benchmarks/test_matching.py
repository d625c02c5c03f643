"""A read content matches a gold one from half their words on, each of both once."""

import pytest

from benchmarks.matching import located, matched, words

TEXT = "The dam will hold, he said. The dam will not."

LOCATED = {
    "one stretch": (["dam"], [(4, 7)]),
    "the second after the first": (["dam", "dam"], [(4, 7), (32, 35)]),
    "one that stands before the other after all": (["not", "dam"], [(41, 44), (4, 7)]),
    "one that the text does not hold": (["gate", "dam"], [(4, 7)]),
}


@pytest.mark.parametrize(("pieces", "spans"), LOCATED.values(), ids=LOCATED.keys())
def test_pieces_are_found_in_order(pieces: list[str], spans: list[tuple[int, int]]) -> None:
    assert located(TEXT, pieces) == spans


def test_words_know_where_they_stand() -> None:
    assert words("dam, dam — 1-200", [[0, 4], [5, 16]]) == {0, 5, 11, 13}


MATCHED = {
    "the same words": ([{1, 2}], [{1, 2}], {0}),
    "half of them": ([{1, 2}], [{1}], {0}),
    "less than half": ([{1, 2, 3}], [{1}], set()),
    "no word in common": ([{1}], [{2}], set()),
    "no words at all": ([set()], [set()], set()),
    "a double": ([{1, 2}, {1, 2}], [{1, 2}], {0}),
    "the better of two": ([{1, 2, 3}, {1, 2}], [{1, 2}], {1}),
    "the second best gold, where the best is taken": ([{1, 2}, {1, 2, 3}], [{1, 2}, {1, 2, 3, 4}], {0, 1}),
}


@pytest.mark.parametrize(("read", "gold", "hits"), MATCHED.values(), ids=MATCHED.keys())
def test_contents_match(read: list[set[int]], gold: list[set[int]], hits: set[int]) -> None:
    assert matched([frozenset(r) for r in read], [frozenset(g) for g in gold]) == hits


INSIDE = {
    "a third of it, wholly within": ([{1}], [{1, 2, 3}], {0}),
    "a third of it, and one beside": ([{1, 9}], [{1, 2, 3}], set()),
    "gold within what was read": ([{1, 2, 3}], [{1}], set()),
    "the nearer of two": ([{1}, {1, 2}], [{1, 2, 3}], {1}),
}


@pytest.mark.parametrize(("read", "gold", "hits"), INSIDE.values(), ids=INSIDE.keys())
def test_a_part_matches_where_it_may(read: list[set[int]], gold: list[set[int]], hits: set[int]) -> None:
    assert matched([frozenset(r) for r in read], [frozenset(g) for g in gold], inside=True) == hits
