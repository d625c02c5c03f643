"""Ends told in other words than the forecast's: each case is a forecast, what a later report tells, and what it makes.

Both stand in texts of one story, which name the same people and places around them.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.judgements.forecasts.bearing import bearing
from firsthand.judgements.forecasts.forecasts import is_forecast, settle
from firsthand.model.claim import Factuality, Kind
from firsthand.model.forecast import Outcome
from firsthand.model.judgement import Report
from tests.judgements.builders import PERSON, End, report

STORY = "It was told along the Brenna, in Ostrey and Merrin, and by Olm Dassel and Ketta Rusk."
SPEAKER = ("Olm Dassel", PERSON)
NOT = Factuality.CERTAIN_NOT
TRUE, FALSE = Outcome.CAME_TRUE, Outcome.DID_NOT


MEET = "the two premiers will meet before June"
MET = "Rusk and Dassel sat across from each other in Merrin, the first time that the leaders have shared a room"
LAST = "We do not expect the ceasefire to outlive its first week"
CEASE = "Both armies will cease all fire along the Brenna from Thursday"
LOG = "The flight log will be handed to the Harbour Commission on May 6"
SWAP = "46 of ours and 31 of their prisoners will be exchanged at Merrin within five days"
PEACE = "A truce will be announced within a week"
GAS = "Gas supplies would be back to normal by May 9"
GUARD = "the brigade would be back in barracks by May 9"
CASES = {
    "leaders who sat down together": End(MEET, "../2026-05-31", MET, "2026-05-20", TRUE),
    "others sat down together": End(
        MEET, "../2026-05-31", "The envoys sat across from each other in Merrin", "2026-05-20", None
    ),
    "they met too late": End(MEET, "../2026-05-31", MET, "2026-06-20", None),
    "they never met": End(MEET, "../2026-05-31", "The two premiers never met in Merrin", "2026-05-20", None),
    "a chance that they meet": End(
        "We put the chance that both premiers meet before June at one in five", "../2026-05-31", MET, "2026-05-20", TRUE
    ),
    "he is where he said that he would be": End(
        "I shall be in Merrin if there is something to sign", None,
        "For an hour on Sunday Olm Dassel sat in a shed in Merrin", "2026-05-10", TRUE, kind=Kind.CONDITIONAL,
    ),
    "somebody else is there": End(
        "I shall be in Merrin if there is something to sign", None,
        "For an hour on Sunday Ketta Rusk sat in a shed in Merrin", "2026-05-10", None, kind=Kind.CONDITIONAL,
    ),
    "what was not to last lasted for hours": End(LAST, None, "The truce held for nineteen hours", "2026-05-10", TRUE),
    "what was not to last still holds": End(LAST, None, "The truce is holding", "2026-05-10", None),
    "the fire that was to cease": End(CEASE, "2026-05-07/..", "The armistice lasted two days", "2026-05-10", FALSE),
    "another thing lasted": End(CEASE, "2026-05-07/..", "The hearing lasted two days", "2026-05-10", None),
    "received by whom it was promised": End(
        LOG, "2026-05-06", "The Harbour Commission received a copy of the flight log", "2026-05-06", TRUE
    ),
    "received by another": End(LOG, "2026-05-06", "The Daily Quay received a copy of the log", "2026-05-06", None),
    "another thing received": End(
        LOG, "2026-05-06", "The Harbour Commission received a new boiler", "2026-05-06", None
    ),
    "captives who walked home": End(
        SWAP, "../2026-05-09", "At Merrin 31 men walked over the bridge", "2026-05-08", TRUE
    ),
    "as many others, elsewhere": End(
        SWAP, "../2026-05-09", "At Sarle 31 men walked over the bridge", "2026-05-08", None
    ),
    "a truce told as an agreement": End(
        PEACE, "../2026-05-11", "The two sides have agreed to cease all fire on Friday", "2026-05-06", TRUE,
        told=Kind.COMMITMENT,
    ),
    "what a deal would do is no deal to come": End(
        "the deal would open the way to significant sales of rye", None,
        "The rye deal was signed in Merrin", "2026-05-06", None,
    ),
    "a truce renewed": End(PEACE, "../2026-05-11", "The two sides renewed the truce they agreed", "2026-05-06", None),
    "warm by what was to come": End(
        GAS, "../2026-05-09", "In Ostrey the radiators have been warm since Friday", "2026-05-12", TRUE,
        times=(("since Friday", "2026-05-08/.."),),
    ),
    "lamps tell of no gas": End(
        GAS, "../2026-05-09", "In Ostrey the lamps have been on since Friday", "2026-05-12", None,
        times=(("since Friday", "2026-05-08/.."),),
    ),
    "retold as promised, and not kept": End(
        GAS, "../2026-05-09", "The gas that Dassel had promised by Saturday did not come", "2026-05-10", FALSE,
        times=(("Saturday", "2026-05-09"),),
    ),
    "promised for another day": End(
        GAS, "../2026-05-09", "The gas that Dassel had promised by Friday did not come", "2026-05-10", None,
        times=(("Friday", "2026-05-08"),),
    ),
    "the first are still to leave": End(
        GUARD, "../2026-05-09", "The first lorries of the brigade would leave on Saturday", "2026-05-20", FALSE,
        times=(("Saturday", "2026-05-23"),), told=Kind.FORECAST,
    ),
    "the first of others are still to leave": End(
        GUARD, "../2026-05-09", "The first ferries of the summer would leave on Saturday", "2026-05-20", None,
        times=(("Saturday", "2026-05-23"),), told=Kind.FORECAST,
    ),
}  # fmt: skip


def _pair(case: End) -> tuple[Report, Report]:
    firm = NOT if "not expect" in case.forecast else Factuality.CERTAIN
    text = f"{STORY}\n\n{case.forecast}, Olm Dassel said."
    counts = _counts(("46", "31"), case.forecast)
    said = report(text, case.forecast, SPEAKER, kind=case.kind, factuality=firm, figures=counts)
    told = report(
        f"{STORY}\n\n{case.later}.", case.later, outlet="Merrin Post", day=case.day, kind=case.told, times=case.times,
        factuality=NOT if " did not " in case.later else Factuality.CERTAIN, figures=_counts(("31",), case.later),
    )  # fmt: skip
    due = case.times[0][1] if case.told is Kind.FORECAST else None
    return (
        Report(document=said.document, claim=replace(said.claim, due=case.due)),
        Report(document=told.document, claim=replace(told.claim, due=due)),
    )


def _counts(figures: tuple[str, ...], words: str) -> list[tuple[str, float | None, float | None, str]]:
    return [(each, float(each), float(each), "persons") for each in figures if each in words]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_an_end_is_told_in_other_words(case: End) -> None:
    said, told = _pair(case)

    found = settle(said, told)

    assert (found.outcome if found else None) == case.outcome


@pytest.mark.parametrize(
    "case", [c for c in CASES.values() if c.outcome], ids=[n for n, c in CASES.items() if c.outcome]
)
def test_it_is_found_by_a_key(case: End) -> None:
    said, told = _pair(case)

    assert bearing(said) & bearing(told)


@pytest.mark.parametrize(
    ("words", "kind", "expected"),
    [
        ("A raft is a bridge if somebody wants one", Kind.CONDITIONAL, False),
        ("the hall could take in 250 people", Kind.FORECAST, False),
        ("the delay was due to heavy ice on the river", Kind.FORECAST, False),
        ("the talks are due to begin in June", Kind.FORECAST, True),
        ("We shall not apologise for that", Kind.COMMITMENT, False),
        ("We know the names and will not print them yet", Kind.COMMITMENT, False),
        ("We shall not leave the harbour", Kind.COMMITMENT, True),
        ("There is always another winter", Kind.FORECAST, False),
        ("the delay could take at least six weeks", Kind.FORECAST, True),
    ],
    ids=[
        "true of any raft", "how many it holds", "a cause", "due to begin", "a refusal to speak", "a refusal to print",
        "a refusal to leave", "true of every winter", "how long it takes",
    ],
)  # fmt: skip
def test_what_foretells_nothing(words: str, kind: Kind, *, expected: bool) -> None:
    assert is_forecast(report(f"{words}, Olm Dassel said.", words, SPEAKER, kind=kind)) is expected
