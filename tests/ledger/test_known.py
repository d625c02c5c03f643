"""Reports that are known: the same value as long as nothing they were made from has changed, and new ones after."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from firsthand.ledger.known import Known
from firsthand.ledger.ledger import Ledger
from firsthand.ledger.session import Session
from firsthand.model.decision import Action, Decision, Subject
from firsthand.pipeline.decide import decide
from firsthand.pipeline.judge import judge
from tests.serve import cases


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with cases.small(tmp_path / "case.db") as opened:
        yield opened


def accepted(ledger: Ledger) -> None:
    claim = next(ledger.claims()).claim.id
    decide(ledger, Decision(action=Action.ACCEPT, about=Subject.CLAIM, subject=claim, by="Ana", at=""))


def added(ledger: Ledger) -> None:
    of = cases.document("The boats came back.")
    cases.keep(ledger, of, cases.claim(of, "The boats came back."))


def judged(ledger: Ledger) -> None:
    added(ledger)
    list(judge(ledger))


def withdrawn(ledger: Ledger) -> None:
    ledger.withdraw(next(ledger.documents()).document, "a test")


def blanked(ledger: Ledger) -> None:
    gone = next(ledger.documents()).document
    ledger.withdraw(gone, "a test")
    ledger.withdraw(gone, "a test", blank=True)


def renamed(ledger: Ledger) -> None:
    with ledger.run("review split entity", cases.BY_HAND):
        pass


@pytest.mark.parametrize(
    ("change", "same"),
    [(accepted, True), (added, False), (judged, False), (withdrawn, False), (blanked, False), (renamed, False)],
)
def test_a_report_is_the_same_until_its_rows_may_be_others(
    ledger: Ledger, change: Callable[[Ledger], None], *, same: bool
) -> None:
    rows = ledger.judgements.rows(cases.EVERY)
    before = ledger.judgements.reports(rows)
    change(ledger)
    after = ledger.judgements.reports(rows)
    assert list(after) == rows
    assert [after[row] is before[row] for row in rows] == [same] * len(rows)


def test_what_is_asked_for_again_is_asked_of_the_file_once(ledger: Ledger) -> None:
    rows = ledger.judgements.rows(cases.EVERY)
    one, other = ledger.judgements.reports(rows[:2]), ledger.judgements.reports(rows)
    assert all(other[row] is one[row] for row in rows[:2])


def test_no_more_are_known_than_there_is_room_for(ledger: Ledger) -> None:
    rows, known = ledger.judgements.rows(cases.EVERY), Known(most=1)
    session = Session(ledger.path, writing=False)
    with session.reading() as connection:
        first, again = known.of(connection, rows), known.of(connection, rows)
    session.close()
    assert [again[row] is first[row] for row in rows] == [False] * (len(rows) - 1) + [True]
