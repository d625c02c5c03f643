"""What was said to come: due next, overdue, settled, and how the forecasts of each source came out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from firsthand.judgements.records import records, wilson
from firsthand.language.edtf import days
from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Kind
from firsthand.model.decision import Subject
from firsthand.model.forecast import Forecast, Outcome
from firsthand.model.judgement import Ref
from firsthand.pipeline import ask
from firsthand.report import drawn
from firsthand.report.forecasts import STANDS, when
from firsthand.report.judged import told
from firsthand.report.palette import PAGE
from firsthand.serve.desk import AtDesk, page
from firsthand.serve.forms import Day, Wanted
from firsthand.serve.trails import own_last

if TYPE_CHECKING:
    from firsthand.report.charts import Bin

router = APIRouter(include_in_schema=False)

MOST = 3000
"""Claims that are followed at once; of more, those whose kind speaks of what is to come."""
SHOWN = 60
"""Forecasts of each heading on the page."""

_AHEAD = (Kind.FORECAST, Kind.COMMITMENT, Kind.THREAT, Kind.CONDITIONAL)
_WIDTH = 20  # per cent of a bin of the calibration plot


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Forecasts under one heading, and how many there are besides those that are shown."""

    id: str
    title: str
    shown: tuple[Forecast, ...]
    hidden: int


@router.get("/forecasts", name="forecasts")
def forecasts(request: Request, desk: AtDesk, asked: Wanted, as_of: Day = "") -> HTMLResponse:
    """Return the forecasts that fit by how they stand, and the track records of those who made them."""
    wanted, narrowed = _bounded(desk.ledger, asked)
    if wanted is None:
        return page(request, "forecasts.html", asked=asked, as_of=as_of, found=None, fit=desk.ledger.count(asked))
    found = ask.forecasts(desk.ledger, ask.gather(desk.ledger, wanted, day=as_of or None), day=as_of or None)
    told_once = _once(found.forecasts)
    bins = _bins(found.forecasts)
    return page(
        request,
        "forecasts.html",
        asked=asked,
        as_of=as_of,
        fit=0,
        found=found,
        narrowed=narrowed,
        groups=_groups(told_once),
        number=len(told_once),
        reports=found.reports,
        documents={r.document.id: r.document for r in found.reports.values()},
        records=records(told_once, found.reports),
        svg=_calibration(bins),
        bins=bins,
        stands=STANDS,
        outcomes=(Outcome.CAME_TRUE, Outcome.DID_NOT, Outcome.VOID),
        when=when,
        told=told,
        unjudged=desk.unjudged(),
        last=own_last(list(desk.ledger.judgements.decisions(about=Subject.FORECAST)), request.state.visitor),
    )


def _bounded(ledger: Ledger, asked: Filter) -> tuple[Filter | None, bool]:
    """The claims to look at: all that fit, or those of the kinds that speak of what is to come; None if too many."""
    if ledger.count(asked) <= MOST:
        return asked, False
    ahead = replace(asked, kinds=tuple(k for k in _AHEAD if not asked.kinds or k in asked.kinds))
    return (ahead, True) if ahead.kinds and ledger.count(ahead) <= MOST else (None, True)


def _once(found: Iterable[Forecast]) -> list[Forecast]:
    """One row for each forecast, the first that was told, and none for its other reports."""
    seen, kept = set[Ref](), list[Forecast]()
    for each in found:
        if each.claim not in seen:
            kept.append(each)
            seen |= {each.claim, *each.also}
    return kept


def _groups(found: Sequence[Forecast]) -> list[Group]:
    dated = [each for each in found if each.outcome is Outcome.OPEN and _last(each)]
    headings: Mapping[str, tuple[str, list[Forecast]]] = {
        "next": ("Due next", sorted(dated, key=_last)),
        "overdue": ("Overdue", [each for each in found if each.outcome is Outcome.DUE]),
        "settled": ("Settled", [e for e in found if e.outcome not in {Outcome.OPEN, Outcome.DUE}]),
        "undated": (
            "Open, with no day by which to tell",
            [e for e in found if e.outcome is Outcome.OPEN and not _last(e)],
        ),
    }
    return [
        Group(id=name, title=title, shown=tuple(rows[:SHOWN]), hidden=max(0, len(rows) - SHOWN))
        for name, (title, rows) in headings.items()
    ]


def _last(forecast: Forecast) -> str:
    last = days(forecast.due)[1] if forecast.due else None
    return last.isoformat() if last else ""


def _bins(found: Iterable[Forecast]) -> list[Bin]:
    """Settled forecasts that gave a probability, by fifths of the scale."""
    from firsthand.report.charts import Bin

    settled = [(each.band, each.outcome) for each in found if each.band and each.outcome in _ENDED]
    by: dict[int, list[tuple[tuple[int, int], bool]]] = {}
    for band, outcome in settled:
        middle = min(99, (band[0] + band[1]) // 2)
        by.setdefault(middle // _WIDTH, []).append((band, outcome is Outcome.CAME_TRUE))
    bins = []
    for _, rows in sorted(by.items()):
        hits = sum(came for _, came in rows)
        low, high = wilson(hits, len(rows))
        stated = (min(band[0] for band, _ in rows), max(band[1] for band, _ in rows))
        bins.append(
            Bin(stated=stated, share=100 * hits / len(rows), interval=(100 * low, 100 * high), number=len(rows))
        )
    return bins


_ENDED = frozenset({Outcome.CAME_TRUE, Outcome.DID_NOT})


def _calibration(bins: Sequence[Bin]) -> str:
    if not bins:
        return ""
    from firsthand.report import charts

    label = "What share of forecasts came true beside the probability that was stated; the table below has the numbers"
    return drawn.svg(charts.spec(charts.calibration(bins, PAGE)), label=label, hatch=PAGE.quiet)
