"""Who was to be somewhere on a day, and is told of there on that very day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.judgements.forecasts.appearing import appeared_then
from firsthand.judgements.forecasts.bearing import bearing
from firsthand.judgements.forecasts.meeting import beside
from firsthand.model.claim import Kind
from tests.judgements.builders import PERSON, report

STORY = "Brask, Merrin, Oska and Tarn lie on the Reef."
HOST = "he will receive the envoy of Merrin on Friday"
WALK = "The first forty sailors will walk over Brask Pier on Friday"
SEEN = "The Merrin envoy was driven to the palace on Friday"
CASES = {
    "the guest came": (HOST, SEEN, "2026-05-08", True),
    "on another day": (HOST, SEEN, "2026-05-09", False),
    "another guest": (HOST, "The Tarn envoy was driven to the palace on Friday", "2026-05-08", False),
    "did not come": (HOST, "The Merrin envoy was not driven to the palace on Friday", "2026-05-08", False),
    "handed over where they were to walk": (
        WALK, "Forty sailors in new boots were handed over on Brask Pier on Friday", "2026-05-08", True
    ),
    "others elsewhere": (WALK, "Forty sailors were handed over on Oska Pier on Friday", "2026-05-08", False),
    "no appearance": ("The envoy of Merrin will resign on Friday", SEEN, "2026-05-08", False),
}  # fmt: skip


@pytest.mark.parametrize(("said", "told", "day", "appeared"), CASES.values(), ids=CASES.keys())
def test_who_was_to_be_there_is_told_of_on_that_day(said: str, told: str, day: str, *, appeared: bool) -> None:
    forecast = report(f"Olm Dassel said {said}. {STORY}", said, ("Olm Dassel", PERSON), kind=Kind.FORECAST)
    forecast = replace(forecast, claim=replace(forecast.claim, due="2026-05-08"))
    later = report(f"{told}. {STORY}", told, outlet="Quay", day="2026-05-10", times=[("Friday", day)])

    assert bool(appeared_then(beside(forecast, later))) is appeared
    assert not appeared or bearing(forecast) & bearing(later)
