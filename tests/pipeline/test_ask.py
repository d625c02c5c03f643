"""Questions to a case: what was known on a day, and what people decided, laid over before anything is counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from firsthand.ledger.filters import Clock, Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.board import Cell, Hypothesis, Indicator, Pattern, State, Watch
from firsthand.model.claim import Kind
from firsthand.model.conflict import Status
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.event import Event
from firsthand.model.judgement import Report
from firsthand.pipeline import ask, disputes, grading, watching
from firsthand.pipeline.decide import decide, undo
from firsthand.pipeline.judge import judge
from tests.judgements.builders import BODY, PERSON, report
from tests.ledger.builders import SECOND
from tests.pipeline.cases import CITING, MANY, NINE, PILOT, UNDATED, VOSS, hold, judged, telling, words

MONTH = report("Tom Ode said the tower fell.", "the tower fell", ("Tom Ode", PERSON), outlet="Post", day="2026-05")


def say(ledger: Ledger, action: Action, about: Subject, subject: str = "", **more: Any) -> int:  # noqa: ANN401 - any field
    """Keep a decision of Ada's."""
    return decide(
        ledger, Decision(**({"action": action, "about": about, "subject": subject, "by": "Ada", "at": ""} | more))
    )


def line(ledger: Ledger, asked: Filter | None = None, *, day: str | None = None) -> str:
    """Return the counts of what fits."""
    return ask.accounts(ask.gather(ledger, asked or Filter(), day=day)).counts.line()


# What was known on a day.

KNOWN = {
    "before all of it": ("2026-05-02", set()),
    "the day of the first": ("2026-05-03", {NINE}),
    "the day of two more": ("2026-05-04", {NINE, MANY, PILOT, VOSS}),
    "a month, to its end": ("2026-05", {NINE, MANY, PILOT, VOSS, CITING, MONTH}),
    "a year, to its end": ("2026", {NINE, MANY, PILOT, VOSS, CITING, MONTH}),
    "the month before": ("2026-04", set()),
    "a day of a month within which something has no day": ("2026-05-30", {NINE, MANY, PILOT, VOSS, CITING}),
    "no day": (None, {NINE, MANY, PILOT, VOSS, CITING, MONTH, UNDATED}),
}


@pytest.mark.parametrize(("day", "expected"), KNOWN.values(), ids=KNOWN.keys())
def test_known_as_of(ledger: Ledger, day: str | None, expected: set[Report]) -> None:
    judged(ledger, NINE, MANY, PILOT, VOSS, CITING, MONTH, UNDATED)

    assert words(ask.gather(ledger, Filter(), day=day).reports) == words(expected)


NARROWED = {
    "until a day before": (Filter(until="2026-05-03"), {NINE}),
    "until a month that goes on": (Filter(until="2026-05"), {NINE, MANY}),
    "since": (Filter(since="2026-05-04"), {MANY}),
    "of another clock, of which nothing is known": (Filter(clock=Clock.EVENT, since="2026-05-01"), set()),
    "by its words": (Filter(query="some"), {MANY}),
}


@pytest.mark.parametrize(("asked", "expected"), NARROWED.values(), ids=NARROWED.keys())
def test_known_as_of_a_day_and_what_else_is_asked(ledger: Ledger, asked: Filter, expected: set[Report]) -> None:
    judged(ledger, NINE, MANY, CITING)

    assert words(ask.gather(ledger, asked, day="2026-05-04").reports) == words(expected)


def test_a_conflict_with_what_was_published_later_is_not_known(ledger: Ledger) -> None:
    judged(ledger, NINE, MANY)
    early = ask.gather(ledger, Filter(), day="2026-05-03")

    assert disputes.conflicts(ledger, early, day="2026-05-03") == []
    assert disputes.conflicts(ledger, day="2026-05-03") == []
    assert len(disputes.conflicts(ledger, day="2026-05-04")) == 1


def test_a_claim_of_which_this_one_is_repeated_later(ledger: Ledger) -> None:
    judged(ledger, PILOT, CITING)

    assert words(ask.like(ledger, PILOT.claim.id).reports) == words([PILOT, CITING])
    assert [r.ref for r in ask.like(ledger, CITING.claim.id, day="2026-05-04").reports] == [PILOT.ref]
    assert ask.like(ledger, PILOT.claim.id, day="2026-05-01").reports == ()


def test_a_decision_made_later_is_not_known(ledger: Ledger) -> None:
    judged(ledger, PILOT, VOSS)
    say(ledger, Action.REJECT, Subject.CLAIM, PILOT.claim.id, at="2026-06-01T12:00:00Z")

    assert line(ledger, day="2026-05-31").startswith("2 reports")
    assert line(ledger, day="2026-06-01").startswith("1 report ")
    assert line(ledger, day="2026-06").startswith("1 report ")


