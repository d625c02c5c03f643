"""One queue of what waits for a person: conflicts, forecasts, accounts, claims and names, by what matters to the watch.

Of a large case only what is in sight of the watched question is asked about, conflicts aside: those are all counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from firsthand.judgements.entities.spelling import fold
from firsthand.judgements.watch import doubted
from firsthand.judgements.watch.mattering import Matter, matters, of_these
from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.board import Board
from firsthand.model.conflict import Conflict, Status, name_of
from firsthand.model.decision import Decision, Subject
from firsthand.model.judgement import Ref
from firsthand.model.queue import Asked, Doubt, Queue
from firsthand.pipeline import ask, disputes
from firsthand.pipeline.ask import Gathered
from firsthand.pipeline.tied import ref

NAMES = 200
"""Merges of names, the latest, that are asked about."""
_ORDER = {kind: number for number, kind in enumerate(Doubt)}

Sight = tuple[Board | None, Gathered]
"""A board, if a question is watched, and the reports in sight."""


def in_sight(ledger: Ledger, watched: tuple[Board, Gathered] | None = None, *, day: str | None = None) -> Sight:
    """Return what is in sight: all of a small case, and of a large one what the board of a question is made from."""
    board, gathered = watched or (None, Gathered())
    return board, ask.gather(ledger, Filter(), day=day) if ledger.count() <= ask.WHOLE else gathered


def queue(ledger: Ledger, sight: Sight, *, kind: Doubt | None = None, limit: int, day: str | None = None) -> Queue:
    """Return the first of what waits, or waited on a day, what matters most and is least sure in front.

    Names are met document by document and have no day of their own, so that as of a day none are asked about.
    """
    board, gathered = sight
    known = matters(board) if board else {}
    decided = list(ledger.judgements.decisions(until=day))
    asked = [*_conflicts(ledger, gathered, day), *_others(ledger, board, gathered, decided)]
    if day is None:
        asked += _names(ledger, {pair for about, pair in _said(decided) if about is Subject.ENTITY})
    weighed = [_weighed(each, known, board) for each in asked if kind in (None, each.kind)]
    weighed.sort(key=lambda each: (-each.matter, each.sure, _ORDER[each.kind]))
    counts: Counter[Doubt] = Counter(each.kind for each in asked if each.kind is not Doubt.CONFLICT)
    beyond, counts[Doubt.CONFLICT] = _of_case(ledger, limit, day)
    if len(weighed) < limit and kind in (None, Doubt.CONFLICT):
        there = {each.id for each in weighed}
        weighed += [each for each in map(_of_conflict, beyond) if each.id not in there]
    first = weighed[:limit]
    refs = {side for each in first for side in (each.a, each.b) if side}
    reports = {report.ref: report for report in ledger.judgements.named(refs).values()}
    reports |= disputes.sides(ledger, gathered, [each.conflict for each in first if each.conflict], day=day)
    there_still = tuple(each for each in first if each.names or (each.a in reports and each.b in reports))
    return Queue(asked=there_still, counts={each: counts[each] for each in Doubt}, reports=reports)


def _weighed(each: Asked, known: dict[Ref, Matter], board: Board | None) -> Asked:
    matter = of_these(known, (each.a, each.b))
    if each.names and board:
        named = {fold(name) for indicator in board.watch.indicators for name in indicator.pattern.names}
        called = sorted(named & {fold(name) for name in each.names})
        matter = Matter(1.0, "An indicator looks for that name.") if called else matter
    return replace(each, matter=matter.weight, bearing=matter.bearing)


def _of_case(ledger: Ledger, limit: int, day: str | None) -> tuple[Sequence[Conflict], int]:
    """Conflicts of the whole case that wait, the first of them at least, and how many do."""
    if day is None:
        page = disputes.disputed(ledger, status=Status.CANDIDATE, limit=limit)
        return page.conflicts, page.fit
    found = [each for each in disputes.conflicts(ledger, day=day) if each.status is Status.CANDIDATE]
    return found, len(found)


def _conflicts(ledger: Ledger, gathered: Gathered, day: str | None) -> Iterator[Asked]:
    """The conflicts in sight that wait."""
    if not gathered.rows:
        return
    for each in disputes.conflicts(ledger, gathered, day=day):
        if each.status is Status.CANDIDATE:
            yield _of_conflict(each)


def _of_conflict(each: Conflict) -> Asked:
    return Asked(kind=Doubt.CONFLICT, id=each.id, a=each.a, b=each.b, reasons=each.reasons, conflict=each)


def _others(ledger: Ledger, board: Board | None, gathered: Gathered, decided: Sequence[Decision]) -> Iterator[Asked]:
    said = _said(decided)
    settled = {each.subject for each in decided if each.about is Subject.FORECAST}
    yield from _forecasts(ledger, gathered, settled)
    found = doubted.accounts_of(board) if board else []
    whole = ask.traced(gathered) if ledger.count() <= ask.WHOLE else ()
    for each in doubted.accounts([*found, *whole], gathered.by_ref):
        if (Subject.ORIGIN, frozenset({each.a, each.b})) not in said:
            yield each
    for each in doubted.same_claims(gathered.links):
        if (Subject.SAME_CLAIM, frozenset({each.a, each.b})) not in said:
            yield each


def _said(decided: Iterable[Decision]) -> set[tuple[Subject, frozenset[object]]]:
    """The pairs that people decided about."""
    return {(each.about, pair) for each in decided if (pair := _pair(each))}


def _pair(made: Decision) -> frozenset[object]:
    """What a decision about two things is about: reports, or names as they are compared."""
    if made.about is Subject.ENTITY:
        return frozenset(fold(str(made.value.get(side))) for side in ("a", "b"))
    return frozenset(ref(made.value.get(side)) for side in ("a", "b")) if "b" in made.value else frozenset()


def _forecasts(ledger: Ledger, gathered: Gathered, settled: set[str]) -> Iterator[Asked]:
    """What a report proposes to settle; a forecast that is told in several texts is asked about once."""
    told: set[tuple[str, str]] = set()
    reports = gathered.by_ref
    for each in ledger.judgements.settlings(list(gathered.rows.values())) if gathered.rows else ():
        report = reports.get(each.forecast)
        if report is None or each.by not in reports or each.forecast[1] in settled:
            continue
        if (words := (fold(report.words), each.outcome.value)) not in told:
            told.add(words)
            yield Asked(
                kind=Doubt.FORECAST, id=each.id, a=each.forecast, b=each.by, reasons=each.reasons,
                outcome=each.outcome.value,
            )  # fmt: skip


def _names(ledger: Ledger, said: set[frozenset[object]]) -> Iterator[Asked]:
    asked: set[frozenset[str]] = set()
    for joining, a, b in ledger.judgements.merged_on(doubted.ASKED_OF_NAMES, most=NAMES):
        pair = frozenset({fold(a), fold(b)})
        if len(pair) == 2 and pair not in asked and pair not in said:
            asked.add(pair)
            sure = doubted.ASKED_OF_NAMES.index(joining.ground)
            name = name_of(Doubt.NAMES, *sorted(pair))
            yield Asked(kind=Doubt.NAMES, id=name, names=(a, b), reasons=joining.reasons, sure=sure)
