"""A toponym: words that name a place, and what they do where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from firsthand.model.text import Span


class Role(StrEnum):
    """What a toponym does where it stands."""

    NAME = "name"  # it names the place
    PEOPLE = "people"  # a demonym: it names those who belong there, or is their adjective
    PART = "part"  # it stands inside the name of a body or a building: "Kharkiv University"
    FACILITY = "facility"  # a road, a building, a natural feature that no list has


@dataclass(frozen=True, slots=True)
class Toponym:
    """Words that name a place. ``why`` names the evidence that they do."""

    span: Span
    role: Role
    why: str
