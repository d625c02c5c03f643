"""The commands: what stands on which stream, how they end, and what they say to bad input. No model is loaded."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from typer.main import get_command

import firsthand
from firsthand.cli import app
from firsthand.documents.given import Given
from firsthand.errors import NoSuchPath
from firsthand.ledger.ledger import Ledger
from firsthand.model.fate import Fate, Kept
from firsthand.model.reading import Reading, Skipped
from firsthand.report import doctor
from firsthand.report.doctor import Finding
from firsthand.report.schema import schema
from firsthand.report.wire import wire
from tests.cli.asking import ask, lines, steps
from tests.report import samples

SKIPPED = Reading(document=None, skipped=(Skipped("a.pdf", "It is a photograph."),))
COMMANDS = ("read", "claims", "show", "documents", "export", "withdraw", "schema", "doctor")
EXAMPLE = re.compile(r"firsthand [a-z]+( |$)")
READ = {"into the case": ["read"], "with no case": ["read", "--no-case"]}


class Fake:
    """Stands where ``firsthand.read``, ``keep`` and ``count`` do: remembers the call, yields what a test wants."""

    def __init__(self) -> None:
        self.readings: list[Reading | BaseException] = [samples.reading()]
        self.called: dict[str, Any] = {}

    def read(self, paths: list[str], **options: object) -> Iterator[Reading]:
        """Yield the readings; raise what among them is an error."""
        self.called = {"paths": paths, **options}
        for reading in self.readings:
            if isinstance(reading, BaseException):
                raise reading
            yield reading

    def keep(self, paths: list[str], ledger: Ledger, *, given: Given, jobs: int, known_too: bool) -> Iterator[Kept]:
        """Yield the readings as documents that were kept."""
        assert ledger.count() == 0
        assert jobs == 1
        for reading in self.read(paths, **asdict(given)):
            self.called["known_too"] = known_too
            yield Kept(fate=Fate.READ if reading.document else Fate.SKIPPED, reading=reading)

    def count(self, _paths: list[str], _given: Given) -> int:
        """Return how many readings there are."""
        return len(self.readings)


@pytest.fixture
def fake(desk: Path, monkeypatch: pytest.MonkeyPatch) -> Fake:
    fake = Fake()
    for name in ("read", "keep", "count"):
        monkeypatch.setitem(vars(firsthand), name, getattr(fake, name))
    (desk / "a").touch()
    (desk / "dam.txt").touch()
    return fake


@pytest.fixture(params=list(READ.values()), ids=list(READ))
def read(request: pytest.FixtureRequest) -> list[str]:
    """Return the command that reads, into the case and without one."""
    command: list[str] = request.param
    return command


def test_version() -> None:
    assert ask("--version").stdout == f"firsthand {firsthand.__version__}\n"


def test_help_lists_every_command() -> None:
    answer = ask("--help")

    assert answer.exit_code == 0
    assert [command for command in COMMANDS if f" {command} " not in answer.stdout] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example(command: str) -> None:
    answer = ask(command, "--help")

    assert answer.exit_code == 0
    assert "Example:" in answer.stdout
    assert f"firsthand {command}" in answer.stdout.partition("Example:")[2]


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_examples_are_calls_that_the_command_line_takes(command: str | None) -> None:
    told = ask(command, "--help").stdout if command else ask("--help").stdout
    commands = vars(get_command(app))["commands"]
    examples = [line.strip(" │").split("> ")[0] for line in told.splitlines() if EXAMPLE.match(line.strip(" │"))]

    assert examples
    for example in examples:
        for call in example.split("&&"):
            name, *arguments = shlex.split(call.strip(" |"))[1:]
            assert name in COMMANDS
            taken = {option for each in commands[name].params for option in (*each.opts, *each.secondary_opts)}
            assert {each for each in arguments if each.startswith("--")} <= taken


def test_schema_is_printed_whole_and_alone() -> None:
    answer = ask("schema")

    assert json.loads(answer.stdout) == schema()
    assert "Next:" in answer.stderr


def test_json_is_one_valid_line_a_document_and_nothing_else(fake: Fake, read: list[str]) -> None:
    fake.readings = [samples.reading(), SKIPPED, samples.hostile()]
    answer = ask(*read, "a", "b", "--json")
    lines = [json.loads(line) for line in answer.stdout_bytes.decode("utf-8").splitlines()]

    for sent in lines:
        jsonschema.Draft202012Validator(schema()).validate(sent)
    assert [sent["document"] is None for sent in lines] == [False, True, False]
    assert answer.exit_code == 0
    assert fake.called["paths"] == ["a", "b"]


def test_json_tells_people_on_stderr(fake: Fake, read: list[str]) -> None:
    fake.readings = [samples.reading(), SKIPPED]
    told = ask(*read, "a", "--json").stderr

    assert "1 document · 4 claims · 2 attributed · 2 the authors' own · 2 skipped" in told
    assert "Skipped a.pdf: It is a photograph." in told
    assert ["show", "dam.txt"] in steps(told)


def test_table_for_people(fake: Fake, read: list[str]) -> None:
    fake.readings = [samples.reading(), SKIPPED]
    answer = ask(*read, "a")

    assert "dam.txt" in answer.stdout
    assert "2026-03-04 (inferred)" in answer.stdout
    assert ["show", "dam.txt"] in steps(answer.stdout)
    assert answer.stderr == ""


def test_what_is_given_is_handed_on(fake: Fake, read: list[str]) -> None:
    said = {"outlet": "O", "title": "T", "url": "U", "published": "2022"}
    options = [part for name, value in said.items() for part in (f"--{name}", value)]
    ask(*read, "a", *options, "--fields", "text=body, title = head")
    fake.called.pop("known_too", None)

    assert fake.called == {"paths": ["a"], **said, "fields": {"text": "body", "title": "head"}}


@pytest.mark.parametrize(
    "command",
    [["read", "a"], ["read", "a", "--json"], ["read", "a", "--no-case"], ["show", "a"]],
    ids=["read", "json", "no case", "show"],
)
@pytest.mark.parametrize(
    ("readings", "sentence"),
    [
        ([SKIPPED], "a.pdf: It is a photograph."),
        ([NoSuchPath("a")], "There is no such file or folder: a."),
        ([], "no document was found."),
    ],
    ids=["skipped whole", "no such path", "empty folder"],
)
def test_nothing_read_is_an_error_in_one_sentence(
    fake: Fake, command: list[str], readings: list[Reading | BaseException], sentence: str
) -> None:
    fake.readings = readings
    answer = ask(*command)

    assert answer.exit_code == 1
    assert answer.stderr.startswith("firsthand: ")
    assert answer.stderr.rstrip().endswith(sentence)
    assert len(answer.stderr.splitlines()) == 1


def test_several_skipped_and_nothing_read(fake: Fake, read: list[str]) -> None:
    fake.readings = [SKIPPED, SKIPPED, SKIPPED]

    assert "; 2 more were skipped." in ask(*read, "a").stderr


def test_what_was_read_before_an_error_is_kept(fake: Fake, read: list[str]) -> None:
    fake.readings = [samples.reading(), NoSuchPath("b")]
    answer = ask(*read, "a", "b", "--json")

    assert len(answer.stdout.splitlines()) == 1
    assert answer.exit_code == 1


def test_stopping_is_clean(fake: Fake, read: list[str]) -> None:
    fake.readings = [samples.reading(), KeyboardInterrupt()]
    answer = ask(*read, "a", "--json")

    assert answer.exit_code == 130
    assert len(answer.stdout.splitlines()) == 1
    assert answer.stderr.startswith("Stopped.")
    assert "Traceback" not in answer.stderr
    assert ("is kept" in answer.stderr) is (read == ["read"])


@pytest.mark.parametrize("fields", ["text", "=body", "text=", "text=body,title"])
def test_fields_that_are_no_pairs(fake: Fake, fields: str) -> None:
    answer = ask("read", "a", "--fields", fields)

    assert answer.exit_code == 1
    assert "--fields takes pairs" in answer.stderr
    assert fake.called == {}


def test_paths_in_errors_are_harmless(fake: Fake, read: list[str]) -> None:
    fake.readings = [NoSuchPath("\x1b[2J[bold]x")]

    assert "␛[2J[bold]x" in ask(*read, "a").stderr


def test_show_marks_the_text(fake: Fake) -> None:
    answer = ask("show", "dam.txt", "--title", "T")

    assert "⟦4·Gates open.⟧" in answer.stdout
    assert ["show", "dam.txt", "--json"] in steps(answer.stderr)
    assert fake.called["paths"] == ["dam.txt"]
    assert fake.called["title"] == "T"


def test_show_says_on_stderr_what_was_skipped(fake: Fake) -> None:
    fake.readings = [samples.reading(), SKIPPED]
    answer = ask("show", "a")

    assert answer.stderr.startswith("Skipped a.pdf: It is a photograph.")
    assert "a.pdf" not in answer.stdout
    assert "the last table" not in answer.stderr


def test_show_draws_a_line_between_documents(fake: Fake) -> None:
    fake.readings = [SKIPPED, samples.reading(), samples.hostile(), SKIPPED]
    lines = ask("show", "a").stdout.splitlines()

    assert [line for line in lines if line.startswith("──")] == ["─" * 100]


@pytest.mark.usefixtures("fake")
def test_show_claims_only() -> None:
    shown = ask("show", "a", "--claims-only").stdout

    assert samples.reading().claims[0].id in shown
    assert "⟦4·" not in shown


def test_show_prints_a_reading_whole_for_a_program(fake: Fake) -> None:
    fake.readings = [samples.reading()]
    answer = ask("show", "a", "--json")
    [sent] = lines(answer)

    jsonschema.Draft202012Validator(schema()).validate(sent)
    assert sent == wire(samples.reading())
    assert "Next: firsthand schema" in answer.stderr


def test_doctor_finds_all_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "examine", lambda: iter([Finding("Python", well=True, found="3.12")]))
    answer = ask("doctor")

    assert answer.exit_code == 0
    assert "✓ Python: 3.12" in answer.stdout


def test_doctor_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = Finding("weights", well=False, found="gone", remedy="install them")
    monkeypatch.setattr(doctor, "examine", lambda: iter([wrong]))
    answer = ask("doctor")

    assert answer.exit_code == 1
    assert "✗ weights: gone. To do: install them" in answer.stdout
