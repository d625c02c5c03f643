"""``python -m benchmarks.learn_events [SHARED]``: learns the weights of ``same/happening.py`` and prints them.

A logistic regression over the pairs of mentions of ECB+'s training part, topic by topic, fitted by Newton's method. The
probability from which on a pair is linked is the one that is best in cross-validation over topics. Nothing of the
development part is seen.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.ecb import Topic, topics
from benchmarks.places import ROOT
from firsthand import weights
from firsthand.judgements.same.happening import SIGNS
from firsthand.language.encoder.reader import LanguageReader

RIDGE = 1e-5
FOLDS = 5
STEPS = 30
THRESHOLDS = np.arange(0.1, 0.7, 0.02)

Numbers = NDArray[np.float64]


def main(shared: Path) -> None:
    """Print the weights, the bias and the threshold."""
    found = topics(shared / "corpora" / "ecbplus", "Train", LanguageReader(weights.FOLDER))
    rows, gold, folds = _table(found)
    held = np.zeros(len(gold))
    for fold in range(FOLDS):
        here = folds == fold
        held[here] = _predicted(rows[here], _fitted(rows[~here], gold[~here]))
    best = max(THRESHOLDS, key=lambda threshold: _f1(held >= threshold, gold))
    fitted = _fitted(rows, gold)
    for name, weight in zip(SIGNS, fitted, strict=False):
        print(f'    "{name}": {weight:.2f},')
    print(f"BIAS = {fitted[-1]:.2f}\nLIKELY = {best:.2f}  # F1 in cross-validation: {_f1(held >= best, gold):.1f}")


def _table(found: dict[str, Topic]) -> tuple[Numbers, Numbers, NDArray[np.int64]]:
    rows, gold, folds = [], [], []
    for number, topic in enumerate(sorted(found, key=int)):
        for a, b, one in found[topic].pairs():
            rows.append([sign(a, b, found[topic].articles) for sign in SIGNS.values()] + [1.0])
            gold.append(float(one))
            folds.append(number % FOLDS)
    return np.array(rows), np.array(gold), np.array(folds)


def _predicted(rows: Numbers, fitted: Numbers) -> Numbers:
    odds: Numbers = rows @ fitted
    return 1 / (1 + np.exp(-odds))


def _fitted(rows: Numbers, gold: Numbers) -> Numbers:
    fitted = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        p = _predicted(rows, fitted)
        slope = rows.T @ (p - gold) / len(gold) + RIDGE * fitted
        curve = (rows * (p * (1 - p))[:, None]).T @ rows / len(gold) + RIDGE * np.eye(len(fitted))
        fitted = fitted - np.linalg.solve(curve, slope)
    return fitted


def _f1(linked: NDArray[np.bool_], gold: Numbers) -> float:
    right = float((linked & (gold > 0)).sum())
    return 200 * right / float(linked.sum() + gold.sum())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared")
