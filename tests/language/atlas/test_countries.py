"""Countries by their names and by their people; every row of the table is whole."""

import pytest

from firsthand.language.atlas.countries import country, country_named, country_of_people


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Ukraine", "UA"),
        ("the Netherlands", "NL"),
        ("U.S.", "US"),
        ("UKRAINE", "UA"),
        ("US", "US"),
        ("us", None),
        ("Côte d’Ivoire", "CI"),
        ("Росія", "RU"),
        ("Ukrainian", None),
        ("Kyiv", None),
    ],
)
def test_country_by_name(words: str, code: str | None) -> None:
    found = country_named(words)

    assert (found.code if found else None) == code


@pytest.mark.parametrize(
    ("words", "code"),
    [("Ukrainians", "UA"), ("the British", "GB"), ("Pole", "PL"), ("Americans", "US"), ("Martian", None)],
)
def test_country_by_its_people(words: str, code: str | None) -> None:
    found = country_of_people(words)

    assert (found.code if found else None) == code


@pytest.mark.parametrize("code", ["UA", "XK", "TW", "EH", "PS", "FK"])
def test_a_country_has_both_codes_and_a_point_on_the_globe(code: str) -> None:
    one = country(code)

    assert one is not None
    assert len(one.alpha3) == 3
    assert -90 <= one.latitude <= 90
    assert -180 <= one.longitude <= 180
