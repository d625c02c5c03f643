"""The claims of a case as people left them.

What they rejected is left out unless it is asked for, what they corrected is found by its new values, and what they
added is found like the rest.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from firsthand.errors import NotInCase
from firsthand.judgements import review
from firsthand.judgements.review import Reviewed
from firsthand.ledger.filters import SHORTEST, Filter
from firsthand.ledger.found import Found
from firsthand.ledger.ledger import Ledger
from firsthand.ledger.measured import Unit
from firsthand.ledger.overlay import Laid, Left, Overlay
from firsthand.model.decision import Action, Decision, Subject, Verdict
from firsthand.model.judgement import Report

LAST = 1_000_000
"""From where on claims that people added are counted in a reading: they are listed behind all that was read there."""


def left(ledger: Ledger, day: str | None = None) -> Overlay:
    """Return what people made of the claims of the case as of a day, to be laid over what was read."""
    return ledger.judgements.overlay(lambda: _left(ledger, day), day)


def claims(ledger: Ledger, asked: Filter | None = None, *, limit: int | None = None, skip: int = 0) -> Iterator[Found]:
    """Yield the claims that fit as people left them, those of the latest publication first."""
    yield from ledger.claims(asked, limit=limit, skip=skip, over=left(ledger))


def count(ledger: Ledger, asked: Filter | None = None) -> int:
    """Return how many claims fit as people left them."""
    return ledger.count(asked, over=left(ledger))


def units(ledger: Ledger, asked: Filter, *, most: int) -> list[Unit]:
    """Return what the figures of the claims that fit are measured in, the most frequent first."""
    return ledger.units(asked, most=most, over=left(ledger))


def placed(ledger: Ledger, asked: Filter, *, most: int) -> tuple[list[Found], int]:
    """Return the latest claims that fit and name a place, and how many there are in all."""
    return ledger.placed(asked, most=most, over=left(ledger))


def claim(ledger: Ledger, name: str) -> Found:
    """Return the claim with an id that begins so as people left it: the id it was read with, or has since they did."""
    try:
        read = ledger.claim(name)
    except NotInCase:
        return _laid(ledger, name.strip().casefold())
    decisions = list(ledger.judgements.decisions(about=Subject.CLAIM, subjects=[read.claim.id]))
    return _as_left(read, review.left(Report(document=read.document, claim=read.claim), decisions))


def seen(ledger: Ledger, name: str, decisions: Collection[int]) -> Found:
    """Return a claim as these decisions alone leave it, by their numbers: as a page showed it that was made by then."""
    found = claim(ledger, name)
    trail = ledger.judgements.decisions(about=Subject.CLAIM, subjects=[found.subject], undone_too=True)
    shown = [replace(each, undone=None) for each in trail if each.number in decisions]
    report = Report(document=found.document, claim=found.origin)
    return _as_left(replace(found, claim=found.origin), review.left(report, shown))


def added(ledger: Ledger, day: str | None = None) -> Iterator[Reviewed]:
    """Yield the claims that people had added by a day to documents that stand, and did not reject."""
    for each in left(ledger, day).left.laid:
        if each.row is None and each.found.verdict is not Verdict.REJECTED:
            report = Report(document=each.found.document, claim=each.found.claim)
            yield Reviewed(report=report, origin=each.found.origin, read=None, decided=each.found.decided)


def _laid(ledger: Ledger, name: str) -> Found:
    ours = [
        each.found for each in left(ledger).left.laid if len(name) >= SHORTEST and each.found.claim.id.startswith(name)
    ]
    if len({each.claim.id for each in ours}) != 1:
        raise NotInCase(f"{name[:40]} is no claim in it")
    return ours[0]


def _left(ledger: Ledger, day: str | None) -> Left:
    decisions = list(ledger.judgements.decisions(about=Subject.CLAIM, until=day))
    about = review.by_subject(each for each in decisions if each.action is not Action.ADD)
    rows = ledger.judgements.standing_of(about)
    edited = [row for row, name in rows.items() if any(each.action is Action.CORRECT for each in about[name])]
    read = list(zip(edited, ledger.numbered(edited), strict=True))
    corrected = [_corrected(row, found, n, about[found.claim.id]) for row, (found, n) in read]
    added = list(_added(ledger, decisions))
    plain = {row: about[name] for row, name in rows.items() if row not in set(edited)}
    there = {*rows.values(), *(each.found.claim.id for each in added)}
    return Left(
        laid=(*corrected, *added),
        verdicts={row: review.verdict(made) for row, made in plain.items()},
        decided={row: tuple(made) for row, made in plain.items()},
        missing=sum(not ledger.gone(made[0].document or "") for name, made in about.items() if name not in there),
    )


def _corrected(row: int, found: Found, n: int, decisions: Iterable[Decision]) -> Laid:
    report = Report(document=found.document, claim=found.claim)
    return Laid(found=_as_left(found, review.left(report, decisions)), row=row, n=n)


def _as_left(read: Found, now: Reviewed) -> Found:
    claim = now.report.claim
    return replace(
        read, claim=claim, read=None if claim == read.claim else read.claim, verdict=now.verdict, decided=now.decided
    )


def _added(ledger: Ledger, decisions: Iterable[Decision]) -> Iterator[Laid]:
    """The claims that people added to documents that stand; one added twice counts once."""
    every = list(decisions)
    named = sorted({each.document for each in every if each.action is Action.ADD and each.document})
    documents = {
        name: document for name in named if not ledger.gone(name) and (document := ledger.reading(name).document)
    }
    for each in review.added(documents, every):
        made = each.decided[0]
        found = ledger.added(each.report.document, each.origin, made)
        yield Laid(found=_as_left(found, each), row=None, n=LAST + made.number)
