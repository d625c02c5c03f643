"""How many: every number in a claim's words, with its bounds, its unit, what it counts and per what."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from firsthand.claims.draft import Draft
from firsthand.claims.quantities.ages import OLD, age
from firsthand.claims.quantities.amounts import Amount, amount_at
from firsthand.claims.quantities.as_of import dated
from firsthand.claims.quantities.changes import direction
from firsthand.claims.quantities.codes import stretches
from firsthand.claims.quantities.counted import Counted, counted_after, counted_before, rate
from firsthand.claims.quantities.ellipsis import elliptical
from firsthand.claims.quantities.figures import named, year
from firsthand.claims.quantities.ones import pronoun
from firsthand.claims.quantities.side import SHARE, TIMES
from firsthand.claims.quantities.sides import openings
from firsthand.claims.quantities.units import DURATIONS
from firsthand.language.calendar.dates import date_spans
from firsthand.language.cover import Cover
from firsthand.language.grammar import Grammar
from firsthand.language.words import Word, low_at, words
from firsthand.model.claim import Claim
from firsthand.model.measure import Quantity
from firsthand.model.text import Span

_RELATIVE = frozenset({SHARE, TIMES, "per cent"})


def read_quantities(draft: Draft) -> Draft:
    """Return the draft with every claim's quantities, read from each stretch of its content by itself."""
    return replace(draft, claims=tuple(_measured(draft, claim) for claim in draft.claims))


def _measured(draft: Draft, claim: Claim) -> Claim:
    read = tuple(q for span in claim.content for q in quantities(draft.text, span, draft.grammar))
    found = dated(draft.text, read, claim.times, claim.posted or draft.document.published.edtf)
    return claim if found == claim.quantities else replace(claim, quantities=found)


def quantities(text: str, span: Span, grammar: Grammar | None = None) -> tuple[Quantity, ...]:
    """Return the quantities in a stretch of text, in reading order, each over exactly the words it was read from.

    With a grammar what is counted is found by parts of speech; without one, by lists of words.
    """
    span = Span(span.start, min(span.end, len(text)))
    row = words(text, span.start, span.end)
    amounts = [(at, amount) for at in openings(row) if (amount := amount_at(row, at))]
    if not amounts:
        return ()
    names, years = _barred(text, span)
    found: list[Quantity] = []
    reach = 0  # the first word that no amount has taken
    for at, amount in amounts:
        if at < reach:
            continue
        words_of_it = Span(row[amount.core].start, row[amount.last - 1].end)
        # Four figures look like a year until a unit behind them says that they measure something.
        barred = names.meets(words_of_it) or (years.meets(words_of_it) and not amount.unit and year(row, amount))
        if barred or _none(row, amount, grammar):
            reach = at + 1 if barred or amount.plain else amount.last
            continue
        found.append(_quantity(row, amount, grammar))
        # A rate reaches past the amount ("one per dozen"): its words are read once.
        reach = next((k for k in range(amount.last, len(row)) if row[k].start >= found[-1].span.end), len(row))
    return elliptical(text, found)


def _barred(text: str, span: Span) -> tuple[Cover, Cover]:
    """Where nothing is a quantity, and where bare years stand."""
    names, years = Cover(span), Cover(span)
    for start, end in stretches(text, span.start, span.end):
        names.add(Span(start, end))
    for found in date_spans(text, span):
        (years if len(found) == _YEAR else names).add(found)
    return names, years


_YEAR = 4


def _none(row: tuple[Word, ...], amount: Amount, grammar: Grammar | None) -> bool:
    return named(row, amount) or pronoun(row, amount, grammar) or (year(row, amount) and not age(row, amount))


def _quantity(row: tuple[Word, ...], amount: Amount, grammar: Grammar | None) -> Quantity:
    last, unit, of = amount.last, amount.unit, None
    if age(row, amount):
        unit, of = "year", "age"
        return _made(row, amount, last + _old(row, last), unit, of, None)
    counted = _counted(row, amount, grammar)
    if counted:
        of = counted.of
        unit = unit or counted.unit
    per = rate(row, last, grammar) or (rate(row, counted.last, grammar) if counted and counted.last > last else None)
    if per and per[1] > last and not (counted and counted.last > last):
        last = per[1]
    return _made(row, amount, last, unit, of, per[0] if per else None)


def _counted(row: tuple[Word, ...], amount: Amount, grammar: Grammar | None) -> Counted | None:
    one = amount.low == amount.high == Decimal(1)
    if amount.unit in DURATIONS or (amount.unit and amount.unit not in _RELATIVE and low_at(row, amount.last) != "of"):
        return None
    after = counted_after(row, amount.last, one=one, grammar=grammar)
    if amount.unit is None and (after is None or low_at(row, after.last - 1) in {"range", "ranges"}):
        return counted_before(row, amount.first, grammar=grammar)
    return after


def _old(row: tuple[Word, ...], at: int) -> int:
    """How many words the "-old" of "61-year-old" takes."""
    return 2 if low_at(row, at) == "-" and low_at(row, at + 1) in OLD else 1 if low_at(row, at) in OLD else 0


def _made(
    row: tuple[Word, ...], amount: Amount, last: int, unit: str | None, of: str | None, per: str | None
) -> Quantity:
    return Quantity(
        span=Span(row[amount.first].start, row[last - 1].end),
        low=_number(amount.low),
        high=_number(amount.high),
        approximate=amount.approximate,
        inferred=amount.inferred,
        unit=unit,
        of=of,
        per=per,
        convention=amount.convention,
        change=direction(row, amount.first, amount.last, unit),
    )


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
