"""What different words of news English stand for, where claims in other words are set against each other.

"Declined to board" and "disobeyed", "bodies" and "dead", "pistols" and "no weapon": a denial is seldom worded as what
it denies. The families are those of the lexicon, but for acts and states so general that they go with anything.
"""

from __future__ import annotations

from functools import lru_cache

from firsthand.judgements.words.lexicon import LEXICON, families, fields, widest, word_families
from firsthand.judgements.words.words import stem

_AXES = frozenset(name for name, one in LEXICON.items() if one.axis)
_COMMON = frozenset(name for name, one in LEXICON.items() if one.common)

THINGS = frozenset(name for name, one in LEXICON.items() if one.kind == "thing" or one.topic)
"""Concepts that a whole story can be about: one alone is no act that two claims share."""

SAME_WORDS: frozenset[str] = frozenset(stem(word) for one in LEXICON.values() if not one.axis for word in one.words)
"""Stems that a concept stands for; two claims that share both share one thing, not two."""


@lru_cache(maxsize=1 << 14)
def concepts(text: str) -> frozenset[str]:
    """Return the concepts that words of a text stand for, with those that these lead to."""
    return fields(families(text)) - _AXES


def telling(shared: frozenset[str]) -> frozenset[str]:
    """Return those of the concepts that tell one matter from another inside a story, each counted once."""
    return widest(shared - _COMMON)


@lru_cache(maxsize=1 << 14)
def concept_of(word: str) -> frozenset[str]:
    """Return the concepts that one word, or its stem, stands for."""
    return fields(word_families(word) | _BY_STEM.get(word, frozenset())) - _AXES


def _by_stem() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for name, one in LEXICON.items():
        for base in {stem(word) for word in one.words}:
            found[base] = found.get(base, frozenset()) | {name}
    return found


_BY_STEM = _by_stem()
