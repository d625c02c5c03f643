"""Weighs which PLOVER type a trigger tells of: a linear model over its features."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from firsthand import weights
from firsthand.language.encoder.arrays import Floats

FILE = "events.json"
SCALE = 64
"""Weights are kept as whole numbers, so many to the unit: the file stays small and reads alike everywhere."""


@dataclass(frozen=True, slots=True)
class Coder:
    """A row of weights by feature, a column by type, and what each type starts from."""

    types: tuple[str, ...]
    rows: Mapping[str, int]
    table: Floats
    bias: Floats

    def __call__(self, features: Iterable[str]) -> dict[str, float]:
        """Return how likely each type is, all together 1."""
        known = sorted([row for f in features if (row := self.rows.get(f)) is not None])
        scores = self.bias + (self.table[known].sum(axis=0) if known else 0)
        likely = np.exp(scores - scores.max())
        likely /= likely.sum()
        return dict(zip(self.types, likely.tolist(), strict=True))

    def save(self, path: Path) -> None:
        """Write the coder as JSON, a list of whole numbers for every feature."""
        table = {f: np.round(self.table[row] * SCALE).astype(int).tolist() for f, row in sorted(self.rows.items())}
        bias = np.round(self.bias * SCALE).astype(int).tolist()
        text = json.dumps({"types": self.types, "bias": bias, "rows": table}, separators=(",", ":"))
        path.write_text(text.replace("],", "],\n") + "\n", encoding="utf8")

    @classmethod
    def load(cls, path: Path) -> Coder:
        """Return the coder that was saved."""
        about = json.loads(path.read_text(encoding="utf8"))
        rows = {feature: row for row, feature in enumerate(about["rows"])}
        table = np.array(list(about["rows"].values()), dtype=np.float32) / np.float32(SCALE)
        bias = np.array(about["bias"], dtype=np.float32) / np.float32(SCALE)
        return cls(tuple(about["types"]), rows, table, bias)


@lru_cache(maxsize=1)
def shipped() -> Coder:
    """Return the coder that ships with the package."""
    return Coder.load(weights.FOLDER / FILE)
