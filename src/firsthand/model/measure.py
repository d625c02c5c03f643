"""How many, when, and where, each with the words it was read from and no more precision than they have."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.model.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number as the text gives it: bounds, either of them open (``None``), never a mean made of a range.

    ``inferred`` marks an elliptical reading ("1-200" as 100 to 200); ``convention`` names the table that turned
    vague words into bounds; ``of`` is what is counted, ``per`` what a rate is per, ``as_of`` an EDTF time.
    ``change`` (up or down) marks a difference, by how much something rose or fell, and no level.
    """

    span: Span
    low: float | None
    high: float | None
    approximate: bool = False
    inferred: bool = False
    unit: str | None = None
    of: str | None = None
    per: str | None = None
    as_of: str | None = None
    convention: str | None = None
    change: str | None = None

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ValueError("a quantity needs at least one bound")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"bounds the wrong way round: {self.low} to {self.high}")


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time as an EDTF string, the words it was read from, how fine it is, and what it was counted from.

    ``inferred`` marks one that rests on what the words leave out.
    """

    span: Span
    edtf: str
    precision: str
    anchor: str | None = None
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place, with coordinates only where the text supports a point. ``precision`` is UCDP's scale, 1 (exact) to 7.

    ``distance`` is how far from the named place, in kilometres from and to; ``disputed`` says who disputes it and by
    which policy a country was named; ``reason`` is why this place was read and no other of its name.
    """

    span: Span
    name: str
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None
    geonames: int | None = None
    precision: int | None = None
    distance: tuple[float, float] | None = None
    disputed: str | None = None
    reason: str | None = None
