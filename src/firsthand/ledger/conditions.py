"""A filter as conditions of SQL: for each thing that may be asked for, a small function."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import ColumnElement, FromClause, and_, case, exists, func, literal_column, or_, select, text

from firsthand.errors import BadQuery
from firsthand.language.atlas.atlas import atlas
from firsthand.language.atlas.countries import country_named
from firsthand.language.surrogates import without_surrogates
from firsthand.ledger import schema
from firsthand.ledger.asked import among
from firsthand.ledger.filters import Clock, Filter
from firsthand.ledger.match import expression

Condition = ColumnElement[bool]


def conditions(asked: Filter) -> list[Condition]:
    """Return the conditions on ``claims`` joined with ``readings``."""
    return [condition for make in _CONDITIONS if (condition := make(asked)) is not None]


def _stands(asked: Filter) -> Condition | None:
    captures = schema.captures.c
    current = exists().where(captures.reading == schema.claims.c.reading, captures.closed.is_(None))
    return None if asked.every_version else current


def _query(asked: Filter) -> Condition | None:
    if not asked.query.strip():
        return None
    matching = text("SELECT rowid FROM claims_fts WHERE claims_fts MATCH :expression")
    keys = matching.bindparams(expression=expression(asked.query)).columns(literal_column("rowid"))
    return schema.claims.c.key.in_(keys)


def _source(asked: Filter) -> Condition | None:
    hops = schema.hops.c
    if not asked.source:
        return None
    named = or_(*(_holds(column, asked.source) for column in (hops.name, hops.canonical)))
    return schema.claims.c.key.in_(select(hops.claim).where(named))


def _outlet(asked: Filter) -> Condition | None:
    return _holds(schema.readings.c.outlet, asked.outlet) if asked.outlet else None


def _holds(column: ColumnElement[str], part: str) -> Condition:
    """Whether a name has a part, whatever the case; SQLite knows that of the letters of English alone."""
    wanted = without_surrogates(part)
    if wanted.isascii():
        return column.icontains(wanted, autoescape=True)
    return func.casefold(column).contains(wanted.casefold(), autoescape=True)


def _types(asked: Filter) -> Condition | None:
    return schema.claims.c.source_type.in_([each.value for each in asked.types]) if asked.types else None


def _kinds(asked: Filter) -> Condition | None:
    return schema.claims.c.kind.in_([each.value for each in asked.kinds]) if asked.kinds else None


def _factualities(asked: Filter) -> Condition | None:
    column = schema.claims.c.factuality
    return column.in_([each.value for each in asked.factualities]) if asked.factualities else None


def _author(asked: Filter) -> Condition | None:
    column = schema.claims.c.source_type
    return None if asked.author is None else column.is_(None) if asked.author else column.is_not(None)


def _document(asked: Filter) -> Condition | None:
    return schema.claims.c.document == without_surrogates(asked.document) if asked.document else None


def _events(asked: Filter) -> Condition | None:
    table, named = schema.events.c, [("actor", asked.actor), ("recipient", asked.recipient)]
    wanted = [_holds(table[role], part) for role, part in named if part]
    if asked.events:
        wanted.append(table.type.in_(asked.events))
    return _with_part(schema.events, *wanted) if wanted else None


def _place(asked: Filter) -> Condition | None:
    """Places are kept by the name that is usual now, and by their number; the words are as the text has them."""
    table, words = schema.places.c, asked.place.strip()
    if not words:
        return None
    numbers = [entry.geonames for entry in atlas()(words) if entry.geonames is not None]
    within = country_named(words)
    meant = [_holds(table.name, words), _holds(table.words, words)]
    meant += [table.geonames.in_(numbers)] if numbers else []
    meant += [table.country == within.code] if within else []
    return _with_part(schema.places, or_(*meant))


def _figure(asked: Filter) -> Condition | None:
    """One figure that is of this and within these bounds, as far as "about" and round numbers reach."""
    table, wanted = schema.quantities.c, list[Condition]()
    if asked.counted.strip():
        of = asked.counted.strip()
        wanted.append(or_(*(_holds(column, of) for column in (table.counted, table.unit, table.words))))
    scale = case((table.unit == "share", 100.0), else_=1.0)
    low, high = table.low * scale, table.high * scale
    reach = case((low == high, func.room(low, table.approximate)), else_=0.0)
    if asked.at_least is not None:
        wanted.append(or_(high.is_(None), high + reach >= asked.at_least))
    if asked.at_most is not None:
        wanted.append(func.coalesce(low - reach, 0.0) <= asked.at_most)
    return _with_part(schema.quantities, *wanted) if wanted else None


def _with_part(table: FromClause, *wanted: Condition) -> Condition:
    return schema.claims.c.key.in_(select(table.c.claim).where(*wanted))


def _among(asked: Filter) -> Condition | None:
    if asked.among is not None:
        return among(schema.claims.c.id, sorted(asked.among))
    if asked.origin:
        raise BadQuery("which claims rest on an account has to be traced first")
    return None


def _time(asked: Filter) -> Condition | None:
    return _CLOCKS[asked.clock](*asked.days) if asked.since or asked.until else None


def _known_by(asked: Filter) -> Condition | None:
    """What may have been published later, or at any time, was not known to be there."""
    return schema.readings.c.published_last <= asked.last_known if asked.published_by else None


def _within(first: ColumnElement[str], last: ColumnElement[str], days: tuple[str, str]) -> Condition:
    """Whether two intervals share a day; an open end reaches as far as it has to, and an unknown time nowhere."""
    known = or_(first.is_not(None), last.is_not(None))
    return and_(known, func.coalesce(first, "0000") <= days[1], func.coalesce(last, "9999") >= days[0])


def _published(since: str, until: str) -> Condition:
    readings = schema.readings.c
    return _within(readings.published_first, readings.published_last, (since, until))


def _due(since: str, until: str) -> Condition:
    claims = schema.claims.c
    return _within(claims.due_first, claims.due_last, (since, until))


def _event(since: str, until: str) -> Condition:
    return _part_within(schema.times, ("first_day", "last_day"), (since, until))


def _said(since: str, until: str) -> Condition:
    return _part_within(schema.hops, ("said_first", "said_last"), (since, until))


def _part_within(table: FromClause, ends: tuple[str, str], days: tuple[str, str]) -> Condition:
    first, last = (table.c[end] for end in ends)
    return _with_part(table, _within(first, last, days))


def _captured(since: str, until: str) -> Condition:
    captures, runs = schema.captures.c, schema.runs.c
    day = func.substr(runs.started, 1, 10)
    found = select(captures.reading).join(schema.runs, runs.number == captures.run)
    return schema.claims.c.reading.in_(found.where(day >= since, day <= until))


_CLOCKS: dict[Clock, Callable[[str, str], Condition]] = {
    Clock.PUBLISHED: _published,
    Clock.EVENT: _event,
    Clock.SAID: _said,
    Clock.DUE: _due,
    Clock.CAPTURED: _captured,
}

_CONDITIONS: tuple[Callable[[Filter], Condition | None], ...] = (
    _query,
    _source,
    _outlet,
    _types,
    _kinds,
    _factualities,
    _author,
    _document,
    _events,
    _place,
    _figure,
    _among,
    _time,
    _known_by,
    _stands,
)
