"""Where a time is told from, and what a reader of relative times returns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from firsthand.claims.times.direction import Direction
from firsthand.language.calendar.dates import Match

Told = tuple[str, str] | None
"""EDTF and precision; None where the anchor does not bear it."""


@dataclass(frozen=True, slots=True)
class Here:
    """Where a time is told from: the first and last day of the anchor, and the direction of travel.

    The two days differ where the anchor is known only to its month or year; then only what is as coarse is told.
    """

    first: date
    last: date
    direction: Direction | None

    @property
    def day(self) -> date | None:
        """The anchor where it is known to the day."""
        return self.first if self.first == self.last else None

    @property
    def ahead(self) -> bool:
        """Whether the words look ahead."""
        return self.direction is Direction.FUTURE


Reader = Callable[[Match, Here], Told]
"""From the words that a pattern matched, and where they are told from, to the time they mean."""
