"""Nations by their names, peoples and capitals."""

import pytest

from firsthand.language.nations import nation_of, usual_capital


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
