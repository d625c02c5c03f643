"""Questions to a case: the ledger's reports and judgements fetched, and put together by the rules of ``judgements``.

What people decided is laid over what was read before anything is counted.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import combinations

from firsthand.judgements import review
from firsthand.judgements.dating import known
from firsthand.judgements.forecasts.looking_ahead import is_forecast
from firsthand.judgements.origins.independence import Independence
from firsthand.judgements.origins.origins import counts, origins
from firsthand.judgements.review import Reviewed
from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.ledger.listing import Entry
from firsthand.ledger.listing import rows as rows_of
from firsthand.ledger.overlay import Laid
from firsthand.model.board import Watch
from firsthand.model.decision import Subject
from firsthand.model.forecast import Forecast
from firsthand.model.judgement import Counts, Link, Origin, Ref, Report
from firsthand.pipeline import finding
from firsthand.pipeline.tied import asserting, merged, ref, split


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The reports that fit a question, as people left them, and how they hang together.

    ``rows`` are their rows in the case file; a claim that a person added has none. ``read`` gives the name that each
    was read by: a person's correction of the words or of who says them gives a report another. ``further`` forecasts
    fit as well, were published earlier, and are not put together.
    """

    reports: tuple[Report, ...] = ()
    links: tuple[Link, ...] = ()
    rows: Mapping[Ref, int] = field(default_factory=dict)
    apart: frozenset[frozenset[Ref]] = frozenset()
    read: Mapping[Ref, Ref] = field(default_factory=dict)
    further: int = 0

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
    return replace(asked, published_by=day) if day else asked


def gather(ledger: Ledger, asked: Filter, *, day: str | None = None) -> Gathered:
    """Return the reports that fit as of a day as people left them, with the links between them."""
    return of_entries(ledger, ledger.judgements.listed(as_of(asked, day), finding.left(ledger, day)), day=day)


def of_entries(ledger: Ledger, entries: Sequence[Entry], *, day: str | None = None) -> Gathered:
    """Return the reports of a list of claims as of a day, with the links between them."""
    return laid_over(ledger, ledger.judgements.reports(rows_of(entries)), day=day, fits=made_by_people(entries))


def measured(ledger: Ledger, asked: Filter, unit: str, *, most: int) -> tuple[Gathered, int]:
    """Return the latest reports that fit and have a figure in the unit, as people left them, and how many there are."""
    entries, number = ledger.judgements.measured(asked, unit, finding.left(ledger), most=most)
    return of_entries(ledger, entries), number


def made_by_people(entries: Iterable[Entry]) -> Callable[[Report], bool]:
    """Return what tells whether a report is one of those of a list that people added."""
    refs = {(each.found.document.id, each.found.claim.id) for each in entries if isinstance(each, Laid)}
    return lambda report: report.ref in refs


def telling(ledger: Ledger, watch: Watch, day: str | None) -> list[int]:
    """Return the rows, the latest first, that have a word of the question or tell of an event that it looks for."""
    return ledger.judgements.telling(
        types={each for indicator in watch.indicators for each in indicator.pattern.types},
        words={word for indicator in watch.indicators for word in (*indicator.words, *indicator.beside)},
        asked=as_of(Filter(), day),
    )


def like(ledger: Ledger, claim: str, *, day: str | None = None, asked: Filter | None = None) -> Gathered:
    """Return the reports that assert what the claim with this id does; of these, those that fit what is ``asked``."""
    found = ledger.claim(claim)
    own = ledger.judgements.matching(Filter(document=found.document.id))
    rows = [row for row, report in own.items() if report.claim.id == found.claim.id]
    # A link may lead to an older version of a document, whose claims have the names of those that stand.
    decisions = list(ledger.judgements.decisions(about=Subject.SAME_CLAIM, until=day))
    said = {ref(each.value.get(side)) for each in decisions for side in ("a", "b")}
    near = [*rows, *ledger.judgements.linked(rows), *(ledger.judgements.named(said) if said else ())]
    every = ledger.judgements.reports(ledger.judgements.standing(list(dict.fromkeys(near))))
    links = asserting(decisions, ledger.judgements.links(list(every)), {each.ref: each.ref for each in every.values()})
    alike = _asserting_the_same({every[row].ref for row in rows}, links)
    kept = {row: report for row, report in every.items() if report.ref in alike}
    asserted, fitting = [every[row] for row in rows], made_by_people(finding.left(ledger, day).left.laid)

    if asked is not None and asked != Filter():
        entries = _among(ledger, asked, kept, day)
        fitting, wanted = made_by_people(entries), set(rows_of(entries))
        kept = {row: report for row, report in kept.items() if row in wanted}

    def fits(report: Report) -> bool:
        from firsthand.pipeline import corrected

        return fitting(report) and corrected.asserts_one_of(report, asserted)

    return laid_over(ledger, {r: each for r, each in kept.items() if published_by(each, day)}, day=day, fits=fits)


def _asserting_the_same(ours: set[Ref], links: Iterable[Link]) -> set[Ref]:
    """These reports, and those that a chain of links says assert the same."""
    near = beside((link.a, link.b) for link in links if link.same_claim)
    found, ahead = set(ours), list(ours)
    while ahead:
        new = near.get(ahead.pop(), set()) - found
        found |= new
        ahead += new
    return found


def _among(ledger: Ledger, asked: Filter, found: Mapping[int, Report], day: str | None) -> list[Entry]:
    """What fits of these reports, and of what people added."""
    over = finding.left(ledger, day)
    ids = {report.claim.id for report in found.values()} | {each.found.claim.id for each in over.left.laid}
    kept = ids if asked.among is None else ids & asked.among
    return ledger.judgements.listed(replace(asked, among=frozenset(kept)), over)


