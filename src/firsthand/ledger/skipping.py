"""Writing down what could not be read, and why; it is closed once the place gives something that can."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, insert, select, update

from firsthand.language.surrogates import without_surrogates
from firsthand.ledger import schema
from firsthand.ledger.rows import storable_path


def skip(connection: Connection, where: tuple[str, int | None], reason: str, run: int) -> None:
    """Write down why what was found at a place was not read, unless the same stands there already."""
    reason = without_surrogates(reason)
    here = _here(where)
    if connection.execute(_OPEN.where(schema.skips.c.reason == reason), here).first() is None:
        read_now(connection, where, run, why="It is skipped for another reason now.")
        row = {"place": storable_path(where[0]), "record": where[1], "reason": reason, "run": run}
        connection.execute(insert(schema.skips), row)


def skipped(connection: Connection, where: tuple[str, int | None]) -> bool:
    """Return whether something is written down as skipped at a place."""
    return connection.execute(_OPEN, _here(where)).first() is not None


def read_now(
    connection: Connection, where: tuple[str, int | None], run: int, *, why: str = "It could be read."
) -> None:
    """Close what is written down as skipped at a place."""
    connection.execute(_CLOSED, _here(where) | {"closed": run, "why": why})


def _here(where: tuple[str, int | None]) -> dict[str, str | int | None]:
    return {"at_place": storable_path(where[0]), "at_record": where[1]}


# Made once: to put a statement together takes longer than to run it, and each document asks both.
_OPEN_HERE = (
    schema.skips.c.place == bindparam("at_place"),
    schema.skips.c.record.is_not_distinct_from(bindparam("at_record")),
    schema.skips.c.closed.is_(None),
)
_OPEN = select(schema.skips.c.key).where(*_OPEN_HERE)
_CLOSED = update(schema.skips).where(*_OPEN_HERE).values(closed=bindparam("closed"), why=bindparam("why"))
