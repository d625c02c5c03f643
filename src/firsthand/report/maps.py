"""A map as plain rows: which outlines are drawn how, where dots and rings go, and names clear of one another."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from firsthand.language.atlas.countries import countries
from firsthand.language.atlas.disputes import Borders
from firsthand.language.atlas.outlines import Shape, shapes
from firsthand.report.drawn import short
from firsthand.report.spots import Spot, View

Rows = list[dict[str, Any]]

_NAMED = 24  # names on a map; the table has all
_WIDE, _HIGH = 6.6, 15.0  # pixels of a letter and of a line, at the size that names are drawn in
_LARGEST = 1.5  # of the map's height: a ring wider than that would show nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What a map is drawn from; ``hidden`` are places that lie outside of it."""

    view: View
    land: Rows
    rings: Rows
    dots: Rows
    names: Rows
    hidden: tuple[Spot, ...]
    disputed: tuple[str, ...]


def picture(found: Sequence[Spot], view: View, policy: Borders) -> Picture:
    """Return the map of the places in a view."""
    areas = {spot.country: spot for spot in found if spot.country}
    drawn = list(shapes(view.box, policy, grain=view.grain))
    seen = {shape.country for shape in drawn}
    shown = [spot for spot in found if _is_in(spot, view, seen)]
    points = [_point(spot, view) for spot in shown if spot.latitude is not None and not spot.country]
    points.sort(key=lambda row: -row["size"])
    return Picture(
        view=view,
        land=[_outline(shape, areas.get(shape.country or "")) for shape in drawn],
        rings=[row for row in points if row["ring"]],
        dots=[row for row in points if not row["ring"]],
        names=list(_names(shown, view)),
        hidden=tuple(spot for spot in found if spot.drawn != "not drawn" and spot not in shown),
        disputed=tuple(shape.disputed for shape in drawn if shape.disputed),
    )


def _is_in(spot: Spot, view: View, seen: set[str | None]) -> bool:
    if spot.country:
        return spot.country in seen
    if spot.latitude is None or spot.longitude is None:
        return False
    x, y = view.at(spot.longitude, spot.latitude)
    return 0 <= x <= view.width and 0 <= y <= view.height


def _outline(shape: Shape, spot: Spot | None) -> dict[str, Any]:
    """A shape as GeoJSON; rings run clockwise, as the drawing library has it, not as the standard does."""
    told = _label(spot) if spot else ""
    return {
        "type": "Feature",
        "geometry": {"type": "MultiPolygon", "coordinates": [[ring] for ring in shape.rings]},
        "told": spot is not None,
        "disputed": bool(shape.disputed),
        "href": f"#{spot.key}" if spot else "",
        "label": "; ".join(filter(None, (told, shape.disputed))),
    }


def _point(spot: Spot, view: View) -> dict[str, Any]:
    assert spot.latitude is not None  # noqa: S101 - asked before
    assert spot.longitude is not None  # noqa: S101 - as above
    x, y = view.at(spot.longitude, spot.latitude)
    # A dot's area grows with the number of claims; a ring is as wide as what is known, whatever the number.
    radius = view.radius(spot.latitude, spot.ring) if spot.ring else min(16.0, 4.0 + 1.6 * math.sqrt(len(spot.told)))
    radius = min(max(radius, 7.0 if spot.ring else 0.0), _LARGEST * view.height)
    return {
        "x": round(x, 1),
        "y": round(y, 1),
        "size": round((2 * radius) ** 2),
        "ring": spot.ring is not None,
        "href": f"#{spot.key}",
        "label": _label(spot),
    }


def _label(spot: Spot) -> str:
    number = len(spot.told)
    claims = f"{number} {'claim' if number == 1 else 'claims'}"
    return f"{short(spot.name, 60)}, {spot.known}: {claims}"


def _names(shown: Sequence[Spot], view: View) -> Iterator[dict[str, Any]]:
    """Names beside their places, those of the most claims first; where there is no room, a name is left out."""
    taken: list[tuple[float, float, float, float]] = []
    named: set[str] = set()  # a town that is named as a point and as what is some way from it has one name
    for spot in shown[: 3 * _NAMED]:
        if len(taken) >= _NAMED:
            return
        name = short(spot.name, 40)
        for x, y in () if name in named else _beside(spot, view, _WIDE * len(name)):
            box = (x, y - _HIGH / 2, x + _WIDE * len(name), y + _HIGH / 2)
            if x >= 2 and box[2] <= view.width and not any(_meet(box, other) for other in taken):
                taken.append(box)
                named.add(name)
                yield {"x": x, "y": y, "name": name, "area": not spot.dot}
                break


def _beside(spot: Spot, view: View, wide: float) -> Iterator[tuple[float, float]]:
    """Where a name may go: right, left, below, above a dot; on the middle of an area, or a little off it."""
    longitude, latitude = _middle(spot)
    x, y = view.at(longitude, latitude)
    if spot.dot:
        away = 9 + math.sqrt(len(spot.told))
        yield from ((x + away, y), (x - away - wide, y), (x - wide / 2, y + 17), (x - wide / 2, y - 17))
    else:
        inside = min(max(x, wide), view.width - wide), min(max(y, 20), view.height - 20)
        yield from ((inside[0] - wide / 2, inside[1] + off) for off in (0, 16, -16, 32, -32))


def _middle(spot: Spot) -> tuple[float, float]:
    if spot.country:
        nation = next((each for each in countries() if each.alpha3 == spot.country), None)
        return (nation.longitude, nation.latitude) if nation else (0.0, 0.0)
    return spot.longitude or 0.0, spot.latitude or 0.0


def _meet(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
