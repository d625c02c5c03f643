"""Who is at the desk: a session a browser, with the name that decisions are kept under and a secret for its forms."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

COOKIE = "firsthand"
MOST = 1000
"""Sessions remembered at once; the one that was quiet longest is forgotten."""


@dataclass(slots=True, kw_only=True)
class Visitor:
    """One browser: ``secret`` proves that a form came from a page of ours, ``let_in`` that the token was given."""

    key: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    secret: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    name: str = ""
    let_in: bool = False


class Sessions:
    """The sessions of one server; they end with it."""

    def __init__(self) -> None:
        self._visitors: OrderedDict[str, Visitor] = OrderedDict()
        self._lock = Lock()

    def of(self, key: str | None) -> Visitor:
        """Return the visitor whose browser sent this key, or a new one."""
        with self._lock:
            visitor = self._visitors.get(key or "") or Visitor()
            self._visitors[visitor.key] = visitor
            self._visitors.move_to_end(visitor.key)
            while len(self._visitors) > MOST:
                self._visitors.popitem(last=False)
            return visitor
