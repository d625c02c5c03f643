"""Writing a reading down: once, however often and wherever its document is found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, bindparam, func, insert, select
from sqlalchemy.dialects import sqlite

from firsthand.ledger import schema
from firsthand.ledger.rows import Row, claim_row, parts_of, reading_row, storable_path
from firsthand.ledger.standing import stand
from firsthand.ledger.withdrawing import wording
from firsthand.model.custody import Capture, Versions, reading_id
from firsthand.model.reading import Reading


class State(StrEnum):
    """What a case file knows of a document that was found at a place."""

    NEW = "new"
    ELSEWHERE = "elsewhere"
    THERE = "there"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a case file knows of a document that was found: ``reason`` says why it is not to be read."""

    state: State
    reading: str
    reason: str = ""


def known(connection: Connection, capture: Capture, versions: Versions) -> Known:
    """Return whether the document was read before by these versions, and whether it stands at this place already."""
    document = capture.document
    reading = reading_id(document, capture.told, versions)
    if reason := _withdrawn(connection, document):
        return Known(state=State.WITHDRAWN, reading=reading, reason=reason)
    if _stands(connection, capture, reading):
        return Known(state=State.THERE, reading=reading)
    read = connection.scalar(_READ, {"reading": reading})
    return Known(state=State.ELSEWHERE if read else State.NEW, reading=reading)


def add(connection: Connection, capture: Capture, reading: Reading, versions: Versions, run: int) -> None:
    """Write down the document, its reading and where it was found; what is there already is not written again."""
    document = reading.document
    if document is None or document.id != capture.document:
        raise ValueError("the reading is not of the captured document")
    found = known(connection, capture, versions)
    if found.state is State.NEW:
        _add_document(connection, capture, run)
        _add_reading(connection, reading, reading_row(reading, document, capture, versions) | {"run": run})
    if found.state in {State.NEW, State.ELSEWHERE}:
        place(connection, capture, found.reading, run)


def place(connection: Connection, capture: Capture, reading: str, run: int) -> None:
    """Write down that a document which was read stands at a place, and close what stood there before it."""
    row = {
        "place": storable_path(capture.place),
        "record": capture.record,
        "document": capture.document,
        "reading": reading,
        "modified": capture.modified,
        "run": run,
    }
    stand(connection, row)


def _withdrawn(connection: Connection, document: str) -> str:
    row = connection.execute(_WITHDRAWN, {"document": document}).first()
    return wording(row) if row else ""


def _stands(connection: Connection, capture: Capture, reading: str) -> bool:
    """Whether it stands at the place, or was found there last; what a newer version has closed need not open again."""
    here = {"place": storable_path(capture.place), "record": capture.record}
    if connection.scalar(_LAST_HERE, here) == reading:
        return True
    return connection.scalar(_OPEN_HERE, here | {"reading": reading}) is not None


def _add_document(connection: Connection, capture: Capture, run: int) -> None:
    if connection.scalar(_KEPT, {"document": capture.document}) is None:
        row = {"id": capture.document, "size": len(capture.data), "bytes": capture.data, "run": run}
        connection.execute(_INSERTS["documents"], row)


def _add_reading(connection: Connection, reading: Reading, row: Row) -> None:
    """Insert the reading, then its claims, then what the claims are made of, each table at once."""
    assert reading.document  # noqa: S101 - the caller has seen to it
    connection.execute(_INSERTS["readings"], row)
    first = (connection.scalar(_LAST_CLAIM) or 0) + 1
    by_table: dict[str, list[Row]] = {"claims": []}
    for number, claim in enumerate(reading.claims):
        key = {"key": first + number, "reading": row["id"], "n": number, "run": row["run"]}
        by_table["claims"].append(claim_row(reading.document, claim) | key)
        for table, parts in parts_of(reading.document, claim):
            numbered = (part | {"claim": first + number, "n": n, "run": row["run"]} for n, part in enumerate(parts))
            by_table.setdefault(table, []).extend(numbered)
    for table, rows in by_table.items():
        if rows:
            connection.exec_driver_sql(_MANY[table], rows)


# Made once: to put a statement together takes longer than to run it, and each document asks them all.
_READ = select(schema.readings.c.id).where(schema.readings.c.id == bindparam("reading"))
_KEPT = select(schema.documents.c.id).where(schema.documents.c.id == bindparam("document"))
_WITHDRAWN = select(schema.withdrawals.c.at, schema.withdrawals.c.reason).where(
    schema.withdrawals.c.document == bindparam("document"), schema.withdrawals.c.closed.is_(None)
)
_HERE = (
    schema.captures.c.place == bindparam("place"),
    schema.captures.c.record.is_not_distinct_from(bindparam("record")),
)
_LAST_HERE = select(schema.captures.c.reading).where(*_HERE).order_by(schema.captures.c.key.desc()).limit(1)
_OPEN_HERE = (
    select(schema.captures.c.key)
    .where(*_HERE, schema.captures.c.reading == bindparam("reading"), schema.captures.c.closed.is_(None))
    .limit(1)
)
_LAST_CLAIM = select(func.max(schema.claims.c.key))
_INSERTS = {table.name: insert(table) for table in schema.metadata.tables.values()}
# Every column of every row is there, and none needs to be converted: what SQLAlchemy does for each row is left out.
_NAMED = sqlite.dialect(paramstyle="named")
_MANY = {name: str(statement.compile(dialect=_NAMED)) for name, statement in _INSERTS.items()}
