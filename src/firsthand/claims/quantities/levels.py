"""Which "A to B" tells two levels, before and after a change, and which a range: "rose from 20 to 30"."""

from __future__ import annotations

from decimal import Decimal

from firsthand.claims.quantities.changes import CHANGE
from firsthand.claims.quantities.side import Side
from firsthand.language.words import Word, low_at

# Nearer than any word of change, these make a range of "from A to B".
RANGES = frozenset(
    """range ranges ranged ranging vary varies varied varying span spans spanned spanning anywhere somewhere priced
    estimates estimated""".split()
)
"""Words of ranging."""
_ENDS = frozenset({".", ";", "?", "!", ":"})
_BACK = 12  # words from "from" back to its verb
_FAR = 3  # times so much and it is a level: "rose 2% to 12%", but "will grow 3% to 5%"


def changing(row: tuple[Word, ...], a: Side, b: Side) -> bool:
    """Return whether two numbers with "to" between them are levels of something that changed."""
    lead = low_at(row, a.first - 1)
    if a.low == 0:
        return False  # a car goes from nought to sixty
    if lead == "from":
        return _changed(row, a.first - 2)
    if lead == "by" or any(low_at(row, a.first - k) in CHANGE for k in (1, 2)):
        return b.high > _most(a, b) or b.high < a.low
    return False


def _most(a: Side, b: Side) -> Decimal:
    return _FAR * a.low * (b.scale if a.scale == 1 else 1)


def _changed(row: tuple[Word, ...], at: int) -> bool:
    """Whether the nearest verb before "from", in its sentence, tells a change."""
    for k in range(at, max(-1, at - _BACK), -1):
        word = row[k].low
        if word in RANGES or word in _ENDS:
            return False
        if word in CHANGE:
            return True
    return False
