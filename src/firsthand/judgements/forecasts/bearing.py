"""Keys by which a forecast and the report of its end are found among a million others.

The two share few words: gates that "will be open" are found "shut". So a key is what is spoken of with the axis along
which it changes, open or shut, and not the word for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b

from firsthand.judgements.forecasts.agreed import agreed_keys
from firsthand.judgements.forecasts.announced import announced_keys
from firsthand.judgements.forecasts.attended import attended_keys
from firsthand.judgements.forecasts.encounters import encounter_keys
from firsthand.judgements.forecasts.foretold import foretold, sentence_before, told
from firsthand.judgements.forecasts.handing import handing_keys
from firsthand.judgements.forecasts.lasting import lasting_keys
from firsthand.judgements.forecasts.looking_ahead import is_forecast
from firsthand.judgements.forecasts.meeting import about, actor, things
from firsthand.judgements.forecasts.moved import moved_keys
from firsthand.judgements.forecasts.retracted import overtaken_keys
from firsthand.judgements.forecasts.supplies import supply_keys
from firsthand.judgements.forecasts.takings import axes, turn_keys
from firsthand.judgements.forecasts.telltale import WITHOUT, gatherings
from firsthand.judgements.forecasts.timely import CALENDAR, day_told
from firsthand.judgements.forecasts.votes import vote_keys
from firsthand.judgements.forecasts.went_back import went_back_keys
from firsthand.judgements.meaning.clauses import Clause
from firsthand.judgements.voices.sides import nation
from firsthand.judgements.words.doings import OPPOSED, THINGS
from firsthand.judgements.words.words import stem
from firsthand.model.judgement import Report
from firsthand.model.measure import Quantity

MOST = 60
"""Keys of a report: those with the least hash, so that two reports keep the same of what they share.

Those of the rules that find one thing in other words come on top."""


@lru_cache(maxsize=1 << 14)
def bearing(report: Report) -> frozenset[str]:
    """Return the keys of what a report says will be, or tells as done, ``MOST`` of them at the most."""
    saying = foretold(report)
    rest = about(saying)
    clauses = (*(saying.clauses + saying.conditions if is_forecast(report) else ()), *told(report))
    found = {key for clause in clauses for key in _keys(report, clause, rest)}
    found |= {f"f:{_axis('end')}+{stem(without[1])}" for without in WITHOUT.finditer(report.words)}
    found |= {f"f:count+{stem(word)}" for q in report.claim.quantities for word in _counted(q)}
    if any(_AGREED in each.head for each in (saying.conditions or told(report))):
        found.add(f"f:{_AGREED}")
    kept = frozenset(sorted(found, key=_hash)[:MOST])
    return kept.union(_of_its_day(report), *(keys(report) for keys in _OWN))


_AGREED = "accept"
"""The family of what is signed or agreed: "if there is no signature by Friday" names nobody and nothing else."""

_OWN = (
    announced_keys,
    agreed_keys,
    attended_keys,
    encounter_keys,
    handing_keys,
    lasting_keys,
    moved_keys,
    overtaken_keys,
    supply_keys,
    turn_keys,
    vote_keys,
    went_back_keys,
)
"""The keys of the rules that find one thing in other words."""


def _keys(report: Report, clause: Clause, rest: frozenset[str]) -> Iterator[str]:
    spoken_of = (things(clause) or rest) | (clause.senses & THINGS)
    named = frozenset(name for name in actor(report, clause) | clause.object if not nation(name))
    for axis in {_axis(act) for act in clause.head} | clause.phrasal:
        yield from (f"f:{axis}+{thing}" for thing in (spoken_of | named) - (clause.head - THINGS))
    before = sentence_before(report) if clause.pronoun else ""
    yield from (f"f:held+{gathering}" for gathering in gatherings(f"{clause.text} {before}"))


OF_A_DAY = 12
"""Keys of a report for what it says of one day."""


def _of_its_day(report: Report) -> frozenset[str]:
    """What is foretold for a day, or told of one, with that day."""
    saying = foretold(report)
    day = saying.days[1] if is_forecast(report) else day_told(report) if told(report) else None
    if day is None:
        return frozenset()
    spoken_of = about(saying) | frozenset(name for name in saying.names if not nation(name))
    found = {f"d:{day}+{each}" for each in spoken_of - CALENDAR} | {f"d:{day}+{axis}" for axis in axes(report)}
    return frozenset(sorted(found, key=_hash)[:OF_A_DAY])


def _counted(quantity: Quantity) -> list[str]:
    """The last word of what is counted, persons aside: too many are."""
    if quantity.of is None or quantity.of in _PERSONS:
        return []
    return [found[0] for found in _WORD.finditer(quantity.of.lower())][-1:]


_WORD = re.compile(r"[a-z]{3,}")
_PERSONS = frozenset({"people", "persons", "men", "women"})


def _axis(act: str) -> str:
    return min({act} | OPPOSED.get(act, frozenset()))


def _hash(key: str) -> bytes:
    return blake2b(key.encode(), digest_size=8).digest()
