"""Claims of a document as people left them, and what a watch has to look at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from firsthand.ledger.filters import Filter
from firsthand.ledger.judging import Concluded
from firsthand.ledger.ledger import Ledger
from firsthand.model.board import Indicator, Level, Pattern, Watch
from firsthand.model.conflict import Status
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.judgement import Grade, Link, Reason
from firsthand.pipeline import disputes
from firsthand.pipeline.decide import decide, undo
from firsthand.pipeline.reviewing import Left, left, others
from firsthand.pipeline.sight import Sight
from tests.serve.cases import BY_HAND, claim, dispute, document, keep, small


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Ledger]:
    """Give a case of two documents."""
    with small(tmp_path / "case.db") as ledger:
        yield ledger


def of_person(action: Action, subject: str, about: Subject = Subject.CLAIM, **value: object) -> Decision:
    """Return a decision of Ada's."""
    return Decision(action=action, about=about, subject=subject, by="Ada", at="", value=value)


def tie(ledger: Ledger) -> None:
    """Say of all claims of the case that begin alike that they assert one thing."""
    found = [each.claim for each in ledger.claims(Filter(query="dam"))]
    a, b = sorted((each.document, each.id) for each in found)
    keyed = {report.ref: row for row, report in ledger.judgements.named([a, b]).items()}
    link = Link(a=a, b=b, grade=Grade.UNKNOWN, same_claim=True, reasons=(Reason("The words are the same."),))
    with ledger.run("by hand", BY_HAND) as run:
        made = Concluded(reading=next(ledger.claims()).reading, keys={}, links=(link,))
        ledger.judgements.keep(made, keyed, "by hand", run)


def first(ledger: Ledger) -> list[Left]:
    """Return the claims of the document about the dam."""
    found = next(each.document.id for each in ledger.claims() if each.document.title == "Dam holds")
    return left(ledger, ledger.reading(found))[0]


def test_what_nobody_decided_stands_as_it_was_read(case: Ledger) -> None:
    assert [(each.verdict, each.changed, each.rejected) for each in first(case)] == [("undecided", False, False)] * 2


def test_a_corrected_claim_keeps_its_name_and_what_was_read(case: Ledger) -> None:
    read = first(case)[0].claim

    decide(case, of_person(Action.CORRECT, read.id, content=[[0, 3]], chain=[0]))

    [corrected] = [each for each in first(case) if each.subject == read.id]
    assert (corrected.verdict, corrected.changed, corrected.origin) == ("corrected", True, read)
    assert corrected.claim.chain == read.chain, "a number stands for what was read"


def test_a_rejected_claim_is_shown_as_rejected_until_that_is_taken_back(case: Ledger) -> None:
    subject = first(case)[0].subject
    number = decide(case, of_person(Action.REJECT, subject))
    assert [each.subject for each in first(case) if each.rejected] == [subject]

    undo(case, number, by="Ada")

    assert not [each for each in first(case) if each.rejected]


def test_reports_that_people_rejected_are_no_others_of_the_same(case: Ledger) -> None:
    again = document("Again\n\nThe dam at Orlo will hold, Maria Vos said on Friday.", outlet="Sevla Mail")
    keep(case, again, claim(again, "The dam at Orlo will hold", "Maria Vos"))
    tie(case)
    [ours] = [each for each in first(case) if each.claim.chain[0].source.name == "Maria Vos"]
    found = others(case, ours.claim.document)
    assert [report.document.outlet for report in found[ours.subject].reports] == ["Sevla Mail"]

    decide(case, of_person(Action.REJECT, found[ours.subject].reports[0].claim.id))

    assert others(case, ours.claim.document)[ours.subject].reports == ()


def test_conflicts_come_a_page_at_a_time_those_that_wait_first(case: Ledger) -> None:
    made = dispute(case, 3)
    decide(case, of_person(Action.CONFIRM, made[0].id, Subject.CONFLICT))
    number = decide(case, of_person(Action.REJECT, made[1].id, Subject.CONFLICT))

    page = case.judgements.disputed(limit=2)
    rest = case.judgements.disputed(limit=2, skip=2)
    assert (page.fit, page.every) == (3, 3)
    assert [each.status for each in (*page.conflicts, *rest.conflicts)] == list(Status)
    every = [each.id for each in (*page.conflicts, *rest.conflicts)]
    assert [case.judgements.disputed_before(each) for each in every] == [0, 1, 2]
    assert [each.id for each in case.judgements.disputed(status=Status.REJECTED, limit=9).conflicts] == [made[1].id]

    undo(case, number, by="Ada")

    assert case.judgements.disputed(status=Status.REJECTED, limit=9).fit == 0
    assert {each.status for each in disputes.conflicts(case)} == {Status.CANDIDATE, Status.CONFIRMED}


def test_a_watch_looks_at_each_row_once_and_again_at_what_was_corrected(case: Ledger) -> None:
    pattern = Pattern(types=("MOBILIZE",), place="Orlo")
    indicator = Indicator(id="I1", text="", pattern=pattern, words=("dam", "town"), relevance=Level.HIGH, cells={})
    watch, sight = Watch(question="?", hypotheses=(), indicators=(indicator,)), Sight()
    rows = case.judgements.telling(types=["MOBILIZE"], words=["dam", "town"], asked=Filter())
    read = dict(case.judgements.reports(rows))

    near = sight.near(case, watch, rows, ())
    unseen = next(row for row in rows if row not in near)

    assert 0 < len(near) < len(rows)
    assert sight.near(case, watch, rows, [read[unseen].claim.id]) == sorted([*near, unseen], key=rows.index)


def test_the_state_changes_with_every_decision_and_its_taking_back(case: Ledger) -> None:
    before = case.judgements.state()
    number = decide(case, of_person(Action.ACCEPT, first(case)[0].subject))
    between = case.judgements.state()
    undo(case, number, by="Ada")

    assert len({before, between, case.judgements.state()}) == 3
