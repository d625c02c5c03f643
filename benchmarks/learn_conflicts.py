"""``python -m benchmarks.learn_conflicts NEWS.db``: learns the weights of ``conflicts/weighing.py``, and ships them.

Boosted trees over the pairs of reports of the cases: gold's conflicts against all others that may be of one matter.
What gold leaves open is left out, and a conflict that many pairs find counts less for each. ``HELD_BACK`` is no lesson.

Invented stories are dense with conflicts, and news is not. So what trees fitted to the stories alone take for likely
among pairs of real news, and no rule sees, teaches too, as no conflict: few of these are, and each counts for half.
NEWS.db is a case file into which the news corpora were read (``firsthand read ../shared/corpora/… --case NEWS.db``).
With ``--left-out`` nothing is written: each case is judged by trees that the others taught, and the shares are printed.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks import judged
from benchmarks.conflicts import reported
from benchmarks.judged_gold import Conflict
from benchmarks.judged_gold import Pair as Ids
from benchmarks.places import ROOT, package
from benchmarks.progress import counted
from firsthand import read, weights
from firsthand.judgements.conflicts.conflicts import proposed
from firsthand.judgements.conflicts.signs import SIGNS
from firsthand.judgements.conflicts.signs.pair import Pair, comparable, pair
from firsthand.judgements.conflicts.trees import Trees, made
from firsthand.judgements.conflicts.weighing import UNLIKELY
from firsthand.judgements.meaning.stance import Stance, stance
from firsthand.judgements.same.keys import COMMON, keys
from firsthand.ledger.ledger import Ledger
from firsthand.model.judgement import Report
from firsthand.report.wire import wire

HELD_BACK = frozenset({"metro", "leak"})
"""The cases that never teach: what the weights give there is what they give on a new story."""
TREES, LEAVES, RATE, LEAST, SHARE, PART, SEED = 250, 24, 0.03, 5, 0.15, 0.7, 7

Numbers = NDArray[np.float64]
TAKEN, HALF = 0.1, 0.5
"""From how likely on a pair of real news teaches, and how much it counts."""
NEAR = 6
"""Reports of one document that stand behind one another, and are compared whatever they share."""
MOST = 100_000
"""Pairs of real news that are looked at, drawn at random."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """The pairs of one case: the values of their signs, whether each conflicts, what it counts, whether a rule sees it.

    ``rows`` are gold's conflicts, pair by pair, and ``asked`` is how many of these there are to be found.
    """

    values: Numbers
    conflicts: NDArray[np.int64]
    counts: Numbers
    seen: NDArray[np.bool_]
    rows: tuple[Conflict | None, ...] = ()
    asked: int = 0


def folders() -> list[Path]:
    """Return the cases that teach, the example first."""
    cases = sorted(path for path in (ROOT / "benchmarks" / "cases").iterdir() if path.is_dir())
    return [ROOT / "examples" / "korrin", *(path for path in cases if path.name not in HELD_BACK)]


def lesson(folder: Path) -> Lesson:
    """Return what a case teaches."""
    readings = [one for one in read(folder / "manifest.csv") if one.document]
    names = judged.named(map(wire, readings), folder / "expected.yaml")
    stances = [stance(report) for own in reported(readings) for report in own]
    conflicts = judged.load(folder / "judgements.yaml").conflicts
    pairs = list(_pairs(stances, names, {each: conflict for conflict in conflicts for each in conflict.pairs}))
    rows = tuple(conflict for _, conflict in pairs)
    found = Counter(id(conflict) for conflict in rows if conflict)
    return Lesson(
        np.array([[float(sign(two)) for sign in SIGNS.values()] for two, _ in pairs]),
        np.array([conflict is not None for conflict in rows], dtype=np.int64),
        np.array([1 / sqrt(found[id(conflict)]) if conflict else 1.0 for conflict in rows]),
        np.array([proposed(two.first.report, two.second.report) is not None for two, _ in pairs]),
        rows,
        sum(not conflict.optional for conflict in conflicts),
    )


def _pairs(
    stances: Sequence[Stance], names: Mapping[str, str], gold: Mapping[Ids, Conflict]
) -> Iterator[tuple[Pair, Conflict | None]]:
    """Pairs that may be of one matter, each with gold's conflict; what gold leaves open is none of them."""
    for a, b in combinations(sorted(stances, key=lambda each: each.report.ref), 2):
        two = pair(a, b)
        conflict = gold.get(frozenset(names.get(each.report.ref[1], each.report.ref[1]) for each in (a, b)))
        if comparable(two) and not (conflict and conflict.optional):
            yield two, conflict


