"""Boosted trees: the arithmetic of a likelihood, and files that ask for what is not there."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.judgements.conflicts.trees import Tree, Trees, load

STUMP = Tree(sign=(0, -1, -1), upto=(0.5, 0, 0), left=(1, -1, -1), right=(2, -1, -1), adds=(0, -1.0, 2.0))
DEEP = Tree(
    sign=(1, -1, 0, -1, -1),
    upto=(3.0, 0, 0.5, 0, 0),
    left=(1, -1, 3, -1, -1),
    right=(2, -1, 4, -1, -1),
    adds=(0, -0.5, 0, 0.2, 0.9),
)
TREES = Trees(signs=("negated", "things"), start=-2.0, trees=(STUMP, DEEP))

CASES = {
    "both to the left": ((0.0, 1.0), -2.0 - 1.0 - 0.5),
    "right of the first": ((1.0, 1.0), -2.0 + 2.0 - 0.5),
    "deep down": ((1.0, 4.0), -2.0 + 2.0 + 0.9),
    "a value on the border goes left": ((0.5, 3.0), -2.0 - 1.0 - 0.5),
}


@pytest.mark.parametrize(("values", "odds"), CASES.values(), ids=CASES.keys())
def test_a_likelihood_is_what_the_leaves_add_up_to(values: tuple[float, float], odds: float) -> None:
    """The leaves and the start are the logarithm of the odds."""
    assert TREES.likelihood(values) == pytest.approx(1 / (1 + math.exp(-odds)))


@given(st.tuples(st.floats(-5, 5), st.floats(-5, 5)))
def test_a_likelihood_lies_between_none_and_all(values: tuple[float, float]) -> None:
    """Whatever the signs say, it is a share."""
    assert 0 < TREES.likelihood(values) < 1


def test_a_file_that_asks_for_an_unknown_sign_is_refused(tmp_path: Path) -> None:
    """Weights that were learned with another table of signs are not used."""
    file = tmp_path / "weights.json"
    file.write_text(json.dumps({"signs": ["negated", "moonlight"], "start": 0.0, "trees": []}), encoding="utf8")
    with pytest.raises(ValueError, match="moonlight"):
        load(file, {"negated": float})
