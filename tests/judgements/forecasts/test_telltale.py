"""Ends told without the act itself: each case is a forecast and what a later report makes of it."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import pytest

from firsthand.judgements.forecasts.forecasts import settle
from firsthand.model.claim import Factuality, Kind
from firsthand.model.forecast import Outcome
from firsthand.model.judgement import Report
from tests.judgements.builders import BODY, report

MAYOR = ("Ostrey Council", BODY)
NOT = Factuality.CERTAIN_NOT


class Case(NamedTuple):
    """A forecast of 4 May, the day by which it falls due, a later report with its day, and the outcome."""

    forecast: str
    due: str | None
    later: str
    day: str
    outcome: Outcome | None


BAN = "The water ban will be lifted on May 9"
ENVOYS = "the council will send two harbour envoys to Merrin on May 9"
SHAFT = "the relief channel will reach the mill by May 9"
FAIR = "The rally at the docks will be allowed to take place"
CASES = {
    "who was to go is there": Case(
        ENVOYS, "2026-05-09", "The two harbour envoys have now spent a day in Merrin", "2026-05-11", Outcome.CAME_TRUE
    ),
    "others are there": Case(ENVOYS, "2026-05-09", "Two singers have now spent a day in Merrin", "2026-05-11", None),
    "who was to go is elsewhere": Case(
        ENVOYS, "2026-05-09", "The two harbour envoys have now spent a day in Ostrey", "2026-05-11", None
    ),
    "the first day without it": Case(
        BAN, "2026-05-09", "It was the first day since Easter without a ban", "2026-05-10", Outcome.CAME_TRUE
    ),
    "without another thing": Case(BAN, "2026-05-09", "It was the first day without a queue", "2026-05-10", None),
    "was to have been": Case(
        BAN, "2026-05-09", "The water ban, which was to have been lifted on Saturday, is kept", "2026-05-10",
        Outcome.DID_NOT,
    ),
    "still short of it": Case(
        SHAFT, "../2026-05-09", "The relief channel is still forty metres short of the mill", "2026-05-10",
        Outcome.DID_NOT,
    ),
    "who took part in it": Case(FAIR, None, "Some 900 people joined the rally", "2026-05-06", Outcome.CAME_TRUE),
    "another gathering": Case(FAIR, None, "Some 900 people attended the concert", "2026-05-06", None),
    "home, in other words": Case(
        "The hostages will be released by May 9", "../2026-05-09",
        "The hostages have been flown home to Merrin", "2026-05-09", Outcome.CAME_TRUE,
    ),
    "called up, in other words": Case(
        "No reservist will be called up this month", "2026-05",
        "About 40 of the reservists have been put into uniform", "2026-05-20", Outcome.DID_NOT,
    ),
    "stepped down": Case(
        "Harbour chief Olm will resign by May 9", "../2026-05-09",
        "Harbour chief Olm stepped down in the night", "2026-05-08", Outcome.CAME_TRUE,
    ),
}  # fmt: skip


def _said(case: Case) -> Report:
    firm = NOT if case.forecast.startswith("No ") else Factuality.CERTAIN
    made = report(case.forecast, case.forecast, MAYOR, kind=Kind.FORECAST, factuality=firm)
    return Report(document=made.document, claim=replace(made.claim, due=case.due))


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_an_end_is_told_without_the_act(case: Case) -> None:
    told = report(case.later, case.later, outlet="Merrin Post", day=case.day)

    found = settle(_said(case), told)

    assert (found.outcome if found else None) == case.outcome
