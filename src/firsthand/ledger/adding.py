"""Writing a reading down: once, however often and wherever its document is found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, func, insert, select

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
    read = connection.scalar(select(schema.readings.c.id).where(schema.readings.c.id == reading))
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
    table = schema.withdrawals
    open_row = select(table.c.at, table.c.reason).where(table.c.document == document, table.c.closed.is_(None))
    row = connection.execute(open_row).first()
    return wording(row) if row else ""


def _stands(connection: Connection, capture: Capture, reading: str) -> bool:
    """Whether it stands at the place, or was found there last; what a newer version has closed need not open again."""
    table = schema.captures
    at_place = (table.c.place == storable_path(capture.place), table.c.record.is_not_distinct_from(capture.record))
    last = select(table.c.reading).where(*at_place).order_by(table.c.key.desc()).limit(1)
    still = select(table.c.key).where(*at_place, table.c.reading == reading, table.c.closed.is_(None))
    return connection.scalar(last) == reading or connection.scalar(still.limit(1)) is not None


def _add_document(connection: Connection, capture: Capture, run: int) -> None:
    table = schema.documents
    if connection.scalar(select(table.c.id).where(table.c.id == capture.document)) is None:
        row = {"id": capture.document, "size": len(capture.data), "bytes": capture.data, "run": run}
        connection.execute(insert(table), row)


def _add_reading(connection: Connection, reading: Reading, row: Row) -> None:
    """Insert the reading, then its claims, then what the claims are made of, each table at once."""
    assert reading.document  # noqa: S101 - the caller has seen to it
    connection.execute(insert(schema.readings), row)
    first = (connection.scalar(select(func.max(schema.claims.c.key))) or 0) + 1
    by_table: dict[str, list[Row]] = {"claims": []}
    for number, claim in enumerate(reading.claims):
        key = {"key": first + number, "reading": row["id"], "n": number, "run": row["run"]}
        by_table["claims"].append(claim_row(reading.document, claim) | key)
        for table, parts in parts_of(reading.document, claim):
            numbered = (part | {"claim": first + number, "n": n, "run": row["run"]} for n, part in enumerate(parts))
            by_table.setdefault(table, []).extend(numbered)
    for table, rows in by_table.items():
        if rows:
            connection.execute(insert(schema.metadata.tables[table]), rows)
