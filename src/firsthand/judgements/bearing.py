"""Keys by which a forecast and the report of its end are found among a million others.

The two share few words: gates that "will be open" are found "shut". So a key is what is spoken of with the axis along
which it changes, open or shut, and not the word for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b

from firsthand.judgements.clauses import Clause
from firsthand.judgements.foretold import foretold, is_forecast, told
from firsthand.judgements.meeting import about, things
from firsthand.judgements.doings import OPPOSED
from firsthand.model.judgement import Report

MOST = 16
"""Keys of a report: those with the least hash, so that two reports keep the same of what they share."""


@lru_cache(maxsize=1 << 12)
def bearing(report: Report) -> frozenset[str]:
    """Return the keys of what a report says will be, or tells as done, ``MOST`` of them at the most."""
    saying = foretold(report)
    rest = about(saying)
    clauses = (*(saying.clauses + saying.conditions if is_forecast(report) else ()), *told(report))
    found = {key for clause in clauses for key in _keys(clause, rest)}
    return frozenset(sorted(found, key=_hash)[:MOST])


def _keys(clause: Clause, rest: frozenset[str]) -> Iterator[str]:
    axes = {min({act, *OPPOSED.get(act, ())}) for act in clause.head} | clause.phrasal
    for axis in axes:
        yield from (f"f:{axis}+{thing}" for thing in (things(clause) or rest) - clause.head)


def _hash(key: str) -> bytes:
    return blake2b(key.encode(), digest_size=8).digest()
