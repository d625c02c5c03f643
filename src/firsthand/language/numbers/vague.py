"""The convention that turns vague number words into intervals, so that they can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from firsthand.language.numbers.numbers import SCALES
from firsthand.language.words import Word, low_at, matches

CONVENTION = "vague numbers"
"""The name a quantity carries when its bounds come from this table."""

# "a few" and the like, alone and as how many of a scale word: low, high; low and high (less one) as multiples.
# The first three rows and the plurals are the project's vocabulary; the multiples follow "a few hundred" and "several
# hundred" there.
_SOME = {
    ("a", "couple"): (2, 2, 2, None),
    ("a", "few"): (3, 9, 2, 10),
    ("few",): (3, 9, 2, 10),
    ("a", "handful"): (3, 9, 2, 10),
    ("several",): (4, 9, 3, 10),
}
# A plural runs from two of the thing to just short of the next word up.
_PLURALS = {
    "tens": (20, 99),
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),
    "millions": (2_000_000, 9_999_999),
    "billions": (2_000_000_000, 9_999_999_999),
    "trillions": (2_000_000_000_000, 9_999_999_999_999),
}
# "tens of thousands": the multiple a plural makes of the plural behind it.
_OF = {"tens": (20, 100), "dozens": (24, 100), "scores": (40, 200), "hundreds": (200, 1000)}
# Plurals that are other words too, and count only before "of".
_NEED_OF = frozenset({"scores", "tens"})
OPENING = frozenset({*_PLURALS, *(phrase[0] for phrase in _SOME)})
"""The words that a vague number can start with."""
BEHIND_ARTICLE = frozenset(phrase[1] for phrase in _SOME if phrase[0] == "a")
"""The words of those that an article starts that stand behind it."""


@dataclass(frozen=True, slots=True)
class Vague:
    """An interval that a convention gives to the words ``row[first:last]``."""

    low: Decimal
    high: Decimal
    first: int
    last: int


def vague_at(row: tuple[Word, ...], at: int) -> Vague | None:
    """Return the interval for vague number words at a word: "tens of thousands", "a few hundred", "dozens"."""
    return _plural(row, at) or _some(row, at)


def _plural(row: tuple[Word, ...], at: int) -> Vague | None:
    word = low_at(row, at)
    if word not in _PLURALS:
        return None
    of = low_at(row, at + 1) == "of"
    if of and word in _OF and low_at(row, at + 2) in _PLURALS and row[at + 2].low[:-1] in SCALES:
        low, above = _OF[word]
        scale = SCALES[row[at + 2].low[:-1]]
        return _vague(low * scale, above * scale - 1, at, at + 3)
    if word in _NEED_OF and not of:
        return None
    return _vague(*_PLURALS[word], at, at + 1)


def _some(row: tuple[Word, ...], at: int) -> Vague | None:
    if low_at(row, at) not in OPENING:
        return None
    for phrase, (low, high, least, above) in _SOME.items():
        last = at + len(phrase)
        if not matches(row, at, phrase):
            continue
        of = 1 if low_at(row, last) == "of" and low_at(row, last + 1) in SCALES else 0  # "a couple of hundred"
        scale = SCALES.get(low_at(row, last + of).removesuffix("s"))
        if scale:
            return _vague(least * scale, above * scale - 1 if above else least * scale, at, last + of + 1)
        if phrase == ("few",):  # "few troops" says that they are not many, not how many
            return None
        return _vague(low, high, at, last)
    return None


def _vague(low: int, high: int, first: int, last: int) -> Vague:
    # A dozen's next word up is a hundred: "a few dozen" is 24 to 99, "several dozen" 36 to 99.
    top = 99 if low in {24, 36} else high
    return Vague(Decimal(low), Decimal(top), first, last)
