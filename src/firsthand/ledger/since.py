"""What came into a case file since somebody looked: rows are added in order, so a number a table tells how far."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, exists, func, select

from firsthand.ledger import schema
from firsthand.ledger.judging import batches
from firsthand.model.decision import Decision
from firsthand.model.judgement import Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """How far each table had come that pages tell news of: the number of its last row, 0 of an empty one."""

    claims: int = 0
    conflicts: int = 0
    settlings: int = 0
    decisions: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What came since somebody looked: new reports, conflicts by their ids, forecasts settled by rows, decisions."""

    reports: frozenset[Ref] = frozenset()
    conflicts: tuple[str, ...] = ()
    foretold: tuple[int, ...] = ()
    decisions: tuple[Decision, ...] = ()


_PAIRS = {"conflicts": schema.conflicts, "settlings": schema.settlings}


def reached(connection: Connection) -> Reached:
    """Return how far the tables have come."""
    tables = {"claims": schema.claims, "decisions": schema.decisions, **_PAIRS}
    last = {name: connection.scalar(select(func.max(table.c.key))) or 0 for name, table in tables.items()}
    return Reached(**last)


def new_claims(connection: Connection, rows: Collection[int], since: Reached) -> set[int]:
    """Return those of these rows that came since; a claim that was there, in a document read anew, is none."""
    late = sorted(row for row in rows if row > since.claims)
    now, before, found = schema.claims.c, schema.claims.alias("before").c, set[int]()
    known = exists().where(before.id == now.id, before.document == now.document, before.key <= since.claims)
    for batch in batches(late):
        found |= set(connection.scalars(select(now.key).where(now.key.in_(batch), ~known)))
    return found


def new_conflicts(connection: Connection, rows: Collection[int], since: Reached, *, most: int) -> list[str]:
    """Return the ids of the conflicts that came since with a side among these rows of ``claims``, the latest first."""
    return _new_pairs(connection, "conflicts", rows, since.conflicts, most)


def new_settlings(connection: Connection, rows: Collection[int], since: Reached, *, most: int) -> list[int]:
    """Return the rows of forecasts, among these, that something came to settle since, the latest first."""
    table = schema.settlings.c
    ids = _new_pairs(connection, "settlings", rows, since.settlings, most)
    asked = select(table.a, table.key).where(table.id.in_(ids), table.closed.is_(None)).order_by(table.key.desc())
    return list(dict.fromkeys(row for row, _ in connection.execute(asked)))


def _new_pairs(connection: Connection, name: str, rows: Collection[int], last: int, most: int) -> list[str]:
    """What other rules concluded again is no news: its id was there before."""
    table, before = _PAIRS[name].c, _PAIRS[name].alias("before").c
    known = exists().where(before.id == table.id, before.key <= last)
    stand = (table.key > last, table.closed.is_(None), ~known)
    asked = select(table.id, table.a, table.b).where(*stand).order_by(table.key.desc()).limit(most)
    ours = set(rows)
    return list(dict.fromkeys(name for name, a, b in connection.execute(asked) if a in ours or b in ours))
