"""What a taken span bars: its own characters, but not a longer span that holds it whole."""

import pytest

from firsthand.language.cover import Cover
from firsthand.model.text import Span

CASES = {
    "apart": (Span(10, 12), False, False),
    "beside": (Span(18, 20), False, False),
    "the same": (Span(14, 18), True, True),
    "inside": (Span(15, 17), True, True),
    "across its start": (Span(12, 15), True, True),
    "across its end": (Span(17, 20), True, True),
    "around": (Span(12, 20), True, False),
    "longer at its start": (Span(13, 18), True, False),
    "longer at its end": (Span(14, 19), True, False),
}


@pytest.mark.parametrize(("span", "meets", "bars"), CASES.values(), ids=CASES.keys())
def test_asks(span: Span, meets: bool, bars: bool) -> None:  # noqa: FBT001
    cover = Cover(Span(10, 30))
    cover.add(Span(14, 18))

    assert (cover.meets(span), cover.bars(span)) == (meets, bars)
