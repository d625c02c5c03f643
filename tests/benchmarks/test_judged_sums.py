"""Two sums are one where they have one value, a claim and a verdict in common."""

import pytest

from benchmarks.judged_sums import Sum, agree, value

VALUES = {
    "a product": ("190 * 86400", 16_416_000.0),
    "a share": ("(480 - 290) / 480", pytest.approx(0.39583, abs=1e-4)),
    "the printer's signs": ("20 × 3 ÷ 6", 10.0),
    "below zero": ("-3 + 1", -2.0),
    "an unstated factor": ("15000 / x", None),
    "by zero": ("1 / 0", None),
    "not an expression": ("four axes", None),
    "a call is not carried out": ("exit(1)", None),
}


@pytest.mark.parametrize(("expression", "result"), VALUES.values(), ids=VALUES.keys())
def test_expressions_have_a_value(expression: str, result: float | None) -> None:
    assert value(expression) == result


AGREE = {
    "the same": (("A1", "9000 / 60000", "holds"), ("A1", "9000 / 60000", "holds"), True),
    "another way to write it": (("A1", "480 - 290", "holds"), ("A1", "-(290 - 480)", "holds"), True),
    "in percent": (("A1", "100 * 9000 / 60000", "holds"), ("A1", "9000 / 60000", "holds"), True),
    "rounded on the way": (("A1", "16416000 * 11", "about"), ("A1", "16400000 * 11", "about"), True),
    "another value": (("A1", "9000 / 60000", "holds"), ("A1", "9000 / 50000", "holds"), False),
    "another verdict": (("A1", "9000 / 60000", "holds"), ("A1", "9000 / 60000", "about"), False),
    "another claim": (("A1", "9000 / 60000", "holds"), ("A2", "9000 / 60000", "holds"), False),
    "both without a factor": (("A1", "x * 2", "unstated_factor"), ("A1", "2 / y", "unstated_factor"), True),
    "one without a factor": (("A1", "x * 2", "holds"), ("A1", "4", "holds"), False),
}


@pytest.mark.parametrize(("one", "other", "so"), AGREE.values(), ids=AGREE.keys())
def test_sums_agree(*, one: tuple[str, str, str], other: tuple[str, str, str], so: bool) -> None:
    a, b = (Sum(claim=claim, expression=expression, verdict=verdict) for claim, expression, verdict in (one, other))

    assert agree(a, b) is so
