"""What people said of accounts: which two reports go back to one, and which do not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.judgement import Grade, Link, Reason, Ref


def merged(decisions: Sequence[Decision], refs: Mapping[Ref, Ref]) -> list[Link]:
    """Return the links that a person has drawn: two reports go back to one account."""
    return [
        Link(a=a, b=b, grade=Grade.SAME_SOURCE, same_claim=False, reasons=(Reason(_whose(decision)),))
        for decision in decisions
        if decision.action is Action.MERGE and decision.about is Subject.ORIGIN
        for a, b in [sorted(_two(decision, refs))]
        if a != b
    ]


def split(decisions: Sequence[Decision], refs: Mapping[Ref, Ref]) -> list[frozenset[Ref]]:
    """Return the pairs of reports that a person has told apart."""
    told = [each for each in decisions if each.action is Action.SPLIT and each.about is Subject.ORIGIN]
    return [pair for decision in told if len(pair := frozenset(_two(decision, refs))) == 2]


def _two(decision: Decision, refs: Mapping[Ref, Ref]) -> list[Ref]:
    """The two reports of a decision, where both are asked about; twice the first where one is not."""
    named = [ref(decision.value.get(side)) for side in ("a", "b")]
    found = [refs[ref] for ref in named if ref in refs]
    return found if len(found) == len(named) else [("", ""), ("", "")]


def ref(value: object) -> Ref:
    """Return what names the report of a decision's value; empty names where it is none."""
    match value:
        case [str(document), str(claim)]:
            return document, claim
        case _:
            return "", ""


def _whose(decision: Decision) -> str:
    note = f": {decision.note}" if decision.note else "."
    return f"{decision.by} decided on {decision.at[:10]} that both go back to one account{note}"
