"""Reports of one thing as rows, and what they come to by three rules of adding up."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.model.judgement import Reason, Ref

Bounds = tuple[float | None, float | None]
"""Low and high; ``None`` is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One report at the level of reports: who has it, when by each of the four clocks (EDTF), and what it gives.

    ``values`` are, by name, what it says of the thing: a number as its bounds, all else as words.
    """

    report: Ref
    outlet: str | None
    source: str | None
    origin: str | None
    happened: str | None
    said: str | None
    published: str | None
    captured: str | None
    values: dict[str, Bounds | str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aggregate:
    """What the rows come to for one variable.

    ``conservative`` claims the least that any report does, ``informative`` takes the most precise, ``representative``
    what most accounts have (each account once); ``None`` where the rule leaves none. ``divergence`` is 0 where all
    accounts agree and 1 where no two do; ``span`` are the least and the greatest bound of a number.
    """

    variable: str
    rows: int
    accounts: int
    conservative: Bounds | str | None
    informative: Bounds | str | None
    representative: Bounds | str | None
    divergence: float | None
    span: Bounds | None = None
    reasons: tuple[Reason, ...] = ()

    @property
    def agrees(self) -> bool:
        """Whether the three rules give one value: then it does not matter which is chosen."""
        return self.conservative == self.informative == self.representative
