"""Nations by their names, peoples and capitals."""

import pytest

from firsthand.language.actors.nations import is_nations_place, nation_of, usual_capital


@pytest.mark.parametrize(
    ("words", "nation"),
    [
        ("American", "United States"),
        ("U.S.", "United States"),
        ("Washington", "United States"),
        ("the United States", "United States"),
        ("Kiev", "Ukraine"),
        ("Belarussan", "Belarus"),
        ("Marrenia", None),
        ("us", None),
    ],
)
def test_nation_of(words: str, nation: str | None) -> None:
    assert nation_of(words) == nation


@pytest.mark.parametrize(("words", "usual"), [("Kiev", "Kyiv"), ("Kyiv", None)])
def test_usual_capital(words: str, usual: str | None) -> None:
    assert usual_capital(words) == usual


PLACES = {
    "a nation": ("Belarus", True),
    "with its article": ("the United States", True),
    "in capitals": ("US", True),
    "in capitals with stops": ("U.S.", True),
    "a capital": ("Minsk", True),
    "a capital in a spelling that usage has left": ("Kiev", True),
    "a people": ("Belarusian", False),
    "a people in a spelling of its own": ("Belarussan", False),
    "a city that is no capital": ("Bakhmut", False),
    "a pronoun": ("us", False),
    "nothing": ("", False),
}


@pytest.mark.parametrize(("words", "place"), PLACES.values(), ids=PLACES.keys())
def test_places_of_nations(words: str, *, place: bool) -> None:
    assert is_nations_place(words) is place
