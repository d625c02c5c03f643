"""The weights that ship with the package, and the check that they are the ones that were measured."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from firsthand.errors import FirsthandError

FOLDER = Path(__file__).parent
CONFLICTS = "conflicts.json"
"""What says how likely two reports are to conflict, the one of these files that judging reads."""


class WrongWeights(FirsthandError):
    """The reading model's files are not the ones that belong to this version."""


def check(folder: Path = FOLDER) -> str:
    """Return the model's name once every file that is read with has the sha256 that the model's note records.

    These are the network's files and what other models learnt, and the atlas that places are looked up in.
    Raises ``WrongWeights`` naming the file that is missing or different.
    """
    note = folder / "model.json"
    if not note.exists():
        raise WrongWeights("model.json is missing")
    about = json.loads(note.read_text(encoding="utf8"))
    for file, expected in about["sha256"].items():
        path = folder / file
        if not path.exists() or digest(path) != expected:
            raise WrongWeights(f"{file} is missing or differs from what was measured")
    return str(about["name"])


def record(folder: Path, *files: str) -> None:
    """Put the sha256 of files, by their paths in the folder, into its ``model.json``, so that a change is noticed."""
    note = folder / "model.json"
    about = json.loads(note.read_text(encoding="utf8"))
    about["sha256"] |= {file: digest(folder / file) for file in files}
    note.write_text(json.dumps(about, indent=2) + "\n", encoding="utf8")


def digest(path: Path) -> str:
    """Return the sha256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def version(folder: Path = FOLDER) -> str:
    """Return the model's name with the first digits of a sum over all its files' sha256, as its note records them."""
    about = json.loads((folder / "model.json").read_text(encoding="utf8"))
    together = "".join(sum_ for _, sum_ in sorted(about["sha256"].items()))
    return f"{about['name']} {hashlib.sha256(together.encode()).hexdigest()[:12]}"
