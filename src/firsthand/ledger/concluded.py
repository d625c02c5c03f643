"""What was concluded about some claims, as the nouns it was written from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, and_, select

from firsthand.language.surrogates import without_surrogates
from firsthand.ledger import reasons, schema
from firsthand.ledger.judging import batches
from firsthand.ledger.readings import Stored
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
    table, claims, found = schema.links.c, schema.claims, dict[str, dict[int, int]]()
    stand = select(schema.captures.c.reading).where(
        schema.captures.c.document == document, schema.captures.c.closed.is_(None)
    )
    for ours, theirs in ((table.a, table.b), (table.b, table.a)):
        joined = claims.join(schema.links, ours == claims.c.key)
        asked = select(claims.c.id, theirs.label("other"), table.grade).select_from(joined)
        same = (claims.c.reading.in_(stand), table.same_claim == 1, table.closed.is_(None))
        for claim, other, grade in connection.execute(asked.where(*same)):
            found.setdefault(claim, {})[other] = Grade(grade).strength
    return {claim: sorted(others, key=lambda row: (others[row], row)) for claim, others in found.items()}


def conflicts(connection: Connection, keys: Sequence[int] | None = None) -> list[Conflict]:
    """Return the conflicts that stand with a side among these rows of ``claims``; all where none are given."""
    return [conflict_of(row) for row in _touching(connection, "conflicts", keys)]


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
    asked = asked.where(table.c.closed.is_(None), claims.c.reading.in_(_STANDING)).order_by(
        table.c.claim, table.c.start
    )
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


def _pairs(connection: Connection, name: str, keys: Sequence[int]) -> Iterator[Stored]:
    """The standing rows of a table of pairs whose both sides are among the keys."""
    ours = set(keys)
    table = schema.metadata.tables[name].c
    for batch in batches(keys):
        for row in connection.execute(named(name).where(table.a.in_(batch))).mappings():
            if row["b"] in ours:
                yield row


def _touching(connection: Connection, name: str, keys: Sequence[int] | None) -> Iterator[Stored]:
    """The standing rows of a table of pairs, each once, with a side among the keys; all where no keys are given."""
    table, seen = schema.metadata.tables[name].c, set()
    asked = (
        [named(name)]
        if keys is None
        else [named(name).where(side.in_(batch)) for batch in batches(keys) for side in (table.a, table.b)]
    )
    for each in asked:
        for row in connection.execute(each).mappings():
            if row["key"] not in seen:
                seen.add(row["key"])
                yield row


def named(name: str) -> Select[Any]:
    """Return a table of pairs with the names of the reports that each row is about; both have to stand in the case."""
    table, a, b = schema.metadata.tables[name], schema.claims.alias("one"), schema.claims.alias("other")
    names = (
        a.c.document.label("a_document"),
        a.c.id.label("a_claim"),
        b.c.document.label("b_document"),
        b.c.id.label("b_claim"),
    )
    stands = and_(*(side.c.reading.in_(_STANDING) for side in (a, b)))
    joined = table.join(a, a.c.key == table.c.a).join(b, b.c.key == table.c.b)
    return select(table, *names).select_from(joined).where(table.c.closed.is_(None), stands)


_STANDING = select(schema.captures.c.reading).where(schema.captures.c.closed.is_(None))