def test_a_decision_taken_back_later_held_until_then(ledger: Ledger) -> None:
    judged(ledger, PILOT, VOSS)
    number = say(ledger, Action.REJECT, Subject.CLAIM, PILOT.claim.id, at="2026-06-01T12:00:00Z")
    ledger.judgements.undo(number, by="Ben", at="2026-06-05T12:00:00Z")

    assert line(ledger, day="2026-06-03").startswith("1 report ")
    assert line(ledger, day="2026-06-05").startswith("2 reports")
    assert line(ledger).startswith("2 reports")


# What people decided.


def test_a_claim_that_is_rejected_leaves_every_answer(ledger: Ledger) -> None:
    judged(ledger, PILOT, CITING, NINE, MANY)
    number = say(ledger, Action.REJECT, Subject.CLAIM, NINE.claim.id)
    say(ledger, Action.REJECT, Subject.CLAIM, CITING.claim.id)
    left = ask.gather(ledger, Filter())

    assert words(left.reports) == words([PILOT, MANY])
    assert left.links == ()
    assert disputes.conflicts(ledger, left) == []
    assert disputes.conflicts(ledger) == []
    undo(ledger, number, by="Ada")
    assert len(disputes.conflicts(ledger)) == 1


def test_a_claim_that_is_corrected_loses_the_links_of_what_it_was(ledger: Ledger) -> None:
    judged(ledger, PILOT, CITING)
    assert line(ledger) == "2 reports · 1 origin · 1 anonymous · 0 documents · 0 untraced"
    chain = [{"name": "Jon Hale", "type": "person"}]
    say(ledger, Action.CORRECT, Subject.CLAIM, CITING.claim.id, value={"chain": chain})

    assert line(ledger) == "2 reports · 2 origins · 1 anonymous · 0 documents · 0 untraced"


def test_a_claim_that_is_corrected_is_set_against_what_it_says_now(ledger: Ledger) -> None:
    judged(ledger, NINE, MANY)
    [conflict] = disputes.conflicts(ledger)
    say(ledger, Action.CORRECT, Subject.CLAIM, MANY.claim.id, value={"chain": [{"name": "Bo Lind", "type": "person"}]})
    gathered = ask.gather(ledger, Filter())
    [still] = disputes.conflicts(ledger, gathered)

    assert still.id == conflict.id
    assert "Bo Lind" in " ".join(reason.text for reason in still.reasons)
    sides = disputes.sides(ledger, gathered, [still])
    assert sides[MANY.ref].claim.chain[0].source.name == "Bo Lind"

    say(ledger, Action.CORRECT, Subject.CLAIM, MANY.claim.id, value={"content": [[0, 7]]})
    assert disputes.conflicts(ledger) == [] or disputes.conflicts(ledger)[0].kind is conflict.kind


def test_both_sides_are_shown_where_only_one_was_asked_for(ledger: Ledger) -> None:
    judged(ledger, NINE, MANY)
    gathered = ask.gather(ledger, Filter(query="some"))
    found = disputes.conflicts(ledger, gathered)

    assert disputes.sides(ledger, gathered, found).keys() == {NINE.ref, MANY.ref}


ADDED = {
    "asked for by nothing": (Filter(), True),
    "by its words": (Filter(query="pilots said"), True),
    "by a name in its chain": (Filter(query='"Bo Lind"'), True),
    "by part of a name": (Filter(source="lind"), True),
    "by other words": (Filter(query="ferry"), False),
    "without its words": (Filter(query="pilot -said"), False),
    "by its kind": (Filter(kinds=(Kind.DENIAL,)), True),
    "by another kind": (Filter(kinds=(Kind.REPORT,)), False),
    "of an outlet": (Filter(outlet="mole"), True),
    "of another outlet": (Filter(outlet="quay"), False),
    "of the author": (Filter(author=True), False),
    "of the document": (Filter(document=PILOT.document.id), True),
    "of another document": (Filter(document=VOSS.document.id), False),
    "published then": (Filter(since="2026-05-04", until="2026-05"), True),
    "published later": (Filter(since="2026-05-05"), False),
    "of another clock": (Filter(clock=Clock.EVENT, since="2026-05-04"), False),
}
MISSED = {
    "content": [[2, 12]], "kind": "denial", "chain": [{"name": "Bo Lind", "type": "person"}],
}  # fmt: skip


