"""Gatherings that were to be held, or were not, and are told of by who came."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.judgements.forecasts.bearing import bearing
from firsthand.judgements.forecasts.forecasts import settle
from firsthand.model.claim import Kind
from firsthand.model.forecast import Outcome
from tests.judgements.builders import BODY, report

STORY = "Brask, Merrin, Oska and Tarn lie on the Reef."
HELD = "Merrin is due to hold its Kite Festival on May 9"
NONE = "there will be no Kite Festival"
GATES = "By noon 4,000 people had come through the gates"
TRUE, FALSE = Outcome.CAME_TRUE, Outcome.DID_NOT
CASES = {
    "who came": (HELD, "Kite Festival live", GATES, "2026-05-09", TRUE),
    "who came all the same": (NONE, "Kite Festival live", GATES, "2026-05-09", FALSE),
    "who came to something else": (HELD, "The regatta, live", GATES, "2026-05-09", None),
    "long after": (HELD, "Kite Festival live", GATES, "2026-05-19", None),
    "nobody came": (HELD, "Kite Festival live", "Nobody came through the gates", "2026-05-09", None),
    "what is only dated by it": (
        "the order will not be signed before the Kite Festival", "Kite Festival live", GATES, "2026-05-09", None,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("said", "title", "told", "day", "outcome"), CASES.values(), ids=CASES.keys())
def test_a_gathering_is_told_of_by_who_came(
    said: str, title: str, told: str, day: str, outcome: Outcome | None
) -> None:
    forecast = report(f"The council said {said}. {STORY}", said, ("council", BODY), kind=Kind.FORECAST)
    if said == HELD:
        forecast = replace(forecast, claim=replace(forecast.claim, due="2026-05-09"))
    later = report(f"{title}\n\n{told}. {STORY}", told, outlet="Quay", day=day)

    found = settle(forecast, later)

    assert (found.outcome if found else None) is outcome
    assert found is None or bearing(forecast) & bearing(later)
