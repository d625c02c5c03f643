"""What forecasts and the reports of their end tell of in different words: things, acts and states, by the lexicon.

They reach further than the senses by which claims are set against each other: that the hostages "will be home" is borne
out by their having been "flown back", and that nobody "will be called up" is not by men who "report to their units".
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from firsthand.judgements.words.words import senses as common
from firsthand.judgements.words.lexicon import LEXICON, closure, families, phrases

WORDS: Mapping[str, str] = common.WORDS
THINGS = frozenset(name for name, one in LEXICON.items() if one.kind == "thing")
"""Families of things, and of nothing that is done."""
ACTS = common.ACTS
OPPOSED = common.OPPOSED
phrasal = common.phrasal


@lru_cache(maxsize=1 << 13)
def senses(text: str) -> frozenset[str]:
    """Return the families that words of a text stand for, whatever is said of them, with what these entail."""
    return closure(families(text))


@lru_cache(maxsize=1 << 13)
def states(text: str) -> frozenset[str]:
    """Return the families that a text has in several words together."""
    return closure(frozenset(found.name for found in phrases(text)))
