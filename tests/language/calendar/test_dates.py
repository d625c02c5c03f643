"""Each case is a text and the dates written in it, with ``XXXX`` for a year that is not given."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.language.calendar.dates import date_spans, dates
from firsthand.model.text import Span

CASES = {
    "American order": ("On June 10, 1940, as", ["June 10, 1940 = 1940-06-10"]),
    "British order": ("on 10 June 1940", ["10 June 1940 = 1940-06-10"]),
    "ordinal": ("on June 10th and the 3rd of May", ["June 10th = XXXX-06-10", "the 3rd of May = XXXX-05-03"]),
    "abbreviated": ("on Feb. 26", ["Feb. 26 = XXXX-02-26"]),
    "ISO and dotted": (
        "2022-02-28, 2022.2.28, 28.02.2022",
        [f"{t} = 2022-02-28" for t in ("2022-02-28", "2022.2.28", "28.02.2022")],
    ),
    "words": (
        "this tenth day of June, nineteen hundred and forty",
        ["this tenth day of June, nineteen hundred and forty = 1940-06-10"],
    ),
    "words, paired": ("the first of May, nineteen forty-five", ["the first of May, nineteen forty-five = 1945-05-01"]),
    "days of one month": (
        "February 27-28, 24 to 28 March 2022",
        ["February 27-28 = XXXX-02-27/XXXX-02-28", "24 to 28 March 2022 = 2022-03-24/2022-03-28"],
    ),
    "parts of a month": ("in mid-March; late March 2022", ["mid-March = XXXX-03-1X", "late March 2022 = 2022-03-2X"]),
    "month and year": ("in February 2022, January of 2021", ["February 2022 = 2022-02", "January of 2021 = 2021-01"]),
    "years joined": ("1914-18 and 2014–2016", ["1914-18 = 1914/1918", "2014–2016 = 2014/2016"]),
    "decades": ("the 1990s, the '90s, the nineties", ["the 1990s = 199X", "90s = 199X", "the nineties = 199X"]),
    "a name of a month is a name": ("April Smith met June Jones; March on, May it be", []),
    "no such day": ("June 31", ["June = XXXX-06"]),
    "a year before a noun": ("the 2014 annexation", ["2014 = 2014"]),
    "a round number before a plural": ("sent 2000 troops", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_finds(text: str, expected: list[str]) -> None:
    assert [f"{text[d.span.start : d.span.end]} = {d.edtf}" for d in dates(text, Span(0, len(text)))] == expected


@pytest.mark.parametrize("clock", ["9 a.m.", "18:00", "6:40 p.m.", "7am", "nine o'clock at 9 o'clock"])
def test_clock_times_hold_no_quantity(clock: str) -> None:
    text = f"at {clock} sharp"

    assert date_spans(text, Span(0, len(text)))


@given(st.text(max_size=80))
def test_dates_stand_apart_in_the_text(text: str) -> None:
    found = dates(text, Span(0, len(text))) if text else ()

    assert all(d.span.end <= len(text) for d in found)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
