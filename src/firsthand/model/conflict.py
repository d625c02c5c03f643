"""Where two reports cannot both be right as they stand: a candidate with its reasons, until a person confirms it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from firsthand.model.judgement import Reason, Ref


class ConflictKind(StrEnum):
    """What is set against what."""

    NUMBER = "number"
    CLAIM_DENIAL = "claim_denial"
    POLARITY = "polarity"
    STATEMENT_ACT = "statement_act"
    OWN_WORDS = "own_words"


class Status(StrEnum):
    """What a person made of a candidate."""

    CANDIDATE = "candidate"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two reports set against each other, worded as "A reports that B said".

    ``a`` and ``b`` stand in the order of their ids but for a statement and the act against it, and for earlier and
    later words of one source: there ``a`` is the statement, or the earlier.
    """

    kind: ConflictKind
    a: Ref
    b: Ref
    reasons: tuple[Reason, ...]
    status: Status = Status.CANDIDATE

    def __post_init__(self) -> None:
        if self.a == self.b:
            raise ValueError("nothing is set against itself")
        if not self.reasons:
            raise ValueError("a conflict needs a reason")

    @property
    def id(self) -> str:
        """A name for the conflict that hangs on its kind and the two reports, nothing else."""
        return name_of("conflict", self.kind, *self.a, *self.b)


def name_of(*parts: str) -> str:
    """Return sixteen hexadecimal digits that hang on the parts and their order."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
