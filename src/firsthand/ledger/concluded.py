"""What was concluded about some claims, as the nouns it was written from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, exists, select

from firsthand.language.surrogates import without_surrogates
from firsthand.ledger import reasons, schema
from firsthand.ledger.asked import Asked, these, wanted
from firsthand.ledger.judging import batches
from firsthand.ledger.readings import Stored
from firsthand.ledger.rows import Row
from firsthand.model.conflict import Conflict, ConflictKind
from firsthand.model.forecast import Outcome, Settling
from firsthand.model.judgement import Grade, Link
from firsthand.model.sums import Sum, Verdict
from firsthand.model.text import Span


def links(connection: Connection, keys: Sequence[int]) -> list[Link]:
    """Return the links that stand between any two of these rows of ``claims``."""
    return [
        Link(
            a=(row["a_document"], row["a_claim"]),
            b=(row["b_document"], row["b_claim"]),
            grade=Grade(row["grade"]),
            same_claim=bool(row["same_claim"]),
            reasons=reasons.read(row["reasons"]),
        )
        for row in _pairs(connection, "links", keys)
    ]


def linked(connection: Connection, keys: Sequence[int]) -> set[int]:
    """Return the rows of ``claims`` that a link ties to any of these, these left out."""
    table, ours, near = schema.links.c, set(keys), set()
    for batch in batches(keys):
        for one, other in ((table.a, table.b), (table.b, table.a)):
            near |= set(connection.scalars(select(other).where(one.in_(batch), table.closed.is_(None))))
    return near - ours


def alike(connection: Connection, document: str) -> dict[str, list[int]]:
    """Return the rows of ``claims`` that assert the same as each claim of a document, the firmest tie first."""
    found = dict[str, dict[int, int]]()
    for asked in _ALIKE:
        for row in asked.rows(connection, document=document):
            found.setdefault(row["id"], {})[row["other"]] = Grade(row["grade"]).strength
    return {claim: sorted(others, key=lambda row: (others[row], row)) for claim, others in found.items()}


def _alike(ours: ColumnElement[int], theirs: ColumnElement[int]) -> Asked:
    links, claims, captures = schema.links, schema.claims, schema.captures.c
    stand = select(captures.reading).where(captures.document == bindparam("document"), captures.closed.is_(None))
    same = (claims.c.reading.in_(stand), links.c.same_claim == 1, links.c.closed.is_(None))
    joined = claims.join(links, ours == claims.c.key)
    return Asked(select(claims.c.id, theirs.label("other"), links.c.grade).select_from(joined).where(*same))


_ALIKE = (_alike(schema.links.c.a, schema.links.c.b), _alike(schema.links.c.b, schema.links.c.a))


def conflicts(connection: Connection, keys: Sequence[int] | None = None) -> list[Conflict]:
    """Return the conflicts that stand with a side among these rows of ``claims``; all where none are given."""
    return [conflict_of(row) for row in _touching(connection, "conflicts", keys)]


def in_dispute(connection: Connection, keys: Sequence[int]) -> set[int]:
    """Return those of these rows of ``claims`` that are a side of a conflict that is not closed."""
    table, found = schema.conflicts.c, set[int]()
    for batch in batches(keys):
        for side in (table.a, table.b):
            found |= set(connection.scalars(select(side).where(side.in_(batch), table.closed.is_(None))))
    return found


def conflict_of(row: Stored) -> Conflict:
    """Return the conflict of a row of ``named``."""
    return Conflict(
        kind=ConflictKind(row["kind"]),
        a=(row["a_document"], row["a_claim"]),
        b=(row["b_document"], row["b_claim"]),
        reasons=reasons.read(row["reasons"]),
    )


def conflicts_named(connection: Connection, beginning: str) -> list[str]:
    """Return the ids that begin so of conflicts that stand, each once."""
    asked = named("conflicts").where(schema.conflicts.c.id.startswith(without_surrogates(beginning), autoescape=True))
    return sorted({row["id"] for row in connection.execute(asked).mappings()})


def conflicts_called(connection: Connection, ids: Sequence[str]) -> list[Conflict]:
    """Return the conflicts with these ids that stand, in the order of the ids."""
    rows = connection.execute(named("conflicts").where(schema.conflicts.c.id.in_(ids))).mappings()
    found = {row["id"]: row for row in rows}
    return [conflict_of(found[each]) for each in ids if each in found]


def settlings(connection: Connection, keys: Sequence[int] | None = None) -> list[Settling]:
    """Return what stands as settling one of these rows of ``claims``; all of it where none are given."""
    return [
        Settling(
            forecast=(row["a_document"], row["a_claim"]),
            by=(row["b_document"], row["b_claim"]),
            outcome=Outcome(row["outcome"]),
            reasons=reasons.read(row["reasons"]),
        )
        for row in _touching(connection, "settlings", keys)
    ]


def sums(connection: Connection, reading: str | None = None) -> list[Sum]:
    """Return the calculations that stand in a reading, or in all of the case."""
    table, claims = schema.sums, schema.claims
    asked = select(table, claims.c.document, claims.c.id.label("claim_id")).join(claims, claims.c.key == table.c.claim)
    asked = asked.where(table.c.closed.is_(None), _stands(claims.c.reading)).order_by(table.c.claim, table.c.start)
    if reading is not None:
        asked = asked.where(claims.c.reading == reading)
    return [_sum(row) for row in connection.execute(asked).mappings()]


def _sum(row: Stored) -> Sum:
    low, high = row["result_low"], row["result_high"]
    return Sum(
        claim=(row["document"], row["claim_id"]),
        span=Span(row["start"], row["end"]),
        words=row["words"],
        expression=row["expression"],
        result=None if low is None or high is None else (low, high),
        stated=(row["stated_low"], row["stated_high"]),
        verdict=Verdict(row["verdict"]),
        factor=row["factor"],
        reasons=reasons.read(row["reasons"]),
    )


def _pairs(connection: Connection, name: str, keys: Sequence[int]) -> list[Row]:
    """The standing rows of a table of pairs whose both sides are among the keys, those of one reading together."""
    ours = set(keys)
    rows = (row for row in _asked(name, "a").rows(connection, wanted=these(ours)) if row["b"] in ours)
    return sorted(rows, key=lambda row: (row["a_reading"], row["a"], row["key"]))


def _touching(connection: Connection, name: str, keys: Sequence[int] | None) -> list[Row]:
    """The standing rows of a table of pairs with a side among the keys, all where no keys are given.

    Each stands once, in the order in which they were made, whatever the order of the keys.
    """
    if keys is None:
        found = {row["key"]: row for row in _asked(name, None).rows(connection)}
    else:
        ours = these(set(keys))
        found = {row["key"]: row for side in ("a", "b") for row in _asked(name, side).rows(connection, wanted=ours)}
    return [found[key] for key in sorted(found)]


@cache
def _asked(name: str, side: str | None) -> Asked:
    """What stands in a table of pairs, or so much of it as has one side among what is wanted."""
    asked = named(name)
    return Asked(asked if side is None else asked.where(wanted(schema.metadata.tables[name].c[side])))


def named(name: str) -> Select[Any]:
    """Return a table of pairs with the names of the reports that each row is about; both have to stand in the case."""
    table, a, b = schema.metadata.tables[name], schema.claims.alias("one"), schema.claims.alias("other")
    names = (
        a.c.reading.label("a_reading"),
        a.c.document.label("a_document"),
        a.c.id.label("a_claim"),
        b.c.document.label("b_document"),
        b.c.id.label("b_claim"),
    )
    joined = table.join(a, a.c.key == table.c.a).join(b, b.c.key == table.c.b)
    stand = (_stands(side.c.reading) for side in (a, b))
    return select(table, *names).select_from(joined).where(table.c.closed.is_(None), *stand)


def _stands(reading: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether a reading stands, looked up for each: a list of all that stand is long, and made for each statement."""
    captures = schema.captures.c
    return exists().where(captures.reading == reading, captures.closed.is_(None))
