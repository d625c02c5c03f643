"""The atlas is searched by halves: every name of a small one is found, and the one that ships has what it should."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.language.atlas.atlas import Atlas, Sort, atlas
from firsthand.language.folding import folded

PLACES = "P\tVessa\t1.5\t2.5\tXA\t01\tOstland\t9000\t7\n", "1\tOstland\t1\t2\tXA\t01\t\t\t\n"


def small(folder: Path, names: list[str]) -> Atlas:
    """Write an atlas in which each name stands for Vessa, and ``ostland`` for its unit."""
    rows = sorted({f"{name}\t0\n".encode() for name in names} | {f"ostland\t{len(PLACES[0]):x} ~0\n".encode()})
    (folder / "names.tsv").write_bytes(b"".join(rows))
    (folder / "places.tsv").write_text("".join(PLACES), encoding="utf8")
    return Atlas(folder)


@given(st.lists(st.text("abcdeж ", min_size=1, max_size=6).map(folded).filter(bool), max_size=30))
def test_every_name_is_found_and_no_other(tmp_path_factory: pytest.TempPathFactory, names: list[str]) -> None:
    search = small(tmp_path_factory.mktemp("atlas"), names)

    assert all([e.name for e in search(name)] == ["Vessa"] for name in names)
    assert search("zzz") == search("") == ()


def test_a_places_own_name_comes_before_one_it_had(tmp_path: Path) -> None:
    unit, town = small(tmp_path, ["vessa"])("Ostland")

    assert (unit.sort, unit.own, unit.population, unit.geonames) == (Sort.UNIT1, True, 0, None)
    assert (town.sort, town.own, town.unit2, town.population, town.geonames) == (Sort.TOWN, False, "Ostland", 9000, 7)


@pytest.mark.parametrize("name", ["Kyiv", "Kiev", "Київ", "KYIV"])
def test_kyiv_under_its_names(name: str) -> None:
    town = next(e for e in atlas()(name) if e.sort is Sort.TOWN)

    assert (town.name, town.country) == ("Kyiv", "UA")
    assert (round(town.latitude, 2), round(town.longitude, 2)) == (50.45, 30.52)


def test_an_airport_by_its_town() -> None:
    [airport] = atlas()("Zhytomyr Airport")

    assert airport.sort is Sort.AIRPORT
    assert (round(airport.latitude, 2), round(airport.longitude, 2)) == (50.27, 28.74)
