"""The charts that page, brief and notebook share: Altair's, each drawn from plain rows, in a palette.

Each returns a chart that a notebook shows as it is; ``spec`` gives its Vega-Lite, ``firsthand.report.drawn`` an SVG.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import altair as alt

from firsthand.report.calibrated import Bin
from firsthand.report.dates import day
from firsthand.report.drawn import HATCHED, own, short
from firsthand.report.figures import Figure
from firsthand.report.layers import NARROW, WIDE, Frame, Options, arrows, bands, dressed, linked, named, texts
from firsthand.report.maps import Picture, Rows
from firsthand.report.moments import MANNERS, Moment, by_speaker, lanes
from firsthand.report.palette import PRINT, Palette

_LANE, _ROW, _KEY = 13, 24, 20
_SHAPES = ("circle", "triangle-up", "cross", "square", "diamond", "triangle-down")
MARKS = len(_SHAPES) * len(PRINT.series)
"""How many accounts can be told apart: each form in each colour."""
_UNTRACED = "untraced"
_LONG = 92  # days of a quarter
_DAY = 86_400_000.0
_FEW = 4  # powers of ten that leave room for the steps between them


def spec(chart: alt.LayerChart) -> dict[str, Any]:
    """Return a chart's Vega-Lite; it is not held against the schema again, which takes longer than drawing it.

    A mark without words of its own says nothing: Vega would put its bare coordinates in their place.
    """
    bare = chart.copy(deep=False)
    rows, bare.datasets = chart.datasets, alt.Undefined
    made: dict[str, Any] = bare.to_dict(validate=False)
    return made | {"datasets": rows, "layer": [_silent(layer) for layer in made["layer"]]}


def _silent(layer: dict[str, Any]) -> dict[str, Any]:
    return layer if "description" in layer["encoding"] else layer | {"mark": layer["mark"] | {"aria": False}}


def moving(chart: alt.LayerChart) -> dict[str, Any]:
    """Return the Vega-Lite of a chart that can be moved along and zoomed in by script."""
    made = spec(chart)
    scales = {"name": "along", "select": {"type": "interval", "encodings": ["x"]}, "bind": "scales"}
    moved = next(layer for layer in made["layer"] if "x2" in layer["encoding"])
    moved["params"] = [scales]
    for layer in made["layer"]:
        # One layer may say from where to where, a second is joined with it for good; of times none may, and the marks
        # say so themselves, for none lies beyond.
        x = layer["encoding"].get("x", {})
        (x.get("axis") or {}).pop("values", None)  # chosen for the whole; a part of it has its own
        if layer is not moved or x.get("type") == "temporal":
            x.get("scale", {}).pop("domain", None)
    return made


def timeline(found: Sequence[Moment], palette: Palette = PRINT, *, narrow: bool = False) -> alt.LayerChart:
    """Return moments by who speaks: a day as a mark, what is less sure as a bar, what is open with an arrow."""
    frame = NARROW if narrow else WIDE
    low, high = _domain(found)
    marks, shaded = _rows_of_moments(found, low, high, frame)
    height = max((int(band["y2"]) for band in shaded), default=_LANE)
    scale = alt.Scale(type="utc", domain=[low, high], nice=False)
    form = "%-d %b" if high - low < 200 * _DAY else "%b %Y"
    axis = alt.Axis(orient="top", grid=True, format=form, labelOverlap=True, tickCount=4 if frame.above else 9)

    def x(field: str) -> alt.X:
        return alt.X(f"{field}:T").scale(scale).axis(axis).title(None)

    y = alt.Y("y:Q").scale(alt.Scale(domain=[0, height], reverse=True, nice=False)).axis(None)
    inks = dict(zip(MANNERS, palette.series, strict=False))
    marks = [mark | {"ink": inks[mark["manner"]]} for mark in marks]
    colour = alt.Color("manner:N").scale(alt.Scale(domain=list(inks), range=list(inks.values())))
    # Arrows are filled; were it by a scale, the legend's marks would be filled too, and those of the chart are not.
    fill = alt.Fill("ink:N").scale(None).legend(None)
    columns: Options = {"columns": 2} if frame.above else {}
    legend = alt.Legend(orient="bottom", title=None, symbolSize=62, symbolStrokeWidth=1.8, **columns)
    shape = alt.Shape("manner:N").scale(alt.Scale(domain=list(MANNERS), range=list(_SHAPES[:4])))
    told = linked()
    base = alt.Chart(named("marks")).encode(x=x("x"), y=y)
    bars = base.transform_filter("!datum.exact").mark_rule(strokeWidth=5, opacity=0.5, strokeCap="butt")
    dash = alt.condition("datum.doubtful", alt.value([3, 2]), alt.value([1, 0]))
    layers = [
        bands(palette),
        bars.encode(x2=alt.X2("x2:Q"), color=colour.legend(legend), strokeDash=dash, **told),
        arrows(base, "left").encode(x=x("x"), fill=fill, **told),
        arrows(base, "right").encode(x=x("x2"), fill=fill, **told),
        base.mark_point(size=62, strokeWidth=1.8, fill=palette.paper, opacity=1).encode(
            x=x("glyph"), color=colour.legend(legend), shape=shape.legend(legend), **told
        ),
        texts(palette, frame),
    ]
    return dressed(layers, {"marks": marks, "bands": shaded}, palette, (frame.width, height), frame)


def _domain(found: Sequence[Moment]) -> tuple[float, float]:
    """From the first to the last day that anything is put at, with a margin; what reaches beyond gets an arrow.

    A year that is all that is known ("in 2026") does not stretch the chart to its first of January.
    """
    fine = [each.near for each in found if each.days <= _LONG]
    nears = fine or [each.near for each in found] or [date(2000, 1, 1)]
    margin = max(1.0, 0.03 * (max(nears) - min(nears)).days)
    return _at(min(nears)) - margin * _DAY, _at(max(nears)) + (margin + 1) * _DAY


def _at(day: date) -> float:
    """The day's beginning in milliseconds, as charts count time; also of years before 1970."""
    return (datetime(day.year, day.month, day.day, tzinfo=UTC) - datetime(1970, 1, 1, tzinfo=UTC)) / timedelta(
        milliseconds=1
    )


