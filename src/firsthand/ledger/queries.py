"""What a case file holds, as the nouns it was written from: claims that fit a filter, readings, documents, skips."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, Select, bindparam, func, select

from firsthand.errors import Ambiguous, NotInCase, Withdrawn
from firsthand.ledger import schema
from firsthand.ledger.asked import Asked, these, wanted
from firsthand.ledger.conditions import conditions
from firsthand.ledger.filters import SHORTEST, Filter
from firsthand.ledger.found import Found, Held, Totals
from firsthand.ledger.readings import Stored, claim_of, document_of, skipped_of
from firsthand.ledger.rows import Row, storable_path
from firsthand.model.claim import Claim
from firsthand.model.custody import Versions
from firsthand.model.decision import Decision
from firsthand.model.reading import Reading, Skipped
from firsthand.model.text import Document

PARTS = ("hops", "quantities", "times", "places", "events")
BATCH = 200
"""Claims whose parts are fetched at once: enough to be quick, few enough to begin at once."""
DIGITS = 18
"""Of the number of a line, at most: SQLite has no whole numbers of twenty."""


LATEST_FIRST = (
    # As the index has it, so that the first claims of many are found without sorting all; and by what stays the same
    # when the documents are read anew by another version.
    schema.readings.c.published_first.desc(),
    schema.readings.c.document.desc(),
    schema.readings.c.id.desc(),
    schema.claims.c.n,
)
"""The order in which claims are shown."""


def rows(connection: Connection, asked: Filter) -> list[int]:
    """Return the rows of the claims that fit, those of the latest publication first, as they were read."""
    return list(connection.scalars(_matching(select(schema.claims.c.key), asked).order_by(*LATEST_FIRST)))


def count(connection: Connection, asked: Filter) -> int:
    """Return how many claims fit, shown or not."""
    if asked == Filter():
        return totals(connection).claims
    return connection.scalar(_matching(select(func.count()), asked)) or 0


def totals(connection: Connection) -> Totals:
    """Return how much there is, whether it stands or not; counted by readings, which know how many claims they have."""
    found = {bool(row["stands"]): row for row in _COUNTED.rows(connection)}
    standing, gone = found.get(True, _NOTHING), found.get(False, _NOTHING)
    return Totals(
        readings=standing["readings"],
        claims=standing["claims"],
        gone_readings=gone["readings"],
        gone_claims=gone["claims"],
    )


_NOTHING = {"readings": 0, "claims": 0}
_OPEN = select(schema.captures.c.reading).where(schema.captures.c.closed.is_(None))
_STANDS = schema.readings.c.id.in_(_OPEN).label("stands")
_CLAIMS_OF = func.coalesce(func.sum(schema.readings.c.claims), 0).label("claims")
_COUNTED = Asked(select(_STANDS, func.count().label("readings"), _CLAIMS_OF).group_by(_STANDS))


def _matching(what: Select[Any], asked: Filter) -> Select[Any]:
    joined = schema.claims.join(schema.readings, schema.readings.c.id == schema.claims.c.reading)
    return what.select_from(joined).where(*conditions(asked))


def found(connection: Connection, keys: Sequence[int]) -> Iterator[Found]:
    """Yield the claims of these rows, in this order; a document of several of them is put together once a batch."""
    for batch in (keys[n : n + BATCH] for n in range(0, len(keys), BATCH)):
        together = list(_put_together(connection, batch))
        origins = _origins(connection, {row["reading"] for row, _ in together})
        for row, claim in together:
            document, versions, current = origins[row["reading"]]
            yield Found(
                claim=claim,
                document=document,
                reading=row["reading"],
                run=row["run"],
                versions=versions,
                current=current,
            )


def numbered(connection: Connection, keys: Sequence[int]) -> Iterator[tuple[Found, int]]:
    """Yield the claims of these rows, each with its number in its reading."""
    numbers = {row["key"]: row["n"] for row in _CLAIMS.rows(connection, wanted=these(keys))}
    yield from zip(found(connection, keys), (numbers[key] for key in keys), strict=True)


def added(connection: Connection, document: Document, claim: Claim, decision: Decision) -> Found:
    """Return a claim that a person added to a document that stands: a reading has it, and no model read it."""
    decisions = schema.decisions.c
    run = connection.scalar(select(decisions.run).where(decisions.key == decision.number))
    row = connection.execute(select(schema.runs).where(schema.runs.c.number == run)).mappings().one()
    versions = Versions(code=row["code"], model=row["model"], grammar=row["grammar"], settings=row["settings"])
    reading = reading_of(connection, document.id)
    return Found(claim=claim, document=document, reading=reading, run=row["number"], versions=versions, current=True)


def _origins(connection: Connection, names: Iterable[str]) -> dict[str, tuple[Document, Versions, bool]]:
    """Each reading's document, what read it, and whether it stands."""
    wanted = list(names)
    found_at = _found_at(connection, wanted)
    origins = {}
    for row in _READINGS.rows(connection, wanted=these(wanted)):
        place, record, current = found_at[row["id"]]
        versions = Versions(code=row["code"], model=row["model"], grammar=row["grammar"], settings=row["settings"])
        origins[row["id"]] = (document_of(row, path=place, record=record), versions, current)
    return origins


