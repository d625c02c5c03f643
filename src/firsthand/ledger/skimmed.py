"""Claims, each as the little that tells whether it is worth putting together whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, exists, select

from firsthand.ledger import schema
from firsthand.ledger.judging import batches
from firsthand.model.claim import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Skimmed:
    """A claim's row, its kind and its words on one line; whether its parts differ in kind, and whether it names a time.

    Stretches that stand apart are joined by " … ".
    """

    row: int
    kind: Kind
    words: str
    parted: bool
    timed: bool


def skim_rows(connection: Connection, rows: Sequence[int]) -> Iterator[Skimmed]:
    """Yield the claims of these rows."""
    for batch in batches(rows):
        yield from _skimmed(connection, _LITTLE.where(_TABLE.key.in_(batch)))


_TABLE = schema.claims.c
_LITTLE = select(
    _TABLE.key, _TABLE.kind, _TABLE.words, _TABLE.parts, exists().where(schema.times.c.claim == _TABLE.key)
)


def _skimmed(connection: Connection, asked: Select[Any]) -> Iterator[Skimmed]:
    for row, kind, words, parts, timed in connection.execute(asked):
        yield Skimmed(row=row, kind=Kind(kind), words=words or "", parted=(parts or "[]") != "[]", timed=bool(timed))
