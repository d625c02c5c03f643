"""What ``firsthand read --json`` prints, from the command itself: what users get is what is measured."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from benchmarks.places import Failed
from benchmarks.progress import counted

Row = dict[str, Any]
"""One line of the reading contract."""

SENTENCE_OF_AN_ERROR = 300  # characters; a traceback ends with what it is about


def command(paths: Iterable[Path]) -> list[str]:
    """Return the command line that reads the paths."""
    return [sys.executable, "-m", "firsthand", "read", *map(str, paths), "--json", "--no-case"]


def read(paths: Sequence[Path], label: str) -> list[Row]:
    """Return the reading of each document under the paths; ``Failed`` with the command's own words where it fails."""
    with TemporaryFile() as errors:
        process = subprocess.Popen(command(paths), stdout=subprocess.PIPE, stderr=errors, encoding="utf8")
        with process:
            rows = [json.loads(line) for line in counted(process.stdout or (), f"{label}: documents read")]
        if process.returncode:
            raise Failed(f"firsthand read ended with {process.returncode}: {last_words(errors)}")
    return rows


def last_words(errors: IO[bytes]) -> str:
    """Return the end of what a command printed on stderr."""
    errors.seek(0)
    return errors.read().decode("utf8", "replace").strip()[-SENTENCE_OF_AN_ERROR:]


def write(rows: Iterable[Row], path: Path) -> None:
    """Write one JSON object a line."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf8")


def stem(row: Row) -> str:
    """Return the name by which gold knows a document: its file's, without suffixes, and the record's number."""
    name = Path(row["document"]["path"]).name.partition(".")[0]
    record = row["document"]["record"]
    return name if record is None else f"{name}#{record}"
