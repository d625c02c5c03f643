"""A case file made by the migrations: the schema's own tables, each explained, and nothing done twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from firsthand.ledger import migrations
from firsthand.ledger.ledger import Ledger
from firsthand.ledger.schema import VIEWS, metadata
from firsthand.ledger.session import Session
from tests.ledger.builders import ask, bare, dispatch, keep, sound, tables

TABLES = sorted(metadata.tables)
RELEASED = migrations.LATEST


@pytest.fixture
def made(case: Path) -> Path:
    """Return a case file that the migrations have made."""
    Ledger(case, writing=True).close()
    return case


@pytest.fixture(scope="module")
def created() -> Iterator[sqlite3.Connection]:
    """Give a database with the tables as the schema itself makes them."""
    with closing(sqlite3.connect(":memory:")) as connection:
        engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
        metadata.create_all(engine)
        yield connection


def described(connection: sqlite3.Connection, table: str) -> dict[str, list[tuple[Any, ...]]]:
    """Return all that SQLite knows of a table."""
    indexes = [row[1] for row in connection.execute(f"PRAGMA index_list({table})") if row[3] == "c"]
    made = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    kept = "SELECT strict, wr FROM pragma_table_list WHERE name = ?"
    return {
        "columns": connection.execute(f"PRAGMA table_xinfo({table})").fetchall(),
        "keys": sorted(row[2:] for row in connection.execute(f"PRAGMA foreign_key_list({table})")),
        "indexes": sorted(
            (index, *row) for index in indexes for row in connection.execute(f"PRAGMA index_xinfo({index})")
        ),
        "unique": sorted(row[1:3] for row in connection.execute(f"PRAGMA index_list({table})") if row[3] == "c"),
        "strict, without rowid": connection.execute(kept, (table,)).fetchall(),
        "statement": [(" ".join(made.split()),)],
    }


@pytest.mark.parametrize("table", TABLES)
def test_table_is_what_the_schema_makes(made: Path, created: sqlite3.Connection, table: str) -> None:
    with bare(made) as connection:
        assert described(connection, table) == described(created, table)


def test_there_are_no_other_tables_indexes_views_or_triggers(made: Path) -> None:
    def named(kind: str) -> set[str]:
        names = ask(made, "SELECT name FROM sqlite_master WHERE type = ? AND name NOT LIKE 'sqlite_%'", kind)
        return {name for (name,) in names if not name.startswith("claims_fts")}

    assert named("table") == set(TABLES)
    assert named("index") == {index.name for table in metadata.tables.values() for index in table.indexes}
    assert named("view") == set(VIEWS)
    assert named("trigger") == {"claims_are_indexed", "claims_are_blanked"}


@pytest.mark.parametrize("table", TABLES)
def test_guide_explains_the_table_and_each_column(made: Path, table: str) -> None:
    guide = dict(ask(made, 'SELECT "column", meaning FROM guide WHERE name = ?', table))
    columns = [row[1] for row in ask(made, f"PRAGMA table_xinfo({table})")]

    assert sorted(guide) == sorted(["", *columns])
    assert all(meaning.endswith((".", "…")) for meaning in guide.values())


@pytest.mark.parametrize("view", VIEWS)
def test_guide_explains_the_view_and_its_columns_are_those_of_tables(made: Path, view: str) -> None:
    [(meaning,)] = ask(made, "SELECT meaning FROM guide WHERE name = ? AND \"column\" = ''", view)
    columns = {row[1] for row in ask(made, f"PRAGMA table_xinfo({view})")}
    known = {name for (name,) in ask(made, 'SELECT "column" FROM guide WHERE "column" <> \'\'')}

    assert meaning
    assert columns <= known


def test_guide_says_each_thing_once_and_of_nothing_else(made: Path) -> None:
    rows = ask(made, 'SELECT name, "column" FROM guide')

    assert len(rows) == len(set(rows))
    assert {name for name, _ in rows} == set(TABLES) | set(VIEWS)


@pytest.mark.parametrize("table", TABLES)
def test_meaning_stands_in_the_statement_that_made_the_table(made: Path, table: str) -> None:
    [(statement,)] = ask(made, "SELECT sql FROM sqlite_master WHERE name = ?", table)

    assert all(f"/* {column.comment} */" in statement for column in metadata.tables[table].columns)


def test_file_knows_what_it_is(made: Path) -> None:
    assert ask(made, "PRAGMA application_id") == [(migrations.APPLICATION,)]
    assert ask(made, "PRAGMA user_version") == [(migrations.LATEST,)]
    assert ask(made, "PRAGMA journal_mode") == [("wal",)]
    sound(made)


def test_opened_again_nothing_changes(made: Path) -> None:
    before, statements = tables(made), ask(made, "SELECT * FROM sqlite_master")
    raw = made.read_bytes()
    for writing in (True, False, True):
        Ledger(made, writing=writing).close()

    assert tables(made) == before
    assert ask(made, "SELECT * FROM sqlite_master") == statements
    assert made.read_bytes() == raw


def test_applied_twice_nothing_changes(made: Path) -> None:
    before, statements = tables(made), ask(made, "SELECT * FROM sqlite_master")
    session = Session(made, writing=True)
    with closing(session), session.writing() as connection:
        migrations.migrate(connection)

    assert tables(made) == before
    assert ask(made, "SELECT * FROM sqlite_master") == statements


def test_every_name_of_a_row_names_one(ledger: Ledger, case: Path) -> None:
    keep(ledger, dispatch())
    with bare(case) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            connection.execute("DELETE FROM documents")
    with bare(case) as connection, pytest.raises(sqlite3.IntegrityError, match="cannot store TEXT"):
        connection.execute("UPDATE claims SET historical = 'perhaps'")


def test_older_file_is_brought_up_to_date_with_what_is_in_it(
    ledger: Ledger, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(ledger, dispatch())
    before = tables(case, without=["guide"])
    both = [*migrations.scripts(), "CREATE TABLE later (n INTEGER);\nCREATE INDEX later_n ON later (n);"]
    monkeypatch.setattr(migrations, "scripts", both.copy)
    monkeypatch.setattr(migrations, "LATEST", RELEASED + 1)
    Ledger(case, writing=True).close()

    assert ask(case, "PRAGMA user_version") == [(RELEASED + 1,)]
    assert ask(case, "SELECT count(*) FROM later") == [(0,)]
    assert {name: rows for name, rows in tables(case, without=["guide"]).items() if name != "later"} == before


def test_older_file_is_brought_up_to_date_by_asking_too(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    both = [*migrations.scripts(), "CREATE TABLE later (n INTEGER);"]
    monkeypatch.setattr(migrations, "scripts", both.copy)
    monkeypatch.setattr(migrations, "LATEST", RELEASED + 1)
    Ledger(made).close()

    assert ask(made, "PRAGMA user_version") == [(RELEASED + 1,)]


def test_migration_that_fails_halfway_changes_nothing(
    ledger: Ledger, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(ledger, dispatch())
    before, statements = tables(case), ask(case, "SELECT * FROM sqlite_master")
    bad = [*migrations.scripts(), "CREATE TABLE later (n INTEGER);\nCREATE TABLE claims (n INTEGER);"]
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "scripts", bad.copy)
        patched.setattr(migrations, "LATEST", RELEASED + 1)
        with pytest.raises(Exception, match="already exists"):
            Ledger(case, writing=True)

    assert tables(case) == before
    assert ask(case, "SELECT * FROM sqlite_master") == statements
    assert ask(case, "PRAGMA user_version") == [(RELEASED,)]


STATEMENTS = {
    "two": ("CREATE TABLE a (x);\nCREATE TABLE b (x);\n", 2),
    "one over several lines": ("CREATE TABLE a (\n  x\n);\n", 1),
    "trigger": ("CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  DELETE FROM b;\n  DELETE FROM c;\nEND;\n", 1),
    "comment before": ("-- what; it is\nCREATE TABLE a (x);\n", 1),
    "semicolon in a comment": ("CREATE TABLE a (x /* one; two */,\n y);\n", 1),
    "nothing": ("", 0),
}


@pytest.mark.parametrize(("script", "number"), STATEMENTS.values(), ids=STATEMENTS.keys())
def test_statements(script: str, number: int) -> None:
    assert len(list(migrations.statements(script))) == number


def test_every_statement_of_every_script_is_applied() -> None:
    for script in migrations.scripts():
        assert "".join("".join(migrations.statements(script)).split()) == "".join(script.split())
