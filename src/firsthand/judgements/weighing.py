"""How likely two reports are to conflict, weighed by all their signs: what a rule that sees one thing does not see.

The weights are boosted trees, learned from the hand-made judgements of ten invented stories and from pairs of real news
(``python -m benchmarks.learn_conflicts``). They propose nothing: they only take back what a rule proposes where nearly
all else speaks against it. How often what is left is right is in benchmarks/cases/README.md.
"""

from __future__ import annotations

from functools import cache, lru_cache

from firsthand import weights
from firsthand.judgements.signs import SIGNS
from firsthand.judgements.signs.pair import comparable, pair
from firsthand.judgements.stance import Stance
from firsthand.judgements.trees import Trees, load

FILE = "conflicts.json"
UNLIKELY = 0.02
"""Likelihood below which what a rule sees is not shown. On four stories that had taught neither rules nor weights, it raises
the share of right ones from 65 to 75 of a hundred, and loses one in ten."""


def unlikely(a: Stance, b: Stance) -> bool:
    """Return whether all signs together speak so clearly against a conflict that no rule's reason is enough."""
    return likelihood(a, b) < UNLIKELY


@lru_cache(maxsize=1 << 12)
def likelihood(a: Stance, b: Stance) -> float:
    """Return how likely two reports are to conflict, from 0 to 1; 0 where they are not of one matter at all."""
    two, trees = pair(a, b), _trees()
    return trees.likelihood([float(SIGNS[name](two)) for name in trees.signs]) if comparable(two) else 0.0


@cache
def _trees() -> Trees:
    return load(weights.FOLDER / FILE, SIGNS)
