"""How many: every figure in one unit in the order of time, by the account that it goes back to, conflicts marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from firsthand.judgements.aggregation import aggregate, rows
from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.ledger.measured import AS_COUNTED, Unit
from firsthand.model.aggregate import Aggregate
from firsthand.model.conflict import Conflict, ConflictKind, Status
from firsthand.model.judgement import Origin, Ref, Report
from firsthand.model.text import Span
from firsthand.pipeline import ask, disputes, finding
from firsthand.report import drawn
from firsthand.report.figures import Figure, figures
from firsthand.report.palette import PAGE
from firsthand.serve.desk import AtDesk, page
from firsthand.serve.forms import Text, Wanted
from firsthand.serve.pages.charting import Narrow

router = APIRouter(include_in_schema=False)

MOST = 100
"""Claims whose figures are drawn at once, those published last."""
UNITS = 40
"""Units that are offered, those of most claims."""
_ADDED = 12
"""Things counted whose figures are added up, those of most accounts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The figures in one unit, the conflicts between them by report, and how many claims have one."""

    figures: list[Figure]
    added: list[tuple[str, Aggregate]]
    conflicts: dict[Ref, str]
    shown: int
    fit: int


@router.get("/numbers", name="numbers")
def numbers(
    request: Request, desk: AtDesk, asked: Wanted, *, narrow: Narrow = False, unit: Text = "", of: Text = ""
) -> HTMLResponse:
    """Return the figures in a unit, the one of most claims where none is named; ``of`` is part of what is counted."""
    from firsthand.report import charts

    units = finding.units(desk.ledger, asked, most=UNITS)
    unit = unit or first_of(units)
    found = told_in(desk.ledger, asked, unit, of, most=MOST)
    drawing = charts.numbers(found.figures, PAGE, unit=unit, narrow=narrow) if found.figures else None
    accounts = len({each.account for each in found.figures if each.account})
    label = f"{len(found.figures)} figures in {unit}, the earliest first; the table below has them all"
    return page(
        request,
        "numbers.html",
        asked=asked,
        unit=unit,
        of=of,
        units=units,
        found=found,
        accounts=accounts,
        marks=charts.MARKS,
        glyphs=charts.account_marks(found.figures, PAGE),
        untraced=any(not each.account for each in found.figures),
        svg=drawn.svg(charts.spec(drawing), label=label, hatch=PAGE.quiet) if drawing else "",
    )


@router.get("/numbers.json")
def numbers_spec(
    desk: AtDesk, asked: Wanted, *, narrow: Narrow = False, unit: Text = "", of: Text = ""
) -> dict[str, Any]:
    """Return the same as Vega-Lite, for a page that can be zoomed in."""
    from firsthand.report import charts

    unit = unit or first_of(finding.units(desk.ledger, asked, most=UNITS))
    found = told_in(desk.ledger, asked, unit, of, most=MOST)
    return charts.moving(charts.numbers(found.figures, PAGE, unit=unit, narrow=narrow))


def first_of(units: Sequence[Unit]) -> str:
    """Return the unit of most claims that is one, "" where there is none.

    Figures that count no one knows what have little to do with each other, and come last.
    """
    return next((each.name for each in units if each.name != AS_COUNTED), units[0].name if units else "")


def told_in(ledger: Ledger, asked: Filter, unit: str, of: str, *, most: int) -> Told:
    """Return the figures in a unit of the claims that fit, those published last; ``of`` is part of what is counted."""
    gathered, fit = ask.measured(ledger, asked, unit, most=most)
    accounts = ask.accounts(gathered)
    kept = _of_numbers(disputes.conflicts(ledger, gathered))
    origin_of = {tied.report: origin for origin in accounts.origins for tied in origin.reports}
    found = figures(gathered.reports, unit, origin_of=origin_of, against=_words(kept))
    wanted = of.casefold()
    shown = [each for each in found if wanted in each.of.casefold() or wanted in each.said.casefold()]
    added = _added(shown, gathered.by_ref, accounts.origins)
    return Told(figures=shown, added=added, conflicts=_ids(kept), shown=len(gathered.reports), fit=fit)


def _added(
    shown: Iterable[Figure], reports: Mapping[Ref, Report], origins: Iterable[Origin]
) -> list[tuple[str, Aggregate]]:
    """What the figures come to, by what they count: figures of different things have no sum, nor a majority."""
    counting: dict[str, set[Ref]] = {}
    for each in shown:
        counting.setdefault(each.of, set()).add(each.ref)
    told = [
        (of, total)
        for of, refs in counting.items()
        if of and len(refs) > 1
        for total in aggregate(rows([reports[ref] for ref in sorted(refs)], origins, unit=of))
        if total.rows > 1
    ]
    return sorted(told, key=lambda pair: (-pair[1].accounts, -pair[1].rows, pair[0]))[:_ADDED]


def _of_numbers(found: Iterable[Conflict]) -> list[Conflict]:
    """The conflicts of numbers that nobody has rejected."""
    return [each for each in found if each.kind is ConflictKind.NUMBER and each.status is not Status.REJECTED]


def _ids(found: Iterable[Conflict]) -> dict[Ref, str]:
    """A conflict of each side."""
    return {side: each.id for each in found for side in (each.a, each.b)}


def _words(found: Iterable[Conflict]) -> dict[Ref, list[Span]]:
    """The words of each side that its conflicts rest on."""
    words: dict[Ref, list[Span]] = {}
    for each in found:
        for side in (each.a, each.b):
            spans = (span for reason in each.reasons for document, span in reason.spans if document == side[0])
            words.setdefault(side, []).extend(spans)
    return words
