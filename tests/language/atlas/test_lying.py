"""How far apart places lie."""

from firsthand.language.atlas.lying import distance


def test_distance_on_the_ground() -> None:
    assert distance(50.45, 30.52, 50.45, 30.52) == 0
    assert 338 < distance(50.45, 30.52, 48.0, 33.3) < 340
    assert 20_000 < distance(90, 0, -90, 0) < 20_020
