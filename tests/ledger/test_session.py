"""Opening a case file and writing to it when something is wrong: one clear sentence, and nothing lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from types import TracebackType

import psutil
import pytest
from sqlalchemy import Engine, event

from firsthand.errors import (
    CaseFileBusy,
    CaseFileDamaged,
    CaseFileError,
    CaseFileReadOnly,
    DiskFull,
    NewerCaseFile,
    NoCaseFile,
    NotACaseFile,
)
from firsthand.ledger import session
from firsthand.ledger.ledger import Ledger
from firsthand.ledger.migrations import APPLICATION
from firsthand.ledger.session import failure
from tests.ledger.builders import DAM, FIRST, ask, asked, bare, content, dispatch, keep, sound, tables, words, write
from tests.ledger.processes import add, add_without_end, begun, page

NOBODY = 65534
both = pytest.mark.parametrize("writing", [False, True], ids=["asking", "writing"])


def sentence(raised: pytest.ExceptionInfo[CaseFileError], case: Path) -> str:
    """Return what is said, having seen that it is one line and names the file."""
    said = str(raised.value)
    assert "\n" not in said
    assert said.endswith(".")
    assert str(case) in said or str(case.parent) in said
    return said


# What is no case file


def make_other(path: Path) -> None:
    """Make another program's database."""
    write(path, "CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES ('a');")


def make_other_with_versions(path: Path) -> None:
    """Make a database of a program that counts its migrations as well, one that has seen more of them."""
    write(path, "CREATE TABLE t (x); PRAGMA user_version = 99; PRAGMA application_id = 1;")


def make_text(path: Path) -> None:
    """Make a text file."""
    path.write_text("Not a database.\n" * 100, encoding="utf-8")


def make_short(path: Path) -> None:
    """Make a file of one byte."""
    path.write_bytes(b"S")


def make_header(path: Path) -> None:
    """Make a file that begins as a database does, and goes on as none."""
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)


def make_folder(path: Path) -> None:
    """Make a folder."""
    path.mkdir()


STRANGERS = [make_other, make_other_with_versions, make_text, make_short, make_header, make_folder]


@both
@pytest.mark.parametrize("make", STRANGERS)
def test_what_is_no_case_file_is_said_and_left_as_it_is(
    case: Path, make: Callable[[Path], None], *, writing: bool
) -> None:
    make(case)
    before = case.read_bytes() if case.is_file() else b""
    with pytest.raises(NotACaseFile) as raised:
        Ledger(case, writing=writing)

    sentence(raised, case)
    assert list(case.parent.iterdir()) == [case]
    assert (case.read_bytes() if case.is_file() else b"") == before


def test_missing_file_is_said_where_it_is_only_asked(case: Path) -> None:
    with pytest.raises(NoCaseFile, match="firsthand read makes one") as raised:
        Ledger(case)
    sentence(raised, case)


def test_empty_file_is_said_where_it_is_only_asked_and_used_where_it_is_written(case: Path) -> None:
    case.touch()
    with pytest.raises(NoCaseFile, match="is empty") as raised:
        Ledger(case)
    sentence(raised, case)
    assert case.read_bytes() == b""
    with Ledger(case, writing=True) as ledger:
        keep(ledger, dispatch())
        assert words(ledger) == [DAM]


@both
def test_missing_folder_is_said(case: Path, *, writing: bool) -> None:
    with pytest.raises(CaseFileError, match="there is no folder"):
        Ledger(case.parent / "no" / "case.db", writing=writing)
    assert list(case.parent.iterdir()) == []


NAMES = ["a b.db", "a?mode=memory.db", "a#b.db", "100%.db", "a%20b.db", "звіт.db", "'\";--.db", ":memory:", "file:x.db"]


@pytest.mark.parametrize("name", NAMES)
def test_name_of_the_file_is_a_name_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with Ledger(name, writing=True) as ledger:
        keep(ledger, dispatch())
    assert [path.name for path in tmp_path.iterdir()] == [name]
    with Ledger(tmp_path / name) as ledger:
        assert words(ledger) == [DAM]


