"""Whether this installation can read: one check after another, each with what to do where it is wrong."""

from __future__ import annotations

import platform
import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from rich.text import Text

from firsthand.errors import FirsthandError
from firsthand.model.text import Block, BlockKind, Document, Span
from firsthand.report.clean import one_line

OLDEST_PYTHON = (3, 11)
OLDEST_SQLITE = (3, 37)  # STRICT tables
PACKAGES = (
    "charset_normalizer",
    "lxml",
    "numpy",
    "onnxruntime",
    "py3langid",
    "rich",
    "sqlalchemy",
    "tokenizers",
    "trafilatura",
    "typer",
    "yaml",
)
REINSTALL = "install Firsthand again: python -m pip install --force-reinstall firsthand"
SENTENCE = "The river rose by two metres, the mayor of Ostrey said on Monday."


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: what was looked at, whether it is well, what was found, and what to do where it is not well."""

    name: str
    well: bool
    found: str
    remedy: str = ""


def line(finding: Finding) -> Text:
    """Return the finding as a line for people, what to do included."""
    sign, style = ("✓", "green") if finding.well else ("✗", "bold red")
    text = Text.assemble((sign, style), f" {finding.name}: {one_line(finding.found)}")
    return text if finding.well else text.append(f". To do: {finding.remedy}")


def examine() -> Iterator[Finding]:
    """Yield the findings in an order in which the first that is wrong explains those after it."""
    yield python(sys.version_info[:2])
    yield packages(PACKAGES)
    yield database(sqlite3.sqlite_version_info)
    yield _tried("settings", _settings, "change or unset that variable")
    yield _tried("weights", _weights, REINSTALL)
    yield _tried("grammar", _grammar, REINSTALL)
    yield _tried("reading", _reading, "see what the lines above say; " + REINSTALL)


def python(version: tuple[int, ...]) -> Finding:
    """Return whether this Python is new enough."""
    oldest = ".".join(map(str, OLDEST_PYTHON))
    remedy = f"set Firsthand up with Python {oldest} or later"
    return Finding("Python", version >= OLDEST_PYTHON, platform.python_version(), remedy)


def packages(names: Sequence[str]) -> Finding:
    """Return whether every package that reading needs is there; none of them is loaded."""
    missing = [name for name in names if find_spec(name) is None]
    found = f"missing {', '.join(missing)}" if missing else f"all {len(names)} are there"
    return Finding("packages", not missing, found, REINSTALL)


def database(version: tuple[int, ...]) -> Finding:
    """Return whether SQLite is new enough and searches full text."""
    written = ".".join(map(str, version))
    needed = ".".join(map(str, OLDEST_SQLITE))
    remedy = f"use a Python that was built with SQLite {needed} or later and its FTS5"
    if not _searches():
        return Finding("SQLite", well=False, found=f"{written}, without full-text search", remedy=remedy)
    return Finding("SQLite", version >= OLDEST_SQLITE, written, remedy)


def _searches() -> bool:
    with closing(sqlite3.connect(":memory:")) as connection:
        options = connection.execute("PRAGMA compile_options").fetchall()
    return ("ENABLE_FTS5",) in options


def _tried(name: str, check: Callable[[], str], remedy: str) -> Finding:
    try:
        return Finding(name, well=True, found=check())
    except FirsthandError as error:
        found = str(error)
    except Exception as error:  # noqa: BLE001 - whatever a broken installation raises is the finding
        found = f"{type(error).__name__}: {error}"
    return Finding(name, well=False, found=found.rstrip("."), remedy=remedy)


# What follows is loaded by name, for an import that fails must be a finding and not the end of the examination.


def _settings() -> str:
    limits = import_module("firsthand.settings").load()
    return f"files of up to {limits.max_bytes:,} bytes"


def _weights() -> str:
    name: str = import_module("firsthand.weights").check()
    return f"{name}, every file as it was measured"


def _grammar() -> str:
    folder = import_module("firsthand.weights").FOLDER
    reader = import_module("firsthand.language.encoder.reader").LanguageReader(folder)
    grammar = reader(SENTENCE, [Span(0, len(SENTENCE))]).grammar
    if not grammar.tokens:
        raise ValueError("it found no words in a sentence")
    return f"loads, and finds {len(grammar.tokens)} words and marks in a sentence"


def _reading() -> str:
    reader = import_module("firsthand.claims.read").Reader()
    whole = Span(0, len(SENTENCE))
    reading = reader(Document(id="0" * 64, text=SENTENCE, blocks=(Block(BlockKind.PARAGRAPH, whole),)))
    said = [claim for claim in reading.claims if claim.chain]
    if not said:
        raise ValueError("it found nobody who says anything in a sentence where somebody does")
    return f"“{SENTENCE}” is said by {said[0].chain[0].source.name}"
