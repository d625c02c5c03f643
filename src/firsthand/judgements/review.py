"""What people decided, laid over what the machine read: the claim as it stands after every decision that holds.

Nothing of the machine's is changed. A decision names a claim by the id that it was read with, which stays the same when
the document is read anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from firsthand.errors import BadDecision
from firsthand.model.claim import Claim, Factuality, Hop, Kind, Quote, Source, SourceType
from firsthand.model.conflict import Status
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.judgement import Ref, Report
from firsthand.model.text import Document, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """A report as it stands: ``read`` names it as the machine read it, ``None`` where a person added it."""

    report: Report
    read: Ref | None
    decided: tuple[Decision, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether it no longer is what the machine read."""
        return self.read != self.report.ref or any(each.action is Action.CORRECT for each in self.decided)


def reviewed(reports: Iterable[Report], decisions: Iterable[Decision]) -> list[Reviewed]:
    """Return the reports as people left them: what they rejected is gone, what they corrected is as they say."""
    by_claim: dict[str, list[Decision]] = {}
    for decision in decisions:
        if decision.about is Subject.CLAIM and decision.undone is None:
            by_claim.setdefault(decision.subject, []).append(decision)
    stand = ((report, _of_document(report, by_claim.get(report.claim.id, ()))) for report in reports)
    return [
        Reviewed(report=_corrected(report, decided), read=report.ref, decided=decided)
        for report, decided in stand
        if not _rejected(decided)
    ]


def added(documents: Mapping[str, Document], decisions: Iterable[Decision]) -> list[Reviewed]:
    """Return the claims that people added to these documents, each by its own decision."""
    found = []
    for decision in decisions:
        if decision.action is not Action.ADD or decision.undone is not None:
            continue
        document = documents.get(decision.document or "")
        if document is not None:
            claim = claim_from(decision.value, document)
            found.append(Reviewed(report=Report(document=document, claim=claim), read=None, decided=(decision,)))
    return found


def reviewed_added(
    documents: Mapping[str, Document], made: Iterable[Decision], decisions: Iterable[Decision]
) -> list[Reviewed]:
    """Return the claims that people added, with later decisions about them laid over."""
    every = list(decisions)
    found = (reviewed([each.report], every) for each in added(documents, made))
    return [replace(each, read=None) for one in found for each in one]


def status(decisions: Sequence[Decision]) -> Status:
    """Return how a candidate stands after these decisions about it: the last that holds counts."""
    standing = {Action.CONFIRM: Status.CONFIRMED, Action.ACCEPT: Status.CONFIRMED, Action.REJECT: Status.REJECTED}
    held = [standing[each.action] for each in decisions if each.undone is None and each.action in standing]
    return held[-1] if held else Status.CANDIDATE


def claim_from(value: Mapping[str, object], document: Document, base: Claim | None = None) -> Claim:
    """Return the claim that a person's values describe, over the machine's where there is one.

    ``value`` may hold content and cue (lists of [start, end]), kind, factuality, quote, historical and chain (from the
    one who speaks outward; each with name and type, and where known canonical, of, handle, basis, anonymity_reason,
    mention; a number stands for the machine's own hop in that place). Raises ``BadDecision`` where it describes no
    claim of the document.
    """
    try:
        fields = {name: read(value[name]) for name, read in _FIELDS.items() if name in value}
        if "chain" in value:
            fields["chain"] = _chain(value["chain"], base.chain if base else ())
        claim = replace(base, **fields) if base else Claim(document=document.id, **fields)
    except (IndexError, KeyError, TypeError, ValueError) as error:
        raise BadDecision(f"it describes no claim ({error})") from error
    if claim.extent.end > len(document.text):
        raise BadDecision("its words lie outside the document")
    return claim


def _of_document(report: Report, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    return tuple(each for each in decisions if each.document in (None, report.document.id))


def _rejected(decisions: Sequence[Decision]) -> bool:
    verdicts = [each.action for each in decisions if each.action in (Action.ACCEPT, Action.REJECT, Action.CORRECT)]
    return bool(verdicts) and verdicts[-1] is Action.REJECT


def _corrected(report: Report, decisions: Sequence[Decision]) -> Report:
    claim = report.claim
    for decision in decisions:
        if decision.action is Action.CORRECT:
            claim = claim_from(decision.value, report.document, claim)
    return report if claim is report.claim else Report(document=report.document, claim=claim)


def _spans(value: Any) -> tuple[Span, ...]:  # noqa: ANN401 - from JSON
    return tuple(sorted(Span(int(start), int(end)) for start, end in value))


def _chain(value: Any, read: Sequence[Hop]) -> tuple[Hop, ...]:  # noqa: ANN401 - from JSON
    return tuple(read[each] if type(each) is int and each >= 0 else _hop(each) for each in value)


def _hop(value: Mapping[str, Any]) -> Hop:
    mention = value.get("mention")
    if not str(value["name"]).strip():
        raise ValueError("a source has a name")
    source = Source(
        name=str(value["name"]).strip(),
        type=SourceType(value["type"]),
        canonical=value.get("canonical"),
        mention=Span(int(mention[0]), int(mention[1])) if mention else None,
        handle=value.get("handle"),
        of=value.get("of"),
    )
    return Hop(source=source, basis=value.get("basis"), anonymity_reason=value.get("anonymity_reason"))


def _quote(value: Any) -> Quote | None:  # noqa: ANN401 - from JSON
    return Quote(value) if value else None


_FIELDS: dict[str, Callable[[Any], Any]] = {
    "content": _spans,
    "cue": _spans,
    "kind": Kind,
    "factuality": Factuality,
    "quote": _quote,
    "historical": bool,
}
"""What a person may say of a claim beside its chain, each with what reads it."""
