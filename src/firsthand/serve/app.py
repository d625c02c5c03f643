"""The desk as an application: its pages, its checks, and what it says when something is wrong."""

from __future__ import annotations

from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from firsthand.errors import Ambiguous, FirsthandError, NoCaseFile, NotInCase, Overtaken
from firsthand.serve.desk import Desk, page
from firsthand.serve.later import Later
from firsthand.serve.pages import MENU, ROUTERS
from firsthand.serve.remembered import StillMaking
from firsthand.serve.security import guard
from firsthand.version import __version__

_STATIC = Path(__file__).with_name("static")
LOOK_AGAIN = "2"
"""Seconds after which a browser asks again for a page that is being put together, by itself and without script."""
API = "/api/"
_NOT_FOUND = (NotInCase, Ambiguous, NoCaseFile)


def create_app(desk: Desk) -> FastAPI:
    """Return the application that serves the desk."""
    app = _answering(FastAPI(docs_url=None, redoc_url=None, openapi_url=None), desk)
    guard(app, desk)
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    for router in ROUTERS:
        app.include_router(router)
    app.router.routes.append(Later(API, lambda: _api(desk)))
    return app


def _api(desk: Desk) -> FastAPI:
    from firsthand.serve import api

    app = FastAPI(title="Firsthand", version=__version__, docs_url=None, redoc_url=None, openapi_url=api.DESCRIPTION)
    app.include_router(api.router)
    return _answering(app, desk)


def _answering(app: FastAPI, desk: Desk) -> FastAPI:
    """The application with what it asks, and with what it says when something is wrong."""
    app.state.desk, app.state.places = desk, MENU
    app.add_exception_handler(FirsthandError, _told)
    app.add_exception_handler(StillMaking, _working)
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(RequestValidationError, _misasked)
    app.add_exception_handler(Exception, _broken)
    return app


def _told(request: Request, error: Exception) -> Response:
    status = 404 if isinstance(error, _NOT_FOUND) else 409 if isinstance(error, Overtaken) else 400
    return _wrong(request, status, str(error))


def _working(request: Request, error: Exception) -> Response:
    assert isinstance(error, StillMaking)  # noqa: S101 - what it is registered for
    answer: HTMLResponse = page(request, "working.html", status=202, what=error.what, seconds=int(error.seconds))
    answer.headers["Refresh"] = LOOK_AGAIN
    return answer


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - what it is registered for
    sentence = "There is no such page." if error.detail == "Not Found" else str(error.detail)
    answer = _wrong(request, error.status_code, sentence)
    answer.headers.update(error.headers or {})  # which methods there are, where the one asked for is not
    return answer


def _misasked(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - what it is registered for
    fields = sorted({str(each["loc"][-1]) for each in error.errors()})
    return _wrong(request, 422, f"This cannot be asked for: {', '.join(fields)[:200]}.")


def _broken(request: Request, _error: Exception) -> Response:
    return _wrong(request, 500, "This is a fault of Firsthand's. Nothing that was kept is lost; load the page again.")


def _wrong(request: Request, status: int, sentence: str) -> Response:
    if request.url.path.startswith(API) or not hasattr(request.state, "visitor"):
        return JSONResponse({"error": sentence}, status_code=status)
    answer: HTMLResponse = page(request, "wrong.html", status=status, sentence=sentence)
    return answer
