"""Decisions of people, checked against the case before they are kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from firsthand.errors import BadDecision, NotInCase
from firsthand.judgements.review import claim_from
from firsthand.ledger.ledger import Ledger
from firsthand.model.custody import Versions
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.forecast import Outcome
from firsthand.model.judgement import Ref
from firsthand.version import __version__

LONGEST = 80
"""Characters of a name."""
LONGEST_NOTE = 4000
LONGEST_SUBJECT = 200

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


def decide(ledger: Ledger, decision: Decision) -> int:
    """Keep a decision and return its number in the trail; ``BadDecision`` or ``NotInCase`` where it cannot be one."""
    if decision.action not in POSSIBLE[decision.about]:
        raise BadDecision(f"of a {decision.about.value} nobody can {decision.action.value} anything")
    _named(decision.by)
    if len(decision.note) > LONGEST_NOTE:
        raise BadDecision(f"the note has more than {LONGEST_NOTE:,} characters")
    checked = _CHECKED.get(decision.about, _of_something)(ledger, decision)
    with ledger.run(f"review {decision.action.value} {decision.about.value}", _versions()) as run:
        return ledger.judgements.decide(replace(checked, at=checked.at or now()), run)


def undo(ledger: Ledger, number: int, *, by: str) -> None:
    """Take a decision back; it stays in the trail."""
    _named(by)
    ledger.judgements.undo(number, by=by, at=now())


def now() -> str:
    """Return the time (UTC), to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _named(by: str) -> None:
    if not by.strip() or len(by) > LONGEST:
        raise BadDecision(f"whoever decides gives a name, of {LONGEST} characters at most")


def _of_something(ledger: Ledger, decision: Decision) -> Decision:
    """The decision with its document named whole, where it has one."""
    if not decision.subject.strip():
        raise BadDecision(f"which {decision.about.value} it is about has to be said")
    if len(decision.subject) > LONGEST_SUBJECT:
        raise BadDecision(f"a {decision.about.value} is named by {LONGEST_SUBJECT} characters at most")
    return replace(decision, document=ledger.document(decision.document) if decision.document else None)


def _of_conflict(ledger: Ledger, decision: Decision) -> Decision:
    """The decision with its conflict named whole; the beginning of its id is enough."""
    named = ledger.judgements.conflicts_named(decision.subject) if decision.subject else []
    if len(named) != 1:
        raise BadDecision(f"{decision.subject[:40] or 'nothing'} names {len(named)} conflicts")
    return replace(decision, subject=named[0])


def _of_origin(ledger: Ledger, decision: Decision) -> Decision:
    """A merge or a split says of which two reports of the case; the beginning of a claim's id is enough."""
    sides = {side: _report(ledger, decision.value.get(side), side) for side in ("a", "b")}
    if sides["a"] == sides["b"]:
        raise BadDecision("it names one report twice")
    value = {**decision.value, **{side: list(ref) for side, ref in sides.items()}}
    return replace(decision, subject=decision.subject or ":".join(claim for _, claim in sides.values()), value=value)


def _report(ledger: Ledger, value: object, side: str) -> Ref:
    """The report that a side of a decision names: [document, claim], or the claim alone."""
    named = value[1] if isinstance(value, list) and len(value) == 2 else value
    if not isinstance(named, str):
        raise BadDecision(f"it names no report as {side}; give a claim's id")
    try:
        found = ledger.claim(named)
    except NotInCase:
        return _added(ledger, named)
    return found.document.id, found.claim.id


def _added(ledger: Ledger, named: str) -> Ref:
    """The report of a claim that a person added, by its id."""
    made = ledger.judgements.decisions(about=Subject.CLAIM, subjects=[named])
    for decision in made:
        if decision.action is Action.ADD and decision.document:
            return decision.document, decision.subject
    raise NotInCase(f"no claim {named[:40]}")


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


_CHECKED: dict[Subject, Callable[[Ledger, Decision], Decision]] = {
    Subject.CLAIM: _of_claim,
    Subject.FORECAST: _of_claim,
    Subject.CONFLICT: _of_conflict,
    Subject.ORIGIN: _of_origin,
}


def _versions() -> Versions:
    return Versions(code=__version__, model="none", grammar="none")
