"""A curve over sizes that grow tenfold, as SVG: drawn by hand on a card of its own, as the bar charts are."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from benchmarks.chart import HEAD, PAD, STYLE

WIDTH, HEIGHT, LEFT, FOOT = 560, 260, 56, 62
"""Pixels: the field, the labels beside it, the labels and the footnote below it."""
STEPS = 5
"""Lines across the field, and the numbers beside them."""

LINES = ".line { fill: none; stroke-width: 2 } .first { stroke: #2f6fb3; fill: #2f6fb3 }"
LINES += " .second { stroke: #59636e; fill: #59636e; stroke-dasharray: 5 4 }"
LINES += " .limit { stroke: #b35900; stroke-width: 1.5; stroke-dasharray: 2 3 }"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of values, one for each size, with its name."""

    name: str
    values: tuple[float, ...]


def svg(title: str, sizes: Sequence[int], lines: Sequence[Line], unit: str, *, limit: Line, footnote: str) -> str:
    """Return the chart of two lines at the most, with a limit across it."""
    top = _rounded(max(value for line in (*lines, limit) for value in line.values))
    width, height = LEFT + WIDTH + 2 * PAD, HEAD + HEIGHT + FOOT + 2 * PAD
    told, at_limit = escape(_told(title, sizes, lines, unit)), _y(limit.values[0], top)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"',
        f'  role="img" aria-label="{told}">',
        f"  <style>{STYLE}{LINES}</style>",
        f'  <rect class="card" x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="8"/>',
        f'  <text class="text" x="{PAD}" y="{PAD + 8}" font-weight="600">{escape(title)}</text>',
        *_grid(top, unit),
        *(_at(size, sizes) for size in sizes),
        f'  <path class="limit" d="M{PAD + LEFT} {at_limit}h{WIDTH}"/>',
        f'  <text class="faint" x="{PAD + LEFT + 6}" y="{at_limit - 9}">{escape(limit.name)}</text>',
    ]
    for style, line in zip(("first", "second"), lines, strict=False):
        parts += _line(style, line, sizes, top)
    parts += [f'<text class="faint" x="{PAD}" y="{height - PAD}">{escape(footnote)}</text>', "</svg>"]
    return "\n".join(parts) + "\n"


def _told(title: str, sizes: Sequence[int], lines: Sequence[Line], unit: str) -> str:
    """The chart in words, for those who cannot see it."""
    rows = (
        f"{line.name}: "
        + ", ".join(f"{value:.1f} {unit} at {size:,}" for size, value in zip(sizes, line.values, strict=True))
        for line in lines
    )
    return f"{title}. {'; '.join(rows)}."


def _rounded(most: float) -> float:
    """The least 1, 2, 2.5 or 5 of a power of ten, times ``STEPS``, that holds the greatest value."""
    least = most / STEPS
    power = math.pow(10, math.floor(math.log10(least)))
    return STEPS * next(power * n for n in (1.0, 2.0, 2.5, 5.0, 10.0) if power * n >= least)


def _x(size: float, sizes: Sequence[int]) -> float:
    low, high = math.log10(sizes[0]), math.log10(sizes[-1])
    return round(PAD + LEFT + 24 + (WIDTH - 90) * (math.log10(size) - low) / (high - low), 1)


def _y(value: float, top: float) -> float:
    return round(PAD + HEAD + HEIGHT * (1 - value / top), 1)


def _grid(top: float, unit: str) -> Iterable[str]:
    for step in range(STEPS + 1):
        value = top * step / STEPS
        y = _y(value, top)
        yield f'<line class="grid" x1="{PAD + LEFT}" x2="{PAD + LEFT + WIDTH}" y1="{y}" y2="{y}"/>'
        words = f"{value:g} {unit}" if step == STEPS else f"{value:g}"
        yield f'<text class="faint" x="{PAD + LEFT - 8}" y="{y}" text-anchor="end">{words}</text>'


def _at(size: int, sizes: Sequence[int]) -> str:
    place = f'x="{_x(size, sizes)}" y="{PAD + HEAD + HEIGHT + 16}" text-anchor="middle"'
    return f'<text class="faint" {place}>{size:,}</text>'


def _line(style: str, line: Line, sizes: Sequence[int], top: float) -> Iterable[str]:
    points = [(_x(size, sizes), _y(value, top)) for size, value in zip(sizes, line.values, strict=True)]
    yield f'<polyline class="line {style}" style="fill: none" points="{" ".join(f"{x},{y}" for x, y in points)}"/>'
    for (x, y), value in zip(points, line.values, strict=True):
        yield f'<circle class="{style}" style="stroke: none" cx="{x}" cy="{y}" r="3.5"/>'
        yield f'<text class="text" x="{x}" y="{y - 13}" text-anchor="middle">{value:.1f}</text>'
    x, y = points[-1]
    yield f'<text class="text" x="{x + 10}" y="{y}">{escape(line.name)}</text>'
