"""Claims by what is measured in them: those with a figure in one unit, those with a place, and when a run began."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, FromClause, exists, func, select

from firsthand.ledger import listing, schema
from firsthand.ledger.filters import Filter
from firsthand.ledger.listing import Entry
from firsthand.ledger.overlay import NOTHING, Overlay

AS_COUNTED = "things"
"""What a figure counts that has no unit of its own."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What figures are measured in, and how many claims have one."""

    name: str
    claims: int


def units(connection: Connection, asked: Filter, over: Overlay = NOTHING, *, most: int) -> list[Unit]:
    """Return the units of the figures in the claims that fit, those of the most claims first."""
    counted = listing.units(connection, _unit(), asked, over)
    return [Unit(*each) for each in sorted(counted.items(), key=lambda each: (-each[1], each[0]))[:most]]


def with_unit(
    connection: Connection, asked: Filter, unit: str, over: Overlay = NOTHING, *, most: int
) -> tuple[list[Entry], int]:
    """Return the latest claims that fit and have a figure in the unit, and how many there are."""
    return _having(connection, asked, over, schema.quantities, _unit() == unit, most=most)


def with_place(connection: Connection, asked: Filter, over: Overlay = NOTHING, *, most: int) -> tuple[list[Entry], int]:
    """Return the claims that fit and name a place, the latest first, and how many there are."""
    return _having(connection, asked, over, schema.places, most=most)


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
    connection: Connection, asked: Filter, over: Overlay, table: FromClause, *also: ColumnElement[bool], most: int
) -> tuple[list[Entry], int]:
    there = [exists().where(table.c.claim == schema.claims.c.key, *also)]
    listed = listing.entries(connection, asked, over, there, limit=most)
    return listed, listing.count(connection, asked, over, there)
