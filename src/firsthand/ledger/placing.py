"""What one reading adds to what a case knows of names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from firsthand.model.entity import Form, Joining
from firsthand.model.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Which entity a form names; ``apart`` says that the name alone does not tell whom another document means."""

    entity: str
    apart: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """What one reading adds to what is known of names.

    ``keys`` are those of new forms; ``places`` say where each form of the reading stands, ``spoken`` which form speaks
    in which row of ``claims`` at which hop. ``joinings`` are all that hold among the forms of ``block``.
    """

    forms: tuple[Form, ...] = ()
    folded: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, frozenset[int]] = field(default_factory=dict)
    places: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    spoken: Mapping[tuple[int, int], str] = field(default_factory=dict)
    block: frozenset[str] = frozenset()
    joinings: tuple[Joining, ...] = ()
    placed: Mapping[str, Placed] = field(default_factory=dict)
