"""What number words mean: figures, spelled numbers and mixtures of the two, fractions, ordinals."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from firsthand.language.nouns import INDEFINITE
from firsthand.language.words import Word, low_at, matches, touching

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "crore": 10**7,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
# What newspapers set close behind a figure: "40m", "$2-3bn", "15k".
SUFFIXES = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "bn": 10**9, "b": 10**9, "bln": 10**9,
    "tn": 10**12, "trn": 10**12,
}  # fmt: skip
ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
} | {"thirtieth": 30}
_PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
DENOMINATORS = _PARTS | {w + s: v for w, v in ORDINALS.items() if v > 2 for s in ("", "s")}
GLYPHS = {
    "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9),
    "⅒": (1, 10),
}  # fmt: skip
"""Fractions that are one character."""
OPENING = frozenset({"half", *INDEFINITE, *UNITS, *TENS, *GLYPHS})
"""The words that a number written in letters can start with."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from ``row[first:last]``.

    ``mantissa`` × ``scale`` is the value; a range may lend its scale to its other end ("2 to 3 million").
    """

    mantissa: Decimal
    scale: int
    first: int
    last: int
    figures: bool = False

    @property
    def value(self) -> Decimal:
        """The number meant."""
        return self.mantissa * self.scale


DIVIDED = 24
"""Digits up to which a remainder is looked for; the context of decimals has 28."""


def whole(value: Decimal) -> bool:
    """Return whether a number has no fraction."""
    return value == value.to_integral_value()


def in_steps(value: Decimal, step: int) -> bool:
    """Return whether a number is a whole number of steps.

    Of a number with more digits than decimals divide by, no; the remainder of such a one is an error.
    """
    return value.adjusted() < DIVIDED and value % step == 0


def number_at(row: tuple[Word, ...], at: int) -> Number | None:
    """Return the longest number that starts at a word: "170,000", "2.5 million", "forty-five", "half a million"."""
    if at >= len(row):
        return None
    if row[at].figure:
        return _with_scale(row, _mixed(row, _figure(row[at].text), at))
    return (_half_a(row, at) or _spelled(row, at)) if row[at].low in OPENING else None


def _figure(text: str) -> Decimal:
    return Decimal("".join(c for c in text if c in "0123456789."))


def _mixed(row: tuple[Word, ...], whole: Decimal, at: int) -> Number:
    """A figure and the fraction or the power of ten behind it: "2 1/2", "1.3 × 10^5", "2E-05"."""
    power = _power(row, at + 1)
    if power:
        return Number(whole.scaleb(power[0]), 1, at, power[1], figures=True)
    if low_at(row, at + 1) in GLYPHS or (at + 3 < len(row) and not touching(row, at + 1)):
        part = fraction_figures_at(row, at + 1)
        if part:
            return Number(whole + part.value, 1, at, part.last, figures=True)
    return Number(whole, 1, at, at + 1, figures=True)


_MOST_ZEROS = 30


def _power(row: tuple[Word, ...], at: int) -> tuple[int, int] | None:
    """The power of ten behind a figure, and where it ends."""
    if low_at(row, at) == "e" and touching(row, at) and touching(row, at + 1):
        start = at + 1
    elif low_at(row, at) in {"x", "×", "*"} and low_at(row, at + 1) == "10":
        start = at + 2 + (low_at(row, at + 2) == "^")
        if start == at + 2 and not (touching(row, start) and low_at(row, start) in {"-", "−"}):
            return None  # "4 x 10 metres"
    else:
        return None
    sign = -1 if low_at(row, start) in {"-", "−"} else 1
    end = start + (low_at(row, start) in {"-", "−", "+"})
    digits = low_at(row, end)
    if not (digits.isdecimal() and len(digits) < 3 and int(digits) <= _MOST_ZEROS):
        return None
    return sign * int(digits), end + 1


def fraction_figures_at(row: tuple[Word, ...], at: int) -> Number | None:
    """Return a fraction in figures, "3/4", "¾": numerator below denominator, and a denominator people use."""
    if low_at(row, at) in GLYPHS:
        parts, whole_of = GLYPHS[row[at].low]
        return Number(Decimal(parts) / whole_of, 1, at, at + 1, figures=True)
    close = at + 2 < len(row) and row[at + 1].text == "/" and touching(row, at + 1) and touching(row, at + 2)
    if not (close and row[at].text.isdecimal() and row[at + 2].text.isdecimal()):
        return None
    above, below = int(row[at].text[:4]), int(row[at + 2].text[:4])
    if 0 < above < below and below in {2, 3, 4, 5, 8, 10, 16, 32, 64, 128}:
        return Number(Decimal(above) / below, 1, at, at + 3, figures=True)
    return None


def _with_scale(row: tuple[Word, ...], number: Number) -> Number:
    """A figure with the scale words or the suffix behind it."""
    last, scale = number.last, 1
    if _suffixed(row, last):
        return Number(number.mantissa, SUFFIXES[row[last].low], number.first, last + 1, figures=True)
    while True:
        step = 1 if scale == 1 and low_at(row, last) == "-" and touching(row, last) else 0
        word = low_at(row, last + step)
        if word in SCALES:
            scale *= SCALES[word]
        elif not step and not touching(row, last) and word in {"mn", "bn", "mln", "bln", "tn"}:
            scale *= SUFFIXES[word]
        else:
            return Number(number.mantissa, scale, number.first, last, figures=True)
        last += 1 + step


_MONEY_SIGNS = frozenset("$£€¥₽₴₹-–")

# Behind these a lone "m" is a length: "40m away", "a wall 3m high".
_AFTER_METRES = frozenset(
    """away high deep wide long tall length width height depth diameter above below from apart down up across off north
    south east west thick""".split()
)


def _suffixed(row: tuple[Word, ...], at: int) -> bool:
    """Whether a suffix that multiplies stands close behind a figure; "9K720" has none."""
    if not touching(row, at) or low_at(row, at) not in SUFFIXES:
        return False
    return not (touching(row, at + 1) and row[at + 1].figure) and not _metres(row, at) and not _lettered(row, at)


def _lettered(row: tuple[Word, ...], at: int) -> bool:
    """Whether "B" behind a figure is a letter of a name: "gate 54B", but "$5B" and "5B users"."""
    if row[at].low != "b" or (at >= 2 and row[at - 2].text in _MONEY_SIGNS):
        return False
    return not (at + 1 < len(row) and row[at + 1].spelled and row[at + 1].text.islower())


def _metres(row: tuple[Word, ...], at: int) -> bool:
    """Whether "m" behind a figure means metres: no currency before it, and no noun after it to count."""
    lead = row[at - 2] if at >= 2 else None
    money = lead is not None and (lead.text in _MONEY_SIGNS or (lead.spelled and lead.text.isupper()))
    if row[at].text != "m" or money:
        return False
    after = row[at + 1] if at + 1 < len(row) else None
    if low_at(row, at + 1) == "in" and low_at(row, at + 2) in _AFTER_METRES:
        return True  # "2.67m in length"
    if "," in row[at - 1].text or (low_at(row, at - 2) == "the" and low_at(row, at + 1) in {"in", "and", "at"}):
        return True  # "the 5,000m", "the 100m in ten seconds": nobody writes millions so
    return after is None or not after.spelled or after.low in _AFTER_METRES


_HALF_A = INDEFINITE | {"-"}  # "half a million", "a half-million"


def _half_a(row: tuple[Word, ...], at: int) -> Number | None:
    """ "half a million", "half a dozen", "a quarter of a million"."""
    if row[at].low == "half" and low_at(row, at + 1) in _HALF_A and (scale := SCALES.get(low_at(row, at + 2))):
        return Number(Decimal("0.5"), scale, at, at + 3)
    if row[at].low == "half" and (scale := SCALES.get(low_at(row, at + 1))):
        return Number(Decimal("0.5"), scale, at, at + 2)
    if matches(row, at, ("a", "quarter", "of", "a")) and (scale := SCALES.get(low_at(row, at + 4))):
        return Number(Decimal("0.25"), scale, at, at + 5)
    return None


def _spelled(row: tuple[Word, ...], at: int) -> Number | None:
    """A number in words, as far as it goes: "nineteen hundred and forty", "two and a half million"."""
    total, current, i, before = 0, 0, at, ""
    scale, seen = 1, False
    if row[at].low in INDEFINITE and low_at(row, at + 1) in SCALES:
        current, i, before, seen = 1, at + 1, "article", True
    while i < len(row):
        word = row[i].low
        step = _joint(row, i, before)
        if step:
            i += step
            continue
        if word in UNITS and (before in {"", "scale"} or (before == "ten" and 0 < UNITS[word] < 10)):
            current, before, scale = current + UNITS[word], "unit", 1
        elif word in TENS and before in {"", "scale"}:
            current, before, scale = current + TENS[word], "ten", 1
        elif word in SCALES and current:
            scale = scale * SCALES[word] if before == "scale" else SCALES[word]
            current, before = current * SCALES[word], "scale"
            if SCALES[word] >= 1000:
                total, current = total + current, 0
                if low_at(row, i + 1) in SCALES:
                    current, total = total, 0
        else:
            break
        seen = True
        i += 1
    if not seen or before == "article":
        return None
    value = Decimal(total + current)
    return _and_a_half(row, Number(value / scale, scale, at, i))


def _joint(row: tuple[Word, ...], at: int, before: str) -> int:
    """How many words to step over: the hyphen of "forty-five", the "and" of "two hundred and five"."""
    after = low_at(row, at + 1)
    if row[at].text == "-" and before in {"ten", "unit"} and touching(row, at) and touching(row, at + 1):
        return 1 if (before == "ten" and 0 < UNITS.get(after, 0) < 10) or after in SCALES else 0
    if row[at].low == "and" and before == "scale" and (after in UNITS or after in TENS):
        return 1
    return 0


def _and_a_half(row: tuple[Word, ...], number: Number) -> Number:
    """ "two and a half million", "a million and a half", "three and a quarter"."""
    i = number.last + (low_at(row, number.last) == "-")
    one = i + 1 + (low_at(row, i + 1) == "-")
    part = one + 1 + (low_at(row, one + 1) == "-")
    if low_at(row, i) != "and" or low_at(row, one) not in {"a", "one", "three"} or low_at(row, part) not in _PARTS:
        return number
    share = Decimal(3 if low_at(row, one) == "three" else 1) / _PARTS[low_at(row, part)]
    end = part + 1
    if number.scale == 1 and low_at(row, end) in SCALES:
        return Number(number.mantissa + share, SCALES[row[end].low], number.first, end + 1)
    return Number(number.mantissa + share, number.scale, number.first, end)


def ordinal_at(row: tuple[Word, ...], at: int) -> tuple[int, int] | None:
    """Return an ordinal's value and where it ends: "7th", "tenth", "twenty-first"."""
    word = low_at(row, at)
    if at + 1 < len(row) and row[at].text.isdecimal() and touching(row, at + 1):
        if row[at + 1].low in {"st", "nd", "rd", "th"}:
            return int(row[at].text[:9]), at + 2
        return None
    if word in ORDINALS:
        return ORDINALS[word], at + 1
    if word in TENS and low_at(row, at + 1) == "-" and 0 < ORDINALS.get(low_at(row, at + 2), 99) < 10:
        return TENS[word] + ORDINALS[row[at + 2].low], at + 3
    return None
