"""What charts are layered from: frames, shaded rows with their names, marks with their words and claims, letters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import altair as alt

from firsthand.report.maps import Rows
from firsthand.report.palette import Palette

Options = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """How much room a chart has: how wide it is drawn, what is free at its sides, and what for names above rows.

    Names are measured in one font and shown in the page's own, which may be wider.
    """

    width: int
    left: int
    right: int
    above: int = 0

    @property
    def padding(self) -> dict[str, int]:
        """What is free around the chart."""
        return {"left": self.left, "right": self.right, "top": 6, "bottom": 6}


WIDE = Frame(width=820, left=40, right=16)
NARROW = Frame(width=336, left=8, right=14, above=17)
"""For a window as wide as a hand: names stand above their rows."""


def linked() -> Options:
    """A mark's claim and its words; channels made whole, for what stands for one is looked up each time."""
    label = "label:N"
    return {"href": alt.Href("href:N"), "tooltip": alt.Tooltip(label), "description": alt.Description(label)}


def arrows(base: alt.Chart, side: str) -> alt.Chart:
    """Arrows where a span goes on beyond what is drawn."""
    ended = base.transform_filter(f"datum.{side}")
    made: alt.Chart = ended.mark_point(shape=f"triangle-{side}", size=60, filled=True, opacity=1)
    return made


def bands(palette: Palette) -> alt.Chart:
    """Every other row shaded, so that the eye keeps to it."""
    plot = alt.Chart(named("bands")).transform_filter("datum.odd").mark_rect(color=palette.land, opacity=0.75)
    made: alt.Chart = plot.encode(y=alt.Y("y:Q").axis(None), y2=alt.Y2("y2:Q"))
    return made


def texts(palette: Palette, frame: Frame, *, room: int = 0) -> alt.Chart:
    """Names to the left of their rows, or in them, and clear of the room for marks."""
    place: Options = {"align": "left", "dx": room} if frame.above else {"align": "right", "dx": -8 - room}
    plot = alt.Chart(named("bands")).mark_text(baseline="middle", color=palette.ink, fontSize=12, clip=False, **place)
    made: alt.Chart = plot.encode(y=alt.Y("middle:Q").axis(None), x=alt.value(0), text=alt.Text("name:N"))
    return made


def dressed(
    layers: Iterable[alt.Chart], data: dict[str, Rows], palette: Palette, size: tuple[int, int], frame: Frame = WIDE
) -> alt.LayerChart:
    """The layers in the palette, in the page's own letters."""
    axis: Options = {"labelColor": palette.ink, "titleColor": palette.ink, "gridColor": palette.rule, "domain": False}
    axis |= {"tickColor": palette.rule, "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal"}
    legend: Options = {"labelColor": palette.ink, "labelFontSize": 12, "symbolStrokeWidth": 2, "labelLimit": 220}
    # Room for letters wider than those that the legend is laid out with.
    legend |= {"columnPadding": 30, "symbolFillColor": palette.paper, "symbolOpacity": 1}
    made: alt.LayerChart = (
        alt.layer(*layers)
        .properties(width=size[0], height=size[1], background="transparent", padding=frame.padding)
        .configure(font="sans-serif", axis=alt.AxisConfig(**axis), legend=alt.LegendConfig(**legend))
        .configure_view(stroke=None)
    )
    made.datasets = data  # last, and as it is: the library copies and checks what it is given at every step
    return made


def named(name: str) -> alt.NamedData:
    """Return the rows of that name, which a chart is given when it is dressed."""
    return alt.NamedData(name=name)
