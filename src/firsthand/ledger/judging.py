"""Judgements kept and found again: what is still to be judged, what is near it, and what was concluded."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, delete, exists, func, select, update

from firsthand.ledger import reasons, schema
from firsthand.ledger.asked import among
from firsthand.ledger.conditions import conditions
from firsthand.ledger.filters import Filter
from firsthand.ledger.match import LONGEST
from firsthand.ledger.placing import Naming
from firsthand.ledger.queries import found, reading_row
from firsthand.ledger.readings import document_of
from firsthand.ledger.tables import metadata
from firsthand.model.conflict import Conflict
from firsthand.model.forecast import Settling
from firsthand.model.judgement import Link, Reason, Ref, Report
from firsthand.model.sums import Sum
from firsthand.model.text import Document, Span

JUDGED_ANEW = "Judged anew, by other rules."
"""Why a judgement of an older version is closed."""

BATCH = 500
"""Rows that are asked about in one statement: SQLite bounds how many values one may carry."""

_INDEXES = ("keys", "sketches", "form_keys", "entities", "spoken")
_JUDGEMENTS = ("judged", "copies", "links", "conflicts", "settlings", "sums", "forms", "mentions", "merges")

Value = TypeVar("Value")

Keyed = dict[Ref, int]
"""The rows of ``claims`` by what names a report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Passages that two readings share: where each begins and ends in the one and in the other."""

    a: str
    b: str
    share: float
    passages: tuple[tuple[Span, Span], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Concluded:
    """All that was concluded when one reading was set beside what was judged before it."""

    reading: str
    keys: Mapping[int, frozenset[int]]
    document: str = ""
    naming: Naming = field(default_factory=Naming)
    sketch: tuple[int, ...] = ()
    copies: tuple[Copy, ...] = ()
    links: tuple[Link, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    settlings: tuple[Settling, ...] = ()
    sums: tuple[Sum, ...] = ()


def begin(connection: Connection, rules: str, run: int) -> None:
    """Close what other rules concluded, and empty the indexes that they made."""
    table = schema.judged
    stale = select(table.c.key).where(table.c.closed.is_(None), table.c.rules != rules).limit(1)
    if connection.scalar(stale) is None:
        return
    for name in _JUDGEMENTS:
        kept = metadata.tables[name]
        still = (kept.c.closed.is_(None), kept.c.rules != rules)
        connection.execute(update(kept).where(*still).values(closed=run, why=JUDGED_ANEW))
    for name in _INDEXES:
        connection.execute(delete(metadata.tables[name]))


def waiting(connection: Connection, rules: str) -> list[str]:
    """Return the readings that stand and are not judged by these rules, the earliest published first."""
    readings = schema.readings.c
    order = (readings.published_first.is_(None), readings.published_first, readings.id)
    return list(connection.scalars(_waiting(select(readings.id), rules).order_by(*order)))


def how_many_wait(connection: Connection, rules: str) -> int:
    """Return how many readings stand and are not judged by these rules."""
    return connection.scalar(_waiting(select(func.count()).select_from(schema.readings), rules)) or 0


def _waiting(asked: Select[Any], rules: str) -> Select[Any]:
    captures, readings, table = schema.captures.c, schema.readings.c, schema.judged.c
    stands = exists().where(captures.reading == readings.id, captures.closed.is_(None))
    done = exists().where(table.reading == readings.id, table.closed.is_(None), table.rules == rules)
    return asked.where(~done, stands)


def reports(connection: Connection, keys: Sequence[int]) -> dict[int, Report]:
    """Return the reports of these rows of ``claims``."""
    rows = zip(keys, found(connection, keys), strict=True)
    return {key: Report(document=each.document, claim=each.claim) for key, each in rows}


def document(connection: Connection, reading: str) -> Document:
    """Return the document of a reading, wherever it was found."""
    return document_of(reading_row(connection, reading), path="", record=None)


def rows_named(connection: Connection, refs: Iterable[Ref]) -> list[int]:
    """Return the rows of the claims with these names that stand."""
    table, wanted = schema.claims.c, set(refs)
    named: list[int] = []
    for batch in batches(sorted({claim for _, claim in wanted})):
        rows = connection.execute(select(table.key, table.document, table.id).where(table.id.in_(batch)))
        named += [key for key, document, claim in rows if (document, claim) in wanted]
    return standing(connection, named)


def standing(connection: Connection, rows: Sequence[int]) -> list[int]:
    """Return those of these rows of ``claims`` whose readings stand, in their order."""
    claims, captures = schema.claims.c, schema.captures.c
    stands = exists().where(captures.reading == claims.reading, captures.closed.is_(None))
    found: set[int] = set()
    for batch in batches(rows):
        found |= set(connection.scalars(select(claims.key).where(claims.key.in_(batch), stands)))
    return [row for row in rows if row in found]


def rows_called(connection: Connection, claims: Iterable[str]) -> set[int]:
    """Return the rows of the claims with these ids, whether they stand or not."""
    table = schema.claims.c
    return set(connection.scalars(select(table.key).where(among(table.id, claims))))


def standing_of(connection: Connection, claims: Iterable[str]) -> dict[int, str]:
    """Return the rows of the claims with these ids whose readings stand, each with its id."""
    table, captures = schema.claims.c, schema.captures.c
    stands = exists().where(captures.reading == table.reading, captures.closed.is_(None))
    rows = connection.execute(select(table.key, table.id).where(among(table.id, claims), stands))
    return {row.key: row.id for row in rows}


def state(connection: Connection) -> tuple[int, ...]:
    """Return how far each table has come that pages hang on; every change adds a row to one, or closes one."""
    runs, decisions = schema.runs.c, schema.decisions.c
    counted = (
        select(func.max(runs.number), func.count(runs.ended)),
        select(func.max(schema.captures.c.key), func.count(schema.captures.c.closed)),
        select(func.max(schema.judged.c.key)),
        select(func.max(decisions.key), func.count(decisions.undone)),
    )
    return tuple(int(number or 0) for asked in counted for number in connection.execute(asked).one())


def rows_telling(connection: Connection, types: Iterable[str], words: Iterable[str], asked: Filter) -> list[int]:
    """Return the rows of claims that fit and tell of such an event, or have one of the words; the latest first."""
    table, events = schema.claims.c, schema.events.c
    joined = schema.claims.join(schema.readings, schema.readings.c.id == table.reading)
    fit = select(table.key, schema.readings.c.published_first).select_from(joined).where(*conditions(asked))
    asking = [fit.where(table.key.in_(select(events.claim).where(events.type.in_(list(types)))))]
    asking += [fit.where(*conditions(Filter(query=query, every_version=True))) for query in _queries(words)]
    published = {row: day or "" for each in asking for row, day in connection.execute(each)}
    return sorted(sorted(published), key=lambda row: published[row], reverse=True)


_MARKS = re.compile(r'["“”„«»]')  # they would end the phrase


def _queries(words: Iterable[str]) -> Iterator[str]:
    """Searches for any of the words, none of them longer than a search may be."""
    plain = sorted({_MARKS.sub(" ", word)[: LONGEST - 2] for word in words})
    terms = [f'"{word}"' for word in plain if any(map(str.isalnum, word))]
    query = ""
    for term in terms:
        if query and len(query) + len(term) + 4 > LONGEST:
            yield query
            query = ""
        query = f"{query} OR {term}" if query else term
    if query:
        yield query


def keep(connection: Connection, concluded: Concluded, keyed: Keyed, rules: str, run: int) -> None:
    """Write down what was concluded about a reading; ``keyed`` knows the row of every claim that it speaks of."""
    made = {"rules": rules, "run": run}
    rows: dict[str, list[dict[str, Any]]] = {
        "keys": [{"value": value, "claim": key} for key, values in concluded.keys.items() for value in sorted(values)],
        "sketches": [{"value": value, "reading": concluded.reading} for value in sorted(set(concluded.sketch))],
        "copies": [_copy(copy) | made for copy in concluded.copies],
        "links": [_link(link, keyed) | made for link in concluded.links],
        "conflicts": [_conflict(conflict, keyed) | made for conflict in concluded.conflicts],
        "settlings": [_settling(settling, keyed) | made for settling in concluded.settlings],
        "sums": [_sum(each, keyed) | made for each in concluded.sums],
        "judged": [{"reading": concluded.reading} | made],
    }
    for name, of_table in rows.items():
        if of_table:
            connection.exec_driver_sql(_inserting(name, tuple(of_table[0])), of_table)


@cache
def _inserting(name: str, columns: tuple[str, ...]) -> str:
    """The statement as SQLite takes it: no value needs to be converted, and SQLAlchemy would look at each of them."""
    listed, named = ", ".join(f'"{column}"' for column in columns), ", ".join(f":{column}" for column in columns)
    return f"INSERT INTO {name} ({listed}) VALUES ({named})"  # noqa: S608 - names of ours


def batches(values: Sequence[Value]) -> Iterator[list[Value]]:
    """Yield the values by so many as one statement carries."""
    yield from (list(values[n : n + BATCH]) for n in range(0, len(values), BATCH))


def _copy(copy: Copy) -> dict[str, Any]:
    passages = [[a.start, a.end, b.start, b.end] for a, b in copy.passages]
    return {"a": copy.a, "b": copy.b, "share": copy.share, "passages": json.dumps(passages)}


def _pair(a: Ref, b: Ref, why: Iterable[Reason], keyed: Keyed) -> dict[str, Any]:
    return {"a": keyed[a], "b": keyed[b], "reasons": reasons.written(why)}


def _link(link: Link, keyed: Keyed) -> dict[str, Any]:
    row = _pair(link.a, link.b, link.reasons, keyed)
    return {"grade": link.grade.value, "same_claim": int(link.same_claim)} | row


def _conflict(conflict: Conflict, keyed: Keyed) -> dict[str, Any]:
    row = _pair(conflict.a, conflict.b, conflict.reasons, keyed)
    return {"id": conflict.id, "kind": conflict.kind.value} | row


def _settling(settling: Settling, keyed: Keyed) -> dict[str, Any]:
    row = _pair(settling.forecast, settling.by, settling.reasons, keyed)
    return {"id": settling.id, "outcome": settling.outcome.value} | row


def _sum(each: Sum, keyed: Keyed) -> dict[str, Any]:
    low, high = each.result or (None, None)
    return {
        "claim": keyed[each.claim],
        "start": each.span.start,
        "end": each.span.end,
        "words": each.words,
        "expression": each.expression,
        "result_low": low,
        "result_high": high,
        "stated_low": each.stated[0],
        "stated_high": each.stated[1],
        "verdict": each.verdict.value,
        "factor": each.factor,
        "reasons": reasons.written(each.reasons),
    }
