"""The colours of charts: a page's own variables, so that light and dark follow the reader, or fixed ones for paper."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """What a chart is drawn in; ``series`` tells things apart, and never alone: shape or words say it too."""

    paper: str
    ink: str
    quiet: str
    rule: str
    land: str
    alert: str
    series: tuple[str, ...]


PAGE = Palette(
    paper="var(--sheet)",
    ink="var(--ink)",
    quiet="var(--quiet)",
    rule="var(--rule)",
    land="var(--wash)",
    alert="var(--alert)",
    series=("var(--direct)", "var(--post)", "var(--alert)", "var(--mixed)", "var(--indirect)", "var(--block)"),
)
"""The variables of ``desk.css``."""

PRINT = Palette(
    paper="#ffffff",
    ink="#1d1c1a",
    quiet="#55524c",
    rule="#c9c5ba",
    land="#f1efe8",
    alert="#a32116",
    series=("#1c5d99", "#8a5a00", "#a32116", "#4b3fa0", "#2c6e3f", "#8f2f6b"),
)
"""The same in fixed colours, on white: for a brief, a notebook, a print."""
