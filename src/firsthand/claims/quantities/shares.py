"""Parts of a whole: "half of", "two-thirds", "a quarter of a mile", "3/4", "one in five", "nine out of ten"."""

from __future__ import annotations

from decimal import Decimal

from firsthand.claims.quantities.side import SHARE, TIMES, Side, exactly
from firsthand.claims.quantities.units import unit_at
from firsthand.language.nouns import INDEFINITE
from firsthand.language.numbers import numbers
from firsthand.language.numbers.numbers import DENOMINATORS, Number, fraction_figures_at, number_at, whole
from firsthand.language.words import Word, low_at, touching

WHOLE = frozenset(
    {"of", "the", "a", "an", "its", "their", "his", "her", "our", "your", "my", "all", "that", "this", "those"}
)
_LOOSE = frozenset(
    {"about", "nearly", "almost", "over", "than", "by", "least", "to", "roughly", "around", "one", "cut", "some"}
)
# "one in five": what a share of people is told out of.
_OUT_OF = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10_000, 100_000, 1_000_000})


def share_at(row: tuple[Word, ...], at: int) -> Side | None:
    """Return the part of a whole that starts at a word, or None."""
    figures = fraction_figures_at(row, at)
    if figures:
        return _part(figures.value, at, figures.last, row)
    if row[at].low == "half":
        return _half(row, at)
    count = 1 if row[at].low in INDEFINITE else None
    number = None if count else number_at(row, at)
    last = at + 1 if count else number.last if number else None
    if last is None:
        return None
    return _told_out_of(row, at, number) or _parts(row, at, last, Decimal(count or (number.value if number else 0)))


def _half(row: tuple[Word, ...], at: int) -> Side | None:
    after, before = low_at(row, at + 1), low_at(row, at - 1)
    if after == "as" and low_at(row, at + 2) in {"many", "much"}:
        return exactly(Decimal("0.5"), TIMES, at, at + 1)
    if after in INDEFINITE and low_at(row, at + 2) in numbers.SCALES:
        return None  # "half a dozen", "half a million"
    unit = unit_at(row, at + 2) if after in INDEFINITE else unit_at(row, at + 1) if after == "-" else None
    if unit:  # "half a mile", "half an hour", "a half-hour"
        return exactly(Decimal("0.5"), unit[0], at, unit[1])
    if after in WHOLE or before in _LOOSE:
        return exactly(Decimal("0.5"), SHARE, at, at + 1)
    return None


def _told_out_of(row: tuple[Word, ...], at: int, number: Number | None) -> Side | None:
    if number is None:
        return None
    for joint in (("in",), ("out", "of"), ("in", "every"), ("of", "every"), ("out", "of", "every")):
        if tuple(low_at(row, number.last + k) for k in range(len(joint))) == joint:
            other = number_at(row, number.last + len(joint))
            told = other and (other.value in _OUT_OF or (number.value == 1 and _counts_out(other)))
            rated = joint == ("out", "of") and (not whole(number.value) or _rated(row, at))
            if other and told and number.value < other.value and not rated:
                return exactly(number.value / other.value, SHARE, at, other.last)
    return _one_such_in(row, at, number)


def _rated(row: tuple[Word, ...], at: int) -> bool:
    """ "a score of 7 out of 10": marks given, and no share of anything."""
    return any(low_at(row, at - k) in _MARKS for k in (1, 2, 3))


_MARKS = frozenset("score scores scored scoring rated rating rate gave give gives mark marks marked".split())


def _one_such_in(row: tuple[Word, ...], at: int, number: Number) -> Side | None:
    """ "One patient in fifteen"; but "one goal in three games" is no share."""
    if number.value != 1 or not low_at(row, number.last).isalpha() or low_at(row, number.last + 1) != "in":
        return None
    other = number_at(row, number.last + 2)
    if other is None or not _counts_out(other):
        return None
    after = low_at(row, other.last)
    counted = after == "-" or unit_at(row, other.last) or (after.endswith("s") and after not in _VERBS)
    return None if counted else exactly(1 / other.value, SHARE, at, other.last)


def _counts_out(other: Number) -> bool:
    """Whether a share can be told out of so many: "one in 62", but not "one in 2014"."""
    return other.value == int(other.value) and 2 <= other.value <= _MOST_OUT_OF


_MOST_OUT_OF = 1000
_POINTS = frozenset({"point", "points", "percentage"})
_OF_PARTS = _POINTS | frozenset("of more less fewer as or to smaller larger higher lower".split())
_VERBS = frozenset({"is", "was", "has", "does", "says", "dies", "lives", "needs"})


def _parts(row: tuple[Word, ...], at: int, last: int, count: Decimal) -> Side | None:
    """ "two-thirds", "three quarters", "a third of"; "a third gate" is none, and neither is "the first quarter"."""
    hyphen = low_at(row, last) == "-" and touching(row, last)
    word = low_at(row, last + hyphen)
    below = DENOMINATORS.get(word)
    if below is None or not 0 < count < below:
        return None
    end = last + hyphen + 1
    if low_at(row, end) == "-" and touching(row, end) and low_at(row, end + 1) in _POINTS:
        end += 1  # "a quarter-point cut"
    whole = low_at(row, end) in _OF_PARTS or _by_part(row, at, end)
    if word.endswith("s") == (count > 1) and (hyphen or whole or count > 1):
        return _part(count / below, at, end, row)
    return None


def _by_part(row: tuple[Word, ...], at: int, end: int) -> bool:
    """ "rose by a third", "between a third and a half": a part that no noun follows."""
    before, after = low_at(row, at - 1), low_at(row, end)
    if before == "between":
        return after == "and"
    return before in _LOOSE - {"to", "one"} and (not after.isalpha() or after in _AFTER_PART)


_AFTER_PART = frozenset("since from in on this last over and or compared year during while when for".split())


def _part(value: Decimal, first: int, last: int, row: tuple[Word, ...]) -> Side:
    """A share of a whole, or of a unit where one follows: "three-quarters of a mile"."""
    step = 2 if low_at(row, last) == "of" and low_at(row, last + 1) in INDEFINITE else low_at(row, last) in INDEFINITE
    if low_at(row, last) in {"point", "points"}:  # what banks move a rate by
        return exactly(value, "percentage point", first, last + 1)
    unit = unit_at(row, last + step)
    return exactly(value, unit[0], first, unit[1]) if unit else exactly(value, SHARE, first, last)
