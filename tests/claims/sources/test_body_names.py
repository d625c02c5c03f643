"""Bodies that their names alone tell: each case has the words and the name in them, or None."""

import pytest

from firsthand.claims.sources.body_names import governs, named_for, named_for_members

NAMED_FOR = {
    "a committee": ("the Committee for Civilian Passage", "Committee for Civilian Passage"),
    "people against": ("Mothers Against Silence", "Mothers Against Silence"),
    "kin of a thing": ("Friends of the Weir", "Friends of the Weir"),
    "those who live there": ("Residents of the Weir", None),
    "a person": ("Petra Lisk", None),
}


@pytest.mark.parametrize(("words", "name"), NAMED_FOR.values(), ids=NAMED_FOR.keys())
def test_body_goes_by_what_it_is_for(words: str, name: str | None) -> None:
    assert named_for(words) == name


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Citizens' Tally", True), ("Doctors’ Relay", True), ("River Tally", False), ("James' Report", False)],
)
def test_body_is_named_for_its_members(name: str, *, expected: bool) -> None:
    assert named_for_members(name) is expected


@pytest.mark.parametrize(("name", "expected"), [("Ministry of Energy", True), ("Basin Watch", False)])
def test_part_of_a_state_governs(name: str, *, expected: bool) -> None:
    assert governs(name) is expected
