"""Charts in a browser: what each mark is, a drawing for narrow windows, a map and a timeline that are zoomed in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.serve.browser.conftest import Watched
from tests.serve.cases import Served

HAND = {"width": 420, "height": 800}


@pytest.mark.parametrize("path", ["/timeline", "/numbers", "/map"])
def test_a_mark_under_the_pointer_tells_what_it_is_and_shows_its_row(
    example: Served, visit: Callable[..., Watched], path: str
) -> None:
    page = visit(example).go(path)
    mark = page.locator("figure.chart svg a[aria-label]").last
    words = mark.get_attribute("aria-label")
    mark.locator("*").first.hover()

    expect(page.locator(".tip")).to_have_text(words or "")
    expect(page.locator("tr.lit")).to_have_count(1)
    page.mouse.move(0, 0)
    expect(page.locator(".tip")).to_be_hidden()
    expect(page.locator(".lit")).to_have_count(0)


def test_a_bin_of_the_calibration_leads_to_its_row(example: Served, visit: Callable[..., Watched]) -> None:
    at = visit(example)
    page = at.go("/forecasts?stand=overdue")
    at.named("Ada")
    likely = page.locator(".forecast", has=page.locator(".where", has_text="%"))
    with page.expect_navigation():
        likely.locator("button[value=came_true]").first.click()
    at.go("/forecasts")
    page.locator(".calibration svg a[tabindex='0']").focus()

    expect(page.locator(".tip")).to_contain_text("came true, interval")
    page.keyboard.press("Enter")
    expect(page.locator("tr:target")).to_have_count(1)


@pytest.mark.parametrize("path", ["/timeline", "/numbers", "/map"])
def test_a_narrow_window_has_a_drawing_of_its_own(example: Served, visit: Callable[..., Watched], path: str) -> None:
    page = visit(example, viewport=HAND).go(path)
    chart = page.locator("figure.chart.narrow svg")

    expect(chart).to_be_visible()
    box = chart.bounding_box()
    assert box is not None
    assert box["width"] <= HAND["width"]
    assert page.locator("figure.chart .scroll").evaluate("(each) => each.scrollWidth <= each.clientWidth")


def test_a_narrow_window_without_script_can_scroll_a_drawing(example: Served, visit: Callable[..., Watched]) -> None:
    page = visit(example, viewport=HAND, java_script_enabled=False).go("/numbers")
    box = page.locator("figure.chart svg").bounding_box()

    assert box is not None
    assert box["width"] > 600, "letters stay large enough to be read"


def test_a_map_is_zoomed_in_by_keys_and_its_dots_keep_their_size(
    example: Served, visit: Callable[..., Watched]
) -> None:
    page = visit(example).go("/map")
    dot = page.locator("figure.chart svg a[tabindex='0']")
    dot.focus()
    before = dot.bounding_box()
    for _ in range(3):
        page.keyboard.press("+")
    after = dot.bounding_box()

    assert before is not None
    assert after is not None
    assert after["width"] == pytest.approx(before["width"], rel=0.2)
    assert after["x"] == pytest.approx(before["x"], abs=8), "what is in hand stays where it is"
    seen = page.locator("figure.chart svg").get_attribute("viewBox") or ""
    assert float(seen.split()[2]) < 400
    page.keyboard.press("0")
    assert float((page.locator("figure.chart svg").get_attribute("viewBox") or "").split()[2]) > 900


@pytest.mark.parametrize("path", ["/timeline", "/numbers"])
def test_a_chart_of_times_or_figures_is_moved_by_vega(
    example: Served, visit: Callable[..., Watched], path: str
) -> None:
    page = visit(example).go(path)
    page.get_by_role("button", name="Zoom and move").click()

    expect(page.locator(".told")).to_contain_text("Turn the wheel", timeout=30_000)
    expect(page.locator("figure.chart .drawn:not([hidden]) svg")).to_be_visible()
