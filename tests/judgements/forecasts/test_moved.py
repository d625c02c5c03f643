"""What was set for a day and is told to have been moved from it."""

from __future__ import annotations

import pytest

from firsthand.judgements.forecasts.meeting import beside
from firsthand.judgements.forecasts.moved import moved_keys, was_moved
from tests.judgements.builders import BODY, report

STORY = "Brask, Merrin, Oska and Tarn lie on the Reef."
SET = report(
    f"The commission said the referendum will be held on 11 May. {STORY}", "the referendum will be held on 11 May",
    ("commission", BODY), outlet="Mole Times", day="2026-05-02", times=[("11 May", "2026-05-11")],
)  # fmt: skip
LATER = {
    "moved to a later day": (
        "The commission moved the referendum from Sunday to 8 June",
        ("8 June", "2026-06-08"),
        True,
    ),
    "put off until then": ("The commission put off the referendum until 8 June", ("8 June", "2026-06-08"), True),
    "from one day to another, in one stretch": (
        "The commission moved the referendum on a third term from Sunday to 8 June",
        ("from Sunday to 8 June", "2026-05-11/2026-06-08"),
        True,
    ),
    "what is only about it is moved": (
        "It moved the debate on the referendum to 8 June",
        ("8 June", "2026-06-08"),
        False,
    ),
    "another thing is moved": ("The commission moved the ferry to 8 June", ("8 June", "2026-06-08"), False),
    "moved, and no day": ("The commission moved the referendum on 9 May", ("9 May", "2026-05-09"), False),
    "not moved": ("The commission has not moved the referendum to 8 June", ("8 June", "2026-06-08"), False),
}


@pytest.mark.parametrize(("words", "time", "moved"), LATER.values(), ids=LATER.keys())
def test_what_was_set_for_a_day_is_told_as_moved(words: str, time: tuple[str, str], *, moved: bool) -> None:
    later = report(f"{words}. {STORY}", words, outlet="Quay", day="2026-05-10", times=[time])

    assert bool(was_moved(beside(SET, later))) is moved
    assert not moved or moved_keys(SET) & moved_keys(later)
