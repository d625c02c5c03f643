"""Boosted trees: many small questions about the signs of a pair, whose answers add up to how likely a thing is.

Learned outside the package and read from a file; the arithmetic here is all that is needed to use them.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Tree:
    """One tree by its nodes: the sign asked for (-1 in a leaf), the value up to which it goes left, and both ways.

    ``adds`` is what a leaf adds to the logarithm of the odds; 0 elsewhere.
    """

    sign: Sequence[int]
    upto: Sequence[float]
    left: Sequence[int]
    right: Sequence[int]
    adds: Sequence[float]

    def leaf(self, values: Sequence[float]) -> float:
        """Return what the tree adds for the values of a pair's signs."""
        node, signs, upto, left, right = 0, self.sign, self.upto, self.left, self.right
        while (sign := signs[node]) >= 0:
            node = left[node] if values[sign] <= upto[node] else right[node]
        return self.adds[node]


@dataclass(frozen=True, slots=True)
class Trees:
    """All trees over the signs of these names, and the odds before any is asked, as a logarithm."""

    signs: tuple[str, ...]
    start: float
    trees: tuple[Tree, ...]

    def likelihood(self, values: Sequence[float]) -> float:
        """Return how likely it is, from 0 to 1, by the values of the signs."""
        odds = self.start + sum(tree.leaf(values) for tree in self.trees)
        return 1 / (1 + math.exp(-odds))


def load(path: Path, known: Mapping[str, Callable[..., float]]) -> Trees:
    """Return the trees of a file; ``ValueError`` where it asks for a sign that there is not."""
    told = json.loads(path.read_text(encoding="utf8"))
    if missing := [name for name in told["signs"] if name not in known]:
        msg = f"{path.name} asks for signs that there are not: {', '.join(missing)}."
        raise ValueError(msg)
    return made(told)


def made(told: Mapping[str, Any]) -> Trees:
    """Return trees as a file tells them: the names of the signs, the start, and the lists of each tree's nodes."""
    return Trees(tuple(told["signs"]), told["start"], tuple(Tree(**tree) for tree in told["trees"]))
