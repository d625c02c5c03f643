"""One queue of what waits for a person: what is asked, in which order, and what an answer does to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.board import Cell, Hypothesis, Indicator, Pattern, Watch
from firsthand.model.decision import Decision
from firsthand.model.event import Event
from firsthand.model.judgement import Report
from firsthand.model.queue import Asked, Doubt
from firsthand.pipeline import ask, watching
from firsthand.pipeline.decide import decide, undo
from firsthand.pipeline.queue import in_sight, queue
from firsthand.pipeline.reviewing import others
from tests.judgements.builders import ANONYMOUS, PERSON, report
from tests.pipeline.cases import MANY, NINE, judged, telling

FIRST = report(
    "A pilot said 31 barges lay at the mole on Friday.", "31 barges lay at the mole on Friday", ("pilot", ANONYMOUS),
    outlet="Mole Times", figures=[("31", 31, 31, "barge")],
)  # fmt: skip
AGAIN = report(
    "A harbour pilot said that 31 barges lay at the mole on Friday.", "31 barges lay at the mole on Friday",
    ("harbour pilot", ANONYMOUS), outlet="Mole Times", day="2026-05-05", figures=[("31", 31, 31, "barge")],
)  # fmt: skip
FULL = report("General Ada Voss said the mole is empty.", "the mole is empty", ("Ada Voss", PERSON), outlet="Post")
SHORT = report("Voss said the quay is empty.", "the quay is empty", ("Voss", PERSON), outlet="Quay", day="2026-05-05")

WATCH = Watch(
    question="Will they land?",
    hypotheses=(Hypothesis(id="A", name="A", text=""), Hypothesis(id="B", name="B", text="")),
    indicators=(
        Indicator(
            id="I1", text="Barges are gathered", pattern=Pattern(types=("MOBILIZE",)),
            cells={"A": Cell.VERY_CONSISTENT, "B": Cell.VERY_INCONSISTENT},
        ),
    ),
)  # fmt: skip


def waiting(ledger: Ledger, kind: Doubt | None = None, *, watch: Watch | None = None) -> tuple[Asked, ...]:
    """Return what waits, with or without a watched question."""
    watched = watching.watched(ledger, watch) if watch else None
    return queue(ledger, in_sight(ledger, watched), kind=kind, limit=50).asked


def answer(ledger: Ledger, one: Asked, *, yes: bool) -> int:
    """Answer as Ada does, and return the number of the decision."""
    made: Decision = replace(one.answer(yes=yes), by="Ada")
    return decide(ledger, made)


CASES: dict[str, tuple[tuple[Report, ...], Doubt]] = {
    "two figures for one thing": ((NINE, MANY), Doubt.CONFLICT),
    "two who are not named, met by one outlet": ((FIRST, AGAIN), Doubt.ACCOUNT),
    "a surname alone": ((FULL, SHORT), Doubt.NAMES),
}


@pytest.mark.parametrize("yes", [True, False], ids=["yes", "no"])
@pytest.mark.parametrize(("reports", "kind"), CASES.values(), ids=CASES.keys())
def test_what_is_asked_is_asked_until_it_is_answered(
    ledger: Ledger, reports: tuple[Report, ...], kind: Doubt, *, yes: bool
) -> None:
    judged(ledger, *reports)
    [one] = waiting(ledger, kind)

    number = answer(ledger, one, yes=yes)
    assert waiting(ledger, kind) == ()
    undo(ledger, number, by="Ada")
    assert [each.id for each in waiting(ledger, kind)] == [one.id]


@pytest.mark.parametrize(("yes", "origins"), [(True, 1), (False, 2)], ids=["one", "two"])
def test_an_answer_about_accounts_counts(ledger: Ledger, *, yes: bool, origins: int) -> None:
    judged(ledger, FIRST, AGAIN)
    [one] = waiting(ledger, Doubt.ACCOUNT)
    answer(ledger, one, yes=yes)

    assert ask.accounts(ask.gather(ledger, Filter())).counts.origins == origins


def test_what_bears_on_the_question_stands_first_and_says_so(ledger: Ledger) -> None:
    judged(ledger, NINE, MANY, *(telling(each, Event(type="MOBILIZE")) for each in (FIRST, AGAIN)))

    kinds = [each.kind for each in waiting(ledger)]
    first, *_ = watched = waiting(ledger, watch=WATCH)

    assert kinds[0] is Doubt.ACCOUNT or kinds[0] is Doubt.CONFLICT
    assert first.kind is Doubt.ACCOUNT
    assert "hangs on" in first.bearing or first.bearing.startswith("It bears on I1")
    assert watched[-1].bearing == ""


def test_counts_are_of_all_that_waits_whatever_is_shown(ledger: Ledger) -> None:
    judged(ledger, NINE, MANY, FIRST, AGAIN)
    found = queue(ledger, in_sight(ledger), limit=1)

    assert len(found.asked) == 1
    assert (found.counts[Doubt.CONFLICT], found.counts[Doubt.ACCOUNT]) == (1, 1)
    assert queue(ledger, in_sight(ledger), kind=Doubt.NAMES, limit=9).asked == ()


def test_nothing_waits_in_an_empty_case(ledger: Ledger) -> None:
    assert waiting(ledger) == ()


# What people say of two claims.


def test_two_that_a_person_says_assert_one_thing_are_reports_of_one_claim(ledger: Ledger) -> None:
    judged(ledger, NINE, FULL)
    one = Asked(kind=Doubt.SAME_CLAIM, id="", reasons=(), a=NINE.ref, b=FULL.ref)
    alone = ask.like(ledger, NINE.claim.id).reports
    number = answer(ledger, one, yes=True)

    assert {each.ref for each in ask.like(ledger, NINE.claim.id).reports} == {NINE.ref, FULL.ref}
    assert {each.ref for each in ask.like(ledger, FULL.claim.id).reports} == {NINE.ref, FULL.ref}
    undo(ledger, number, by="Ada")
    assert ask.like(ledger, NINE.claim.id).reports == alone


def test_two_that_a_person_says_assert_two_things_are_no_reports_of_one_claim(ledger: Ledger) -> None:
    judged(ledger, FIRST, AGAIN)
    assert len(ask.like(ledger, FIRST.claim.id).reports) == 2
    one = Asked(kind=Doubt.SAME_CLAIM, id="", reasons=(), a=FIRST.ref, b=AGAIN.ref)
    answer(ledger, one, yes=False)

    assert {each.ref for each in ask.like(ledger, FIRST.claim.id).reports} == {FIRST.ref}
    assert not any(link.same_claim for link in ask.gather(ledger, Filter()).links)
    answer(ledger, one, yes=True)
    assert len(ask.like(ledger, FIRST.claim.id).reports) == 2, "the last that was said counts"


def test_the_reader_tells_of_other_reports_what_people_said_of_them(ledger: Ledger) -> None:
    judged(ledger, FIRST, AGAIN, FULL)

    def told() -> set[str]:
        same = others(ledger, FIRST.document.id).get(FIRST.claim.id)
        return {each.words for each in same.reports} if same else set()

    assert told() == {AGAIN.words}
    answer(ledger, Asked(kind=Doubt.SAME_CLAIM, id="", reasons=(), a=AGAIN.ref, b=FIRST.ref), yes=False)
    assert told() == set()
    answer(ledger, Asked(kind=Doubt.SAME_CLAIM, id="", reasons=(), a=FIRST.ref, b=FULL.ref), yes=True)
    assert told() == {FULL.words}
