"""The columns of a case file's views, and from which tables they come, as the database itself has them."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.ledger.migrations import scripts
from firsthand.ledger.schema import metadata

_SELECTED = re.compile(r"SELECT\s+(.*?)\s+FROM\s", re.DOTALL)
# table.column, or table.column AS name.
_COLUMN = re.compile(r"(?P<table>\w+)\.(?P<column>\w+)(?:\s+AS\s+(?P<name>\w+))?")


@dataclass(frozen=True, slots=True)
class Seen:
    """One column of a view: its name, and the table's column that it shows."""

    name: str
    table: str
    column: str


def views() -> dict[str, list[Seen]]:
    """Return the columns of every view that the migrations make."""
    connection = sqlite3.connect(":memory:")
    for script in scripts():
        connection.executescript(script)
    made = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view' ORDER BY rowid").fetchall()
    connection.close()
    return {name: list(_columns(sql)) for name, sql in made}


def _columns(sql: str) -> Iterator[Seen]:
    selected = _SELECTED.search(sql)
    for found in _COLUMN.finditer(selected[1] if selected else ""):
        yield Seen(found["name"] or found["column"], found["table"], found["column"])


def meaning(column: Seen) -> str:
    """Return what a view's column means, which is what the table's means; empty where there is none such."""
    table = metadata.tables.get(column.table)
    found = None if table is None else table.columns.get(column.column)
    return "" if found is None else found.comment or ""
