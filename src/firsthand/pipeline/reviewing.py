"""A document's claims as people left them, each beside what the machine read, and who else reports the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from firsthand.judgements import review
from firsthand.judgements.review import Reviewed
from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Claim
from firsthand.model.decision import Action, Decision, Subject, Verdict
from firsthand.model.judgement import Ref, Report
from firsthand.model.reading import Reading
from firsthand.model.text import Document
from firsthand.pipeline.tied import ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """One claim as it stands; ``origin`` is what it was before: as the machine read it, or as a person ``added`` it.

    ``decided`` are the decisions about it that hold, the last of them last, ``lost`` those that describe nothing there
    any more.
    """

    claim: Claim
    origin: Claim
    added: bool = False
    decided: tuple[Decision, ...] = ()
    lost: tuple[Decision, ...] = ()

    @property
    def subject(self) -> str:
        """The id that decisions name."""
        return self.origin.id

    @property
    def verdict(self) -> Verdict:
        """How people left it."""
        return review.verdict(self.decided)

    @property
    def rejected(self) -> bool:
        """Whether it no longer counts."""
        return self.verdict is Verdict.REJECTED

    @property
    def changed(self) -> bool:
        """Whether it says something else than at first."""
        return self.claim != self.origin


SAID = 60
"""Other reports of a claim that are looked through where people said of two of them that they are not the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Others:
    """Other reports of what a claim asserts: some of them, and how many there are."""

    reports: tuple[Report, ...]
    count: int


def left(ledger: Ledger, reading: Reading) -> tuple[list[Left], list[Decision]]:
    """Return the claims of a reading as people left them, in reading order, and the trail of these decisions."""
    document = reading.document
    assert document is not None  # noqa: S101 - a reading that is kept has its document
    trail = list(ledger.judgements.decisions(about=Subject.CLAIM, document=document.id, undone_too=True))
    holding = [each for each in trail if each.undone is None]
    about = review.by_subject(holding)
    found = [_left(document, claim, about.get(claim.id, ())) for claim in reading.claims]
    found += [_as_left(each, added=True) for each in review.added({document.id: document}, holding)]
    return sorted(found, key=_place), trail


def _place(each: Left) -> tuple[int, int, str]:
    content = each.claim.content
    return content[0].start, content[-1].end, each.subject


def _left(document: Document, claim: Claim, decided: Sequence[Decision]) -> Left:
    if not decided:
        return Left(claim=claim, origin=claim)
    return _as_left(review.left(Report(document=document, claim=claim), decided), added=False)


def _as_left(now: Reviewed, *, added: bool) -> Left:
    return Left(claim=now.report.claim, origin=now.origin, added=added, decided=now.decided, lost=now.lost)


def others(ledger: Ledger, document: str, *, most: int = 4) -> Mapping[str, Others]:
    """Return other reports of the same by the id of the document's claim, those with the firmest tie first."""
    told = _told(ledger, document)
    # What people said is not the same is left out before the first are chosen.
    alike = ledger.judgements.alike(document, most=max(most, SAID) if told else most)
    reports = ledger.judgements.reports(sorted({row for rows, _ in alike.values() for row in rows}))
    ids = {report.claim.id for report in reports.values()}
    decisions = list(ledger.judgements.decisions(about=Subject.CLAIM, subjects=ids)) if ids else []
    stand = {each.read: each.report for each in review.reviewed(reports.values(), decisions)}
    found = {
        claim: Others(reports=tuple(stand[reports[row].ref] for row in rows if reports[row].ref in stand), count=count)
        for claim, (rows, count) in alike.items()
    }
    for claim, said in told.items():
        found[claim] = _as_told(ledger, found.get(claim, Others(reports=(), count=0)), said)
    return {claim: Others(reports=s.reports[:most], count=s.count) for claim, s in found.items() if s.count}


def _told(ledger: Ledger, document: str) -> dict[str, dict[Ref, bool]]:
    """For the claims of a document the reports of which a person said last that they assert the same, or do not."""
    told: dict[str, dict[Ref, bool]] = {}
    for each in ledger.judgements.decisions(about=Subject.SAME_CLAIM):
        a, b = ref(each.value.get("a")), ref(each.value.get("b"))
        for own, other in ((a, b), (b, a)):
            if own[0] == document:
                told.setdefault(own[1], {})[other] = each.action is Action.MERGE
    return told


def _as_told(ledger: Ledger, same: Others, said: Mapping[Ref, bool]) -> Others:
    there = {report.ref for report in same.reports}
    more = ledger.judgements.named([each for each, one in said.items() if one and each not in there]).values()
    left = [report for report in same.reports if said.get(report.ref, True)]
    return Others(reports=(*more, *left), count=same.count - len(same.reports) + len(left) + len(more))
