"""Each case is a text and the number that it starts with, and how many words that takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.language.numbers.numbers import TENS, UNITS, number_at, ordinal_at
from firsthand.language.words import words

CASES = {
    "figure with commas": ("170,000 men", 170000, 1),
    "figure and scale": ("2.5 million men", 2500000, 2),
    "figure, hyphen, scale": ("2-million men", 2000000, 3),
    "figure and two scales": ("3 hundred thousand men", 300000, 3),
    "suffix": ("$40bn", None, 0),
    "suffix behind the figure": ("40bn", 40000000000, 2),
    "m before a noun": ("5m people", 5000000, 2),
    "m that is a length": ("5m away", 5, 1),
    "a name is no suffix": ("9K720", 9, 1),
    "mixed fraction": ("2 1/2 miles", 2.5, 4),
    "tens and units": ("forty-five men", 45, 3),
    "hundreds": ("two hundred and five men", 205, 4),
    "hundreds of years": ("nineteen hundred and forty", 1940, 4),
    "thousands": ("twelve thousand five hundred men", 12500, 4),
    "hundreds of thousands": ("three hundred thousand men", 300000, 3),
    "millions and thousands": ("one million two hundred thousand", 1200000, 5),
    "an article": ("a hundred men", 100, 2),
    "a dozen": ("two dozen men", 24, 2),
    "half of a scale": ("half a million men", 500000, 3),
    "and a half": ("two and a half million men", 2500000, 5),
    "and a half, behind the scale": ("a million and a half men", 1500000, 5),
    "an article alone": ("a man", None, 0),
    "and without a number": ("two hundred and many", 200, 2),
    "two numbers": ("two three", 2, 1),
    "no number": ("men", None, 0),
}


@pytest.mark.parametrize(("text", "value", "taken"), CASES.values(), ids=CASES.keys())
def test_reads(text: str, value: float | None, taken: int) -> None:
    number = number_at(words(text), 0)

    assert (float(number.value), number.last) == (value, taken) if number else (value, taken) == (None, 0)


ORDINALS = {"in figures": ("7th", 7, 2), "in words": ("tenth", 10, 1), "joined": ("twenty-first", 21, 3)}


@pytest.mark.parametrize(("text", "value", "taken"), ORDINALS.values(), ids=ORDINALS.keys())
def test_ordinals(text: str, value: int, taken: int) -> None:
    assert ordinal_at(words(text), 0) == (value, taken)


@pytest.mark.parametrize("text", ["7", "seven", "7 th", "twenty-one"])
def test_no_ordinals(text: str) -> None:
    assert ordinal_at(words(text), 0) is None


def spelled(number: int) -> str:
    """A number below a million in English words."""
    small = {v: w for w, v in (UNITS | TENS).items()}
    if number >= 1000:
        rest = f" {spelled(number % 1000)}" if number % 1000 else ""
        return f"{spelled(number // 1000)} thousand{rest}"
    if number >= 100:
        rest = f" and {spelled(number % 100)}" if number % 100 else ""
        return f"{small[number // 100]} hundred{rest}"
    if number in small:
        return small[number]
    return f"{small[number - number % 10]}-{small[number % 10]}"


@given(st.integers(min_value=1, max_value=999_999))
def test_spelled_number_comes_back(value: int) -> None:
    row = words(spelled(value))

    number = number_at(row, 0)

    assert number is not None
    assert (int(number.value), number.last) == (value, len(row))


@given(st.integers(min_value=0, max_value=10**15))
def test_figures_come_back(value: int) -> None:
    number = number_at(words(f"{value:,}"), 0)

    assert number is not None
    assert number.value == value


@given(st.text(max_size=60))
def test_never_fails(text: str) -> None:
    row = words(text)

    assert all(n is None or at < n.last <= len(row) for at in range(len(row)) for n in [number_at(row, at)])
