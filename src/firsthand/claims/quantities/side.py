"""One side of a range, or a number alone, as it is read from a row of words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

SHARE, TIMES = "share", "times"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A number read from ``row[first:last]``: exact, or an interval that a convention gives to vague words."""

    low: Decimal
    high: Decimal
    first: int
    last: int
    mantissa: Decimal = Decimal(0)
    scale: int = 1
    unit: str | None = None
    vague: bool = False
    figures: bool = False
    plain: bool = False
    loose: bool = False
    """About so many, by the words that it holds."""
    whole: bool = False
    """No end of a range: one of both ends, or of neither, is told already."""


def exactly(value: Decimal, unit: str, first: int, last: int) -> Side:
    """Return so much of a unit, read from ``row[first:last]``."""
    return Side(low=value, high=value, mantissa=value, unit=unit, first=first, last=last)
