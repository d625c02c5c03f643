"""Outlines with fewer points: a shared border stays one line, and what is cut out lies within the cut."""

from __future__ import annotations

from firsthand.language.atlas.outlines import area
from firsthand.learn.outlines import Ring, inside, simplified

LEFT: Ring = [(0, 0), (0, 100), (100, 100), (101, 75), (99, 50), (101, 25), (100, 0), (0, 0)]
RIGHT: Ring = [(100, 0), (101, 25), (99, 50), (101, 75), (100, 100), (200, 100), (200, 0), (100, 0)]


def test_a_shared_border_loses_the_same_points_in_both() -> None:
    left, right = simplified([LEFT, RIGHT])

    assert len(left) < len(LEFT)
    assert {point for point in left if 90 < point[0] < 110} == {point for point in right if 90 < point[0] < 110}


def test_a_ring_that_is_thinned_still_runs_clockwise_and_closes() -> None:
    for ring in simplified([LEFT, RIGHT]):
        assert area(ring) > 9000
        assert ring[0] == ring[-1]


def test_a_point_that_stands_out_is_kept() -> None:
    spire: Ring = [(0, 0), (0, 100), (50, 180), (100, 100), (100, 0), (0, 0)]

    [thinned] = simplified([spire])

    assert (50, 180) in thinned


def test_what_is_cut_out_is_what_lies_within() -> None:
    corners = [(50, 200), (300, 200), (300, -100), (50, -100)]

    cut = inside(LEFT, corners)

    assert min(x for x, _ in cut) == 50
    assert 0 < area(cut) < area(LEFT)


def test_nothing_is_cut_out_of_what_lies_elsewhere() -> None:
    assert inside(LEFT, [(500, 200), (600, 200), (600, -100), (500, -100)]) == []
