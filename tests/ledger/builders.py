"""Documents, captures and claims made by hand, what a case file holds row by row, and readings of every shape."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from sqlalchemy import Connection

from firsthand.ledger.filters import Filter
from firsthand.ledger.found import Found
from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Claim, Factuality, Hop, Kind, Medium, Part, Quote, Source, SourceType
from firsthand.model.custody import Capture, Versions, reading_id
from firsthand.model.event import Event, Realis
from firsthand.model.measure import Place, Quantity, When
from firsthand.model.reading import Reading, Skipped
from firsthand.model.text import Block, BlockKind, Document, Published, PublishedBasis, Span

FIRST = Versions(code="0.2+aaaaaaaa", model="encoder 11111111", grammar="grammar 1.0")
SECOND = Versions(code="0.3+bbbbbbbb", model="encoder 22222222", grammar="grammar 1.0")

DAM = "The dam at Ostrey holds. Nobody has left the town."
PARTS = ("hops", "quantities", "times", "places", "events")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """What was found at a place, and what was read in it."""

    capture: Capture
    reading: Reading

    @property
    def document(self) -> Document:
        """The document, which is there."""
        assert self.reading.document
        return self.reading.document

    @property
    def id(self) -> str:
        """The document's id."""
        return self.capture.document

    def by(self, versions: Versions) -> str:
        """Return the id of the reading by these versions."""
        return reading_id(self.id, self.capture.told, versions)


def dispatch(
    text: str = DAM,
    place: str = "dam.txt",
    *,
    record: int | None = None,
    data: bytes | None = None,
    told: str = "{}",
    modified: str | None = None,
    claims: Iterable[Claim] | None = None,
    **document: Any,  # noqa: ANN401 - any field of a document
) -> Dispatch:
    """Return a document found at a place; unless told otherwise, it is one claim of its author's from end to end."""
    raw = text.encode() if data is None else data
    name = hashlib.sha256(raw).hexdigest()
    made = Document(id=name, text=text, path=place, record=record, **document)
    own = (Claim(document=name, content=(Span(0, len(text)),)),) if text else ()
    read = own if claims is None else tuple(replace(claim, document=name) for claim in claims)
    return Dispatch(
        capture=Capture(place=place, record=record, data=raw, told=told, modified=modified),
        reading=Reading(document=made, claims=read),
    )


def on(day: str) -> Published:
    """Return a date of publication that the page states."""
    return Published(edtf=day, basis=PublishedBasis.STATED)


def span(text: str, words: str) -> Span:
    """Return where the words stand first."""
    return Span(text.index(words), text.index(words) + len(words))


def said(
    words: str,
    text: str = DAM,
    by: str = "",
    *,
    speaker: SourceType = SourceType.PERSON,
    **fields: Any,  # noqa: ANN401 - any field of a claim
) -> Claim:
    """Return a claim of these words, which somebody makes where a name is given."""
    chain = (Hop(source=Source(name=by, type=speaker)),) if by else ()
    return Claim(document="", content=(span(text, words),), **({"chain": chain} | fields))


def keep(ledger: Ledger, *dispatches: Dispatch, versions: Versions = FIRST) -> int:
    """Add these in one run, and return its number."""
    with ledger.run("read", versions) as run:
        for each in dispatches:
            ledger.add(each.capture, each.reading, versions, run)
    return run


def asked(ledger: Ledger, **given: Any) -> list[Found]:  # noqa: ANN401 - any field of a filter
    """Return the claims that fit a filter."""
    return list(ledger.claims(Filter(**given)))


def words(ledger: Ledger, **given: Any) -> list[str]:  # noqa: ANN401 - as above
    """Return what the claims assert that fit a filter, in alphabetical order."""
    return sorted(" ".join(found.document[at] for at in found.claim.content) for found in asked(ledger, **given))


def standing(ledger: Ledger) -> list[tuple[str, int | None, str]]:
    """Return what is current: places, and the readings that stand there."""
    return [(held.place, held.record, held.reading) for held in ledger.documents()]


@contextmanager
def bare(path: Path) -> Iterator[sqlite3.Connection]:
    """Give SQLite's own connection to a file, which is closed behind it."""
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def driven(connection: Connection) -> sqlite3.Connection:
    """Return SQLite's own connection inside one of the ledger's."""
    inside = connection.connection.driver_connection
    assert isinstance(inside, sqlite3.Connection)
    return inside


