"""Questions to a case: the ledger's reports and judgements fetched, and put together by the rules of ``judgements``.

What people decided is laid over what was read before anything is counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import combinations

from firsthand.judgements import review
from firsthand.judgements.following import followed
from firsthand.judgements.forecasts import is_forecast
from firsthand.judgements.grades import grade, histories, source_key, standings
from firsthand.judgements.origins import counts, independent, origins
from firsthand.judgements.review import Reviewed
from firsthand.judgements.same import same
from firsthand.judgements.watch import Evidence, board
from firsthand.ledger.filters import Clock, Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.board import Board, Watch
from firsthand.model.conflict import Conflict, Status
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.forecast import Forecast
from firsthand.model.grading import Grading
from firsthand.model.judgement import Counts, Grade, Link, Origin, Reason, Ref, Report
from firsthand.pipeline.sight import Sight


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The reports that fit a question, as people left them, and how they hang together.

    ``rows`` are their rows in the case file; a claim that a person added has none.
    """

    reports: tuple[Report, ...]
    links: tuple[Link, ...]
    rows: Mapping[Ref, int]
    apart: frozenset[frozenset[Ref]] = frozenset()

    @property
    def by_ref(self) -> dict[Ref, Report]:
        """The reports by what names them."""
        return {report.ref: report for report in self.reports}


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """The reports of a question, the accounts that they rest on, the counts, and which accounts are independent."""

    reports: tuple[Report, ...]
    origins: tuple[Origin, ...]
    counts: Counts
    independent: frozenset[frozenset[str]]
    links: tuple[Link, ...]


def as_of(asked: Filter, day: str | None) -> Filter:
    """Return the filter for what was published by a day; what has no date was not known to be there."""
    if not day:
        return asked
    until = min(filter(None, (asked.until, day))) if asked.clock is Clock.PUBLISHED else day
    return replace(asked, clock=Clock.PUBLISHED, until=until)


def gather(ledger: Ledger, asked: Filter, *, day: str | None = None) -> Gathered:
    """Return the reports that fit as of a day, with the links between them."""
    return laid_over(ledger, ledger.judgements.matching(as_of(asked, day)), day=day)


def like(ledger: Ledger, claim: str, *, day: str | None = None) -> Gathered:
    """Return the reports that assert what the claim with this id does, itself the first."""
    found = ledger.claim(claim)
    own = ledger.judgements.matching(Filter(document=found.document.id))
    rows = [row for row, report in own.items() if report.claim.id == found.claim.id]
    every = ledger.judgements.reports([*rows, *ledger.judgements.linked(rows)])
    alike = {ref for link in ledger.judgements.links(list(every)) if link.same_claim for ref in (link.a, link.b)}
    kept = {row: report for row, report in every.items() if row in rows or report.ref in alike}
    return laid_over(ledger, _by(kept, day), day=day)


def _by(reports: Mapping[int, Report], day: str | None) -> dict[int, Report]:
    return {r: each for r, each in reports.items() if not day or (each.document.published.edtf or "9") <= f"{day}~"}


def laid_over(ledger: Ledger, found: Mapping[int, Report], *, day: str | None = None) -> Gathered:
    """Return the reports with every decision that holds laid over them."""
    rows = list(found)
    decisions = list(ledger.judgements.decisions(until=day))
    left = review.reviewed(found.values(), decisions)
    links = _relinked(left, ledger.judgements.links(rows))
    refs = {each.read: each.report.ref for each in left if each.read}
    row_of = {report.ref: row for row, report in found.items()}
    return Gathered(
        reports=tuple(each.report for each in left),
        links=(*links, *_merged(decisions, refs)),
        rows={new: row_of[read] for read, new in refs.items()},
        apart=frozenset(_split(decisions, refs)),
    )


def accounts(gathered: Gathered) -> Accounts:
    """Return the accounts behind the reports."""
    found = origins(gathered.reports, gathered.links, apart=gathered.apart)
    by_ref = gathered.by_ref
    shown = frozenset(
        frozenset({a.key, b.key}) for a, b in combinations(found, 2) if independent(a, b, by_ref, gathered.links)
    )
    return Accounts(
        reports=gathered.reports,
        origins=found,
        counts=counts(gathered.reports, found),
        independent=shown,
        links=gathered.links,
    )


