"""What people said of two reports: whether they go back to one account, and whether they assert one thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.judgement import Grade, Link, Reason, Ref


def merged(decisions: Sequence[Decision], refs: Mapping[Ref, Ref]) -> list[Link]:
    """Return the links that a person has drawn: two reports go back to one account, by the last that was said."""
    return [
        Link(
            a=a, b=b, grade=Grade.SAME_SOURCE, same_claim=False, reasons=(Reason(_whose(decision)),), decided=True
        )
        for pair, decision in _last(decisions, refs, Subject.ORIGIN).items()
        if decision.action is Action.MERGE
        for a, b in [sorted(pair)]
    ]  # fmt: skip


def split(decisions: Sequence[Decision], refs: Mapping[Ref, Ref]) -> list[frozenset[Ref]]:
    """Return the pairs of reports that a person has told apart, by the last that was said."""
    said = _last(decisions, refs, Subject.ORIGIN)
    return [pair for pair, decision in said.items() if decision.action is Action.SPLIT]


def _last(decisions: Sequence[Decision], refs: Mapping[Ref, Ref], about: Subject) -> dict[frozenset[Ref], Decision]:
    """The last decision about each two reports, where both are asked about."""
    told = (each for each in decisions if each.about is about)
    return {pair: each for each in told if len(pair := frozenset(_two(each, refs))) == 2}


def asserting(decisions: Sequence[Decision], links: Sequence[Link], refs: Mapping[Ref, Ref]) -> list[Link]:
    """Return the links as people left them: two reports assert one thing, or do not, by the last that was said."""
    said = _last(decisions, refs, Subject.SAME_CLAIM)
    if not said:
        return list(links)
    left = {frozenset({link.a, link.b}): link for link in links}
    for pair, decision in said.items():
        a, b = sorted(pair)
        link = left.pop(pair, None)
        if decision.action is Action.MERGE:
            reason = Reason(f"{decision.by} decided on {decision.at[:10]} that both assert one thing{_noted(decision)}")
            tied = link or Link(a=a, b=b, grade=Grade.UNKNOWN, same_claim=True, reasons=(reason,))
            left[pair] = replace(tied, same_claim=True, reasons=(reason, *tied.reasons) if link else tied.reasons)
        elif link and link.grade is not Grade.UNKNOWN:
            left[pair] = replace(link, same_claim=False)
    return list(left.values())


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
    return f"{decision.by} decided on {decision.at[:10]} that both go back to one account{_noted(decision)}"


def _noted(decision: Decision) -> str:
    return f": {decision.note}" if decision.note else "."
