"""``firsthand brief``: three forms, to a file or to the terminal, of a watch or of the whole case."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.judgements.watch.watch_file import TEMPLATE
from tests.cli.asking import ask, refusal, steps


@pytest.mark.usefixtures("case")
def test_whole_case_to_the_terminal() -> None:
    answer = ask("brief")
    assert answer.exit_code == 0, answer.output
    assert answer.stdout.startswith("# What case.db holds\n")
    assert steps(answer.stderr) == [["serve"]]


@pytest.mark.parametrize(("name", "start"), [("b.html", b"<!doctype html>"), ("b.md", b"# "), ("b.docx", b"PK")])
def test_form_is_what_the_file_is_called(case: Path, desk: Path, name: str, start: bytes) -> None:
    answer = ask("brief", "--case", str(case), "--to", name)
    assert answer.exit_code == 0, answer.output
    assert (desk / name).read_bytes().startswith(start)
    assert answer.stderr.startswith(f"{name} is written, with ")


def test_watch_gives_the_question(case: Path, desk: Path) -> None:
    (desk / "river.yaml").write_text(TEMPLATE, encoding="utf-8")
    answer = ask("brief", "river.yaml", "--case", str(case), "--as-of", "2026-03-10")
    assert answer.exit_code == 0, answer.output
    assert "Will … before …?" in answer.stdout
    assert "As of: 10 Mar 2026" in answer.stdout


REFUSED = {
    "no watch file": ("nothing.yaml",),
    "no date": ("--as-of", "soon"),
    "no form by its name": ("--to", "brief.pdf"),
    "a document for the terminal": ("--format", "docx"),
}


@pytest.mark.parametrize("arguments", REFUSED.values(), ids=REFUSED.keys())
@pytest.mark.usefixtures("case")
def test_refusal(arguments: tuple[str, ...]) -> None:
    assert refusal(ask("brief", *arguments))
