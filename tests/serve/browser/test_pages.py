"""Every page over the example case: no fault in the console, no other host, and nothing that axe-core finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.serve.browser.conftest import Watched
from tests.serve.browser.places import MISTAKES, documents, every
from tests.serve.cases import Served

WIDE, NARROW = {"width": 1400, "height": 900}, {"width": 360, "height": 740}
WINDOWS: dict[str, dict[str, object]] = {
    "wide and light": {"viewport": WIDE, "color_scheme": "light"},
    "narrow and dark": {"viewport": NARROW, "color_scheme": "dark"},
}
EVERY_WINDOW = WINDOWS | {
    "wide and dark": {"viewport": WIDE, "color_scheme": "dark"},
    "narrow and light": {"viewport": NARROW, "color_scheme": "light"},
}


@pytest.mark.parametrize("window", EVERY_WINDOW.values(), ids=EVERY_WINDOW.keys())
def test_axe_core_finds_nothing_on_any_page(
    example: Served, visit: Callable[..., Watched], window: dict[str, object]
) -> None:
    at = visit(example, **window)

    assert violations(at, every(example.desk.ledger)) == {}


def violations(at: Watched, paths: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
    """Return what axe-core finds on the pages where it finds anything: the rule, and the first element."""
    axe, found = Axe(), {}
    for path in paths:
        faults = axe.run(at.opened(path)).response["violations"]
        found[path] = [(each["id"], each["nodes"][0]["html"][:300]) for each in faults]
    return {path: faults for path, faults in found.items() if faults}


@pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS.keys())
def test_axe_core_finds_nothing_where_people_have_been_at_work(
    example: Served, visit: Callable[..., Watched], window: dict[str, object]
) -> None:
    at = visit(example, **window)
    page = at.go("/review")
    at.named("Ada")
    page.keyboard.press("j")
    for key in "cx":
        with page.expect_navigation():
            page.keyboard.press(key)
    at.go("/forecasts?stand=overdue")
    likely = page.locator(".forecast", has=page.locator(".where", has_text="%"))
    for cards, outcome in ((likely, "came_true"), (page.locator(".forecast"), "did_not")):
        with page.expect_navigation():
            cards.locator(f"button[value={outcome}]").first.click()
    assert at.go("/forecasts").locator(".calibration svg").count() == 1
    at.go("/")
    with page.expect_navigation():
        page.locator(".indicators .card > form button").first.click()
    at.go("/claims?q=gates")
    page.get_by_label("Keep this search as").fill("The gates")
    with page.expect_navigation():
        page.get_by_role("button", name="Keep view").click()
    at.go("/documents/add")
    page.get_by_label("Or paste a text").fill("Gates shut\n\nThree gates were shut on Friday, an engineer said.\n")
    with page.expect_navigation():
        page.get_by_role("button", name="Add and read").click()

    added = page.url.removeprefix(at.base)
    assert violations(at, ["/review", "/conflicts", "/forecasts", "/", "/claims?q=gates", added]) == {}


@pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS.keys())
def test_axe_core_finds_nothing_where_something_is_wrong(
    example: Served, visit: Callable[..., Watched], window: dict[str, object]
) -> None:
    at = visit(example, **window)

    assert violations(at, MISTAKES) == {}
    assert len(at.faults) == len(MISTAKES), "the browser notes each answer of 400 or 404"
    at.faults.clear()


def test_what_a_heading_leads_to_is_not_under_the_bar(example: Served, visit: Callable[..., Watched]) -> None:
    for width in (400, 1000, 1300):
        at = visit(example, viewport={"width": width, "height": 700})
        for path in ("/#matrix", "/forecasts#records", "/numbers#table"):
            page = at.go(path)
            hidden = page.evaluate(
                """() => document.querySelector(location.hash).getBoundingClientRect().top
                   < Math.max(0, document.querySelector(".bar").getBoundingClientRect().bottom)"""
            )
            assert not hidden, (path, width)


@pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS.keys())
def test_no_page_is_wider_than_its_window(
    example: Served, visit: Callable[..., Watched], window: dict[str, object]
) -> None:
    at = visit(example, **window)

    too_wide = [
        path
        for path in every(example.desk.ledger)
        if at.go(path).evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    ]

    assert too_wide == []


def test_every_page_works_without_script(example: Served, visit: Callable[..., Watched]) -> None:
    at = visit(example, java_script_enabled=False)

    for path in every(example.desk.ledger):
        assert at.go(path).locator("h1").count() == 1, path


def test_the_whole_menu_is_seen_in_every_window(example: Served, visit: Callable[..., Watched]) -> None:
    for width in (360, 420, 800, 1000, 1180, 1280, 1400, 1600):
        page = visit(example, viewport={"width": width, "height": 700}).go("/")
        hidden = page.evaluate(
            """() => [...document.querySelectorAll(".bar a, .bar input, .bar button")].filter((each) => {
              const box = each.getBoundingClientRect();
              const over = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
              return box.width && !(each === over || each.contains(over));
            }).map((each) => each.textContent || each.name)"""
        )
        assert hidden == [], width


def test_no_page_asks_to_be_kept_or_framed(example: Served, visit: Callable[..., Watched]) -> None:
    at = visit(example)

    for path in every(example.desk.ledger):
        answer = at.page.goto(f"{at.base}{path}")
        assert answer is not None
        headers = answer.headers
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["cache-control"] == "no-store"


def test_what_is_printed_is_the_page_alone(example: Served, visit: Callable[..., Watched]) -> None:
    at = visit(example)
    at.page.emulate_media(media="print")

    for path in every(example.desk.ledger):
        page = at.go(path)
        for gone in (".bar", ".foot", ".filters", "button"):
            assert page.locator(gone).filter(visible=True).count() == 0, (path, gone)
        assert page.locator("h1").is_visible()
        assert "korrin.db" in page.locator(".paper").inner_text(), "paper says which case it is of"


def test_the_places_of_selected_words_are_those_of_the_document(example: Served, visit: Callable[..., Watched]) -> None:
    """Characters are counted as the document's text has them, whatever marks and numbers stand between."""
    at, wrong = visit(example), []

    for path in documents(example.desk.ledger):
        text = example.desk.ledger.reading(path.rsplit("/", 1)[1]).document
        assert text is not None
        places = at.go(path).evaluate(
            """() => [...document.querySelectorAll(".text > .block")].map((block) => {
              const range = document.createRange();
              range.selectNodeContents(block);
              const selection = document.getSelection();
              selection.removeAllRanges();
              selection.addRange(range);
              return selected();
            })"""
        )
        assert places
        wrong += [
            place for place in places if text.text[place["start"] : place["end"]].split() != place["words"].split()
        ]

    assert wrong == []
