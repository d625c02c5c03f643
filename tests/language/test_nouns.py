"""Plurals and their singulars."""

import pytest

from firsthand.language.nouns import plural, singular

PLURALS = {
    "tanks": "tank", "cities": "city", "boxes": "box", "axes": "axis", "men": "man", "fishermen": "fisherman",
    "people": "people", "troops": "troops", "viruses": "virus", "houses": "house", "crises": "crisis",
    "Britons": "briton", "pies": "pie",
}  # fmt: skip


@pytest.mark.parametrize(("many", "one"), PLURALS.items())
def test_singular(many: str, one: str) -> None:
    assert singular(many) == one
    assert plural(many)


@pytest.mark.parametrize("word", ["tank", "province’s", "US", "Paris", "famous", "less", "Texas", "virus", "glass"])
def test_is_no_plural(word: str) -> None:
    assert not plural(word)
