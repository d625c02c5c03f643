"""A vote that was set for a day, and what tells of its result."""

from __future__ import annotations

import pytest

from firsthand.judgements.forecasts.meeting import beside
from firsthand.judgements.forecasts.votes import vote_keys, was_voted
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
    "no result": ("The mandate is a hundred pages long", "2026-05-12", False),
}


@pytest.mark.parametrize(("words", "day", "voted"), LATER.values(), ids=LATER.keys())
def test_the_result_of_a_vote_shows_that_it_was_held(words: str, day: str, *, voted: bool) -> None:
    later = report(f"{words}. {STORY}", words, outlet="Quay", day=day)

    assert bool(was_voted(beside(SET, later))) is voted
    assert not voted or vote_keys(SET) & vote_keys(later)
