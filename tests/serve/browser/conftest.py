"""A desk over the example case, and pages of a real browser that tell what went wrong in them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Route, sync_playwright

from firsthand.ledger.ledger import Ledger
from firsthand.pipeline.judge import judge
from firsthand.pipeline.keep import keep
from tests.serve.cases import Served, served
from tools import browser as chromium


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is in this folder, and keep it in one process: the example case is read and Chromium started once."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


@dataclass  # no slots: Playwright notes on an object what it has handed its events to
class Watched:
    """A page, with everything that it should not have done."""

    page: Page
    base: str
    faults: list[str] = field(default_factory=list)

    def go(self, path: str) -> Page:
        """Go to a page of the desk and return it."""
        self.page.goto(f"{self.base}{path}")
        return self.page

    def told(self, message: ConsoleMessage) -> None:
        """Note an error or a warning in the console."""
        if message.type in {"error", "warning"}:
            self.faults.append(message.text)

    def asked(self, dialog: Dialog) -> None:
        """Note a dialog, which no page of the desk opens, and close it."""
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def named(self, name: str) -> None:
        """Say who is at the desk."""
        self.page.get_by_label("You are").fill(name)
        with self.page.expect_navigation():
            self.page.locator(".who button").click()

    def opened(self, path: str) -> Page:
        """Go to a page of the desk, unfold all that is folded there, and return it."""
        page = self.go(path)
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        return page


@pytest.fixture(scope="session")
def chrome() -> Iterator[Browser]:
    """Give the browser; without one the tests fail, for a desk that nobody has opened is not tested."""
    found = chromium.find()
    assert found is not None, (
        "there is no Chromium: run python -m tools.browser, or say in FIRSTHAND_CHROMIUM where one is"
    )
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found or None, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def example_file(example_case: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the example case, read and judged."""
    path = tmp_path_factory.mktemp("desk") / "korrin.db"
    with Ledger(path, writing=True) as ledger:
        for _ in keep([example_case / "manifest.csv"], ledger):
            pass
        for _ in judge(ledger):
            pass
    return path


@pytest.fixture
def example(example_file: Path, example_case: Path, tmp_path: Path) -> Iterator[Served]:
    """Give a desk over a copy of the example case of its own."""
    path = tmp_path / "korrin.db"
    shutil.copy(example_file, path)
    with Ledger(path, writing=True) as ledger, served(ledger, watch=example_case / "watch.yaml") as at:
        yield at


@pytest.fixture
def working(example_file: Path, example_case: Path, tmp_path: Path) -> Iterator[Served]:
    """Give a desk over a copy of the example case that judges what is added to it."""
    path = tmp_path / "korrin.db"
    shutil.copy(example_file, path)
    with (
        Ledger(path, writing=True) as ledger,
        served(ledger, watch=example_case / "watch.yaml", working=True) as at,
    ):
        yield at


@pytest.fixture
def visit(chrome: Browser) -> Iterator[Callable[..., Watched]]:
    """Give a function that opens a page of a browser of its own at a desk, and check in the end that all went well."""
    opened: list[Watched] = []

    def visiting(at: Served, **how: Any) -> Watched:  # noqa: ANN401 - whatever a context takes
        context = chrome.new_context(**how)
        watched = Watched(context.new_page(), at.address)
        context.route("**/*", _only(at.address, watched.faults))
        page = watched.page
        page.on("console", watched.told)
        page.on("pageerror", lambda error: watched.faults.append(f"error: {error}"))
        page.on("dialog", watched.asked)
        page.set_default_timeout(15_000)
        opened.append(watched)
        return watched

    yield visiting
    faults = [fault for each in opened for fault in each.faults]
    for each in opened:
        each.page.context.close()
    assert faults == []


def _only(address: str, faults: list[str]) -> Callable[[Route], None]:
    ours = urlsplit(address).netloc

    def handled(route: Route) -> None:
        if urlsplit(route.request.url).netloc == ours:
            route.continue_()
        else:
            faults.append(f"asked another host: {route.request.url}")
            route.abort()

    return handled
