"""Writing down what could not be read, and why; it is closed once the place gives something that can."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, insert, select, update

from firsthand.language.surrogates import without_surrogates
from firsthand.ledger import schema
from firsthand.ledger.rows import storable_path


def skip(connection: Connection, where: tuple[str, int | None], reason: str, run: int) -> None:
    """Write down why what was found at a place was not read, unless the same stands there already."""
    reason = without_surrogates(reason)
    table = schema.skips
    same = select(table.c.key).where(*_open_at(where), table.c.reason == reason)
    if connection.execute(same).first() is None:
        read_now(connection, where, run, why="It is skipped for another reason now.")
        row = {"place": storable_path(where[0]), "record": where[1], "reason": reason, "run": run}
        connection.execute(insert(table), row)


def skipped(connection: Connection, where: tuple[str, int | None]) -> bool:
    """Return whether something is written down as skipped at a place."""
    return connection.execute(select(schema.skips.c.key).where(*_open_at(where)).limit(1)).first() is not None


def read_now(
    connection: Connection, where: tuple[str, int | None], run: int, *, why: str = "It could be read."
) -> None:
    """Close what is written down as skipped at a place."""
    connection.execute(update(schema.skips).where(*_open_at(where)).values(closed=run, why=why))


def _open_at(where: tuple[str, int | None]) -> tuple[ColumnElement[bool], ...]:
    table = schema.skips.c
    place, record = where
    return table.place == storable_path(place), table.record.is_not_distinct_from(record), table.closed.is_(None)
