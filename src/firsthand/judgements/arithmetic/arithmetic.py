"""The sums of one document: what its text states or implies in figures, done again with ranges."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.judgements.arithmetic.counted import counted
from firsthand.judgements.arithmetic.derived import derived
from firsthand.judgements.arithmetic.products import products
from firsthand.judgements.arithmetic.shares import shares
from firsthand.judgements.arithmetic.totals import totals
from firsthand.model.judgement import Report
from firsthand.model.sums import Sum


def sums(reports: Sequence[Report]) -> tuple[Sum, ...]:
    """Return the sums in the reports of one document, in reading order, each with its verdict.

    Sums, products, ratios, rates and percentages; differences of dates are left to the calendar. What rests on a number
    that the text does not give names it.
    """
    if len({report.document.id for report in reports}) > 1:
        raise ValueError("sums are of one document")
    numbers = counted([report for report in reports if not report.claim.historical])
    found = [*shares(numbers), *products(numbers), *totals(numbers)]
    done = {each.span for each in found}
    found += [each for each in derived(numbers) if each.span not in done]
    once = {(each.claim, each.span, each.expression): each for each in found}
    return tuple(sorted(once.values(), key=lambda each: (each.span.start, each.expression)))
