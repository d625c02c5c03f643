"""Differences told by comparing: "4% more than in May", "$2 cheaper", "40 fewer than", "2% in the red"."""

from __future__ import annotations

from typing import Final

from firsthand.claims.quantities.units import CURRENCIES
from firsthand.language.words import Word, low_at

UP, DOWN = "up", "down"
RELATIVE: Final = frozenset({"per cent", "percentage point", "basis point", "share", "times", "point"})
"""Units of a difference that need no verb of change right before them."""

_MORE: Final = {"more": UP, "less": DOWN, "fewer": DOWN}
# How markets say that a price rose or fell by a share: "0.2% weaker".
_GRADES: Final = {
    **dict.fromkeys(("stronger", "firmer", "dearer"), UP),
    **dict.fromkeys(("weaker", "softer", "cheaper"), DOWN),
}
_PRICED: Final = {"dearer": UP, "cheaper": DOWN, "higher": UP, "lower": DOWN}
_COLOURS: Final = {("in", "the", "red"): DOWN, ("in", "the", "green"): UP, ("in", "the", "black"): UP}
# "4% more", and no word that "more" itself makes stronger ("4% more likely").
_AFTER: Final = frozenset({"", ".", ",", ";", ")", "than", "in", "on", "for", "this", "last", "and", "but", "to", "a"})
_MASS: Final = frozenset("money power energy fuel water revenue profit people time food space cash work".split())


def compared(row: tuple[Word, ...], last: int, unit: str | None) -> str | None:
    """Return "up" or "down" where the words right behind a number say that it is by how much one is over another."""
    word, after = low_at(row, last), low_at(row, last + 1)
    if word in _MORE and _stands_for_itself(word, after, unit):
        return _MORE[word]
    if unit in RELATIVE:
        return _GRADES.get(word) or _COLOURS.get((word, after, low_at(row, last + 2)))
    if unit in CURRENCIES and word in {"a", "an", "per"}:
        return _PRICED.get(low_at(row, last + 2))  # "4 cents a bushel lower"
    return _PRICED.get(word) if unit in CURRENCIES else None


def _stands_for_itself(word: str, after: str, unit: str | None) -> bool:
    """Whether "more" is how much more; of plain counts "than" has to say so: "40 more were hurt" adds to them."""
    if unit is None:
        return after == "than"
    if unit not in RELATIVE | CURRENCIES or unit == "times":
        return False
    thing = unit in RELATIVE and (after.endswith("s") or after in _MASS)
    return after in _AFTER or thing or (word == "fewer" and unit in RELATIVE)
