"""The best path through scores of tags: cases have the tags that score best by themselves, and the stretches."""

from itertools import pairwise, product

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from firsthand.language.encoder.tagging import Stretch, best_stretches

TAGS = ("O", "B-cue", "I-cue", "B-content", "I-content")


def scores_of(best: str, *, second: str | None = None) -> npt.NDArray[np.float32]:
    """Return scores in which each named tag is likely, and a second row's are nearly as likely."""
    scores = np.full((len(best.split()), len(TAGS)), -10.0, dtype=np.float32)
    for row, tag in zip(scores, best.split(), strict=True):
        row[TAGS.index(tag)] = 0
    for row, tag in zip(scores, (second or best).split(), strict=True):
        row[TAGS.index(tag)] = max(row[TAGS.index(tag)], -1)
    return scores


CASES = {
    "nothing": ("O O", None, []),
    "one": ("O B-cue I-cue O", None, [Stretch("cue", 1, 3)]),
    "two side by side": ("B-cue B-cue", None, [Stretch("cue", 0, 1), Stretch("cue", 1, 2)]),
    "two roles side by side": ("B-cue B-content I-content", None, [Stretch("cue", 0, 1), Stretch("content", 1, 3)]),
    "to the end": ("O B-content I-content", None, [Stretch("content", 1, 3)]),
    "an I- without its B- becomes one": ("O I-cue O", "O B-cue O", [Stretch("cue", 1, 2)]),
    "an I- of another role": ("B-cue I-content", "B-cue I-cue", [Stretch("cue", 0, 2)]),
    "an I- at the beginning": ("I-cue I-cue", "B-cue I-cue", [Stretch("cue", 0, 2)]),
    "a gap is bridged where it costs least": (
        "B-content O I-content",
        "B-content I-content I-content",
        [Stretch("content", 0, 3)],
    ),
}


@pytest.mark.parametrize(("best", "second", "stretches"), CASES.values(), ids=CASES.keys())
def test_stretches(best: str, second: str | None, stretches: list[Stretch]) -> None:
    assert best_stretches(scores_of(best, second=second), TAGS) == stretches


def test_no_words_have_no_stretches() -> None:
    assert best_stretches(np.zeros((0, len(TAGS)), dtype=np.float32), TAGS) == []


def _valid(path: tuple[int, ...]) -> bool:
    named = ["O", *(TAGS[i] for i in path)]
    return all(not b.startswith("I-") or a[2:] == b[2:] for a, b in pairwise(named))


def _path(stretches: list[Stretch], length: int) -> tuple[int, ...]:
    path = [0] * length
    for one in stretches:
        path[one.first : one.last] = [TAGS.index(f"I-{one.role}")] * (one.last - one.first)
        path[one.first] = TAGS.index(f"B-{one.role}")
    return tuple(path)


SCORES = arrays.arrays(
    np.float32,
    st.tuples(st.integers(1, 5), st.just(len(TAGS))),
    elements=st.integers(-20, 0).map(float),
)


@given(SCORES)
def test_the_path_is_valid_and_no_valid_one_is_better(scores: npt.NDArray[np.float32]) -> None:
    def worth(path: tuple[int, ...]) -> float:
        return float(sum(row[tag] for row, tag in zip(scores, path, strict=True)))

    found = _path(best_stretches(scores, TAGS), len(scores))

    assert _valid(found)
    best = max(worth(p) for p in product(range(len(TAGS)), repeat=len(scores)) if _valid(p))
    assert worth(found) == pytest.approx(best)
