"""What different words have in common when claims are set against each other: acts and states, and which oppose which.

Overlap of words alone does not see that a gate said to be "open" by a day and found "shut" on it is one gate and two
states. The families are those of the lexicon, with what they entail: who fled has left.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from firsthand.judgements.words.words import lexicon
from firsthand.judgements.words.lexicon import LEXICON, closure, families
from firsthand.judgements.words.words import stem

OPPOSED: Mapping[str, frozenset[str]] = lexicon.OPPOSED
opposed = lexicon.opposites

HARM = frozenset({"dead", "hurt", "missing", "captive", "flee"})
"""What befalls people: a count of the one is no count of the other."""

GENERAL = frozenset({"troops", "money", "weapon"})
"""Things that a denial and a claim can share in different words."""

WORDS: Mapping[str, str] = {name: " ".join(sorted(one.words)) for name, one in LEXICON.items()}
"""The words of each family, in all their forms."""

ACTS = frozenset(
    stem(word) for one in LEXICON.values() if one.kind != "thing" and (one.axis or one.opposed) for word in one.words
)
"""Stems of the words that tell of acts and states: sharing one of them is not yet sharing what it is done to."""

_NO_SENSES = frozenset(name for name, one in LEXICON.items() if one.kind == "thing" or one.common) - GENERAL
_PARTICLES = "up|out|off|down|back"
_PHRASAL = re.compile(rf"\b([a-z]{{2,14}}) ({_PARTICLES})\b", re.IGNORECASE)


@lru_cache(maxsize=1 << 13)
def senses(text: str) -> frozenset[str]:
    """Return the acts and states that words of a text stand for, whatever is said of them, and a few general things."""
    return closure(families(text)) - _NO_SENSES


@lru_cache(maxsize=1 << 13)
def phrasal(text: str) -> frozenset[str]:
    """Return the verbs with a particle ("call up"), each by its stem: alone such verbs say next to nothing."""
    return frozenset(f"{stem(m[1])} {m[2].lower()}" for m in _PHRASAL.finditer(text))
