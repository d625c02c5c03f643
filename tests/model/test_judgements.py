"""Judgements refuse what cannot be one, and are named by what makes them alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from firsthand.model.board import Pattern
from firsthand.model.conflict import Conflict, ConflictKind, Status, name_of
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.event import Realis
from firsthand.model.forecast import Outcome, Settling
from firsthand.model.judgement import Counts, Grade, Link, Reason

A, B = ("d1", "c1"), ("d2", "c2")
WHY = (Reason("Both speak of the dam."),)
CONFLICT = Conflict(kind=ConflictKind.NUMBER, a=A, b=B, reasons=WHY)
SETTLING = Settling(forecast=A, by=B, outcome=Outcome.CAME_TRUE, reasons=WHY)

IMPOSSIBLE: dict[str, Callable[[], object]] = {
    "a conflict of one report": lambda: replace(CONFLICT, b=A),
    "a conflict without a reason": lambda: replace(CONFLICT, reasons=()),
    "a settling that leaves it open": lambda: replace(SETTLING, outcome=Outcome.OPEN),
    "a settling that leaves it due": lambda: replace(SETTLING, outcome=Outcome.DUE),
    "a link of one report": lambda: Link(a=A, b=A, grade=Grade.CITES, same_claim=True, reasons=WHY),
    "a link out of order": lambda: Link(a=B, b=A, grade=Grade.CITES, same_claim=True, reasons=WHY),
    "a link without a reason": lambda: Link(a=A, b=B, grade=Grade.CITES, same_claim=True, reasons=()),
}


@pytest.mark.parametrize("made", IMPOSSIBLE.values(), ids=IMPOSSIBLE.keys())
def test_refused(made: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        made()


NAMES: dict[str, tuple[str, str, bool]] = {
    "whatever its reasons": (CONFLICT.id, replace(CONFLICT, reasons=(Reason("Else."),)).id, True),
    "whatever a person made of it": (CONFLICT.id, replace(CONFLICT, status=Status.REJECTED).id, True),
    "of another kind": (CONFLICT.id, replace(CONFLICT, kind=ConflictKind.POLARITY).id, False),
    "the other way round": (CONFLICT.id, replace(CONFLICT, a=B, b=A).id, False),
    "settled otherwise": (SETTLING.id, replace(SETTLING, outcome=Outcome.DID_NOT).id, False),
    "cut elsewhere": (name_of("ab", "c"), name_of("a", "bc"), False),
}


@pytest.mark.parametrize(("one", "other", "alike"), NAMES.values(), ids=NAMES.keys())
def test_id(one: str, other: str, *, alike: bool) -> None:
    assert (one == other) is alike
    assert len(one) == 16


LINES = {
    "none": (Counts(reports=0, origins=0, anonymous=0, documents=0, untraced=0),
             "0 reports · 0 origins · 0 anonymous · 0 documents · 0 untraced"),
    "one of each": (Counts(reports=1, origins=1, anonymous=1, documents=1, untraced=1),
                    "1 report · 1 origin · 1 anonymous · 1 document · 1 untraced"),
    "many": (Counts(reports=11, origins=2, anonymous=1, documents=0, untraced=3),
             "11 reports · 2 origins · 1 anonymous · 0 documents · 3 untraced"),
}  # fmt: skip


@pytest.mark.parametrize(("counts", "line"), LINES.values(), ids=LINES.keys())
def test_counts_are_told_in_one_line(counts: Counts, line: str) -> None:
    assert counts.line() == line


def test_grades_run_from_the_strongest_and_an_interest_is_no_account() -> None:
    assert [grade.strength for grade in Grade] == list(range(6))
    assert [grade for grade in Grade if grade.one_account] == list(Grade)[:4]


def test_a_pattern_asks_for_what_happened_unless_told_otherwise() -> None:
    assert Pattern().realis == (Realis.ACTUAL,)
    assert not Pattern().absent


def test_a_decision_holds_until_it_is_undone() -> None:
    made = Decision(action=Action.ACCEPT, about=Subject.CLAIM, subject="c", by="Ada", at="2026")

    assert (made.number, made.undone, made.value, made.note) == (0, None, {}, "")
