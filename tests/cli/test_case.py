"""What a case file is asked: claims, show, documents, export, withdraw; for people and for programs."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from firsthand.ledger.found import Found
from firsthand.ledger.ledger import Ledger
from firsthand.report import exports, holdings, wire
from firsthand.report.schema import schema
from tests.cli.asking import ask, lines, refusal
from tests.pipeline.stand_ins import report
from tests.report import samples

FOUND = jsonschema.Draft202012Validator({"$ref": "#/$defs/found", "$defs": schema()["$defs"]})
READING = jsonschema.Draft202012Validator(schema())
CLAIMS = [claim.id for claim in samples.reading().claims]
HOSTILE = samples.hostile().claims[0].id
UNRULY = {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def unruly(text: str) -> set[str]:
    """Return the characters that a terminal would obey, ends of lines aside."""
    return set(text) & (UNRULY - {"\n"})


@pytest.fixture
def eleven(desk: Path) -> Path:
    """Return a case file of eleven claims in as many documents."""
    records = [json.dumps({"text": report(n, speaker="Maria Vos"), "date": f"2026-03-{n + 10}"}) for n in range(11)]
    (desk / "a.jsonl").write_text("\n".join(records), encoding="utf-8")
    assert ask("read", "a.jsonl", "--jobs", "1").exit_code == 0
    return desk / "case.db"


FILTERS: dict[str, tuple[list[str], list[int]]] = {
    "everything": ([], [0, 1, 2, 3]),
    "a word": (["probably"], [2]),
    "a word of a name": (["basin"], [3]),
    "words that do not occur together": (["probably thaw"], []),
    "either": (["probably OR thaw"], [0, 2]),
    "a phrase": (['"until the thaw"'], [0]),
    "without": (["--", "-people the"], [0]),
    "a beginning": (["peop*"], [1]),
    "a source": (["--source", "official"], [0]),
    "a source further out": (["--source", "merrow"], [0]),
    "a type": (["--type", "anonymous"], [0]),
    "two types": (["--type", "anonymous", "--type", "account"], [0, 3]),
    "a kind": (["--kind", "estimate"], [1]),
    "firmness": (["--firmness", "PR+"], [2]),
    "the authors": (["--author"], [1, 2]),
    "others": (["--attributed", "--outlet", "merrow"], [0, 3]),
    "an outlet that is none": (["--outlet", "gazette"], []),
    "published": (["--since", "2026-03", "--until", "2026-03-04"], [0, 1, 2, 3]),
    "published later": (["--since", "2026-04"], []),
    "about a time": (["--clock", "event", "--since", "2026-03-02", "--until", "2026-03-02"], [1]),
    "said": (["--clock", "said", "--until", "2026-03-03"], [0]),
    "due": (["--clock", "due", "--since", "2027"], [0]),
    "a document by its path": (["--document", "dam.txt"], [0, 1, 2, 3]),
    "a document by its id": (["--document", samples.document().id[:10]], [0, 1, 2, 3]),
    "several at once": (["thaw", "--type", "anonymous", "--kind", "forecast", "--since", "2026"], [0]),
}


def ours(ids: list[str]) -> list[str]:
    """Return the ids without that of the hostile claim."""
    return [each for each in ids if each != HOSTILE]


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize(("options", "expected"), FILTERS.values(), ids=FILTERS.keys())
def test_claims_for_a_program(options: list[str], expected: list[int]) -> None:
    answer = ask("claims", "--json", *options)

    assert answer.exit_code == 0, answer.output
    for sent in lines(answer):
        FOUND.validate(sent)
    assert ours([sent["claim"]["id"] for sent in lines(answer)]) == [CLAIMS[n] for n in expected]


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize(("options", "expected"), FILTERS.values(), ids=FILTERS.keys())
def test_an_export_has_what_claims_lists(options: list[str], expected: list[int]) -> None:
    sent = lines(ask("export", "--format", "jsonl", *options))
    table = list(csv.DictReader(io.StringIO(ask("export", *options).stdout_bytes.decode(), newline="")))

    assert ours([each["claim"]["id"] for each in sent]) == [CLAIMS[n] for n in expected]
    assert [row["claim"] for row in table] == [each["claim"]["id"] for each in sent]


@pytest.mark.usefixtures("case")
def test_claims_for_people() -> None:
    answer = ask("claims", "--type", "anonymous")

    assert answer.stdout.splitlines()[0].startswith(CLAIMS[0][:12])
    assert "  The dam at Ostrey will “hold … until the thaw" in answer.stdout.splitlines()
    assert "senior official (anonymous;" in answer.stdout
    assert "\n1 claim\n" in answer.stdout
    assert answer.stderr == ""


COUNTS = {
    "all": ([], "11 claims", 11),
    "some": (["--limit", "3"], "3 of 11 claims; --limit 0 shows all", 3),
    "as many as there are": (["--limit", "11"], "11 claims", 11),
    "more than there are": (["--limit", "50"], "11 claims", 11),
    "without limit": (["--limit", "0"], "11 claims", 11),
    "some of some": (["--since", "2026-03-15", "--limit", "1"], "1 of 6 claims; --limit 0 shows all", 1),
    "one": (["--since", "2026-03-20"], "1 claim", 1),
    "none": (["nothingofthesort"], "0 claims", 0),
}


@pytest.mark.usefixtures("eleven")
@pytest.mark.parametrize("program", [False, True], ids=["people", "a program"])
@pytest.mark.parametrize(("options", "told", "shown"), COUNTS.values(), ids=COUNTS.keys())
def test_counts_never_lie(options: list[str], told: str, shown: int, program: bool) -> None:  # noqa: FBT001 - a case
    answer = ask("claims", *options, *(["--json"] if program else []))
    counts = answer.stderr if program else answer.stdout

    assert answer.exit_code == 0
    assert told in counts.splitlines()
    if program:
        assert len(lines(answer)) == shown
    else:
        assert sum("published" in line or "2026-03-" in line for line in answer.stdout.splitlines()) == shown


def test_people_get_fifty_and_a_program_gets_all(desk: Path) -> None:
    (desk / "a.jsonl").write_text("\n".join(json.dumps({"text": report(number)}) for number in range(60)))
    ask("read", "a.jsonl", "--jobs", "1")

    assert "50 of 60 claims; --limit 0 shows all" in ask("claims").stdout
    assert len(lines(ask("claims", "--json"))) == 60


@pytest.mark.usefixtures("eleven")
def test_the_latest_come_first() -> None:
    dates = [sent["document"]["published"] for sent in lines(ask("claims", "--json"))]

    assert dates == [f"2026-03-{n}" for n in range(20, 9, -1)]


def test_what_is_no_longer_current_is_listed_only_where_asked_for(eleven: Path) -> None:
    ask("withdraw", "a.jsonl:3", "--reason", "Retracted.")

    assert "10 claims" in ask("claims").stdout
    old = [sent for sent in lines(ask("claims", "--every-version", "--json")) if not sent["current"]]
    assert [sent["document"]["record"] for sent in old] == [3]
    assert "no longer current" in ask("claims", "--every-version").stdout
    assert eleven.exists()


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("name", [CLAIMS[0], CLAIMS[0][:12], CLAIMS[0][:6].upper()], ids=["id", "shown", "capitals"])
def test_show_a_claim(name: str) -> None:
    answer = ask("show", name)

    assert answer.exit_code == 0
    assert f"claim {CLAIMS[0]}" in answer.stdout
    assert "1 senior official" in answer.stdout
    assert "2 Merrow Post" in answer.stdout
    assert "3 the document's author" in answer.stdout


@pytest.mark.usefixtures("case")
def test_show_a_claim_for_a_program() -> None:
    [sent] = lines(ask("show", CLAIMS[1], "--json"))

    FOUND.validate(sent)
    assert sent["claim"] == wire.wire(samples.reading())["claims"][1]


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("name", ["dam.txt", samples.document().id, samples.document().id[:12]])
def test_show_a_document_of_the_case(name: str) -> None:
    answer = ask("show", name)

    assert answer.exit_code == 0
    assert "⟦4·Gates open.⟧" in answer.stdout
    [sent] = lines(ask("show", name, "--json"))
    READING.validate(sent)
    assert sent == wire.wire(samples.reading())


NOWHERE = {
    "no such id": ["show", "ffffffffffff"],
    "no such path": ["show", "gone.txt"],
    "too little of an id": ["show", CLAIMS[0][:3]],
    "claims of no such document": ["claims", "--document", "gone.txt"],
    "an export of no such document": ["export", "--document", "gone.txt"],
    "a withdrawal of no such document": ["withdraw", "gone.txt", "--reason", "x"],
}


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("command", NOWHERE.values(), ids=NOWHERE.keys())
def test_what_the_case_does_not_hold(command: list[str]) -> None:
    assert refusal(ask(*command)).startswith("The case file holds nothing by this name: ")


def test_an_id_that_several_begin_with(eleven: Path) -> None:
    with Ledger(eleven) as ledger:
        ids = [held.document for held in ledger.documents()]
    assert len({each[:1] for each in ids}) > 1
    assert refusal(ask("show", "0000")).startswith("The case file holds nothing")


@pytest.mark.usefixtures("case")
def test_documents_for_people() -> None:
    answer = ask("documents")

    assert samples.document().id[:12] in answer.stdout
    assert "\n2 documents\n" in answer.stdout
    assert answer.stderr == ""


@pytest.mark.usefixtures("case")
def test_documents_for_a_program() -> None:
    answer = ask("documents", "--json")
    with Ledger() as ledger:
        expected = [json.loads(wire.encoded(holdings.wire(held))) for held in ledger.documents()]

    assert lines(answer) == expected
    assert "2 documents" in answer.stderr


def test_what_was_skipped(reports: Path) -> None:
    (reports / "x.txt").write_bytes(b"")
    (reports / "y.jsonl").write_text(f"none\n{json.dumps({'text': report(5)})}")
    ask("read", "reports")
    answer = ask("documents", "--skipped")

    told = answer.stdout.splitlines()
    assert told[0] == "reports/x.txt: The file is empty."
    assert told[1].startswith("reports/y.jsonl:1: ")
    assert told[2] == "2 skipped"
    sent = lines(ask("documents", "--skipped", "--json"))
    assert [each["where"] for each in sent] == ["reports/x.txt", "reports/y.jsonl:1"]
    assert all(set(each) == {"where", "reason"} for each in sent)


@pytest.mark.usefixtures("eleven")
def test_documents_that_no_longer_stand_say_why() -> None:
    ask("withdraw", "a.jsonl:3", "--reason", "Retracted on 12 March.")

    assert "\n10 documents\n" in ask("documents").stdout
    told = ask("documents", "--every-version").stdout
    assert "\n11 documents\n" in told
    assert "Withdrawn: Retracted on 12 March." in " ".join(told.split())


@pytest.mark.usefixtures("reports")
def test_a_withdrawal_and_back() -> None:
    ask("read", "reports")
    out = ask("withdraw", "reports/0.txt", "--reason", "Retracted.")
    assert out.exit_code == 0
    assert "is out of the case." in out.stdout

    assert "2 claims" in ask("claims").stdout
    assert "no longer stands in the case: Withdrawn: Retracted." in ask("claims", "--document", "reports/0.txt").stdout
    Path("reports/0.txt").rename("elsewhere.txt")
    gone = ask("show", "reports/0.txt")
    assert "no longer stands in case.db: Withdrawn: Retracted." in gone.stderr
    assert gone.stdout
    Path("elsewhere.txt").rename("reports/0.txt")
    again = ask("read", "reports")
    assert again.exit_code == 0
    assert "Retracted." in again.stdout
    assert "it was taken out already" in refusal(ask("withdraw", "reports/0.txt", "--reason", "x"))
    back = ask("withdraw", "reports/0.txt", "--undo", "--reason", "A mistake.")
    assert back.exit_code == 0
    assert "is back in the case." in back.stdout
    assert "3 claims" in ask("claims").stdout


@pytest.mark.usefixtures("reports")
def test_a_withdrawal_that_leaves_no_word() -> None:
    ask("read", "reports")
    with Ledger() as ledger:
        claim = next(ledger.claims())
    answer = ask("withdraw", claim.document.path, "--reason", "By order of a court.", "--blank")

    assert "its words are gone" in answer.stdout
    assert "--undo" not in answer.stdout
    stored = b"".join(path.read_bytes() for path in Path().glob("case.db*"))
    assert claim.document.text.encode() not in stored
    assert "removed for good" in refusal(ask("withdraw", claim.document.id, "--undo", "--reason", "x"))
    assert "words were removed" in refusal(ask("show", claim.document.id))
    shown = ask("show", claim.claim.id)
    assert shown.exit_code == 0
    assert "no longer stands" in shown.stdout
    assert "(its words were removed from the case file)" in ask("claims", "--every-version").stdout
    assert len(lines(ask("claims", "--every-version", "--json"))) == 3
    assert ask("export", "--every-version").exit_code == 0


WRONG = {
    "no reason": ["--reason", " "],
    "blank and undo": ["--reason", "x", "--blank", "--undo"],
    "undo what never was": ["--reason", "x", "--undo"],
}


@pytest.mark.parametrize("options", WRONG.values(), ids=WRONG.keys())
def test_withdrawals_that_cannot_be(options: list[str], case: Path) -> None:
    refusal(ask("withdraw", "dam.txt", *options))

    with Ledger(case) as ledger:
        assert ledger.count() == 5


@pytest.mark.parametrize("command", [["claims"], ["documents"], ["export"], ["withdraw", "dam.txt", "--reason", "x"]])
def test_no_case_file_is_an_error_and_none_is_made(command: list[str], desk: Path) -> None:
    assert refusal(ask(*command)).startswith("There is no case file here yet; firsthand read makes one: case.db")
    assert list(desk.iterdir()) == []


def test_documents_are_known_by_the_path_that_is_typed(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (reports.parent / "cases").mkdir()
    case = ["--case", str(reports.parent / "cases" / "river.db")]
    ask("read", "reports", *case)
    monkeypatch.chdir(reports)

    for path in ("0.txt", "./0.txt", "../reports/0.txt", str(reports / "0.txt")):
        assert len(lines(ask("claims", "--json", "--document", path, *case))) == 1, path
    (reports / "0.txt").unlink()
    assert ask("show", "0.txt", *case).exit_code == 0
    assert ask("withdraw", "0.txt", "--reason", "x", *case).exit_code == 0


FORMS = {
    "by its name": (["--to", "claims.csv"], "csv"),
    "by its name in capitals": (["--to", "CLAIMS.JSONL"], "jsonl"),
    "as asked for": (["--to", "claims.txt", "--format", "csv"], "csv"),
    "as asked for against its name": (["--to", "claims.csv", "--format", "jsonl"], "jsonl"),
    "to the next program": ([], "csv"),
    "lines to the next program": (["--format", "jsonl"], "jsonl"),
}


@pytest.mark.parametrize(("options", "form"), FORMS.values(), ids=FORMS.keys())
def test_form_of_an_export(options: list[str], form: str, case: Path) -> None:
    answer = ask("export", *options)
    assert answer.exit_code == 0, answer.output
    written = Path(options[1]).read_bytes() if "--to" in options else answer.stdout_bytes

    with Ledger(case) as ledger:
        writer = exports.table if form == "csv" else exports.jsonl
        assert written == b"".join(writer(ledger.claims()))
    assert "5 claims" in answer.stderr
    assert not list(Path().glob("*.unfinished"))


@pytest.mark.usefixtures("case")
def test_columns_of_an_export() -> None:
    table = csv.reader(io.StringIO(ask("export").stdout_bytes.decode(), newline=""))

    assert next(table) == list(exports.COLUMNS)
    assert all(len(row) == len(exports.COLUMNS) for row in table)


@pytest.mark.usefixtures("case")
def test_workbook_of_an_export(case: Path) -> None:
    answer = ask("export", "--to", "claims.xlsx")
    assert answer.exit_code == 0, answer.output
    assert case.with_name("claims.xlsx").read_bytes().startswith(b"PK")
    assert "5 claims in claims.xlsx" in answer.stderr


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("form", ["csv", "jsonl", "xlsx"])
def test_events_of_an_export(form: str) -> None:
    answer = ask("export", "--events", "--to", f"events.{form}")
    assert answer.exit_code == 0, answer.output
    assert f"Events of 5 claims in events.{form}" in answer.stderr
    if form == "csv":
        assert Path("events.csv").read_text(encoding="utf8").startswith("claim,words,plover_type,")


@pytest.mark.usefixtures("case")
def test_a_name_that_asks_for_no_form() -> None:
    assert "--format" in refusal(ask("export", "--to", "claims.ods"))
    assert not Path("claims.ods").exists()


UNWRITABLE = {
    "no such folder": "no/claims.csv",
    "a folder that is a file": "plain/claims.csv",
    "a folder of that name": "folder.csv",
}


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("to", UNWRITABLE.values(), ids=UNWRITABLE.keys())
def test_an_export_that_cannot_be_written(to: str) -> None:
    Path("plain").touch()
    Path("folder.csv").mkdir()
    before = sorted(Path().iterdir())

    assert refusal(ask("export", "--to", to)).startswith(f"{to} cannot be written: ")
    assert sorted(Path().iterdir()) == before


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt(), ValueError()])
def test_an_export_is_whole_or_not_there(error: BaseException, case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = exports.table

    def broken(claims: Iterator[Found], _: exports.Sheet) -> Iterator[bytes]:
        yield from list(whole(claims))[:2]
        raise error

    monkeypatch.setattr(exports, "table", broken)
    Path("claims.csv").write_text("what was there", encoding="utf-8")
    answer = ask("export", "--to", "claims.csv")

    assert answer.exit_code != 0
    assert Path("claims.csv").read_text(encoding="utf-8") == "what was there"
    assert not list(Path().glob("*.unfinished*"))
    assert case.exists()


@pytest.mark.usefixtures("case")
def test_an_export_counts_what_it_has_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another process may write between the count and the claims."""
    monkeypatch.setattr(Ledger, "count", lambda *_, **_given: 4)
    answer = ask("export", "--to", "claims.csv")

    assert "5 claims in claims.csv" in answer.stderr


