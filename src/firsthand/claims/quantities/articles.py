"""Numbers that an article stands for: "a day or two", "an hour and a half", "a week or so"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from firsthand.claims.quantities.units import unit_at
from firsthand.language.nouns import INDEFINITE
from firsthand.language.words import Word, low_at, matches

_ENDS = {
    ("or", "two"): (Decimal(1), Decimal(2), False),
    ("or", "so"): (Decimal(1), Decimal(1), True),
    ("and", "a", "half"): (Decimal("1.5"), Decimal("1.5"), False),
    ("and", "a", "quarter"): (Decimal("1.25"), Decimal("1.25"), False),
}


@dataclass(frozen=True, slots=True)
class Told:
    """An amount of a unit read from ``row[first:last]``."""

    low: Decimal
    high: Decimal
    unit: str
    last: int
    approximate: bool


def told_by_article(row: tuple[Word, ...], at: int) -> Told | None:
    """Return what an article and the words behind its unit tell, None where the article is one."""
    if low_at(row, at) not in INDEFINITE:
        return None
    unit = unit_at(row, at + 1)
    if unit is None:
        return None
    name, last = unit
    for phrase, (low, high, approximate) in _ENDS.items():
        if matches(row, last, phrase):
            return Told(low, high, name, last + len(phrase), approximate)
    return None