def _found_at(connection: Connection, readings: Sequence[str]) -> dict[str, tuple[str, int | None, bool]]:
    """Where each reading's document was found: of several places one that stands, and of those the first by name."""
    rows = _CAPTURES.rows(connection, wanted=these(readings))
    return {row["reading"]: (row["place"], row["record"], row["closed"] is None) for row in rows}


def _put_together(connection: Connection, keys: Sequence[int]) -> Iterator[tuple[Stored, Claim]]:
    those = these(keys)
    rows = {row["key"]: row for row in _CLAIMS.rows(connection, wanted=those)}
    parts = {name: _by_claim(connection, name, those) for name in PARTS}
    for key in keys:
        yield rows[key], claim_of(rows[key], {name: by_claim.get(key, ()) for name, by_claim in parts.items()})


def _by_claim(connection: Connection, name: str, those: str) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = {}
    for row in _OF_CLAIMS[name].rows(connection, wanted=those):
        found.setdefault(row["claim"], []).append(row)
    return found


_READINGS = Asked(select(schema.readings).where(wanted(schema.readings.c.id)))
_CLAIMS = Asked(select(schema.claims).where(wanted(schema.claims.c.key)))
_PARTS = {name: schema.metadata.tables[name] for name in PARTS}
_OF_CLAIMS = {
    name: Asked(select(table).where(wanted(table.c.claim)).order_by(table.c.claim, table.c.n))
    for name, table in _PARTS.items()
}
_FOUND_AT = schema.captures.c
_CAPTURES = Asked(
    select(_FOUND_AT.reading, _FOUND_AT.place, _FOUND_AT.record, _FOUND_AT.closed)
    .where(wanted(_FOUND_AT.reading))
    # The last of those that are sorted the other way round stays.
    .order_by(_FOUND_AT.closed.is_(None), _FOUND_AT.place.desc(), _FOUND_AT.record.desc())
)


def reading(connection: Connection, name: str, *, path: str | None = None, record: int | None = None) -> Reading:
    """Return a reading whole; the path, where it is given, is the one that it is asked for by."""
    row = reading_row(connection, name)
    if row["text"] is None:
        raise Withdrawn("its words were removed from this case file")
    if path is None:
        path, record, _ = _found_at(connection, [name])[name]
    keys = rows_of(connection, name)
    batches = (keys[n : n + BATCH] for n in range(0, len(keys), BATCH))
    read = tuple(claim for batch in batches for _, claim in _put_together(connection, batch))
    return Reading(document=document_of(row, path=path, record=record), claims=read, skipped=skipped_of(row))


def reading_row(connection: Connection, name: str) -> Stored:
    """Return the row of a reading."""
    [row] = _READINGS.rows(connection, wanted=these([name]))
    return row


def rows_of(connection: Connection, name: str) -> list[int]:
    """Return the rows of the claims of a reading, in reading order."""
    return _ROWS.values(connection, reading=name)


_ROWS = Asked(
    select(schema.claims.c.key).where(schema.claims.c.reading == bindparam("reading")).order_by(schema.claims.c.n)
)


def documents(
    connection: Connection,
    *,
    every_version: bool = False,
    latest_first: bool = False,
    limit: int | None = None,
    skip: int = 0,
) -> Iterator[Held]:
    """Yield the documents by the places they were found at, or by their publication, those without a date last.

    Those that no longer stand only where asked.
    """
    asked = _held(every_version, latest_first)
    for row in asked.rows(connection, most=-1 if limit is None else limit, skip=skip):
        yield Held(**row)


@cache
def _held(every_version: bool, latest_first: bool) -> Asked:  # noqa: FBT001 - a key
    captures, readings = schema.captures.c, schema.readings.c
    ours = (captures[n] for n in ("document", "reading", "place", "record", "run", "closed", "why"))
    theirs = (readings[n] for n in ("outlet", "title", "published", "published_basis", "claims", "words"))
    # By their days they come from the index of days, and need no sorting; "||" keeps SQLite from the index of ids.
    of = readings.id.concat("") if latest_first else readings.id
    joined = schema.captures.join(schema.readings, of == captures.reading)
    order = (*LATEST_FIRST[:-1], captures.key) if latest_first else (captures.place, captures.record, captures.key)
    asked = select(*ours, *theirs).select_from(joined).order_by(*order)
    some = asked.limit(bindparam("most", type_=Integer)).offset(bindparam("skip", type_=Integer))
    return Asked(some if every_version else some.where(captures.closed.is_(None)))


