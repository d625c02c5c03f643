"""The commands: what stands on which stream, how they end, and what they say to bad input. No model is loaded."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import jsonschema
import pytest
from typer.testing import CliRunner, Result

import firsthand
from firsthand.cli import app
from firsthand.errors import NoSuchPath
from firsthand.model.reading import Reading, Skipped
from firsthand.report import doctor
from firsthand.report.doctor import Finding
from firsthand.report.schema import schema
from tests.report import samples

SKIPPED = Reading(document=None, skipped=(Skipped("a.pdf", "It is a photograph."),))
Ask = Callable[..., Result]


class Fake:
    """Stands where ``firsthand.read`` does: remembers how it was called, and yields what a test wants."""

    def __init__(self) -> None:
        self.readings: list[Reading | BaseException] = [samples.reading()]
        self.called: dict[str, Any] = {}

    def __call__(self, paths: list[str], **options: object) -> Iterator[Reading]:
        """Yield the readings; raise what among them is an error."""
        self.called = {"paths": paths, **options}
        for reading in self.readings:
            if isinstance(reading, BaseException):
                raise reading
            yield reading


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Fake:
    fake = Fake()
    monkeypatch.setitem(vars(firsthand), "read", fake)
    return fake


def ask(*arguments: str) -> Result:
    """Return what the command line answers in a terminal 100 columns wide."""
    return CliRunner(env={"COLUMNS": "100", "TERM": "dumb"}).invoke(app, list(arguments))


def test_version() -> None:
    assert ask("--version").stdout == f"firsthand {firsthand.__version__}\n"


@pytest.mark.parametrize("command", ["read", "show", "schema", "doctor"])
def test_help_has_an_example(command: str) -> None:
    answer = ask(command, "--help")

    assert answer.exit_code == 0
    assert "Example:" in answer.stdout
    assert f"firsthand {command}" in answer.stdout.partition("Example:")[2]


def test_schema_is_printed_whole_and_alone() -> None:
    answer = ask("schema")

    assert json.loads(answer.stdout) == schema()
    assert "Next:" in answer.stderr


def test_json_is_one_valid_line_a_document_and_nothing_else(fake: Fake) -> None:
    fake.readings = [samples.reading(), SKIPPED, samples.hostile()]
    answer = ask("read", "a", "b", "--json")
    lines = [json.loads(line) for line in answer.stdout_bytes.decode("utf-8").splitlines()]

    for sent in lines:
        jsonschema.Draft202012Validator(schema()).validate(sent)
    assert [sent["document"] is None for sent in lines] == [False, True, False]
    assert answer.exit_code == 0
    assert fake.called["paths"] == ["a", "b"]


def test_json_tells_people_on_stderr(fake: Fake) -> None:
    fake.readings = [samples.reading(), SKIPPED]
    told = ask("read", "a", "--json").stderr

    assert "1 document · 4 claims · 2 attributed · 2 the authors' own · 2 skipped" in told
    assert "Skipped a.pdf: It is a photograph." in told
    assert "Next: firsthand show dam.txt" in told


def test_table_for_people(fake: Fake) -> None:
    fake.readings = [samples.reading(), SKIPPED]
    answer = ask("read", "a")

    assert "dam.txt" in answer.stdout
    assert "2026-03-04 (inferred)" in answer.stdout
    assert "Next: firsthand show dam.txt" in answer.stdout
    assert answer.stderr == ""


def test_what_is_given_is_handed_on(fake: Fake) -> None:
    said = {"outlet": "O", "title": "T", "url": "U", "published": "2022"}
    options = [part for name, value in said.items() for part in (f"--{name}", value)]
    ask("read", "a", *options, "--fields", "text=body, title = head")

    assert fake.called == {"paths": ["a"], **said, "fields": {"text": "body", "title": "head"}}


@pytest.mark.parametrize(
    "command", [["read", "a"], ["read", "a", "--json"], ["show", "a"]], ids=["read", "json", "show"]
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


def test_several_skipped_and_nothing_read(fake: Fake) -> None:
    fake.readings = [SKIPPED, SKIPPED, SKIPPED]

    assert "; 2 more were skipped." in ask("read", "a").stderr


def test_what_was_read_before_an_error_is_kept(fake: Fake) -> None:
    fake.readings = [samples.reading(), NoSuchPath("b")]
    answer = ask("read", "a", "b", "--json")

    assert len(answer.stdout.splitlines()) == 1
    assert answer.exit_code == 1


def test_stopping_is_clean(fake: Fake) -> None:
    fake.readings = [samples.reading(), KeyboardInterrupt()]
    answer = ask("read", "a", "--json")

    assert answer.exit_code == 130
    assert len(answer.stdout.splitlines()) == 1
    assert answer.stderr.startswith("Stopped.")
    assert "Traceback" not in answer.stderr


@pytest.mark.parametrize("fields", ["text", "=body", "text=", "text=body,title"])
def test_fields_that_are_no_pairs(fake: Fake, fields: str) -> None:
    answer = ask("read", "a", "--fields", fields)

    assert answer.exit_code == 1
    assert "--fields takes pairs" in answer.stderr
    assert fake.called == {}


def test_paths_in_errors_are_harmless(fake: Fake) -> None:
    fake.readings = [NoSuchPath("\x1b[2J[bold]x")]

    assert "␛[2J[bold]x" in ask("read", "a").stderr


def test_show_marks_the_text(fake: Fake) -> None:
    answer = ask("show", "dam.txt", "--title", "T")

    assert "⟦4·Gates open.⟧" in answer.stdout
    assert "Next: firsthand read dam.txt --json" in answer.stderr
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
