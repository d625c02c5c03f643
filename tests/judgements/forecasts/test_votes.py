"""A vote that was set for a day, and what tells of its result."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.judgements.forecasts.meeting import beside
from firsthand.judgements.forecasts.votes import vote_keys, voted_all_the_same, was_voted
from firsthand.model.claim import Factuality, Kind
from tests.judgements.builders import BODY, report

STORY = "Brask, Merrin, Oska and Tarn lie on the Reef."
SET = report(
    f"The presidium said the Chamber will vote on 11 May on the mandate. {STORY}",
    "the Chamber will vote on 11 May on the mandate", ("presidium", BODY), outlet="Mole Times", day="2026-05-02",
    times=[("11 May", "2026-05-11")],
)  # fmt: skip
LATER = {
    "its count": ("The mandate passed by 71 votes to 58", "2026-05-12", True),
    "another vote's count": ("The fisheries bill passed by 71 votes to 58", "2026-05-12", False),
    "long after": ("The mandate passed by 71 votes to 58", "2026-06-12", False),
    "its count, by those who divided": ("The Chamber threw out the mandate by 71 votes to 58", "2026-05-12", True),
    "no result": ("The mandate is a hundred pages long", "2026-05-12", False),
}


@pytest.mark.parametrize(("words", "day", "voted"), LATER.values(), ids=LATER.keys())
def test_the_result_of_a_vote_shows_that_it_was_held(words: str, day: str, *, voted: bool) -> None:
    later = report(f"{words}. {STORY}", words, outlet="Quay", day=day)

    assert bool(was_voted(beside(SET, later))) is voted
    assert not voted or vote_keys(SET) & vote_keys(later)


NONE = report(
    f"The premier said there will be no vote on soldiers this month. {STORY}",
    "there will be no vote on soldiers this month", ("premier", BODY), outlet="Mole Times", day="2026-05-02",
    times=[("this month", "2026-05")], kind=Kind.FORECAST, factuality=Factuality.CERTAIN_NOT,
)  # fmt: skip
NONE = replace(NONE, claim=replace(NONE.claim, due="2026-05"))
HELD = {
    "of what the sentence before tells": ("Soldiers may go.\n\nThe mandate", "2026-05-12", True),
    "on another matter": ("The fishery is poor.\n\nThe bill", "2026-05-12", False),
    "after that time": ("Soldiers may go.\n\nThe mandate", "2026-06-12", False),
}


@pytest.mark.parametrize(("of", "day", "voted"), HELD.values(), ids=HELD.keys())
def test_a_vote_that_was_not_to_be_is_held_all_the_same(of: str, day: str, *, voted: bool) -> None:
    words = f"{of.rpartition(chr(10))[2]} passed by 71 votes to 58"
    later = report(f"{of} passed by 71 votes to 58. {STORY}", words, outlet="Quay", day=day)

    assert bool(voted_all_the_same(beside(NONE, later))) is voted
    assert not voted or vote_keys(NONE) & vote_keys(later)
