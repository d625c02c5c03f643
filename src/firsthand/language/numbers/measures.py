"""Units in the units of physics: amounts of one thing in another unit, and in the metric one."""

from __future__ import annotations

import math
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pint import Unit, UnitRegistry

# Our names to the library's, where they differ. Units that are several things are left out, for a text does not say
# which it means: a ton (2,000 or 2,240 pounds, or a tonne), a gallon, a pint and a cup (American or imperial), a
# calorie, a carat, a night.
_NAMES = {
    "degree Celsius": "degree_Celsius", "degree Fahrenheit": "degree_Fahrenheit", "per cent": "percent",
    "part per million": "ppm", "nautical mile": "nautical_mile", "light year": "light_year", "tonne": "metric_ton",
    "barrel": "oil_bbl", "rpm": "revolutions_per_minute",
    "psi": "pound_force_per_square_inch", "pound foot": "foot_pound", "kilohm": "kiloohm",
}  # fmt: skip
# What the library knows under no name, or under one that is something else (its decade is one of logarithms).
_MADE = {
    "basis point": ("percent", 0.01), "part per billion": ("ppm", 0.001), "decade": ("year", 10.0),
    "kiloton": ("ton_TNT", 1e3), "megaton": ("ton_TNT", 1e6),
}  # fmt: skip
_NAMES |= {name: made for name, (made, _) in _MADE.items()}
_FACTORS = {name: factor for name, (_, factor) in _MADE.items()}
_PREFIXES = {"square ": "{} ** 2", "cubic ": "{} ** 3"}
# Shares of different things, angles and counts are not to be set against one another.
_AMBIGUOUS = frozenset(
    """ton gallon pint quart cup tablespoon teaspoon bushel calorie kilocalorie carat night degree pixel megapixel
    decibel share times""".split()
) | {"percentage point", "mile per gallon", "fluid ounce"}


@cache
def _registry() -> UnitRegistry[Any]:
    """The library's units, loaded when the first amount is converted: reading a document needs none of it."""
    from pint import UnitRegistry

    return UnitRegistry(autoconvert_offset_to_baseunit=True)


@cache
def _unit(name: str) -> Unit | None:
    from pint.errors import PintError

    if name in _AMBIGUOUS:
        return None
    whole, _, per = name.partition(" per ")
    named = _NAMES.get(name) or (_spelled(whole) + (f" / {_spelled(per)}" if per else ""))
    try:
        return _registry().Unit(named)
    except (PintError, ValueError, TypeError, AttributeError, SyntaxError):
        return None


def _spelled(name: str) -> str:
    for prefix, power in _PREFIXES.items():
        if name.startswith(prefix):
            return power.format(name.removeprefix(prefix))
    return " * ".join(name.split())


def converted(value: float, unit: str, to: str) -> float | None:
    """Return an amount in another unit, both by the names that quantities carry; None where that cannot be said.

    Money is never converted, for its rate is another on every day; nor is a unit that means several (a ton, a gallon).
    A year is 365.25 days, and a month a twelfth of it.
    """
    here, there = _unit(unit), _unit(to)
    if here is None or there is None or not here.is_compatible_with(there):
        return None
    amount = _registry().Quantity(value * _FACTORS.get(unit, 1.0), here)
    return float(amount.to(there).magnitude) / _FACTORS.get(to, 1.0)


def metric(value: float, unit: str) -> tuple[float, str] | None:
    """Return an amount in the metric unit of that size; None where it is in one already, or nobody can say.

    It has as many significant digits as the amount, and two at least: 20 miles are 32 kilometres, no metre more.
    """
    to = _METRIC.get(unit)
    amount = converted(value, unit, to) if to and math.isfinite(value) else None
    return (
        None if to is None or amount is None else (_rounded(amount, like=value, degrees=unit.startswith("degree")), to)
    )


_METRIC = {
    "mile": "kilometre", "nautical mile": "kilometre", "furlong": "metre", "yard": "metre", "foot": "metre",
    "inch": "centimetre", "light year": "kilometre",
    "square mile": "square kilometre", "acre": "hectare", "square yard": "square metre", "square foot": "square metre",
    "square inch": "square centimetre",
    "cubic foot": "cubic metre", "cubic inch": "cubic centimetre", "barrel": "cubic metre",
    "pound": "kilogram", "ounce": "gram",
    "mile per hour": "kilometre per hour", "knot": "kilometre per hour",
    "degree Fahrenheit": "degree Celsius", "horsepower": "kilowatt",
}  # fmt: skip


def _rounded(amount: float, *, like: float, degrees: bool) -> float:
    _, digits, exponent = Decimal(repr(like)).normalize().as_tuple()
    if degrees:  # a scale with a zero of its own: 33 °F are 1 °C, and not 0.56
        return round(amount, max(0, -int(exponent))) + 0.0
    if not amount:
        return 0.0
    return round(amount, max(2, len(digits)) - 1 - math.floor(math.log10(abs(amount))))
