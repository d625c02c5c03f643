"""Claims by what is measured in them: those with a figure in one unit, those with a place, and when a run began."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, FromClause, exists, func, select

from firsthand.ledger import schema
from firsthand.ledger.conditions import conditions
from firsthand.ledger.filters import Filter
from firsthand.ledger.queries import LATEST_FIRST

AS_COUNTED = "things"
"""What a figure counts that has no unit of its own."""

_JOINED = schema.claims.join(schema.readings, schema.readings.c.id == schema.claims.c.reading)


@dataclass(frozen=True, slots=True)
class Unit:
    """What figures are measured in, and how many claims have one."""

    name: str
    claims: int


def units(connection: Connection, asked: Filter, *, most: int) -> list[Unit]:
    """Return the units of the figures in the claims that fit, those of the most claims first."""
    table, name = schema.quantities.c, _unit()
    joined = schema.quantities.join(_JOINED, table.claim == schema.claims.c.key)
    number = func.count(table.claim.distinct())
    wanted = select(name, number).select_from(joined).where(*conditions(asked)).group_by(name)
    return [Unit(*row) for row in connection.execute(wanted.order_by(number.desc(), name).limit(most))]


def with_unit(connection: Connection, asked: Filter, unit: str, *, most: int) -> tuple[list[int], int]:
    """Return the rows of the latest claims that fit and have a figure in the unit, and how many there are."""
    return _having(connection, asked, schema.quantities, _unit() == unit, most=most)


def with_place(connection: Connection, asked: Filter, *, most: int) -> tuple[list[int], int]:
    """Return the rows of the claims that fit and name a place, the latest first, and how many there are."""
    return _having(connection, asked, schema.places, most=most)


def started(connection: Connection, runs: Iterable[int]) -> dict[int, str]:
    """Return when each of these runs began (UTC)."""
    table = schema.runs.c
    rows = connection.execute(select(table.number, table.started).where(table.number.in_(set(runs))))
    return {row.number: row.started for row in rows}


def _unit() -> ColumnElement[str]:
    """What a figure is in: its unit, else what it counts."""
    table = schema.quantities.c
    return func.coalesce(func.nullif(table.unit, ""), func.nullif(table.counted, ""), AS_COUNTED)


def _having(
    connection: Connection, asked: Filter, table: FromClause, *also: ColumnElement[bool], most: int
) -> tuple[list[int], int]:
    there = exists().where(table.c.claim == schema.claims.c.key, *also)
    key, fit = schema.claims.c.key, (*conditions(asked), there)
    rows = select(key).select_from(_JOINED).where(*fit).order_by(*LATEST_FIRST).limit(most)
    number = connection.scalar(select(func.count()).select_from(_JOINED).where(*fit)) or 0
    return list(connection.scalars(rows)), number
