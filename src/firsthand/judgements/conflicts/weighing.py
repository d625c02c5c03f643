"""How likely two reports are to conflict, weighed by all their signs: what a rule that sees one thing does not see.

The weights are boosted trees, learned from the hand-made judgements of ten invented stories and from pairs of real news
(``python -m benchmarks.learn_conflicts``). They propose nothing: they only take back what a rule proposes where nearly
all else speaks against it. How often what is left is right is in benchmarks/cases/README.md.
"""

from __future__ import annotations

from functools import cache

from firsthand import weights
from firsthand.judgements.conflicts.signs import SIGNS
from firsthand.judgements.conflicts.signs.pair import Pair, comparable, pair
from firsthand.judgements.conflicts.trees import Trees, load
from firsthand.judgements.meaning.stance import Stance

UNLIKELY = 0.02
"""Likelihood below which what a rule sees is not shown; half of it inside one document, which sets things side by side.
On four stories that had taught neither rules nor weights it raises the right ones from 65 to 71 of a hundred."""


def unlikely(a: Stance, b: Stance) -> bool:
    """Return whether all signs together speak so clearly against a conflict that no rule's reason is enough.

    Of two reports that have next to nothing in common signs say nothing: there the rule knows more.
    """
    two = pair(a, b)
    return comparable(two) and likelihood(two) < (UNLIKELY / 2 if two.one_document else UNLIKELY)


def likelihood(two: Pair) -> float:
    """Return how likely the reports of a pair are to conflict, from 0 to 1."""
    trees = _trees()
    return trees.likelihood([float(SIGNS[name](two)) for name in trees.signs])


@cache
def _trees() -> Trees:
    return load(weights.FOLDER / weights.CONFLICTS, SIGNS)
