"""What people do at the desk, in a browser: decide by keyboard, correct, add, take back, and two of them at once."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from firsthand.model.decision import Action, Subject
from tests.serve.browser.conftest import Watched
from tests.serve.browser.places import documents
from tests.serve.cases import Served


def taken_back(page: Page) -> None:
    """Press the key that takes the last decision back, and wait until the page has come again."""
    with page.expect_navigation():
        page.keyboard.press("u")


def number_waiting(page: Page) -> int:
    """Return how many conflicts the page says wait for a person."""
    return int(page.locator(".count").inner_text().split(" of ")[1].split()[0])


def comes_true(page: Page, expression: str) -> bool:
    """Return whether an expression comes true within a few seconds; Playwright's own waiting is against our policy."""
    for _ in range(50):
        if page.evaluate(expression):
            return True
        page.wait_for_timeout(100)
    return False


def test_a_conflict_is_decided_in_two_keys_and_taken_back_in_one(
    example: Served, visit: Callable[..., Watched]
) -> None:
    at = visit(example)
    page = at.go("/review")
    at.named("Ada")
    waiting = number_waiting(page)

    page.keyboard.press("c")
    assert not list(example.desk.ledger.judgements.decisions()), "one key decides nothing"
    with page.expect_navigation():
        page.keyboard.press("c")

    assert number_waiting(page) == waiting - 1
    expect(page.locator(".card.conflict").first).to_be_focused()
    taken_back(page)
    assert number_waiting(page) == waiting
    [decision] = example.desk.ledger.judgements.decisions(undone_too=True)
    assert (decision.action, decision.by, decision.undone_by) == (Action.CONFIRM, "Ada", "Ada")


def test_a_forecast_and_an_indicator_are_taken_back_in_one_key(example: Served, visit: Callable[..., Watched]) -> None:
    at = visit(example)
    page = at.go("/forecasts")
    at.named("Ada")
    page.locator(".card.forecast").first.focus()
    page.keyboard.press("j")
    with page.expect_navigation():
        page.keyboard.press("t")
    assert "settled a forecast: came true" in page.locator("[data-undo]").inner_text()
    taken_back(page)
    assert page.locator("[data-undo]").count() == 0

    at.go("/")
    with page.expect_navigation():
        page.get_by_role("button", name="Confirm that it is so").first.click()
    taken_back(page)

    trail = list(example.desk.ledger.judgements.decisions(undone_too=True))
    assert [(each.about, each.undone_by) for each in trail] == [(Subject.FORECAST, "Ada"), (Subject.INDICATOR, "Ada")]


@pytest.mark.parametrize("kind", ["forecast", "account", "same_claim", "names"])
def test_each_kind_of_question_is_answered_in_two_keys_and_taken_back_in_one(
    example: Served, visit: Callable[..., Watched], kind: str
) -> None:
    at = visit(example)
    page = at.go(f"/review?kind={kind}")
    at.named("Ada")
    waiting = number_waiting(page)
    assert waiting

    for key in "cx" if waiting > 1 else "x":
        page.locator("main").press("j")
        with page.expect_navigation():
            page.keyboard.press(key)
        waiting -= 1
        assert number_waiting(page) == waiting
    taken_back(page)
    assert number_waiting(page) == waiting + 1


def test_accounts_are_joined_and_told_apart_by_keyboard(example: Served, visit: Callable[..., Watched]) -> None:
    at = visit(example)
    page = at.go("/origins?q=order")
    at.named("Ada")
    counts = page.locator(".counts").first
    assert "5 origins" in counts.inner_text()

    for key in "jmjm":
        page.keyboard.press(key)
    with page.expect_navigation():
        page.keyboard.press("o")
    assert "4 origins" in page.locator(".counts").first.inner_text()
    taken_back(page)
    assert "5 origins" in page.locator(".counts").first.inner_text()


def test_a_queue_is_worked_off_by_keyboard_alone(example: Served, visit: Callable[..., Watched]) -> None:
    at = visit(example)
    page = at.go("/review?kind=conflict")
    at.named("Ada")
    waiting = number_waiting(page)
    page.keyboard.press("j")

    for key in "cxcxc":
        with page.expect_navigation():
            page.keyboard.press(key)

    assert number_waiting(page) == waiting - 5
    made = [each.action.value for each in example.desk.ledger.judgements.decisions()]
    assert made == ["confirm", "reject", "confirm", "reject", "confirm"]


def test_what_another_decided_is_not_taken_back_by_a_key(example: Served, visit: Callable[..., Watched]) -> None:
    ada, ben = visit(example), visit(example)
    for at, name in ((ada, "Ada"), (ben, "Ben")):
        at.go("/review")
        at.named(name)
    ada.page.keyboard.press("j")
    with ada.page.expect_navigation():
        ada.page.keyboard.press("c")

    ben.go("/review").keyboard.press("u")
    ben.go("/review")

    assert len(list(example.desk.ledger.judgements.decisions())) == 1


