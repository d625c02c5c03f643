"""From a score for every pair of words to the tree that fits best: one root a sentence, and no cycle."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from firsthand.language.encoder.arrays import NEVER, Floats, Ints


def tree(scores: Floats) -> Ints:
    """Return the governor of each of a sentence's words, the root its own.

    ``scores`` [word, governor] says how well each governor fits; the diagonal, how well the word fits as the root.
    Nearly every sentence's best governors make a tree by themselves; where they do not, it is the maximum spanning
    arborescence (Chu and Liu 1965, Edmonds 1967) under the word that fits best as the root.
    """
    best: Ints = scores.argmax(axis=1)
    roots = np.flatnonzero(best == np.arange(len(best)))
    if len(roots) == 1 and not _cycle(best.tolist()):
        return best
    open_ = _normal(scores)
    root = int(np.diagonal(open_).argmax()) if len(roots) != 1 else int(roots[0])
    np.fill_diagonal(open_, NEVER)
    open_[root] = NEVER
    open_[root, root] = 0
    return _arborescence(open_.astype(np.float64), root)


def _normal(scores: Floats) -> Floats:
    """The scores as log-probabilities of each word's governors."""
    shifted = scores - scores.max(axis=1, keepdims=True)
    normal: Floats = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return normal


def _cycle(governors: Sequence[int]) -> list[int]:
    """Return the words of a cycle, an empty list where every path ends at a word that governs itself."""
    state = [0] * len(governors)
    for start in range(len(governors)):
        path, at = [], start
        while not state[at]:
            state[at] = start + 1
            path.append(at)
            at = governors[at]
        if state[at] == start + 1 and governors[at] != at:
            return path[path.index(at) :]
    return []


def _arborescence(scores: npt.NDArray[np.float64], root: int) -> Ints:
    """The best tree under the root: choose the best governor of each word, and draw each cycle together into one."""
    best: Ints = scores.argmax(axis=1)
    best[root] = root
    cycle = _cycle(best.tolist())
    if not cycle:
        return best
    inside = np.zeros(len(scores), dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    ring = np.array(cycle)
    # What it costs to enter the cycle at each of its words: the governor that the word has in it is given up.
    entering = scores[np.ix_(ring, outside)] - scores[ring, best[ring]][:, None]
    leaving = scores[np.ix_(outside, ring)]
    size = len(outside)
    drawn = np.full((size + 1, size + 1), float(NEVER))
    drawn[:size, :size] = scores[np.ix_(outside, outside)]
    drawn[size, :size] = entering.max(axis=0)
    drawn[:size, size] = leaving.max(axis=1)
    smaller = _arborescence(drawn, int(np.flatnonzero(outside == root)[0]))
    result = best.copy()
    for k, word in enumerate(outside):
        above = int(smaller[k])
        result[word] = outside[above] if above < size else ring[leaving[k].argmax()]
    above = int(smaller[size])
    result[ring[entering[:, above].argmax()]] = outside[above]
    return result
