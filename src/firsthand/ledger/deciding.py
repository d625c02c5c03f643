"""Decisions of people: kept in a trail, taken back by closing them, never deleted."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from functools import cache

from sqlalchemy import Connection, Text, bindparam, func, insert, or_, select, update

from firsthand.errors import NotInCase, Overtaken
from firsthand.language.calendar.edtf import days
from firsthand.language.surrogates import without_surrogates
from firsthand.ledger import schema
from firsthand.ledger.asked import Asked, these, wanted
from firsthand.ledger.readings import Stored
from firsthand.model.decision import Action, Decision, Subject


def decide(connection: Connection, decision: Decision, run: int) -> int:
    """Write the decision down and return its number in the trail."""
    row = {
        "action": decision.action.value,
        "about": decision.about.value,
        "subject": decision.subject,
        "document": decision.document,
        "value": without_surrogates(json.dumps(dict(decision.value), ensure_ascii=False, sort_keys=True)),
        "note": without_surrogates(decision.note),
        "by": without_surrogates(decision.by),
        "at": decision.at,
        "run": run,
    }
    inserted = connection.execute(insert(schema.decisions), row).inserted_primary_key
    return int(inserted[0]) if inserted else 0


def overtake(connection: Connection, decision: Decision, seen: Collection[int]) -> None:
    """Raise ``Overtaken`` where a correction that was not seen, or one taken back since, is of the same fields."""
    trail = decisions(connection, about=decision.about, subjects=[decision.subject], undone_too=True)
    for each in trail:
        both = each.value.keys() & decision.value.keys()
        if each.action is Action.CORRECT and both and (each.undone is None) != (each.number in seen):
            who, did = (each.by, "corrected") if each.undone is None else (each.undone_by, "took back")
            raise Overtaken(f"{who} {did} its {', '.join(sorted(both))}")


def undo(connection: Connection, number: int, *, by: str, at: str) -> None:
    """Take the decision with this number back; ``NotInCase`` where there is none that holds."""
    table = schema.decisions
    still = (table.c.key == number, table.c.undone.is_(None))
    done = connection.execute(update(table).where(*still).values(undone=at, undone_by=without_surrogates(by)))
    if not done.rowcount:
        raise NotInCase(f"there is no decision {number} that holds")


def state(connection: Connection) -> tuple[int, ...]:
    """Return numbers that are others after each decision about a claim; empty where there was none."""
    table = schema.decisions.c
    row = connection.execute(
        select(func.max(table.key), func.count(table.undone)).where(table.about == Subject.CLAIM.value)
    ).one()
    return () if row[0] is None else tuple(row)


def decisions(
    connection: Connection,
    *,
    about: Subject | None = None,
    subjects: Iterable[str] | None = None,
    document: str | None = None,
    undone_too: bool = False,
    until: str | None = None,
) -> list[Decision]:
    """Return decisions in their order, as of the end of the day ``until``: what came later is not known."""
    last = f"{(days(until)[1] or '9999') if until else '9999'}U"  # "T" opens the time of day
    given = {"about": about.value if about else None, "document": document, "last": last}
    if subjects is not None:
        given["wanted"] = these(subjects)
    rows = _asked(about is not None, subjects is not None, document is not None, undone_too).rows(connection, **given)
    return [_decision(row, holds=row["undone"] is None or row["undone"] >= last) for row in rows]


def since(connection: Connection, number: int, time: str) -> list[Decision]:
    """Return the decisions after the one with this number, and those that were taken back since a time, in their order.

    One that was made and taken back since is both, and stands once.
    """
    table = schema.decisions.c
    asked = select(schema.decisions).where(or_(table.key > number, table.undone >= time)).order_by(table.key)
    return [_decision(row, holds=row["undone"] is None) for row in connection.execute(asked).mappings()]


@cache
def _asked(about: bool, subjects: bool, document: bool, undone_too: bool) -> Asked:  # noqa: FBT001 - a key
    table, last = schema.decisions.c, bindparam("last", type_=Text)
    conditions = (
        (about, table.about == bindparam("about")),
        (subjects, wanted(table.subject)),
        (document, table.document == bindparam("document")),
        (not undone_too, or_(table.undone.is_(None), table.undone >= last)),
        (True, table.at < last),
    )
    fit = [each for given, each in conditions if given]
    return Asked(select(schema.decisions).where(*fit).order_by(table.key))


def _decision(row: Stored, *, holds: bool) -> Decision:
    return Decision(
        number=row["key"],
        action=Action(row["action"]),
        about=Subject(row["about"]),
        subject=row["subject"],
        document=row["document"],
        value=json.loads(row["value"]),
        note=row["note"],
        by=row["by"],
        at=row["at"],
        undone=None if holds else row["undone"],
        undone_by=None if holds else row["undone_by"],
    )