def test_a_claim_is_accepted_and_rejected_in_the_reader(example: Served, visit: Callable[..., Watched]) -> None:
    at = visit(example)
    page = at.go(documents(example.desk.ledger)[0])
    at.named("Ada")
    page.keyboard.press("j")
    with page.expect_navigation():
        page.keyboard.press("c")
    expect(page.locator("article.claim").first).to_be_focused()
    expect(page.locator("article.claim").first).to_contain_text("accepted by Ada")
    page.keyboard.press("j")
    with page.expect_navigation():
        page.keyboard.press("x")

    expect(page.locator(".claim.rejected")).to_have_count(1)
    taken_back(page)
    expect(page.locator(".claim.rejected")).to_have_count(0)


def test_a_correction_stands_beside_what_the_machine_read(example: Served, visit: Callable[..., Watched]) -> None:
    at = visit(example)
    page = at.go(documents(example.desk.ledger)[0])
    at.named("Ada")
    entry = page.locator("article.claim").nth(1)
    read = entry.get_attribute("data-kind")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("e")
    page.locator("#pen [name=kind]").select_option("threat")
    page.locator("#pen [name=source]").fill("the harbour master")
    page.locator("#pen [name=note]").fill("The log names him.")
    with page.expect_navigation():
        page.locator("#pen [name=note]").press("Enter")

    expect(entry.locator(".machine")).to_contain_text(f"kind: {read}")
    expect(entry.locator(".verdict")).to_contain_text("corrected by Ada")
    expect(entry.locator(".chain")).to_contain_text("the harbour master")
    [decision] = example.desk.ledger.judgements.decisions(about=Subject.CLAIM)
    assert "content" not in decision.value, "what was not changed is not decided"


def test_selected_words_become_a_claim(example: Served, visit: Callable[..., Watched]) -> None:
    at = visit(example)
    page = at.go(documents(example.desk.ledger)[0])
    at.named("Ada")
    before = page.locator("article.claim").count()
    page.locator(".text > .paragraph").nth(1).click(click_count=3)
    page.keyboard.press("a")
    chosen = page.locator(".chosen").inner_text().strip("“”")
    with page.expect_navigation():
        page.locator("#pen [name=source]").press("Enter")

    expect(page.locator("article.claim")).to_have_count(before + 1)
    [decision] = example.desk.ledger.judgements.decisions(about=Subject.CLAIM)
    document = example.desk.ledger.reading(decision.document or "").document
    assert document is not None
    [[start, end]] = json.loads(json.dumps(decision.value["content"]))
    assert " ".join(document.text[start:end].split()) == " ".join(chosen.split())
    taken_back(page)
    expect(page.locator("article.claim")).to_have_count(before)


def test_the_columns_scroll_together(example: Served, visit: Callable[..., Watched]) -> None:
    at = visit(example, viewport={"width": 1400, "height": 500})
    page = at.go(documents(example.desk.ledger)[0])
    page.locator(".text").hover()
    page.mouse.wheel(0, 400)

    assert comes_true(page, "document.querySelector('.beside').scrollTop > 100")
    page.locator(".beside").hover()
    there = page.evaluate("window.scrollY")
    page.mouse.wheel(0, 1500)
    assert comes_true(page, f"Math.abs(window.scrollY - {there}) > 50")


def test_everything_can_be_reached_by_the_tab_key(example: Served, visit: Callable[..., Watched]) -> None:
    at = visit(example)
    page = at.go("/review")
    page.keyboard.press("Tab")
    expect(page.get_by_text("Skip to the page")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.evaluate("document.activeElement.blur()")
    wanted = page.evaluate(
        "[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter("
        "each => each.checkVisibility()).length"
    )

    page.go_back()
    page = at.go("/review")
    reached = set()
    for _ in range(wanted + 40):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)"))

    assert len(reached) >= wanted


def test_two_browsers_deciding_at_once_lose_no_decision(example: Served, visit: Callable[..., Watched]) -> None:
    """Each sends twenty decisions without waiting for an answer, about the same things."""
    ledger = example.desk.ledger
    subjects = [each.claim.id for each in ledger.claims(limit=20)]
    both = [visit(example), visit(example)]
    for at, name in zip(both, ("Ada", "Ben"), strict=True):
        at.go("/review")
        at.named(name)
        at.page.evaluate(
            """(subjects) => { window.sent = Promise.all(subjects.map((subject) => fetch("/decide", {
              method: "POST",
              body: new URLSearchParams({
                secret: document.body.dataset.secret, action: "accept", about: "claim", subject
              }),
            }).then((answer) => answer.status))); }""",
            subjects,
        )
    answers = [at.page.evaluate("window.sent") for at in both]

    assert {status for each in answers for status in each} == {200}
    made = list(ledger.judgements.decisions(about=Subject.CLAIM))
    assert sorted((each.by, each.subject) for each in made) == sorted(
        (by, s) for by in ("Ada", "Ben") for s in subjects
    )
    assert len({each.number for each in made}) == 40
