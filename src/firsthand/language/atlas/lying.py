"""How two places lie to one another: how far apart, one in the other, in one unit or country."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping

from firsthand.language.atlas.sites import Site, SiteKind

EARTH = 6371.0
"""Radius in kilometres."""

_NEAR, _FAR = 60.0, 300.0  # kilometres: within the first, places support one another fully; past the other, not at all
_SMALLER: Mapping[SiteKind, frozenset[SiteKind]] = defaultdict(
    frozenset, {SiteKind.UNIT1: frozenset({SiteKind.TOWN, SiteKind.UNIT2, SiteKind.AIRPORT})}
)


def kilometres(one: Site, other: Site) -> float:
    """Return the distance between two points on the ground."""
    return distance(one.latitude, one.longitude, other.latitude, other.longitude)


def distance(latitude: float, longitude: float, to_latitude: float, to_longitude: float) -> float:
    """Return the great-circle distance in kilometres between two points in degrees."""
    a, b = math.radians(latitude), math.radians(to_latitude)
    turn = math.radians(to_longitude - longitude)
    chord = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(turn / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(min(1.0, chord)))


def related(site: Site, other: Site) -> tuple[float, float, float, float]:
    """Return whether two places share their second unit, first unit and country, and from 0 to 1 how near they lie."""
    if site.country is None or site.country != other.country:
        return 0.0, 0.0, 0.0, 0.0
    unit1 = bool(site.unit1) and site.unit1 == other.unit1
    unit2 = unit1 and bool(site.unit2) and site.unit2 == other.unit2
    near = 0.0
    if not {site.kind, other.kind} & {SiteKind.COUNTRY, SiteKind.UNIT1}:
        near = max(0.0, min(1.0, (_FAR - kilometres(site, other)) / (_FAR - _NEAR)))
    return float(unit2), float(unit1), 1.0, near


def contains(around: Site, site: Site) -> bool:
    """Return whether a place lies in another as the lists know it."""
    if around == site or (around.country or site.country) != (site.country or around.country):
        return False
    if around.kind is SiteKind.COUNTRY:
        return site.kind is not SiteKind.COUNTRY and around.country == site.country
    if around.kind is SiteKind.UNIT1:
        same = bool(around.unit1) and around.unit1 == site.unit1
        return site.kind in _SMALLER[SiteKind.UNIT1] and (same or (not around.unit1 and kilometres(around, site) < 150))
    if around.kind is SiteKind.UNIT2:
        return site.kind is SiteKind.TOWN and (
            (around.unit1 == site.unit1 and around.unit2 == site.unit2) or kilometres(around, site) < 40
        )
    if around.kind is SiteKind.REGION:
        return kilometres(around, site) < around.reach
    return around.kind is SiteKind.TOWN and site.kind is SiteKind.TOWN and kilometres(around, site) < 30
