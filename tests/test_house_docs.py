"""The docs checks find what they are for: dead links, unknown targets, unlisted decisions, pages gone stale."""

from pathlib import Path

import pytest

from tools import docs

MAKEFILE = "demo: x\ntest: y\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a small repository with sound pages."""
    (tmp_path / "docs" / "decisions").mkdir(parents=True)
    (tmp_path / "Makefile").write_text(MAKEFILE, encoding="utf-8")
    write(tmp_path / "docs" / "decisions" / "README.md", "# Decisions\n\n- [One](0001-one.md)\n")
    write(tmp_path / "docs" / "decisions" / "0001-one.md", "# One: the first, `code` & all\n")
    return tmp_path


def write(path: Path, text: str) -> None:
    """Write a page."""
    path.write_text(text, encoding="utf-8")


SOUND = {
    "a link to a file": "See [it](docs/decisions/0001-one.md).",
    "a link to a folder": "See [them](docs/decisions).",
    "a link to a heading elsewhere": "See [it](docs/decisions/0001-one.md#one-the-first-code--all).",
    "a link to a heading here": "# The walk\n\nSee [it](#the-walk).",
    "a link to another site": "See [it](https://example.org/nothing).",
    "a dead link in a code block": "```\n[it](nowhere.md)\n```\n",
    "targets that exist": "Run `make demo`, then `make demo test`.",
}


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND.keys())
def test_what_is_sound_passes(text: str, site: Path) -> None:
    write(site / "README.md", text)

    assert list(docs.problems(site)) == []


FAULTS = {
    "a link to no file": ("See [it](nowhere.md).", "README.md links to nowhere.md"),
    "an image that is missing": ("![it](nowhere.png)", "README.md links to nowhere.png"),
    "a link to no heading": ("[it](docs/decisions/0001-one.md#two)", "no heading there"),
    "a link to no heading here": ("# One\n\n[it](#two)", "no heading there"),
    "a link out of the repository": ("[it](../../x)", "which is not there"),
    "a target that does not exist": ("Run `make demo tset`.", "names `make tset`"),
}


@pytest.mark.parametrize(("text", "told"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told(text: str, told: str, site: Path) -> None:
    write(site / "README.md", text)

    [problem] = docs.problems(site)

    assert told in problem


def test_a_decision_that_is_not_listed_is_told(site: Path) -> None:
    write(site / "docs" / "decisions" / "0002-two.md", "# Two\n")

    [problem] = docs.problems(site)

    assert "does not list 0002-two.md" in problem


def test_a_generated_page_that_was_edited_is_stale(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(docs, "REFERENCE", tmp_path)
    write(tmp_path / "fresh.md", "# Fresh\n")
    write(tmp_path / "edited.md", "# Edited by hand\n")

    problems = list(docs.stale({"fresh.md": "# Fresh\n", "edited.md": "# Made\n", "missing.md": "# Made\n"}))

    assert ["edited.md" in problems[0], "missing.md" in problems[1]] == [True, True]
    assert len(problems) == 2


def test_the_pages_of_this_repository_are_sound() -> None:
    assert list(docs.problems()) == []
