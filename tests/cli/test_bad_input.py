"""What bad input gets: one clear sentence, an exit that says so, a row where one of many failed, and nothing lost."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from firsthand.ledger import session
from firsthand.ledger.ledger import Ledger
from firsthand.pipeline import local
from tests.cli.asking import ask, lines, refusal
from tests.pipeline import light_stand_ins, stand_ins
from tests.pipeline.contents import asked, contents
from tests.pipeline.stand_ins import report

PAGE = (
    "<html><head><title>Menu</title></head><body><nav><a href='/'>Home</a> <a href='/a'>About</a></nav></body></html>"
)
WORDS = report(1, speaker="Maria Vos")

BAD: dict[str, tuple[str, bytes, dict[str, str], str]] = {
    "an empty file": ("bad.txt", b"", {}, "The file is empty."),
    "blanks alone": ("bad.txt", b" \n\t\n", {}, "The file is empty."),
    "a binary": ("bad.txt", bytes(range(256)) * 40, {}, ""),
    "a picture under the name of a page": ("bad.html", b"\x89PNG\r\n\x1a\n" + bytes(200), {}, ""),
    "a PDF under the name of a text": ("bad.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(99), {}, ""),
    "a wrong kind": ("bad.docx", b"PK\x03\x04" + bytes(99), {}, ""),
    "a page with no article": ("bad.html", PAGE.encode(), {}, ""),
    "no words": ("bad.txt", b"... --- ... 123\n", {}, "There is no text in it."),
    "another language": (
        "bad.txt",
        "Ich weiß nicht, was soll es bedeuten, dass ich so traurig bin. ".encode() * 9,
        {},
        "",
    ),
    "a text too large": ("bad.txt", WORDS.encode() * 900, {"FIRSTHAND_MAX_BYTES": "50_000"}, "FIRSTHAND_MAX_BYTES"),
    "one paragraph of a million words": ("bad.txt", b"word " * 1_000_000, {}, "FIRSTHAND_MAX_CHARACTERS"),
    "a record that is none": ("bad.jsonl", b"{", {}, ""),
    "a record too large": (
        "bad.jsonl",
        b'{"text": "' + b"x" * 60_000 + b'"}',
        {"FIRSTHAND_MAX_BYTES": "50_000"},
        "FIRSTHAND_MAX_BYTES",
    ),
    "a broken archive": ("bad.txt.gz", b"\x1f\x8b\x08" + bytes(40), {}, ""),
}


@pytest.mark.parametrize(("name", "data", "limits", "told"), BAD.values(), ids=BAD.keys())
def test_one_bad_document_alone_is_refused(
    name: str, data: bytes, limits: dict[str, str], told: str, desk: Path
) -> None:
    (desk / name).write_bytes(data)

    for command in (["read", name], ["read", name, "--no-case"], ["show", name]):
        sentence = refusal(ask(*command, env=limits))
        assert sentence.startswith(f"Nothing could be read: {name}")
        assert told.rstrip(".") in sentence


@pytest.mark.parametrize(("name", "data", "limits", "told"), BAD.values(), ids=BAD.keys())
def test_one_bad_document_of_many_is_a_row_with_its_reason(
    name: str, data: bytes, limits: dict[str, str], told: str, reports: Path
) -> None:
    (reports / name).write_bytes(data)
    alone = ask("read", f"reports/{name}", "--json", "--no-case", env=limits)
    assert alone.exit_code == 1
    assert [sent["document"] for sent in lines(alone)] == [None]
    answer = ask("read", "reports", env=limits)

    assert answer.exit_code == 0
    assert "3 documents" in answer.stdout
    assert f"Skipped reports/{name}" in answer.stdout
    [(place, reason)] = asked(Path("case.db"), "SELECT place, reason FROM skips")
    assert place == f"reports/{name}"
    assert told in str(reason)
    assert str(reason).endswith(".")


READABLE = {
    "invalid UTF-8": ("a.txt", WORDS.encode() + b"caf\xe9 \xff\xfe " + WORDS.encode()),
    "control characters": ("a.txt", f"\x1b[2J\x07{WORDS}\x08\x9b".encode()),
    "a lone half of a character": ("a.jsonl", json.dumps({"text": f"\ud83d {WORDS}", "title": "\udc00 high"}).encode()),
    "halves in the wrong order": ("a.jsonl", json.dumps({"text": f"{WORDS} \udc00\ud83d"}).encode()),
    "overrides of direction": ("a.txt", f"\u202e\u2066{WORDS}\u202c".encode()),
    "a byte-order mark": ("a.txt", b"\xef\xbb\xbf" + WORDS.encode()),
    "UTF-16": ("a.txt", WORDS.encode("utf-16")),
    "a line without end": ("a.txt", WORDS.strip().encode()),
}


@pytest.mark.parametrize(("name", "data"), READABLE.values(), ids=READABLE.keys())
def test_odd_characters_are_kept_and_come_out_harmless(name: str, data: bytes, desk: Path) -> None:
    (desk / name).write_bytes(data)
    first = ask("read", name, "--json")
    assert first.exit_code == 0, first.output
    [reading] = lines(first)

    assert any(claim["chain"] for claim in reading["claims"])
    assert ask("read", name, "--json").stdout_bytes == first.stdout_bytes
    for command in (["claims"], ["claims", "--json"], ["export"], ["documents"], ["show", reading["claims"][0]["id"]]):
        answer = ask(*command)
        assert answer.exit_code == 0, answer.output
        shown = answer.stdout_bytes.decode("utf-8")
        assert not [char for char in shown.replace("\r\n", "\n") if char != "\n" and _commands(char)]
    assert asked(Path("case.db"), "SELECT bytes FROM documents") == [(data,)]


def _commands(char: str) -> bool:
    return ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0 or char in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2069"


MISSING = ["no.txt", "no/such/folder", "nul\x00.txt", "x" * 5000]


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("path", MISSING, ids=["a file", "a folder", "a name that cannot be", "a name too long"])
def test_a_missing_path_is_named_and_nothing_is_made(path: str) -> None:
    for command in (["read", path], ["read", path, "--no-case"]):
        assert len(refusal(ask(*command))) < 6000
    refusal(ask("show", path))
    assert not Path("case.db").exists()


def test_a_missing_path_among_others_ends_it_before_anything_is_read(reports: Path) -> None:
    assert refusal(ask("read", str(reports), "no.txt")) == "There is no such file or folder: no.txt."
    assert not Path("case.db").exists()


def test_a_file_that_may_not_be_opened_is_a_row(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.open

    def closed(path: Path, *arguments: object, **more: object) -> object:
        if path.name == "1.txt":
            raise PermissionError(13, "Permission denied")
        return real(path, *arguments, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", closed)
    answer = ask("read", str(reports))

    assert "2 documents" in answer.stdout
    assert "1.txt: The file cannot be opened: Permission denied." in answer.stdout


@pytest.mark.usefixtures("reports")
def test_a_setting_that_cannot_be() -> None:
    assert "FIRSTHAND_MAX_BYTES" in refusal(ask("read", "reports", env={"FIRSTHAND_MAX_BYTES": "many"}))
    assert not Path("case.db").exists()


def _text(path: Path) -> None:
    path.write_text("path,outlet\na.txt,Post\n", encoding="utf-8")


def _database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (x)")
        connection.commit()


def _folder(path: Path) -> None:
    path.mkdir()


def _newer(path: Path) -> None:
    Ledger(path, writing=True).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 999")


def _cut(path: Path) -> None:
    Ledger(path, writing=True).close()
    whole = path.read_bytes()
    path.write_bytes(whole[:1000])


NO_CASE_FILES = {
    "a text": (_text, "This is not a Firsthand case file"),
    "another program's database": (_database, "another program's database"),
    "a folder": (_folder, "is a folder"),
    "from a newer version": (_newer, "newer version of Firsthand"),
    "cut off": (_cut, "The case file is damaged"),
}
COMMANDS = {
    "read": ["read", "reports"],
    "claims": ["claims"],
    "documents": ["documents"],
    "show": ["show", "0123456789"],
    "export": ["export"],
    "withdraw": ["withdraw", "x", "--reason", "x"],
}


@pytest.mark.usefixtures("reports")
@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS.keys())
@pytest.mark.parametrize(("make", "told"), NO_CASE_FILES.values(), ids=NO_CASE_FILES.keys())
def test_a_case_file_that_is_none_is_refused_and_left_as_it_is(make: object, told: str, command: list[str]) -> None:
    make(Path("case.db"))  # type: ignore[operator]
    before = Path("case.db").read_bytes() if Path("case.db").is_file() else b""

    assert told in refusal(ask(*command))
    if before:
        assert Path("case.db").read_bytes() == before


@pytest.mark.usefixtures("reports")
def test_a_case_file_in_no_folder() -> None:
    assert "there is no folder cases" in refusal(ask("read", "reports", "--case", "cases/case.db"))


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_case_that_cannot_be_written_to(what: str, reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ask("read", "reports/0.txt")
    before = contents(Path("case.db"))
    shut = Path("case.db") if what == "file" else reports.parent
    real = os.access

    def access(path: str | Path, mode: int) -> bool:
        return real(path, mode) and not (mode & os.W_OK and Path(path).absolute() == shut.absolute())

    monkeypatch.setattr(os, "access", access)
    if what == "folder":
        assert "cannot be written to" in refusal(ask("read", "reports", "--case", "new.db"))
    assert "cannot be written to" in refusal(ask("read", "reports"))
    assert ask("claims").exit_code == 0
    monkeypatch.undo()
    assert contents(reports.parent / "case.db") == before


def test_a_full_disk_keeps_what_was_read_and_the_same_command_goes_on(
    reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3, 30):
        (reports / f"{number:02}.txt").write_text(report(number) * 60, encoding="utf-8")
    ask("read", "reports", "--case", "whole.db", "--jobs", "1")
    ask("read", "reports/0.txt")
    [(pages,)] = asked(Path("case.db"), "PRAGMA page_count")
    opened = session._connected  # noqa: SLF001 - SQLite's own bound on a file stands for the end of the disk

    def bounded(connection: sqlite3.Connection, record: object) -> None:
        opened(connection, record)
        connection.execute(f"PRAGMA max_page_count = {int(str(pages)) + 20}")

    monkeypatch.setattr(session, "_connected", bounded)
    answer = ask("read", "reports", "--jobs", "1")

    assert answer.exit_code == 1
    assert answer.stderr.startswith("firsthand: The disk is full; everything read so far is kept, and the same command")
    assert len(answer.stderr.splitlines()) == 1
    [(kept,)] = asked(Path("case.db"), "SELECT count(*) FROM readings")
    assert 1 < int(str(kept)) < 30
    monkeypatch.setattr(session, "_connected", opened)
    assert ask("read", "reports", "--jobs", "1").exit_code == 0
    assert contents(Path("case.db")) == contents(Path("whole.db"))


@pytest.mark.usefixtures("reports")
def test_another_program_that_keeps_writing(monkeypatch: pytest.MonkeyPatch) -> None:
    ask("read", "reports/0.txt")
    monkeypatch.setattr(session, "PATIENCE", 0.2)
    with closing(sqlite3.connect("case.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "Another program has been writing" in refusal(ask("read", "reports"))
        assert "1 claim" in ask("claims").stdout
        assert ask("export", "--to", "claims.csv").exit_code == 0
    assert ask("read", "reports").exit_code == 0


def test_a_document_that_makes_the_reader_fail(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("firsthand.claims.read.Reader", lambda: stand_ins.unlucky)
    (reports / "1.txt").write_text(report(1, speaker="an unlucky man"), encoding="utf-8")
    answer = ask("read", "reports")

    assert answer.exit_code == 0
    assert "2 documents" in answer.stdout
    assert "Skipped reports/1.txt: Reading it failed, which is a fault of Firsthand's: ValueError" in answer.stdout
    assert "unlucky" not in answer.output


def test_where_no_process_can_begin_it_says_what_to_do(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "_read", light_stand_ins.read)
    monkeypatch.setattr(local, "_begin", light_stand_ins.never_begin)

    assert "give --jobs 1" in refusal(ask("read", str(reports), "--jobs", "2"))
    assert ask("read", str(reports), "--jobs", "1").exit_code == 0
