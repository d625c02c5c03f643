"""Coming to the desk: the token, where one is asked for, and the name that decisions are kept under."""

from __future__ import annotations

import secrets
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from firsthand.serve.desk import AtDesk, page
from firsthand.serve.forms import Back, OwnForm, back_to

router = APIRouter(include_in_schema=False)


@router.get("/enter", name="enter")
def enter(request: Request, desk: AtDesk) -> HTMLResponse:
    """Return the page that asks for the token."""
    return page(request, "enter.html", asked=desk.token is not None, wrong=False)


@router.post("/enter", response_model=None)
def let_in(
    request: Request, desk: AtDesk, visitor: OwnForm, token: Annotated[str, Form()] = ""
) -> HTMLResponse | RedirectResponse:
    """Let the visitor in where the token is right."""
    if desk.token is None or secrets.compare_digest(token.encode(), desk.token.encode()):
        visitor.let_in = True
        return RedirectResponse("/", status_code=303)
    return page(request, "enter.html", status=403, asked=True, wrong=True)


@router.post("/name")
def name(visitor: OwnForm, name: Annotated[str, Form(max_length=80)], back: Back = "/") -> RedirectResponse:
    """Keep the name that this visitor's decisions go under, and go back to the page it was given on."""
    visitor.name = " ".join(name.split())
    return back_to(back, "/")
