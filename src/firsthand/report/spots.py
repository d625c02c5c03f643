"""Where claims are about: dots for points, rings and outlines for what is known only to an area."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from firsthand.language.atlas.disputes import Borders
from firsthand.language.atlas.outlines import Box, mercator, name_of, shape_of
from firsthand.model.measure import Place
from firsthand.report.moments import Told

AREA = 3
"""UCDP's precision from which a place is an area, and never a dot."""

PRECISIONS = {
    1: "the place itself",
    2: "near the place",
    3: "a district",
    4: "a province",
    5: "a region",
    6: "a country",
    7: "a sea, or the air",
}
# Kilometres: how large a ring is drawn round the label of an area whose borders are not known. A ring shows where the
# name belongs, and no border; it is about what a unit of that order is wide in the median country.
_RINGS = {3: 25.0, 4: 80.0, 5: 150.0, 7: 150.0}
_CLOSEST = 4000.0  # pixels a radian: nearer, outlines are coarser than the eye
_NEARBY = 12.0  # degrees from the middle of all points that a map shows at first


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One place with the claims that name it; ``ring`` is the radius in kilometres where it is drawn as an area.

    ``country`` is the code of the country that it is, where it is one. A spot without a point is in the table alone.
    """

    name: str
    precision: int | None
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None
    ring: float | None = None
    disputed: str = ""
    reason: str = ""
    told: tuple[Told, ...] = ()

    @property
    def key(self) -> str:
        """What it is called in a page: letters and digits alone, whatever the text calls it."""
        about = (self.name, self.precision, self.latitude, self.longitude, self.country, self.ring)
        return f"p-{hashlib.sha256(repr(about).encode()).hexdigest()[:12]}"

    @property
    def dot(self) -> bool:
        """Whether the text supports a point."""
        return self.latitude is not None and self.ring is None and not self.country

    @property
    def known(self) -> str:
        """How finely it is known, in words; a name in no list of places may be anywhere, however exact it sounds."""
        if self.drawn == "not drawn":
            return PRECISIONS[6] if self.precision == 6 else "not known where"
        return PRECISIONS.get(self.precision or 0, "in no list of places")

    @property
    def drawn(self) -> str:
        """As what it is drawn."""
        if self.country:
            return "outline"
        if self.ring:
            return "ring"
        return "dot" if self.dot else "not drawn"


def spots(told: Iterable[Told], policy: Borders) -> list[Spot]:
    """Return the places that the claims name, those of the most claims first; one claim counts once for a place."""
    found: dict[str, Spot] = {}
    claims: dict[str, dict[str, Told]] = {}
    for each in told:
        for place in each.claim.places:
            spot = spot_of(place, policy)
            found.setdefault(spot.key, spot)
            claims.setdefault(spot.key, {})[each.claim.id] = each
    every = (replace(spot, told=tuple(claims[key].values())) for key, spot in found.items())
    return sorted(every, key=lambda spot: (-len(spot.told), spot.name))


def spot_of(place: Place, policy: Borders) -> Spot:
    """Return a place as it is drawn: never finer than it is known."""
    bare = Spot(name=place.name, precision=place.precision, disputed=place.disputed or "", reason=place.reason or "")
    if place.precision == 6 and place.country and shape_of(place.country, policy):
        # A demonym names the country and has no point of its own; it belongs on the map with the country all the same.
        return replace(bare, name=name_of(place.country), country=place.country, reason="")
    if place.latitude is None or place.longitude is None or place.precision is None:
        return bare
    at = replace(bare, latitude=place.latitude, longitude=place.longitude)
    if place.distance:
        return replace(at, ring=max(1.0, place.distance[1]))
    return replace(at, ring=_RINGS.get(place.precision, 250.0)) if place.precision >= AREA else at


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a map shows: its middle, how many pixels a radian is wide, and its size in pixels."""

    longitude: float
    north: float
    scale: float
    width: int
    height: int

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return where a point is drawn, in pixels from the upper left corner."""
        x = self.width / 2 + self.scale * math.radians(longitude - self.longitude)
        return x, self.height / 2 - self.scale * (mercator(latitude) - self.north)

    def radius(self, latitude: float, kilometres: float) -> float:
        """Return how many pixels a distance is long at a latitude."""
        return self.scale * kilometres / 6371 / max(0.1, math.cos(math.radians(latitude)))

    @property
    def latitude(self) -> float:
        """The latitude of the middle."""
        return math.degrees(2 * math.atan(math.exp(self.north)) - math.pi / 2)

    @property
    def box(self) -> Box:
        """The stretch of the map that is shown."""
        across, up = math.degrees(self.width / 2 / self.scale), self.height / 2 / self.scale
        south, north = (math.degrees(2 * math.atan(math.exp(self.north + y)) - math.pi / 2) for y in (-up, up))
        return Box(max(-180.0, self.longitude - across), south, min(180.0, self.longitude + across), north)

    @property
    def grain(self) -> float:
        """The finest detail that can be seen, in degrees."""
        return max(0.01, round(math.degrees(0.4 / self.scale), 2))


def view_of(found: Sequence[Spot], policy: Borders, *, whole: bool, width: int = 960, height: int = 560) -> View:
    """Return the view that holds the places near the middle of all that is said, or all of them (``whole``)."""
    points = [(x, y) for spot in found for x, y in _corners(spot, policy) for _ in spot.told]
    if not points:
        return View(longitude=15, north=0.6, scale=width / math.tau, width=width, height=height)
    if not whole:
        middle = tuple(sorted(axis)[len(points) // 2] for axis in zip(*points, strict=True))
        points = [p for p in points if max(abs(p[0] - middle[0]), abs(p[1] - middle[1])) <= _NEARBY]
    return _around(points, width, height)


def _around(points: Sequence[tuple[float, float]], width: int, height: int) -> View:
    longitudes, norths = [x for x, _ in points], [mercator(y) for _, y in points]
    across = max(math.radians(max(longitudes) - min(longitudes)), 0.03)
    up = max(max(norths) - min(norths), 0.02)
    scale = min(0.82 * width / across, 0.8 * height / up, _CLOSEST)
    middle = (max(longitudes) + min(longitudes)) / 2, (max(norths) + min(norths)) / 2
    return View(longitude=middle[0], north=middle[1], scale=max(scale, width / math.tau), width=width, height=height)


def _corners(spot: Spot, policy: Borders) -> Iterator[tuple[float, float]]:
    """The points that a view has to hold for the place to be seen; of a wide country, no more than its middle."""
    if spot.latitude is not None and spot.longitude is not None:
        yield spot.longitude, spot.latitude
    elif spot.country and (shape := shape_of(spot.country, policy)):
        box = shape.box
        if box.east - box.west < 2 * _NEARBY:
            yield from ((box.west, box.south), (box.east, box.north))
