"""The docs checks find what they are for: dead links, what pages name in vain, stale pages, what is not explained."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import pytest
import typer
import typer.main
from sqlalchemy import Column, MetaData, Table, Text
from typer.core import TyperGroup

from firsthand.ledger.filters import Clock
from firsthand.model.board import Cell, State
from firsthand.model.claim import Factuality, Kind, Medium, Quote, SourceType
from firsthand.model.conflict import ConflictKind, Status
from firsthand.model.event import Realis
from firsthand.model.forecast import Outcome
from firsthand.model.judgement import Grade
from firsthand.model.sums import Verdict
from firsthand.model.text import BlockKind, PublishedBasis
from tools import docs, undocumented
from tools.case_file import Seen

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
    "a link to an anchor": '<a id="claim"></a>claim\n\nA [claim](#claim).',
    "a command that exists": "Give `firsthand claims 'a -b' --kind denial --json`.",
    "a command in a path": "    .venv/bin/firsthand read reports/ --case x.db > out.txt",
    "another program behind a pipe": "    firsthand claims --json | jq --raw-output .words",
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
    "a command that does not exist": ("Give `firsthand claim`.", "names `firsthand claim`"),
    "an option that does not exist": ("    firsthand claims --kinds denial", "the option --kinds"),
    "an option behind a prompt": ("```console\n$ firsthand read x --cases y\n```", "the option --cases"),
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


def told(check: Callable[..., Iterator[str]], *given: object) -> list[str]:
    """What a check says of what it is given."""
    return list(check(*given))


GOOD = "Do it.\n\n    Example: so:\n\n        firsthand do it\n    "
Told = typer.Option("", help="What for.")
Untold = typer.Option("", "--much")


def command_line(help_: str, much: object) -> TyperGroup:
    """A command line whose one command, do, has this help and this option."""
    app = typer.Typer()

    def do(much: str = much) -> None:  # type: ignore[assignment]
        """Replaced below."""

    def other() -> None:
        """Make a group of it."""

    do.__doc__ = help_
    app.command()(do)
    app.command(hidden=True)(other)
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    return group


COMMANDS = {
    "a sound one": (GOOD, Told, []),
    "no help": ("", Told, ["firsthand do has no help"]),
    "no example": ("Do it.", Told, ["has no worked example"]),
    "an example without a command": ("Do it.\n\n    Example: so: do it.\n    ", Told, ["has no worked example"]),
    "an option without help": (GOOD, Untold, ["does not say what --much is for"]),
}


@pytest.mark.parametrize(("help_", "much", "faults"), COMMANDS.values(), ids=COMMANDS.keys())
def test_a_command_has_help_and_example(help_: str, much: object, faults: list[str]) -> None:
    found = told(undocumented.commands, command_line(help_, much))

    assert [fault in one for fault, one in zip(faults, found, strict=True)] == [True] * len(faults)


@dataclass
class Limits:
    """Only ``told`` is named here."""

    told: int = 1
    untold: int = 2


def test_a_setting_that_its_docstring_does_not_name_is_told() -> None:
    assert told(undocumented.settings, Limits) == ["the docstring of Limits does not say what ``untold`` is"]


@dataclass
class Mute:  # noqa: D101 - that it says nothing is the case
    field: int = 0

    def speak(self) -> None: ...  # noqa: D102 - as above

    @property
    def voice(self) -> int:  # noqa: D102 - as above
        return self.field

    def _whisper(self) -> None: ...


def test_a_public_name_without_a_docstring_is_told() -> None:
    assert told(undocumented.names, {"Mute": Mute}) == [
        "firsthand.Mute has no docstring",
        "firsthand.Mute.speak has no docstring",
        "firsthand.Mute.voice has no docstring",
    ]


def test_a_table_and_a_column_without_a_meaning_are_told() -> None:
    metadata = MetaData()
    Table("told", metadata, Column("a", Text, comment="What it is."), comment="What it holds.")
    Table("untold", metadata, Column("b", Text), Column("c", Text, comment="What it is."))

    assert [one.partition(" has ")[0] for one in undocumented.tables(metadata)] == [
        "the table untold",
        "the column untold.b",
    ]


VIEWS = {
    "a sound one": ([Seen("id", "claims", "id")], {"v": "It."}, []),
    "a column under another name": ([Seen("reading", "readings", "id")], {"v": "It."}, []),
    "no meaning": ([Seen("id", "claims", "id")], {}, ["the view v has no meaning"]),
    "a column of no table": ([Seen("x", "nowhere", "x")], {"v": "It."}, ["v.x has no meaning"]),
    "a column that its table lacks": ([Seen("x", "claims", "x")], {"v": "It."}, ["claims.x has none"]),
    "columns that cannot be told": ([], {"v": "It."}, ["no columns that can be told"]),
    "a meaning of nothing": ([Seen("id", "claims", "id")], {"v": "It.", "w": "That."}, ["tells of w"]),
}


@pytest.mark.parametrize(("seen", "meanings", "faults"), VIEWS.values(), ids=VIEWS.keys())
def test_a_view_and_its_columns_have_meanings(seen: list[Seen], meanings: dict[str, str], faults: list[str]) -> None:
    found = told(undocumented.views, {"v": seen}, meanings)

    assert [fault in one for fault, one in zip(faults, found, strict=True)] == [True] * len(faults)


def test_an_export_column_without_a_meaning_is_told() -> None:
    [fault] = undocumented.columns({"a": "What it is.", "b": " "})

    assert "the column b of an export" in fault


def test_a_field_of_the_contract_without_a_description_is_told() -> None:
    contract = {
        "description": "All.",
        "properties": {"a": {"description": "It."}, "b": {"type": "string"}, "c": {"$ref": "#/$defs/told"}},
        "$defs": {
            "told": {
                "description": "It.",
                "properties": {"d": {"description": "They.", "items": {"properties": {"e": {"type": "string"}}}}},
            },
            "untold": {"properties": {"f": {"$ref": "#/$defs/untold"}, "g": {"$ref": "#/$defs/told/properties/d"}}},
        },
    }

    assert [one.partition(" ")[0] for one in undocumented.contract(contract)] == [
        "reading.b",
        "told.d[].e",
        "untold",
        "untold.f",
    ]


def test_an_error_without_a_message_is_told() -> None:
    class Worded(Exception):
        """It is so."""

    class Wordless(Worded):
        pass

    [fault] = undocumented.errors(Worded)

    assert "Wordless has no docstring" in fault


def test_all_that_this_package_offers_is_explained() -> None:
    assert list(undocumented.everything()) == []


GLOSSARY: dict[str, type[StrEnum]] = {
    "kind": Kind,
    "factuality": Factuality,
    "quote": Quote,
    "source": SourceType,
    "medium": Medium,
    "block": BlockKind,
    "published": PublishedBasis,
    "realis": Realis,
    "clock": Clock,
    "grade": Grade,
    "conflict": ConflictKind,
    "status": Status,
    "verdict": Verdict,
    "outcome": Outcome,
    "state": State,
    "cell": Cell,
}


def unexplained(page: str, prefix: str, values: type[StrEnum]) -> Iterator[str]:
    """Yield the values that no row of the glossary explains, by the anchor that is looked for."""
    for value in values:
        anchor = f"{prefix}-{value.name.lower().replace('_', '-')}"
        row = rf'^\| <a id="{anchor}"></a>`{re.escape(value.value)}` \| \S.* \|$'
        if not re.search(row, page, re.MULTILINE):
            yield anchor


@pytest.mark.parametrize(("prefix", "values"), GLOSSARY.items(), ids=GLOSSARY.keys())
def test_the_glossary_explains_every_value(prefix: str, values: type[StrEnum], root: Path) -> None:
    page = (root / "docs" / "glossary.md").read_text(encoding="utf-8")

    assert list(unexplained(page, prefix, values)) == []


def test_a_value_that_the_glossary_lacks_is_told() -> None:
    page = '| <a id="clock-said"></a>`said` | when it was said |\n| <a id="clock-due"></a>`due` |  |\n'

    assert list(unexplained(page, "clock", Clock)) == [
        "clock-published",
        "clock-event",
        "clock-due",
        "clock-captured",
    ]
