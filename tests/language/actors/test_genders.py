"""Titles and first names tell a gender, or none."""

import pytest

from firsthand.language.actors.genders import gender_of, gender_of_name


@pytest.mark.parametrize(("words", "gender"), [(("mr",), "m"), (("spokeswoman",), "f"), (("minister",), None)])
def test_gender_of_titles(words: tuple[str, ...], gender: str | None) -> None:
    assert gender_of(words) == gender


@pytest.mark.parametrize(("name", "gender"), [("Mary", "f"), ("Oleksii", "m"), ("Mirelle", None), ("Robin", None)])
def test_gender_of_first_names(name: str, gender: str | None) -> None:
    assert gender_of_name(name) == gender
