"""What people made of claims, laid over what was read, so that one question is put to both.

A claim that somebody corrected or added is in no table of the case file. It is put into tables like those, in memory,
which the same conditions are asked of; what was only accepted or rejected is found where it was read.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, FromClause, Select, create_engine, event, insert, select
from sqlalchemy.pool import StaticPool

from firsthand.ledger import migrations, schema
from firsthand.ledger.asked import Asked, these, wanted
from firsthand.ledger.conditions import conditions
from firsthand.ledger.filters import Filter
from firsthand.ledger.found import Found
from firsthand.ledger.rows import Row, claim_row, parts_of
from firsthand.ledger.session import add_functions
from firsthand.model.decision import Decision, Verdict

At = tuple[str, str, str, int]
"""Where a claim stands in a list, the greatest first: day of publication, document, reading, number there."""

SHOWN = frozenset(Verdict) - {Verdict.REJECTED}
"""How people must have left a claim for it to be listed where nothing is asked of that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """A claim as people left it; ``row`` is the one that it was read into, ``None`` where a person added it.

    ``n`` is its number in the reading; one that was added comes behind all that were read.
    """

    found: Found
    row: int | None
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Rows of the case file that are listed as they were read: these ``only``, where given, and none of ``without``."""

    only: frozenset[int] | None = None
    without: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """How people left the claims of a case.

    ``laid`` are those that they corrected or added, ``verdicts`` how they left rows that are as they were read, and
    ``decided`` the decisions about those. ``missing`` is how many decisions are about what no reading has any more.
    """

    laid: tuple[Laid, ...] = ()
    verdicts: Mapping[int, Verdict] = field(default_factory=dict)
    decided: Mapping[int, tuple[Decision, ...]] = field(default_factory=dict)
    missing: int = 0


class Overlay:
    """What people made of the claims of a case, to be asked like the case file; it never changes."""

    def __init__(self, left: Left, engine: Engine | None = None) -> None:
        """Lay it over a case; the tables of the engine hold what was corrected or added, by its place in ``laid``."""
        self.left = left
        self._engine, self._lock = engine, Lock()
        self._rows = frozenset(each.row for each in left.laid if each.row is not None)
        if engine is not None:
            weakref.finalize(self, engine.dispose)

    def cut(self, asked: Filter) -> Cut:
        """Return which rows of the case file are listed as they were read, by how people left them."""
        shown, verdicts = _shown(asked), self.left.verdicts
        if Verdict.UNDECIDED in shown:
            return Cut(without=self._rows | {row for row, verdict in verdicts.items() if verdict not in shown})
        return Cut(only=frozenset(row for row, verdict in verdicts.items() if verdict in shown), without=self._rows)

    def fitting(self, asked: Filter, *also: ColumnElement[bool]) -> list[tuple[At, Laid]]:
        """Return what fits of what was corrected or added, in the order of lists."""
        joined = schema.claims.join(schema.readings, schema.readings.c.id == schema.claims.c.reading)
        found = self._asked(select(schema.claims.c.key, *STANDS_AT).select_from(joined), asked, also)
        return sorted(((at(row[1:]), each) for row, each in found), key=lambda pair: pair[0], reverse=True)

    def named(self, names: ColumnElement[str], parts: FromClause, asked: Filter) -> dict[str, set[int]]:
        """Return by the names of their parts which places in ``laid`` fit."""
        joined = schema.claims.join(schema.readings, schema.readings.c.id == schema.claims.c.reading)
        of = select(schema.claims.c.key, names).select_from(joined.join(parts, parts.c.claim == schema.claims.c.key))
        found: dict[str, set[int]] = {}
        for row, _ in self._asked(of, asked, ()):
            found.setdefault(row[1], set()).add(row[0])
        return found

    def _asked(
        self, what: Select[Any], asked: Filter, also: Sequence[ColumnElement[bool]]
    ) -> Iterator[tuple[Sequence[Any], Laid]]:
        shown = _shown(asked)
        if self._engine is None or not any(each.found.verdict in shown for each in self.left.laid):
            return
        with self._lock, self._engine.connect() as connection:
            rows = connection.execute(what.where(*conditions(asked), *also)).all()
        for row in rows:
            laid = self.left.laid[row[0] - 1]
            if laid.found.verdict in shown:
                yield row, laid


def _shown(asked: Filter) -> frozenset[Verdict]:
    return frozenset(asked.verdicts) or SHOWN


_READINGS, _CLAIMS = schema.readings.c, schema.claims.c
STANDS_AT = (_READINGS.published_first, _READINGS.document, _READINGS.id, _CLAIMS.n)
"""The columns that ``at`` is made of."""

NOTHING = Overlay(Left())
"""What is laid over a case that is asked for as it was read."""


def at(row: Sequence[Any]) -> At:
    """Return where a claim stands in a list."""
    published, document, reading, number = row
    return published or "", document, reading, -number


def lay(connection: Connection, left: Left) -> Overlay:
    """Return what people made of claims with all that conditions ask of it, copied from the case file."""
    if not left.laid:
        return Overlay(left)
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    event.listen(engine, "connect", lambda made, _record: add_functions(made))
    with engine.begin() as copy:
        migrations.migrate(copy)
        for table, rows in _rows(connection, left.laid).items():
            if rows:
                copy.execute(insert(schema.metadata.tables[table]), rows)
    return Overlay(left, engine)


def _rows(connection: Connection, laid: Sequence[Laid]) -> dict[str, list[Row]]:
    readings = these(sorted({each.found.reading for each in laid}))
    captures = _CAPTURES.rows(connection, wanted=readings)
    made: dict[str, list[Row]] = {
        "runs": _RUNS.rows(connection, wanted=these({row["run"] for row in captures})),
        "readings": [row | {"text": None} for row in _OF_READINGS.rows(connection, wanted=readings)],
        "captures": captures,
    }
    for key, each in enumerate(laid, start=1):
        document, claim, run = each.found.document, each.found.claim, each.found.run
        whole = claim_row(document, claim) | {"key": key, "reading": each.found.reading, "n": each.n, "run": run}
        made.setdefault("claims", []).append(whole)
        for table, parts in parts_of(document, claim):
            made.setdefault(table, []).extend(part | {"claim": key, "n": n, "run": run} for n, part in enumerate(parts))
    return made


_RUNS = Asked(select(schema.runs).where(wanted(schema.runs.c.number)))
_OF_READINGS = Asked(select(schema.readings).where(wanted(schema.readings.c.id)))
_CAPTURES = Asked(select(schema.captures).where(wanted(schema.captures.c.reading)))


class Overlays:
    """The overlays of one case that were made last, for as long as nothing they are made from has changed."""

    def __init__(self, most: int = 4) -> None:
        """Keep so ``many`` of them: one for each day that is asked about."""
        self._most, self._lock = most, Lock()
        self._kept: dict[str | None, tuple[tuple[int, ...], Overlay]] = {}

    def of(self, state: tuple[int, ...], day: str | None, make: Callable[[], Overlay]) -> Overlay:
        """Return the overlay as of a day, made anew where the state of the case is another."""
        with self._lock:
            known = self._kept.get(day)
        if known is not None and known[0] == state:
            return known[1]
        made = make()
        with self._lock:
            self._kept.pop(day, None)
            self._kept[day] = state, made
            while len(self._kept) > self._most:
                del self._kept[next(iter(self._kept))]
        return made
