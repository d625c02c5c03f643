"""``python -m tools.browser``: finds a Chromium for the browser tests, or installs one; fails where neither goes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""What a Chromium is called on the systems that have one; FIRSTHAND_CHROMIUM names another."""

WAYS = (
    ("apt-get", "install", "--yes", "--no-install-recommends", "chromium"),
    (sys.executable, "-m", "playwright", "install", "chromium"),
)
"""How to come by one, the system's own first."""


def find() -> str | None:
    """Return the path of a Chromium, or None; "" stands for the one that Playwright keeps itself."""
    named = os.environ.get("FIRSTHAND_CHROMIUM")
    found = named or next(filter(None, map(shutil.which, NAMES)), None)
    return found or ("" if _kept() else None)


def _kept() -> bool:
    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path).exists()


def install() -> str | None:
    """Try each way in turn until there is one, and return what ``find`` then does."""
    for way in WAYS:
        if shutil.which(way[0]) is None:
            continue
        subprocess.run(way, check=False, stdout=sys.stderr)
        if (found := find()) is not None:
            return found
    return None


def main() -> int:
    """Say what is there; the exit status is 1 where nothing is."""
    found = find()
    if found is None:
        found = install()
    if found is None:
        print(
            "There is no Chromium, and none could be installed: install it, or say in FIRSTHAND_CHROMIUM where it is."
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
