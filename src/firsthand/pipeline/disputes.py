"""Conflicts as people left them: those that judging found and nobody undid, and those that their corrections brought.

Judging has seen documents as they were read. A number that a person put right may contradict another report, and a
claim that one added may; these are looked for when they are asked for, and kept in no table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from weakref import WeakKeyDictionary

from firsthand.judgements import review
from firsthand.judgements.review import Reviewed
from firsthand.ledger.disputed import Page
from firsthand.ledger.ledger import Ledger
from firsthand.ledger.overlay import Overlay
from firsthand.model.conflict import Conflict, ConflictKind, Status
from firsthand.model.decision import Decision, Subject
from firsthand.model.judgement import Ref, Report
from firsthand.pipeline import finding
from firsthand.pipeline.ask import Gathered, published_by

_ARISEN: WeakKeyDictionary[Overlay, tuple[Conflict, ...]] = WeakKeyDictionary()
"""What corrections brought, for as long as the overlay stands that they were looked for under."""


def conflicts(ledger: Ledger, gathered: Gathered | None = None, *, day: str | None = None) -> list[Conflict]:
    """Return the conflicts with a side among the reports, or all of the case, each with how a person left it.

    What people rejected is set against nothing, and what they corrected only where it still is; as of a day, neither is
    what was published later. The sides go by the names that they were read by.
    """
    rows = None if gathered is None else list(gathered.rows.values())
    decisions = list(ledger.judgements.decisions(until=day))
    decided = review.by_subject(each for each in decisions if each.about is Subject.CONFLICT)
    found = [*_as_left(ledger, ledger.judgements.conflicts(rows), decisions, day), *arisen(ledger, gathered, day=day)]
    return [replace(each, status=review.status(decided.get(each.id, ()))) for each in found]


def arisen(ledger: Ledger, gathered: Gathered | None = None, *, day: str | None = None) -> Iterator[Conflict]:
    """Yield the conflicts that there are only since people corrected or added a side, with one among the reports."""
    over = finding.left(ledger, day)
    if not over.left.laid:
        return
    if (every := _ARISEN.get(over)) is None:
        every = _ARISEN[over] = tuple(_arisen(ledger, over, day))
    ours = None if gathered is None else {*gathered.read.values()}
    yield from (each for each in every if ours is None or each.a in ours or each.b in ours)


def _arisen(ledger: Ledger, over: Overlay, day: str | None) -> Iterator[Conflict]:
    from firsthand.pipeline import corrected

    decisions = list(ledger.judgements.decisions(about=Subject.CLAIM, until=day))

    def lay(reports: Iterable[Report]) -> list[Reviewed]:
        return review.reviewed((report for report in reports if published_by(report, day)), decisions)

    rows = [each.row for each in over.left.laid if each.row is not None]
    added = [each for each in finding.added(ledger, day) if published_by(each.report, day)]
    changed = [*(each for each in lay(ledger.judgements.reports(rows).values()) if each.changed), *added]
    known = {(each.kind, frozenset({each.a, each.b})) for each in ledger.judgements.conflicts(rows)}
    for each in corrected.conflicts(ledger, changed, lay):
        if (each.kind, frozenset({each.a, each.b})) not in known:
            yield each


def disputed(
    ledger: Ledger, *, kind: ConflictKind | None = None, status: Status | None = None, limit: int, skip: int = 0
) -> Page:
    """Return a page of the conflicts of the case as ``conflicts`` has them; those of judging are counted in the file.

    What corrections brought stands in front as long as it waits, and behind all others once a person has decided it.
    """
    waiting, settled, every = _brought(ledger, kind, status)
    fit, shown = len(waiting), waiting[skip : skip + limit]
    room, at = limit - len(shown), max(0, skip - fit)
    of_file = ledger.judgements.disputed(kind=kind, status=status, limit=room, skip=at, without=_lapsed(ledger))
    shown += of_file.conflicts
    behind = max(0, skip - fit - of_file.fit)
    shown += settled[behind : behind + limit - len(shown)]
    return Page(conflicts=tuple(shown), fit=fit + of_file.fit + len(settled), every=of_file.every + every)


def disputed_before(ledger: Ledger, conflict: str) -> int | None:
    """Return how many conflicts stand before this one on the pages of all; None where it is none that stands."""
    waiting, settled, _ = _brought(ledger, None, None)
    there = [each.id for each in waiting]
    if conflict in there:
        return there.index(conflict)
    there = [each.id for each in settled]
    if conflict in there:
        return disputed(ledger, limit=1).fit - len(there) + there.index(conflict)
    before = ledger.judgements.disputed_before(conflict, without=_lapsed(ledger))
    return None if before is None else len(waiting) + before


def called(ledger: Ledger, beginning: str) -> list[str]:
    """Return the ids that begin so of conflicts that stand; nothing is called nothing."""
    if not beginning:
        return []
    brought = (each.id for each in arisen(ledger))
    named = [*ledger.judgements.conflicts_named(beginning), *(name for name in brought if name.startswith(beginning))]
    return sorted(set(named))


def _brought(
    ledger: Ledger, kind: ConflictKind | None, status: Status | None
) -> tuple[list[Conflict], list[Conflict], int]:
    """Of what corrections brought and fits: what waits, what a person decided, and how many there are in all."""
    brought = list(arisen(ledger))
    decided = review.by_subject(ledger.judgements.decisions(about=Subject.CONFLICT)) if brought else {}
    left = [replace(each, status=review.status(decided.get(each.id, ()))) for each in brought]
    fit = [each for each in left if kind in (None, each.kind) and status in (None, each.status)]
    waiting = [each for each in fit if each.status is Status.CANDIDATE]
    return waiting, [each for each in fit if each.status is not Status.CANDIDATE], len(left)


def _lapsed(ledger: Ledger) -> frozenset[str]:
    """The conflicts that are none since people rejected or corrected a side; of few claims they did."""
    decisions = list(ledger.judgements.decisions(about=Subject.CLAIM))
    rows = sorted(ledger.judgements.rows_called({each.subject for each in decisions}))
    touched = ledger.judgements.conflicts(rows) if rows else []
    left = {each.id for each in _as_left(ledger, touched, decisions, None)}
    return frozenset(each.id for each in touched if each.id not in left)


def _as_left(
    ledger: Ledger, found: Sequence[Conflict], decisions: Sequence[Decision], day: str | None
) -> Iterator[Conflict]:
    about = {each.subject for each in decisions if each.about is Subject.CLAIM}
    touched = [each for each in found if day or {each.a[1], each.b[1]} & about]
    named = ledger.judgements.named({side for each in touched for side in (each.a, each.b)})
    known_then = (report for report in named.values() if published_by(report, day))
    left = {each.read: each for each in review.reviewed(known_then, decisions)}
    for each in found:
        if not (day or {each.a[1], each.b[1]} & about):
            yield each
        elif now := _between(each, left.get(each.a), left.get(each.b)):
            yield now


def _between(found: Conflict, a: Reviewed | None, b: Reviewed | None) -> Conflict | None:
    """The conflict between its two sides as people left them; None where there is none any more."""
    if a is None or b is None:
        return None
    if not (a.changed or b.changed):
        return found
    from firsthand.pipeline import corrected

    anew = corrected.set_against(a.report, b.report)
    return replace(found, reasons=anew.reasons) if anew and anew.kind is found.kind else None


def sides(
    ledger: Ledger, gathered: Gathered, found: Iterable[Conflict], *, day: str | None = None
) -> dict[Ref, Report]:
    """Return the reports on both sides of the conflicts as people left them, those beyond the question as well."""
    refs = {side for each in found for side in (each.a, each.b)}
    by_ref = gathered.by_ref
    ours = {before: by_ref[now] for now, before in gathered.read.items() if before in refs}
    by_people = {each.report.ref: each.report for each in finding.added(ledger, day) if each.report.ref in refs}
    beyond = ledger.judgements.named(refs - ours.keys()).values()
    left = review.reviewed(beyond, ledger.judgements.decisions(about=Subject.CLAIM, until=day))
    return by_people | ours | {each.read: each.report for each in left if each.read}