# Other versions


@both
def test_newer_case_file_is_said_and_left_as_it_is(ledger: Ledger, case: Path, *, writing: bool) -> None:
    keep(ledger, dispatch())
    ledger.close()
    write(case, "PRAGMA user_version = 99")
    before = case.read_bytes()
    with pytest.raises(NewerCaseFile, match="newer version of Firsthand") as raised:
        Ledger(case, writing=writing)

    sentence(raised, case)
    assert case.read_bytes() == before


def test_file_that_was_begun_and_has_no_table_yet_is_finished_by_who_writes(case: Path) -> None:
    """Switched to its journal and then interrupted, a file has a header alone."""
    write(case, "PRAGMA journal_mode = WAL; CREATE TABLE x (y); DROP TABLE x;")
    with pytest.raises(NoCaseFile, match="is empty") as raised:
        Ledger(case)
    sentence(raised, case)

    with Ledger(case, writing=True) as ledger:
        assert ledger.count() == 0
    sound(case)


@both
@pytest.mark.parametrize("make", [make_other, make_header])
def test_file_that_was_refused_is_let_go_of(case: Path, make: Callable[[Path], None], *, writing: bool) -> None:
    make(case)
    with pytest.raises(NotACaseFile) as raised:
        Ledger(case, writing=writing)

    assert isinstance(raised.value.__traceback__, TracebackType)  # while it is looked at, all of its frames live
    assert str(case) not in [opened.path for opened in psutil.Process().open_files()]


# Damage


