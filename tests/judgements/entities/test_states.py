"""States that no list has, told by what a text sets beside their names."""

from __future__ import annotations

import pytest

from firsthand.judgements.entities.states import land, state_in, states

STATES = {
    "its navy": ("Orlary's navy stayed in port.", "Orlary", "Orlary"),
    "the adjective of it": ("Orlary's navy stayed in port. An Orlaran boat did not.", "Orlaran", "Orlary"),
    "the government of it": ("The government of Dusmark met.", "Dusmark", "Dusmark"),
    "whose foreign minister somebody is": ("Ada Voss, Dusmark's foreign minister, wept.", "Dusmark", "Dusmark"),
    "beside its coast guard": ("The Dusmark Coast Guard came late.", "Dusmark", "Dusmark"),
    "a person's foreign minister": ("Ada Voss's foreign minister wept.", "Voss", None),
    "a company's boat": ("Dusmark's newest boat is fast.", "Dusmark", None),
    "a land, and the word for its people": ("Quillor is dry. The Quillori delegation left.", "Quillori", "Quillor"),
    "a surname and a longer one": ("Marta is dry. Ada Martan left.", "Marta", None),
    "a royal navy": ("The Royal Navy came late.", "Royal", None),
}


@pytest.mark.parametrize(("text", "word", "name"), STATES.values(), ids=STATES.keys())
def test_a_state_is_what_has_the_organs_of_one(text: str, word: str, name: str | None) -> None:
    assert state_in(text, word) == name


def test_a_listed_nation_is_left_to_its_list() -> None:
    assert states("France's navy and Poland's foreign minister") == {}


@pytest.mark.parametrize(
    ("name", "adjective"), [("Orlary", "Orlaran"), ("Merland", "Merlander"), ("Tarvia", "Tarvian")]
)
def test_a_name_and_its_adjective_are_one_land(name: str, adjective: str) -> None:
    assert land(name) == land(adjective)
