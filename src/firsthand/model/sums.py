"""A calculation that a text states or implies, done again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from firsthand.model.judgement import Reason, Ref
from firsthand.model.text import Span


class Verdict(StrEnum):
    """Whether a calculation comes out as the text has it."""

    HOLDS = "holds"
    ABOUT = "about"
    FAILS = "fails"
    UNSTATED_FACTOR = "unstated_factor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """One calculation: ``expression`` as it is done, its ``result`` and what the text ``stated``, each low and high.

    ``span`` is where the stated number stands in the claim's document, ``words`` how it is put there. ``factor`` names
    what the text would have to say for the calculation to be done.
    """

    claim: Ref
    span: Span
    words: str
    expression: str
    result: tuple[float, float] | None
    stated: tuple[float, float]
    verdict: Verdict
    factor: str | None = None
    reasons: tuple[Reason, ...] = ()