def fitted(lessons: Sequence[Lesson]) -> Any:  # noqa: ANN401 - scikit-learn's own, which has no types
    """Return trees that are fitted to the lessons."""
    model = package("sklearn.ensemble").GradientBoostingClassifier(
        n_estimators=TREES,
        max_leaf_nodes=LEAVES,
        max_depth=None,
        learning_rate=RATE,
        min_samples_leaf=LEAST,
        max_features=SHARE,
        subsample=PART,
        random_state=SEED,
    )
    parts = [np.concatenate([getattr(each, name) for each in lessons]) for name in ("values", "conflicts", "counts")]
    return model.fit(parts[0], parts[1], sample_weight=parts[2])


def told(model: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    """Return fitted trees as the file tells them."""
    odds = model.init_.class_prior_[1]
    return {
        "signs": list(SIGNS),
        "start": round(float(np.log(odds / (1 - odds))), 5),
        "trees": [_tree(each.tree_) for each in model.estimators_[:, 0]],
    }


def _tree(tree: Any) -> dict[str, list[Any]]:  # noqa: ANN401 - scikit-learn's own, which has no types
    leaf = tree.children_left < 0
    nodes = range(tree.node_count)
    return {
        "sign": [int(-1 if leaf[n] else tree.feature[n]) for n in nodes],
        "upto": [0 if leaf[n] else round(float(tree.threshold[n]), 5) for n in nodes],
        "left": [int(child) for child in tree.children_left],
        "right": [int(child) for child in tree.children_right],
        "adds": [round(float(tree.value[n, 0, 0]) * RATE, 5) if leaf[n] else 0 for n in nodes],
    }


def news(path: Path, first: Trees) -> Lesson:
    """Return what real news teaches beside the cases: pairs that only look like conflicts to trees fitted to these."""
    with Ledger(path) as ledger:
        reports = [Report(document=found.document, claim=found.claim) for found in ledger.claims()]
    rows: list[list[float]] = []
    for i, j in counted(_drawn(reports), "conflicts: pairs of news looked at"):
        a, b = stance(reports[i]), stance(reports[j])
        if comparable(two := pair(a, b)):
            values = [float(sign(two)) for sign in SIGNS.values()]
            if first.likelihood(values) > TAKEN and proposed(reports[i], reports[j]) is None:
                rows.append(values)
    none = np.zeros(len(rows), dtype=np.int64)
    return Lesson(np.array(rows), none, np.full(len(rows), HALF), none.astype(np.bool_))


def _drawn(reports: Sequence[Report]) -> list[tuple[int, int]]:
    """Pairs that judging would compare: those with a key in common, and neighbours in one document."""
    by_key, by_document = defaultdict[str, list[int]](list), defaultdict[str, list[int]](list)
    for at, report in enumerate(reports):
        by_document[report.document.id].append(at)
        for key in keys(report):
            by_key[key].append(at)
    pairs = {each for found in by_key.values() if len(found) <= COMMON for each in combinations(found, 2)}
    pairs |= {(a, b) for own in by_document.values() for at, a in enumerate(own) for b in own[at + 1 : at + NEAR]}
    drawn = np.random.default_rng(SEED).permutation(np.array(sorted(pairs)))[:MOST]
    return [(int(a), int(b)) for a, b in drawn]


def left_out(lessons: Mapping[str, Lesson], taught: Lesson) -> Iterator[str]:
    """Tell for each case how many conflicts are right and found, by trees that only the others taught."""
    for name, own in lessons.items():
        trees = made(told(fitted([*(each for other, each in lessons.items() if other != name), taught])))
        likely = np.array([trees.likelihood(list(values)) for values in own.values])
        least = np.where(own.values[:, list(SIGNS).index("one_document")] > 0, UNLIKELY / 2, UNLIKELY)
        shown = own.seen & (likely >= least)
        yield f"{name} | rules: {_shares(own, own.seen)} | as shown: {_shares(own, shown)}"


def _shares(own: Lesson, shown: NDArray[np.bool_]) -> str:
    right = int(own.conflicts[shown].sum())
    found = {id(row) for row, here in zip(own.rows, shown, strict=True) if here and row}
    return f"{right} of {int(shown.sum())} right, {len(found)} of {own.asked} found"


def main() -> None:
    """Learn from all cases that teach and from real news; write the weights, or judge each case without its own."""
    path, *options = sys.argv[1:]
    lessons = {folder.name: lesson(folder) for folder in counted(folders(), "conflicts: cases learned from")}
    taught = news(Path(path), made(told(fitted([*lessons.values()]))))
    if options == ["--left-out"]:
        print("\n".join(left_out(lessons, taught)))
        return
    model = told(fitted([*lessons.values(), taught]))
    (weights.FOLDER / weights.CONFLICTS).write_text(json.dumps(model, separators=(",", ":")) + "\n", encoding="utf8")
    done = f"{weights.CONFLICTS} is written, with {len(taught.values)} pairs of news."
    print(f"{done} Next: python -m benchmarks conflicts cases")


if __name__ == "__main__":
    main()
