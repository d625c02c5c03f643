"""What was said to come, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from firsthand.model.conflict import Status, name_of
from firsthand.model.judgement import Reason, Ref


class Outcome(StrEnum):
    """How a forecast stands: before its time, past it and unsettled, or settled one way or the other."""

    OPEN = "open"
    DUE = "due"
    CAME_TRUE = "came_true"
    DID_NOT = "did_not"
    VOID = "void"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settling:
    """A later report that speaks to a forecast: as what it would settle it, proposed until a person confirms."""

    forecast: Ref
    by: Ref
    outcome: Outcome
    reasons: tuple[Reason, ...]
    status: Status = Status.CANDIDATE

    def __post_init__(self) -> None:
        if self.outcome in {Outcome.OPEN, Outcome.DUE}:
            raise ValueError(f"what leaves a forecast {self.outcome.value} settles nothing")

    @property
    def id(self) -> str:
        """A name for the settling that hangs on the two reports and the outcome, nothing else."""
        return name_of("settling", self.outcome, *self.forecast, *self.by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """A claim about what has not happened yet, and how it stands on a day.

    ``due`` is an EDTF interval, ``None`` where the words give none; ``untestable`` says in a sentence why no report
    could settle it, and is empty where one could. ``band`` is the stated probability in per cent, ``likelihood`` the
    interval that its words stand for with the scale that says so. ``knowable`` is the day on which what settles it was
    published. ``also`` are other reports of the same forecast by the same source. ``decided_by`` is who settled it, or
    opened it again; ``None`` where it is ``proposed``.
    """

    claim: Ref
    outcome: Outcome
    also: tuple[Ref, ...] = ()
    due: str | None = None
    untestable: str = ""
    band: tuple[int, int] | None = None
    likelihood: str | None = None
    settled_by: tuple[Ref, ...] = ()
    knowable: str | None = None
    proposed: bool = True
    decided_by: str | None = None
    reasons: tuple[Reason, ...] = ()


def one_of_each(told: Iterable[Forecast]) -> list[Forecast]:
    """Return each forecast once, by the report of it that was first, and not once for each report."""
    seen: set[Ref] = set()
    kept = []
    for each in told:
        if each.claim not in seen:
            kept.append(each)
            seen |= {each.claim, *each.also}
    return kept
