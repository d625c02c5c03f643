"""Each case is a text and the units of its numbers, some of which stand behind a later one."""

import pytest

from firsthand.claims.quantities.quantities import quantities
from firsthand.model.text import Span

CASES = {
    "a series": ("20, 30 and 40 per cent", ["per cent", "per cent", "per cent"]),
    "hyphens": ("four- and six-wheel lorries", ["wheel", "wheel"]),
    "by, with hyphens": ("a 30-by-40-foot hall", ["foot", "foot"]),
    "by": ("10 by 12 feet", ["foot", "foot"]),
    "times": ("a hall of 5 x 4 metres", ["metre", "metre"]),
    "a part of somebody's": ("28 of Lomnar's 93 counties", ["county", "county"]),
    "one or two": ("another bridge or two", ["bridge"]),
    "a level is in no series": ("the toll rose to 46 and 30 drones fell", [None, "drone"]),
    "a clause between": ("46 fell. 30 drones came", [None, "drone"]),
}


@pytest.mark.parametrize(("text", "units"), CASES.values(), ids=CASES.keys())
def test_unit_stands_behind(text: str, units: list[str | None]) -> None:
    assert [q.unit for q in quantities(text, Span(0, len(text)))] == units
