"""The README's pictures of the desk, taken anew: the example case is read and judged, served, and looked at.

Letters are those of the machine that takes them, so two machines' pictures differ a little.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from firsthand.ledger.ledger import Ledger
from firsthand.pipeline.judge import judge
from firsthand.pipeline.keep import keep
from tools.browser import find
from tools.code import ROOT

CASE = ROOT / "examples" / "korrin"
FOLDER = ROOT / "docs" / "pictures"
WIDE, HIGH = 1280, 920
DISPATCH = "Marrenia readies a brigade for the disputed bank"
CHOSEN = 1
"""Which claim of the dispatch is chosen, counted from 0: one that is told by an anonymous officer of the president."""


def take(browser: Browser, address: str, into: Path) -> list[Path]:
    """Take both pictures from a desk over the example case, and return where they are."""
    into.mkdir(parents=True, exist_ok=True)
    page = browser.new_page(viewport={"width": WIDE, "height": HIGH}, color_scheme="light", reduced_motion="reduce")
    try:
        return [_board(page, address, into / "board.png"), _reader(page, address, into / "reader.png")]
    finally:
        page.close()


def _board(page: Page, address: str, path: Path) -> Path:
    """The board down to the end of its indicators."""
    page.goto(address)
    box = page.locator(".list.indicators").bounding_box()
    end = round(box["y"] + box["height"]) + 10 if box else HIGH
    page.screenshot(path=path, full_page=True, clip={"x": 0, "y": 0, "width": WIDE, "height": end})
    return path


def _reader(page: Page, address: str, path: Path) -> Path:
    """A dispatch with one of its claims chosen, as somebody sees it who has said who she is."""
    page.goto(f"{address}documents")
    page.get_by_label("You are").fill("Ines")
    with page.expect_navigation():
        page.locator(".who button").click()
    link = page.get_by_role("link", name=DISPATCH).get_attribute("href")
    page.goto(f"{address.rstrip('/')}{link}")
    entry = page.locator("article.claim").nth(CHOSEN)
    entry.locator("summary", has_text="When, where").click()
    entry.focus()
    # The list goes on below the window while the page stands at its top: the chosen claim is brought up into sight.
    page.locator(".beside").evaluate("(each, down) => each.scrollTo(0, down)", 130)
    page.wait_for_timeout(300)  # the text follows the list before it is led back
    page.evaluate("scrollTo(0, 0)")
    page.screenshot(path=path)
    return path


@contextmanager
def desk(folder: Path) -> Iterator[str]:
    """Give the address of a desk over the example case."""
    path = folder / "korrin.db"
    with Ledger(path, writing=True) as ledger:
        for _ in keep([CASE / "manifest.csv"], ledger):
            pass
        for _ in judge(ledger):
            pass
    asked = ("serve", "--case", str(path), "--watch", str(CASE / "watch.yaml"), "--port", "0")
    serving = subprocess.Popen(
        [sys.executable, "-m", "firsthand", *asked],
        env=os.environ | {"PYTHONUNBUFFERED": "1", "COLUMNS": "200"},
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        said = (word for line in serving.stdout or () for word in line.split())
        yield next(word for word in said if word.startswith("http://"))
    finally:
        serving.terminate()
        serving.wait()


def main() -> int:
    """Take the pictures; the exit status is 1 where there is no browser."""
    found = find()
    if found is None:
        print("There is no Chromium: run python -m tools.browser, or say in FIRSTHAND_CHROMIUM where one is.")
        return 1
    with tempfile.TemporaryDirectory() as folder, desk(Path(folder)) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found or None, args=["--no-sandbox", "--disable-gpu"])
        for path in take(browser, address, FOLDER):
            print(f"{path.relative_to(ROOT)}: {path.stat().st_size:,} bytes")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
