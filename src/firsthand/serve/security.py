"""What keeps the desk safe: who may ask, from which address, with which forms, and what a page may load.

Loopback alone is no protection: any page in the same browser can send requests there, and a name that resolves to
127.0.0.1 makes it look like its own. So the host is checked, forms carry a secret, and answers may not be framed.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from urllib.parse import urlsplit

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse, RedirectResponse
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from firsthand.serve.desk import Desk
from firsthand.serve.sessions import COOKIE, Visitor

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
OPEN_PATHS = ("/static/", "/enter")
"""What a visitor without the token may see: how to enter, and what that page looks like."""

BODY = 1_000_000
"""Bytes of a form, or of an object sent to the API."""
UPLOADS = frozenset({"/documents/add", "/api/documents"})
"""Where documents are sent to; in JSON their bytes take a third more."""

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
    " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # with "no-referrer" a browser hides the origin of our own forms too
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}

_COOKIE = COOKIE + "={}; HttpOnly; Path=/; SameSite=strict"


def guard(app: FastAPI, desk: Desk) -> None:
    """Put the checks before every page of the app."""
    app.add_middleware(_Guard, desk=desk)


@dataclass(frozen=True, slots=True)
class _Guard:
    """The checks, behind them the pages: plain ASGI, for what the framework has for this costs as much as a page."""

    app: ASGIApp
    desk: Desk

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request, visitor = Request(scope), None
        answer = _refusal(request, self.desk)
        if answer is None:
            visitor = self.desk.sessions.of(request.cookies.get(COOKIE))
            request.state.visitor = visitor
            answer = _turned_away(request, self.desk, visitor)

        async def headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                _head(MutableHeaders(scope=message), request, visitor)
            await send(message)

        await (answer or self.app)(scope, receive, headed)


def _head(headers: MutableHeaders, request: Request, visitor: Visitor | None) -> None:
    """Say with every answer what it may load and who may show it, and give a new visitor the key."""
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
    if request.url.path.startswith("/static/"):
        headers["Cache-Control"] = "max-age=300"
    if visitor and request.cookies.get(COOKIE) != visitor.key:
        headers.append("Set-Cookie", _COOKIE.format(visitor.key))


def _refusal(request: Request, desk: Desk) -> Response | None:
    """A host that is not ours, or a change that another site's page asks for."""
    asked = request.headers.get("host", "")
    name = asked if asked.endswith("]") else asked.rsplit(":", 1)[0]
    if desk.hosts is not None and name not in desk.hosts:
        return _no(request, 421, "This desk is not served under that name.")
    origin = request.headers.get("origin")
    if request.method not in SAFE_METHODS and origin and urlsplit(origin).netloc != asked:
        return _no(request, 403, "The form came from another site.")
    return _too_much(request, desk)


def _too_much(request: Request, desk: Desk) -> Response | None:
    """A body that is larger than what is sent there can be; one that does not say how large it is is not read."""
    if request.method in SAFE_METHODS:
        return None
    length = request.headers.get("content-length", "0")
    if "transfer-encoding" in request.headers or not (length.isascii() and length.isdigit()):
        return _no(request, 411, "What is sent has to say how long it is.")
    most = BODY + (desk.bounds.max_upload_bytes * 4 // 3 if request.url.path in UPLOADS else 0)
    if int(length[:20]) > most:
        return _no(request, 413, f"That is too much at once: {most:,} bytes are taken at the most.")
    return None


def _no(request: Request, status: int, sentence: str) -> Response:
    """A refusal before there is a visitor: one sentence, for the API as an object."""
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": sentence}, status_code=status)
    return PlainTextResponse(f"{sentence}\n", status_code=status)


def _turned_away(request: Request, desk: Desk, visitor: Visitor) -> Response | None:
    if desk.token is None or visitor.let_in or request.url.path.startswith(OPEN_PATHS):
        return None
    given = request.headers.get("authorization", "").removeprefix("Bearer ")
    if given and secrets.compare_digest(given.encode(), desk.token.encode()):
        return None
    if request.url.path.startswith("/api/"):
        return _no(request, 401, "This desk asks for its token: Authorization: Bearer TOKEN.")
    return RedirectResponse("/enter", status_code=303)


def own_form(visitor: Visitor, given: str | None) -> bool:
    """Return whether what came with a form is the visitor's own secret, so that a page of ours sent it."""
    return given is not None and secrets.compare_digest(given.encode(), visitor.secret.encode())
