"""What the tutorial and the how-to pages show is what happens: every command and query of theirs is run, in order.

In a block marked ``console`` a line that begins with ``$`` is run, and what follows is what it prints. A line of …
there stands for any lines, and … within a line for any words. In a block marked ``python`` the code is run, and a block
marked ``text`` behind it is what it prints. A block marked ``sql`` is asked of the example's case file.
"""

import contextlib
import io
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from firsthand.cli import app

DOCS = Path(__file__).resolve().parent.parent / "docs"
PATIENCE = 180
_BLOCK = re.compile(r"^```(?P<kind>console|python|sql|text)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
ANY = "…"


@dataclass(frozen=True, slots=True)
class Step:
    """Something that a page does, and what it says comes of it; None where it says nothing."""

    kind: str
    code: str
    shown: str | None


def steps(page: str) -> Iterator[Step]:
    """Yield what a page does, in order."""
    blocks = [(found["kind"], found["body"]) for found in _BLOCK.finditer(page)]
    for n, (kind, body) in enumerate(blocks):
        if kind == "console":
            yield from _commands(body)
        elif kind != "text":
            after = blocks[n + 1] if n + 1 < len(blocks) else ("", "")
            yield Step(kind, body, after[1] if after[0] == "text" else None)


def _commands(body: str) -> Iterator[Step]:
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        while command.endswith("\\"):
            more, _, shown = shown.partition("\n")
            command = f"{command}\n{more}"
        yield Step("console", command, shown)


def fits(printed: str, shown: str) -> bool:
    """Return whether what was printed is what a page shows."""
    lines = [line.rstrip() for line in shown.strip("\n").split("\n")]
    pattern = "".join(_line(line) for line in lines)
    return bool(re.fullmatch(pattern, "".join(f"{line.rstrip()}\n" for line in printed.strip("\n").split("\n"))))


def _line(line: str) -> str:
    if line == ANY:
        return r"(?:[^\n]*\n)*?"
    return "[^\n]*".join(map(re.escape, line.split(ANY))) + "\n"


FITTING = {
    "the same": ("a\nb\n", "a\nb\n"),
    "some lines": ("a\nb\nc\nd\n", "a\n…\nd\n"),
    "no lines": ("a\nd\n", "a\n…\nd\n"),
    "some words": ("3 claims of 4\n", "… claims of 4\n"),
    "blanks at an end": ("a  \n\n", "a\n"),
    "nothing": ("", ""),
}
UNFITTING = {
    "another": ("a\nb\n", "a\nc\n"),
    "more": ("a\nb\n", "a\n"),
    "less": ("a\n", "a\nb\n"),
    "the order": ("b\na\n", "a\n…\nb\n"),
    "something for nothing": ("a\n", ""),
}


@pytest.mark.parametrize(("printed", "shown"), FITTING.values(), ids=FITTING.keys())
def test_what_fits(printed: str, shown: str) -> None:
    assert fits(printed, shown)


@pytest.mark.parametrize(("printed", "shown"), UNFITTING.values(), ids=UNFITTING.keys())
def test_what_does_not_fit(printed: str, shown: str) -> None:
    assert not fits(printed, shown)


def test_a_page_is_taken_apart() -> None:
    page = "```console\n$ a \\\n    b\nc\n$ d\n```\n\n```python\ne\n```\n\n```text\nf\n```\n\n```sql\ng\n```\n"

    assert list(steps(page)) == [
        Step("console", "a \\\n    b", "c\n"),
        Step("console", "d", ""),
        Step("python", "e\n", "f\n"),
        Step("sql", "g\n", None),
    ]


class Desk:
    """A folder in which the steps of a page are taken, with ``firsthand`` at hand there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        tools = folder.parent / f"{folder.name}.bin"
        tools.mkdir()
        command = tools / "firsthand"
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m firsthand "$@"\n', encoding="utf-8")
        command.chmod(0o755)
        path = f"{tools}{os.pathsep}{os.environ['PATH']}"
        source = str(DOCS.parent / "src")
        self.environment = os.environ | {"PATH": path, "PYTHONPATH": source, "COLUMNS": "80", "TERM": "dumb"}

    def take(self, step: Step) -> str:
        """Take a step; return what it prints."""
        if step.kind == "console":
            return self._run(step.code)
        if step.kind == "python":
            return self._python(step.code)
        with contextlib.closing(sqlite3.connect(self.folder / "case.db")) as connection:
            rows = connection.execute(step.code).fetchall()
        assert rows, f"no row answers this:\n{step.code}"
        return "".join("|".join("" if cell is None else str(cell) for cell in row) + "\n" for row in rows)

    def _run(self, command: str) -> str:
        done = subprocess.run(
            ["sh", "-c", command],  # noqa: S607 - our own page's command, in the shell of whoever follows it
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
        assert done.returncode == 0, f"$ {command}\n{done.stdout}"
        return done.stdout

    def _python(self, code: str) -> str:
        printed = io.StringIO()
        with contextlib.chdir(self.folder), contextlib.redirect_stdout(printed):
            exec(compile(code, "page", "exec"), {"__name__": "page"})  # noqa: S102 - our own page's example
        return printed.getvalue()


def follow(page: Path, folder: Path) -> None:
    """Take every step of a page in a folder, and compare what comes of each with what the page shows."""
    desk = Desk(folder)
    for step in steps(page.read_text(encoding="utf-8")):
        printed = desk.take(step)
        if step.shown is not None:
            told = f"{page.name} shows of\n\n{step.code}\n{step.shown}\nwhere this is printed:\n\n{printed}"
            assert fits(printed, step.shown), told


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the example case and its case file, to be copied and not changed."""
    folder = tmp_path_factory.mktemp("pages") / "desk"
    shutil.copytree(DOCS.parent / "examples" / "korrin", folder / "korrin")
    Desk(folder).take(Step("console", "firsthand read korrin", None))
    return folder


@pytest.mark.model
def test_the_tutorial_is_what_happens(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    shutil.copytree(root / "examples" / "korrin", folder / "korrin")

    follow(root / "docs" / "tutorial.md", folder)


HOW_TO = sorted((DOCS / "how-to").glob("*.md"))


@pytest.mark.model
@pytest.mark.xdist_group("pages")  # the case is read once for all of them
@pytest.mark.parametrize("page", HOW_TO, ids=[page.stem for page in HOW_TO])
def test_a_how_to_page_is_what_happens(page: Path, desk: Path, tmp_path: Path) -> None:
    shutil.copytree(desk, tmp_path / "desk")

    follow(page, tmp_path / "desk")


def test_every_command_has_its_place_in_a_page() -> None:
    written = "".join(page.read_text(encoding="utf-8") for page in [DOCS / "tutorial.md", *HOW_TO])

    told = {command.callback.__name__ for command in app.registered_commands if command.callback}
    assert [name for name in sorted(told) if f"firsthand {name}" not in written] == []