def published_by(report: Report, day: str | None) -> bool:
    """Return whether the report is known to have been published by the day."""
    if not day:
        return True
    published, until = known(report.document.published.edtf)[1], known(day)[1]
    return published is not None and (until is None or published <= until)


def laid_over(
    ledger: Ledger,
    found: Mapping[int, Report],
    *,
    day: str | None = None,
    fits: Callable[[Report], bool] = lambda _: False,
) -> Gathered:
    """Return the reports with every decision that holds laid over them; ``fits`` chooses among what people added."""
    rows = list(found)
    decisions = list(ledger.judgements.decisions(until=day))
    own = [each for each in finding.added(ledger, day) if published_by(each.report, day) and fits(each.report)]
    read = review.reviewed(found.values(), decisions)
    there = {each.report.ref for each in read}
    left = [*read, *(each for each in own if each.report.ref not in there)]
    row_of = {report.ref: row for row, report in found.items()}
    links = _linked(ledger, left, ledger.judgements.links(rows), row_of)
    refs = {each.read or each.report.ref: each.report.ref for each in left}
    return Gathered(
        reports=tuple(each.report for each in left),
        links=(*asserting(decisions, links, refs), *merged(decisions, refs)),
        rows={each.report.ref: row_of[each.read] for each in read if each.read},
        apart=frozenset(split(decisions, refs)),
        read={now: before for before, now in refs.items()},
    )


def accounts(gathered: Gathered, *, paired: int | None = None) -> Accounts:
    """Return the accounts behind the reports; which are independent is asked of the first ``paired``, or of all."""
    found = traced(gathered)
    by_ref = gathered.by_ref
    shown = Independence(by_ref, gathered.links)
    return Accounts(
        reports=gathered.reports,
        origins=found,
        counts=counts(gathered.reports, found),
        independent=frozenset(
            frozenset({a.key, b.key}) for a, b in combinations(found[:paired], 2) if shown.ground(a, b)
        ),
        links=gathered.links,
    )


def traced(gathered: Gathered) -> tuple[Origin, ...]:
    """Return the accounts of ``accounts`` alone."""
    return origins(gathered.reports, gathered.links, apart=gathered.apart)


def counted(gathered: Gathered) -> Counts:
    """Return the counts of ``accounts`` alone: which of hundreds are independent of which is asked of each two."""
    return counts(gathered.reports, traced(gathered))


def among(gathered: Gathered, refs: Collection[Ref]) -> Gathered:
    """Return those of the reports with these names, and how they hang together."""
    return replace(
        gathered,
        reports=tuple(each for each in gathered.reports if each.ref in refs),
        links=tuple(link for link in gathered.links if link.a in refs and link.b in refs),
        rows={ref: row for ref, row in gathered.rows.items() if ref in refs},
        read={ref: read for ref, read in gathered.read.items() if ref in refs},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """The forecasts of a question as they stand, every report that they name, and how many were left out.

    ``read`` gives the name that each report was read by, where a person's correction may have given it another.
    """

    forecasts: tuple[Forecast, ...]
    reports: Mapping[Ref, Report]
    left_out: int = 0
    read: Mapping[Ref, Ref] = field(default_factory=dict)

    @property
    def by_ref(self) -> dict[Ref, Forecast]:
        """The forecasts by what names their reports, as they were read and as people left them."""
        as_read = {self.read.get(each.claim, each.claim): each for each in self.forecasts}
        return as_read | {each.claim: each for each in self.forecasts}


def forecasts(ledger: Ledger, gathered: Gathered, *, day: str | None = None, most: int | None = None) -> Followed:
    """Return the forecasts among the reports as they stand on a day, today where none is given.

    Reports of one forecast by one source have one fate: what settles the one settles the others. What a person settled
    is a forecast, whatever its words. Of more than ``most`` those published last are followed.
    """
    from firsthand.judgements.forecasts.following import followed

    decisions = list(ledger.judgements.decisions(about=Subject.FORECAST, until=day))
    decided = {each.subject for each in decisions}
    coming = (each for each in gathered.reports if each.claim.id in decided or is_forecast(each))
    every = sorted(coming, key=_published, reverse=True)
    found = every[:most]
    settlings = ledger.judgements.settlings(list(gathered.rows.values()))
    missing = {each.by for each in settlings} - gathered.by_ref.keys()
    named = gathered.by_ref | {r.ref: r for r in ledger.judgements.named(missing).values()}
    told = followed(found, gathered.links, settlings, decisions, named, day or datetime.now(UTC).date().isoformat())
    left_out = len(every) - len(found) + gathered.further
    return Followed(forecasts=told, reports=named, left_out=left_out, read=gathered.read)


def _published(report: Report) -> str:
    return report.document.published.edtf or ""


WHOLE = 2000
"""Claims of a case up to which a grade takes all of it into account; of a larger one, what hangs on the question."""


def beside(pairs: Iterable[tuple[Ref, Ref]]) -> dict[Ref, set[Ref]]:
    """Return for each report those that it stands in a pair with."""
    found: dict[Ref, set[Ref]] = {}
    for a, b in pairs:
        found.setdefault(a, set()).add(b)
        found.setdefault(b, set()).add(a)
    return found


def _linked(ledger: Ledger, left: Sequence[Reviewed], found: Sequence[Link], rows: Mapping[Ref, int]) -> list[Link]:
    """The links as they are after corrections: those of a changed report are looked for again."""
    as_read = {each.read for each in left if not each.changed}
    kept = [link for link in found if link.a in as_read and link.b in as_read]
    if not any(each.changed for each in left):
        return kept
    from firsthand.pipeline import corrected

    return [*kept, *corrected.links(ledger, left, rows)]
