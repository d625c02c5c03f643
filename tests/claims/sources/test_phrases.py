"""Mentions taken apart: each case has the words and what the head, the owner and the name in them are."""

import pytest

from firsthand.claims.sources.phrases import Phrase

CASES = {
    "name alone": ("Lukashenko", "lukashenko", None, "Lukashenko"),
    "title": ("Water Minister Petra Lisk", "lisk", None, "Petra Lisk"),
    "outlet and role before a name": ("Kyiv Post correspondent Jason Jay Smart", "smart", None, "Jason Jay Smart"),
    "description": ("a senior U.S. intelligence official", "official", None, None),
    "relative clause cut": ("a Marrenian official who has seen the order", "official", None, None),
    "preposition cut": ("a railway dispatcher in Sevla", "dispatcher", None, None),
    "participle cut": ("a report released last year", "report", None, None),
    "owner": ("Clinton’s campaign", "campaign", "Clinton", None),
    "owner is a pronoun": ("her ministry", "ministry", "her", None),
    "owner alone": ("Nervo’s", "nervo", "Nervo", None),
    "plural owner inside a name": ("the Rice Growers’ League", "league", None, "Rice Growers’ League"),
    "outlet owns": ("Fox News’ Megyn Kelly", "kelly", "Fox News", "Megyn Kelly"),
    "of inside a name": ("the Department of Justice", "justice", None, "Department of Justice"),
    "and inside a name": (
        "the House Oversight and Government Reform Committee", "committee", None,
        "House Oversight and Government Reform Committee",
    ),
    "and before two nouns": ("Federal and state officials", "official", None, None),
    "capital only by its place": ("Police", "police", None, None),
    "kept title": ("Father Auberon", "auberon", None, "Father Auberon"),
}  # fmt: skip


@pytest.mark.parametrize(("words", "head", "owner", "name"), CASES.values(), ids=CASES.keys())
def test_phrase_is_taken_apart(words: str, head: str, owner: str | None, name: str | None) -> None:
    phrase = Phrase(words)

    found = phrase.name.text if phrase.name else None
    assert (phrase.head, phrase.owner, found) == (head, owner, name)


@pytest.mark.parametrize(
    ("words", "plural", "indefinite", "apart"),
    [
        ("a senior official", False, True, False),
        ("two delegates", True, True, False),
        ("officials", True, True, False),
        ("the official", False, False, False),
        ("another official", False, True, True),
        ("a second U.S. official", False, True, True),
        ("these voters", True, False, False),
    ],
)
def test_phrase_tells_how_many_and_whether_new(words: str, *, plural: bool, indefinite: bool, apart: bool) -> None:
    phrase = Phrase(words)

    assert (phrase.plural, phrase.indefinite, phrase.apart) == (plural, indefinite, apart)
