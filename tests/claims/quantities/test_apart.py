"""Each case is a text whose range has words between its ends, or two numbers that are none."""

import pytest

from firsthand.claims.quantities.quantities import quantities
from firsthand.model.text import Span

RANGES = {
    "between people": ("between 10 guards and 20 guards", "10 guards and 20", (10, 20)),
    "between shares of two things": ("between 10 per cent of men and 20 per cent", "10 per cent of men and 20 per cent",
    (10, 20)),
    "rates": ("fees run from $10 a month to $20 a month", "$10 a month to $20 a month", (10, 20)),
    "terms": ("terms from two years for theft to 10 years", "two years for theft to 10 years", (2, 10)),
    "prices that range": ("fares range from $10 for a child to $20", "$10 for a child to $20", (10, 20)),
    "downwards, rates": ("a flow of 13 g/m2 to 3 g/m2", "13 g/m2 to 3 g/m2", (3, 13)),
    "as little, as much": ("from as little as $10 to as much as $20", "as little as $10 to as much as $20", (10, 20)),
}  # fmt: skip
APART = {
    "as far as within": "he came from 10 miles away to within 20 miles",
    "a change": "it rose from $10 in May to $20 in June",
    "another unit": "between 10 guards and 20 lorries",
    "no lead": "10 guards and 20 guards",
    "another clause": "he came from 10 miles away, but to 20 miles they added",
}


@pytest.mark.parametrize(("text", "words", "ends"), RANGES.values(), ids=RANGES.keys())
def test_is_one_range(text: str, words: str, ends: tuple[float, float]) -> None:
    [found] = quantities(text, Span(0, len(text)))

    assert (text[found.span.start : found.span.end], (found.low, found.high)) == (words, ends)


@pytest.mark.parametrize("text", APART.values(), ids=APART.keys())
def test_is_two_numbers(text: str) -> None:
    assert len(quantities(text, Span(0, len(text)))) == 2
