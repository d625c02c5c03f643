"""In which texts a name stands: found as the letters stand, quick as the look for it is."""

from __future__ import annotations

import pytest

from firsthand.judgements.voices.texts import Texts

TEXTS = {
    "one": "Maria Vossen spoke. Then she left.",
    "two": "MARIA VOSSEN spoke, an Ivana-Maria Vossenberg said.",
    "three": "The mayor, J. Li, met a man of the Orlo dam.",
}
NAMED = {
    "a full name, and one that begins so": ("Maria Vossen", ("one", "two")),
    "a longer name": ("Maria Vossenberg", ("two",)),
    "a short last word": ("J. Li", ("three",)),
    "a last word in small letters": ("Orlo dam", ("three",)),
    "one word": ("Orlo", ("three",)),
    "the end of a word and a name": ("ria Vossen", ("one", "two")),
    "nobody here": ("Oskar Telmain", ()),
    "no name": ("", ("one", "two", "three")),
}


@pytest.mark.parametrize(("name", "found"), NAMED.values(), ids=NAMED.keys())
def test_a_name_is_found_wherever_its_letters_stand(name: str, found: tuple[str, ...]) -> None:
    assert Texts(dict(TEXTS)).naming(name) == found == tuple(of for of, text in TEXTS.items() if name in text)
