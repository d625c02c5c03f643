"""What became of a forecast, told in quite other words: each case is a forecast, a later report, and the outcome."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.judgements.forecasts.bearing import bearing
from firsthand.judgements.forecasts.forecasts import is_forecast, settle
from firsthand.model.claim import Factuality, Kind
from firsthand.model.forecast import Outcome
from firsthand.model.judgement import Report
from tests.judgements.builders import PERSON, End, report

STORY = "It was told along the Brenna, in Ostrey and Merrin, of Olm Dassel, Ketta Rusk and Ivo Tann."
SPEAKER = ("Olm Dassel", PERSON)
TRUE, FALSE, VOID = Outcome.CAME_TRUE, Outcome.DID_NOT, Outcome.VOID


OUT = "Ivo Tann would be out of the job before the month was over"
VOTED = "On Tuesday the club's members voted out the board of Ivo Tann"
GRAIN = "The freighter Merle will berth at Ostrey by May 9"
CURFEW = "The curfew will begin on May 11"
FERRY = "The night trams would be running by May 9"
WARD = "The hospital will vaccinate all wards in Merrin by May 9"
BRIEF = "Ketta Rusk will brief reporters on May 6"
CASES = {
    "a president voted out": End(OUT, "../2026-05-31", VOTED, "2026-05-20", TRUE),
    "another voted out": End(OUT, "../2026-05-31", VOTED.replace("Ivo Tann", "Ketta Rusk"), "2026-05-20", None),
    "voted out too late": End(OUT, "../2026-05-31", VOTED, "2026-06-20", None),
    "voted out, it may be": End(OUT, "../2026-05-31", VOTED, "2026-05-20", None, firm=Factuality.POSSIBLE),
    "a ship at the quay": End(
        GRAIN, "../2026-05-09", "The Merle had her lines on the quay by Friday", "2026-05-09", TRUE,
    ),
    "a ship still at anchor": End(
        GRAIN, "../2026-05-09", "The freighter Merle, with rye aboard, was still at anchor", "2026-05-12", FALSE
    ),
    "at anchor before its day": End(
        GRAIN, "../2026-05-09", "The freighter Merle was still at anchor", "2026-05-06", None
    ),
    "another ship at anchor": End(
        GRAIN, "../2026-05-09", "The tanker Ardent was still at anchor", "2026-05-12", None
    ),
    "put off when its day came": End(
        CURFEW, "2026-05-11", "the curfew, which was to have begun, has been postponed", "2026-05-11", FALSE
    ),
    "given up before its day": End(CURFEW, "2026-05-11", "The curfew was scrapped", "2026-05-08", VOID),
    "set for a later day": End(
        CURFEW, "2026-05-11", "the curfew will start on May 18", "2026-05-11", FALSE,
        times=(("May 18", "2026-05-18"),), told=Kind.FORECAST,
    ),
    "told to be meant": End(CURFEW, "2026-05-11", "the council decided to scrap the curfew", "2026-05-08", None),
    "no day, and nobody named": End("The pumps will be stopped", None, "The pumps were stopped", "2026-05-06", None),
    "a road, by what its name ends in": End(
        "The Alder Road will be open on May 9", "2026-05-09",
        "The road that the army had offered was still closed", "2026-05-12", FALSE,
    ),
    "another road by its name": End(
        "The Alder Road will be open on May 9", "2026-05-09", "The Tarn Road was still closed", "2026-05-12", None
    ),
    "told to go on past its day": End(
        "The drills will end on May 9", "2026-05-09", "the drills would now go on until May 16", "2026-05-08", FALSE,
        times=(("May 16", "2026-05-16"),), told=Kind.FORECAST,
    ),
    "no longer in office, who gave the seals back": End(
        "Ivo Tann will no longer be prime minister by May 20", "../2026-05-20",
        "Ivo Tann sent back the seals of the office", "2026-05-16", TRUE,
    ),
    "its day came and went without it": End(
        "The vote will be held on May 9", "2026-05-09", "Saturday came and went without a ballot box", "2026-05-11",
        FALSE, times=(("Saturday", "2026-05-09"),),
    ),
    "another day came and went": End(
        "The vote will be held on May 9", "2026-05-09", "Monday came and went without a ballot box", "2026-05-12",
        None, times=(("Monday", "2026-05-11"),),
    ),
    "charged, as was foretold": End(
        "Ivo Tann will be charged with theft by May 20", "../2026-05-20", "Ivo Tann was indicted", "2026-05-16", TRUE
    ),
    "made public, in other words": End(
        "the panel will publish the Ostrey findings by May 20", "../2026-05-20",
        "The panel released its report on the Ostrey findings", "2026-05-16", TRUE,
    ),
    "an ultimatum, and what it asked for in time": End(
        "if there is no signature by May 9, the envoys will go home", "2026-05-09",
        "Olm Dassel and Ketta Rusk signed a truce on Thursday", "2026-05-07", VOID,
    ),
    "an ultimatum, and it was signed too late": End(
        "if there is no signature by May 9, the envoys will go home", "2026-05-09",
        "Olm Dassel and Ketta Rusk signed a truce", "2026-05-12", None,
    ),
    "a text, and pages with names under them": End(
        "a text would be signed by May 9", "../2026-05-09", "The envoys put their names to pages", "2026-05-09", TRUE
    ),
    "all, and a part of them": End(
        WARD, "../2026-05-09", "Nurses had been to 7 of the town's 12 wards", "2026-05-11", FALSE
    ),
    "all of them": End(WARD, "../2026-05-09", "Nurses had been to 12 of the town's 12 wards", "2026-05-11", None),
}  # fmt: skip


def _pair(case: End) -> tuple[Report, Report]:
    said = report(f"{case.forecast}, Olm Dassel said. {STORY}", case.forecast, SPEAKER, kind=case.kind)
    said = replace(said, claim=replace(said.claim, due=case.due))
    told = report(
        f"{case.later}. {STORY}", case.later, outlet="The Sentry", day=case.day, kind=case.told, times=case.times,
        factuality=case.firm,
    )  # fmt: skip
    if case.told is Kind.FORECAST and case.times:
        told = replace(told, claim=replace(told.claim, due=case.times[0][1]))
    return said, told


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_an_end_is_told_by_its_turn(case: End) -> None:
    found = settle(*_pair(case))

    assert (found.outcome if found else None) == case.outcome


@pytest.mark.parametrize(
    "case", [c for c in CASES.values() if c.outcome], ids=[n for n, c in CASES.items() if c.outcome]
)
def test_it_is_found_by_a_key(case: End) -> None:
    said, told = _pair(case)

    assert bearing(said) & bearing(told)


@pytest.mark.parametrize(("day", "outcome"), [("2026-05-06", TRUE), ("2026-05-07", None)], ids=["then", "later"])
def test_who_was_to_speak_on_a_day_spoke(day: str, outcome: Outcome | None) -> None:
    said = report(f"{BRIEF}, Olm Dassel said.", BRIEF, SPEAKER, kind=Kind.FORECAST)
    said = replace(said, claim=replace(said.claim, due="2026-05-06"))
    words = "the water had fallen by a foot"
    told = report(f"Ketta Rusk said {words}.", words, ("Ketta Rusk", PERSON), day=day)

    found = settle(said, told)

    assert (found.outcome if found else None) == outcome


AHEAD = {
    "days away": ("A verdict was days away", Kind.REPORT, True),
    "two hours away is a distance": ("The clinic was two hours away", Kind.REPORT, False),
    "even odds": ("I make it an even chance that the levee breaks", Kind.REPORT, True),
    "a chance that was missed": ("The chance that he had was gone", Kind.REPORT, False),
    "undertaken by another": ("The league has undertaken to pay the clubs", Kind.REPORT, True),
    "an outcome told in the present": ("She wins by a mile", Kind.REPORT, True),
    "a threat in the present": ("If they cut our pay, every bus stops", Kind.CONDITIONAL, True),
    "a rule in the present": ("Nobody paints a roof in winter unless he has to", Kind.CONDITIONAL, False),
    "amazed to see it": ("I should be surprised to see a penny of it", Kind.OPINION, True),
    "owed": ("It gives the sum due to Merrin as nine million", Kind.REPORT, False),
}


@pytest.mark.parametrize(("words", "kind", "expected"), AHEAD.values(), ids=AHEAD.keys())
def test_what_looks_ahead(words: str, kind: Kind, *, expected: bool) -> None:
    said = report(f"“{words}”, Olm Dassel said.", words, SPEAKER, kind=kind)
    said = replace(said, claim=replace(said.claim, quote=said.claim.quote and type(said.claim.quote)("direct")))

    assert is_forecast(said) is expected