def ask(path: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    """Return the rows of a query."""
    with bare(path) as connection:
        return connection.execute(sql, values).fetchall()


def write(path: Path, sql: str) -> None:
    """Change a file behind the ledger's back."""
    with bare(path) as connection:
        connection.executescript(sql)


def tables(path: Path, *, without: Iterable[str] = ()) -> dict[str, list[tuple[Any, ...]]]:
    """Return every table of a case file, row for row, but for the tables named."""
    names = ask(path, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'claims_fts%'")
    return {name: ask(path, f"SELECT * FROM {name}") for (name,) in names if name not in set(without)}  # noqa: S608


def content(path: Path) -> dict[str, list[str]]:
    """Return what a case file holds but for running numbers, runs and times: rows in an order of their own."""
    with bare(path) as connection:
        return content_of(connection)


def content_of(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """Return the same of an open file, in the transaction that it is in."""
    asked = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'claims_fts%' AND name <> 'runs'"
    names = [name for (name,) in connection.execute(asked)]
    ids = dict(connection.execute("SELECT key, id || reading FROM claims").fetchall())
    held = {name: list(_rows(connection, name)) for name in names}
    return {name: sorted(repr(_comparable(row, ids)) for row in rows) for name, rows in held.items()}


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[dict[str, Any]]:
    found = connection.execute(f"SELECT * FROM {table}")  # noqa: S608
    columns = [column[0] for column in found.description]
    return (dict(zip(columns, row, strict=True)) for row in found)


def _comparable(row: dict[str, Any], ids: dict[int, str]) -> dict[str, Any]:
    if "claim" in row:
        row["claim"] = ids[row["claim"]]
    if "closed" in row:
        row["closed"] = row["closed"] is not None
    return {name: value for name, value in row.items() if name not in {"key", "run", "at"}}


def sound(path: Path) -> None:
    """Assert that SQLite finds nothing wrong in a file, nor FTS5 in its index, and that every name names something."""
    assert ask(path, "PRAGMA integrity_check") == [("ok",)]
    assert ask(path, "PRAGMA foreign_key_check") == []
    with bare(path) as connection:
        connection.execute("INSERT INTO claims_fts (claims_fts, rank) VALUES ('integrity-check', 1)")


# Readings of every shape, for hypothesis.

ODD = "\0\x1b\x07\n\t\u2028\u202e\u200f\ufeff\ufffd\ud83d\udc00😀é…→\"'\\%_"
characters = st.one_of(st.sampled_from(ODD), st.characters(), st.sampled_from("abcdefgh "))
texts = st.text(characters, max_size=30)
maybe = st.none() | texts
dates = st.sampled_from(["2022", "2022-02", "2022-02-28", "2022-02-28/..", "../2022-03", "XXXX-06-10", "199X"]) | texts
numbers = st.floats(allow_nan=False) | st.integers(-(10**300), 10**300).map(float)
whole = st.integers(-(2**63), 2**63 - 1)


@st.composite
def quantities(draw: st.DrawFn, spans: st.SearchStrategy[Span]) -> Quantity:
    """Draw a number whose bounds are in order, one of them perhaps open."""
    low, high = sorted((draw(numbers), draw(numbers)))
    left, right = draw(st.sampled_from([(low, high), (None, high), (low, None)]))
    return Quantity(
        span=draw(spans),
        low=left,
        high=right,
        approximate=draw(st.booleans()),
        inferred=draw(st.booleans()),
        unit=draw(maybe),
        of=draw(maybe),
        per=draw(maybe),
        as_of=draw(maybe),
        convention=draw(maybe),
        change=draw(st.none() | st.sampled_from(["up", "down"])),
    )


@st.composite
def apart(draw: st.DrawFn, length: int, *, most: int = 3) -> tuple[Span, ...]:
    """Draw spans that stand in order and do not overlap, one at least."""
    places = draw(st.sets(st.integers(0, length), min_size=2, max_size=most + 1))
    every = [Span(start, end) for start, end in pairwise(sorted(places))]
    return tuple(draw(st.sampled_from([every, every[::2]])))


@st.composite
def claims(draw: st.DrawFn, document: Document) -> Claim:
    """Draw a claim of a document that has text, with parts of every sort."""
    length = len(document.text)
    spans = apart(length, most=1).map(_first)
    source = st.builds(
        Source,
        name=texts,
        type=st.sampled_from(SourceType),
        canonical=maybe,
        mention=st.none() | spans,
        handle=maybe,
        of=maybe,
    )
    hop = st.builds(
        Hop,
        source=source,
        cue=st.none() | spans,
        basis=maybe,
        anonymity_reason=maybe,
        said=st.none() | dates,
        medium=st.none() | st.sampled_from(Medium),
        factuality=st.sampled_from(Factuality),
    )
    kinds, degrees = st.sampled_from(Kind), st.sampled_from(Factuality)
    part = st.builds(Part, span=spans, kind=kinds, factuality=degrees, due=st.none() | dates)
    place = st.builds(
        Place,
        span=spans,
        name=texts,
        latitude=st.none() | st.floats(-90, 90),
        longitude=st.none() | st.floats(-180, 180),
        country=maybe,
        geonames=st.none() | whole,
        precision=st.none() | st.integers(1, 7),
        distance=st.none() | st.tuples(st.floats(0, 900), st.floats(0, 900)),
        disputed=maybe,
        reason=maybe,
    )
    event = st.builds(
        Event,
        type=texts,
        mode=maybe,
        actor=maybe,
        recipient=maybe,
        place=maybe,
        origin=maybe,
        when=st.none() | dates,
        realis=st.sampled_from(Realis),
        span=st.none() | spans,
        contexts=some(texts),
    )
    return Claim(
        document=document.id,
        content=draw(apart(length)),
        cue=draw(some(spans)),
        chain=draw(some(hop)),
        quote=draw(st.none() | st.sampled_from(Quote)),
        kind=draw(kinds),
        why=draw(st.none() | spans),
        factuality=draw(degrees),
        hedges=draw(some(spans)),
        band=draw(st.none() | st.tuples(st.integers(0, 100), st.integers(0, 100))),
        parts=draw(some(part)),
        basis=draw(maybe),
        audience=draw(maybe),
        historical=draw(st.booleans()),
        posted=draw(st.none() | dates),
        due=draw(st.none() | dates),
        quantities=draw(some(quantities(spans))),
        times=draw(
            some(st.builds(When, span=spans, edtf=dates, precision=texts, anchor=maybe, inferred=st.booleans()))
        ),
        places=draw(some(place)),
        events=draw(some(event)),
    )


@st.composite
def readings(draw: st.DrawFn, *, data: bytes, path: str, record: int | None) -> Reading:
    """Draw a reading of a document with these bytes at this place."""
    text = draw(st.text(characters, max_size=60))
    edtf = draw(st.none() | dates)
    basis = st.sampled_from([each for each in PublishedBasis if each is not PublishedBasis.UNKNOWN])
    stretches = draw(apart(len(text), most=6)) if text else ()
    document = Document(
        id=hashlib.sha256(data).hexdigest(),
        text=text,
        path=path,
        record=record,
        url=draw(maybe),
        outlet=draw(maybe),
        title=draw(maybe),
        authors=draw(some(texts)),
        published=Published(edtf=edtf, basis=draw(basis), reasons=draw(some(texts))) if edtf else Published(),
        retrieved=draw(maybe),
        language=draw(texts),
        blocks=tuple(Block(draw(st.sampled_from(BlockKind)), stretch) for stretch in stretches),
    )
    read = draw(st.lists(claims(document), max_size=3)) if text else []
    return Reading(document=document, claims=tuple(read), skipped=draw(some(st.builds(Skipped, texts, texts))))


def some(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return the strategy of up to two of these."""
    return st.lists(strategy, max_size=2).map(tuple)


def _first(spans: tuple[Span, ...]) -> Span:
    return spans[0]


def stored(value: Any) -> Any:  # noqa: ANN401 - any noun
    """Return a noun as a database can hold it: each lone half of a character is U+FFFD."""
    if isinstance(value, StrEnum):
        return value
    if isinstance(value, str):
        return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in value)
    if isinstance(value, tuple):
        return tuple(map(stored, value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: stored(getattr(value, field.name)) for field in fields(value)})
    return value