def _rows_of_moments(found: Sequence[Moment], low: float, high: float, frame: Frame) -> tuple[Rows, Rows]:
    """The marks with the height at which each stands, and the bands of those who speak."""
    each_pixel, marks, shaded, top = (high - low) / frame.width, [], [], 0
    for number, (who, group) in enumerate(by_speaker(found)):
        ends = [_ends(moment, low, high) for moment in group]
        drawn = dict(zip(group, ends, strict=True))
        placed = lanes(group, lambda one, drawn=drawn: drawn[one], apart=11 * each_pixel)  # type: ignore[misc]
        for moment, (start, end), lane in zip(group, ends, placed, strict=True):
            marks.append(_mark(moment, start, end, low, high) | {"y": top + frame.above + _LANE * (lane + 0.5) + 4})
        bottom = top + frame.above + _LANE * (max(placed) + 1) + 8
        middle = top + frame.above / 2 + 2 if frame.above else (top + bottom) / 2
        shaded.append({"y": top, "y2": bottom, "middle": middle, "name": short(who, 40), "odd": number % 2})
        top = bottom
    return marks, shaded


def _ends(moment: Moment, low: float, high: float) -> tuple[float, float]:
    start = _at(moment.first) if moment.first else low
    end = _at(moment.last) + _DAY if moment.last else high
    return max(low, start), min(high, end)


def _mark(moment: Moment, start: float, end: float, low: float, high: float) -> dict[str, Any]:
    # A glyph stands in the middle of its day, at the beginning of a span, and at the known end of one that is open.
    glyph = (start + end) / 2 if moment.exact else end if moment.first is None else start
    return {
        "x": start,
        "x2": end,
        "glyph": glyph,
        "exact": moment.exact,
        "doubtful": moment.doubtful,
        "left": moment.first is None or _at(moment.first) < low,
        "right": moment.last is None or _at(moment.last) + _DAY > high,
        "manner": moment.manner,
        "href": own(moment.href),
        "label": short(f"{moment.edtf}: {moment.who}, {moment.manner}: {moment.words}", 220),
    }


