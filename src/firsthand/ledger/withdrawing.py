"""Taking a document out of a case, with the reason on record; and removing every word of it where that is asked."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Table, insert, or_, select, update

from firsthand.errors import NotInCase, Withdrawn
from firsthand.language.surrogates import without_surrogates
from firsthand.ledger import named, schema
from firsthand.ledger.standing import stand

BLANKED: dict[str, dict[str, Any]] = {
    "documents": {"bytes": None},
    "readings": {
        "told": "{}",
        "title": None,
        "authors": "[]",
        "url": None,
        "published_reasons": "[]",
        "text": None,
        "blocks": "[]",
        "skipped": "[]",
    },
    "claims": {"words": "", "sources": "", "basis": None, "audience": None},
    "hops": {
        "name": "",
        "canonical": None,
        "handle": None,
        "works_for": None,
        "basis": None,
        "anonymity_reason": None,
    },
    "quantities": {"words": "", "unit": None, "counted": None, "per": None},
    "times": {"words": "", "anchor": None},
    "places": {
        "words": "",
        "name": "",
        "latitude": None,
        "longitude": None,
        "country": None,
        "geonames": None,
        "nearest": None,
        "farthest": None,
        "disputed": None,
        "reason": None,
    },
    "events": {"actor": None, "recipient": None, "place": None, "origin": None},
    "copies": {"passages": "[]"},
    "links": {"reasons": "[]"},
    "conflicts": {"reasons": "[]"},
    "settlings": {"reasons": "[]"},
    "sums": {"words": "", "expression": "", "factor": None, "reasons": "[]"},
    "mentions": {"places": "[]"},
    "decisions": {"value": "{}", "note": ""},
}
"""What every column that holds words of a document becomes; ids, numbers and dates stay, as the record that it was."""


def withdraw(connection: Connection, document: str, reason: str, *, blank: bool, run: int, at: str) -> None:
    """Close every capture of the document and write down why; ``blank`` removes its words for good."""
    if connection.scalar(select(schema.documents.c.id).where(schema.documents.c.id == document)) is None:
        raise NotInCase(f"{document} is no document in it")
    if (row := _open_withdrawal(connection, document)) is not None and (row.blanked or not blank):
        raise Withdrawn(f"it was taken out already, on {row.at[:10]}: {row.reason}")
    reason, captures = without_surrogates(reason), schema.captures
    still = (captures.c.document == document, captures.c.closed.is_(None))
    connection.execute(update(captures).where(*still).values(closed=run, why=f"Withdrawn: {reason}"))
    _close(connection, document, run, "Withdrawn again, and blanked.")
    row = {"document": document, "reason": reason, "at": at, "blanked": int(blank), "run": run}
    connection.execute(insert(schema.withdrawals), row)
    if blank:
        _blank(connection, document)


def reinstate(connection: Connection, document: str, reason: str, *, run: int) -> None:
    """Take a withdrawal back: what the document's captures were when it was withdrawn, they are again."""
    row = _open_withdrawal(connection, document)
    if row is None:
        raise Withdrawn("it never was, or was taken back already, so there is nothing to undo")
    if row.blanked:
        raise Withdrawn("its words were removed for good, so it cannot come back into this case file")
    captures = schema.captures.c
    names = ("place", "record", "document", "reading", "modified")
    closed = select(*(captures[name] for name in names)).where(
        captures.document == document, captures.closed == row.run, captures.why.startswith("Withdrawn: ")
    )
    for capture in [dict(each) for each in connection.execute(closed).mappings()]:
        if not _taken(connection, capture):
            stand(connection, capture | {"run": run})
        _unskip(connection, capture, wording(row), run)
    _close(connection, document, run, without_surrogates(reason))


def wording(withdrawal: Any) -> str:  # noqa: ANN401 - a row
    """Return why a document that was withdrawn is not read again."""
    return f"It was withdrawn on {withdrawal.at[:10]}: {withdrawal.reason}"


def _taken(connection: Connection, capture: dict[str, Any]) -> bool:
    """Whether another document was found in that file since; a line of one that holds several is never taken."""
    captures = schema.captures.c
    here = (captures.place == capture["place"], captures.record.is_(None), captures.closed.is_(None))
    return capture["record"] is None and connection.execute(select(captures.key).where(*here)).first() is not None


def _unskip(connection: Connection, capture: dict[str, Any], reason: str, run: int) -> None:
    skips = schema.skips
    here = (skips.c.place == capture["place"], skips.c.record.is_not_distinct_from(capture["record"]))
    still = (*here, skips.c.reason == reason, skips.c.closed.is_(None))
    connection.execute(update(skips).where(*still).values(closed=run, why="The withdrawal was taken back."))


def _open_withdrawal(connection: Connection, document: str) -> Any:  # noqa: ANN401 - a row
    table = schema.withdrawals
    return connection.execute(select(table).where(table.c.document == document, table.c.closed.is_(None))).first()


def _close(connection: Connection, document: str, run: int, why: str) -> None:
    table = schema.withdrawals
    still = (table.c.document == document, table.c.closed.is_(None))
    connection.execute(update(table).where(*still).values(closed=run, why=why))


def _blank(connection: Connection, document: str) -> None:
    claims = schema.claims.c
    keys = select(claims.key).where(claims.document == document)
    for name, values in BLANKED.items():
        table = schema.metadata.tables[name]
        connection.execute(update(table).where(_belongs(table, document, keys)).values(**values))
    named.blank(connection, document)
    connection.exec_driver_sql("INSERT INTO claims_fts (claims_fts) VALUES ('rebuild')")


def _belongs(table: Table, document: str, keys: Any) -> Any:  # noqa: ANN401 - conditions of a query
    if "claim" in table.c:
        return table.c.claim.in_(keys)
    if table is schema.copies:
        readings = select(schema.readings.c.id).where(schema.readings.c.document == document)
        return or_(table.c.a.in_(readings), table.c.b.in_(readings))
    if "a" in table.c:
        return or_(table.c.a.in_(keys), table.c.b.in_(keys))
    return (table.c.id if table is schema.documents else table.c.document) == document
