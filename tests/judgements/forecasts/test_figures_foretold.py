"""Figures foretold and counted: each case is a forecast, a later count, and what the one makes of the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.judgements.forecasts.figures_foretold import fell_short
from firsthand.judgements.forecasts.forecasts import settle
from firsthand.judgements.forecasts.meeting import beside
from firsthand.model.claim import Kind
from firsthand.model.forecast import Outcome
from firsthand.model.judgement import Report
from firsthand.model.measure import Quantity
from firsthand.model.text import Span
from tests.judgements.builders import BODY, report

UP = "the number of fever cases in Ostrey will pass 500 by May 9"
DOWN = "the number of fever cases in Ostrey will fall below 500 by May 9"


def _with(made: Report, figure: str, value: float, due: str | None = None) -> Report:
    start = made.document.text.index(figure)
    quantity = Quantity(
        span=Span(start, start + len(figure)), low=value, high=value, approximate=False, unit="case", of="fever cases"
    )
    return Report(document=made.document, claim=replace(made.claim, quantities=(quantity,), due=due))


@pytest.mark.parametrize(
    ("forecast", "count", "day", "outcome"),
    [
        (UP, 530, "2026-05-08", Outcome.CAME_TRUE),
        (UP, 430, "2026-05-08", None),
        (UP, 430, "2026-05-10", Outcome.DID_NOT),
        (UP, 530, "2026-05-10", None),
        (DOWN, 430, "2026-05-09", Outcome.CAME_TRUE),
        (DOWN, 530, "2026-05-10", Outcome.DID_NOT),
        (DOWN, 530, "2026-05-06", None),
        (DOWN, 430, "2026-07-01", None),
    ],
    ids=[
        "passed in time", "not passed so far", "not passed by its day", "passed on a day not told",
        "below in time", "not below by its day", "not below so far", "long after",
    ],
)  # fmt: skip
def test_a_count_settles_a_figure(forecast: str, count: int, day: str, outcome: Outcome | None) -> None:
    told = f"The clinic in Ostrey has counted {count} fever cases"
    said = _with(report(forecast, forecast, ("Daily Clinic", BODY), kind=Kind.FORECAST), "500", 500, "../2026-05-09")

    found = settle(said, _with(report(told, told, outlet="Merrin Post", day=day), str(count), count))

    assert (found.outcome if found else None) == outcome


COMES = "200,000 doses will be in Ostrey and Merrin by May 9"
CAME = {
    "fewer on its day": ("60,000 doses have arrived in Ostrey", 60_000, "2026-05-09", True),
    "fewer before it": ("60,000 doses have arrived in Ostrey", 60_000, "2026-05-07", False),
    "as many": ("200,000 doses have arrived in Ostrey", 200_000, "2026-05-09", False),
    "other doses": ("60,000 doses have been thrown away in Ostrey", 60_000, "2026-05-09", False),
}


@pytest.mark.parametrize(("words", "count", "day", "short"), CAME.values(), ids=CAME.keys())
def test_fewer_came_than_were_foretold(words: str, count: int, day: str, *, short: bool) -> None:
    said = report(
        f"The ministry said {COMES}.", COMES, ("ministry", BODY), day="2026-05-02", kind=Kind.FORECAST,
        figures=[("200,000 doses", 200_000, 200_000, "dose")],
    )  # fmt: skip
    figure = words.partition(" doses")[0] + " doses"
    later = report(f"{words}.", words, outlet="Quay", day=day, figures=[(figure, count, count, "dose")])
    said, later = (_of_doses(each, due) for each, due in ((said, "../2026-05-09"), (later, None)))

    assert bool(fell_short(beside(said, later))) is short


def _of_doses(made: Report, due: str | None) -> Report:
    counted = tuple(replace(each, of="doses") for each in made.claim.quantities)
    return Report(document=made.document, claim=replace(made.claim, quantities=counted, due=due))
