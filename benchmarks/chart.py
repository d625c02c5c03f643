"""A bar chart as SVG, drawn by hand; it stands on a card of its own, light or dark, so it is legible on any page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

LABELS, BAR, VALUES, ROW, PAD = 280, 320, 100, 28, 20  # pixels: columns, height of a row, margin
HEAD = 34
GRID = (0, 25, 50, 75, 100)

STYLE = """
    .card { fill: #ffffff; stroke: #d0d7de } .text { fill: #1f2328 } .faint { fill: #59636e }
    .grid { stroke: #e3e7eb } .bar { fill: #2f6fb3 } .mark { stroke: #b35900; stroke-width: 2 }
    text { font: 13px system-ui, sans-serif; dominant-baseline: middle }
    @media (prefers-color-scheme: dark) {
      .card { fill: #161b22; stroke: #3d444d } .text { fill: #e6edf3 } .faint { fill: #9da7b1 }
      .grid { stroke: #2d333b } .bar { fill: #6aa8e8 } .mark { stroke: #f0a04b }
    }
  """


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure in percent, in its own words; ``mark`` is where a figure to compare it with would end."""

    label: str
    share: float
    text: str
    mark: float | None = None


def svg(title: str, bars: Sequence[Bar], footnote: str) -> str:
    """Return the chart, a row a bar."""
    width, height = LABELS + BAR + VALUES + 2 * PAD, HEAD + ROW * len(bars) + 34 + 2 * PAD
    bottom = PAD + HEAD + ROW * len(bars)
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="title">',
        f'  <title id="title">{escape(title)}</title>',
        f"  <style>{STYLE}</style>",
        f'  <rect class="card" x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="8"/>',
        *_grid(bottom),
        *(row for n, bar in enumerate(bars) for row in _row(bar, PAD + HEAD + ROW * n)),
        f'  <text class="faint" x="{PAD}" y="{bottom + 20}">{escape(footnote)}</text>',
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _x(share: float) -> float:
    return PAD + LABELS + BAR * min(100.0, max(0.0, share)) / 100


def _grid(bottom: int) -> list[str]:
    lines = [f'  <path class="grid" d="M{_x(at):g} {PAD + HEAD - 10}V{bottom}"/>' for at in GRID]
    names = [f'  <text class="faint" x="{_x(at):g}" y="{PAD + 8}" text-anchor="middle">{at} %</text>' for at in GRID]
    return lines + names


def _row(bar: Bar, top: int) -> list[str]:
    middle = top + ROW // 2
    long = _x(bar.share) - _x(0)
    parts = [
        f'  <text class="text" x="{PAD}" y="{middle}">{escape(bar.label)}</text>',
        f'  <rect class="bar" x="{_x(0):g}" y="{top + 5}" width="{long:.1f}" height="{ROW - 10}" rx="2"/>',
        f'  <text class="text" x="{_x(100) + 10:g}" y="{middle}">{escape(bar.text)}</text>',
    ]
    if bar.mark is not None:
        parts.append(f'  <path class="mark" d="M{_x(bar.mark):.1f} {top + 2}v{ROW - 4}"/>')
    return parts
