"""Which numbers are somebody's age: "Petros Hallen, 61, from", "aged 61", "61-year-old", "she is 34"."""

from __future__ import annotations

from firsthand.claims.quantities.amounts import Amount
from firsthand.claims.quantities.people import PERSONS, TROOPS, counting_unit
from firsthand.language.nouns import plural
from firsthand.language.words import Word, low_at

_OLDEST = 115
_AGED = frozenset({"aged", "age", "ages"})
OLD = frozenset({"old", "olds"})
"""Words behind the years that make them an age."""
_TURNED = frozenset({"turned", "turns", "turning"})
_COMPARED = frozenset({"older", "younger"})
_WHOSE = frozenset("a an the his her their my our its".split())
_IS = frozenset({"is", "was", "'s"})
_BARELY = frozenset({"only", "just", "now"})
_SOMEBODY = frozenset({"he", "she", "i", "who"})
_BEHIND = frozenset({"and", ",", ".", ";", "when", "now"})


def age(row: tuple[Word, ...], amount: Amount) -> bool:
    """Return whether the number is somebody's age."""
    last = amount.last
    if amount.unit == "year" and low_at(row, last) in {"-", *OLD}:
        return not OLD.isdisjoint({low_at(row, last), low_at(row, last + 1)})
    if amount.unit or (amount.high or amount.low or 0) > _OLDEST:
        return False
    if low_at(row, amount.first) in _COMPARED and low_at(row, amount.first + 1) == "than":
        return True  # "younger than 13"
    if _said_to_be(row, amount):
        return True
    return amount.plain and row[amount.core].figure and (_predicated(row, amount) or apposed(row, amount))


def _said_to_be(row: tuple[Word, ...], amount: Amount) -> bool:
    """ "aged 61", "the age of 61", "turned 61", "was 15 when"."""
    at = amount.core
    if low_at(row, amount.first - 1) in _AGED or (low_at(row, at - 1) == "of" and low_at(row, at - 2) in _AGED):
        return True
    before = low_at(row, at - 1)
    return amount.plain and (before in _TURNED or (before in _IS | _BARELY and low_at(row, amount.last) == "when"))


def _predicated(row: tuple[Word, ...], amount: Amount) -> bool:
    """ "Hallen is 61 and", "she was only 17.": of a person, by the name or the pronoun."""
    verb = amount.core - 1 - (low_at(row, amount.core - 1) in _BARELY)
    if verb < 1 or low_at(row, verb) not in _IS or low_at(row, amount.last) not in _BEHIND:
        return False
    return row[verb - 1].low in _SOMEBODY or _person(row[verb - 1])


def apposed(row: tuple[Word, ...], amount: Amount) -> bool:
    """Return whether a figure stands between commas behind a name: "Petros Hallen, 61, from Lomnar"."""
    first = amount.core - 2
    while first >= 2 and row[first - 1].text == "-" and not row[first].text[0].isupper():
        first -= 2  # "Kim Yo-jong, 24,"
    return first >= 0 and between_commas(row, amount.core, amount.last) and (_person(row[first]) or _one(row, first))


def _one(row: tuple[Word, ...], at: int) -> bool:
    """ "The driver, 42, has": somebody told by what they are."""
    near = any(low_at(row, at - k) in _WHOSE or low_at(row, at - k).endswith("'s") for k in (1, 2, 3))
    return near and not plural(row[at].text) and counting_unit(row[at].text) in {PERSONS, TROOPS}


def between_commas(row: tuple[Word, ...], at: int, last: int) -> bool:
    """Return whether a comma stands before a number and a comma or the sentence's end behind it."""
    return low_at(row, at - 1) == "," and low_at(row, last) in {",", "."}


def _person(word: Word) -> bool:
    """Whether a word is written as the names of people are."""
    return word.text[0].isupper() and not word.text.isupper()
