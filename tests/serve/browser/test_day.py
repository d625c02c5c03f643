"""A day at the desk: documents come in, one is read and put right, the queue is worked, and the brief tells of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from firsthand.model.decision import Action
from tests.serve.browser.conftest import Watched
from tests.serve.cases import Served

PASTED = """Pontoons come off the trains at Sevla

By Edda Roth

SEVLA, March 24, 2026 — Engineers were unloading pontoon sections on Tuesday, Captain Ilse Varn of the police said.

"Nobody asked us, and nobody was shot at," she said. On the quay the ferryman Jonas Pell shook his head.

Engineers will have the pontoons across by March 30, whatever Geneva signs.
"""
SENT = """Keepers told to leave the weir

By Tam Orrick

SEVLA, March 24, 2026 — The keepers of the lower weir were told to leave it by Thursday, the lock master said.
"""
CORRECTED = (
    "Orlo Post reports that Jonas Pell said:"
    " “Engineers will have the pontoons across by March 30, whatever Geneva signs”"
)
MISSED = "shook his head"

SELECT = """(words) => {
  const nodes = document.createTreeWalker(document.querySelector(".text"), NodeFilter.SHOW_TEXT);
  const found = [];
  let whole = "";
  while (nodes.nextNode()) {
    if (nodes.currentNode.parentElement.closest("a.n")) continue;
    found.push([nodes.currentNode, whole.length]);
    whole += nodes.currentNode.textContent;
  }
  const start = whole.replaceAll("\\n", " ").indexOf(words);
  const at = (place) => found.findLast(([, begin]) => begin <= place);
  const range = document.createRange();
  const [first, begin] = at(start);
  const [last, before] = at(start + words.length - 1);
  range.setStart(first, start - begin);
  range.setEnd(last, start + words.length - before);
  document.getSelection().removeAllRanges();
  document.getSelection().addRange(range);
}"""
"""Selects words in the text as a pointer would, wherever marks cut them."""


def add(page: Page, folder: Path) -> None:
    """Add three files and a pasted text, and wait until they are read."""
    for name, data in (("weir.txt", SENT.encode()), ("empty.txt", b""), ("viewer.exe", b"MZ")):
        (folder / name).write_bytes(data)
    page.get_by_role("link", name="Documents", exact=True).click()
    page.get_by_role("link", name="Add documents").click()
    page.get_by_label("Drop files here").set_input_files(
        [str(folder / n) for n in ("weir.txt", "empty.txt", "viewer.exe")]
    )
    expect(page.locator("[data-chosen]")).to_contain_text("weir.txt, empty.txt, viewer.exe")
    page.get_by_label("Or paste a text").fill(PASTED)
    page.get_by_label("Outlet").fill("Orlo Post")
    page.get_by_label("Published").fill("2026-03-24")
    page.get_by_role("button", name="Add and read").click()
    expect(page.locator("[data-live=no]")).to_be_attached(timeout=120_000)


def correct(page: Page) -> None:
    """Say of a forecast that was taken for the author's whose it is."""
    page.wait_for_load_state()  # keys are heard once the page's scripts have run
    page.locator("article.claim[data-kind=forecast]").focus()
    page.keyboard.press("e")
    page.locator("#pen [name=source]").fill("Jonas Pell")
    page.locator("#pen [name=note]").fill("The ferryman goes on.")
    with page.expect_navigation():
        page.locator("#pen [name=note]").press("Enter")


def add_missed(page: Page) -> None:
    """Add a claim by selecting its words."""
    page.evaluate(SELECT, MISSED)
    page.keyboard.press("a")
    expect(page.locator(".chosen")).to_contain_text("shook his head")
    page.locator("#pen [name=source]").fill("Jonas Pell")
    page.locator("#pen [name=kind]").select_option("opinion")
    with page.expect_navigation():
        page.locator("#pen [name=source]").press("Enter")


def test_a_whole_day(working: Served, visit: Callable[..., Watched], tmp_path: Path) -> None:
    at, ledger = visit(working), working.desk.ledger
    page = at.go("/")
    at.named("Ada")

    add(page, tmp_path)
    expect(page.get_by_role("status").first).to_contain_text("2 read, 0 in the case already, 2 skipped")
    skipped = page.locator("section[aria-labelledby=skipped]")
    expect(skipped).to_contain_text("empty.txt: The file is empty.")
    expect(skipped).to_contain_text("viewer.exe: Files named .exe cannot be read.")

    page.get_by_role("link", name="Pontoons come off the trains at Sevla").click()
    expect(page.locator(".document-head")).to_contain_text("Orlo Post · 24 Mar 2026")
    read = page.locator("article.claim").count()
    assert read > 0
    correct(page)
    expect(page.locator("article.claim .verdict")).to_contain_text("corrected by Ada")
    add_missed(page)
    expect(page.locator("article.claim")).to_have_count(read + 1)

    page.get_by_role("link", name="Review", exact=True).click()
    page.wait_for_url("**/review*")
    waiting = page.locator(".card.conflict").all()
    confirmed, rejected = (each.get_attribute("id") for each in waiting[:2])
    page.keyboard.press("j")
    for key in "cxu":
        with page.expect_navigation():
            page.keyboard.press(key)
    expect(page.locator(f"[id='{confirmed}']")).to_have_count(0)
    expect(page.locator(f"[id='{rejected}']")).to_have_count(1)

    page.get_by_role("link", name="Brief", exact=True).click()
    main = page.locator("main")
    expect(main).to_contain_text("confirmed by a person")
    expect(main).to_contain_text(f"By 30 Mar 2026: {CORRECTED}")
    with page.expect_download() as taken:
        page.get_by_role("link", name="Markdown").click()
    assert CORRECTED in taken.value.path().read_text(encoding="utf-8")
    kept = [(each.action, each.by, each.undone is None) for each in ledger.judgements.decisions(undone_too=True)]
    assert kept == [
        (Action.CORRECT, "Ada", True),
        (Action.ADD, "Ada", True),
        (Action.CONFIRM, "Ada", True),
        (Action.REJECT, "Ada", False),
    ]
