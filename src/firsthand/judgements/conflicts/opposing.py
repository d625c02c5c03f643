"""Keys by which a "no" and what it is said to are found among a million other reports.

The two share things and acts, and few words. So a key is two things that are spoken of, and on which side: a denial
asks for the claims of a pair of things, and is itself found by claims that ask for denials of it. Denials are few, and
so is what they find.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations

from firsthand.judgements.beside import before, sentence
from firsthand.judgements.conflicts.accounts import account_keys
from firsthand.judgements.conflicts.broken import breaking
from firsthand.judgements.conflicts.gainsaid import gainsaid_keys
from firsthand.judgements.conflicts.rescheduled import day_keys
from firsthand.judgements.conflicts.tolls import toll_keys
from firsthand.judgements.meaning.negation import WEAK, flat
from firsthand.judgements.meaning.stance import Stance, stance
from firsthand.judgements.words.concepts import SAME_WORDS, concepts
from firsthand.judgements.words.lexicon import widest
from firsthand.model.judgement import Report

MOST = 28
"""Keys of a report on a side: those with the least hash, so that two reports keep the same of what they share."""
WORDS = 4
"""Words, the longest ones, that stand with each thing."""


@dataclass(frozen=True, slots=True)
class Opposing:
    """What a report is found by, and what it asks for."""

    stored: frozenset[str]
    asked: frozenset[str]


@lru_cache(maxsize=1 << 12)
def opposing(report: Report) -> Opposing:
    """Return the keys of a report as a "no" or a claim: those it is found by, and those of the other side."""
    one = stance(report)
    if not (flat(one) or one.refuses or one.promises or one.told or one.said.to_come):
        return Opposing(frozenset(), frozenset())
    found = _least(_keys(one))
    own, other = ("no", "yes") if flat(one) or one.refuses else ("yes", "no")
    counts = _least(_counts(one))
    stored, asked = (first | second for first, second in zip(breaking(one), gainsaid_keys(one), strict=True))
    alike = counts | toll_keys(one) | account_keys(one) | day_keys(one)
    return Opposing(
        frozenset(f"{own}:{key}" for key in found) | alike | stored,
        frozenset(f"{other}:{key}" for key in found) | alike | asked,
    )


def _keys(one: Stance) -> Iterable[str]:
    """Each two things that a report, or the sentences with it, speaks of; each thing with the words that tell most."""
    # What two share they share by its widest family, too.
    own = widest(concepts(one.words))
    around = widest(concepts(f"{before(one.report)} {sentence(one.report)}")) - own
    words = sorted(one.plain - SAME_WORDS - WEAK, key=lambda word: (-len(word), word))[:WORDS]
    yield from (f"{a}+{b}" for a, b in combinations(sorted(own), 2))
    yield from ("+".join(sorted((a, b))) for a in own for b in around)
    yield from (f"{a}+{word}" for a in own for word in words)


def _counts(one: Stance) -> Iterable[str]:
    """What is counted up to a day; both sides of it are claims."""
    ends = {end for _, end in one.said.days if end}
    units = {q.unit for q in one.claim.quantities if q.unit not in {None, "persons", "per cent", "share"}}
    return (f"count:{unit}@{end}" for unit in units for end in ends)


def _least(keys: Iterable[str]) -> frozenset[str]:
    return frozenset(sorted(set(keys), key=lambda key: blake2b(key.encode(), digest_size=8).digest())[:MOST])
