"""When: the claims that fit on one of the clocks, each time as wide as it is unsure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from firsthand.ledger.filters import Clock, Filter
from firsthand.ledger.found import Found
from firsthand.ledger.ledger import Ledger
from firsthand.ledger.rows import words_of
from firsthand.pipeline import finding
from firsthand.report import drawn
from firsthand.report.moments import Moment, Told, moments, within_reach
from firsthand.report.palette import PAGE
from firsthand.serve.desk import AtDesk, page
from firsthand.serve.forms import Wanted
from firsthand.serve.pages.charting import Narrow

router = APIRouter(include_in_schema=False)

MOST = 160
"""Claims that are drawn at once, those published last; a page says how many it leaves out."""

_EVER = "0001"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What a timeline shows: the moments drawn, those too far off, and how many claims there are."""

    asked: Filter
    near: list[Moment]
    far: list[Moment]
    drawn: int
    dated: int
    fit: int


@router.get("/timeline", name="timeline")
def timeline(
    request: Request,
    desk: AtDesk,
    asked: Wanted,
    *,
    narrow: Narrow = False,
    whole: bool = False,
) -> HTMLResponse:
    """Return the timeline; ``whole`` draws what lies far off as well."""
    from firsthand.report import charts

    line = line_of(desk.ledger, on_clock(request, asked), whole=whole, limit=MOST)
    chart = charts.spec(charts.timeline(line.near, PAGE, narrow=narrow)) if line.near else None
    label = f"{len(line.near)} times on the clock “{line.asked.clock.value}”, by who speaks; the table has them all"
    return page(
        request,
        "timeline.html",
        asked=line.asked,
        line=line,
        whole=whole,
        svg=drawn.svg(chart, label=label, hatch=PAGE.quiet) if chart else "",
    )


@router.get("/timeline.json")
def timeline_spec(
    request: Request,
    desk: AtDesk,
    asked: Wanted,
    *,
    narrow: Narrow = False,
    whole: bool = False,
) -> dict[str, Any]:
    """Return the same as Vega-Lite, for a page that can be zoomed in."""
    from firsthand.report import charts

    line = line_of(desk.ledger, on_clock(request, asked), whole=whole, limit=MOST)
    return charts.moving(charts.timeline(line.near, PAGE, narrow=narrow))


def on_clock(request: Request, asked: Filter) -> Filter:
    """Return the filter on the clock that is asked for, or on what claims are about: people ask for that first."""
    return asked if "clock" in request.query_params else replace(asked, clock=Clock.EVENT)


def line_of(ledger: Ledger, asked: Filter, *, whole: bool = False, limit: int, skip: int = 0) -> Line:
    """Return the times of the claims that fit and have one, those published last or a page of them."""
    since = asked.since or ("" if asked.until else _EVER)
    dated = replace(asked, since=since)
    found = list(finding.claims(ledger, dated, limit=limit, skip=skip))
    begun = ledger.started(each.run for each in found) if asked.clock is Clock.CAPTURED else {}
    every = list(moments([told(each, begun.get(each.run, "")) for each in found], asked.clock.value))
    near, far = (every, []) if whole else within_reach(every)
    dates, fit = finding.count(ledger, dated), finding.count(ledger, asked)
    return Line(asked=asked, near=near, far=far, drawn=len(found), dated=dates, fit=fit)


def told(found: Found, read: str = "") -> Told:
    """Return a claim as charts need it."""
    return Told(
        claim=found.claim,
        document=found.document,
        words=words_of(found.document, found.claim),
        read=read,
        verdict=found.verdict,
    )
