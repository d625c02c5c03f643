"""Numbers with their bounds, their ranges and their unit: words → low, high."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from firsthand.claims.quantities.bounds import Bound, bound_behind, bounds_before
from firsthand.claims.quantities.levels import changing
from firsthand.claims.quantities.side import SHARE, TIMES, Side
from firsthand.claims.quantities.sides import side_at
from firsthand.claims.quantities.units import CURRENCIES
from firsthand.claims.quantities.words_of_units import SMALLER
from firsthand.language.numbers.numbers import in_steps
from firsthand.language.numbers.vague import CONVENTION
from firsthand.language.words import Word, low_at, touching

_DASHES = frozenset({"-", "–", "—", "‑", "−", "‐", "‒", "―", "~"})
_MAYBE = frozenset({"possibly", "perhaps", "maybe", "even", "if"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number of something, read from ``row[first:last]``; ``core`` is where the number itself starts."""

    low: Decimal | None
    high: Decimal | None
    first: int
    core: int
    last: int
    unit: str | None = None
    approximate: bool = False
    inferred: bool = False
    convention: str | None = None
    figures: bool = False
    plain: bool = False
    """One number, without bound, range, scale or unit: what a year, a name or a pronoun may also look like."""


def amount_at(row: tuple[Word, ...], at: int) -> Amount | None:
    """Return the amount whose number starts at a word, with the bounding words before and behind it."""
    side = side_at(row, at)
    if side is None:
        return None
    between = _between(row, at)
    found = _range(row, side, between=between is not None) or _single(side)
    if between is not None and found.last != side.last:
        found = replace(found, first=between)
    return _bounded(row, found)


def _between(row: tuple[Word, ...], at: int) -> int | None:
    """Where the "between" stands that a number follows: "between 5 and 10", "between the ages of 5 and 11"."""
    if low_at(row, at - 1) == "of" and low_at(row, at - 3) == "the":
        return at - 4 if low_at(row, at - 4) == "between" and low_at(row, at - 2) in _SCALED else None
    return at - 1 if low_at(row, at - 1) == "between" else None


# What people stand between two of: "between the hours of nine and five".
_SCALED = frozenset("ages age hours".split())


def _single(side: Side) -> Amount:
    return Amount(
        low=side.low,
        high=side.high,
        first=side.first,
        core=side.first,
        last=side.last,
        unit=side.unit,
        approximate=side.vague or side.loose,
        convention=CONVENTION if side.vague else None,
        figures=side.figures,
        plain=side.plain,
    )


def _range(row: tuple[Word, ...], a: Side, *, between: bool) -> Amount | None:
    """Two ends of a range: "2,000 to 2,500", "between X and Y", "$2-3bn", "4-5,000", "two or three"."""
    start = _other_end(row, a.last, between=between)
    b = _in_unit_of(a, side_at(row, start) if start else None)
    if start is None or b is None or a.whole or b.whole or not _one_unit(a, b) or _either(row, a, b):
        return None
    if a.unit and not b.unit and (a.unit == TIMES or a.unit not in CURRENCIES):
        return None  # "climbed 1.5% to 21,500": only a sign before the figure may serve for both
    if _in_a_year(row, a, b):
        return None
    if low_at(row, a.last) == "to" and changing(row, a, b):
        return None  # "fell from 480 to 290" tells two numbers, at two times
    dash = row[a.last].text in _DASHES
    low, inferred = _lower_end(a, b, dash=dash)
    if b.low < low < 0 and a.low == a.high:
        a, b, low = replace(b, first=a.first), replace(a, last=b.last, unit=b.unit), b.low  # "minus 5 to minus 10"
    if _falls(row, a, b, low, between=between):
        a, b, low = replace(b, first=a.first), replace(a, last=b.last, unit=b.unit), b.low
    if low >= b.low or (low_at(row, start - 1) == "or" and not a.vague and b.high > 3 * low):
        return None
    return Amount(
        low=low,
        high=b.high,
        first=a.first,
        core=a.first,
        last=b.last,
        unit=b.unit or a.unit,
        inferred=inferred,
        approximate=a.vague or b.vague,
        convention=CONVENTION if a.vague or b.vague else None,
        figures=a.figures and b.figures,
    )


def _in_a_year(row: tuple[Word, ...], a: Side, b: Side) -> bool:
    """Whether the first number is when, and not how much: "$5 million in 2010 to $10 million"."""
    word = row[a.first].text
    yearly = a.plain and len(word) == _YEAR and word.isdecimal() and word[:2] in {"19", "20"}
    return yearly and (b.unit in CURRENCIES or b.scale > 1 or b.high > _LAST_YEAR)


_YEAR, _LAST_YEAR = 4, 2100


def _one_unit(a: Side, b: Side) -> bool:
    """Whether both ends can be in one unit: "20° to 25°C" is in degrees Celsius."""
    if a.unit is None and b.unit == SHARE and a.low >= 1:
        return False  # "between one and two in ten": the first is no share by itself
    told = a.unit and b.unit and a.unit != b.unit
    return not told or (a.unit == "degree" and str(b.unit).startswith("degree "))


