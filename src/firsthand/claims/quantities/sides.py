"""One end of a range, or a number that stands alone, with the currency or unit that belongs to it."""

from __future__ import annotations

from dataclasses import replace

from firsthand.claims.quantities.articles import told_by_article
from firsthand.claims.quantities.multiples import MULTIPLES, TO_MULTIPLY, multiple_at
from firsthand.claims.quantities.shares import share_at
from firsthand.claims.quantities.side import Side
from firsthand.claims.quantities.units import FIRST as UNIT_FIRST
from firsthand.claims.quantities.units import SIGNS, currency_at, sign_behind, unit_at
from firsthand.claims.quantities.words_of_units import SMALLER
from firsthand.language.nouns import INDEFINITE
from firsthand.language.numbers import numbers, vague
from firsthand.language.numbers.numbers import DENOMINATORS, SCALES, Number, in_steps, number_at
from firsthand.language.numbers.vague import vague_at
from firsthand.language.words import Word, low_at, matches, touching

_DIGITS = frozenset("0123456789")
_DASHES = frozenset("-−")
_BRACKETS = frozenset("([“")
# No number starts with any other word.
_OPENING = (
    numbers.OPENING | vague.OPENING | SIGNS | MULTIPLES.keys() | TO_MULTIPLY.keys() | _DASHES | {"twice", "minus"}
)
# An article opens one before these: "a few", "a third", "a dozen", "an hour and a half", "A$5", "a half-million".
_BEHIND_ARTICLE = vague.BEHIND_ARTICLE | DENOMINATORS.keys() | SCALES.keys() | UNIT_FIRST | {"$", "-", "‑"}


def openings(row: tuple[Word, ...]) -> list[int]:
    """Return the indexes of the words that a number may start with, in order."""
    return [
        at for at, word in enumerate(row) if word.text[-1] in _DIGITS or (word.low in _OPENING and _may_open(row, at))
    ]


def _may_open(row: tuple[Word, ...], at: int) -> bool:
    """Whether the next word lets this one open a number: most articles, hyphens and "us" do not."""
    word = row[at].low
    if word in INDEFINITE:
        return low_at(row, at + 1) in _BEHIND_ARTICLE
    if word in _DASHES or (word in SIGNS and row[at].spelled):
        return at + 1 < len(row) and (row[at + 1].figure or row[at + 1].text == "$")
    return True


def side_at(row: tuple[Word, ...], at: int) -> Side | None:
    """Return the number that starts at a word, its currency sign before it or its unit behind it included."""
    if at >= len(row) or not (row[at].figure or row[at].low in _OPENING):
        return None
    return share_at(row, at) or multiple_at(row, at) or _vague(row, at) or _by_article(row, at) or _exact(row, at)


def _by_article(row: tuple[Word, ...], at: int) -> Side | None:
    told = told_by_article(row, at)
    if told is None:
        return None
    return Side(
        low=told.low, high=told.high, first=at, last=told.last, unit=told.unit, loose=told.approximate, whole=True
    )


def _exact(row: tuple[Word, ...], at: int) -> Side | None:
    start, sign = _sign(row, at)
    money = currency_at(row, start)
    if money and row[money[1] - 1].text in {"$", "£", "€"} and low_at(row, money[1]) in {"-", "−"}:
        sign, start = -1, money[1] + 1  # "$-50.8bn"
    elif money:
        start = money[1]
    number = number_at(row, start)
    if number is None:
        return None
    if spread := _give_or_take(row, number):
        return spread
    unit, last = _unit(row, number.last)
    if money:
        unit, last = money[0], last if unit == money[0] else number.last
    elif number.scale == 1 and _open_ten(row, number):
        above = number.value + (100 if in_steps(number.value, 100) else 10) - 1
        return Side(low=number.value, high=above, first=at, last=number.last + 2, vague=True, whole=True)
    elif unit in SMALLER and (rest := _compound(row, number, unit, last)):
        return replace(rest, first=at)
    return Side(
        low=sign * number.value,
        high=sign * number.value,
        mantissa=sign * number.mantissa,
        scale=number.scale,
        unit=unit,
        first=at,
        last=last,
        figures=number.figures,
        plain=unit is None and number.scale == 1,
    )


def _give_or_take(row: tuple[Word, ...], number: Number) -> Side | None:
    """ "10 ± 0.5 mm": from what is taken away to what is added."""
    marks = next((m for m in (("±",), ("+", "/", "-"), ("+", "/", "−")) if matches(row, number.last, m)), None)
    more = number_at(row, number.last + len(marks)) if marks else None
    if more is None:
        return None
    unit, last = _unit(row, more.last)
    low, high = number.value - more.value, number.value + more.value
    return Side(low=low, high=high, unit=unit, first=number.first, last=last, whole=True)


def _open_ten(row: tuple[Word, ...], number: Number) -> bool:
    """Whether a round number leaves its last digit open: "60-something", "thirty-some", but "20-some odd"."""
    hyphen = low_at(row, number.last) == "-" and touching(row, number.last)
    return hyphen and low_at(row, number.last + 1) in {"something", "somethings", "some"} and in_steps(number.value, 10)


def _compound(row: tuple[Word, ...], number: Number, unit: str, last: int) -> Side | None:
    """An amount in two units, told in the smaller: "6ft 2in", "two hours and 40 minutes", "5 pounds 3 ounces"."""
    smaller, times = SMALLER[unit]
    start = last + (low_at(row, last) in {"and", ","})
    rest = number_at(row, start)
    found = _unit(row, rest.last) if rest else (None, 0)
    if rest is None or found[0] != smaller or rest.value >= times:
        return None
    value = number.value * times + rest.value
    return Side(low=value, high=value, mantissa=value, unit=smaller, first=number.first, last=found[1], whole=True)


def _sign(row: tuple[Word, ...], at: int) -> tuple[int, int]:
    """Where the number starts behind its sign, and -1 where it is below nought: "minus 20 degrees", "-30C"."""
    if row[at].low == "minus":
        return at + 1 + (low_at(row, at + 1) == "-"), -1
    opens = not touching(row, at) or row[at - 1].text in _BRACKETS
    dash = row[at].text in _DASHES and touching(row, at + 1) and opens and row[at + 1].figure
    # A dash before a bare figure may be anything; before "-30C" or "-2 per cent" it is a sign.
    return (at + 1, -1) if dash and (_unit(row, at + 2)[0] or _unit_of_range(row, at + 2)) else (at, 1)


def _unit_of_range(row: tuple[Word, ...], at: int) -> bool:
    """Whether a range goes on to an end with a unit: "-5 to 5 degrees"."""
    far = low_at(row, at) in {"to", "and"} and at + 1 < len(row) and row[at + 1].figure
    return far and _unit(row, at + 2)[0] is not None


def _vague(row: tuple[Word, ...], at: int) -> Side | None:
    found = vague_at(row, at)
    if found is None:
        return None
    of = 1 if low_at(row, found.last) == "of" else 0
    unit, last = _unit(row, found.last + of)
    return Side(
        low=found.low,
        high=found.high,
        unit=unit,
        first=at,
        last=last if unit else found.last,
        vague=True,
    )


def _unit(row: tuple[Word, ...], at: int) -> tuple[str | None, int]:
    return unit_at(row, at) or sign_behind(row, at) or (None, at)
