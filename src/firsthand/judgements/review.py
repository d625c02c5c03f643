"""What people decided, laid over what the machine read: the claim as it stands after every decision that holds.

Nothing of the machine's is changed. A decision names a claim by the id that it was read with, which stays the same when
the document is read anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from firsthand.errors import BadDecision
from firsthand.judgements.values import claim_from
from firsthand.model.claim import Claim
from firsthand.model.conflict import Status
from firsthand.model.decision import Action, Decision, Subject, Verdict
from firsthand.model.judgement import Ref, Report
from firsthand.model.text import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """A report as it stands: ``read`` names it as the machine read it, ``None`` where a person added it.

    ``origin`` is what it was before anybody corrected it. ``decided`` are the decisions about it that hold, ``lost``
    those of them that describe nothing there any more.
    """

    report: Report
    origin: Claim
    read: Ref | None
    decided: tuple[Decision, ...] = ()
    lost: tuple[Decision, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether it no longer is what the machine read."""
        return self.read != self.report.ref or any(each.action is Action.CORRECT for each in self.decided)

    @property
    def verdict(self) -> Verdict:
        """How people left it."""
        return verdict(self.decided)


def verdict(decided: Sequence[Decision]) -> Verdict:
    """Return how these decisions leave a claim; what was added or corrected stays that, whoever accepts it later."""
    actions = {each.action for each in decided}
    if _rejected(decided):
        return Verdict.REJECTED
    firmest = ((Action.ADD, Verdict.ADDED), (Action.CORRECT, Verdict.CORRECTED), (Action.ACCEPT, Verdict.ACCEPTED))
    return next((verdict for action, verdict in firmest if action in actions), Verdict.UNDECIDED)


def by_subject(decisions: Iterable[Decision]) -> dict[str, list[Decision]]:
    """Return the decisions by what they are about, in their order."""
    found: dict[str, list[Decision]] = {}
    for decision in decisions:
        found.setdefault(decision.subject, []).append(decision)
    return found


def left(report: Report, decisions: Iterable[Decision], *, read: bool = True) -> Reviewed:
    """Return a report as these decisions about it leave it, rejected or not; ``read`` says that the machine read it."""
    ours = (each for each in decisions if each.document in (None, report.document.id))
    decided = tuple(each for each in ours if each.about is Subject.CLAIM and each.undone is None)
    now, lost = _corrected(report, decided)
    return Reviewed(report=now, origin=report.claim, read=report.ref if read else None, decided=decided, lost=lost)


def reviewed(reports: Iterable[Report], decisions: Iterable[Decision]) -> list[Reviewed]:
    """Return the reports as people left them: what they rejected is gone, what they corrected is as they say."""
    by_claim = by_subject(decisions)
    every = (left(report, by_claim.get(report.claim.id, ())) for report in reports)
    return [each for each in every if each.verdict is not Verdict.REJECTED]


def added(documents: Mapping[str, Document], decisions: Iterable[Decision]) -> list[Reviewed]:
    """Return the claims that people added to these documents, as later decisions leave them; rejected or not."""
    every = list(decisions)
    found: dict[Ref, Reviewed] = {}
    for decision in every:
        document = documents.get(decision.document or "")
        if decision.action is not Action.ADD or decision.undone is not None or document is None:
            continue
        try:
            report = Report(document=document, claim=claim_from(decision.value, document))
        except BadDecision:  # its words stand there no longer
            continue
        about = (each for each in every if each.subject == report.claim.id and each.action is not Action.ADD)
        found.setdefault(report.ref, left(report, (decision, *about), read=False))
    return list(found.values())


def status(decisions: Sequence[Decision]) -> Status:
    """Return how a candidate stands after these decisions about it: the last that holds counts."""
    standing = {Action.CONFIRM: Status.CONFIRMED, Action.ACCEPT: Status.CONFIRMED, Action.REJECT: Status.REJECTED}
    held = [standing[each.action] for each in decisions if each.undone is None and each.action in standing]
    return held[-1] if held else Status.CANDIDATE


def _rejected(decisions: Sequence[Decision]) -> bool:
    verdicts = [each.action for each in decisions if each.action in (Action.ACCEPT, Action.REJECT, Action.CORRECT)]
    return bool(verdicts) and verdicts[-1] is Action.REJECT


def _corrected(report: Report, decisions: Iterable[Decision]) -> tuple[Report, tuple[Decision, ...]]:
    """The report with its corrections laid one over the other, and those that fit it no longer.

    What a document is read as may change, and what an earlier decision said may be taken back.
    """
    claim, lost = report.claim, list[Decision]()
    for decision in decisions:
        if decision.action is Action.CORRECT:
            try:
                claim = claim_from(decision.value, report.document, claim, report.claim)
            except BadDecision:
                lost.append(decision)
    return (report if claim is report.claim else Report(document=report.document, claim=claim)), tuple(lost)