def numbers(
    found: Sequence[Figure], palette: Palette = PRINT, *, unit: str = "", narrow: bool = False
) -> alt.LayerChart:
    """Return figures in the order of time, a row each: an interval or a point, with arrows where it is open."""
    frame = NARROW if narrow else WIDE
    low, high, logs = _extent([value for each in found for value in (each.low, each.high) if value is not None])
    series = _series(found)
    row = _ROW + frame.above
    rows = [_figure_row(each, low, high) | {"series": series[each.account]} for each in found]
    rows = [each | {"y": row * n + frame.above + _ROW / 2, "named": row * n + _ROW / 2} for n, each in enumerate(rows)]
    height = row * max(1, len(rows))
    scale = alt.Scale(type="log" if logs else "linear", domain=[low, high], nice=False)
    called = short(unit, 60)
    title = f"{called} (logarithmic)" if logs else called or None
    values: Options = {"values": _steps(low, high)} if logs else {"tickCount": 4 if frame.above else 8}
    axis = alt.Axis(orient="bottom", grid=True, labelOverlap=True, format="~s" if high >= 100_000 else ",~f", **values)

    def x(field: str) -> alt.X:
        return alt.X(f"{field}:Q").scale(scale).axis(axis).title(title)

    def y(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q").scale(alt.Scale(domain=[0, height], reverse=True, nice=False)).axis(None)

    marks = _marks(palette)
    shapes, colours = ([mark[n] for mark in marks.values()] for n in (0, 1))
    colour = alt.Color("series:N").scale(alt.Scale(domain=list(marks), range=colours)).legend(None)
    shape = alt.Shape("series:N").scale(alt.Scale(domain=list(marks), range=shapes)).legend(None)
    told = linked()
    base = alt.Chart(named("rows")).encode(x=x("x"), y=y("y"), color=colour)
    dash = alt.condition("datum.approximate", alt.value([4, 3]), alt.value([1, 0]))
    ends = base.transform_filter("!datum.point").mark_tick(thickness=2, height=11, orient="vertical")
    shaded = [
        {"y": row * n, "y2": row * (n + 1), "odd": n % 2, "middle": each["named"], "name": each["name"]}
        for n, each in enumerate(rows)
    ]
    layers = [
        bands(palette),
        base.mark_rule(strokeWidth=3).encode(x2=alt.X2("x2:Q"), strokeDash=dash, **told),
        ends.transform_filter("!datum.left").encode(x=x("x")),
        ends.transform_filter("!datum.right").encode(x=x("x2")),
        arrows(base, "left").encode(x=x("x"), **told),
        arrows(base, "right").encode(x=x("x2"), **told),
        base.transform_filter("datum.point").mark_point(size=70, filled=True, opacity=1).encode(shape=shape, **told),
        base.transform_filter("datum.disputed")
        .mark_text(text="≠", dx=14, fontSize=15, fontWeight="bold", align="left", color=palette.alert)
        .encode(x=x("x2"), color=alt.value(palette.alert), description=alt.Description("against:N")),
        # A bar has no form: each row has its account's mark before it.
        base.mark_point(size=70, filled=True, opacity=1, clip=False).encode(
            x=alt.value(8 if frame.above else 6 - _KEY), y=y("named"), shape=shape
        ),
        texts(palette, frame, room=_KEY),
    ]
    width = frame.width if frame.above else frame.width - 60
    return dressed(layers, {"rows": rows, "bands": shaded}, palette, (width, height), frame)


def account_marks(found: Iterable[Figure], palette: Palette) -> dict[str, tuple[str, str]]:
    """Return form and colour of the mark that each account has in the chart of these figures."""
    marks = _marks(palette)
    return {account: marks[number] for account, number in _series(found).items()}


def _series(found: Iterable[Figure]) -> dict[str, str]:
    """The mark of each account by its key, in the order in which they come; the first again where there are no more."""
    accounts = dict.fromkeys(each.account for each in found if each.account)
    return {account: str(n % MARKS) for n, account in enumerate(accounts)} | {"": _UNTRACED}


def _marks(palette: Palette) -> dict[str, tuple[str, str]]:
    """Form and colour of each mark: both differ from one to the next, and no two have the same pair."""
    forms, colours = len(_SHAPES), len(palette.series)
    made = {str(n): (_SHAPES[n % forms], palette.series[(n + n // forms) % colours]) for n in range(MARKS)}
    return made | {_UNTRACED: ("circle", palette.quiet)}


def _extent(values: Sequence[float]) -> tuple[float, float, bool]:
    """From where to where figures are drawn, and whether by magnitudes: where the greatest is 60 times the least."""
    finite = [value for value in values if math.isfinite(value) and abs(value) < 1e15]
    low, high = min(finite, default=0.0), max(finite, default=1.0)
    if low > 0 and high / low > 60:
        return low / 1.5, high * 1.5, True
    margin = 0.06 * (high - low) or max(1.0, abs(high) * 0.1)
    return (0.0 if 0 <= low < 0.5 * high else low - margin), high + margin, False


def _steps(low: float, high: float) -> list[float]:
    """The powers of ten between two figures, with their halves and doubles where there are few of them."""
    tens = [10.0**n for n in range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)]
    few = sum(low <= ten <= high for ten in tens) <= _FEW
    steps = [ten * step for ten in tens for step in ((1, 2, 5) if few else (1,))]
    return [step for step in steps if low <= step <= high]


def _figure_row(each: Figure, low: float, high: float) -> dict[str, Any]:
    start = low if each.low is None else min(max(each.low, low), high)
    end = high if each.high is None else min(max(each.high, low), high)
    note = f" ({each.note})" if each.note else ""
    return {
        "x": start,
        "x2": end,
        "left": each.low is None,
        "right": each.high is None,
        "point": each.low == each.high,
        "approximate": each.approximate,
        "disputed": each.disputed,
        "name": f"{short(each.origin if each.account else each.who, 32)} · {_day(each)}",
        "href": own(each.href),
        "label": short(f"“{short(each.words, 60)}”{note}, {each.who}: {each.said}", 220),
        "against": "set against another figure",
    }


def _day(each: Figure) -> str:
    return day(each.on.isoformat()) if each.on else "no day"


def area_map(drawn: Picture, palette: Palette = PRINT) -> alt.LayerChart:
    """Return a map: dots for points, hatched outlines and dashed rings for areas, borders in dispute dashed."""
    view, area = drawn.view, palette.series[1]
    geo = alt.Chart(named("land")).project(
        type="mercator",
        scale=view.scale,
        center=[view.longitude, view.latitude],
        translate=[view.width / 2, view.height / 2],
        clipExtent=[[0, 0], [view.width, view.height]],
    )
    dash = alt.condition("datum.disputed", alt.value([5, 3]), alt.value([1, 0]))
    meant = geo.transform_filter("datum.told")
    told = linked()
    across = alt.X("x:Q").scale(alt.Scale(domain=[0, view.width], nice=False)).axis(None)
    down = alt.Y("y:Q").scale(alt.Scale(domain=[0, view.height], reverse=True, nice=False)).axis(None)
    size = alt.Size("size:Q").scale(None).legend(None)
    rings = alt.Chart(named("rings")).encode(x=across, y=down, size=size, **told)
    dots = alt.Chart(named("dots")).encode(x=across, y=down, size=size, **told)
    names = alt.Chart(named("names")).encode(x=across, y=down, text=alt.Text("name:N"))
    ringed: Options = {"shape": "circle", "strokeWidth": 1.6, "opacity": 1}
    halo: Options = {"align": "left", "baseline": "middle", "fontSize": 12}
    layers = [
        geo.mark_geoshape(fill=palette.land, stroke=palette.quiet, strokeWidth=0.7).encode(
            strokeDash=dash, description=alt.Description("label:N")
        ),
        meant.mark_geoshape(fill=HATCHED, stroke=area, strokeWidth=1.6).encode(strokeDash=dash, **told),
        rings.mark_point(fill=HATCHED, stroke=area, strokeDash=[6, 4], clip=True, **ringed),
        dots.mark_point(fill=palette.series[0], stroke=palette.paper, **ringed),
        names.mark_text(stroke=palette.paper, strokeWidth=4, strokeJoin="round", **halo),
        names.mark_text(color=palette.ink, **halo),
    ]
    data = {"land": drawn.land, "rings": drawn.rings, "dots": drawn.dots, "names": drawn.names}
    return dressed(layers, data, palette, (view.width, view.height), NARROW if view.width < 600 else WIDE)


def calibration(bins: Iterable[Bin], palette: Palette = PRINT) -> alt.LayerChart:
    """Return what was forecast against what came true; the dashed line is where the two agree."""
    rows = [_bin_row(each) for each in bins]
    axis = alt.Axis(values=[0, 20, 40, 60, 80, 100], grid=True)
    x = alt.X("stated:Q").scale(domain=[0, 100]).axis(axis).title("stated, per cent")
    y = alt.Y("share:Q").scale(domain=[0, 100]).axis(axis).title("came true, per cent")
    base = alt.Chart(named("rows")).encode(x=x, y=y, **linked())
    ideals = [{"stated": 0, "share": 0}, {"stated": 100, "share": 100}]
    ideal = alt.Chart(named("ideal")).encode(x=x, y=y)
    ink = palette.series[0]
    layers = [
        ideal.mark_line(strokeDash=[5, 4], color=palette.quiet, strokeWidth=1.5),
        base.mark_rule(color=ink, strokeWidth=2).encode(y=alt.Y("low:Q"), y2=alt.Y2("high:Q")),
        base.mark_rule(color=ink, strokeWidth=2).encode(x=alt.X("from:Q"), x2=alt.X2("to:Q")),
        base.mark_point(filled=True, size=90, color=ink, opacity=1),
        base.mark_text(dx=10, dy=-9, align="left", color=palette.ink, fontSize=12).encode(text=alt.Text("number:N")),
    ]
    return dressed(layers, {"rows": rows, "ideal": ideals}, palette, (380, 380))


def _bin_row(each: Bin) -> dict[str, Any]:
    stated, number = f"{each.stated[0]:.0f}–{each.stated[1]:.0f} %", f"n = {each.number}"
    return {
        "stated": sum(each.stated) / 2,
        "from": each.stated[0],
        "to": each.stated[1],
        "share": each.share,
        "low": each.interval[0],
        "high": each.interval[1],
        "number": number,
        "href": f"#{each.key}",
        "label": f"stated {stated}: {each.share:.0f} % came true, interval "
        f"{each.interval[0]:.0f} to {each.interval[1]:.0f} %, {number}",
    }
