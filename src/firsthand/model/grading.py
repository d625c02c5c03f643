"""Grades of the Admiralty code: how reliable a source has been, how credible a report is, each with its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from firsthand.model.judgement import Reason, Ref


class Reliability(StrEnum):
    """How reliable a source is, by its own history; F is the absence of a judgement, and no middle value."""

    COMPLETELY = "A"
    USUALLY = "B"
    FAIRLY = "C"
    NOT_USUALLY = "D"
    UNRELIABLE = "E"
    CANNOT_BE_JUDGED = "F"


class Credibility(StrEnum):
    """How credible what a report says is; 6 is the absence of a judgement, and no middle value."""

    CONFIRMED = "1"
    PROBABLY_TRUE = "2"
    POSSIBLY_TRUE = "3"
    DOUBTFUL = "4"
    IMPROBABLE = "5"
    CANNOT_BE_JUDGED = "6"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grading:
    """The two grades of one report, proposed until a person has accepted them; ``str`` gives them as "B2"."""

    report: Ref
    reliability: Reliability
    credibility: Credibility
    reasons: tuple[Reason, ...]
    proposed: bool = True
    by: str = ""
    instead_of: str = ""

    def __post_init__(self) -> None:
        if not self.reasons:
            raise ValueError("a grade needs a reason")

    def __str__(self) -> str:
        return f"{self.reliability.value}{self.credibility.value}"


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What became of a source's earlier reports in a case: how many were borne out by others, how many went against.

    ``borne_out`` are those that an independent account asserts as well, and forecasts that came true; ``against`` those
    that an independent account contradicts and none asserts, and forecasts that did not.
    """

    source: str
    borne_out: int = 0
    against: int = 0

    @property
    def judged(self) -> int:
        """How many of its reports something is known of."""
        return self.borne_out + self.against
