"""Each case is a text with "A to B" in it: the ends of one range, or two levels of something that changed."""

import pytest

from firsthand.claims.quantities.quantities import quantities
from firsthand.model.text import Span

RANGES = {
    "from, no change told": ("bags weigh from 10 kg to 20 kg", [(10, 20)]),
    "ranging, though something rose": ("it rose on fees ranging from 5 to 8 euros", [(5, 8)]),
    "from nought": ("the lorry goes from 0 to 60 mph", [(0, 60)]),
    "from nought, in words": ("it sprints from zero to 60 mph", [(0, 60)]),
    "a forecast of a change": ("sales will grow 5% to 7%", [(5, 7)]),
    "by so much": ("it fell by 1 to 2 per cent", [(1, 2)]),
    "a tank holds": ("the tank holds 10 litres to 20 litres", [(10, 20)]),
    "told downwards": ("a pipe from 20 metres to 8 metres wide", [(8, 20)]),
    "between, told downwards": ("between 20 and 8 metres", [(8, 20)]),
}
LEVELS = {
    "rose from": ("it rose from 12% to 15%", [(12, 12), (15, 15)]),
    "was cut from": ("they cut the fare from 10 euros to 8 euros", [(8, 8), (10, 10)]),
    "a change and its level": ("the index rose 100 to 25,000", [(100, 100), (25_000, 25_000)]),
    "with units": ("it climbed 1% to 12%", [(1, 1), (12, 12)]),
    "in years": ("from $5 million in 2010 to $9 million", [(5e6, 5e6), (9e6, 9e6)]),
}


@pytest.mark.parametrize(("text", "ends"), (RANGES | LEVELS).values(), ids=(RANGES | LEVELS).keys())
def test_reads_ranges_and_levels(text: str, ends: list[tuple[float, float]]) -> None:
    found = quantities(text, Span(0, len(text)))

    assert sorted((q.low, q.high) for q in found) == ends
