"""The script that lets charts be zoomed in: Vega as vl-convert carries it, served from here."""

from __future__ import annotations

from fastapi import APIRouter, Response

from firsthand.report import drawn

router = APIRouter(include_in_schema=False)


@router.get("/charts/vega.js")
def vega() -> Response:
    """Return the script; it is made once, in about two seconds, when a chart is first zoomed in."""
    kept = {"Cache-Control": "private, max-age=86400"}
    return Response(drawn.script(), media_type="text/javascript; charset=utf-8", headers=kept)