@pytest.fixture(scope="module")
def intact(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a case file of some hundred pages."""
    path = tmp_path_factory.mktemp("intact") / "case.db"
    with Ledger(path, writing=True) as ledger:
        keep(ledger, *(page(f"Ostrey{n}") for n in range(40)), dispatch("word " * 20000, "long.txt"))
    return path


def everything(path: Path) -> None:
    """Ask for all that a case file holds."""
    with Ledger(path) as ledger:
        asked(ledger, every_version=True)
        asked(ledger, query="dam OR word")
        list(ledger.documents(every_version=True))
        for held in list(ledger.documents()):
            ledger.reading(held.document)


@pytest.mark.parametrize("size", [17, 99, 100, 512, 4096, 5000, 40960, 200000])
def test_truncated_file_is_said(intact: Path, case: Path, size: int) -> None:
    case.write_bytes(intact.read_bytes()[:size])
    with pytest.raises((CaseFileDamaged, NotACaseFile)) as raised:
        everything(case)
    sentence(raised, case)


@pytest.mark.parametrize("fill", [b"\xff", b"\x00", b"\x0d\x01", b"Firsthand "], ids=["ones", "zeros", "page", "text"])
def test_overwritten_page_is_said_or_does_no_harm(intact: Path, case: Path, fill: bytes) -> None:
    """Words that only became other words nobody can notice; whatever shows is said in a sentence."""
    raw = intact.read_bytes()
    noticed = 0
    for page_number in range(1, len(raw) // 4096, 13):
        start = page_number * 4096
        case.write_bytes(raw[:start] + (fill * 4096)[:4096] + raw[start + 4096 :])
        with suppress(CaseFileError):
            everything(case)
            continue
        noticed += 1
    assert noticed


def test_text_that_is_none_any_more_is_said(intact: Path, case: Path) -> None:
    case.write_bytes(intact.read_bytes().replace(b"word word word", b"word \xff\xfe\xff\xff word"))
    with pytest.raises(CaseFileDamaged) as raised:
        everything(case)
    sentence(raised, case)


@pytest.mark.parametrize("table", ["claims", "captures", "claims_fts"])
def test_case_file_without_one_of_its_tables_is_damaged(case: Path, intact: Path, table: str) -> None:
    shutil.copy(intact, case)
    write(case, f"PRAGMA foreign_keys = OFF; DROP TABLE {table};")
    with pytest.raises(CaseFileDamaged) as raised:
        everything(case)
    sentence(raised, case)


# Other programs, and a full disk


@contextmanager
def locked(case: Path) -> Iterator[None]:
    """Hold the file as a program does that is writing to it."""
    with bare(case) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def test_locked_file_is_said_and_can_be_asked_all_the_while(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "PATIENCE", 0.05)
    with Ledger(case, writing=True) as ledger:
        keep(ledger, dispatch())
        with locked(case):
            with pytest.raises(CaseFileBusy, match="for too long") as raised:
                keep(ledger, page("Merrow"))
            sentence(raised, case)
            with Ledger(case) as other:
                assert words(other) == [DAM]
            with Ledger(case, writing=True) as other:
                assert words(other) == [DAM]
        keep(ledger, page("Merrow"))
        assert len(words(ledger)) == 3


def test_file_that_is_locked_while_it_is_new_is_said(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "PATIENCE", 0.05)
    case.touch()
    with bare(case) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(CaseFileBusy):
            Ledger(case, writing=True)
        other.execute("ROLLBACK")
    Ledger(case, writing=True).close()
    sound(case)


def test_lock_that_is_let_go_of_in_time_is_waited_for(ledger: Ledger, case: Path) -> None:
    held, free = threading.Event(), threading.Event()

    def hold() -> None:
        with locked(case):
            held.set()
            free.wait(0.2)

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait()
    keep(ledger, dispatch())
    thread.join()

    assert words(ledger) == [DAM]


@contextmanager
def small_disk(pages: int) -> Iterator[None]:
    """Let no file that is opened meanwhile grow beyond some pages."""

    def limit(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}")

    event.listen(Engine, "connect", limit)
    try:
        yield
    finally:
        event.remove(Engine, "connect", limit)


def test_full_disk_is_said_and_what_was_read_is_kept(case: Path) -> None:
    with small_disk(100), Ledger(case, writing=True) as ledger:
        keep(ledger, dispatch())
        before = content(case)
        with pytest.raises(DiskFull, match="goes on once there is room") as raised:
            keep(ledger, dispatch("word " * 100_000, "long.txt"))
        sentence(raised, case)
        assert content(case) == before
        assert words(ledger) == [DAM]
    sound(case)

    with Ledger(case, writing=True) as ledger:
        keep(ledger, dispatch("word " * 100_000, "long.txt"))
        assert ledger.count() == 2


def test_disk_that_is_full_from_the_start_leaves_no_half_made_case(case: Path) -> None:
    with small_disk(10), pytest.raises(DiskFull):
        Ledger(case, writing=True)

    with Ledger(case, writing=True) as ledger:
        keep(ledger, dispatch())
    sound(case)


# Without the right to write. Who runs the tests as root takes on the rights of nobody for a moment.


@pytest.fixture
def lent() -> Iterator[Path]:
    """Give a folder that others may look into."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
        Path(folder).chmod(0o755)


@contextmanager
def powerless(*paths: Path) -> Iterator[None]:
    """Take away the right to write to these paths."""
    before = [path.stat().st_mode for path in paths]
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    root = hasattr(os, "setresuid") and os.getuid() == 0
    if root:
        os.setresuid(NOBODY, NOBODY, 0)
    try:
        if any(os.access(path, os.W_OK) for path in paths):
            pytest.skip("the right to write cannot be taken away here")
        yield
    finally:
        if root:
            os.setresuid(0, 0, 0)
        for path, mode in zip(paths, before, strict=True):
            path.chmod(mode)


def test_file_that_cannot_be_written_to_can_be_asked_and_not_written(lent: Path) -> None:
    case = lent / "case.db"
    with Ledger(case, writing=True) as ledger:
        keep(ledger, dispatch())
    with powerless(case):
        with Ledger(case) as ledger:
            assert words(ledger) == [DAM]
            with pytest.raises(CaseFileReadOnly) as raised:
                keep(ledger, page("Merrow"))
        sentence(raised, case)
        with pytest.raises(CaseFileReadOnly):
            Ledger(case, writing=True)


def test_folder_that_cannot_be_written_to_can_be_asked_and_not_written(lent: Path) -> None:
    case = lent / "case.db"
    with Ledger(case, writing=True) as ledger:
        keep(ledger, dispatch())
    with powerless(lent, case):
        with Ledger(case) as ledger:
            assert words(ledger) == [DAM]
        with pytest.raises(CaseFileReadOnly):
            Ledger(case, writing=True)
        with pytest.raises(CaseFileReadOnly, match="nothing can be written to the folder"):
            Ledger(lent / "new.db", writing=True)
    assert list(lent.iterdir()) == [case]


def test_writable_file_in_a_folder_that_cannot_be_written_to(lent: Path) -> None:
    """SQLite needs to put its journal beside it."""
    case = lent / "case.db"
    with Ledger(case, writing=True) as ledger:
        keep(ledger, dispatch())
    case.chmod(0o666)
    with powerless(lent):
        with Ledger(case) as ledger:
            assert words(ledger) == [DAM]
        with pytest.raises(CaseFileReadOnly) as raised, Ledger(case, writing=True) as ledger:
            keep(ledger, page("Merrow"))
        sentence(raised, case)


def test_what_stands_in_the_journal_alone_is_not_passed_over(lent: Path) -> None:
    """Copied to a medium that cannot be written to, a case whose writer was killed must not lose claims in silence."""
    case, copied = lent / "case.db", lent / "copy"
    copied.mkdir()
    with Ledger(case, writing=True) as ledger:
        keep(ledger, dispatch())
        for path in lent.glob("case.db*"):
            shutil.copy(path, copied)
    (copied / "case.db-shm").unlink(missing_ok=True)
    for path in copied.iterdir():
        path.chmod(0o444)
    with powerless(copied), pytest.raises(CaseFileReadOnly, match="journal") as raised:
        Ledger(copied / "case.db")
    sentence(raised, copied / "case.db")


def test_older_file_that_cannot_be_written_to_is_said(lent: Path) -> None:
    case = lent / "case.db"
    write(case, f"CREATE TABLE x (y); PRAGMA application_id = {APPLICATION};")
    with powerless(lent, case), pytest.raises(CaseFileReadOnly, match="brought up to date once"):
        Ledger(case)


def test_file_that_cannot_be_read_is_said(lent: Path) -> None:
    case = lent / "case.db"
    Ledger(case, writing=True).close()
    with powerless(case):
        pass
    case.chmod(0)
    root = os.getuid() == 0
    if root:
        os.setresuid(NOBODY, NOBODY, 0)
    try:
        with pytest.raises(CaseFileError, match="cannot be opened"):
            Ledger(case)
    finally:
        if root:
            os.setresuid(0, 0, 0)


# Several processes


_LOOKED_INTO = """
import sqlite3, sys
from contextlib import closing
with closing(sqlite3.connect(sys.argv[1])) as other:
    other.execute("SELECT count(*) FROM documents").fetchone()
"""


def test_another_program_that_closes_the_file_leaves_our_journal(case: Path) -> None:
    """What is opened twice here keeps the first one's locks, or the last to close would be the other program."""
    with Ledger(case, writing=True) as first:
        Ledger(case).close()
        add(case, ["One"])
        subprocess.run([sys.executable, "-c", _LOOKED_INTO, str(case)], check=True, timeout=60)

        assert case.with_name(f"{case.name}-wal").exists()
        assert first.count() == 2


def test_two_processes_write_to_a_new_file_in_turn(case: Path) -> None:
    """Each adds documents of its own and some that the other adds too; nothing is lost, nothing is there twice."""
    shared = [f"Shared{n}" for n in range(8)]
    shares = [shared + [f"Ours{n}" for n in range(8)], [f"Theirs{n}" for n in range(8)] + shared]
    working = [begun(add, case, names) for names in shares]
    for process in working:
        process.join(60)

    assert [process.exitcode for process in working] == [0, 0]
    sound(case)
    held = tables(case)
    assert [len(held[name]) for name in ("documents", "readings", "captures", "claims", "hops")] == [24, 24, 24, 48, 48]
    with Ledger(case) as ledger:
        expected = [page(name) for name in {*shares[0], *shares[1]}]
        assert all(ledger.reading(each.id) == each.reading for each in expected)
    assert [ended is not None for (ended,) in ask(case, "SELECT ended FROM runs")] == [True, True]


def test_process_that_is_killed_leaves_whole_documents(case: Path) -> None:
    process = begun(add_without_end, case)
    until = time.monotonic() + 60
    while time.monotonic() < until and not (case.exists() and _number_of_documents(case) >= 5):
        time.sleep(0.02)
    process.kill()
    process.join(60)
    sound(case)

    with Ledger(case, writing=True) as ledger:
        documents = list(ledger.documents())
        assert len(documents) >= 5
        for held in documents:
            name = held.place.removesuffix(".txt")
            assert ledger.reading(held.document) == page(name).reading
        assert ask(case, "SELECT ended FROM runs") == [(None,)]
        again = keep(ledger, *(page(held.place.removesuffix(".txt")) for held in documents))
        assert {held.run for held in ledger.documents()} == {1} != {again}


def _number_of_documents(case: Path) -> int:
    try:
        return int(ask(case, "SELECT count(*) FROM documents")[0][0])
    except sqlite3.OperationalError:
        return 0


def test_several_open_a_new_file_at_once(case: Path) -> None:
    start, failed = threading.Barrier(4), []

    def open_it() -> None:
        start.wait()
        try:
            Ledger(case, writing=True).close()
        except CaseFileError as error:
            failed.append(error)

    threads = [threading.Thread(target=open_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failed == []
    sound(case)


def test_what_was_begun_is_undone_whole_when_it_fails(ledger: Ledger, case: Path) -> None:
    keep(ledger, dispatch())
    before = content(case)
    opened = session.Session(case, writing=True)
    with closing(opened), suppress(KeyboardInterrupt), opened.writing() as connection:
        connection.exec_driver_sql("UPDATE claims SET words = ''")
        connection.exec_driver_sql("DELETE FROM captures")
        raise KeyboardInterrupt

    assert content(case) == before


def test_fault_of_ours_is_not_worded_as_a_fault_of_the_file(ledger: Ledger, case: Path) -> None:
    with pytest.raises(sqlite3.IntegrityError), ledger.run("read", FIRST):
        ledger.stand(dispatch().capture, "no such reading", 1)
    assert ask(case, "SELECT count(*) FROM captures") == [(0,)]


ERRORS = {
    "SQLITE_BUSY": CaseFileBusy, "SQLITE_BUSY_SNAPSHOT": CaseFileBusy, "SQLITE_LOCKED_SHAREDCACHE": CaseFileBusy,
    "SQLITE_FULL": DiskFull, "SQLITE_READONLY_DIRECTORY": CaseFileReadOnly, "SQLITE_CANTOPEN_ISDIR": CaseFileReadOnly,
    "SQLITE_PERM": CaseFileReadOnly, "SQLITE_NOTADB": NotACaseFile, "SQLITE_CORRUPT_VTAB": CaseFileDamaged,
    "SQLITE_IOERR_SHORT_READ": CaseFileDamaged,
}  # fmt: skip


@pytest.mark.parametrize(("name", "kind"), ERRORS.items())
def test_error_of_sqlite_has_a_meaning(name: str, kind: type[CaseFileError]) -> None:
    error = sqlite3.OperationalError("whatever")
    error.sqlite_errorname = name

    assert type(failure(error, Path("case.db"))) is kind
