"""The keys of the desk as a page, for those who come to it without script."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from firsthand.serve.desk import page

router = APIRouter(include_in_schema=False)


@router.get("/keys", name="keys")
def keys(request: Request) -> HTMLResponse:
    """Return the list of keys."""
    return page(request, "help.html")
