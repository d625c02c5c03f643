"""Foretold events met by the same told in other words: each case is named for its phenomenon."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from firsthand.judgements.bearing import bearing
from firsthand.judgements.forecasts import settle
from firsthand.model.claim import Factuality, Kind
from firsthand.model.event import Event, Realis
from firsthand.model.forecast import Outcome
from firsthand.model.judgement import Report
from tests.judgements.builders import PERSON, report

ATTACK = Event(type="ASSAULT", actor="Tarvian troops", place="Brell", realis=Realis.FUTURE)
STORM = Event(type="ASSAULT", actor="Tarvian infantry", place="Brell", when="2026-05-07")


def foretold(event: Event = ATTACK, *, due: str | None = "../2026-05-08", **more: Any) -> Report:  # noqa: ANN401
    """Return a forecast that tells of one event to come."""
    words = "Tarvian troops will attack Brell by Friday"
    made = report(words, words, ("Ada Voss", PERSON), kind=Kind.FORECAST, day="2026-05-04")
    return replace(made, claim=replace(made.claim, due=due, events=(event,), **more))


def told(event: Event = STORM, *, day: str = "2026-05-08", **more: Any) -> Report:  # noqa: ANN401
    """Return a report of one event, in words that share none with the forecast."""
    words = "infantry from the hills stormed its outer streets before dawn"
    made = report(words, words, outlet="Merrin Post", day=day)
    return replace(made, claim=replace(made.claim, events=(event,), **more))


NEGATED = replace(STORM, realis=Realis.NEGATED, when=None)

CASES: dict[str, tuple[Report, Report, Outcome | None]] = {
    "in other words, in time": (foretold(), told(), Outcome.CAME_TRUE),
    "told without a day, in time": (foretold(), told(replace(STORM, when=None)), Outcome.CAME_TRUE),
    "told as not so once its day had come": (foretold(), told(NEGATED, day="2026-05-09"), Outcome.DID_NOT),
    "told as not so before its day": (foretold(), told(NEGATED, day="2026-05-06"), None),
    "after its day": (foretold(), told(replace(STORM, when="2026-05-11"), day="2026-05-12"), None),
    "before it was said": (foretold(), told(replace(STORM, when="2026-05-02")), None),
    "without a last day": (foretold(due="2026-05-04/.."), told(), None),
    "of another place": (foretold(), told(replace(STORM, place="Merrin")), None),
    "by another nation": (foretold(), told(replace(STORM, actor="Marrenian infantry")), None),
    "by nobody who is named": (foretold(), told(replace(STORM, actor=None)), None),
    "of another type": (foretold(), told(replace(STORM, type="MOBILIZE")), None),
    "of the country, and not of its capital": (
        foretold(replace(ATTACK, place="Kyiv")),
        told(replace(STORM, place="Ukraine")),
        None,
    ),
    "of a capital, where its country was meant": (
        foretold(replace(ATTACK, place="Ukraine")),
        told(replace(STORM, place="Kyiv")),
        Outcome.CAME_TRUE,
    ),
    "of another mode": (foretold(replace(ATTACK, mode="aerial")), told(replace(STORM, mode="firearms")), None),
    "only said again": (foretold(replace(ATTACK, type="ACCUSE")), told(replace(STORM, type="ACCUSE")), None),
    "only possible": (foretold(), told(factuality=Factuality.POSSIBLE), None),
    "long ago": (foretold(), told(historical=True), None),
    "only supposed": (foretold(replace(ATTACK, realis=Realis.HYPOTHETICAL)), told(), None),
    "foretold as not to come": (foretold(factuality=Factuality.PROBABLE_NOT), told(), None),
}


@pytest.mark.parametrize(("said", "later", "outcome"), CASES.values(), ids=CASES.keys())
def test_settled_by_the_event(said: Report, later: Report, outcome: Outcome | None) -> None:
    found = settle(said, later)

    assert (found.outcome if found else None) == outcome


def test_both_are_found_by_one_key() -> None:
    assert "v:ASSAULT+Tarvia+brell" in bearing(foretold()) & bearing(told())
