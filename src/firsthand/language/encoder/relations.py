"""How relations go with governors: an object's governor is no noun, an apposition's no verb to its right.

The encoder reads a word's relation off the word alone. What the governor then turns out to be says something too, and a
table that comes with the weights has it: for each kind of governor, on either side, how much more often than elsewhere
each relation stands there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from firsthand.language.encoder.arrays import Floats, Ints
from firsthand.language.grammar import SUBJECTS

WEIGHT = 0.5
"""How much the table counts beside the encoder's log-probabilities; chosen on PolNeAR's development part."""

FEW = 20
"""Words of each kind of governor that are imagined before any is counted."""


@dataclass(frozen=True, slots=True)
class Relations:
    """``fits`` [kind of governor, governor before the word, relation]: log of the ratio to how often it stands at all.

    ``kinds`` are universal parts of speech, in alphabetical order.
    """

    kinds: tuple[str, ...]
    fits: Floats

    @classmethod
    def load(cls, path: Path) -> Relations:
        """Return the table that the file holds."""
        stored = json.loads(path.read_text(encoding="utf8"))
        return cls(tuple(stored["kinds"]), np.array(stored["fits"], dtype=np.float32))

    def save(self, path: Path) -> None:
        """Write the table, to two decimals."""
        stored = {"kinds": self.kinds, "fits": np.round(self.fits.astype(float), 2).tolist()}
        path.write_text(json.dumps(stored) + "\n", encoding="utf8")

    def kinds_of(self, forms: Sequence[str]) -> Ints:
        """Return the number of each form's kind ("VBD|VERB" is a VERB); the first one's for a kind never seen."""
        place = {kind: number for number, kind in enumerate(self.kinds)}
        return np.array([place.get(form.partition("|")[2], 0) for form in forms], dtype=np.int64)

    def weighed(self, scores: Floats, kinds: Ints, governors: Ints) -> Floats:
        """Return scores [word, relation] as log-probabilities with the table's say; ``kinds`` are the words' own."""
        shifted = scores - scores.max(axis=1, keepdims=True)
        shifted = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        before = (governors < np.arange(len(governors))).astype(np.int64)
        result: Floats = shifted + WEIGHT * self.fits[kinds[governors], before]
        return result


def learned(seen: Iterable[tuple[str, bool, str]], relations: Sequence[str]) -> Relations:
    """Return the table for triples of a governor's part of speech, whether it stands before its word, and the relation.

    Relations that are not among those given are left out. ``FEW`` more of each kind of governor are imagined, with
    relations as they stand anywhere, so that a kind seen a few times says little.
    """
    place = {relation: number for number, relation in enumerate(relations)}
    rows = [(kind, int(before), place[relation]) for kind, before, relation in seen if relation in place]
    kinds = sorted({kind for kind, _, _ in rows})
    number = {kind: at for at, kind in enumerate(kinds)}
    counts = np.zeros((len(kinds), 2, len(relations)))
    np.add.at(counts, tuple(np.array([(number[k], b, r) for k, b, r in rows], dtype=np.int64).reshape(-1, 3).T), 1)
    anywhere = np.maximum(counts.sum(axis=(0, 1)), 1e-3) / max(1.0, counts.sum())
    here = (counts + FEW * anywhere) / (counts.sum(axis=2, keepdims=True) + FEW)
    return Relations(tuple(kinds), np.log(here / anywhere).astype(np.float32))


def open_complements(relations: Sequence[str], forms: Sequence[str], governors: Sequence[int]) -> list[str]:
    """Return the relations with every "to"-clause that has no subject of its own an open one (xcomp).

    "Ordered the brigade to be ready": word by word, the clause looks like any other that a verb of saying governs.
    """
    changed = list(relations)
    own = {governors[word] for word, relation in enumerate(relations) if relation in SUBJECTS}
    for word, (form, relation) in enumerate(zip(forms, relations, strict=True)):
        above = governors[word]
        if form.startswith("TO|") and relation == "aux" and changed[above] == "ccomp" and above not in own:
            changed[above] = "xcomp"
    return changed
