"""Reports that were put together before: they are what they were as long as nothing they were made from has changed.

A decision changes no row that was read, so that after one nearly all that a page needs is known here already. The same
report is given out again as the same value, by which what was worked out from it is found again at once.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock

from sqlalchemy import Connection, func, not_, or_, select

from firsthand.ledger import named, schema
from firsthand.model.judgement import Report

MOST = 24_000
"""Reports that are known at once: some 100 MB; the one that was not asked for longest is forgotten."""

State = tuple[int, ...]


@dataclass(slots=True)
class Known:
    """The reports of one case by their rows of ``claims``, as they are in one state of what they are made from."""

    most: int = MOST
    _state: State = ()
    _reports: OrderedDict[int, Report] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def of(self, connection: Connection, rows: Sequence[int]) -> dict[int, Report]:
        """Return the reports of these rows, in their order; those that are not known are put together."""
        state = _state(connection)
        with self._lock:
            known = {row: self._reports[row] for row in rows if row in self._reports} if state == self._state else {}
        made = named.reports(connection, [row for row in rows if row not in known])
        with self._lock:
            self._keep(state, known | made)
        return {row: known[row] if row in known else made[row] for row in rows}

    def _keep(self, state: State, reports: dict[int, Report]) -> None:
        if state != self._state:
            self._state = state
            self._reports.clear()
        for row, report in reports.items():
            self._reports[row] = report
            self._reports.move_to_end(row)
        while len(self._reports) > self.most:
            self._reports.popitem(last=False)


def _state(connection: Connection) -> State:
    """Numbers that are others once a document came, was judged or went, or who goes by a name was decided."""
    return tuple(int(number or 0) for asked in _COUNTED for number in connection.execute(asked).one())


_RUNS, _CAPTURES = schema.runs.c, schema.captures.c
_COUNTED = (
    # Of people's decisions those about names alone change whom a claim is said by, and do so within their run.
    select(func.max(_RUNS.number), func.count(_RUNS.ended)).where(
        or_(not_(_RUNS.command.startswith("review ")), _RUNS.command.endswith(" entity"))
    ),
    select(func.max(_CAPTURES.key), func.count(_CAPTURES.closed)),
    select(func.max(schema.judged.c.key)),
    select(func.max(schema.withdrawals.c.key)),
)
