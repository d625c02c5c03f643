"""What happened, in PLOVER's terms."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from firsthand.model.text import Span

TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "REJECT", "ACCUSE", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
"""PLOVER's sixteen, in the manual's order."""


class Realis(StrEnum):
    """Whether the event is told as having happened."""

    ACTUAL = "actual"
    NEGATED = "negated"
    FUTURE = "future"
    HYPOTHETICAL = "hypothetical"
    HISTORY = "history"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One PLOVER event: type and mode, who did it to whom, where and when (EDTF); ``origin`` is where it came from.

    ``span`` are the words that tell of it, ``contexts`` PLOVER's contexts.
    """

    type: str
    mode: str | None = None
    actor: str | None = None
    recipient: str | None = None
    place: str | None = None
    origin: str | None = None
    when: str | None = None
    realis: Realis = Realis.ACTUAL
    span: Span | None = None
    contexts: tuple[str, ...] = ()