@pytest.mark.parametrize(("asked", "there"), ADDED.values(), ids=ADDED.keys())
def test_a_claim_that_a_person_added_is_found(ledger: Ledger, asked: Filter, *, there: bool) -> None:
    judged(ledger, PILOT, VOSS)
    say(ledger, Action.ADD, Subject.CLAIM, document=PILOT.document.id, value=MISSED)

    assert ("pilot said" in words(ask.gather(ledger, asked).reports)) is there


def test_a_claim_that_a_person_added_counts_once_and_is_taken_back(ledger: Ledger) -> None:
    judged(ledger, PILOT, VOSS)
    numbers = [say(ledger, Action.ADD, Subject.CLAIM, document=PILOT.document.id, value=MISSED) for _ in range(2)]

    assert line(ledger).startswith("3 reports · 3 origins")
    assert line(ledger, day="2026-05-04").startswith("2 reports")  # it was added today
    for number in numbers:
        undo(ledger, number, by="Ada")
    assert line(ledger).startswith("2 reports")


def test_a_claim_added_to_a_document_that_is_withdrawn_goes_with_it(ledger: Ledger) -> None:
    judged(ledger, PILOT, VOSS)
    say(ledger, Action.ADD, Subject.CLAIM, document=PILOT.document.id, value=MISSED)
    ledger.withdraw(PILOT.document.id, "It was a hoax.")

    assert words(ask.gather(ledger, Filter()).reports) == words([VOSS])


def pair(a: Report, b: Report) -> dict[str, object]:
    """Return what a decision about the accounts of two reports holds."""
    return {"a": list(a.ref), "b": list(b.ref)}


def test_accounts_merged_by_a_person_are_one_until_it_is_taken_back(ledger: Ledger) -> None:
    judged(ledger, NINE, MANY)
    apart = line(ledger)
    number = say(ledger, Action.MERGE, Subject.ORIGIN, value=pair(NINE, MANY), note="one officer")
    merged = ask.accounts(ask.gather(ledger, Filter()))

    assert (merged.counts.origins, merged.independent) == (1, frozenset())
    assert "Ada decided on" in merged.origins[0].reasons[0].text
    undo(ledger, number, by="Ada")
    assert line(ledger) == apart


def test_accounts_split_by_a_person_are_two_whatever_links_them(ledger: Ledger) -> None:
    judged(ledger, PILOT, CITING)
    say(ledger, Action.SPLIT, Subject.ORIGIN, value=pair(CITING, PILOT))

    assert ask.accounts(ask.gather(ledger, Filter())).counts.origins == 2


def test_of_a_merge_and_a_split_of_the_same_two_the_last_counts(ledger: Ledger) -> None:
    judged(ledger, NINE, MANY)
    told = []
    for action in (Action.SPLIT, Action.MERGE, Action.SPLIT):
        say(ledger, action, Subject.ORIGIN, value=pair(NINE, MANY))
        told.append(ask.accounts(ask.gather(ledger, Filter())).counts.origins)

    assert told == [2, 1, 2]


def test_a_person_may_join_what_no_rule_would(ledger: Ledger) -> None:
    norland = report("Norland's foreign ministry said the mole is empty.", "the mole is empty",
                     ("Norland's foreign ministry", BODY), outlet="Post")  # fmt: skip
    tarvia = report("Tarvia's foreign ministry said the mole is empty.", "the mole is empty",
                    ("Tarvia's foreign ministry", BODY), outlet="Quay")  # fmt: skip
    judged(ledger, norland, tarvia)
    say(ledger, Action.MERGE, Subject.ORIGIN, value=pair(norland, tarvia))

    assert ask.accounts(ask.gather(ledger, Filter())).counts.origins == 1


def test_a_merge_outlives_the_correction_of_one_side(ledger: Ledger) -> None:
    judged(ledger, NINE, MANY)
    say(ledger, Action.MERGE, Subject.ORIGIN, value=pair(NINE, MANY))
    say(ledger, Action.CORRECT, Subject.CLAIM, MANY.claim.id, value={"content": [[0, 30]]})

    assert ask.accounts(ask.gather(ledger, Filter())).counts.origins == 1


def test_a_merge_with_a_report_that_was_not_asked_for_joins_nothing(ledger: Ledger) -> None:
    judged(ledger, NINE, MANY)
    say(ledger, Action.MERGE, Subject.ORIGIN, value=pair(NINE, MANY))

    assert line(ledger, Filter(query="some")).startswith("1 report · 1 origin ")


STATUSES: dict[str, tuple[list[Action], Status]] = {
    "nothing": ([], Status.CANDIDATE),
    "confirmed": ([Action.CONFIRM], Status.CONFIRMED),
    "rejected after": ([Action.CONFIRM, Action.REJECT], Status.REJECTED),
}


