"""Claims as people left them: what was read and what is laid over it, in one list with one count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from heapq import merge
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, not_, select

from firsthand.ledger import queries, schema
from firsthand.ledger.asked import among
from firsthand.ledger.conditions import conditions
from firsthand.ledger.filters import Filter
from firsthand.ledger.found import Found
from firsthand.ledger.overlay import STANDS_AT, At, Cut, Laid, Overlay, at

Entry = int | Laid
"""One claim of a list: its row where it is as it was read, or what is laid over that."""

Also = Sequence[ColumnElement[bool]]

_KEY = schema.claims.c.key
_JOINED = schema.claims.join(schema.readings, schema.readings.c.id == schema.claims.c.reading)


def entries(
    connection: Connection, asked: Filter, over: Overlay, also: Also = (), *, limit: int | None = None, skip: int = 0
) -> list[Entry]:
    """Return the claims that fit, in the order of lists."""
    laid, read = over.fitting(asked, *also), _read(asked, over.cut(asked), also)
    if not laid:
        return list(connection.scalars(_page(select(_KEY), read, limit, skip)))
    # Of what was read so many may come before this page as are laid over it: from there on the two are put together.
    begin = max(0, skip - len(laid))
    end = None if limit is None else skip + limit - begin
    rows = connection.execute(_page(select(_KEY, *STANDS_AT), read, end, begin)).all()
    placed: list[tuple[At, Entry]] = [(at(row[1:]), row[0]) for row in rows]
    before = sum(where > placed[0][0] for where, _ in laid) if placed and begin else 0
    both = merge(placed, laid[before:], key=lambda each: each[0], reverse=True)
    first = skip - begin - before
    return [each for _, each in islice(both, first, None if limit is None else first + limit)]


def count(connection: Connection, asked: Filter, over: Overlay, also: Also = ()) -> int:
    """Return how many claims fit, listed or not."""
    cut, laid = over.cut(asked), len(over.fitting(asked, *also))
    if cut.only is not None:
        return laid + (_number(connection, _read(asked, cut, also)) if cut.only else 0)
    plain = replace(asked, verdicts=())  # rows are told apart by the cut, and all are counted without looking at them
    every = _number(connection, [*conditions(asked), *also]) if also else queries.count(connection, plain)
    without = [*conditions(asked), *also, among(_KEY, cut.without)]
    return laid + every - (_number(connection, without) if cut.without else 0)


def found(connection: Connection, listed: Sequence[Entry], over: Overlay) -> Iterator[Found]:
    """Yield the claims of a list, those that were read each with how people left it."""
    read = queries.found(connection, [each for each in listed if isinstance(each, int)])
    left = over.left
    for each in listed:
        if isinstance(each, Laid):
            yield each.found
        elif each in left.verdicts:
            yield replace(next(read), verdict=left.verdicts[each], decided=left.decided.get(each, ()))
        else:
            yield next(read)


def units(connection: Connection, names: ColumnElement[str], asked: Filter, over: Overlay) -> Counter[str]:
    """Return how many of the claims that fit have a figure in each unit."""
    table = schema.quantities.c
    joined = schema.quantities.join(_JOINED, table.claim == _KEY)
    number = func.count(table.claim.distinct())
    fit = select(names, number).select_from(joined).where(*_read(asked, over.cut(asked), ())).group_by(names)
    counted = Counter({row[0]: row[1] for row in connection.execute(fit)})
    counted.update({name: len(laid) for name, laid in over.named(names, schema.quantities, asked).items()})
    return counted


def rows(listed: Iterable[Entry]) -> list[int]:
    """Return the rows that were read into of the claims of a list; what a person added has none."""
    return [row for each in listed if (row := each if isinstance(each, int) else each.row) is not None]


def _read(asked: Filter, cut: Cut, also: Also) -> list[ColumnElement[bool]]:
    fit = [*conditions(asked), *also]
    fit += [among(_KEY, sorted(cut.only - cut.without))] if cut.only is not None else []
    return [*fit, not_(among(_KEY, sorted(cut.without)))] if cut.without and cut.only is None else fit


def _page(what: Select[Any], fit: Also, limit: int | None, skip: int) -> Select[Any]:
    made = what.select_from(_JOINED).where(*fit).order_by(*queries.LATEST_FIRST).limit(limit)
    return made.limit(-1 if limit is None else limit).offset(skip) if skip else made


def _number(connection: Connection, fit: Also) -> int:
    return connection.scalar(select(func.count()).select_from(_JOINED).where(*fit)) or 0
