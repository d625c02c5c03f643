"""What a benchmark gives: figures that are held to a floor, tables to read, and the hashes of what it measured on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure of accuracy, the higher the better: so many right ``of`` so many, or a percentage without ``of``.

    ``step`` is how far one item that flips can move it: the tolerance with which its floor is set.
    """

    name: str
    value: float
    step: float
    of: int | None = None

    def __str__(self) -> str:
        return f"{self.value:.1f}" if self.of is None else f"{self.value:.0f} of {self.of}"

    @property
    def share(self) -> float:
        """The figure in percent."""
        return self.value if self.of is None else 100 * self.value / max(1, self.of)


@dataclass(frozen=True, slots=True)
class Table:
    """A heading for each column, and the rows below."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """All that one benchmark found, or why there is nothing: ``skipped`` for want of material, ``failed`` underway.

    ``gold`` maps the name of each gold set and scorer to its sha256. ``partial`` says that some figures could not be
    measured here, so that it is no fault that they are missing. ``pictures`` are SVG by the names of their files.
    """

    figures: tuple[Figure, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[str, ...] = ()
    gold: Mapping[str, str] = field(default_factory=dict)
    pictures: Mapping[str, str] = field(default_factory=dict)
    skipped: str | None = None
    failed: str | None = None
    partial: bool = False

    @property
    def ran(self) -> bool:
        """Whether it was carried through."""
        return self.skipped is None and self.failed is None