@pytest.mark.parametrize(("actions", "status"), STATUSES.values(), ids=STATUSES.keys())
def test_a_conflict_stands_as_a_person_left_it(ledger: Ledger, actions: list[Action], status: Status) -> None:
    judged(ledger, NINE, MANY)
    [conflict] = disputes.conflicts(ledger)
    for action in actions:
        say(ledger, action, Subject.CONFLICT, conflict.id)

    assert [each.status for each in disputes.conflicts(ledger)] == [status]


# Other versions, and what was withdrawn.


def test_a_claim_read_anew_keeps_its_decisions_and_counts_once(ledger: Ledger) -> None:
    judged(ledger, PILOT, CITING, VOSS)
    say(ledger, Action.REJECT, Subject.CLAIM, VOSS.claim.id)
    before = line(ledger)
    hold(ledger, PILOT, CITING, VOSS, versions=SECOND)
    list(judge(ledger))

    assert line(ledger) == before
    assert len(ask.like(ledger, PILOT.claim.id).reports) == 2


def replace_words(one: Report) -> Report:
    """Return the report, telling of barges that were moved."""
    return telling(one, Event(type="MOBILIZE", actor="barges", place="the mole"))


WATCH = Watch(
    question="Will the mole fall?",
    hypotheses=(Hypothesis(id="H1", name="Falls", text=""), Hypothesis(id="H2", name="Holds", text="")),
    indicators=(
        Indicator(
            id="I1", text="Barges are moved", pattern=Pattern(types=("MOBILIZE",)),
            cells={"H1": Cell.VERY_CONSISTENT, "H2": Cell.INCONSISTENT},
        ),
        Indicator(id="I2", text="Soldiers are there", pattern=Pattern(place="island"), words=("soldiers",)),
    ),
)  # fmt: skip


ANSWERS: dict[str, Callable[[Ledger], set[str]]] = {
    "reports": lambda ledger: words(ask.gather(ledger, Filter()).reports),
    "what says the same": lambda ledger: words(ask.like(ledger, PILOT.claim.id).reports),
    "a watch": lambda ledger: words(watching.watched(ledger, WATCH)[1].reports),
}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS.keys())
def test_a_document_that_is_withdrawn_leaves_every_answer(ledger: Ledger, answer: Callable[[Ledger], set[str]]) -> None:
    judged(ledger, PILOT, replace_words(CITING))
    assert CITING.words in answer(ledger)
    ledger.withdraw(CITING.document.id, "It was a hoax.")

    assert answer(ledger) <= words([PILOT])


# A watch over the case.


def states(ledger: Ledger, *, day: str | None = None) -> dict[str, State]:
    """Return how far each indicator is seen."""
    return {seen.indicator.id: seen.state for seen in watching.watched(ledger, WATCH, day=day)[0].seen}


def test_a_watch_finds_what_it_asks_for_by_events_and_by_words(ledger: Ledger) -> None:
    judged(ledger, replace_words(PILOT), NINE, MANY, VOSS)

    assert states(ledger) == {"I1": State.REPORTED, "I2": State.CORROBORATED}
    assert states(ledger, day="2026-05-03") == {"I1": State.DORMANT, "I2": State.REPORTED}


def test_an_indicator_confirmed_by_a_person_is_confirmed_from_then_on(ledger: Ledger) -> None:
    judged(ledger, replace_words(PILOT))
    number = say(ledger, Action.CONFIRM, Subject.INDICATOR, WATCH.subject("I1"), at="2026-06-01T12:00:00Z")

    assert states(ledger, day="2026-05-31")["I1"] is State.REPORTED
    assert states(ledger)["I1"] is State.CONFIRMED
    undo(ledger, number, by="Ada")
    assert states(ledger)["I1"] is State.REPORTED


def test_a_report_that_a_person_ruled_out_speaks_of_the_indicator_no_longer(ledger: Ledger) -> None:
    judged(ledger, replace_words(PILOT))
    say(ledger, Action.CORRECT, Subject.CLAIM, PILOT.claim.id, value={"content": [[2, 20]]})
    assert states(ledger)["I1"] is State.REPORTED
    say(ledger, Action.REJECT, Subject.INDICATOR, WATCH.subject("I1"), value={"report": list(PILOT.ref)})

    assert states(ledger)["I1"] is State.DORMANT


