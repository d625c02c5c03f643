"""What a number leaves room for: how finely it is told, and how far "about" reaches on either side of it."""

from __future__ import annotations

import math

APPROXIMATELY = 0.1
"""Share of a number that "about" leaves on either side, or half a unit of the last figure that is not a nought,
whichever is wider: in the news it covers rounding to one or two figures, and a count that is off by a tenth."""
AT_MOST = 0.15
"""Share beyond which half a unit is no leeway: "1 billion" does not stand for 600 million."""
ROUND = 100
"""A number from which on noughts at its end are taken for rounding: nobody counts to just 5,000."""


def room(value: float, *, approximate: bool) -> float:
    """Return how far from a stated number the one that is meant may lie."""
    half = min(fineness(value) / 2, AT_MOST * abs(value))
    if approximate:
        return max(half, APPROXIMATELY * abs(value))
    return half if abs(value) >= ROUND and fineness(value) > 1 else 0.0


def fineness(value: float) -> float:
    """Return the unit of the last figure that is not a nought: 1,000 for 12,000, 0.1 for 16.4."""
    if not value or math.isinf(value):
        return 1.0
    digits = f"{abs(value):.10g}"
    if "e" in digits:
        digits = f"{abs(value):.0f}"
    if "." in digits:
        return float(10.0 ** -len(digits.partition(".")[2]))
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))
