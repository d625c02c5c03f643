"""The weights that ship with the package, and the check that they are the ones that were measured."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from firsthand.errors import FirsthandError

FOLDER = Path(__file__).parent


class WrongWeights(FirsthandError):
    """The reading model's files are not the ones that belong to this version."""


def check(folder: Path = FOLDER) -> str:
    """Return the model's name once every file it consists of has the sha256 that its note records.

    Raises ``WrongWeights`` naming the file that is missing or different.
    """
    note = folder / "model.json"
    if not note.exists():
        raise WrongWeights("model.json is missing")
    about = json.loads(note.read_text(encoding="utf8"))
    for file, expected in about["sha256"].items():
        path = folder / file
        if not path.exists() or hashlib.sha256(path.read_bytes()).hexdigest() != expected:
            raise WrongWeights(f"{file} is missing or differs from what was measured")
    return str(about["name"])


def version(folder: Path = FOLDER) -> str:
    """Return the model's name with the first digits of a sum over all its files' sha256, as its note records them."""
    about = json.loads((folder / "model.json").read_text(encoding="utf8"))
    together = "".join(sum_ for _, sum_ in sorted(about["sha256"].items()))
    return f"{about['name']} {hashlib.sha256(together.encode()).hexdigest()[:12]}"
