"""Conflicts that there are only since people corrected or added a side."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.conflict import ConflictKind, Status
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.text import Span
from firsthand.pipeline import ask, disputes
from firsthand.pipeline.decide import decide, undo
from firsthand.pipeline.queue import in_sight, queue
from tests.judgements.builders import PERSON, report
from tests.pipeline.cases import MANY, NINE, judged

UNCOUNTED = replace(NINE, claim=replace(NINE.claim, quantities=()))
"""The reading missed the number, so that judging had nothing to set against the other."""
[FIGURE] = NINE.claim.quantities
COUNTED = {
    "quantities": [{"span": [FIGURE.span.start, FIGURE.span.end], "low": 9000, "high": 9000, "unit": FIGURE.unit}],
}
ADDED = COUNTED | {
    "content": [[NINE.claim.content[0].start, NINE.claim.content[0].end]],
    "chain": [{"name": "Jon Hale", "type": "person"}],
}


UNLIKE = report(
    "Norland has 3,000 soldiers on the island, said Ula Penn, a nurse.", "Norland has 3,000 soldiers on the island",
    ("Ula Penn", PERSON), outlet="Post", day="2026-05-04", figures=[],
)  # fmt: skip
THREE = {"quantities": [{"span": [12, 17], "low": 3000, "high": 3000, "unit": FIGURE.unit}]}


def say(ledger: Ledger, action: Action, subject: str = "", *, about: Subject = Subject.CLAIM, **more: Any) -> int:  # noqa: ANN401 - any field
    """Keep a decision of Ada's."""
    fields = {"action": action, "about": about, "subject": subject, "by": "Ada", "at": ""} | more
    return decide(ledger, Decision(**fields))


def corrected(ledger: Ledger) -> int:
    """Judge a report whose number was missed beside another number, and put the number in."""
    judged(ledger, UNCOUNTED, MANY)
    assert disputes.conflicts(ledger) == []
    return say(ledger, Action.CORRECT, UNCOUNTED.claim.id, value=COUNTED)


def added(ledger: Ledger) -> int:
    """Judge a number beside a document in which another was missed whole, and add it."""
    elsewhere = replace(UNCOUNTED, claim=replace(UNCOUNTED.claim, content=(Span(56, 65),)))
    judged(ledger, elsewhere, MANY)
    assert disputes.conflicts(ledger) == []
    return say(ledger, Action.ADD, document=NINE.document.id, value=ADDED)


CAUSES = {"a number corrected": corrected, "a claim added": added}


@pytest.mark.parametrize("cause", CAUSES.values(), ids=CAUSES.keys())
def test_what_a_person_put_right_is_set_against_others(ledger: Ledger, cause: Any) -> None:  # noqa: ANN401 - a function
    number = cause(ledger)

    [found] = disputes.conflicts(ledger)
    sides = disputes.sides(ledger, ask.Gathered(), [found])
    assert (found.kind, found.status) == (ConflictKind.NUMBER, Status.CANDIDATE)
    assert {each.claim.quantities[0].low for each in sides.values()} == {9000, 25000}
    assert {found.a, found.b} == sides.keys()
    undo(ledger, number, by="Ada")
    assert disputes.conflicts(ledger) == []


@pytest.mark.parametrize("cause", CAUSES.values(), ids=CAUSES.keys())
def test_it_is_in_every_list_of_conflicts(ledger: Ledger, cause: Any) -> None:  # noqa: ANN401 - a function
    cause(ledger)
    gathered = ask.gather(ledger, Filter())
    [found] = disputes.conflicts(ledger, gathered)
    page = disputes.disputed(ledger, limit=5)

    assert [each.id for each in page.conflicts] == [found.id]
    assert (page.fit, page.every) == (1, 1)
    assert disputes.disputed_before(ledger, found.id) == 0
    assert disputes.disputed(ledger, kind=ConflictKind.POLARITY, limit=5).fit == 0
    waits = queue(ledger, in_sight(ledger), limit=5)
    assert found.id in {each.id for each in waits.asked}


def test_what_was_set_against_it_before_is_told_once(ledger: Ledger) -> None:
    judged(ledger, NINE, MANY)
    [before] = disputes.conflicts(ledger)
    chain = [{"name": "Bo Lind", "type": "person"}]
    say(ledger, Action.CORRECT, NINE.claim.id, value={"chain": chain})
    say(ledger, Action.CORRECT, MANY.claim.id, value={"chain": [{"name": "Jo Park", "type": "person"}]})

    assert [each.id for each in disputes.conflicts(ledger)] == [before.id]
    assert list(disputes.arisen(ledger)) == []


def test_of_other_reports_it_is_none(ledger: Ledger) -> None:
    corrected(ledger)

    assert disputes.conflicts(ledger, ask.gather(ledger, Filter(query="barges"))) == []
    assert len(disputes.conflicts(ledger, ask.gather(ledger, Filter(query="some")))) == 1


def test_as_of_a_day_before_either_it_is_none(ledger: Ledger) -> None:
    corrected(ledger)

    assert disputes.conflicts(ledger, day="2026-05-03") == []


@pytest.mark.parametrize(
    ("action", "status"), [(Action.CONFIRM, Status.CONFIRMED), (Action.REJECT, Status.REJECTED)], ids=["yes", "no"]
)
def test_a_person_decides_it_by_the_beginning_of_its_id(ledger: Ledger, action: Action, status: Status) -> None:
    corrected(ledger)
    [found] = disputes.conflicts(ledger)

    say(ledger, action, found.id[:8], about=Subject.CONFLICT)

    assert [each.status for each in disputes.conflicts(ledger)] == [status]
    assert [each.status for each in disputes.disputed(ledger, status=status, limit=5).conflicts] == [status]
    assert disputes.disputed(ledger, status=Status.CANDIDATE, limit=5).fit == 0
    assert disputes.disputed_before(ledger, found.id) == 0


def test_pages_hold_each_once(ledger: Ledger) -> None:
    judged(ledger, NINE, MANY, UNLIKE)
    say(ledger, Action.CORRECT, UNLIKE.claim.id, value=THREE)
    every = {each.id for each in disputes.conflicts(ledger)}
    pages = [disputes.disputed(ledger, limit=1, skip=at) for at in range(len(every) + 1)]

    assert len(every) == 3
    assert [len(each.conflicts) for each in pages] == [1, 1, 1, 0]
    assert {each.id for page in pages for each in page.conflicts} == every
    assert [disputes.disputed_before(ledger, page.conflicts[0].id) for page in pages[:3]] == [0, 1, 2]
    assert {page.fit for page in pages} == {3}
