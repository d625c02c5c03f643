"""Corrections by keyboard alone: a time, a number, a place, a step of the chain, and what pages show after each."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from firsthand.ledger.found import Found
from firsthand.model.decision import Subject
from firsthand.pipeline import finding
from tests.serve.browser.conftest import Watched
from tests.serve.cases import Served


def fullest(at: Served, field: str = "") -> Found:
    """Return the claim of the example case that has most of a field, and of what else can be corrected."""

    def parts(each: Found) -> tuple[int, int, int]:
        claim = each.claim
        kinds = (claim.times, claim.quantities, claim.places)
        return len(getattr(claim, field) if field else ()), sum(map(bool, kinds)), sum(map(len, kinds))

    return max(at.desk.ledger.claims(), key=parts)


def in_hand(page: Page, of: Found) -> Locator:
    """Take the claim up and open its form by keyboard; return the form."""
    page.wait_for_load_state()  # keys are heard once the page's scripts have run
    page.locator(f"#c-{of.claim.id}").focus()
    page.keyboard.press("e")
    expect(page.locator(f"#pen[open] [name=claim][value='{of.claim.id}']")).to_be_attached()
    expect(page.locator("#pen [name=kind]")).to_be_focused()
    return page.locator("#pen")


def unfold(page: Page, pen: Locator, head: str) -> None:
    """Unfold a group of fields by keyboard."""
    pen.locator(".group > summary", has_text=head).focus()
    page.keyboard.press("Enter")


CORRECTED: dict[str, tuple[str, dict[str, str], str, str]] = {
    "a time": ("Times", {"time_edtf": "2031-07-09"}, "times", "9 Jul 2031"),
    "a number": ("Numbers", {"number_low": "7,777", "number_high": "7,777"}, "quantities", "7,777"),
    "a place": ("Places", {"place_name": "Reykjavik", "place_country": "IS"}, "places", "Reykjav"),
    "a step": ("Who passed it on", {"through_name": "Basin Radio"}, "chain", "Basin Radio"),
    "the basis": ("on what basis", {"source_basis": "two letters"}, "chain", "two letters"),
}


@pytest.mark.parametrize(("head", "typed", "field", "seen"), CORRECTED.values(), ids=CORRECTED.keys())
def test_a_field_is_corrected_by_keyboard_and_taken_back(
    example: Served, visit: Callable[..., Watched], head: str, typed: dict[str, str], field: str, seen: str
) -> None:
    at, of = visit(example), fullest(example, field)
    page = at.go(f"/documents/{of.document.id}")
    at.named("Ada")
    entry = page.locator(f"#c-{of.claim.id}")
    pen = in_hand(page, of)
    unfold(page, pen, head)
    for name, value in typed.items():
        pen.locator(f"[name={name}]").first.fill(value)
    with page.expect_navigation():
        page.keyboard.press("Enter")

    expect(entry.locator(".verdict")).to_contain_text("corrected by Ada")
    expect(entry.locator(".machine")).to_be_visible()
    [decision] = example.desk.ledger.judgements.decisions(about=Subject.CLAIM)
    assert set(decision.value) == {field}
    left = finding.claim(example.desk.ledger, of.claim.id)
    assert getattr(left.claim, field) != getattr(of.claim, field)
    page = at.opened(f"/documents/{of.document.id}")
    expect(page.locator(f"#c-{of.claim.id}")).to_contain_text(seen)
    page = at.go("/claims?verdict=corrected")
    expect(page.locator("article.claim")).to_have_count(1)
    expect(page.locator("article.claim .verdict")).to_contain_text("corrected by Ada")

    page = at.go(f"/documents/{of.document.id}")
    page.wait_for_load_state()
    with page.expect_navigation():
        page.keyboard.press("u")
    assert finding.claim(example.desk.ledger, of.claim.id).claim == of.claim


def test_what_is_corrected_is_on_the_timeline_and_the_map(example: Served, visit: Callable[..., Watched]) -> None:
    at, of = visit(example), fullest(example)
    page = at.go(f"/documents/{of.document.id}")
    at.named("Ada")
    pen = in_hand(page, of)
    for head, name, value in (("Times", "time_edtf", "2031-07-09"), ("Places", "place_name", "Reykjavik")):
        unfold(page, pen, head)
        pen.locator(f"[name={name}]").first.fill(value)
    pen.locator("[name=place_country]").first.fill("IS")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    page = at.go("/timeline?since=2031&until=2031")
    expect(page.locator("table")).to_contain_text("9 Jul 2031")
    expect(page.locator("table .badge")).to_contain_text("corrected")
    page = at.go("/map?place=Iceland&whole=1")
    expect(page.locator("table")).to_contain_text("Reykjav")


def test_words_that_are_selected_go_to_the_field_in_hand(example: Served, visit: Callable[..., Watched]) -> None:
    at, of = visit(example), fullest(example)
    page = at.go(f"/documents/{of.document.id}")
    at.named("Ada")
    pen = in_hand(page, of)
    before = pen.locator("[name=words]").input_value()
    unfold(page, pen, "Times")
    pen.locator("[name=time_words]").last.focus()
    page.locator(".text p.paragraph").nth(1).click(click_count=3)

    assert pen.locator("[name=time_words]").last.input_value() != ""
    assert pen.locator("[name=words]").input_value() == before


def test_two_who_correct_one_thing_at_once_lose_nothing_unseen(example: Served, visit: Callable[..., Watched]) -> None:
    of, both = fullest(example), [visit(example), visit(example)]
    for at, name in zip(both, ("Ada", "Ben"), strict=True):
        page = at.go(f"/documents/{of.document.id}")
        at.named(name)
        unfold(page, in_hand(page, of), "Times")
    for at, day in zip(both, ("2031-07-09", "2032-08-10"), strict=True):
        at.page.locator("#pen [name=time_edtf]").first.fill(day)
        with at.page.expect_navigation():
            at.page.keyboard.press("Enter")

    expect(both[1].page.locator("main")).to_contain_text("Ada corrected its times")
    assert finding.claim(example.desk.ledger, of.claim.id).claim.times[0].edtf == "2031-07-09"
    both[1].faults.clear()  # a browser tells its console of an answer that refuses
