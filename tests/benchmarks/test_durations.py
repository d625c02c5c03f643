"""How long and how often: each case a text, and what is read in it; sets are marked."""

import pytest

from benchmarks.durations import durations
from benchmarks.references import Side, references
from firsthand.model.text import Span

CASES = {
    "figures": ("for 33 years", ["33 years P33Y"]),
    "words": ("the next four years", ["four years P4Y"]),
    "joined": ("after a 12-hour flight", ["12-hour PT12H"]),
    "in words, joined": ("its fifty-year service", ["fifty-year P50Y"]),
    "a unit": ("comes a day after", ["a day P1D"]),
    "half": ("for half a year", ["half a year P0.5Y"]),
    "vague": ("for a few days", ["a few days PXD"]),
    "bare": ("lasted for decades", ["decades PXE"]),
    "larger units": ("two decades of war", ["two decades P20Y"]),
    "how often": ("15 a year", ["a year P1Y often"]),
    "every": ("every two weeks, and daily", ["every two weeks P2W often", "daily P1D often"]),
    "per": ("400 shells per day", ["per day P1D often"]),
    "ago is a date": ("two weeks ago", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_durations(text: str, expected: list[str]) -> None:
    found = durations(text, Span(0, len(text)))

    assert [f"{text[d.span.start : d.span.end]} {d.value}{' often' * d.often}" for d in found] == expected


SIDES = {
    "past": ("The recent attack", [Side.PAST]),
    "present": ("They are now leaving", [Side.PRESENT]),
    "future": ("in the near future", [Side.FUTURE]),
    "now that": ("now that they left", []),
    "weeks are told by the dates": ("in recent weeks", []),
}


@pytest.mark.parametrize(("text", "expected"), SIDES.values(), ids=SIDES.keys())
def test_references(text: str, expected: list[Side]) -> None:
    assert [r.side for r in references(text, Span(0, len(text)))] == expected
