"""Outlets and seats by their names, each case with what the words stand for."""

import pytest

from firsthand.language.actors.gazetteer import is_outlet, is_outlet_description, is_seat, usual_outlet


@pytest.mark.parametrize(
    ("words", "usual"),
    [
        ("Balta", "BelTA"),
        ("the New York Times", "New York Times"),
        ("AFP", "Agence France-Presse"),
        ("Tass", "TASS"),
        ("The Hill", "Hill"),
        ("the hill", None),
        ("Sevla Courier", None),
        ("Telegram", None),
    ],
)
def test_usual_spelling(words: str, usual: str | None) -> None:
    assert usual_outlet(words) == usual


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("Sevla Courier", True),
        ("Radio Ostlight", True),
        ("the Reuters", True),
        ("hard times", False),
        ("Times", False),
        ("Ilvet River Commission", False),
    ],
)
def test_outlet_by_its_name(words: str, *, is_one: bool) -> None:
    assert is_outlet(words) is is_one


@pytest.mark.parametrize(
    ("words", "is_one"), [("state radio", True), ("a Turkish newspaper", True), ("the ministry", False)]
)
def test_outlet_by_its_description(words: str, *, is_one: bool) -> None:
    assert is_outlet_description(words) is is_one


@pytest.mark.parametrize(("words", "is_one"), [("the Kremlin", True), ("White House", True), ("the bank", False)])
def test_seat(words: str, *, is_one: bool) -> None:
    assert is_seat(words) is is_one
