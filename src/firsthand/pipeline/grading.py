"""How reliable the sources of some reports have been, and how credible each report is, by all that bears on them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

from firsthand.judgements.grades import given, grade, histories, source_key, standings
from firsthand.judgements.origins.independence import Independence
from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.conflict import Status
from firsthand.model.decision import Decision, Subject
from firsthand.model.grading import Grading
from firsthand.model.judgement import Origin, Ref, Report
from firsthand.pipeline.ask import WHOLE, Gathered, beside, forecasts, gather, laid_over, traced
from firsthand.pipeline.disputes import conflicts


def graded(ledger: Ledger, gathered: Gathered, *, day: str | None = None) -> dict[Ref, Grading]:
    """Return the grades of each report: how reliable its source has been, and how credible it is, as candidates.

    What bears on a report need not fit the question: the reports that a link or a conflict ties to it count as well.
    """
    wide = _bearing(ledger, gathered, day)
    accounts = traced(wide)
    alike = beside((link.a, link.b) for link in wide.links if link.same_claim)
    set_against = conflicts(ledger, wide, day=day)
    against = beside((each.a, each.b) for each in set_against if each.status is not Status.REJECTED)
    # A side that was not published by the day, or that people rejected, speaks against nothing.
    against = {ref: others & wide.by_ref.keys() for ref, others in against.items()}
    pairs = _independent(wide, accounts, (alike, against))
    known = standings(wide.by_ref, alike, against, accounts, pairs)
    told = histories(known, forecasts(ledger, wide, day=day).forecasts)
    keys = {report.ref: source_key(report) for report in gathered.reports}
    proposed = {ref: grade(known[ref], told.get(key) if key else None) for ref, key in keys.items() if ref in known}
    of_people = _given(ledger, gathered, day)
    return {ref: given(each, *of_people.get(ref, (None, None))) for ref, each in proposed.items()}


def _independent(
    wide: Gathered, accounts: Iterable[Origin], beside: Iterable[Mapping[Ref, Iterable[Ref]]]
) -> set[frozenset[str]]:
    """Those pairs of accounts that are shown to be independent, among those with reports that bear on each other.

    Of hundreds of accounts few say or deny the same, and to ask it of every two takes longest of all.
    """
    account = {tied.report: origin for origin in accounts for tied in origin.reports}
    met = {
        frozenset({account[a].key, account[b].key}): (account[a], account[b])
        for a, others in chain.from_iterable(each.items() for each in beside)
        for b in others
        if a in account and b in account and account[a].key != account[b].key
    }
    shown = Independence(wide.by_ref, wide.links)
    return {keys for keys, pair in met.items() if shown.ground(*pair)}


def graded_by_people(ledger: Ledger, gathered: Gathered, *, day: str | None = None) -> dict[Ref, Grading]:
    """Return the grades of those reports of which, or of whose source, a person has given one."""
    if not _given(ledger, gathered, day):
        return {}
    return {ref: each for ref, each in graded(ledger, gathered, day=day).items() if not each.proposed}


def _given(ledger: Ledger, gathered: Gathered, day: str | None) -> dict[Ref, tuple[Decision | None, Decision | None]]:
    """The last grade that a person gave of each report's source, and of the report itself, where anybody did."""
    decisions = list(ledger.judgements.decisions(about=Subject.GRADE, until=day))
    if not decisions:
        return {}
    graded_refs = {(each.document or "", each.subject) for each in decisions}
    sources = {ref[1]: source_key(report) for ref, report in _read_as(ledger, graded_refs).items()}
    of_source = {key: d for d in decisions if d.value.get("reliability") and (key := sources.get(d.subject))}
    of_report = {each.subject: each for each in decisions if each.value.get("credibility")}
    alone = {each.subject: each for each in decisions if each.value.get("reliability")}
    found = {}
    for report in gathered.reports:
        read = gathered.read.get(report.ref, report.ref)[1]
        reliable = of_source.get(source_key(report) or "") or alone.get(read)
        if reliable or read in of_report:
            found[report.ref] = (reliable, of_report.get(read))
    return found


def _read_as(ledger: Ledger, refs: Iterable[Ref]) -> dict[Ref, Report]:
    return {report.ref: report for report in ledger.judgements.named(refs).values()}


def _bearing(ledger: Ledger, gathered: Gathered, day: str | None) -> Gathered:
    """The reports of a question and those that bear on them, which is all of the case where it is small."""
    if ledger.count() <= WHOLE:
        return gather(ledger, Filter(), day=day)
    rows = list(gathered.rows.values())
    refs = {side for each in ledger.judgements.conflicts(rows) for side in (each.a, each.b)}
    near = ledger.judgements.named(refs) | ledger.judgements.reports([*rows, *ledger.judgements.linked(rows)])
    return laid_over(ledger, near, day=day, fits=lambda _: True)
