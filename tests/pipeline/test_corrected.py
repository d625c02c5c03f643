"""What people corrected or added is set beside others anew: in a large case beside those near it, and no others."""

from __future__ import annotations

from typing import Any

import pytest

from firsthand.judgements.same.same import same
from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.judgement import Link, Report
from firsthand.pipeline import ask, corrected
from firsthand.pipeline.decide import decide
from tests.judgements.builders import PERSON, report
from tests.pipeline.cases import BARGES, CITING, MANY, NINE, PILOT, VOSS, judged

FAR = tuple(
    report(f"Tom Ode{n} said the {what} sank.", f"the {what} sank", (f"Tom Ode{n}", PERSON), outlet=f"Post {n}")
    for n, what in enumerate(("ferry", "tug", "yacht", "raft", "kayak", "liner", "canoe", "dredger"))
)
START = PILOT.document.text.index(BARGES)

MADE: dict[str, dict[str, Any]] = {
    "its words": {"subject": PILOT.claim.id, "value": {"content": [[START, START + len(BARGES) - 9]]}},
    "who says it": {"subject": CITING.claim.id, "value": {"chain": [{"name": "Bo Lind", "type": "person"}]}},
    "how firmly": {"subject": PILOT.claim.id, "value": {"factuality": "PR+"}},
    "a claim that was missed": {
        "action": Action.ADD,
        "subject": "",
        "document": VOSS.document.id,
        "value": {"content": [[0, 8]], "kind": "report", "factuality": "CT+", "chain": []},
    },
}


def made(ledger: Ledger, **of: Any) -> None:  # noqa: ANN401 - any field of a decision
    fields = {"action": Action.CORRECT, "about": Subject.CLAIM, "by": "Ada", "at": ""} | of
    decide(ledger, Decision(**fields))


def links(ledger: Ledger) -> set[tuple[str, str, str]]:
    return {(link.a[1], link.b[1], link.grade.value) for link in ask.gather(ledger, Filter()).links}


@pytest.mark.parametrize("of", MADE.values(), ids=MADE.keys())
def test_a_large_case_finds_what_a_small_one_does(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, of: dict[str, Any]
) -> None:
    judged(ledger, PILOT, CITING, NINE, MANY, VOSS, *FAR)
    made(ledger, **of)
    whole = links(ledger)
    monkeypatch.setattr(corrected, "FEW", 0)

    assert links(ledger) == whole
    assert whole


def test_a_large_case_compares_with_what_is_near_alone(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    judged(ledger, PILOT, CITING, NINE, MANY, VOSS, *FAR)
    made(ledger, **MADE["its words"])
    compared: list[str] = []

    def noted(a: Report, b: Report) -> Link | None:
        compared.extend(each.claim.id for each in (a, b))
        return same(a, b)

    monkeypatch.setattr(corrected, "same", noted)
    monkeypatch.setattr(corrected, "FEW", 0)
    links(ledger)

    assert CITING.claim.id in compared
    assert not {each.claim.id for each in FAR} & set(compared)
