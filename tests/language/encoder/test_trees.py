"""Trees from scores for every pair: each case says which governors fit best, and the tree that comes of it."""

from __future__ import annotations

from itertools import product

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from firsthand.language.encoder.trees import tree

Floats = npt.NDArray[np.float32]


def scores_of(*rows: dict[int, float]) -> Floats:
    """Return scores that are -9 but for those given, a row a word."""
    scores = np.full((len(rows), len(rows)), -9.0, dtype=np.float32)
    for word, row in enumerate(rows):
        for governor, score in row.items():
            scores[word, governor] = score
    return scores


CASES = {
    "one word": (scores_of({0: -4.0}), [0]),
    "already a tree": (scores_of({1: 5}, {1: 5}, {1: 5}), [1, 1, 1]),
    "a chain": (scores_of({1: 5}, {2: 5}, {3: 5}, {3: 5}), [1, 2, 3, 3]),
    "two roots: the likelier stays": (scores_of({0: 5, 1: 4}, {1: 9, 0: 2}), [1, 1]),
    "two roots: a row that is higher all along is no likelier": (scores_of({0: 20, 1: 19}, {1: 9, 0: 2}), [1, 1]),
    "no root": (scores_of({1: 5, 0: 1}, {2: 5}, {0: 5, 2: 4}), [1, 2, 2]),
    "a cycle of two beside a root": (scores_of({0: 9}, {2: 5, 0: 1}, {1: 5, 0: 4}), [0, 2, 0]),
    "a cycle of two is entered where it costs least": (scores_of({0: 9}, {2: 5, 0: 4}, {1: 5, 0: 1}), [0, 0, 1]),
    "a cycle is entered by what is given up, not by what is gained": (
        # The first word of the cycle is nearly a root: its other governors look less likely than they are.
        scores_of({0: 9}, {2: 5, 0: 4, 1: 4.99}, {1: 5, 0: 3.8}),
        [0, 0, 1],
    ),
    "a cycle of three": (scores_of({0: 9}, {2: 5}, {3: 5, 0: 4}, {1: 5}), [0, 2, 0, 1]),
    "a word that hangs on a cycle": (scores_of({0: 9}, {2: 5}, {1: 5, 0: 4}, {1: 6}), [0, 2, 0, 1]),
    "a cycle that is entered through another word": (
        scores_of({0: 9}, {2: 5}, {1: 5, 3: 4}, {0: 6}),
        [0, 2, 3, 0],
    ),
    "two cycles": (
        scores_of({0: 9}, {2: 5}, {1: 5, 0: 4}, {4: 5, 2: 4}, {3: 5}),
        [0, 2, 0, 2, 3],
    ),
    "a cycle in a cycle": (
        # 1 and 2 govern one another; drawn together they and 3 do.
        scores_of({0: 9}, {2: 8, 3: 6}, {1: 8}, {2: 7, 0: 3}),
        [0, 3, 1, 0],
    ),
}


@pytest.mark.parametrize(("scores", "governors"), CASES.values(), ids=CASES.keys())
def test_trees(scores: Floats, governors: list[int]) -> None:
    assert tree(scores).tolist() == governors


def test_scores_are_left_as_they_are() -> None:
    scores, _ = CASES["a cycle of two beside a root"]
    before = scores.copy()

    tree(scores)

    assert np.array_equal(scores, before)


def is_tree(governors: tuple[int, ...]) -> bool:
    """Return whether one word governs itself and every other one's governors lead up to it."""
    roots = [word for word, governor in enumerate(governors) if word == governor]
    above = list(governors)
    for _ in governors:
        above = [governors[word] for word in above]
    return len(roots) == 1 and set(above) == set(roots)


@st.composite
def squares(draw: st.DrawFn, largest: int) -> Floats:
    """Return scores of a sentence of up to so many words."""
    size = draw(st.integers(1, largest))
    elements = st.one_of(st.integers(-9, 9).map(float), st.floats(-30, 30, width=32))
    return draw(arrays.arrays(np.float32, (size, size), elements=elements))


@given(squares(9))
def test_it_is_always_a_tree(scores: Floats) -> None:
    assert is_tree(tuple(tree(scores).tolist()))


@settings(max_examples=300)
@given(squares(4))
def test_no_tree_under_the_same_root_is_better(scores: Floats) -> None:
    found = tuple(tree(scores).tolist())
    [root] = [word for word, governor in enumerate(found) if word == governor]

    def worth(governors: tuple[int, ...]) -> float:
        return float(sum(float(scores[w, g]) for w, g in enumerate(governors) if w != root))

    every = product(range(len(scores)), repeat=len(scores))
    assert worth(found) == pytest.approx(max(worth(g) for g in every if g[root] == root and is_tree(g)), abs=1e-3)


@pytest.mark.parametrize("size", [60, 318])
def test_a_sentence_as_long_as_a_window(size: int) -> None:
    scores = np.random.default_rng(7).normal(size=(size, size)).astype(np.float32)

    assert is_tree(tuple(tree(scores).tolist()))


def test_a_long_chain_of_cycles_within_cycles_is_a_tree() -> None:
    size = 300
    scores = np.full((size, size), -50.0, dtype=np.float32)
    scores[np.arange(1, size), np.arange(size - 1)] = np.arange(size - 1, 0, -1) / 10
    scores[np.arange(size - 1), np.arange(1, size)] = 40.0

    assert is_tree(tuple(tree(scores).tolist()))
