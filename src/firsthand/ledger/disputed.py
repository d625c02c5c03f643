"""Conflicts a page at a time, with how people left them; a case of a hundred thousand claims has too many for one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Select, case, func, select

from firsthand.ledger import schema
from firsthand.ledger.concluded import conflict_of, named
from firsthand.model.conflict import Conflict, ConflictKind, Status
from firsthand.model.decision import Action, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some conflicts; ``fit`` is how many fit what was asked for, ``every`` how many there are in the case."""

    conflicts: tuple[Conflict, ...]
    fit: int
    every: int


def page(
    connection: Connection,
    *,
    kind: ConflictKind | None,
    status: Status | None,
    limit: int,
    skip: int,
    without: Collection[str] = (),
) -> Page:
    """Return the conflicts that fit, those that wait for a person first and in the order in which they were found.

    Those ``without`` which it is asked, by their ids, are none: a person rejected or corrected what they hang on.
    """
    wanted = _with_status(kind, without).subquery()
    grouped = connection.execute(select(wanted.c.status, func.count()).group_by(wanted.c.status))
    counted: dict[str, int] = {row[0]: row[1] for row in grouped}
    every = sum(counted.values()) if kind is None else _count(connection, without)
    shown = select(wanted.c.key, wanted.c.status).order_by(_rank(wanted.c.status), wanted.c.key)
    if status is not None:
        shown = shown.where(wanted.c.status == status.value)
    keys = [(int(row[0]), str(row[1])) for row in connection.execute(shown.limit(limit).offset(skip))]
    fit = sum(counted.values()) if status is None else counted.get(status.value, 0)
    return Page(conflicts=_conflicts(connection, keys), fit=fit, every=every)


def before(connection: Connection, conflict: str, *, without: Collection[str] = ()) -> int | None:
    """Return how many conflicts stand before this one in the order of all pages; None where it is none that stands."""
    wanted = _with_status(None, without).subquery()
    place = func.row_number().over(order_by=(_rank(wanted.c.status), wanted.c.key))
    placed = select(wanted.c.key, place.label("place")).subquery()
    table = schema.conflicts.c
    asked = select(placed.c.place).join(schema.conflicts, table.key == placed.c.key).where(table.id == conflict)
    found = connection.scalar(asked)
    return None if found is None else int(found) - 1


def _with_status(kind: ConflictKind | None, without: Collection[str]) -> Select[Any]:
    table, decisions = schema.conflicts.c, schema.decisions.c
    last = (
        select(decisions.action)
        .where(decisions.about == Subject.CONFLICT.value, decisions.subject == table.id, decisions.undone.is_(None))
        .where(decisions.action.in_([Action.CONFIRM.value, Action.ACCEPT.value, Action.REJECT.value]))
        .order_by(decisions.key.desc())
        .limit(1)
        .scalar_subquery()
    )
    status = case(
        (last == Action.REJECT.value, Status.REJECTED.value),
        (last.is_not(None), Status.CONFIRMED.value),
        else_=Status.CANDIDATE.value,
    )
    asked = _left(named("conflicts").with_only_columns(table.key, status.label("status")), without)
    return asked if kind is None else asked.where(table.kind == kind.value)


def _left(asked: Select[Any], without: Collection[str]) -> Select[Any]:
    return asked.where(schema.conflicts.c.id.not_in(sorted(without))) if without else asked


def _count(connection: Connection, without: Collection[str]) -> int:
    return connection.scalar(_left(named("conflicts").with_only_columns(func.count()), without)) or 0


def _rank(status: Any) -> Any:  # noqa: ANN401 - a column
    return case({each.value: rank for rank, each in enumerate(Status)}, value=status)


def _conflicts(connection: Connection, keys: Sequence[tuple[int, str]]) -> tuple[Conflict, ...]:
    asked = named("conflicts").where(schema.conflicts.c.key.in_([key for key, _ in keys]))
    rows = {row["key"]: row for row in connection.execute(asked).mappings()}
    return tuple(replace(conflict_of(rows[key]), status=Status(status)) for key, status in keys)
