"""Outlines of countries: put in a country by the border policy, coarser as a map is wider, never turned inside out."""

from __future__ import annotations

from itertools import pairwise

import pytest

from firsthand.language.atlas.disputes import Borders
from firsthand.language.atlas.outlines import Box, Ring, mercator, name_of, shape_of, shapes

EAST = Box(20, 44, 42, 57)
WORLD = Box(-180, -58, 180, 84)


def enclosed(ring: Ring) -> float:
    return -sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) / 2


@pytest.mark.parametrize(
    ("policy", "expected"),
    [(Borders.RECOGNISED, "UKR"), (Borders.HELD, "RUS"), (Borders.OPEN, None)],
    ids=["most states of the United Nations", "who holds it", "nobody's"],
)
def test_crimea_is_put_where_the_policy_says(policy: Borders, expected: str | None) -> None:
    crimea = shape_of("Crimea", policy)

    assert crimea is not None
    assert crimea.country == expected
    assert policy.value in crimea.disputed


def test_crimea_lies_within_its_own_coasts() -> None:
    crimea = shape_of("Crimea", Borders.OPEN)

    assert crimea is not None
    box = crimea.box
    assert (box.west, box.south, 46.4, 37) > (32, 44, 46.3, 36.9)
    assert box.north <= 46.2
    assert box.east <= 36.8


def test_what_is_disputed_is_drawn_over_those_who_claim_it() -> None:
    keys = [shape.key for shape in shapes(EAST, Borders.RECOGNISED)]

    assert keys.index("Crimea") > max(keys.index("UKR"), keys.index("RUS"))


def test_a_view_has_what_reaches_into_it_alone() -> None:
    keys = {shape.key for shape in shapes(EAST, Borders.RECOGNISED)}

    assert {"UKR", "BLR", "RUS", "POL"} <= keys
    assert not {"FRA", "USA", "CHN"} & keys


@pytest.mark.parametrize("grain", [0.02, 0.1, 0.5, 1.0], ids="{} degrees".format)
def test_no_ring_is_turned_inside_out(grain: float) -> None:
    every = [ring for shape in shapes(WORLD, Borders.RECOGNISED, grain=grain) for ring in shape.rings]

    assert every
    assert min(map(enclosed, every)) > 0
    assert all(ring[0] == ring[-1] for ring in every)


def test_two_countries_share_the_points_of_their_border() -> None:
    drawn = {shape.key: {point for ring in shape.rings for point in ring} for shape in shapes(EAST, Borders.OPEN)}

    assert len(drawn["BLR"] & drawn["UKR"]) > 20


def test_a_country_of_no_code_has_no_outline() -> None:
    assert shape_of("QQQ", Borders.OPEN) is None
    assert (name_of("UKR"), name_of("QQQ")) == ("Ukraine", "QQQ")


@pytest.mark.parametrize(
    ("latitude", "north"), [(0.0, 0.0), (45.0, 0.8814), (-45.0, -0.8814)], ids=["equator", "north", "south"]
)
def test_mercator(latitude: float, north: float) -> None:
    assert mercator(latitude) == pytest.approx(north, abs=1e-4)
