"""When a browser was last at the board, so that it can be told what is new."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from fastapi import Request, Response

VISIT = "firsthand-visit"
_KEPT = 60 * 60 * 24 * 365
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ(?:~\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)?")
_ONE_VISIT = 30 * 60
"""Seconds within which looking again is the same visit."""


def last_visit(request: Request) -> str | None:
    """Return when the visit before this one was (UTC); None for a browser that is new here."""
    kept = request.cookies.get(VISIT, "")
    return kept.split("~")[0] if _TIME.fullmatch(kept) else None


def mark_visit(answer: Response, request: Request) -> None:
    """Keep that the board was seen now; the visit before stays known while this one lasts."""
    kept, now = request.cookies.get(VISIT, ""), datetime.now(UTC)
    before, _, latest = kept.partition("~") if _TIME.fullmatch(kept) else ("", "", "")
    seen = _time(latest or before)
    start = before if seen and (now - seen).total_seconds() < _ONE_VISIT else (latest or before)
    value = f"{start}~{_written(now)}" if start else _written(now)
    answer.set_cookie(VISIT, value, max_age=_KEPT, httponly=True, samesite="strict")


def _written(at: datetime) -> str:
    return at.isoformat(timespec="seconds").replace("+00:00", "Z")


def _time(written: str) -> datetime | None:
    return datetime.fromisoformat(written) if written else None
