"""A part of the desk that is put together when it is first asked for, so that the pages need not wait for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Receive, Scope, Send


class Later(BaseRoute):
    """All addresses that begin so, answered by an application that is made when the first of them is asked for."""

    def __init__(self, begin: str, make: Callable[[], ASGIApp]) -> None:
        self._begin, self._make = begin, make

    @cached_property
    def _app(self) -> ASGIApp:
        return self._make()

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Return whether an address begins so."""
        ours = scope["type"] == "http" and scope["path"].startswith(self._begin)
        return (Match.FULL if ours else Match.NONE), {}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer; what is made now stays."""
        await self._app(scope, receive, send)
