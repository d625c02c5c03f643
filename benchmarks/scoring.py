"""The scorers, run from where they lie: they belong to the shared material and are no part of this repository."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

from benchmarks.outcome import Figure, Table
from benchmarks.places import Failed
from benchmarks.reading import Row, write

# A claim a line: its name, its overlap, what is right about it and, after "got:", who was read as its source.
_LINE = re.compile(r"^(\S+) +J (\d\.\d\d)  ([\w ]*?) *got: (.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one gold claim: its overlap, what is right about it, who was read as its source."""

    claim: str
    jaccard: str
    right: str
    got: str

    @property
    def found(self) -> bool:
        """Whether a claim was read that has the content of this one."""
        return "content" in self.right.split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """The scorer's table, claim by claim, and its totals: ``pairs`` maps a field to how many are right, of how many."""

    lines: tuple[Line, ...]
    pairs: Mapping[str, tuple[int, int]]
    counts: Mapping[str, int]

    def figures(self, benchmark: str) -> tuple[Figure, ...]:
        """Return each pair as a figure; one item that flips is one item less."""
        pairs = self.pairs.items()
        return tuple(Figure(name=f"{benchmark}/{name}", value=right, step=1, of=of) for name, (right, of) in pairs)

    def totals(self) -> Table:
        """Return the totals, the plain counts last."""
        pairs = [(name, str(right), str(of)) for name, (right, of) in self.pairs.items()]
        counts = [(name, str(count), "") for name, count in self.counts.items()]
        return Table(("field", "right", "asked"), (*pairs, *counts))

    def claim_by_claim(self) -> Table:
        """Return the scorer's table."""
        rows = tuple((line.claim, line.jaccard, line.right, line.got) for line in self.lines)
        return Table(("claim", "Jaccard", "right", "read as"), rows)


def claims(script: Path, gold: Path, rows: Iterable[Row]) -> Scored:
    """Return how the readings compare with hand-made gold."""
    with TemporaryDirectory() as folder:
        output = Path(folder) / "readings.jsonl"
        write(rows, output)
        return parsed(_printed(script, gold, output))


def attributions(script: Path, gold: Path, predictions: Iterable[Row]) -> dict[str, dict[str, float]]:
    """Return precision, recall and F1 in percent, by name of the measure."""
    with TemporaryDirectory() as folder:
        output = Path(folder) / "predictions.jsonl"
        write(predictions, output)
        table: dict[str, dict[str, float]] = json.loads(_printed(script, gold, output, "--json"))
    return table


def module(script: Path) -> ModuleType:
    """Return a scorer as a module, for what it does not print: which attribution matches which."""
    spec = importlib.util.spec_from_file_location(script.stem, script)
    if spec is None or spec.loader is None:
        raise Failed(f"{script.name} is no module")
    loaded = importlib.util.module_from_spec(spec)
    sys.modules[script.stem] = loaded  # its dataclasses look themselves up there
    spec.loader.exec_module(loaded)
    return loaded


def parsed(printed: str) -> Scored:
    """Return what the scorer of claims printed; its last line is one JSON object with all totals."""
    totals = json.loads(printed.rstrip().rpartition("\n")[2])
    return Scored(
        lines=tuple(Line(*found) for found in _LINE.findall(printed)),
        pairs={name: (value[0], value[1]) for name, value in totals.items() if isinstance(value, list)},
        counts={name: value for name, value in totals.items() if isinstance(value, int)},
    )


def _printed(script: Path, *arguments: Path | str) -> str:
    command = [sys.executable, str(script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, encoding="utf8", check=False)
    if done.returncode:
        raise Failed(f"{script.name} ended with {done.returncode}: {done.stderr.strip()[-300:]}")
    return done.stdout
