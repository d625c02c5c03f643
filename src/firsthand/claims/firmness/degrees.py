"""FactBank's degrees: their numbers, and what several of them come to."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.model.claim import Factuality

Pair = tuple[Factuality, Factuality]
"""What a word makes of its clause where it is affirmed, and where it is negated."""

_SCALE = {
    Factuality.CERTAIN: (3, 1),
    Factuality.CERTAIN_NOT: (3, -1),
    Factuality.PROBABLE: (2, 1),
    Factuality.PROBABLE_NOT: (2, -1),
    Factuality.POSSIBLE: (1, 1),
    Factuality.POSSIBLE_NOT: (1, -1),
    Factuality.UNCOMMITTED: (0, 1),
}
_DEGREES = {value: degree for degree, value in _SCALE.items()}


def of_each(words: str, pair: Pair) -> dict[str, Pair]:
    """Return each of the words with the degrees that they have in common."""
    return dict.fromkeys(words.split(), pair)


def combine(degrees: Iterable[Factuality]) -> Factuality:
    """Return what several degrees come to, one governing the next: the weakest, with their signs multiplied."""
    strength, sign = 3, 1
    for degree in degrees:
        its_strength, its_sign = _SCALE[degree]
        strength, sign = min(strength, its_strength), sign * its_sign
    return _DEGREES[strength, sign if strength else 1]
