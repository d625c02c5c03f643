"""Each case is a text told on Monday, 28 February 2022, and its last time: one that hangs on the time before it."""

import pytest

from firsthand.claims.times.narrative import NARRATIVE
from firsthand.claims.times.times import Anchor, times
from firsthand.model.text import Span

MONDAY = Anchor("2022-02-28")
CASES = {
    "since then": ("They left on March 2. Since then, few came", "Since then", "2022-03-02/.."),
    "by then": ("The talks are on March 2. By then", "By then", "2022-03-02"),
    "that day": ("On June 10, 1940, war came. That day, all left", "That day", "1940-06-10"),
    "that month": ("On June 10, 1940, war came. That month, all left", "That month", "1940-06"),
    "the next day": ("On June 10, 1940, war came. The next day", "The next day", "1940-06-11"),
    "the following week": ("It began on March 2. The following week", "The following week", "2022-03-07/2022-03-13"),
    "the previous year": ("Sales fell in 2009 from the previous year", "the previous year", "2008"),
    "the day before": ("He died on March 2. The day before, he sang", "The day before", "2022-03-01"),
    "days later": ("He left on March 2. Two days later he was back", "Two days later", "2022-03-04"),
    "a few days later": ("He left on March 2. A few days later", "A few days later", "2022-03-05/2022-03-11"),
    "a year earlier": ("It fell in 2014. A year earlier", "A year earlier", "2013"),
    "the same month a year ago": (
        "It fell in January, against the same month a year ago",
        "the same month a year ago",
        "2021-01",
    ),
    "the following Friday": ("He left on March 2. The following Friday", "following Friday", "2022-03-04"),
    "chained": ("He left on March 2. The next day he ate. Two days later", "Two days later", "2022-03-05"),
    "a deadline passed": ("On Wednesday, one day past the date", "one day past the date", "2022-02-22"),
}


@pytest.mark.parametrize(("text", "words", "edtf"), CASES.values(), ids=CASES.keys())
def test_hangs_on_the_time_before(text: str, words: str, edtf: str) -> None:
    found = times(text, Span(0, len(text)), MONDAY)[-1]

    assert (found.edtf, found.anchor) == (edtf, NARRATIVE)
    assert words in text[found.span.start : found.span.end]


NOTHING = {
    "no time before": "Two days later he was back. The following week",
    "too coarse a time before": "It began in 2014. Two days later",
    "than, not a time": "It came two days later than planned",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING.keys())
def test_hangs_on_nothing(text: str) -> None:
    assert all(w.anchor != NARRATIVE for w in times(text, Span(0, len(text)), MONDAY))
