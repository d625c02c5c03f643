"""Where the material lies: the repository, what is not distributed with it, and the hash of a gold set."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent


class NotAtHand(Exception):
    """What a benchmark measures on is not there, so it is skipped."""


class Failed(Exception):
    """A benchmark could not be carried through."""


@dataclass(frozen=True, slots=True)
class Places:
    """The repository's root, and the folder of material that is not distributed, which need not be there.

    ``case`` is the folder of the example case in the repository; another case in its form may stand in for it.
    """

    root: Path
    shared: Path
    case: str = "examples/korrin"

    @property
    def example(self) -> Path:
        """The folder of the example case."""
        return self.root / self.case

    def needed(self, name: str) -> Path:
        """Return a file or folder of the shared material; ``NotAtHand`` where it is missing."""
        path = self.shared / name
        if not path.exists():
            raise NotAtHand(f"it needs {name} of the shared material, which is not at hand; --shared says where it is")
        return path


def package(name: str) -> ModuleType:
    """Return a package that Firsthand itself does not need; ``NotAtHand`` where it is not installed."""
    try:
        return import_module(name)
    except ImportError as error:
        top = name.partition(".")[0]
        raise NotAtHand(f"it needs the package {top}, which is not installed here") from error


def digest(files: Iterable[Path]) -> str:
    """Return one sha256 over the names and bytes of the files, whatever order they come in."""
    total = hashlib.sha256()
    for path in sorted(files, key=lambda path: path.name):
        total.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
