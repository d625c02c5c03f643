"""The keys of the desk: each stands in the list that "?" opens, and none means two things on one page."""

from __future__ import annotations

import re
from importlib.resources import files

from firsthand.serve.pages import MENU

TEMPLATES = {each.name: each.read_text("utf-8") for each in (files("firsthand.serve") / "templates").iterdir()}
EVERYWHERE = {"?", "/", "j", "k", "u", "g"}
LISTED = set(re.findall(r"<kbd>(.)</kbd>", TEMPLATES["keys.html"]))


def of(template: str) -> set[str]:
    """Return the keys that decide something on a page."""
    return set(re.findall(r'data-(?:page-)?key="([^"]+)"', template))


def test_every_key_is_listed() -> None:
    assert set().union(EVERYWHERE, *map(of, TEMPLATES.values())) <= LISTED


def test_no_page_takes_a_key_that_every_page_has() -> None:
    assert {name: of(each) & EVERYWHERE for name, each in TEMPLATES.items() if of(each) & EVERYWHERE} == {}


def test_each_entry_of_the_menu_has_a_letter_of_its_own() -> None:
    letters = [place.key for place in MENU] + ["a"]

    assert len(set(letters)) == len(letters)
    assert not set(letters) & {"g", "?"}
