"""Decisions are checked against the case before they are kept: what cannot be one is refused in a sentence."""

from __future__ import annotations

import re
from typing import Any

import pytest

from firsthand.errors import BadDecision, FirsthandError, NotInCase, Overtaken
from firsthand.ledger.ledger import Ledger
from firsthand.model.decision import Action, Decision, Subject
from firsthand.pipeline.decide import POSSIBLE, decide, undo
from tests.pipeline.cases import CITING, MANY, NINE, PILOT, judged


def made(action: Action, about: Subject, subject: str = "", **more: Any) -> Decision:  # noqa: ANN401 - any field
    """Return a decision of Ada's."""
    return Decision(**({"action": action, "about": about, "subject": subject, "by": "Ada", "at": ""} | more))


@pytest.fixture
def held(ledger: Ledger) -> Ledger:
    """Return a case with a link and a conflict."""
    return judged(ledger, PILOT, CITING, NINE, MANY)


WRONG = [(about, action) for about in Subject for action in Action if action not in POSSIBLE[about]]


@pytest.mark.parametrize(("about", "action"), WRONG, ids=[f"{about}-{action}" for about, action in WRONG])
def test_wrong_action_for_a_subject(held: Ledger, about: Subject, action: Action) -> None:
    with pytest.raises(BadDecision, match=f"of a {about} nobody can {action} anything"):
        decide(held, made(action, about, PILOT.claim.id))
    assert list(held.judgements.decisions()) == []


REFUSED = {
    "a claim that is not there": (made(Action.REJECT, Subject.CLAIM, "ffffffffffff"), "holds nothing by this name"),
    "a claim without an id": (made(Action.REJECT, Subject.CLAIM, ""), "claim|name"),
    "a claim by too little of its id": (made(Action.REJECT, Subject.CLAIM, PILOT.claim.id[:2]), "name"),
    "a conflict that is not there": (made(Action.CONFIRM, Subject.CONFLICT, "ffff"), "ffff names 0 conflicts"),
    "a conflict without an id": (made(Action.CONFIRM, Subject.CONFLICT), "nothing names 0 conflicts"),
    "a conflict by a pattern": (made(Action.CONFIRM, Subject.CONFLICT, "%"), "% names 0 conflicts"),
    "an indicator without an id": (made(Action.CONFIRM, Subject.INDICATOR), "which indicator it is about"),
    "an indicator with far too long an id": (made(Action.CONFIRM, Subject.INDICATOR, "I" * 999), "200 characters"),
    "an indicator without its watch": (made(Action.CONFIRM, Subject.INDICATOR, "I1"), "with its watch file"),
    "a grade that is none": (
        made(Action.CORRECT, Subject.GRADE, PILOT.claim.id, value={"reliability": "Z"}),
        "a reliability from A to F",
    ),
    "a grade of nothing": (made(Action.CORRECT, Subject.GRADE, PILOT.claim.id), "a reliability from A to F"),
    "accounts of nothing": (made(Action.MERGE, Subject.ORIGIN, "x"), "names no report as a"),
    "accounts of a number": (made(Action.MERGE, Subject.ORIGIN, value={"a": 3, "b": 4}), "names no report as a"),
    "accounts of one report": (
        made(Action.SPLIT, Subject.ORIGIN, value={"a": PILOT.claim.id, "b": PILOT.claim.id}),
        "one report twice",
    ),
    "an account that is not there": (
        made(Action.MERGE, Subject.ORIGIN, value={"a": PILOT.claim.id, "b": "ffffffff"}),
        "no claim ffffffff",
    ),
    "nobody": (made(Action.REJECT, Subject.CLAIM, PILOT.claim.id, by="  "), "gives a name"),
    "a name too long": (made(Action.REJECT, Subject.CLAIM, PILOT.claim.id, by="A" * 81), "of 80 characters"),
    "a note too long": (made(Action.REJECT, Subject.CLAIM, PILOT.claim.id, note="n" * 4001), "4,000 characters"),
    "a correction of no such kind": (
        made(Action.CORRECT, Subject.CLAIM, PILOT.claim.id, value={"kind": "rumour"}),
        "describes no claim",
    ),
    "a correction outside the document": (
        made(Action.CORRECT, Subject.CLAIM, PILOT.claim.id, value={"content": [[0, 999]]}),
        "outside the document",
    ),
    "a claim added to no document": (made(Action.ADD, Subject.CLAIM, value={"content": [[0, 5]]}), "name|document"),
    "a claim added without words": (
        made(Action.ADD, Subject.CLAIM, document=PILOT.document.id, value={"content": []}),
        "describes no claim",
    ),
}


@pytest.mark.parametrize(("decision", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_refused(held: Ledger, decision: Decision, said: str) -> None:
    with pytest.raises(FirsthandError) as caught:
        decide(held, decision)

    assert re.search(said, str(caught.value))
    assert list(held.judgements.decisions(undone_too=True)) == []


def test_the_beginning_of_an_id_is_enough_and_the_whole_is_kept(held: Ledger) -> None:
    [conflict] = held.judgements.conflicts()
    decide(held, made(Action.REJECT, Subject.CLAIM, PILOT.claim.id[:6]))
    decide(held, made(Action.CONFIRM, Subject.CONFLICT, conflict.id[:6]))
    decide(held, made(Action.MERGE, Subject.ORIGIN, value={"a": NINE.claim.id[:6], "b": ["?", MANY.claim.id[:6]]}))
    claim, confirmed, merged = held.judgements.decisions()

    assert (claim.subject, claim.document) == PILOT.ref[::-1]
    assert confirmed.subject == conflict.id
    assert merged.value == {"a": list(NINE.ref), "b": list(MANY.ref)}
    assert merged.subject


def test_a_decision_has_its_time_and_its_run(held: Ledger) -> None:
    decide(held, made(Action.REJECT, Subject.CLAIM, PILOT.claim.id))
    [found] = held.judgements.decisions()

    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", found.at)


def test_undone_twice(held: Ledger) -> None:
    number = decide(held, made(Action.REJECT, Subject.CLAIM, PILOT.claim.id))
    undo(held, number, by="Ben")

    with pytest.raises(NotInCase, match=f"no decision {number} that holds"):
        undo(held, number, by="Ben")


@pytest.mark.parametrize("by", ["", "B" * 81], ids=["nobody", "a name too long"])
def test_undone_by_nobody(held: Ledger, by: str) -> None:
    number = decide(held, made(Action.REJECT, Subject.CLAIM, PILOT.claim.id))

    with pytest.raises(BadDecision, match="gives a name"):
        undo(held, number, by=by)
    assert len(list(held.judgements.decisions())) == 1


def test_what_says_nothing_of_a_claim_is_not_kept(held: Ledger) -> None:
    with pytest.raises(BadDecision, match="nobody can say colour; it takes content"):
        decide(held, made(Action.CORRECT, Subject.CLAIM, PILOT.claim.id, value={"colour": "red"}))
    assert list(held.judgements.decisions()) == []


def test_of_two_at_once_the_second_of_one_field_is_refused(held: Ledger) -> None:
    def corrected(by: str, **value: object) -> int:
        decision = made(Action.CORRECT, Subject.CLAIM, PILOT.claim.id, value=value, by=by)
        return decide(held, decision, seen=())

    first = corrected("Ada", kind="threat")
    assert corrected("Ben", factuality="PR+") == first + 1
    with pytest.raises(Overtaken, match="Ada corrected its kind"):
        corrected("Ben", kind="denial", due="2026")
    assert len(list(held.judgements.decisions())) == 2