def standing(connection: Connection) -> int:
    """Return how many documents stand, one found at two places counted twice as it is listed."""
    [number] = _STANDING.values(connection)
    return int(number)


_STANDING = Asked(select(func.count()).select_from(schema.captures).where(schema.captures.c.closed.is_(None)))


def skips(connection: Connection) -> Iterator[Skipped]:
    """Yield what could not be read, by place, with the reason."""
    for row in _SKIPS.rows(connection):
        place, record = row["place"], row["record"]
        yield Skipped(place if record is None else f"{place}:{record}", row["reason"])


_SKIPPED = schema.skips.c
_SKIPS = Asked(
    select(_SKIPPED.place, _SKIPPED.record, _SKIPPED.reason)
    .where(_SKIPPED.closed.is_(None))
    .order_by(_SKIPPED.place, _SKIPPED.record)
)


def document_named(connection: Connection, name: str, place_of: Callable[[str], str] = str) -> str:
    """Return the id of the document that an id, its beginning or a path names; ``place_of`` makes places of paths."""
    ids = _starting(connection, "documents", name)
    if not ids:
        at = (_at(connection, {path, place_of(path)}, record) for path, record in _paths_and_records(name))
        ids = next(filter(None, at), [])
    return _only(ids, name, "document")


def _at(connection: Connection, places: Iterable[str], record: int | None) -> list[str]:
    """The document that was found last at a place, which may be written in several ways."""
    captures = schema.captures.c
    here = (captures.place.in_(map(storable_path, places)), captures.record.is_not_distinct_from(record))
    return list(connection.scalars(select(captures.document).where(*here).order_by(captures.key.desc()).limit(1)))


def reading_of(connection: Connection, document: str) -> str:
    """Return the reading of a document that stands; of one that no longer does, the last that did."""
    row = _LAST.first(connection, document=document)
    return _only([row["reading"]] if row else [], document, "document")


def captured(connection: Connection, document: str) -> bytes:
    """Return the bytes of a document; ``Withdrawn`` where they were blanked."""
    table = schema.documents.c
    data: bytes | None = connection.scalar(select(table.bytes).where(table.id == document))
    if data is None:
        raise Withdrawn("its bytes were removed from this case file")
    return data


def gone(connection: Connection, document: str) -> str:
    """Return why a document no longer stands anywhere in the case; "" where it does."""
    row = _LAST.first(connection, document=document)
    return "" if row is None or row["closed"] is None else str(row["why"])


_LAST = Asked(
    select(_FOUND_AT.reading, _FOUND_AT.closed, _FOUND_AT.why)
    .where(_FOUND_AT.document == bindparam("document"))
    .order_by(_FOUND_AT.closed.is_not(None), _FOUND_AT.key.desc())
    .limit(1)
)
"""Where a document was found: the last place where it stands, or of those where it no longer does the last."""


def claim_named(connection: Connection, name: str) -> Found:
    """Return the claim that an id or its beginning names, from the reading that stands where there are several."""
    table, captures = schema.claims.c, schema.captures.c
    claim = _only(_starting(connection, "claims", name), name, "claim")
    stands = select(captures.key).where(captures.reading == table.reading, captures.closed.is_(None)).exists()
    asked = select(table.key).where(table.id == claim).order_by(stands.desc(), table.key.desc()).limit(1)
    return next(found(connection, [connection.scalars(asked).one()]))


def _starting(connection: Connection, table: str, name: str) -> list[str]:
    """The ids that begin with a name; ten at most, for more than one is too many already."""
    digits = name.strip().casefold()
    if len(digits) < SHORTEST or not set(digits) <= set("0123456789abcdef"):
        return []
    return _IDS[table].values(connection, low=digits, high=digits + "g")


def _ids(column: ColumnElement[str]) -> Asked:
    between = (column >= bindparam("low"), column < bindparam("high"))
    return Asked(select(column).where(*between).distinct().order_by(column).limit(10))


_IDS = {"documents": _ids(schema.documents.c.id), "claims": _ids(schema.claims.c.id)}


def _only(ids: Sequence[str], name: str, what: str) -> str:
    if not ids:
        raise NotInCase(f"{name} is no {what} in it")
    if len(ids) > 1:
        raise Ambiguous(f"{name} may be {' or '.join(found[:12] for found in ids[:3])}")
    return ids[0]


def _paths_and_records(name: str) -> Iterator[tuple[str, int | None]]:
    """What a name may mean as places are shown: a path, or a path and behind a colon the line of a record."""
    yield name, None
    path, colon, line = name.rpartition(":")
    if colon and line.isascii() and line.isdigit() and len(line) <= DIGITS:
        yield path, int(line)
