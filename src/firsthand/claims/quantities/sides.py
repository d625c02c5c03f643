"""One end of a range, or a number that stands alone, with the currency or unit that belongs to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from firsthand.claims.quantities.articles import told_by_article
from firsthand.claims.quantities.units import SIGNS, currency_at, sign_behind, unit_at
from firsthand.claims.quantities.words_of_units import SMALLER
from firsthand.language import numbers, vague
from firsthand.language.nouns import INDEFINITE
from firsthand.language.numbers import DENOMINATORS, Number, fraction_figures_at, in_steps, number_at, whole
from firsthand.language.vague import vague_at
from firsthand.language.words import Word, low_at, matches, touching

SHARE, TIMES = "share", "times"
_WHOLE = frozenset(
    {"of", "the", "a", "an", "its", "their", "his", "her", "our", "your", "my", "all", "that", "this", "those"}
)
_LOOSE = frozenset(
    {"about", "nearly", "almost", "over", "than", "by", "least", "to", "roughly", "around", "one", "cut", "some"}
)
# "one in five": what a share of people is told out of.
_OUT_OF = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10_000, 100_000, 1_000_000})
_MULTIPLES: dict[str, int | Decimal] = {
    "doubled": 2, "doubling": 2, "tripled": 3, "tripling": 3, "trebled": 3, "quadrupled": 4, "halved": Decimal("0.5"),
    **{f"{word}fold": value for word, value in (numbers.UNITS | numbers.TENS).items() if value > 1}, "hundredfold": 100,
    "thousandfold": 1000,
}  # fmt: skip
_TO_MULTIPLY: dict[str, int | Decimal] = {
    "double": 2,
    "triple": 3,
    "treble": 3,
    "quadruple": 4,
    "halve": Decimal("0.5"),
}
_DEGREES = frozenset(
    "many much big large high likely fast long hard old expensive good great often far strong heavy tall wide".split()
)
_AS = frozenset(
    """as more the higher larger bigger that its their greater faster what those average annual normal usual current
    earnings sales revenue income book less fewer longer stronger smaller lower cheaper""".split()
)


# What a price is so many times of: "15 times forward earnings".
_VALUED = frozenset("earnings sales revenue revenues income profit profits ebitda value".split())
_NOT_COMPARED = frozenset({"over", "after", "under", "per", "ever", "later", "earlier", "either", "whether", "however"})
_DIGITS = frozenset("0123456789")
_BRACKETS = frozenset("([“")
# No number starts with any other word.
_OPENING = (
    numbers.OPENING | vague.OPENING | SIGNS | _MULTIPLES.keys() | _TO_MULTIPLY.keys() | {"twice", "minus", "-", "−"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A number read from ``row[first:last]``: exact, or an interval that a convention gives to vague words."""

    low: Decimal
    high: Decimal
    first: int
    last: int
    mantissa: Decimal = Decimal(0)
    scale: int = 1
    unit: str | None = None
    vague: bool = False
    figures: bool = False
    plain: bool = False
    loose: bool = False
    """About so many, by the words that it holds."""
    whole: bool = False
    """No end of a range: one of both ends, or of neither, is told already."""


def openings(row: tuple[Word, ...]) -> list[int]:
    """Return the indexes of the words that a number may start with, in order."""
    return [at for at, word in enumerate(row) if word.low in _OPENING or word.text[-1] in _DIGITS]


def side_at(row: tuple[Word, ...], at: int) -> Side | None:
    """Return the number that starts at a word, its currency sign before it or its unit behind it included."""
    if at >= len(row) or not (row[at].figure or row[at].low in _OPENING):
        return None
    return _share(row, at) or _multiple(row, at) or _vague(row, at) or _by_article(row, at) or _exact(row, at)


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
    dash = row[at].text in {"-", "−"} and touching(row, at + 1) and opens and row[at + 1].figure
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


