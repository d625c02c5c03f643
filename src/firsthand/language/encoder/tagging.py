"""From a score for every tag of every word to the spans that fit together best."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

FORBIDDEN = -math.inf
"""The score of an I- tag at the first word: it goes on with something, and nothing stands before."""


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
    return _collect([tags[i] for i in _best_path(scores.tolist(), _begins(tags))])


def _begins(tags: Sequence[str]) -> dict[int, int]:
    """The number of each I- tag with that of its B-: these two may stand before it, and anything before the others."""
    return {number: tags.index(f"B-{tag[2:]}") for number, tag in enumerate(tags) if tag.startswith("I-")}


def _best_path(rows: Sequence[Sequence[float]], begins: Mapping[int, int]) -> list[int]:
    # Plain lists: a row has a few tags, and an array's own cost is that of many numbers.
    best = [FORBIDDEN if tag in begins else score for tag, score in enumerate(rows[0])]
    back: list[list[int]] = []
    for row in rows[1:]:
        top = max(best)
        came_from = [best.index(top)] * len(row)
        reached = [top + score for score in row]
        for tag, begin in begins.items():
            came_from[tag] = likelier = begin if best[begin] >= best[tag] else tag
            reached[tag] = best[likelier] + row[tag]
        back.append(came_from)
        best = reached
    path = [best.index(max(best))]
    for came_from in reversed(back):
        path.append(came_from[path[-1]])
    return path[::-1]


def _collect(path: Sequence[str]) -> list[Stretch]:
    found: list[Stretch] = []
    for at, tag in enumerate(path):
        if tag.startswith("B-"):
            found.append(Stretch(tag[2:], at, at + 1))
        elif tag.startswith("I-"):
            found[-1] = Stretch(found[-1].role, found[-1].first, at + 1)
    return found