def conflicts(ledger: Ledger, gathered: Gathered | None = None, *, day: str | None = None) -> list[Conflict]:
    """Return the conflicts with a side among the reports, or all of the case, each with how a person left it."""
    rows = None if gathered is None else list(gathered.rows.values())
    found = ledger.judgements.conflicts(rows)
    decided = _by_subject(ledger.judgements.decisions(about=Subject.CONFLICT, until=day))
    return [replace(each, status=review.status(decided.get(each.id, ()))) for each in found]


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """The forecasts of a question as they stand, and every report that they name."""

    forecasts: tuple[Forecast, ...]
    reports: Mapping[Ref, Report]


def forecasts(ledger: Ledger, gathered: Gathered, *, day: str | None = None) -> Followed:
    """Return every forecast among the reports as it stands on a day, today where none is given.

    Reports of one forecast by one source have one fate: what settles the one settles the others.
    """
    found = [report for report in gathered.reports if is_forecast(report)]
    settlings = ledger.judgements.settlings(list(gathered.rows.values()))
    decisions = list(ledger.judgements.decisions(about=Subject.FORECAST, until=day))
    missing = {each.by for each in settlings} - gathered.by_ref.keys()
    named = gathered.by_ref | {r.ref: r for r in ledger.judgements.named(missing).values()}
    told = followed(found, gathered.links, settlings, decisions, named, day or datetime.now(UTC).date().isoformat())
    return Followed(forecasts=told, reports=named)


WHOLE = 2000
"""Claims of a case up to which a grade takes all of it into account; of a larger one, what hangs on the question."""


def graded(ledger: Ledger, gathered: Gathered, *, day: str | None = None) -> dict[Ref, Grading]:
    """Return the grades of each report: how reliable its source has been, and how credible it is, as candidates.

    What bears on a report need not fit the question: the reports that a link or a conflict ties to it count as well.
    """
    wide = _bearing(ledger, gathered, day)
    found = accounts(wide)
    alike = _pairs((link.a, link.b) for link in wide.links if link.same_claim)
    set_against = conflicts(ledger, wide, day=day)
    against = _pairs((each.a, each.b) for each in set_against if each.status is not Status.REJECTED)
    # A side that was not published by the day, or that people rejected, speaks against nothing.
    against = {ref: others & wide.by_ref.keys() for ref, others in against.items()}
    known = standings(wide.by_ref, alike, against, found.origins, found.independent)
    told = histories(known, forecasts(ledger, wide, day=day).forecasts)
    keys = {report.ref: source_key(report) for report in gathered.reports}
    return {ref: grade(known[ref], told.get(key) if key else None) for ref, key in keys.items() if ref in known}


def _bearing(ledger: Ledger, gathered: Gathered, day: str | None) -> Gathered:
    """The reports of a question and those that bear on them, which is all of the case where it is small."""
    if ledger.count() <= WHOLE:
        return gather(ledger, Filter(), day=day)
    rows = list(gathered.rows.values())
    refs = {side for each in ledger.judgements.conflicts(rows) for side in (each.a, each.b)}
    near = ledger.judgements.named(refs) | ledger.judgements.reports([*rows, *ledger.judgements.linked(rows)])
    return laid_over(ledger, _by(near, day), day=day)


def _pairs(pairs: Iterable[tuple[Ref, Ref]]) -> dict[Ref, set[Ref]]:
    found: dict[Ref, set[Ref]] = {}
    for a, b in pairs:
        found.setdefault(a, set()).add(b)
        found.setdefault(b, set()).add(a)
    return found


def sides(ledger: Ledger, gathered: Gathered, found: Iterable[Conflict]) -> dict[Ref, Report]:
    """Return the reports on both sides of the conflicts, those beyond the question as well."""
    known = gathered.by_ref
    missing = {side for each in found for side in (each.a, each.b)} - known.keys()
    return known | {report.ref: report for report in ledger.judgements.named(missing).values()}


