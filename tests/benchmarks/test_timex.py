"""EDTF in TIMEX3's notation, and what counts as found and as right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.timex import compared, fuzzed
from benchmarks.timexes import Timex, read
from firsthand.language.grammar import Grammar
from firsthand.model.text import Span

VALUES = {
    "day": ("on May 27, 2011", ["2011-05-27"]),
    "weekday": ("said on Friday", ["2011-05-27"]),
    "week": ("left last week", ["2011-W20"]),
    "weekend": ("over the weekend", ["2011-W20-WE"]),
    "part of a day": ("announced this morning", ["2011-05-27TMO"]),
    "season": ("the autumn of 1988", ["1988-FA"]),
    "quarter": ("the third quarter of 2009", ["2009-Q3"]),
    "decade": ("in the 1980s", ["198"]),
    "part of a year": ("in late 2006", ["2006"]),
    "since": ("since 2014", ["2014"]),
    "two ends": ("from May to June 2010", ["2011-05", "2010-06"]),
    "hour": ("at 18:00 UTC on May 27, 2011", ["2011-05-27T18:00Z"]),
    "duration": ("over the next four years", ["P4Y"]),
    "vague duration": ("in recent years", ["PXY"]),
    "set": ("15 a year", ["P1Y"]),
    "reference": ("is now ready", ["PRESENT_REF"]),
    "a date, no duration": ("two weeks ago", ["2011-05-13"]),
}


@pytest.mark.parametrize(("text", "expected"), VALUES.values(), ids=VALUES.keys())
def test_values(text: str, expected: list[str]) -> None:
    found = read(text, Span(0, len(text)), "2011-05-27", Grammar((), (), ()))

    assert [t.value for t in found] == expected


def test_counts_each_once_and_leaves_the_own_date_out() -> None:
    own = Timex(Span(0, 5), "2011", creation=True)
    gold = (own, Timex(Span(10, 20), "2010"), Timex(Span(30, 40), "P1Y"))
    spans = {Span(0, 5): "2011", Span(12, 14): "2010", Span(15, 18): "2010", Span(35, 45): "P2Y"}
    ours = tuple(Timex(span, value) for span, value in spans.items())

    assert compared(gold, ours) == {"gold": 2, "read": 3, "found": 2, "right": 1}
    assert compared(gold, ours, creation=True)["right"] == 2


WORDS = st.sampled_from(
    """Monday 9 a.m. 18:00 UTC Kyiv time the next day two days later since then Easter last Christmas 2021 Ramadan March
    3 and 30 to from overnight on the week of February 28 third-quarter sales half of year rest month noon between a few
    ago within or that following previous 12-hour every per now recently""".split()
)


@given(st.lists(WORDS, max_size=24).map(" ".join) | st.text(max_size=60))
def test_whatever_is_read_is_sound(text: str) -> None:
    fuzzed(text)
