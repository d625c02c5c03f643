"""Numbers as ranges: what a number of a text leaves room for, and arithmetic that keeps the room."""

from __future__ import annotations

import math
from dataclasses import dataclass

from firsthand.language.numbers.rounding import fineness, room
from firsthand.model.measure import Quantity


@dataclass(frozen=True, slots=True)
class Interval:
    """A range of numbers with both ends in it; infinite where the text leaves it open."""

    low: float
    high: float

    def told(self) -> str:
        """Return the range as people read it."""
        if self.low == self.high:
            return number(self.low)
        if math.isinf(self.high):
            return f"{number(self.low)} or more"
        if math.isinf(self.low) or self.low == 0:
            return f"at most {number(self.high)}"
        return f"{number(self.low)} to {number(self.high)}"

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: Interval) -> Interval:
        return Interval(self.low * other.low, self.high * other.high)

    def __truediv__(self, other: Interval) -> Interval:
        return Interval(self.low / other.high, self.high / other.low if other.low else math.inf)


def same_bounds(a: Quantity, b: Quantity) -> bool:
    """Return whether two quantities state the same bounds, or leave the same ones open."""
    return (a.low, a.high) == (b.low, b.high)


def figure(quantity: Quantity) -> Interval:
    """Return the bounds that a quantity states, without any leeway; what the news counts is not negative."""
    low = 0.0 if quantity.low is None else quantity.low
    return Interval(low, math.inf if quantity.high is None else quantity.high)


def leeway(quantity: Quantity) -> Interval:
    """Return the range that a quantity's words leave room for.

    Bounds of a range or of a vague word stand as they are. "At least" leaves all above.
    """
    stated, share = figure(quantity), quantity.unit == "share"
    scale = 100.0 if share else 1.0
    low, high = stated.low * scale, stated.high * scale
    if low == high:
        reach = room(low, approximate=quantity.approximate) * (1 - 1e-6)  # two that only touch lie apart
        low, high = low - reach, high + reach
    return Interval(low, high)


def rounded_like(value: float, stated: float) -> bool:
    """Return whether a value, rounded as finely as the stated one, is the stated one."""
    unit = fineness(stated)
    return abs(value - stated) <= unit / 2 + 1e-9 * abs(stated)


def meets(a: Interval, b: Interval) -> bool:
    """Return whether some number lies in both ranges."""
    return a.low <= b.high and b.low <= a.high


def number(value: float) -> str:
    """Return a number as people write it: thousands with commas, no more decimals than it needs."""
    if math.isinf(value):
        return "∞"
    kept = float(f"{value:.5g}")
    return f"{kept:,.0f}" if kept == round(kept) else f"{kept:,.5g}"
