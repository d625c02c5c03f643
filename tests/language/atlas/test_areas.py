"""Areas that no list of towns has."""

import pytest

from firsthand.language.atlas.areas import AreaKind, area_named, area_of_people


@pytest.mark.parametrize(
    ("words", "name", "kind", "country"),
    [
        ("Donbass", "Donbas", AreaKind.REGION, "UA"),
        ("the Black Sea", "Black Sea", AreaKind.WATER, None),
        ("Dnieper", "Dnieper River", AreaKind.RIVER, None),
        ("Snake Island", "Snake Island", AreaKind.ISLAND, "UA"),
        ("Carpathian Mountains", "Carpathians", AreaKind.RANGE, None),
        ("Luhansk People’s Republic", "Luhansk People's Republic", AreaKind.REGION, "UA"),
        ("Lugansk People's Republics", "Luhansk People's Republic", AreaKind.REGION, "UA"),
        ("People’s Republic of Donetsk", "Donetsk People's Republic", AreaKind.REGION, "UA"),
        ("Azov Sea", "Sea of Azov", AreaKind.WATER, None),
    ],
)
def test_area_by_name(words: str, name: str, kind: AreaKind, country: str | None) -> None:
    area = area_named(words)

    assert area is not None
    assert (area.name, area.kind, area.country) == (name, kind, country)


@pytest.mark.parametrize(("words", "name"), [("Crimean", "Crimea"), ("Europeans", "Europe"), ("Scottish", "Scotland")])
def test_area_by_its_people(words: str, name: str) -> None:
    area = area_of_people(words)

    assert area is not None
    assert area.name == name


def test_what_is_no_area() -> None:
    assert area_named("Kyiv") is None
    assert area_of_people("Ukrainian") is None
