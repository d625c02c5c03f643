"""Whether a number comes out as the text has it: the sum, what it was made of, and the verdict."""

from __future__ import annotations

import math
from collections.abc import Sequence

from firsthand.judgements.arithmetic.counted import Counted
from firsthand.judgements.arithmetic.intervals import Interval, leeway, meets, rounded_like
from firsthand.model.judgement import Reason
from firsthand.model.sums import Sum, Verdict
from firsthand.model.text import Span

_SAME = 1e-9  # share by which two numbers differ that are written in binary


def reckoned(stated: Counted, expression: str, result: Interval, of: Sequence[Counted], *, scale: float = 1.0) -> Sum:
    """Return the sum; ``result`` times ``scale`` is in the unit of what is stated, ``of`` are its operands."""
    done = Interval(result.low * scale, result.high * scale)
    told = Interval(stated.value.low * _percent(stated), stated.value.high * _percent(stated))
    outcome = verdict(done, told, stated, of)
    why = f"{expression} comes to {done.told()}; the text has “{stated.words}”."
    return Sum(
        claim=stated.report.ref,
        span=stated.quantity.span,
        words=stated.words,
        expression=expression,
        result=(done.low, done.high),
        stated=(told.low, told.high),
        verdict=outcome,
        reasons=(Reason(why, _spans(stated, of)),),
    )


def unstated(stated: Counted, expression: str, factor: str, of: Sequence[Counted]) -> Sum:
    """Return a sum that cannot be done, with what the text would have to say for it."""
    told = Interval(stated.value.low * _percent(stated), stated.value.high * _percent(stated))
    return Sum(
        claim=stated.report.ref,
        span=stated.quantity.span,
        words=stated.words,
        expression=expression,
        result=None,
        stated=(told.low, told.high),
        verdict=Verdict.UNSTATED_FACTOR,
        factor=factor,
        reasons=(Reason(f"“{stated.words}” rests on what the text does not say: {factor}.", _spans(stated, of)),),
    )


def verdict(done: Interval, told: Interval, stated: Counted, of: Sequence[Counted]) -> Verdict:
    """Return whether a result is what the text states: just so, once rounded as the text rounds, or not."""
    if _one(done.low, told.low) and _one(done.high, told.high):
        return Verdict.HOLDS
    middle = done.low if math.isinf(done.high) else done.high if not done.low else (done.low + done.high) / 2
    if told.low == told.high and rounded_like(middle, told.low):
        return Verdict.ABOUT
    rough = stated.quantity.approximate or any(each.quantity.approximate for each in of)
    if (rough or told.low < told.high) and meets(done, _room(told, stated)):
        return Verdict.ABOUT
    return Verdict.FAILS


def _room(told: Interval, stated: Counted) -> Interval:
    return leeway(stated.quantity) if told.low == told.high else told


def _one(a: float, b: float) -> bool:
    return a == b or abs(a - b) <= _SAME * max(abs(a), abs(b))


def _percent(stated: Counted) -> float:
    return 100.0 if stated.quantity.unit == "share" else 1.0


def plain(value: Interval) -> str:
    """Return a range as it stands in an expression: digits alone."""
    if value.low == value.high or math.isinf(value.high):
        return f"{value.low:.15g}"
    return f"({value.low:.15g} to {value.high:.15g})"


def _spans(stated: Counted, of: Sequence[Counted]) -> tuple[tuple[str, Span], ...]:
    return tuple((each.report.document.id, each.quantity.span) for each in (*of, stated))
