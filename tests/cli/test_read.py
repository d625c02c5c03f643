"""``firsthand read`` into a case file: what was there, what is new, what was skipped, and what to do next."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path

import jsonschema
import pytest

import firsthand
from firsthand.ledger.ledger import Ledger
from firsthand.report.schema import schema
from tests.cli.asking import ask, lines, refusal, steps
from tests.pipeline import stand_ins
from tests.pipeline.contents import contents
from tests.pipeline.stand_ins import report


def count(case: str = "case.db") -> int:
    """Return how many claims a case file holds."""
    with Ledger(case) as ledger:
        return ledger.count()


@pytest.mark.usefixtures("reports")
def test_a_folder_is_read_into_the_case_file_here() -> None:
    answer = ask("read", "reports")

    assert answer.exit_code == 0
    assert "3 documents · 3 claims · 2 attributed · 1 the authors' own" in answer.stdout
    assert answer.stderr == ""
    assert count() == 3


@pytest.mark.usefixtures("reports")
def test_read_again_says_that_all_were_there() -> None:
    ask("read", "reports")
    before = contents(Path("case.db"))
    answer = ask("read", "reports")

    assert answer.exit_code == 0
    assert answer.stdout.splitlines()[0] == "3 were in case.db already, unchanged."
    assert "0 documents" not in answer.stdout
    assert contents(Path("case.db")) == before


def test_one_that_was_there_is_told_in_the_singular(reports: Path) -> None:
    ask("read", "reports/0.txt")
    assert reports.is_dir()

    assert "1 was in case.db already, unchanged." in ask("read", "reports/0.txt").stdout


def test_what_is_new_and_what_was_there_are_told_apart(reports: Path) -> None:
    ask("read", "reports")
    (reports / "1.txt").write_text(report(8, speaker="Tom Ode"), encoding="utf-8")
    (reports / "3.txt").write_text(report(9), encoding="utf-8")
    (reports / "4.txt").write_bytes(b"")
    told = ask("read", "reports").stdout

    assert "2 documents · 2 claims · 1 attributed · 1 the authors' own · 1 skipped" in told
    assert "2 were in case.db already, unchanged." in told
    assert "Skipped reports/4.txt: The file is empty." in told
    assert count() == 4


def test_what_is_skipped_again_beside_what_was_there_is_said_again(reports: Path) -> None:
    (reports / "4.txt").write_bytes(b"")
    ask("read", "reports")
    answer = ask("read", "reports")

    assert answer.exit_code == 0
    assert "Skipped reports/4.txt: The file is empty." in answer.stdout


@pytest.mark.usefixtures("reports")
@pytest.mark.parametrize("options", [[], ["--no-case"]], ids=["case", "no case"])
def test_json_has_a_line_a_document_also_when_it_was_read_before(options: list[str]) -> None:
    first = ask("read", "reports", "--json", *options)
    second = ask("read", "reports", "--json", *options)

    assert [sent["document"]["path"] for sent in lines(first)] == [f"reports/{n}.txt" for n in range(3)]
    for sent in lines(first):
        jsonschema.Draft202012Validator(schema()).validate(sent)
    assert second.stdout_bytes == first.stdout_bytes


@pytest.mark.usefixtures("reports")
def test_json_is_the_same_with_a_case_and_without() -> None:
    assert ask("read", "reports", "--json").stdout_bytes == ask("read", "reports", "--json", "--no-case").stdout_bytes


@pytest.mark.usefixtures("reports")
def test_with_no_case_nothing_is_kept() -> None:
    answer = ask("read", "reports", "--no-case")

    assert answer.exit_code == 0
    assert "3 documents" in answer.stdout
    assert not list(Path().glob("*.db*"))


@pytest.mark.usefixtures("reports")
def test_another_case_file_and_its_name_in_what_comes_next() -> None:
    Path("cases").mkdir()
    answer = ask("read", "reports", "--case", "cases/the river.db")

    assert count("cases/the river.db") == 3
    assert not Path("case.db").exists()
    assert len(steps(answer.stdout)) == 2
    assert all(
        step[2:4] == ["--case", "cases/the river.db"] or step[1:3] == ["--case", "cases/the river.db"]
        for step in steps(answer.stdout)
    )


def test_what_is_said_of_documents_reaches_the_case(reports: Path) -> None:
    (reports / "manifest.csv").write_text("path,outlet\n0.txt,Merrow Post\n", encoding="utf-8")
    ask("read", "reports", "--outlet", "Gazette", "--published", "2026-03")

    with Ledger("case.db") as ledger:
        held = [(each.outlet, each.published, each.published_basis) for each in ledger.documents()]
    assert held == [("Merrow Post", "2026-03", "given"), *[("Gazette", "2026-03", "given")] * 2]


def test_fields_of_records_reach_the_case(desk: Path) -> None:
    (desk / "a.jsonl").write_text(json.dumps({"body": report(1, speaker="Maria Vos"), "head": "High water"}))
    ask("read", "a.jsonl", "--fields", "text=body,title=head")

    with Ledger("case.db") as ledger:
        [held] = ledger.documents()
    assert (held.title, held.record) == ("High water", 1)


COMMANDS = {
    "read": (["read", "reports"], "stdout"),
    "read again": (["read", "reports"], "stdout"),
    "read for a program": (["read", "reports", "--json"], "stderr"),
    "read with no case": (["read", "reports", "--no-case"], "stdout"),
    "read from elsewhere into the case": (["read", "{folder}/reports"], "stdout"),
    "records": (["read", "a.jsonl"], "stdout"),
    "records from elsewhere": (["read", "{folder}/a.jsonl"], "stdout"),
    "into another case": (["read", "a.jsonl", "reports", "--case", "cases/a case.db"], "stdout"),
    "claims": (["claims"], "stdout"),
    "no claims": (["claims", "nothingofthesort"], "stdout"),
    "claims of another case": (["claims", "--case", "cases/a case.db"], "stdout"),
    "documents": (["documents"], "stdout"),
    "documents of another case": (["documents", "--case", "cases/a case.db"], "stdout"),
    "skipped": (["documents", "--skipped"], "stdout"),
    "a file": (["show", "reports/0.txt"], "stderr"),
    "export": (["export"], "stderr"),
}


@pytest.mark.parametrize(("command", "stream"), COMMANDS.values(), ids=COMMANDS.keys())
def test_what_comes_next_is_a_command_that_answers(command: list[str], stream: str, reports: Path) -> None:
    folder = reports.parent
    (folder / "cases").mkdir()
    (folder / "a.jsonl").write_text(json.dumps({"text": report(7, speaker="Maria Vos")}), encoding="utf-8")
    for case in ("case.db", "cases/a case.db"):
        ask("read", "reports/2.txt", "--case", case)
        ask("read", "reports", "--case", case)
    with Ledger("case.db") as ledger:
        claim = next(ledger.claims())
    answer = ask(*(part.format(folder=folder) for part in command))
    assert answer.exit_code == 0, answer.output
    told = answer.stdout if stream == "stdout" else answer.stderr

    assert "Next: " in told
    meant = {"ID": claim.claim.id, "CLAIM": claim.claim.id, "PATH": "reports", "[WORDS]": "river", "WORDS": "river"}
    meant |= {"…": "", "claims.csv": str(folder / "claims.csv")}
    for step in steps(told):
        meant["…"] = "reports" if step[0] == "read" else ""
        asked = [meant.get(part, part) for part in step if meant.get(part, part)]
        done = ask(*(asked[: asked.index(">")] if ">" in asked else asked))
        assert done.exit_code == 0, f"{step}: {done.output}"


def test_of_many_documents_no_row_each_is_shown(desk: Path) -> None:
    (desk / "many.jsonl").write_text("\n".join(json.dumps({"text": report(number)}) for number in range(51)))
    answer = ask("read", "many.jsonl", "--jobs", "1")

    assert "51 documents" in answer.stdout
    assert "many.jsonl:7" not in answer.stdout


def test_skips_are_said_once_each_and_many_by_reason(desk: Path) -> None:
    (desk / "many.jsonl").write_text("\n".join(["no record"] * 12 + [json.dumps({"text": report()})]))
    answer = ask("read", "many.jsonl", "--jobs", "1")

    assert len([line for line in answer.stdout.splitlines() if line.startswith("Skipped 12: ")]) == 1


@pytest.mark.parametrize("options", [[], ["--no-case"], ["--json"]], ids=["case", "no case", "json"])
def test_stopped_in_the_middle_and_gone_on_with(
    reports: Path, options: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("firsthand.claims.read.Reader", lambda: stand_ins.Stopping(2, KeyboardInterrupt()))
    stopped = ask("read", "reports", *options)

    assert stopped.exit_code == 130
    assert stopped.stderr.startswith("Stopped.")
    if options == ["--no-case"]:
        assert stopped.stderr.strip() == "Stopped."
        assert not (reports.parent / "case.db").exists()
        return
    assert stopped.stderr == "Stopped. What was read is kept; the same command goes on from there.\n"
    assert count() == 1
    monkeypatch.setattr("firsthand.claims.read.Reader", stand_ins.ready)
    ask("read", "reports", *options)
    whole = ask("read", "reports", "--case", "whole.db")
    assert whole.exit_code == 0
    assert contents(Path("case.db")) == contents(Path("whole.db"))


JOBS = {
    "as many as there are cores": (0, 20, 3, 3),
    "one, where there is little to read": (0, 7, 3, 1),
    "enough to read": (0, 8, 3, 3),
    "no more than help": (0, 100, 64, 8),
    "as many as asked for": (12, 2, 3, 12),
    "one, as asked for": (1, 100, 3, 1),
}


@pytest.mark.parametrize(("asked", "documents", "cores", "expected"), JOBS.values(), ids=JOBS.keys())
def test_processes(asked: int, documents: int, cores: int, expected: int, monkeypatch: pytest.MonkeyPatch) -> None:
    module = import_module("firsthand.cli.read")  # as a name of firsthand.cli it is the command
    monkeypatch.setattr(module, "cores", lambda: cores)

    assert module._processes(asked, documents) == expected  # noqa: SLF001 - what --jobs means is decided there


@pytest.mark.parametrize("jobs", ["-1", "65", "many"])
def test_jobs_that_cannot_be(jobs: str, reports: Path) -> None:
    answer = ask("read", str(reports), "--jobs", jobs)

    assert answer.exit_code == 2
    assert "--jobs" in answer.stderr


@pytest.mark.usefixtures("reports")
def test_a_date_that_is_none_is_refused_and_nothing_is_made() -> None:
    assert "'soon'" in refusal(ask("read", "reports", "--published", "soon"))
    assert not Path("case.db").exists()


def test_the_folder_that_holds_the_case_file_can_be_read(reports: Path) -> None:
    assert reports.is_dir()
    assert "Skipped" not in ask("read", ".").stdout
    answer = ask("read", ".")

    assert answer.stdout.splitlines()[0] == "3 were in case.db already, unchanged."
    assert "Skipped" not in answer.stdout


def test_public_names_read_as_the_command_does(reports: Path) -> None:
    with firsthand.Ledger(writing=True) as ledger:
        assert len(list(firsthand.keep(reports, ledger))) == firsthand.count(reports) == 3
    assert count() == 3
