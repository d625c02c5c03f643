"""Nouns for people: number, kind, gender, and which later noun may take up which."""

import pytest

from firsthand.language.roles import gender_of, gender_of_name, is_person_noun, is_plural, role_fits, singular


@pytest.mark.parametrize(
    ("noun", "one"),
    [("officials", "official"), ("agencies", "agency"), ("spokesmen", "spokesman"), ("Police", "police"),
     ("speechwriters", "speechwriter"), ("press", "press")],
)  # fmt: skip
def test_singular(noun: str, one: str) -> None:
    assert singular(noun) == one


@pytest.mark.parametrize(
    ("noun", "is_one"),
    [("ex-wife", True), ("epidemiologists", True), ("bridge", False), ("person", True), ("report", False)],
)
def test_noun_for_a_person(noun: str, *, is_one: bool) -> None:
    assert is_person_noun(noun) is is_one


@pytest.mark.parametrize(("noun", "many"), [("officials", True), ("official", False), ("people", True), ("some", True)])
def test_number(noun: str, *, many: bool) -> None:
    assert is_plural(noun) is many


@pytest.mark.parametrize(
    ("noun", "role", "fit"),
    [
        ("analyst", "professor", True),
        ("officer", "colonel", True),
        ("colonel", "officer", False),
        ("minister", "mayor", False),
    ],
)
def test_later_noun_fits_a_role(noun: str, role: str, *, fit: bool) -> None:
    assert role_fits(noun, role) is fit


@pytest.mark.parametrize(("words", "gender"), [(("mr",), "m"), (("spokeswoman",), "f"), (("minister",), None)])
def test_gender_of_titles(words: tuple[str, ...], gender: str | None) -> None:
    assert gender_of(words) == gender


@pytest.mark.parametrize(("name", "gender"), [("Mary", "f"), ("Oleksii", "m"), ("Mirelle", None)])
def test_gender_of_first_names(name: str, gender: str | None) -> None:
    assert gender_of_name(name) == gender
