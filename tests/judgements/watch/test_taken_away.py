"""A board without some of its accounts: what they told is gone, and what is left is counted anew."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from firsthand.judgements.origins.independence import Independence
from firsthand.judgements.watch.taken_away import without
from firsthand.model.board import Board, Cell, State
from firsthand.model.judgement import Report
from tests.judgements.builders import PERSON
from tests.judgements.watch.test_watch import (
    ADA,
    ANOTHER,
    AUTHOR,
    JON,
    OFFICIAL,
    SAID_SO,
    looking,
    over,
    told,
    watching,
)

BAD = Cell.INCONSISTENT
LATER = told(("Jon Hale", PERSON), "RETREAT", outlet="Post", day="2026-05-09")


def left(*reports: Report, gone: Collection[str], confirmed: bool = False) -> Board:
    """Return the board of two indicators over these reports, without the accounts of these names."""
    watch = watching(looking(A=BAD), looking("I2", "RETREAT", B=BAD))
    found = over(watch, *reports, **({"confirmed": {"I1": SAID_SO}} if confirmed else {}))
    keys = {origin.key for row in found.seen for origin in row.origins if origin.name in gone}
    return without(found, keys, Independence({one.ref: one for one in reports}, ()))


CASES: dict[str, tuple[tuple[Report, ...], tuple[str, ...], State, int, int, float]] = {
    "nobody is gone": ((ADA, JON), (), State.CORROBORATED, 2, 2, -2.0),
    "one of two who are named": ((ADA, JON), ("Ada Voss",), State.REPORTED, 1, 1, -1.0),
    "both": ((ADA, JON), ("Ada Voss", "Jon Hale"), State.DORMANT, 0, 0, 0.0),
    "the author stays, untraced": ((ADA, AUTHOR), ("Ada Voss",), State.REPORTED, 1, 0, 0.0),
    "one of two who may be one: the other counts": ((OFFICIAL, ANOTHER), ("official",), State.REPORTED, 1, 1, -0.7),
    "one who is not there": ((ADA,), ("Lia Roth",), State.REPORTED, 1, 1, -1.0),
}


@pytest.mark.parametrize(("reports", "gone", "state", "number", "counted", "score"), CASES.values(), ids=CASES.keys())
def test_what_is_left(
    reports: tuple[Report, ...], gone: tuple[str, ...], state: State, number: int, counted: int, score: float
) -> None:
    found = left(*reports, gone=gone)
    [row, _] = found.seen

    assert (row.state, row.counts.reports, len(row.counted)) == (state, number, counted)
    assert {each.hypothesis: round(each.score, 1) for each in found.standings}["A"] == score


def test_an_account_is_gone_from_every_indicator_and_the_others_stay_as_they_are() -> None:
    before = left(ADA, JON, LATER, gone=())
    after = left(ADA, JON, LATER, gone=("Ada Voss",))

    assert after.seen[0] != before.seen[0]
    assert after.seen[1] == before.seen[1]
    assert after.jackknife == before.jackknife


def test_what_a_person_confirmed_stays_confirmed_by_that_word() -> None:
    row = left(ADA, gone=("Ada Voss",), confirmed=True).seen[0]

    assert (row.state, [origin.name for origin in row.origins]) == (State.CONFIRMED, ["Ines, who confirmed it"])


def test_a_persons_word_can_be_taken_away_too() -> None:
    row = left(gone=("Ines, who confirmed it",), confirmed=True).seen[0]

    assert (row.state, row.origins) == (State.DORMANT, ())
