"""What a case file holds, with all that hangs on when and in which order it was read taken out, to compare two."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

OF_THE_RUN = frozenset({"key", "run", "closed", "claim", "started", "ended", "at"})
"""Columns that tell of runs and of the order of reading; a claim's own id stands for its key."""

PARTS = ("hops", "quantities", "times", "places", "events")
TABLES = ("documents", "readings", "captures", "claims", "skips", "withdrawals", *PARTS)


def contents(path: Path) -> dict[str, tuple[int, str]]:
    """Return, for each table, the number of its rows and one hash over them all, in whatever order they stand."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return {table: _summed(_rows(connection, table)) for table in TABLES}


def sound(path: Path) -> bool:
    """Return whether SQLite finds no fault in the file, its references and its full-text index."""
    with closing(sqlite3.connect(path)) as connection:
        whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        joined = not connection.execute("PRAGMA foreign_key_check").fetchall()
        # Raises DatabaseError where the index and the table differ.
        connection.execute("INSERT INTO claims_fts (claims_fts, rank) VALUES ('integrity-check', 1)")
    return whole and joined


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[tuple[object, ...]]:
    """The rows as they are to be compared; table and column names are our own."""
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[1] not in OF_THE_RUN]
    named = ", ".join(f'{table}."{column}"' for column in columns)
    if table not in PARTS:
        return iter(connection.execute(f"SELECT {named} FROM {table}"))  # noqa: S608 - names of ours
    joined = f"SELECT claims.reading, claims.n, {named} FROM {table} JOIN claims ON claims.key = {table}.claim"  # noqa: S608
    return iter(connection.execute(joined))


def _summed(rows: Iterator[tuple[object, ...]]) -> tuple[int, str]:
    """A sum of hashes is the same in any order, and a row that stands twice changes it."""
    number, total = 0, 0
    for row in rows:
        number += 1
        total += int.from_bytes(hashlib.sha256(repr(row).encode("utf-8")).digest(), "big")
    return number, f"{total % 2**256:064x}"
