"""Whether two sums are one: their expressions have one value, whatever way they are written."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from dataclasses import dataclass

NEAR = 0.01
"""How far two values of one sum may lie apart, as a share of the greater: one may have been rounded on the way."""

SCALES = (1.0, 100.0, 0.01, 1e3, 1e-3, 1e6, 1e-6, 1e9, 1e-9)
"""A share may be told as one or in percent, and an amount in full or in thousands, millions or billions."""

_OPERATIONS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A sum, product, ratio or rate that a claim states or implies, and whether it holds."""

    claim: str
    expression: str
    verdict: str
    optional: bool = False

    def __str__(self) -> str:
        return f"{self.claim} {self.expression} {self.verdict}"


def agree(one: Sum, other: Sum) -> bool:
    """Return whether both are of one claim, with one verdict and one value; two with an unstated factor have none."""
    if (one.claim, one.verdict) != (other.claim, other.verdict):
        return False
    a, b = value(one.expression), value(other.expression)
    if a is None or b is None:
        return a is b
    return any(abs(a - b * scale) <= NEAR * max(abs(a), abs(b * scale)) for scale in SCALES)


def value(expression: str) -> float | None:
    """Return what an expression of numbers and + - * / comes to; None where it holds anything else."""
    try:
        return _value(ast.parse(expression.replace("×", "*").replace("÷", "/"), mode="eval").body)
    except (SyntaxError, ValueError, ZeroDivisionError):
        return None


def _value(node: ast.expr) -> float:
    match node:
        case ast.Constant(value=int() | float() as number):
            return float(number)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATIONS:
            return _OPERATIONS[type(op)](_value(left), _value(right))
    raise ValueError(ast.dump(node))
