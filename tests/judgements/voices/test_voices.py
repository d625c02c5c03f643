"""Whose voice it is: titles, seats and sides as the text gives them beside a name."""

from __future__ import annotations

from itertools import combinations

import pytest

from firsthand.judgements.voices.sides import nation
from firsthand.judgements.voices.voices import aliases, one_voice, voice
from tests.judgements.builders import ANONYMOUS, BODY, OFFICIAL, PERSON, RECORD, Who, report

NAMED = "{} said the pier is shut."
VOSS: Who = ("Ada Voss", PERSON)

STANDINGS: dict[str, tuple[str, Who, str | None, str | None]] = {
    "title before the name": ("Brandian Foreign Minister Ada Voss", VOSS, "Brandia", "foreign minister"),
    "possessive and a comma": ("Brandia's water minister, Ada Voss,", VOSS, "Brandia", "water minister"),
    "behind the name": ("Ada Voss, Brandia's foreign minister,", VOSS, "Brandia", "foreign minister"),
    "of a nation": ("President Ada Voss of Brandia", VOSS, "Brandia", "president"),
    "no title": ("Ada Voss", VOSS, None, None),
    "where they are is not whose they are": ("Diplomats in Vienna", ("Diplomats in Vienna", ANONYMOUS), None, None),
    "a nation that is known": ("a senior French official", ("senior French official", ANONYMOUS), "France", None),
    "by whose minister it is": (
        "President Ada Voss of Brandia was there. Ada Voss's foreign minister",
        ("Ada Voss's foreign minister", OFFICIAL), "Brandia", "foreign minister",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("who", "source", "of", "seat"), STANDINGS.values(), ids=STANDINGS.keys())
def test_standing_is_read_beside_the_name(who: str, source: Who, of: str | None, seat: str | None) -> None:
    found = voice(report(NAMED.format(who), "the pier is shut", source))

    assert found is not None
    assert (found.standing.nation, found.standing.seat) == (of, seat)


BODIES = {
    "of the body": ("Ivo Tarn, spokesman for the General Staff,", "armed forces"),
    "the body's": ("The Fisheries Ministry was calm. Ivo Tarn, the Ministry's spokesman,", "fishery ministry"),
    "its": ("The Fisheries Ministry was calm. Its spokesman, Ivo Tarn,", "fishery ministry"),
    "beside, not before": ("The Kremlin was calm. Foreign ministry spokesman Ivo Tarn", "foreign ministry"),
    "behind a rank": ("The army was calm. The army's spokesman, Brigadier Ivo Tarn,", "armed forces"),
    "a front's, named with its owner": (
        "The Reef Front's clinic was calm. The army came. Ivo Tarn, the Front's spokesman,",
        "reef front",
    ),
    "a president's, by name": ("The army was calm. President Ada Voss's spokesman, Ivo Tarn,", "presidency"),
    "for a president, by name": ("The army was calm. Ivo Tarn, a spokesman for President Ada Voss,", "presidency"),
    "the president's, behind the name": ("The army was calm. Ivo Tarn, the president's spokesman,", "presidency"),
    "for a person": ("The Fisheries Ministry was calm. Ivo Tarn, who speaks for Mr Voss,", None),
    "with a rank that is cut short": ("It was calm. Army spokesman Brig. Ivo Tarn", "armed forces"),
    "its, of a service without a name": ("The border service was calm. Its spokesman, Ivo Tarn,", "border servic"),
    "for a body that no word tells to be one": ("Ivo Tarn, spokesman for Reef Oska,", "reef oska"),
    "no spokesman": ("The Fisheries Ministry was calm. Ivo Tarn", None),
}


@pytest.mark.parametrize(("who", "body"), BODIES.values(), ids=BODIES.keys())
def test_spokesman_speaks_for_his_body(who: str, body: str | None) -> None:
    found = voice(report(NAMED.format(who), "the pier is shut", ("Ivo Tarn", PERSON)))

    assert found is not None
    assert found.body == body


def test_a_body_keeps_the_nation_that_the_text_gives_it_once() -> None:
    text = "Brandia's Fisheries Ministry was calm. The Fisheries Ministry said the pier is shut."
    found = voice(report(text, "the pier is shut", ("Fisheries Ministry", BODY)))

    assert found is not None
    assert found.standing.side == "Brandia"


NATIONS = {"Brandian": "Brandia", "Brandia’s": "Brandia", "French": "France", "Smith's": None, "barge": None}


@pytest.mark.parametrize(("word", "of"), NATIONS.items(), ids=NATIONS.keys())
def test_a_nation_is_told_by_its_endings(word: str, of: str | None) -> None:
    assert nation(word) == of


def test_voices_that_are_one_have_an_alias_in_common() -> None:
    text = (
        "Ivo Tarn, spokesman for the Fisheries Ministry, and the Fisheries Ministry. Brandian President Ada Voss. Voss."
    )
    text += " Brandia's president. Gauges of the River Commission. The commission's gauges."
    sources: list[Who] = [
        ("Ivo Tarn", PERSON), ("Fisheries Ministry", BODY), ("Ada Voss", PERSON), ("Voss", PERSON),
        ("Brandia's president", OFFICIAL), ("River Commission", BODY), ("commission's gauges", RECORD),
    ]  # fmt: skip
    speaking = [found for source in sources if (found := voice(report(text, "Voss.", source)))]

    pairs = [(a, b) for a, b in combinations(speaking, 2) if one_voice(a, b)]

    assert [(a.shown, b.shown) for a, b in pairs] == [
        ("Ivo Tarn", "Fisheries Ministry"),
        ("Ada Voss", "Voss"),
        ("Ada Voss", "Brandia's president"),
        ("Voss", "Brandia's president"),
        ("River Commission", "commission's gauges"),
    ]
    assert all(aliases(a) & aliases(b) for a, b in pairs)


ONE: dict[str, tuple[str, Who, str, Who, bool]] = {
    "an office and its holder": (
        "Ada Voss's office", ("Ada Voss's office", BODY), "Ada Voss", VOSS, True),
    "another's office": ("Jon Hale's office", ("Jon Hale's office", BODY), "Ada Voss", VOSS, False),
    "a home ministry, its state named once": (
        "Brandia's Health Ministry", ("Brandia's Health Ministry", BODY), "The Health Ministry",
        ("Health Ministry", BODY), True),
    "two home ministries": (
        "Brandia's Health Ministry", ("Brandia's Health Ministry", BODY), "Quillia's Health Ministry",
        ("Quillia's Health Ministry", BODY), False),
    "a president's office, its state named once": (
        "Brandia's presidency", ("Brandia's presidency", BODY), "The president's office",
        ("president's office", BODY), True),
    "a body with its state in front": (
        "Vardesh's Civil Rescue Agency", ("Vardesh's Civil Rescue Agency", BODY), "The Civil Rescue Agency",
        ("Civil Rescue Agency", BODY), True),
    "a chief prosecutor and his office's spokesman": (
        "The prosecutor's office was calm. Its spokesman, Ivo Tarn,", ("Ivo Tarn", PERSON),
        "The chief prosecutor, Ada Voss,", VOSS, True),
    "a body called by two of its words": (
        "The Union of Hospital Workers", ("Union of Hospital Workers", BODY), "The hospital union",
        ("hospital union", BODY), True),
    "a body called by its kind alone": (
        "The Union of Hospital Workers", ("Union of Hospital Workers", BODY), "The union", ("union", BODY), False),
}  # fmt: skip


@pytest.mark.parametrize(("who", "source", "other", "second", "one"), ONE.values(), ids=ONE.keys())
def test_two_names_of_one_source(who: str, source: Who, other: str, second: Who, *, one: bool) -> None:
    here, there = NAMED.format(who), NAMED.format(other)
    a = voice(report(here, "the pier is shut", source, outlet="A"))
    b = voice(report(there, "the pier is shut", second, outlet="B"))

    assert a is not None
    assert b is not None
    assert bool(one_voice(a, b)) is one
