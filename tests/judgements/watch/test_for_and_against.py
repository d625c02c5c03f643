"""What bears on a hypothesis: each report and each account once, in however many indicators they are seen."""

from __future__ import annotations

from firsthand.judgements.watch.for_and_against import against, fitting
from firsthand.model.board import Cell
from tests.judgements.builders import PERSON
from tests.judgements.watch.test_watch import ADA, AUTHOR, SAID_SO, looking, over, told, watching

BOTH = told(("Ada Voss", PERSON), "RETREAT", outlet="Post", day="2026-05-09")
WATCH = watching(
    looking("I1", A=Cell.INCONSISTENT, B=Cell.VERY_CONSISTENT),
    looking("I2", "RETREAT", A=Cell.VERY_INCONSISTENT, B=Cell.NEUTRAL),
    looking("I3", "MOBILIZE", A=Cell.INCONSISTENT),
    looking("I4", "FIGHT", A=Cell.INCONSISTENT),
)
REPORTS = {one.ref: one for one in (ADA, AUTHOR, BOTH)}


def test_one_account_in_several_indicators_counts_once() -> None:
    side = against(over(WATCH, *REPORTS.values()), "A", REPORTS)

    assert side.indicators == ("I1", "I2", "I3")
    assert side.counts.line() == "3 reports · 1 origin · 0 anonymous · 0 documents · 1 untraced"
    [origin] = side.origins
    assert {tied.report for tied in origin.reports} == {ADA.ref, BOTH.ref}


def test_what_fits_is_told_apart_from_what_says_nothing() -> None:
    found = over(WATCH, *REPORTS.values())

    assert fitting(found, "B", REPORTS).indicators == ("I1",)
    assert against(found, "B", REPORTS).reports == ()
    assert fitting(found, "nobody", REPORTS).counts.reports == 0


def test_a_persons_word_bears_on_it_and_is_no_report() -> None:
    side = against(over(WATCH, confirmed={"I1": SAID_SO}), "A", {})

    assert [origin.name for origin in side.origins] == ["Ines, who confirmed it"]
    assert (side.counts.reports, side.counts.origins) == (0, 0)
