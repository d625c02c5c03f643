"""Each case is an amount in one unit and what it is in another; None where nobody could say."""

from __future__ import annotations

import pytest

from firsthand.claims.quantities.words_of_units import MEASURES, MONEY
from firsthand.language.numbers.measures import converted, metric

CASES = {
    "miles to kilometres": (20, "mile", "kilometre", 32.18688),
    "area": (4600, "square mile", "square kilometre", 11913.95),
    "mass": (1, "tonne", "kilogram", 1000),
    "a duration": (2, "week", "hour", 336),
    "a speed": (60, "mile per hour", "kilometre per hour", 96.56),
    "an offset": (68, "degree Fahrenheit", "degree Celsius", 20),
    "shares": (25, "basis point", "per cent", 0.25),
    "volume": (1, "cubic metre", "litre", 1000),
    "yield": (2, "megaton", "kiloton", 2000),
    "energy": (1, "gigawatt hour", "megawatt hour", 1000),
    "a length is no mass": (1, "mile", "kilogram", None),
    "money": (1, "dollar", "euro", None),
    "which ton": (1, "ton", "kilogram", None),
    "what is counted": (1, "troops", "persons", None),
    "a share and points of it": (1, "per cent", "percentage point", None),
}


@pytest.mark.parametrize(("value", "unit", "to", "expected"), CASES.values(), ids=CASES.keys())
def test_converts(value: float, unit: str, to: str, expected: float | None) -> None:
    assert converted(value, unit, to) == (expected if expected is None else pytest.approx(expected, rel=1e-4))


METRIC = {
    "two digits at least": (20, "mile", (32, "kilometre")),
    "as many digits as it has": (4650, "square mile", (12000, "square kilometre")),
    "a fraction": (0.5, "mile", (0.8, "kilometre")),
    "an offset": (68, "degree Fahrenheit", (20, "degree Celsius")),
    "a degree at most": (33, "degree Fahrenheit", (1, "degree Celsius")),
    "freezing": (32, "degree Fahrenheit", (0, "degree Celsius")),
    "nothing": (0, "mile", (0, "kilometre")),
    "less than nothing": (-40, "degree Fahrenheit", (-40, "degree Celsius")),
    "feet": (6, "foot", (1.8, "metre")),
    "metric already": (20, "kilometre", None),
    "several things": (20, "ton", None),
    "what is counted": (20, "troops", None),
    "endless": (float("inf"), "mile", None),
}


@pytest.mark.parametrize(("value", "unit", "expected"), METRIC.values(), ids=METRIC.keys())
def test_metric(value: float, unit: str, expected: tuple[float, str] | None) -> None:
    assert metric(value, unit) == expected


KINDS = {kind: tuple(names) for kind, names in MEASURES.items() if kind not in {"share", "other", "temperature"}}
UNSAID = frozenset("ton gallon pint quart cup tablespoon teaspoon bushel calorie kilocalorie carat night".split()) | {
    "fluid ounce"
}


@pytest.mark.parametrize("names", KINDS.values(), ids=KINDS.keys())
def test_every_unit_of_a_kind_converts_into_every_other(names: tuple[str, ...]) -> None:
    said = [name for name in names if name not in UNSAID]

    assert [(a, b) for a in said for b in said if a != b and converted(1, a, b) is None] == []


def test_no_currency_is_taken_for_a_unit_of_physics() -> None:
    assert [name for name in MONEY if converted(1, name, "kilogram") is not None] == []
