"""What the API gives of the watched question, as pydantic models: the board, and what changed on it."""

from __future__ import annotations

from typing import Any

from firsthand.serve.wire.common import Given
from firsthand.serve.wire.judged import Conflict
from firsthand.serve.wire.reviewed import Decision


class Move(Given):
    """One thing that moved, in a sentence, and the indicator or hypothesis that it is about; null for the order."""

    about: str | None
    text: str


class Board(Given):
    """How the watched question stands; the scores of the hypotheses are those ``without`` these origins."""

    question: str
    without: list[str]
    as_of: str | None
    horizon: str | None
    indicators: list[dict[str, Any]]
    hypotheses: list[dict[str, Any]]
    matrix: list[dict[str, Any]]
    jackknife: list[dict[str, Any]]
    next: list[str]
    moved: list[Move]
    unjudged: int


class Changes(Given):
    """What changed on the board since somebody looked at it (``since``); null where nobody had looked by then."""

    since: str | None
    moved: list[Move]
    reports: list[str]
    conflicts: list[Conflict]
    forecasts: list[dict[str, Any]]
    decisions: list[Decision]
