"""Answers that take long: one is made for all who ask, whoever will not wait is told so, and none is out of date."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest

from firsthand.ledger.ledger import Ledger
from firsthand.model.decision import Action, Decision, Subject
from firsthand.pipeline.decide import decide
from firsthand.serve.remembered import Remembered, StillMaking
from tests.serve import cases, desks

SOON, LONG = 0.02, 20.0


class Slow:
    """Answers how often it was asked, once it is let."""

    def __init__(self) -> None:
        self.asked, self.may = 0, Event()

    def __call__(self) -> int:
        """Return how often it was asked."""
        self.asked += 1
        assert self.may.wait(LONG)
        return self.asked


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with cases.small(tmp_path / "case.db") as opened:
        yield opened


def added(ledger: Ledger) -> None:
    of = cases.document("The boats came back.")
    cases.keep(ledger, of, cases.claim(of, "The boats came back."))


def decided(ledger: Ledger) -> None:
    claim = next(ledger.claims()).claim.id
    decide(ledger, Decision(action=Action.ACCEPT, about=Subject.CLAIM, subject=claim, by="Ana", at=""))


def turned_away(slow: Slow, ledger: Ledger) -> Remembered[str, int]:
    """Return what somebody was turned away from, and goes on with the answer."""
    remembered = Remembered[str, int](2, "It is being made")
    with pytest.raises(StillMaking) as told:
        remembered.of(ledger, "it", slow, patience=SOON)
    assert told.value.what == "It is being made"
    return remembered


def test_whoever_comes_again_is_given_the_answer_that_was_begun(ledger: Ledger) -> None:
    slow = Slow()
    remembered = turned_away(slow, ledger)
    slow.may.set()
    assert remembered.of(ledger, "it", slow, patience=LONG) == 1
    assert remembered.of(ledger, "it", slow) == 1


def test_what_is_read_meanwhile_holds_up_no_answer_and_is_in_the_next(ledger: Ledger) -> None:
    slow = Slow()
    remembered = turned_away(slow, ledger)
    added(ledger)
    slow.may.set()
    assert remembered.of(ledger, "it", slow, patience=LONG) == 1
    assert remembered.of(ledger, "it", slow, patience=LONG) == 2


def test_what_is_decided_meanwhile_is_in_the_answer(ledger: Ledger) -> None:
    slow = Slow()
    remembered = turned_away(slow, ledger)
    decided(ledger)
    slow.may.set()
    assert remembered.of(ledger, "it", slow, patience=LONG) == 2


@pytest.mark.parametrize("change", [added, decided])
def test_an_answer_is_made_anew_where_the_case_has_changed(ledger: Ledger, change: Callable[[Ledger], None]) -> None:
    slow, remembered = Slow(), Remembered[str, int](2)
    slow.may.set()
    assert [remembered.of(ledger, "it", slow) for _ in range(2)] == [1, 1]
    change(ledger)
    assert [remembered.of(ledger, "it", slow) for _ in range(2)] == [2, 2]


@pytest.mark.parametrize("patience", [None, LONG])
def test_what_fails_is_told_and_tried_again(ledger: Ledger, patience: float | None) -> None:
    remembered = Remembered[str, int](2)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            remembered.of(ledger, "it", lambda: 1 // 0, patience=patience)
    assert remembered.of(ledger, "it", lambda: 1, patience=patience) == 1


@pytest.mark.parametrize("path", ["/", "/brief", "/forecasts", "/origins?q=river"])
def test_a_page_that_takes_long_says_what_is_done_and_comes_by_itself(tmp_path: Path, path: str) -> None:
    with desks.opened(tmp_path, watched=True) as desk:
        client, boards = desks.client(desk), desk.boards
        object.__setattr__(desk, "patience", SOON)
        every = (boards.boards, boards.briefs, boards.forecasts, boards.accounts)
        for each in every:
            each.making.acquire()
        answer = client.get(path)
        assert (answer.status_code, answer.headers["refresh"]) == (202, "2")
        assert any(each.what in answer.text for each in every)
        object.__setattr__(desk, "patience", LONG)
        for each in every:
            each.making.release()
        assert client.get(path).status_code == 200
