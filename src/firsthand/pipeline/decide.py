"""Decisions of people, checked against the case before they are kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from firsthand.errors import BadDecision
from firsthand.judgements.review import claim_from
from firsthand.ledger.ledger import Ledger
from firsthand.model.custody import Versions
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.forecast import Outcome
from firsthand.version import __version__

LONGEST = 80
"""Characters of a name."""
LONGEST_NOTE = 4000

POSSIBLE: dict[Subject, frozenset[Action]] = {
    Subject.CLAIM: frozenset({Action.ACCEPT, Action.REJECT, Action.CORRECT, Action.ADD}),
    Subject.CONFLICT: frozenset({Action.CONFIRM, Action.REJECT}),
    Subject.FORECAST: frozenset({Action.SETTLE}),
    Subject.ORIGIN: frozenset({Action.MERGE, Action.SPLIT}),
    Subject.ENTITY: frozenset({Action.MERGE, Action.SPLIT}),
    Subject.INDICATOR: frozenset({Action.CONFIRM, Action.REJECT}),
    Subject.GRADE: frozenset({Action.ACCEPT, Action.CORRECT}),
}
"""What can be decided of what."""


_OF_CLAIMS = frozenset({Subject.CLAIM, Subject.FORECAST})


def decide(ledger: Ledger, decision: Decision) -> int:
    """Keep a decision and return its number in the trail; ``BadDecision`` or ``NotInCase`` where it cannot be one."""
    if decision.action not in POSSIBLE[decision.about]:
        raise BadDecision(f"of a {decision.about.value} nobody can {decision.action.value} anything")
    if not decision.by.strip() or len(decision.by) > LONGEST:
        raise BadDecision("whoever decides gives a name, of 80 characters at most")
    if len(decision.note) > LONGEST_NOTE:
        raise BadDecision(f"the note has more than {LONGEST_NOTE:,} characters")
    checked = _of_claim(ledger, decision) if decision.about in _OF_CLAIMS else _of_other(ledger, decision)
    with ledger.run(f"review {decision.action.value} {decision.about.value}", _versions()) as run:
        return ledger.judgements.decide(replace(checked, at=checked.at or now()), run)


def undo(ledger: Ledger, number: int, *, by: str) -> None:
    """Take a decision back; it stays in the trail."""
    ledger.judgements.undo(number, by=by, at=now())


def now() -> str:
    """Return the time (UTC), to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _of_other(ledger: Ledger, decision: Decision) -> Decision:
    """The decision with its document named whole, where it has one."""
    if not decision.subject.strip():
        raise BadDecision(f"which {decision.about.value} it is about has to be said")
    return replace(decision, document=ledger.document(decision.document) if decision.document else None)


def _of_claim(ledger: Ledger, decision: Decision) -> Decision:
    """The decision with its claim and document named whole; what corrects or adds nothing readable is refused now."""
    if decision.action is Action.ADD:
        document = ledger.document(decision.document or "")
        reading = ledger.reading(document)
        assert reading.document is not None  # noqa: S101 - a reading that is kept has its document
        claim = claim_from(decision.value, reading.document)
        return replace(decision, subject=claim.id, document=document)
    found = ledger.claim(decision.subject)
    if decision.action is Action.SETTLE and decision.value.get("outcome") not in set(Outcome):
        raise BadDecision(f'a forecast is settled as one of {", ".join(Outcome)}: --value \'{{"outcome": "void"}}\'')
    if decision.action is Action.CORRECT:
        claim_from(decision.value, found.document, found.claim)
    return replace(decision, subject=found.claim.id, document=found.document.id)


def _versions() -> Versions:
    return Versions(code=__version__, model="none", grammar="none")
