"""Brings a case file to this version's schema: numbered SQL files, each applied once, in order, whole or not at all.

A file is never changed once it was released. ``user_version`` counts those that were applied.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from importlib.resources import files

from sqlalchemy import Connection, insert

from firsthand.ledger.schema import VIEWS, guide, metadata

APPLICATION = 0x46686E64
"""Marks a SQLite database as a case file, in its header ("Fhnd")."""


def scripts() -> list[str]:
    """Return the SQL of every migration, in the order of their numbers."""
    found = [entry for entry in files(__name__).iterdir() if entry.name.endswith(".sql")]
    return [entry.read_text(encoding="utf-8") for entry in sorted(found, key=_name)]


def _name(entry: object) -> str:
    return str(getattr(entry, "name", ""))


LATEST = len(scripts())
"""The schema of this version."""


def applied(connection: Connection) -> int:
    """Return how many migrations the file has seen; 0 for a new one."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def migrate(connection: Connection) -> None:
    """Apply what is missing; the caller's transaction makes it one step."""
    for script in scripts()[applied(connection) :]:
        for statement in statements(script):
            connection.exec_driver_sql(statement)
    # A pragma takes no parameters; both are whole numbers of our own.
    connection.exec_driver_sql(f"PRAGMA user_version = {LATEST}")
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(guide.delete())
    connection.execute(insert(guide), list(meanings()))


def statements(script: str) -> Iterator[str]:
    """Yield the single statements of a script; a trigger is one, semicolons and all."""
    gathered = ""
    for line in script.splitlines(keepends=True):
        gathered += line
        if sqlite3.complete_statement(gathered):
            yield gathered.strip()
            gathered = ""


def meanings() -> Iterator[dict[str, str]]:
    """Yield the rows of the guide: every table, view and column with what it means."""
    for table in metadata.tables.values():
        yield {"name": table.name, "column": "", "meaning": table.comment or ""}
        for column in table.columns:
            yield {"name": table.name, "column": column.name, "meaning": column.comment or ""}
    for name, meaning in VIEWS.items():
        yield {"name": name, "column": "", "meaning": meaning}
