"""From a score for every tag of every word to the spans that fit together best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

FORBIDDEN = -1e9


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words [first, last) that carry one role."""

    role: str
    first: int
    last: int


def best_stretches(scores: npt.NDArray[np.float32], tags: Sequence[str]) -> list[Stretch]:
    """Return the stretches of the best path through ``scores`` [word, tag]; no I- tag stands without its B- or I-.

    The path is Viterbi's; tags are BIO, as "B-cue".
    """
    if not len(scores):
        return []
    return _collect([tags[i] for i in _best_path(scores, _allowed(tags))])


def _allowed(tags: Sequence[str]) -> npt.NDArray[np.float64]:
    """0 where the second tag may follow the first, else forbidding."""
    moves = np.zeros((len(tags), len(tags)))
    for i, before in enumerate(tags):
        for j, after in enumerate(tags):
            if after.startswith("I-") and before[2:] != after[2:]:
                moves[i, j] = FORBIDDEN
    return moves


def _best_path(scores: npt.NDArray[np.float32], moves: npt.NDArray[np.float64]) -> list[int]:
    # Nothing stands before the first word, as if an O did: O is tag 0.
    best = scores[0] + moves[0]
    back = np.zeros(scores.shape, dtype=np.int64)
    for at in range(1, len(scores)):
        total = best[:, None] + moves
        back[at] = total.argmax(axis=0)
        best = total.max(axis=0) + scores[at]
    path = [int(best.argmax())]
    for at in range(len(scores) - 1, 0, -1):
        path.append(int(back[at, path[-1]]))
    return path[::-1]


def _collect(path: Sequence[str]) -> list[Stretch]:
    found: list[Stretch] = []
    for at, tag in enumerate(path):
        if tag.startswith("B-"):
            found.append(Stretch(tag[2:], at, at + 1))
        elif tag.startswith("I-"):
            found[-1] = Stretch(found[-1].role, found[-1].first, at + 1)
    return found
