"""Decisions laid over what was read: rejected, corrected, added, taken back; nothing of the machine's is changed."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from firsthand.errors import BadDecision
from firsthand.judgements.review import added, reviewed, status
from firsthand.judgements.values import claim_from
from firsthand.model.claim import Claim, Factuality, Kind, SourceType
from firsthand.model.conflict import Status
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.judgement import Report
from firsthand.model.text import Document, Span

TEXT = "The miller said the gate would open on Friday. It did."
DOCUMENT = Document(id="d1", text=TEXT)
CLAIM = Claim(document="d1", content=(Span(16, 45),))
REPORT = Report(document=DOCUMENT, claim=CLAIM)


def decided(action: Action, *, undone: str | None = None, **value: object) -> Decision:
    """Return a decision about the claim."""
    return Decision(
        action=action, about=Subject.CLAIM, subject=CLAIM.id, document="d1", by="Ada", at="2026-03-05T10:00:00Z",
        value=value, undone=undone,
    )  # fmt: skip


STANDING: dict[str, tuple[list[Decision], bool]] = {
    "nothing decided": ([], True),
    "accepted": ([decided(Action.ACCEPT)], True),
    "rejected": ([decided(Action.REJECT)], False),
    "rejected, then accepted": ([decided(Action.REJECT), decided(Action.ACCEPT)], True),
    "accepted, then rejected": ([decided(Action.ACCEPT), decided(Action.REJECT)], False),
    "rejected, and taken back": ([decided(Action.REJECT, undone="2026-03-06T10:00:00Z")], True),
    "rejected, then corrected": ([decided(Action.REJECT), decided(Action.CORRECT, kind="forecast")], True),
}


@pytest.mark.parametrize(("decisions", "stands"), STANDING.values(), ids=STANDING.keys())
def test_claim_stands(decisions: list[Decision], *, stands: bool) -> None:
    assert bool(reviewed([REPORT], decisions)) is stands


def test_decision_about_a_claim_of_another_document_changes_nothing() -> None:
    elsewhere = Decision(
        action=Action.REJECT, about=Subject.CLAIM, subject=CLAIM.id, document="d2", by="Ada", at="2026-03-05T10:00:00Z"
    )

    assert len(reviewed([REPORT], [elsewhere])) == 1


def test_corrections_add_up_and_the_last_word_counts() -> None:
    chain = [{"name": "the miller", "type": "person", "mention": [0, 10], "basis": "her own gate"}]
    [found] = reviewed(
        [REPORT], [decided(Action.CORRECT, kind="forecast", chain=chain), decided(Action.CORRECT, factuality="PR+")]
    )
    claim = found.report.claim

    assert (claim.kind, claim.factuality) == (Kind.FORECAST, Factuality.PROBABLE)
    assert [(hop.source.name, hop.source.type, hop.basis) for hop in claim.chain] == [
        ("the miller", SourceType.PERSON, "her own gate")
    ]
    assert found.changed
    assert found.read == REPORT.ref
    assert CLAIM.kind is Kind.REPORT


def test_claim_that_was_missed_is_added_to_its_document() -> None:
    new = Decision(
        action=Action.ADD, about=Subject.CLAIM, subject="new", document="d1", by="Ada", at="2026-03-05T10:00:00Z",
        value={"content": [[47, 53]], "kind": "report"},
    )  # fmt: skip
    [found] = added({"d1": DOCUMENT}, [new])

    assert found.report.words == "It did"
    assert found.read is None
    assert added({}, [new]) == []


BAD: dict[str, Mapping[str, object]] = {
    "no words": {"content": []},
    "words outside the document": {"content": [[0, 999]]},
    "words the wrong way round": {"content": [[9, 3]]},
    "stretches that overlap": {"content": [[0, 9], [5, 12]]},
    "no such kind": {"content": [[0, 9]], "kind": "rumour"},
    "a source without a name": {"content": [[0, 9]], "chain": [{"name": " ", "type": "person"}]},
    "a source without a type": {"content": [[0, 9]], "chain": [{"name": "Ada"}]},
    "not even a list": {"content": "The miller"},
}


@pytest.mark.parametrize("value", BAD.values(), ids=BAD.keys())
def test_what_describes_no_claim_is_refused(value: Mapping[str, object]) -> None:
    with pytest.raises(BadDecision):
        claim_from(value, DOCUMENT)


STATUSES = {
    "nothing decided": ([], Status.CANDIDATE),
    "confirmed": ([decided(Action.CONFIRM)], Status.CONFIRMED),
    "rejected": ([decided(Action.REJECT)], Status.REJECTED),
    "confirmed, then rejected": ([decided(Action.CONFIRM), decided(Action.REJECT)], Status.REJECTED),
    "confirmed, and taken back": ([decided(Action.CONFIRM, undone="2026")], Status.CANDIDATE),
}


@pytest.mark.parametrize(("decisions", "expected"), STATUSES.values(), ids=STATUSES.keys())
def test_status(decisions: list[Decision], expected: Status) -> None:
    assert status(decisions) is expected


def test_a_correction_that_describes_nothing_any_more_is_told_and_left_out() -> None:
    [found] = reviewed([REPORT], [decided(Action.CORRECT, chain=[3]), decided(Action.CORRECT, kind="forecast")])

    assert (found.report.claim.kind, found.report.claim.chain) == (Kind.FORECAST, ())
    assert [each.value for each in found.lost] == [{"chain": [3]}]
