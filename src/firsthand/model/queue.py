"""What waits for a person: judgements that the rules are least sure of, in the order in which they matter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from firsthand.model.conflict import Conflict
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.forecast import Outcome
from firsthand.model.judgement import Reason, Ref, Report


class Doubt(StrEnum):
    """What a person is asked."""

    CONFLICT = "conflict"
    FORECAST = "forecast"
    ACCOUNT = "account"
    SAME_CLAIM = "same_claim"
    NAMES = "names"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question to a person: about two reports (``a``, ``b``), or about two names of one.

    ``matter`` says how much hangs on it for the watch, ``bearing`` in words why; ``sure`` how sure the rules are, from
    0. ``outcome`` is what would have become of a forecast, ``conflict`` the conflict that is asked about.
    """

    kind: Doubt
    id: str
    reasons: tuple[Reason, ...]
    a: Ref | None = None
    b: Ref | None = None
    names: tuple[str, str] | None = None
    outcome: str = ""
    conflict: Conflict | None = None
    matter: float = 0.0
    bearing: str = ""
    sure: int = 0

    def answer(self, *, yes: bool) -> Decision:
        """Return the decision that says it is so, or is not; who makes it, and why, is still to be told."""
        if self.conflict:
            return _decision(Action.CONFIRM if yes else Action.REJECT, Subject.CONFLICT, {}, self.id)
        if self.kind is Doubt.FORECAST and self.a and self.b:
            value: dict[str, object] = {"outcome": self.outcome if yes else Outcome.OPEN.value}
            return _decision(
                Action.SETTLE, Subject.FORECAST, value | ({"by": [list(self.b)]} if yes else {}), self.a[1]
            )
        a, b = self.names or (list(self.a or ()), list(self.b or ()))
        return _decision(Action.MERGE if yes else Action.SPLIT, _ABOUT[self.kind], {"a": a, "b": b})


_ABOUT = {Doubt.ACCOUNT: Subject.ORIGIN, Doubt.SAME_CLAIM: Subject.SAME_CLAIM, Doubt.NAMES: Subject.ENTITY}


def _decision(action: Action, about: Subject, value: Mapping[str, object], subject: str = "") -> Decision:
    return Decision(action=action, about=about, subject=subject, by="", at="", value=value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """The first of what waits, how many wait of each kind, and the reports that are asked about."""

    asked: tuple[Asked, ...]
    counts: Mapping[Doubt, int]
    reports: Mapping[Ref, Report] = field(default_factory=dict)

    def waiting(self, kind: Doubt | None = None) -> int:
        """Return how many wait, of one kind or of all."""
        return sum(self.counts.values()) if kind is None else self.counts[kind]
