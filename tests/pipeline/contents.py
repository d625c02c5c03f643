"""What a case file holds, as rows that two files can be compared by: without run numbers, times and running numbers."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

PASSED_OVER = {"key", "run", "number", "started", "ended", "claim", "at"}
"""Columns that hang on when and in which order something was read."""

PARTS = ("hops", "quantities", "times", "places", "events")
TABLES = ("documents", "readings", "captures", "claims", "skips", "withdrawals")


def contents(case: Path) -> dict[str, list[tuple[str, ...]]]:
    """Return the rows of every table but runs, sorted; what is closed says only that it is."""
    with closing(sqlite3.connect(case)) as connection:
        connection.row_factory = sqlite3.Row
        held = {table: rows(connection, f"SELECT * FROM {table}") for table in TABLES}  # noqa: S608 - our own names
        for table in PARTS:
            joined = "SELECT c.id AS of, c.reading AS reading, p.* FROM {} p JOIN claims c ON c.key = p.claim"
            held[table] = rows(connection, joined.format(table))
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO claims_fts (claims_fts) VALUES ('integrity-check')")
    return held


def rows(connection: sqlite3.Connection, query: str) -> list[tuple[str, ...]]:
    """Return the rows of a query, each column by its name."""
    return sorted(_plain(row) for row in connection.execute(query))


def _plain(row: sqlite3.Row) -> tuple[str, ...]:
    cells = {name: row[name] for name in row.keys() if name not in PASSED_OVER}  # noqa: SIM118 - a row is no mapping
    if "closed" in cells:
        cells["closed"] = cells["closed"] is not None
    return tuple(f"{name}={value!r}" for name, value in cells.items())


def asked(case: Path, query: str, *values: object) -> list[tuple[object, ...]]:
    """Return the rows that a query of one's own gives."""
    with closing(sqlite3.connect(case)) as connection:
        return connection.execute(query, values).fetchall()