def _share(row: tuple[Word, ...], at: int) -> Side | None:
    """A part of a whole: "half of", "two-thirds", "a quarter of", "3/4", "one in five", "nine out of ten"."""
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
        return _side(Decimal("0.5"), TIMES, at, at + 1)
    if after in INDEFINITE and low_at(row, at + 2) in numbers.SCALES:
        return None  # "half a dozen", "half a million"
    unit = unit_at(row, at + 2) if after in INDEFINITE else unit_at(row, at + 1) if after == "-" else None
    if unit:  # "half a mile", "half an hour", "a half-hour"
        return _side(Decimal("0.5"), unit[0], at, unit[1])
    if after in _WHOLE or before in _LOOSE:
        return _side(Decimal("0.5"), SHARE, at, at + 1)
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
                return _side(number.value / other.value, SHARE, at, other.last)
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
    return None if counted else _side(1 / other.value, SHARE, at, other.last)


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
        return _side(value, "percentage point", first, last + 1)
    unit = unit_at(row, last + step)
    return _side(value, unit[0], first, unit[1]) if unit else _side(value, SHARE, first, last)


def _multiple(row: tuple[Word, ...], at: int) -> Side | None:
    """How many times as much: "twice as many", "three times more", "doubled"."""
    word = row[at].low
    if word in _TO_MULTIPLY and _is_verb(row, at):
        return _side(Decimal(_TO_MULTIPLY[word]), TIMES, at, at + 1)
    if word in _MULTIPLES and low_at(row, at + 1) not in {"down", "over", "back"}:
        return _side(Decimal(_MULTIPLES[word]), TIMES, at, at + 1)
    if word == "double" and low_at(row, at + 1) in {"the", "that", "what", "its", "their", "his", "her", "last"}:
        return _side(Decimal(2), TIMES, at, at + 1)
    if word == "twice" and (low_at(row, at + 1) in _AS - {"as"} or low_at(row, at + 2) in _DEGREES):
        return _side(Decimal(2), TIMES, at, at + 1)
    number = number_at(row, at)
    compared = low_at(row, number.last + 1) if number else ""
    multiplied = number and (
        compared in _AS
        or low_at(row, number.last + 2) in _VALUED
        or (compared.endswith("er") and compared not in _NOT_COMPARED)
        or not whole(number.mantissa)
    )
    if number and low_at(row, number.last) == "-" and low_at(row, number.last + 1) == "fold":
        return _side(number.value, TIMES, at, number.last + 2)
    if number and low_at(row, number.last) == "times" and multiplied:
        return _side(number.value, TIMES, at, number.last + 1)
    if number and number.figures and low_at(row, number.last) == "x" and touching(row, number.last):
        glued = touching(row, number.last + 1) and row[number.last + 1].figure
        return None if glued else _side(number.value, TIMES, at, number.last + 1)  # "a 10x zoom", but "4x4"
    return None


def _is_verb(row: tuple[Word, ...], at: int) -> bool:
    """Whether "double" is what something will do: "is to double", "could nearly triple", but "to double digits"."""
    before = at - 1
    while at - before < _ADVERBS and low_at(row, before) in _ALMOST:
        before -= 1
    opens = low_at(row, before) in _HELPERS and low_at(row, before - 1) not in _WHOLE
    return opens and low_at(row, at + 1) not in _NAMED_BY_TWO and low_at(row, at + 1) != "-"


_ADVERBS = 4
_ALMOST = frozenset("more than nearly almost about at least roughly over".split())
_HELPERS = frozenset("to will would could may might can should".split())
_NAMED_BY_TWO = frozenset(
    """digits digit figures figure agents agent standards standard jeopardy check checks down up back over duty shifts
    time bogey bogeys murder homicide""".split()
)


def _side(value: Decimal, unit: str, first: int, last: int) -> Side:
    return Side(low=value, high=value, mantissa=value, unit=unit, first=first, last=last)
