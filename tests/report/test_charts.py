"""Charts as pictures: valid Vega-Lite, every mark with its words and its claim, nothing in them that runs."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import altair as alt
import pytest
from lxml import etree

from firsthand.language.atlas.disputes import Borders
from firsthand.report import charts, drawn
from firsthand.report.calibrated import Bin
from firsthand.report.figures import Figure
from firsthand.report.maps import picture
from firsthand.report.moments import MANNERS, Moment
from firsthand.report.palette import PAGE, PRINT, Palette
from firsthand.report.spots import Spot, view_of

DAY = Moment(
    claim="c1",
    document="d",
    href="/documents/d#c-c1",
    words="They crossed.",
    who="Ada Brand",
    manner="told as fact",
    edtf="2022-03-07",
    first=date(2022, 3, 7),
    last=date(2022, 3, 7),
)
WIDE = replace(DAY, claim="c2", edtf="2022-03", first=date(2022, 3, 1), last=date(2022, 3, 31), manner="denied")
OPEN = replace(DAY, claim="c3", edtf="2022-03-09/..", first=date(2022, 3, 9), last=None, manner="of the future")
ABOUT = replace(DAY, claim="c4", edtf="2022-03-04~", first=date(2022, 3, 4), last=date(2022, 3, 5))
TROOPS = Figure(
    ref=("d", "c1"),
    href="/documents/d#c-c1",
    words="4-5,000",
    said="4-5,000 men stood there.",
    of="men",
    low=4000,
    high=5000,
    approximate=False,
    note="",
    edtf="2022-03-07",
    on=date(2022, 3, 7),
    dated="said",
    who="Ada Brand",
    origin="Ada Brand",
    account="ada brand",
    disputed=False,
)
LIKELY = Bin(stated=(55, 80), share=60, interval=(30, 80), number=9)
HOSTILE = "\0\x1b]0;x\x07\ud800\ufffe</svg><script>alert(1)</script>\"'&\u202e{{7*7}}"


def a_map(*spots: Spot, palette: Palette = PRINT) -> alt.LayerChart:
    return charts.area_map(picture(spots, view_of(spots, Borders.OPEN, whole=False), Borders.OPEN), palette)


def painted(chart: alt.LayerChart) -> etree._Element:
    return etree.fromstring(drawn.svg(charts.spec(chart), label="A chart", hatch="#888"))


def named(root: etree._Element, tag: str) -> list[etree._Element]:
    return root.findall(f".//{{{drawn.SVG}}}{tag}")


CHARTS: dict[str, Any] = {
    "a timeline": lambda p: charts.timeline([DAY, WIDE, OPEN, ABOUT], p),
    "a timeline of nothing": lambda p: charts.timeline([], p),
    "figures": lambda p: charts.numbers([TROOPS, replace(TROOPS, low=None), replace(TROOPS, high=None)], p),
    "figures of all magnitudes": lambda p: charts.numbers([TROOPS, replace(TROOPS, low=5, high=5, disputed=True)], p),
    "a figure of nothing": lambda p: charts.numbers([replace(TROOPS, low=0, high=0)], p),
    "a figure too great to draw": lambda p: charts.numbers([TROOPS, replace(TROOPS, high=float("inf"))], p),
    "a map": lambda p: a_map(
        Spot(name="Kyiv", precision=1, latitude=50.45, longitude=30.52),
        Spot(name="Kyiv Oblast", precision=4, latitude=50.2, longitude=30.6, ring=80.0),
        Spot(name="Belarus", precision=6, country="BLR"),
        palette=p,
    ),
    "a calibration plot": lambda p: charts.calibration([LIKELY], p),
    "a narrow timeline": lambda p: charts.timeline([DAY, WIDE, OPEN, ABOUT], p, narrow=True),
    "narrow figures": lambda p: charts.numbers([TROOPS, replace(TROOPS, high=None)], p, narrow=True),
}


@pytest.mark.parametrize("palette", [PAGE, PRINT], ids=["of the page", "for print"])
@pytest.mark.parametrize("make", CHARTS.values(), ids=CHARTS.keys())
def test_a_chart_is_valid_and_can_be_drawn(make: Any, palette: Palette) -> None:  # noqa: ANN401 - makes a chart
    chart = make(palette)

    chart.to_dict()  # held against the schema, which the page does not do each time
    root = painted(chart)

    assert (root.get("role"), root.get("aria-label")) == ("group", "A chart")
    assert not root.xpath("//@style | //@class | //*[local-name()='script' or local-name()='foreignObject']")


def test_every_mark_says_what_it_is_and_leads_to_its_claim() -> None:
    root = painted(charts.timeline([DAY, WIDE, OPEN]))

    links = named(root, "a")
    assert {link.get("href") for link in links} == {DAY.href}
    assert all(link.get("tabindex") == "-1" for link in links)
    assert "2022-03-07: Ada Brand, told as fact: They crossed." in {title.text for title in named(root, "title")}


@pytest.mark.parametrize("make", CHARTS.values(), ids=CHARTS.keys())
def test_what_has_no_words_of_its_own_has_no_title(make: Any) -> None:  # noqa: ANN401 - makes a chart
    chart = make(PRINT)
    told = {row.get(word) for rows in chart.datasets.values() for row in rows for word in ("label", "against")}

    assert {title.text for title in named(painted(chart), "title")} <= told


def test_the_marks_of_the_legend_are_hollow_as_those_of_the_chart_are() -> None:
    drawn_with = [
        each.get("fill") for each in named(painted(charts.timeline([DAY, OPEN])), "path") if each.get("stroke")
    ]

    assert drawn_with == [PRINT.paper] * (2 + len(MANNERS))


def test_each_account_has_a_mark_of_its_own_as_far_as_marks_go() -> None:
    root = painted(charts.numbers([replace(TROOPS, account=str(n)) for n in range(charts.MARKS)]))

    before = [each for each in named(root, "path") if str(each.get("transform")).startswith("translate(-")]
    keys = [(each.get("d"), each.get("fill")) for each in before]
    assert len(set(keys)) == len(keys) == charts.MARKS == 36
    assert all(a[0] != b[0] and a[1] != b[1] for a, b in pairwise(keys))


def test_accounts_that_are_shown_alike_are_still_two() -> None:
    found = [replace(TROOPS, account=key, origin="an official") for key in ("a", "b", "a", "")]

    a, b, again, untraced = [row["series"] for row in charts.spec(charts.numbers(found))["datasets"]["rows"]]

    assert a == again
    assert len({a, b, untraced}) == 3


def test_a_narrow_drawing_is_no_wider_than_a_hand_and_has_names_in_full() -> None:
    for chart in (charts.timeline([DAY, WIDE], narrow=True), charts.numbers([TROOPS], narrow=True)):
        root = painted(chart)

        assert int(root.get("width", "0")) < 420
        assert any((text.text or "").startswith("Ada Brand") for text in named(root, "text"))


def test_what_is_open_has_an_arrow() -> None:
    closed, opened = (len(named(painted(charts.timeline([DAY, each])), "path")) for each in (ABOUT, OPEN))

    assert opened == closed + 1


@pytest.mark.parametrize("figure", [False, True], ids=["in a timeline", "among figures"])
def test_hostile_words_stay_words(figure: bool) -> None:  # noqa: FBT001 - a case of the table
    moment = replace(DAY, who=HOSTILE, words=HOSTILE)
    many = replace(TROOPS, who=HOSTILE, words=HOSTILE, said=HOSTILE, origin=HOSTILE)

    root = painted(charts.numbers([many], unit=HOSTILE) if figure else charts.timeline([moment]))

    assert not root.xpath("//*[local-name()='script']")
    assert any("<script>alert(1)</script>" in (title.text or "") for title in named(root, "title"))


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "//evil.invalid/", "data:text/html,x"], ids=["script", "another host", "data"]
)
def test_a_link_leads_nowhere_but_into_the_desk(address: str) -> None:
    root = painted(charts.timeline([replace(DAY, href=address)]))

    assert all(link.get("href") is None for link in named(root, "a"))


def test_a_page_s_chart_is_drawn_in_its_variables() -> None:
    spec = charts.spec(charts.timeline([DAY, WIDE], PAGE))

    assert not re.search(r"#[0-9a-f]{6}", str(spec))


def test_a_chart_that_moves_says_once_from_where_to_where() -> None:
    spec = charts.moving(charts.numbers([TROOPS, replace(TROOPS, low=4500)]))

    held = [layer for layer in spec["layer"] if "domain" in layer["encoding"].get("x", {}).get("scale", {})]
    assert [layer["params"][0]["bind"] for layer in held] == ["scales"]


@pytest.mark.parametrize(
    ("low", "high", "arrows"), [(1.0, 2.0, 0), (None, 2.0, 1), (1.0, None, 1)], ids=["closed", "up to", "at least"]
)
def test_an_open_figure_has_an_arrow(low: float | None, high: float | None, arrows: int) -> None:
    spec = charts.spec(charts.numbers([replace(TROOPS, low=low, high=high)]))

    [row] = spec["datasets"]["rows"]
    assert row["left"] + row["right"] == arrows
    assert row["x"] <= row["x2"]


@pytest.mark.parametrize(
    ("least", "most", "steps"),
    [
        (2.0, 500.0, [2, 5, 10, 20, 50, 100, 200, 500]),
        (2.0, 5e7, [10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000]),
    ],
    ids=["few powers of ten", "many"],
)
def test_figures_far_apart_are_set_on_steps_that_people_count_in(least: float, most: float, steps: list[int]) -> None:
    found = [replace(TROOPS, low=each, high=each) for each in (least, most)]

    axis = charts.spec(charts.numbers(found))["layer"][1]["encoding"]["x"]["axis"]
    assert axis["values"] == steps
    assert "values" not in charts.moving(charts.numbers(found))["layer"][1]["encoding"]["x"]["axis"]