@pytest.mark.usefixtures("case")
def test_claims_counts_what_it_has_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Ledger, "count", lambda *_, **_given: 4)

    assert "5 of 4" not in ask("claims").stdout


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("command", [["claims"], ["claims", "--json"], ["documents"], ["documents", "--json"]])
def test_hostile_text_reaches_no_terminal(command: list[str]) -> None:
    answer = ask(*command)

    assert answer.exit_code == 0
    assert "Mallory" in answer.stdout or command[0] == "documents"
    assert unruly(answer.stdout) == set()
    assert unruly(answer.stderr) == set()


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("options", [[], ["--json"]], ids=["people", "a program"])
def test_a_hostile_claim_commands_no_terminal(options: list[str]) -> None:
    answer = ask("show", HOSTILE, *options)

    assert "Mallory" in answer.stdout
    assert unruly(answer.stdout + answer.stderr) == set()


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_hostile_text_reaches_no_spreadsheet(form: str) -> None:
    written = ask("export", "--format", form).stdout_bytes.decode("utf-8")

    assert "Mallory" in written
    assert unruly(written.replace("\r\n", "\n")) == set()


FORMULAS = ["=cmd|' /C calc'!A0", "+1", "-2+3", "@SUM(A1)"]


@pytest.mark.parametrize("words", FORMULAS)
def test_no_formula_of_an_article_reaches_a_spreadsheet(words: str, desk: Path) -> None:
    record: dict[str, Any] = {"text": f"{words} {report(1, speaker='Maria Vos')}", "title": words, "outlet": words}
    (desk / "a.jsonl").write_text(json.dumps(record), encoding="utf-8")
    ask("read", "a.jsonl")
    [row] = csv.DictReader(io.StringIO(ask("export").stdout_bytes.decode(), newline=""))

    assert row["title"] == f"'{words}"
    assert [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@"))] == []


QUERIES = [
    '"',
    '""',
    "*",
    "-",
    "AND",
    "NOT x",
    "a NEAR b",
    "words:x",
    "(",
    "^a",
    "{a b}",
    "x" * 2000,
    "\x00",
    "''",
    "—",
    "🌊",
]


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("query", QUERIES)
def test_no_query_is_a_fault(query: str) -> None:
    answer = ask("claims", "--", query)

    assert answer.exit_code in {0, 1}
    assert not isinstance(answer.exception, Exception) or isinstance(answer.exception, SystemExit)
    if answer.exit_code:
        assert "cannot be searched for" in refusal(answer)


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("option", [["--since", "soon"], ["--until", "2026-13"]])
def test_dates_that_are_none(option: list[str]) -> None:
    assert "This is not a date" in refusal(ask("claims", *option))
    assert "This is not a date" in refusal(ask("export", *option))


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize(
    "option", [["--type", "spy"], ["--kind", "rumour"], ["--firmness", "sure"], ["--clock", "wall"], ["--limit", "-1"]]
)
def test_values_that_an_option_does_not_know(option: list[str]) -> None:
    answer = ask("claims", *option)

    assert answer.exit_code == 2
    assert option[0] in answer.stderr


def test_a_case_file_in_a_folder_that_cannot_be_written_to_can_be_asked(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode, **more: mode != os.W_OK and real(path, mode, **more))

    assert "5 claims" in ask("claims").stdout
    assert ask("show", CLAIMS[0]).exit_code == 0
    assert case.exists()


def test_several_words_need_no_marks(desk: Path) -> None:
    (desk / "a.txt").write_text(report(1, speaker="Maria Vos"), encoding="utf-8")
    ask("read", "a.txt")

    found = [ask("claims", *words, "--json") for words in (["Maria", "Vos"], ["Maria Vos"], ["Maria", "zebra"])]

    assert [len(lines(answer)) for answer in found] == [1, 1, 0]


def test_a_word_that_must_not_occur_stands_behind_two_hyphens(desk: Path) -> None:
    (desk / "a.txt").write_text(report(1, speaker="Maria Vos"), encoding="utf-8")
    ask("read", "a.txt")

    assert "0 claims" in ask("claims", "--", "Maria", "-Vos").stdout


def test_a_file_that_the_case_has_read_is_shown_from_it(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "a.txt").write_text(report(1, speaker="Maria Vos"), encoding="utf-8")
    fresh = ask("show", "a.txt").stdout
    ask("read", "a.txt")
    monkeypatch.setattr("firsthand.claims.read.Reader", None)  # calling it would be a fault

    assert ask("show", "a.txt").stdout == fresh
