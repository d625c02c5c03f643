"""How many times as much: "twice as many", "three times more", "doubled", "a tenfold rise"."""

from __future__ import annotations

from decimal import Decimal

from firsthand.claims.quantities.shares import WHOLE
from firsthand.claims.quantities.side import TIMES, Side, exactly
from firsthand.language.numbers import numbers
from firsthand.language.numbers.numbers import number_at, whole
from firsthand.language.words import Word, low_at, touching

MULTIPLES: dict[str, int | Decimal] = {
    "doubled": 2, "doubling": 2, "tripled": 3, "tripling": 3, "trebled": 3, "quadrupled": 4, "halved": Decimal("0.5"),
    **{f"{word}fold": value for word, value in (numbers.UNITS | numbers.TENS).items() if value > 1}, "hundredfold": 100,
    "thousandfold": 1000,
}  # fmt: skip
TO_MULTIPLY: dict[str, int | Decimal] = {
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


def multiple_at(row: tuple[Word, ...], at: int) -> Side | None:
    """Return the multiple that starts at a word, or None."""
    word = row[at].low
    if word in TO_MULTIPLY and _is_verb(row, at):
        return exactly(Decimal(TO_MULTIPLY[word]), TIMES, at, at + 1)
    if word in MULTIPLES and low_at(row, at + 1) not in {"down", "over", "back"}:
        return exactly(Decimal(MULTIPLES[word]), TIMES, at, at + 1)
    if word == "double" and low_at(row, at + 1) in {"the", "that", "what", "its", "their", "his", "her", "last"}:
        return exactly(Decimal(2), TIMES, at, at + 1)
    if word == "twice" and (low_at(row, at + 1) in _AS - {"as"} or low_at(row, at + 2) in _DEGREES):
        return exactly(Decimal(2), TIMES, at, at + 1)
    number = number_at(row, at)
    compared = low_at(row, number.last + 1) if number else ""
    multiplied = number and (
        compared in _AS
        or low_at(row, number.last + 2) in _VALUED
        or (compared.endswith("er") and compared not in _NOT_COMPARED)
        or not whole(number.mantissa)
    )
    if number and low_at(row, number.last) == "-" and low_at(row, number.last + 1) == "fold":
        return exactly(number.value, TIMES, at, number.last + 2)
    if number and low_at(row, number.last) == "times" and multiplied:
        return exactly(number.value, TIMES, at, number.last + 1)
    if number and number.figures and low_at(row, number.last) == "x" and touching(row, number.last):
        glued = touching(row, number.last + 1) and row[number.last + 1].figure
        return None if glued else exactly(number.value, TIMES, at, number.last + 1)  # "a 10x zoom", but "4x4"
    return None


def _is_verb(row: tuple[Word, ...], at: int) -> bool:
    """Whether "double" is what something will do: "is to double", "could nearly triple", but "to double digits"."""
    before = at - 1
    while at - before < _ADVERBS and low_at(row, before) in _ALMOST:
        before -= 1
    opens = low_at(row, before) in _HELPERS and low_at(row, before - 1) not in WHOLE
    return opens and low_at(row, at + 1) not in _NAMED_BY_TWO and low_at(row, at + 1) != "-"


_ADVERBS = 4
_ALMOST = frozenset("more than nearly almost about at least roughly over".split())
_HELPERS = frozenset("to will would could may might can should".split())
_NAMED_BY_TWO = frozenset(
    """digits digit figures figure agents agent standards standard jeopardy check checks down up back over duty shifts
    time bogey bogeys murder homicide""".split()
)
