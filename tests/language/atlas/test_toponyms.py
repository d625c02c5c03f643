"""Each case is a text with the names as the encoder types them, and the toponyms in it with their roles."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.language.atlas.toponyms import toponyms
from firsthand.language.atlas.words_of_places import state_of
from firsthand.language.grammar import Grammar
from firsthand.model.text import Span
from tests.language.named import named

CASES = {
    "a town": ("They left [Kyiv|GPE] early.", ["Kyiv name"]),
    "the article and the genitive stay out": ("It is [the Netherlands’|GPE] way.", ["Netherlands name"]),
    "full stops of a short form stay in": ("He is in the [U.S|GPE]. They are not.", ["U.S. name"]),
    "a demonym": ("[Ukrainian|NORP] troops came.", ["Ukrainian people"]),
    "a people, without its article": ("[The Americans|NORP] came.", ["Americans people"]),
    "a demonym as a surname": ("[French|PERSON] said no.", []),
    "a person called like a town": ("[Lancaster|PERSON] said no.", []),
    "typed as a person, in place": ("They met in [Lancaster|PERSON], Ohio.", ["Lancaster name", "Ohio name"]),
    "a surname of the text": ("[Jane Lincoln|PERSON] came. [Lincoln|GPE] left.", []),
    "a paper is no place": ("The [Washington Post|ORG] has it.", []),
    "a station called after a town": ("Echo of [Moscow|GPE] closed.", []),
    "inside a local body's name": ("The [Kansas Police Department|ORG] came.", ["Kansas part"]),
    "a body's name that only has a town in it": ("They like [Vienna Sausage|ORG].", []),
    "typed as a body, in place": ("They live in [Ames|ORG], Iowa.", ["Ames name", "Iowa name"]),
    "a dateline in capitals": ("[MANASSAS|ORG] -- A man came.", ["MANASSAS name"]),
    "a state's short form": ("[Athens|GPE], Ga., is old.", ["Athens name", "Ga. name"]),
    "a party's letter": ("[Joe Manning|PERSON], D-[Raleigh|PERSON], came.", ["Raleigh name"]),
    "a road": ("It is on [Wichita|GPE] Drive now.", ["Wichita Drive facility"]),
    "a road with a short form": ("He lives on [N. Locust|PERSON] St. in town.", ["N. Locust St. facility"]),
    "a saint's town is no road": ("They left [St. Petersburg|GPE] early.", ["St. Petersburg name"]),
    "a hyphen inside": ("It is in [Aix-en-Provence|GPE] now.", ["Aix-en-Provence name"]),
    "in no list": ("They left [Qwertzburg|GPE] early.", ["Qwertzburg name"]),
    "a feature in no list": ("They saw [Qwertz Valley|LOC] there.", ["Qwertz Valley facility"]),
    "a sea": ("It sank in [the Black Sea|LOC].", ["Black Sea name"]),
    "an everyday word that is a town, too": ("[Police|ORG] came to [Hope|ORG].", []),
    "a book": ("She wrote [Death in Venice|WORK_OF_ART].", []),
    "the space station is on no map": ("[The International Space Station|FAC] flew.", []),
    "untyped, as elsewhere": ("They left [Kharkiv|GPE]. Old Kharkiv stood.", ["Kharkiv name", "Kharkiv name"]),
}


@pytest.mark.parametrize(("marked", "expected"), CASES.values(), ids=CASES.keys())
def test_toponyms(marked: str, expected: list[str]) -> None:
    text, grammar = named(marked)

    assert [f"{text[t.span.start : t.span.end]} {t.role}" for t in toponyms(text, grammar)] == expected


@pytest.mark.parametrize(
    ("words", "state"),
    [("Ala.", "Alabama"), ("W. Va.", "West Virginia"), ("TX", "Texas"), ("NH", "New Hampshire"), ("Xx", None)],
)
def test_short_forms_of_states(words: str, state: str | None) -> None:
    assert state_of(words) == state


@settings(max_examples=60)
@given(st.text("ABKyiv St.-,’'()of the 1\n", max_size=200))
def test_any_text_is_read_and_no_toponym_overlaps(text: str) -> None:
    whole = (Span(0, len(text)),) if text else ()

    found = toponyms(text, Grammar((), whole, ()))

    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
