"""What became of a document that was found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from firsthand.model.reading import Reading


class Fate(StrEnum):
    """What became of a document that was found: read now, there already, or skipped."""

    READ = "read"
    THERE = "there"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One document that was found and what became of it; the reading of one that was there only where asked for."""

    fate: Fate
    reading: Reading | None = None
