"""Times of day: each case a text, and hour, minute and zone of what is read in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.language.calendar.clocks import clocks
from firsthand.model.text import Span

CASES = {
    "morning": ("at 9 a.m. sharp", [(9, None, None)]),
    "evening": ("at 6.40pm", [(18, 40, None)]),
    "noon and midnight": ("noon to midnight", [(12, None, None), (0, None, None)]),
    "twelve in the morning": ("12:30 a.m.", [(0, 30, None)]),
    "twenty-four hours": ("at 18:05", [(18, 5, None)]),
    "four figures": ("at 0600 GMT", [(6, 0, "+00:00")]),
    "offset": ("18:40 (GMT +8)", [(18, 40, "+08:00")]),
    "a region's": ("3 p.m. Eastern time", [(15, None, "America/New_York")]),
    "a town's": ("3 p.m. Kyiv time", [(15, None, "Kyiv")]),
    "morning or evening": ("at 6:40", []),
    "a score": ("won 3:2", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_reads(text: str, expected: list[tuple[int, int | None, str | None]]) -> None:
    assert [(c.hour, c.minute, c.zone) for c in clocks(text, Span(0, len(text)))] == expected


@given(st.text(alphabet="0123456789:. apmGTUC+(-)noth'", min_size=1, max_size=40))
def test_is_an_hour_of_a_day(text: str) -> None:
    for clock in clocks(text, Span(0, len(text))):
        assert 0 <= clock.hour < 24
        assert clock.minute is None or 0 <= clock.minute < 60
