"""Each case is a sentence, the time told in it, the number, and as of when the number is told."""

from __future__ import annotations

import pytest

from firsthand.claims.quantities.as_of import dated
from firsthand.claims.quantities.quantities import quantities
from firsthand.model.measure import When
from firsthand.model.text import Span

NOW = "2026-03-04"
# {the number} [the time], and the EDTF string that the number carries.
CASES = {
    "as of": ("As of [Monday], {40,000} troops had left.", "T"),
    "as of, behind": ("{40,000} troops had left, as of [Monday].", "T"),
    "by, of what is done": ("By [Wednesday] {2,000} had arrived.", "T"),
    "by, of what is to come": ("By [Wednesday] {2,000} will arrive.", None),
    "a level and its day": ("The flow was {290} on [Monday].", "T"),
    "a level in a change": ("It is down from {290} [last week].", "T"),
    "an event's day is not the number's": ("The strike killed {40} people on [Monday].", None),
    "a difference has no time": ("It was up {5%} on [Monday].", None),
    "another sentence": ("As of [Monday] it rained. They lost {40} men.", None),
    "now": ("There are {40} tanks there right now.", NOW),
    "so far": ("So far {40} people have come.", NOW),
    "from now on": ("It will be {40} a day from now on.", None),
    "nothing said": ("They lost {40} men.", None),
}


@pytest.mark.parametrize(("marked", "expected"), CASES.values(), ids=CASES.keys())
def test_as_of(marked: str, expected: str | None) -> None:
    text = "".join(c for c in marked if c not in "{}[]")
    times: tuple[When, ...] = ()
    if "[" in marked:
        word = marked[marked.index("[") + 1 : marked.index("]")]
        start = text.index(word)
        times = (When(span=Span(start, start + len(word)), edtf="T", precision="day"),)

    [found] = dated(text, quantities(text, Span(0, len(text))), times, NOW)

    number = marked[marked.index("{") + 1 : marked.index("}")]
    assert text[found.span.start : found.span.end].startswith(number)
    assert found.as_of == expected


def test_an_open_time_is_how_long_and_not_as_of_when() -> None:
    text = "It was 2,000 since the weekend."
    times = (When(span=Span(13, 30), edtf="2026-02-28/..", precision="interval"),)

    [found] = dated(text, quantities(text, Span(0, len(text))), times)

    assert found.as_of is None


def test_a_time_that_is_there_stays() -> None:
    text = "There are 40 now."
    [first] = dated(text, quantities(text, Span(0, len(text))), (), "2020")

    [again] = dated(text, [first], (), "2021")

    assert again.as_of == "2020"
