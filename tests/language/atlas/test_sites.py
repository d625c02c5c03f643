"""What a name may mean, the likeliest first, without any context."""

import pytest

from firsthand.language.atlas.sites import SiteKind, people, sites

CASES = {
    "a country before towns called like it": ("Mexico", "Mexico", SiteKind.COUNTRY, "MX"),
    "its capital by its full name": ("Mexico City", "Mexico City", SiteKind.TOWN, "MX"),
    "a capital before all else of its name": ("Washington", "Washington", SiteKind.TOWN, "US"),
    "a unit called after its chief town": ("Kherson", "Kherson", SiteKind.TOWN, "UA"),
    "the unit, said to be one": ("Kherson Oblast", "Kherson", SiteKind.UNIT1, "UA"),
    "a state by a short form": ("Ga.", "Georgia", SiteKind.UNIT1, "US"),
    "a county": ("Rapides Parish", "Rapides Parish", SiteKind.UNIT2, "US"),
    "a part of a country": ("Eastern China", "Eastern China", SiteKind.REGION, "CN"),
    "another spelling": ("Sloviansk", "Slovyansk", SiteKind.TOWN, "UA"),
    "a sea": ("Black Sea", "Black Sea", SiteKind.WATER, None),
    "a river, not the county called after it": ("Danube", "Danube River", SiteKind.LINE, None),
    "an airport": ("Zhytomyr Airport", "Zhytomyr Airport", SiteKind.AIRPORT, "UA"),
}


@pytest.mark.parametrize(("words", "name", "kind", "country"), CASES.values(), ids=CASES.keys())
def test_likeliest_reading(words: str, name: str, kind: SiteKind, country: str | None) -> None:
    site = sites(words)[0]

    assert (site.name, site.kind, site.country) == (name, kind, country)


@pytest.mark.parametrize(("words", "name"), [("Ukrainians", "Ukraine"), ("Crimean", "Crimea"), ("Kyiv", None)])
def test_people(words: str, name: str | None) -> None:
    site = people(words)

    assert (site.name if site else None) == name


def test_what_no_list_has() -> None:
    assert sites("Qwertzburg") == ()
