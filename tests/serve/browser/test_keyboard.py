"""A day at the desk without a pointer: each step by keys alone, and whatever a key leads to is seen to be in hand."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from firsthand.ledger.ledger import Ledger
from firsthand.model.decision import Action, Subject
from tests.serve.browser.conftest import Watched
from tests.serve.browser.places import every
from tests.serve.browser.test_day import PASTED, SENT
from tests.serve.cases import Served, served

TOKEN = "a-token-for-one-day"  # noqa: S105 - of a desk that lasts as long as its test
FARTHEST = 400
"""Presses of the tab key that a page may take to come to anything."""

IN_HAND = """() => {
  const at = document.activeElement;
  if (at === document.body) return null;
  const style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const [left, right] = [Math.max(box.left - 1, 0), Math.min(box.right + 1, innerWidth)];
  const [top, bottom] = [Math.max(box.top - 1, 0), Math.min(box.bottom + 1, innerHeight)];
  const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)?.closest(".bar, .marked");
  return {
    what: at.outerHTML.slice(0, 120),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: left < right && top < bottom && (!over || over.contains(at)),
  };
}"""
"""What has the keyboard: whether it wears a ring, and whether it is in the window, and under no bar."""


@pytest.fixture
def locked(example_file: Path, example_case: Path, tmp_path: Path) -> Iterator[Served]:
    """Give a desk that asks for a token, over a copy of the example case."""
    path = tmp_path / "korrin.db"
    shutil.copy(example_file, path)
    watch = example_case / "watch.yaml"
    with Ledger(path, writing=True) as ledger, served(ledger, watch=watch, token=TOKEN, working=True) as at:
        yield at


def tab(page: Page) -> None:
    """Press the tab key, and check that one sees where it led."""
    page.keyboard.press("Tab")
    at = page.evaluate(IN_HAND)
    if at is None:  # it goes through the browser's own buttons once, and begins anew
        return
    assert at["ring"], f"nothing shows that this has the keyboard: {at['what']} on {page.url}"
    assert at["seen"], f"this has the keyboard and is not seen: {at['what']} on {page.url}"


def tab_to(page: Page, wanted: Locator) -> None:
    """Press the tab key until something has the keyboard."""
    for _ in range(FARTHEST):
        if wanted.evaluate("(each) => each === document.activeElement"):
            return
        tab(page)
    raise AssertionError(f"the tab key does not lead to {wanted}")


def fill(page: Page, field: Locator, words: str) -> None:
    """Come to a field and write into it."""
    tab_to(page, field)
    page.keyboard.insert_text(words)


def go(page: Page, key: str) -> None:
    """Go to the page of a letter."""
    with page.expect_navigation():
        page.keyboard.press("g")
        page.keyboard.press(key)
    page.wait_for_load_state()


def press(page: Page, key: str) -> None:
    """Press a key that leads to another page."""
    with page.expect_navigation():
        page.keyboard.press(key)
    page.wait_for_load_state()


def enter(page: Page) -> None:
    """Come in with the token, and say who it is."""
    tab(page)
    expect(page.get_by_text("Skip to the page")).to_be_focused()
    page.keyboard.press("Enter")
    fill(page, page.get_by_label("The token"), TOKEN)
    press(page, "Enter")
    fill(page, page.get_by_label("You are"), "Ada")
    press(page, "Enter")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def add(page: Page, folder: Path) -> None:
    """Add a file and a pasted text, and open the text when it is read."""
    (folder / "weir.txt").write_text(SENT, encoding="utf-8")
    (folder / "viewer.exe").write_bytes(b"MZ")
    go(page, "a")
    tab_to(page, page.get_by_label("Drop files here"))
    with page.expect_file_chooser() as chosen:
        page.keyboard.press("Space")
    chosen.value.set_files([folder / "weir.txt", folder / "viewer.exe"])
    fill(page, page.get_by_label("Or paste a text"), PASTED)
    fill(page, page.get_by_label("Outlet"), "Orlo Post")
    fill(page, page.get_by_label("Published"), "2026-03-24")
    press(page, "Enter")
    expect(page.locator("[data-live=no]")).to_be_attached(timeout=120_000)
    expect(page.get_by_role("status").first).to_contain_text("2 read, 0 in the case already, 1 skipped")
    tab_to(page, page.get_by_role("link", name="Pontoons come off the trains at Sevla"))
    press(page, "Enter")


def read(page: Page) -> None:
    """Put a claim right that was read in the text, and add one that was missed."""
    forecast = page.locator("article.claim[data-kind=forecast]")
    while not forecast.evaluate("(each) => each === document.activeElement"):
        page.keyboard.press("j")
    page.keyboard.press("e")
    fill(page, page.locator("#pen [name=source]"), "Jonas Pell")
    press(page, "Enter")
    expect(page.locator("article.claim .verdict")).to_contain_text("corrected by Ada")
    page.keyboard.press("a")
    expect(page.locator("#pen [name=words]")).to_be_focused()
    page.keyboard.insert_text("shook his head")
    fill(page, page.locator("#pen [name=source]"), "Jonas Pell")
    press(page, "Enter")
    added = page.locator("article.claim", has_text="shook his head")
    expect(added.locator(".verdict")).to_contain_text("added by Ada")


def decide(page: Page) -> None:
    """Decide about two conflicts in two keys each, and take the second decision back."""
    go(page, "r")
    page.keyboard.press("j")
    for key in "cxu":
        press(page, key)
    go(page, "f")
    page.keyboard.press("j")
    press(page, "n")
    expect(page.locator("[data-undo]")).to_contain_text("settled a forecast: did not")


def take_away(page: Page) -> None:
    """Take an origin away from the board, and see what moves."""
    go(page, "b")
    tab_to(page, page.locator("input[name=without]").first)
    page.keyboard.press("Space")
    press(page, "Enter")
    expect(page.locator("main")).to_contain_text("Without ")


def take_along(page: Page) -> str:
    """Take the brief along as a file, and return its words."""
    go(page, "w")
    tab_to(page, page.get_by_role("link", name="Markdown"))
    with page.expect_download() as taken:
        page.keyboard.press("Enter")
    return taken.value.path().read_text(encoding="utf-8")


def test_a_whole_day_without_a_pointer(locked: Served, visit: Callable[..., Watched], tmp_path: Path) -> None:
    page = visit(locked).go("/")

    enter(page)
    add(page, tmp_path)
    read(page)
    decide(page)
    take_away(page)

    assert "Jonas Pell said: “Engineers will have the pontoons across by March 30" in take_along(page)
    trail = list(locked.desk.ledger.judgements.decisions(undone_too=True))
    assert [(each.action, each.about, each.undone is None) for each in trail] == [
        (Action.CORRECT, Subject.CLAIM, True),
        (Action.ADD, Subject.CLAIM, True),
        (Action.CONFIRM, Subject.CONFLICT, True),
        (Action.REJECT, Subject.CONFLICT, False),
        (Action.SETTLE, Subject.FORECAST, True),
    ]


@pytest.mark.parametrize("width", [420, 1280])
def test_on_every_page_the_first_steps_of_the_tab_key_are_seen(
    example: Served, visit: Callable[..., Watched], width: int
) -> None:
    at = visit(example, viewport={"width": width, "height": 800})

    for path in every(example.desk.ledger):
        page = at.go(path)
        for _ in range(45):
            tab(page)


def test_the_marks_of_a_chart_are_told_and_followed_by_keys(example: Served, visit: Callable[..., Watched]) -> None:
    at = visit(example)
    for path in ("/timeline", "/numbers", "/map"):
        page = at.go(path)
        tab_to(page, page.locator("figure.chart svg [tabindex='0']"))
        first = page.locator(".tip").inner_text()
        page.keyboard.press("ArrowRight")

        expect(page.locator(".tip")).to_be_visible()
        assert page.locator(".tip").inner_text() != first
        expect(page.locator("tr.lit")).to_have_count(1)
        page.keyboard.press("Enter")
        page.wait_for_url("**/documents/*#c-*" if path != "/map" else "**/map#p-*")
