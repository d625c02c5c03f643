"""Nouns for people: number, kind, and which later noun may take up which."""

import pytest

from firsthand.language.actors.roles import is_person_noun, is_plural, role_fits, singular


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
