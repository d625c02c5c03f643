"""What the pages with charts share: how much room they draw in, and Vega as vl-convert carries it, served from here."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from firsthand.report import drawn

router = APIRouter(include_in_schema=False)

Narrow = Annotated[bool, Query()]
"""Whether an address asks for a chart as a window as wide as a hand has room for."""


@router.get("/charts/vega.js")
def vega() -> Response:
    """Return the script; it is made once, in about two seconds, when a chart is first zoomed in."""
    kept = {"Cache-Control": "private, max-age=86400"}
    return Response(drawn.script(), media_type="text/javascript; charset=utf-8", headers=kept)