def _either(row: tuple[Word, ...], a: Side, b: Side) -> bool:
    """Whether "or" leaves a choice: "128GB or 256GB", each with its unit; but "$3 or $4" is somewhere about there."""
    steps = b.mantissa - a.mantissa
    return low_at(row, a.last) == "or" and bool(a.unit and b.unit) and not (a.scale == b.scale and 0 < steps <= 1)


def _in_unit_of(a: Side, b: Side | None) -> Side | None:
    """The upper end in the unit of the lower, where that is the next smaller: "18 months to two years"."""
    if b is None or b.unit == a.unit or b.unit not in SMALLER or SMALLER[b.unit][0] != a.unit:
        return b
    times = SMALLER[b.unit][1]
    return replace(b, low=b.low * times, high=b.high * times, unit=a.unit)


def _falls(row: tuple[Word, ...], a: Side, b: Side, low: Decimal, *, between: bool) -> bool:
    """Whether a range is told from its upper end: "between 10 and 5", "from 20 metres to 8", "1.3 mm to 0.03 mm"."""
    if not b.high < low or a.low != a.high or b.low != b.high or a.figures != b.figures:
        return False
    measured = a.unit is not None and a.unit == b.unit and a.unit != TIMES
    return between or (low_at(row, a.last) == "to" and (measured or low_at(row, a.first - 1) == "from"))


# Between the "to" of a range and its upper end.
_REACHING = frozenset(
    tuple(phrase.split())
    for phrase in (
        "as many as|as much as|as high as|as long as|up to|about|around|nearly|almost|roughly|perhaps|maybe|possibly"
        "|even|approximately|well over|more than|over"
    ).split("|")
)


def _other_end(row: tuple[Word, ...], at: int, *, between: bool) -> int | None:
    """Where the other end of a range would start."""
    word = low_at(row, at)
    if word in _DASHES:
        return _behind_dash(row, at)
    if word == "up" and low_at(row, at + 1) == "to":  # "$1,000 up to $2,000"
        return _behind_reach(row, at + 2)
    if word == "to" and low_at(row, at + 1) == "-" and touching(row, at + 1):
        return at + 2
    if word in {"to", "or", "through", "thru"} or (between and word == "and"):
        return _behind_reach(row, at + 1)
    if word == "," and low_at(row, at + 1) in _MAYBE:
        return at + 3 if row[at + 1].low == "if" and low_at(row, at + 2) == "not" else at + 2
    if word == "if" and low_at(row, at + 1) == "not":
        return at + 2
    return None


def _behind_reach(row: tuple[Word, ...], at: int) -> int:
    return next((at + n for n in (3, 2, 1) if _phrase(row, at, n) in _REACHING), at)


def _phrase(row: tuple[Word, ...], at: int, length: int) -> tuple[str, ...]:
    return tuple(w.low for w in row[at : at + length])


def _behind_dash(row: tuple[Word, ...], at: int) -> int | None:
    if low_at(row, at + 1) in {"to", "or"}:
        if low_at(row, at + 2) == "-":
            return at + 3  # "18-to-24-year-olds"
        return at + 2 if touching(row, at) and not touching(row, at + 1) else None  # "two- to three-year"
    if row[at].text != "-" or touching(row, at) == touching(row, at + 1):
        return at + 1
    if low_at(row, at + 1) == "-" and touching(row, at + 1):
        return at + 2  # "20 -- 30"
    return at + 1 if at + 1 < len(row) and row[at + 1].figure and row[at - 1].figure else None  # "20 -30 people"


def _lower_end(a: Side, b: Side, *, dash: bool) -> tuple[Decimal, bool]:
    """The lower end, with what the upper lends it: a scale word ("2-3 million"), or noughts ("4-5,000": inferred)."""
    if a.vague or b.vague or a.scale != 1:
        return a.low, False
    if b.scale != 1:
        return (a.low * b.scale if a.mantissa < b.mantissa else a.low), False
    if dash and a.figures and b.figures and a.low:
        for zeros in (_digits(b.low) - _digits(a.low), 3):
            lent = a.low * 10**zeros if zeros > 0 else a.low
            if zeros > 1 and in_steps(b.low, 10**zeros) and lent < b.low:
                return lent, True
    return a.low, False


def _digits(value: Decimal) -> int:
    return len(str(int(value)))


def _bounded(row: tuple[Word, ...], found: Amount) -> Amount:
    before = bounds_before(row, found.first)
    behind = bound_behind(row, found.last)
    kinds = before.kinds | ({behind[0]} if behind else set())
    if not kinds:
        return found
    low, high = found.low, found.high
    if Bound.MORE in kinds and not (low != high and low_at(row, before.first) == "as"):  # "as little as 5 to 10"
        high = None
    elif Bound.LESS in kinds:
        low = None if high == low or (Bound.LESS in before.kinds and not found.inferred) else low
    return replace(
        found,
        low=low,
        high=high,
        first=before.first,
        last=behind[1] if behind else found.last,
        approximate=found.approximate or Bound.ABOUT in kinds,
        plain=found.plain and not kinds,
    )
