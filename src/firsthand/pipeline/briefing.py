"""What a brief is made from, gathered from the case: with a watch from its board, without one from the reports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from firsthand.judgements.dating import known
from firsthand.judgements.origins.origins import counts, origins
from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.board import Board, Watch
from firsthand.model.brief import Briefing, Told
from firsthand.model.conflict import Status
from firsthand.model.judgement import Link, Ref, Report
from firsthand.pipeline import ahead, ask, disputes, finding, grading, watching
from firsthand.pipeline.foresight import Foresight
from firsthand.pipeline.rules import unjudged
from firsthand.pipeline.sight import Sight

LOOKED_AT = 600
"""Claims of a case without a watch that its brief is made from, those of the latest publication."""
FOLLOWED = 2000
"""Reports of what will come of which a brief tells the fate, those of the latest publication: it tells a dozen."""
TOLD = 8
"""Things that are told most, in the brief of a case without a watch."""


def briefing(
    ledger: Ledger,
    watch: Watch | None = None,
    *,
    day: str | None = None,
    seen: tuple[Board, ask.Gathered] | None = None,
    foresight: Foresight | None = None,
) -> Briefing:
    """Return what a brief about the watch's question, or about the whole case, is made from.

    ``seen`` is the watch's board as of the day with its reports, where it has been put together already; ``foresight``
    remembers which rows are forecasts.
    """
    held = [each for each in ledger.documents() if not day or (each.published or "9") <= f"{day}~"]
    dates = sorted(each.published for each in held if each.published)
    made = Briefing(
        case=ledger.path.name,
        day=day or (dates[-1] if dates else None),
        asked_day=day,
        reports={},
        documents=len(held),
        outlets=len({each.outlet for each in held if each.outlet}),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        held=sum(each.claims for each in held),
        skipped=sum(1 for _ in ledger.skips()),
        unjudged=unjudged(ledger),
    )
    return _of_watch(ledger, watch, made, seen, foresight) if watch else _of_case(ledger, made)


def _of_watch(
    ledger: Ledger,
    watch: Watch,
    made: Briefing,
    seen: tuple[Board, ask.Gathered] | None,
    foresight: Foresight | None,
) -> Briefing:
    foresight = foresight or Foresight()
    board, matching = seen or watching.watched(ledger, watch, day=made.asked_day, sight=Sight(), foresight=foresight)
    near = {match.report for each in board.seen for match in each.matches}
    today = str(known(made.day)[1] or "")
    gathered = ahead.gather_told(ledger, watch, most=FOLLOWED, today=today, day=made.asked_day, foresight=foresight)
    found = _with_conflicts(ledger, gathered, made, about=near)
    told = {ref: each for ref, each in matching.by_ref.items() if _by(each, made)}
    return replace(found, board=board, reports={**told, **found.reports})


def _of_case(ledger: Ledger, made: Briefing) -> Briefing:
    day = made.asked_day
    latest = ledger.judgements.listed(ask.as_of(Filter(), day), finding.left(ledger, day), limit=LOOKED_AT)
    gathered = ask.of_entries(ledger, latest, day=day)
    whole = _with_conflicts(ledger, gathered, made, about=None)
    return replace(whole, told=tuple(_told(gathered)), counts=ask.counted(gathered))


def _with_conflicts(ledger: Ledger, gathered: ask.Gathered, made: Briefing, *, about: set[Ref] | None) -> Briefing:
    """The conflicts that no person has rejected; those about what was asked come first."""
    every = disputes.conflicts(ledger, gathered, day=made.asked_day)
    found = [each for each in every if each.status is not Status.REJECTED]
    sides = disputes.sides(ledger, gathered, found)
    found = [each for each in found if each.a in sides and each.b in sides]
    found = [each for each in found if _by(sides[each.a], made) and _by(sides[each.b], made)]
    found.sort(key=lambda each: (each.status is not Status.CONFIRMED, not about or not {each.a, each.b} & about))
    followed = ask.forecasts(ledger, gathered, day=made.day, most=FOLLOWED)
    return replace(
        made,
        reports={ref: each for ref, each in {**followed.reports, **sides}.items() if _by(each, made)},
        conflicts=tuple(found),
        grades=grading.graded_by_people(ledger, gathered, day=made.asked_day),
        forecasts=tuple(followed.forecasts),
        considered=len(gathered.reports) + gathered.further,
        unfollowed=followed.left_out,
    )


def _by(report: Report, made: Briefing) -> bool:
    """Whether a report was there on the day: the other side of a conflict may be later."""
    return not made.asked_day or (report.document.published.edtf or "9") <= f"{made.asked_day}~"


def _told(gathered: ask.Gathered) -> Iterable[Told]:
    """What most documents assert, with the accounts behind each."""
    by_ref = gathered.by_ref
    groups = [[by_ref[ref] for ref in group] for group in _same(by_ref, gathered.links)]
    groups.sort(key=lambda rows: (-len({report.document.id for report in rows}), -len(rows), rows[0].ref))
    for rows in groups[:TOLD]:
        rows.sort(key=lambda report: (str(known(report.document.published.edtf)[0] or "9"), report.ref))
        ours = {report.ref for report in rows}
        links = [link for link in gathered.links if link.a in ours and link.b in ours]
        accounts = origins(rows, links, apart=gathered.apart)
        yield Told(reports=tuple(r.ref for r in rows), counts=counts(rows, accounts), origins=accounts)


def _same(refs: Iterable[Ref], links: Iterable[Link]) -> list[list[Ref]]:
    """Reports that assert one thing, as far as links tie them."""
    group = {ref: [ref] for ref in refs}
    for link in links:
        if link.same_claim and link.a in group and link.b in group and group[link.a] is not group[link.b]:
            joined = group[link.a] + group[link.b]
            group |= dict.fromkeys(joined, joined)
    return list({id(each): each for each in group.values()}.values())
