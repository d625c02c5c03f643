"""Where: the places that the claims name, as dots where the text supports a point, else as areas."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from firsthand.language.atlas.disputes import Borders
from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.pipeline import finding
from firsthand.report import drawn
from firsthand.report.maps import picture
from firsthand.report.palette import PAGE
from firsthand.report.spots import Spot, spots, view_of
from firsthand.serve.desk import AtDesk, page
from firsthand.serve.forms import Wanted
from firsthand.serve.pages.charting import Narrow
from firsthand.serve.pages.timeline import told
from firsthand.settings import load

router = APIRouter(include_in_schema=False)

MOST = 320
"""Claims whose places are drawn at once, those published last."""
_SIZES = {False: (960, 560), True: (352, 400)}
"""Width and height of a map, in a wide window and in one as wide as a hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spots:
    """The places that some claims name; of the ``fit`` that fit so many name a place, of which some are ``shown``."""

    spots: list[Spot]
    policy: Borders
    shown: int
    placed: int
    fit: int


def spots_of(ledger: Ledger, asked: Filter, *, most: int) -> Spots:
    """Return the places that the claims that fit name, those of the claims published last."""
    policy = Borders(load().borders)
    found, placed = finding.placed(ledger, asked, most=most)
    every = spots([told(each) for each in found], policy)
    return Spots(spots=every, policy=policy, shown=len(found), placed=placed, fit=finding.count(ledger, asked))


@router.get("/map", name="map")
def map_(
    request: Request,
    desk: AtDesk,
    asked: Wanted,
    *,
    narrow: Narrow = False,
    whole: bool = False,
) -> HTMLResponse:
    """Return the map of what is most spoken of, or of all places (``whole``)."""
    from firsthand.report import charts

    found = spots_of(desk.ledger, asked, most=MOST)
    on_map = [spot for spot in found.spots if spot.drawn != "not drawn"]
    wide, high = _SIZES[narrow]
    made = picture(on_map, view_of(on_map, found.policy, whole=whole, width=wide, height=high), found.policy)
    label = f"A map of {len(on_map) - len(made.hidden)} places; the table below has them all"
    return page(
        request,
        "map.html",
        asked=asked,
        whole=whole,
        spots=found.spots,
        on_map=len(on_map),
        hidden=made.hidden,
        disputed=made.disputed,
        policy=found.policy.value,
        shown=found.shown,
        placed=found.placed,
        fit=found.fit,
        svg=drawn.svg(charts.spec(charts.area_map(made, PAGE)), label=label, hatch=PAGE.series[1]) if on_map else "",
    )
