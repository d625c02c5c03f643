"""Decisions of people, checked against the case before they are kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from firsthand.errors import BadDecision, NotInCase
from firsthand.judgements import values
from firsthand.judgements.entities.spelling import fold
from firsthand.ledger.ledger import Ledger, now
from firsthand.model.custody import Versions
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.forecast import Outcome
from firsthand.model.grading import Credibility, Reliability
from firsthand.model.judgement import Ref
from firsthand.pipeline import ask, disputes, finding, grading
from firsthand.pipeline.naming import renamed
from firsthand.pipeline.rules import rules
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
    Subject.SAME_CLAIM: frozenset({Action.MERGE, Action.SPLIT}),
}
"""What can be decided of what."""


def decide(ledger: Ledger, decision: Decision, *, seen: Collection[int] | None = None) -> int:
    """Keep a decision and return its number in the trail; ``BadDecision`` or ``NotInCase`` where it cannot be one.

    ``seen`` are the numbers of the decisions about its subject that whoever decides knew of. Where others have said
    something else of the same since, ``Overtaken`` is raised and nothing is kept: no correction undoes another unseen.
    """
    if decision.action not in POSSIBLE[decision.about]:
        raise BadDecision(f"of a {decision.about.value} nobody can {decision.action.value} anything")
    _named(decision.by)
    if len(decision.note) > LONGEST_NOTE:
        raise BadDecision(f"the note has more than {LONGEST_NOTE:,} characters")
    checked = _CHECKED.get(decision.about, _of_something)(ledger, decision)
    with ledger.run(f"review {decision.action.value} {decision.about.value}", _versions()) as run:
        number = ledger.judgements.decide(replace(checked, at=checked.at or now()), run, seen=seen)
        _rename(ledger, checked, run)
        return number


def undo(ledger: Ledger, number: int, *, by: str) -> None:
    """Take a decision back; it stays in the trail."""
    _named(by)
    about = [each for each in ledger.judgements.decisions(about=Subject.ENTITY) if each.number == number]
    ledger.judgements.undo(number, by=by, at=now())
    for decision in about:
        with ledger.run("review undo entity", _versions()) as run:
            _rename(ledger, decision, run)


def _rename(ledger: Ledger, decision: Decision, run: int) -> None:
    """Let what was decided of names hold from now on: who goes by them is an index, made anew."""
    if decision.about is Subject.ENTITY:
        names = (str(decision.value[side]) for side in ("a", "b"))
        ledger.judgements.rejoin(renamed(ledger.judgements, names), rules(), run)


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
    named = disputes.called(ledger, decision.subject)
    if len(named) != 1:
        raise BadDecision(f"{decision.subject[:40] or 'nothing'} names {len(named)} conflicts")
    return replace(decision, subject=named[0])


def _of_two(ledger: Ledger, decision: Decision) -> Decision:
    """A merge or a split says of which two reports of the case; the beginning of a claim's id is enough."""
    sides = {side: _report(ledger, decision.value.get(side), side) for side in ("a", "b")}
    if sides["a"] == sides["b"]:
        raise BadDecision("it names one report twice")
    value = {**decision.value, **{side: list(ref) for side, ref in sides.items()}}
    return replace(decision, subject=decision.subject or ":".join(claim for _, claim in sides.values()), value=value)


_OF_WATCH = re.compile(r"[0-9a-f]{8}:.")


def _of_indicator(ledger: Ledger, decision: Decision) -> Decision:
    """An indicator is named with its watch: two watches may give one id to two things."""
    checked = _of_something(ledger, decision)
    if not _OF_WATCH.match(checked.subject):
        raise BadDecision("an indicator is decided about with its watch file: --watch FILE")
    return checked


def _of_grade(ledger: Ledger, decision: Decision) -> Decision:
    """A person's grade of a claim, or the proposed one as it is when it is accepted."""
    checked = _of_claim(ledger, decision)
    if decision.action is Action.ACCEPT:
        proposed = next(iter(grading.graded(ledger, ask.like(ledger, checked.subject)).values()), None)
        if proposed is None:
            raise BadDecision("no grade is proposed for it")
        value = {"reliability": proposed.reliability.value, "credibility": proposed.credibility.value}
        return replace(checked, value=value)
    given = {name: str(decision.value[name]) for name in _GRADES if decision.value.get(name) is not None}
    if not given or any(value not in set(_GRADES[name]) for name, value in given.items()):
        raise BadDecision(
            "a grade is a reliability from A to F, a credibility from 1 to 6, or both:"
            ' --value \'{"reliability": "B", "credibility": "2"}\''
        )
    return replace(checked, value=given)


_GRADES: dict[str, type[Reliability | Credibility]] = {"reliability": Reliability, "credibility": Credibility}


def _of_names(ledger: Ledger, decision: Decision) -> Decision:
    """A merge or a split of two names says which, as they stand in the case: {"a": "Balta", "b": "BelTA"}."""
    sides = {side: decision.value.get(side) for side in ("a", "b")}
    for side, name in sides.items():
        if not isinstance(name, str) or not fold(name):
            raise BadDecision(f'it gives no name as {side}: --value \'{{"a": "Balta", "b": "BelTA"}}\'')
        if not ledger.judgements.forms_called([fold(name)]):
            raise BadDecision(f"nobody in this case goes by the name {name[:60]!r}")
    a, b = (fold(str(name)) for name in sides.values())
    if a == b:
        raise BadDecision("it gives one name twice")
    return replace(decision, subject=f"{a}:{b}"[:LONGEST_SUBJECT], value={**decision.value, **sides})


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
        claim = values.claim_from(_told(decision), reading.document)
        return replace(decision, subject=claim.id, document=document)
    found = finding.claim(ledger, decision.subject)
    if decision.action is Action.SETTLE and decision.value.get("outcome") not in set(Outcome):
        raise BadDecision(f'a forecast is settled as one of {", ".join(Outcome)}: --value \'{{"outcome": "void"}}\'')
    if decision.action is Action.CORRECT and decision.about is Subject.CLAIM:
        values.claim_from(_told(decision), found.document, found.claim, found.origin)
    return replace(decision, subject=found.subject, document=found.document.id)


def _told(decision: Decision) -> Mapping[str, object]:
    """What it says of a claim; nothing that is not known is kept as if it had been said."""
    if more := values.unknown(decision.value):
        raise BadDecision(f"of a claim nobody can say {', '.join(more)[:80]}; it takes {', '.join(values.FIELDS)}")
    return decision.value


_CHECKED: dict[Subject, Callable[[Ledger, Decision], Decision]] = {
    Subject.CLAIM: _of_claim,
    Subject.FORECAST: _of_claim,
    Subject.CONFLICT: _of_conflict,
    Subject.ORIGIN: _of_two,
    Subject.SAME_CLAIM: _of_two,
    Subject.ENTITY: _of_names,
    Subject.INDICATOR: _of_indicator,
    Subject.GRADE: _of_grade,
}


def _versions() -> Versions:
    return Versions(code=__version__, model="none", grammar="none")