@pytest.mark.parametrize("word", ['so"ldiers', "soldiers -x", "OR", "*", "“”", "a\0b", "NEAR(", "w" * 2000])
def test_whatever_words_a_watch_has_they_are_only_looked_for(ledger: Ledger, word: str) -> None:
    judged(ledger, NINE)
    odd = Indicator(id="I3", text="Odd", pattern=Pattern(place="island"), words=(word,))

    assert watching.watched(ledger, replace(WATCH, indicators=(odd,)))[0].seen[0].state is State.DORMANT


def test_a_watch_may_have_more_words_than_a_search_may_be_long(ledger: Ledger) -> None:
    judged(ledger, NINE)
    many = replace(WATCH.indicators[1], words=(*(f"word{n}" for n in range(500)), "soldiers"))

    assert watching.watched(ledger, replace(WATCH, indicators=(many,)))[0].seen[0].state is State.REPORTED


def test_what_has_no_date_counts_on_no_day(ledger: Ledger) -> None:
    judged(ledger, UNDATED)

    assert line(ledger, day="9999").startswith("0 reports")
    assert line(ledger).startswith("1 report ")


def test_an_indicator_of_another_watch_with_the_same_id_is_another(ledger: Ledger) -> None:
    judged(ledger, replace_words(PILOT))
    say(ledger, Action.CONFIRM, Subject.INDICATOR, replace(WATCH, question="Is the mole safe?").subject("I1"))

    assert states(ledger)["I1"] is State.REPORTED


GRADE = {"reliability": "B", "credibility": "2"}


def test_a_grade_that_a_person_gave_stands_before_the_proposed_one_until_it_is_taken_back(ledger: Ledger) -> None:
    judged(ledger, VOSS)
    gathered = ask.gather(ledger, Filter())
    [proposed] = grading.graded(ledger, gathered).values()
    number = say(ledger, Action.CORRECT, Subject.GRADE, VOSS.claim.id, value=GRADE, note="She was there.")

    [given] = grading.graded_by_people(ledger, gathered).values()

    assert (str(given), given.by, given.instead_of, given.proposed) == ("B2", "Ada", str(proposed), False)
    assert given.reasons[0].text.endswith("She was there.")
    assert given.reasons[-1].text == f"Proposed: {proposed.reasons[-1].text}"
    undo(ledger, number, by="Ada")
    assert grading.graded_by_people(ledger, gathered) == {}
    assert list(grading.graded(ledger, gathered).values()) == [proposed]


def test_reliability_is_the_sources_and_credibility_the_reports(ledger: Ledger) -> None:
    again = report("Ada Voss said the mole sank.", "the mole sank", ("Ada Voss", PERSON), outlet="Quay")
    judged(ledger, VOSS, again)
    say(ledger, Action.CORRECT, Subject.GRADE, VOSS.claim.id, value=GRADE)

    graded = grading.graded(ledger, ask.gather(ledger, Filter()))

    assert str(graded[VOSS.ref]) == "B2"
    assert graded[again.ref].reliability.value == "B"
    assert graded[again.ref].credibility is not graded[VOSS.ref].credibility


def test_an_accepted_grade_is_the_one_that_was_proposed(ledger: Ledger) -> None:
    judged(ledger, VOSS)
    gathered = ask.gather(ledger, Filter())
    [proposed] = grading.graded(ledger, gathered).values()

    say(ledger, Action.ACCEPT, Subject.GRADE, VOSS.claim.id)

    [given] = grading.graded(ledger, gathered).values()
    assert (str(given), given.by) == (str(proposed), "Ada")


def test_the_reports_of_a_claim_that_fit(ledger: Ledger) -> None:
    judged(ledger, PILOT, CITING)
    every = ask.like(ledger, PILOT.claim.id)
    some = ask.like(ledger, PILOT.claim.id, asked=Filter(outlet="quay"))

    assert set(every.by_ref) == {PILOT.ref, CITING.ref}
    assert set(some.by_ref) == {CITING.ref}


@pytest.mark.parametrize("action", [Action.REJECT, Action.CORRECT], ids=["rejected", "corrected"])
def test_a_page_of_conflicts_hides_what_people_left_of_a_side(ledger: Ledger, action: Action) -> None:
    judged(ledger, NINE, MANY)
    [found] = disputes.disputed(ledger, limit=9).conflicts
    assert disputes.disputed_before(ledger, found.id) == 0
    value = {"content": [[0, 7]]} if action is Action.CORRECT else {}

    number = say(ledger, action, Subject.CLAIM, NINE.claim.id, value=value)

    page = disputes.disputed(ledger, limit=9)
    assert (page.conflicts, page.fit, page.every) == ((), 0, 0)
    assert disputes.disputed_before(ledger, found.id) is None
    undo(ledger, number, by="Ada")
    assert disputes.disputed(ledger, limit=9).fit == 1
