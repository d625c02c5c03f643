"""Languages are told where there is enough to tell them by, and English is not mistaken."""

import pytest

from firsthand.documents.languages import language_name, language_of

CASES = {
    "English": (
        "The commission said the flow of the river had fallen to its lowest since the gauging began in 1951.",
        "en",
    ),
    "English of names": (
        "Petra Lisk, Tomas Verrill, Ruben Ostrey, Anselm Dorvek, Oskar Telmain, Ines Calderow, Jarek Undry",
        "en",
    ),
    "a transcript": (
        "FARROW: Will the gates open tomorrow? OSTREY: That is the water minister's department. She gave a date.",
        "en",
    ),
    "too short": ("Der Fluß steigt.", "en"),
    "links and tags": ("https://t.co/abcdefgh #Ukraine @kuleba " * 9, "en"),
    "nothing": ("", "en"),
    "German": (
        "Die Kommission teilte mit, der Fluss sei auf den niedrigsten Stand seit 1951 gefallen.",
        "de",
    ),
    "French": (
        "La commission a déclaré que le débit du fleuve était tombé à son niveau le plus bas depuis 1951.",
        "fr",
    ),
    "Russian": (
        "Комиссия сообщила, что уровень реки упал до самой низкой отметки с начала измерений в 1951 году.",
        "ru",
    ),
    "Ukrainian": (
        "Російські війська розпочали масштабний наступ на Україну, обстрілюючи міста та військові об'єкти.",
        "uk",
    ),
}


@pytest.mark.parametrize(("text", "code"), CASES.values(), ids=CASES.keys())
def test_languages(text: str, code: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize(("code", "name"), [("uk", "Ukrainian"), ("xx", "the language 'xx'")])
def test_names_of_languages(code: str, name: str) -> None:
    assert language_name(code) == name
