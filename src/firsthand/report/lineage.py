"""Accounts drawn as lanes over time: a copy hangs on what it copies, and a second source has a lane of its own.

A disc is the account's first report, a square a copy on a double line, a ring another telling, a diamond what cites.
The picture is one image to whoever does not see it; the same stands in words below it on the page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree

from firsthand.model.judgement import Grade, Origin, Ref, Report, Tied, how_many
from firsthand.report.dates import day
from firsthand.report.drawn import SVG, short
from firsthand.report.hanging import hangs
from firsthand.report.judged import outlet

LANES, NODES, COLUMNS = 14, 7, 8
"""Accounts that are drawn, reports of each, and days side by side; of more days some share a column."""
_LEFT, _STEP, _TOP, ROW, _SIZE = 196, 112, 34, 27, 6
_NAME, _OUTLET = 26, 16
_PLAIN: Any = {None: SVG}


@dataclass(frozen=True, slots=True)
class _Node:
    tied: Tied
    x: int
    y: int


def drawn(origins: Sequence[Origin], reports: Mapping[Ref, Report]) -> str:
    """Return the first accounts as SVG, "" where there are none; its label says what it shows."""
    lanes = origins[:LANES]
    if not lanes:
        return ""
    columns = _columns([reports[tied.report] for lane in lanes for tied in lane.reports[:NODES]])
    root = etree.Element(f"{{{SVG}}}svg", nsmap=_PLAIN, role="img")
    root.set("class", "lineage")
    root.set("aria-label", short(_label(lanes), 2000))
    top = _TOP
    for number, lane in enumerate(lanes):
        top = _lane(root, lane, reports, columns, top, first=number == 0)
    width = _LEFT + _STEP * (max(columns.values()) + 1) + _SIZE * 5
    _axis(root, columns, top)
    root.set("viewBox", f"0 0 {width} {top + 4}")
    root.set("width", str(width))
    return etree.tostring(root, encoding="unicode")


def _label(lanes: Sequence[Origin]) -> str:
    told = (f"{each.name}: {how_many(len(each.reports), 'report')}, {_copies(each)} of them copied" for each in lanes)
    return f"Who has it from whom. {'; '.join(told)}. The list below has the same."


def _copies(origin: Origin) -> int:
    return sum(tied.by is Grade.SAME_TEXT for tied in origin.reports)


def _columns(reports: Sequence[Report]) -> dict[str, int]:
    """The column of each day of publication, in order; what has no date stands last."""
    days = sorted({_day(report) for report in reports})
    wide = min(COLUMNS, len(days))
    return {each: at * wide // len(days) for at, each in enumerate(days)}


def _day(report: Report) -> str:
    return report.document.published.edtf or "~"


def _lane(
    root: etree._Element,
    lane: Origin,
    reports: Mapping[Ref, Report],
    columns: Mapping[str, int],
    top: int,
    *,
    first: bool,
) -> int:
    """Draw one account from ``top`` on, and return where the next begins."""
    nodes = _placed(lane.reports[:NODES], reports, columns, top)
    bottom = max(node.y for node in nodes.values()) + ROW
    if not first:
        _add(root, "line", {"class": "rule", "x1": 0, "x2": "100%", "y1": top - 18, "y2": top - 18})
    more = len(lane.reports) - len(nodes)
    _text(root, short(lane.name, _NAME), 0, top + 4, f"name{' anonymous' if lane.anonymous else ''}")
    _text(
        root, f"{how_many(len(lane.reports), 'report')}{f', {more} not drawn' if more > 0 else ''}", 0, top + 19, "note"
    )
    for node in nodes.values():
        if node.tied.of in nodes:
            _edge(root, nodes[node.tied.of], node)
    for node in nodes.values():
        _node(root, node, reports)
    return max(bottom + 14, top + 46)


def _placed(
    row: Sequence[Tied], reports: Mapping[Ref, Report], columns: Mapping[str, int], top: int
) -> dict[Ref, _Node]:
    """Where each report stands: a chain goes on in one line, what hangs on one besides has a line of its own."""
    last: list[Ref] = []
    placed: dict[Ref, _Node] = {}
    for tied in row:
        x = _LEFT + _STEP * columns[_day(reports[tied.report])] + 20
        goes_on = tied.of in last and placed[tied.of].x < x
        level = last.index(tied.of) if tied.of and goes_on else len(last)
        last[level : level + 1] = [tied.report]
        placed[tied.report] = _Node(tied, x, top + ROW * level)
    return placed


def _edge(root: etree._Element, a: _Node, b: _Node) -> None:
    kind = b.tied.by.value.replace(" ", "-") if b.tied.by else "later"
    bend = a.x + (_SIZE + 6 if b.x > a.x else -_SIZE - 8)
    path = f"M {a.x} {a.y} H {bend} V {b.y} H {b.x}" if b.y != a.y else f"M {a.x} {a.y} H {b.x}"
    _add(root, "path", {"class": f"edge {kind}", "d": path})
    if b.tied.by is Grade.SAME_TEXT:  # a double line: a wide one, hollowed out
        _add(root, "path", {"class": "hollow", "d": path})


def _node(root: etree._Element, node: _Node, reports: Mapping[Ref, Report]) -> None:
    report, x, y, size = reports[node.tied.report], node.x, node.y, _SIZE
    group = _add(
        root,
        "g",
        {"class": "first" if node.tied.of is None else (node.tied.by or Grade.UNKNOWN).value.replace(" ", "-")},
    )
    title = _add(group, "title", {})
    title.text = short(f"{outlet(report)}, {day(report.document.published.edtf)}: {hangs(node.tied, reports)}")
    if node.tied.by is Grade.SAME_TEXT:
        _add(group, "rect", {"x": x - size, "y": y - size, "width": 2 * size, "height": 2 * size})
    elif node.tied.by is Grade.CITES:
        _add(
            group,
            "path",
            {"d": f"M {x} {y - size - 2} L {x + size + 2} {y} L {x} {y + size + 2} L {x - size - 2} {y} Z"},
        )
    else:
        _add(group, "circle", {"cx": x, "cy": y, "r": size})
    _text(root, short(report.document.outlet or "unknown outlet", _OUTLET), x + size + 4, y - 5, "outlet")


def _axis(root: etree._Element, columns: Mapping[str, int], bottom: int) -> None:
    for column in sorted(set(columns.values())):
        days = [each for each, at in columns.items() if at == column]
        first, last = (day(None if each == "~" else each) for each in (days[0], days[-1]))
        x = _LEFT + _STEP * column + 20
        _text(root, first if first == last else f"from {first}", x - _SIZE, 12, "day")
        line = _add(root, "line", {"class": "day", "x1": x, "x2": x, "y1": 18, "y2": bottom})
        root.insert(0, line)


def _text(root: etree._Element, words: str, x: int, y: int, kind: str) -> None:
    _add(root, "text", {"class": kind, "x": x, "y": y}).text = words


def _add(root: etree._Element, tag: str, known: Mapping[str, object]) -> etree._Element:
    return etree.SubElement(root, f"{{{SVG}}}{tag}", {name: str(value) for name, value in known.items()})