def watched(
    ledger: Ledger, watch: Watch, *, day: str | None = None, sight: Sight | None = None
) -> tuple[Board, Gathered]:
    """Return the board of a watch as of a day, and the reports that it was made from; ``sight`` remembers its rows."""
    rows = ledger.judgements.telling(
        types={each for indicator in watch.indicators for each in indicator.pattern.types},
        words={word for indicator in watch.indicators for word in indicator.words},
        asked=as_of(Filter(), day),
    )
    corrected = {each.subject for each in ledger.judgements.decisions(about=Subject.CLAIM)}
    near = rows if sight is None else sight.near(ledger, watch, rows, corrected)
    gathered = laid_over(ledger, ledger.judgements.reports(near), day=day)
    decisions = list(ledger.judgements.decisions(about=Subject.INDICATOR, until=day))
    evidence = Evidence(
        reports=gathered.by_ref,
        links=gathered.links,
        apart=gathered.apart,
        confirmed=frozenset(
            name for name, made in _by_subject(decisions).items() if review.status(_whole(made)) is Status.CONFIRMED
        ),
        ruled_out=frozenset((each.subject, _ref(each.value.get("report"))) for each in decisions if _rules_out(each)),
    )
    return board(watch, evidence, as_of=day), gathered


def _whole(decisions: Iterable[Decision]) -> list[Decision]:
    """Decisions about an indicator itself, and not about one of its reports."""
    return [each for each in decisions if "report" not in each.value]


def _rules_out(decision: Decision) -> bool:
    return decision.action is Action.REJECT and "report" in decision.value


def _by_subject(decisions: Iterable[Decision]) -> dict[str, list[Decision]]:
    found: dict[str, list[Decision]] = {}
    for decision in decisions:
        found.setdefault(decision.subject, []).append(decision)
    return found


def _relinked(left: Sequence[Reviewed], links: Sequence[Link]) -> list[Link]:
    """The links as they are after corrections: those of a changed report are looked for again."""
    changed = [each for each in left if each.changed]
    stale = {each.read for each in changed}
    kept = [link for link in links if link.a not in stale and link.b not in stale]
    stand = {each.read for each in left}
    kept = [link for link in kept if link.a in stand and link.b in stand]
    pairs = {frozenset({a.report.ref, b.report.ref}): (a, b) for a in changed for b in left if a is not b}
    found = (same(a.report, b.report) for a, b in pairs.values())
    return [*kept, *(link for link in found if link is not None)]


def _merged(decisions: Sequence[Decision], refs: Mapping[Ref, Ref]) -> list[Link]:
    """Links that a person has drawn: two reports go back to one account."""
    return [
        Link(a=a, b=b, grade=Grade.SAME_SOURCE, same_claim=False, reasons=(Reason(_whose(decision)),))
        for decision in decisions
        if decision.action is Action.MERGE and decision.about is Subject.ORIGIN
        for a, b in [sorted(_two(decision, refs))]
        if a != b
    ]


def _split(decisions: Sequence[Decision], refs: Mapping[Ref, Ref]) -> list[frozenset[Ref]]:
    """Pairs of reports that a person has told apart."""
    told = [each for each in decisions if each.action is Action.SPLIT and each.about is Subject.ORIGIN]
    return [pair for decision in told if len(pair := frozenset(_two(decision, refs))) == 2]


def _two(decision: Decision, refs: Mapping[Ref, Ref]) -> list[Ref]:
    """The two reports of a decision, where both are asked about; twice the first where one is not."""
    named = [_ref(decision.value.get(side)) for side in ("a", "b")]
    found = [refs[ref] for ref in named if ref in refs]
    return found if len(found) == len(named) else [("", ""), ("", "")]


def _ref(value: object) -> Ref:
    match value:
        case [str(document), str(claim)]:
            return document, claim
        case _:
            return "", ""


def _whose(decision: Decision) -> str:
    note = f": {decision.note}" if decision.note else "."
    return f"{decision.by} decided on {decision.at[:10]} that both go back to one account{note}"
