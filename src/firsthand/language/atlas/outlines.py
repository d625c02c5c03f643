"""The outlines of countries for drawing, each put in a country by the border policy."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from firsthand import weights
from firsthand.language.atlas.countries import countries, country
from firsthand.language.atlas.disputes import Borders, dispute_named

FILE = weights.FOLDER / "atlas" / "outlines.json"

Ring = tuple[tuple[float, float], ...]
"""Longitudes and latitudes in degrees, clockwise, the first again at the end."""

# Shapes whose country hangs on the policy, by the dispute's name.
_DISPUTED = {"Crimea": "Crimea", "ESH": "Western Sahara", "XKX": "Kosovo", "TWN": "Taiwan"}


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch of the map, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: Box) -> bool:
        """Return whether the two share a point."""
        return (
            self.west <= other.east
            and other.west <= self.east
            and self.south <= other.north
            and other.south <= self.north
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One shape of the map: the country that it is part of (three letters; ``None`` for none), and its rings.

    ``disputed`` says who claims it and by which policy it was put where it is; "" where nobody disputes it.
    """

    key: str
    country: str | None
    rings: tuple[Ring, ...]
    disputed: str = ""

    @property
    def box(self) -> Box:
        """The stretch that its largest part takes up."""
        return box_of(self.rings[0])


def box_of(points: Iterable[tuple[float, float]]) -> Box:
    """Return the smallest stretch that holds the points."""
    longitudes, latitudes = zip(*points, strict=True)
    return Box(min(longitudes), min(latitudes), max(longitudes), max(latitudes))


@cache
def _drawn() -> dict[str, tuple[Ring, ...]]:
    """The shapes by key, the largest ring of each first; they are written so."""
    read: dict[str, list[list[int]]] = json.loads(FILE.read_text(encoding="utf8"))
    return {
        key: tuple(tuple((x / 100, y / 100) for x, y in zip(flat[::2], flat[1::2], strict=True)) for flat in rings)
        for key, rings in read.items()
        if rings
    }


@cache
def _boxes() -> dict[str, tuple[Box, ...]]:
    return {key: tuple(box_of(ring) for ring in rings) for key, rings in _drawn().items()}


def shape_of(alpha3: str, policy: Borders) -> Shape | None:
    """Return the outline of a country, by its code of three letters; ``None`` where there is none."""
    rings = _drawn().get(alpha3)
    return _shape(alpha3, rings, policy) if rings else None


def shapes(view: Box, policy: Borders, *, grain: float = 0.02) -> Iterator[Shape]:
    """Yield the shapes that reach into the view, the largest first: enclaves are drawn over what is around them.

    ``grain`` is the finest detail, in degrees: points are moved onto a grid of it, those of a shared border alike.
    """
    found = [
        _shape(key, tuple(filter(None, (_snapped(ring, grain) for ring in _within(key, view)))), policy)
        for key in _drawn()
    ]
    # What is disputed lies inside the outline of one of those who claim it, so it is drawn last.
    yield from sorted((s for s in found if s.rings), key=lambda s: (s.key in _DISPUTED, -area(s.rings[0])))


def _within(key: str, view: Box) -> Iterator[Ring]:
    return (ring for ring, box in zip(_drawn()[key], _boxes()[key], strict=True) if box.meets(view))


def _shape(key: str, rings: tuple[Ring, ...], policy: Borders) -> Shape:
    dispute = dispute_named(_DISPUTED[key]) if key in _DISPUTED else None
    if dispute is None:
        return Shape(key=key, country=key, rings=rings)
    nation = country(dispute.put(policy) or "")
    return Shape(key=key, country=nation.alpha3 if nation else None, rings=rings, disputed=dispute.told(policy))


def _snapped(ring: Ring, grain: float) -> Ring:
    """The ring on a grid; nothing where that leaves no area, for a ring turned inside out is the rest of the globe."""
    moved = [(round(round(x / grain) * grain, 3), round(round(y / grain) * grain, 3)) for x, y in ring]
    kept = [moved[0], *(b for a, b in pairwise(moved) if a != b)]
    return tuple(kept) if len(kept) > 3 and area(kept) > 4 * grain * grain else ()


def area(ring: Iterable[tuple[float, float]]) -> float:
    """Return what a ring encloses, in squares of its points' unit; below 0 where it runs against the clock."""
    return -sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) / 2


def mercator(latitude: float) -> float:
    """Return how far north of the equator a latitude is drawn, in radians of longitude; short of the poles."""
    return math.log(math.tan(math.pi / 4 + math.radians(max(-84.0, min(84.0, latitude))) / 2))


def name_of(alpha3: str) -> str:
    """Return a country's name by its code of three letters; the code itself where it is no country's."""
    return _names().get(alpha3, alpha3)


@cache
def _names() -> dict[str, str]:
    return {each.alpha3: each.name for each in countries()}
