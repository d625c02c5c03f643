"""Where: the places that the claims name, as dots where the text supports a point, else as areas."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from firsthand.language.disputes import Borders
from firsthand.model.claim import Kind
from firsthand.report import drawn
from firsthand.report.maps import picture
from firsthand.report.palette import PAGE
from firsthand.report.spots import spots, view_of
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

    policy = Borders(load().borders)
    found, placed = desk.ledger.placed(asked, most=MOST)
    every = spots([told(each) for each in found], policy)
    on_map = [spot for spot in every if spot.drawn != "not drawn"]
    wide, high = _SIZES[narrow]
    made = picture(on_map, view_of(on_map, policy, whole=whole, width=wide, height=high), policy)
    label = f"A map of {len(on_map) - len(made.hidden)} places; the table below has them all"
    return page(
        request,
        "map.html",
        asked=asked,
        whole=whole,
        spots=every,
        on_map=len(on_map),
        hidden=made.hidden,
        disputed=made.disputed,
        policy=policy.value,
        shown=len(found),
        placed=placed,
        fit=desk.ledger.count(asked),
        svg=drawn.svg(charts.spec(charts.area_map(made, PAGE)), label=label, hatch=PAGE.series[1]) if on_map else "",
        kinds=Kind,
    )
