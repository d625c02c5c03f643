"""Places on a map: a dot only for a point, areas hatched, and what is in no list in no place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from firsthand.language.atlas.disputes import Borders
from firsthand.model.claim import Claim
from firsthand.model.measure import Place
from firsthand.model.text import Document, Span
from firsthand.report.maps import picture
from firsthand.report.moments import Told
from firsthand.report.spots import Spot, spot_of, spots, view_of

PAGE = Document(id="d" * 64, text="They stand near Kyiv and in Belarus.", path="a.txt")
ALL = Span(0, len(PAGE.text))
KYIV = Place(span=ALL, name="Kyiv", latitude=50.45, longitude=30.52, country="UKR", precision=1)
BELARUS = Place(span=ALL, name="Belarus", latitude=53.5, longitude=28.0, country="BLR", precision=6)
OBLAST = replace(KYIV, name="Kyiv Oblast", precision=4)
LIMA = replace(KYIV, name="Lima", latitude=-12.05, longitude=-77.04, country="PER")


def told(*places: Place, start: int = 0) -> Told:
    claim = Claim(document=PAGE.id, content=(Span(start, len(PAGE.text)),), places=places)
    return Told(claim=claim, document=PAGE, words=PAGE.text)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (KYIV, "dot"),
        (replace(KYIV, precision=2), "dot"),
        (replace(KYIV, precision=3), "ring"),
        (OBLAST, "ring"),
        (replace(KYIV, precision=5), "ring"),
        (replace(KYIV, precision=7, country=None), "ring"),
        (replace(KYIV, precision=2, distance=(15.0, 20.0)), "ring"),
        (BELARUS, "outline"),
        (replace(BELARUS, latitude=None, longitude=None), "outline"),
        (replace(BELARUS, country="QQQ"), "ring"),
        (Place(span=ALL, name="Velmor"), "not drawn"),
        (replace(KYIV, precision=None), "not drawn"),
    ],
    ids=[
        "a town",
        "near a town",
        "a district",
        "a province",
        "a region",
        "a sea",
        "some way from a town",
        "a country",
        "a people",
        "a country with no outline",
        "in no list",
        "of no known precision",
    ],
)
def test_a_place_is_drawn_no_finer_than_it_is_known(place: Place, expected: str) -> None:
    assert spot_of(place, Borders.RECOGNISED).drawn == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (KYIV, "the place itself"),
        (OBLAST, "a province"),
        (BELARUS, "a country"),
        (Place(span=ALL, name="Velmor", precision=1), "not known where"),
        (Place(span=ALL, name="Marrenia", precision=6), "a country"),
    ],
    ids=["a town", "a province", "a country", "a town in no list", "a country in no list"],
)
def test_how_finely_a_place_is_known_is_told_in_words(place: Place, expected: str) -> None:
    assert spot_of(place, Borders.RECOGNISED).known == expected


def test_a_ring_is_as_wide_as_the_distance_that_is_told() -> None:
    away = replace(KYIV, precision=2, distance=(15.0, 32.0))

    assert spot_of(away, Borders.RECOGNISED).ring == 32.0


def test_a_claim_counts_once_for_a_place() -> None:
    found = spots([told(KYIV, KYIV), told(KYIV, BELARUS, start=5)], Borders.RECOGNISED)

    assert [(spot.name, len(spot.told)) for spot in found] == [("Kyiv", 2), ("Belarus", 1)]


def test_what_a_place_is_called_in_a_page_hangs_on_nothing_that_the_text_could_choose() -> None:
    hostile = spot_of(replace(KYIV, name='"><script>'), Borders.RECOGNISED)

    assert hostile.key.removeprefix("p-").isalnum()


def shown(*found: Spot, **how: Any) -> Any:  # noqa: ANN401 - a picture
    policy = Borders.RECOGNISED
    return picture(found, view_of(found, policy, whole=how.get("whole", False)), policy)


def test_a_map_shows_where_most_is_told_of_and_says_what_lies_outside() -> None:
    found = spots([told(KYIV), told(KYIV, start=3), told(OBLAST, start=4), told(LIMA, start=6)], Borders.RECOGNISED)

    near, whole = shown(*found), shown(*found, whole=True)

    assert [spot.name for spot in near.hidden] == ["Lima"]
    assert (len(near.dots), len(near.rings)) == (1, 1)
    assert whole.hidden == ()
    assert len(whole.dots) == 2


def test_only_the_country_that_is_told_of_is_hatched() -> None:
    made = shown(*spots([told(KYIV, BELARUS)], Borders.RECOGNISED))

    hatched = [shape for shape in made.land if shape["told"]]
    assert [shape["label"] for shape in hatched] == ["Belarus, a country: 1 claim"]


def test_names_do_not_lie_on_each_other() -> None:
    beside = [replace(KYIV, name=f"Kyiv {n}", longitude=30.52 + n / 1000) for n in range(20)]

    made = shown(*spots([told(*beside), told(LIMA, start=3)], Borders.RECOGNISED))

    corners = [(name["x"], name["y"]) for name in made.names]
    assert corners
    assert all(abs(a[1] - b[1]) >= 14 or abs(a[0] - b[0]) > 30 for n, a in enumerate(corners) for b in corners[:n])


def test_a_view_of_one_place_is_not_endlessly_near() -> None:
    view = view_of(spots([told(KYIV)], Borders.RECOGNISED), Borders.RECOGNISED, whole=False)

    assert view.box.east - view.box.west > 5
    assert view.at(30.52, 50.45) == pytest.approx((view.width / 2, view.height / 2), abs=1)


def test_a_view_of_nothing_is_the_world() -> None:
    assert view_of([], Borders.OPEN, whole=False).box.west < -150
