"""The board over a small case: what changed since the last visit, what moves without an origin, what bears on each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from firsthand.documents.given import Given
from firsthand.judgements.watch.watch_file import load
from firsthand.model.decision import Action, Decision, Subject
from firsthand.pipeline.decide import decide
from firsthand.pipeline.judge import judge
from firsthand.pipeline.keep import keep
from firsthand.serve.desk import Desk
from tests.pipeline import stand_ins
from tests.serve.cases import dispute
from tests.serve.desks import WATCH, client, opened


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(tmp_path, watched=True) as made:
        assert made.watch
        watch = WATCH.replace("words: [river, rose]", "words: [rose]\n    with: [river]")
        made.watch.write_text(watch, encoding="utf-8")
        yield made


@pytest.fixture
def at(desk: Desk) -> TestClient:
    """Give a browser whose last visit was just now."""
    made = client(desk)
    made.get("/")
    return made


def words(html: str) -> str:
    """Return what a page says, without its marks."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def since(page: str) -> str:
    """Return what a board says has changed, "" where it says nothing of it."""
    found = re.search(r'<section aria-labelledby="since".*?</section>', page, re.DOTALL)
    return words(found[0]) if found else ""


def add(desk: Desk, tmp_path: Path, *speakers: str) -> None:
    """Read more reports of the same, and judge them."""
    for number, speaker in enumerate(speakers, start=20):
        file = tmp_path / f"more-{number}.txt"
        file.write_text(stand_ins.report(number, speaker=speaker), encoding="utf-8")
        given = Given(outlet=f"Post {number}", published="2026-03-06")
        for _ in keep(file, desk.ledger, given=given, reader=stand_ins.read):
            pass
    list(judge(desk.ledger))


def test_who_is_new_is_told_nothing(desk: Desk) -> None:
    assert since(client(desk).get("/").text) == ""


def test_nothing_has_changed(at: TestClient) -> None:
    assert since(at.get("/").text).endswith("UTC Nothing has changed.")


def test_new_reports_and_what_they_moved(desk: Desk, at: TestClient, tmp_path: Path) -> None:
    add(desk, tmp_path, "Jonas Hale", "")

    page = at.get("/").text
    told = since(page)

    assert "I1 has 6 reports instead of 4 and 3 origins instead of 2." in told
    assert "2 new reports in sight of this question" in told
    assert page.count('<span class="badge">new</span>') == 2


def test_a_decision_and_the_state_that_it_changed(desk: Desk, at: TestClient) -> None:
    assert desk.watch
    subject = load(desk.watch).subject("I1")
    decide(desk.ledger, Decision(action=Action.CONFIRM, about=Subject.INDICATOR, subject=subject, by="Ben", at=""))

    told = since(at.get("/").text)

    assert "I1 is confirmed instead of reported" in told
    assert "1 decision by people Ben confirmed indicator I1" in told


def test_conflicts_that_came(desk: Desk, at: TestClient) -> None:
    made = dispute(desk.ledger, 2)

    page = at.get("/").text

    assert "2 new conflicts The opposite: " in since(page)
    assert all(f'href="/conflicts/{each.id}"' in page for each in made)


def test_the_order_that_changed(desk: Desk, at: TestClient) -> None:
    assert desk.watch
    claims = [each.claim for each in desk.ledger.claims()]
    subject = load(desk.watch).subject("I1")
    for each in claims:
        decide(
            desk.ledger,
            Decision(
                action=Action.REJECT, about=Subject.INDICATOR, subject=subject, by="Ben", at="",
                value={"report": [each.document, each.id]},
            ),
        )  # fmt: skip

    told = since(at.get("/").text)

    assert "The order is H1 Flood and H2 None level instead of H1 Flood, H2 None." in told
    assert "I1 is dormant instead of reported, with 0 reports instead of 4" in told


def test_what_was_on_a_day_tells_no_news(at: TestClient) -> None:
    assert since(at.get("/?as_of=2026-03-06").text) == ""
    assert since(at.get("/?without=nobody").text) == ""


def key(at: TestClient, name: str) -> str:
    """Return the key of an account on the board."""
    [seen] = at.get("/api/board").json()["indicators"]
    return next(str(each["key"]) for each in seen["origins"] if each["account"] == name)


def test_without_an_origin_everything_moves_and_says_so(at: TestClient) -> None:
    page = words(at.get("/", params={"without": key(at, "Maria Vos")}).text)

    assert "Without Maria Vos" in page
    assert "It has 2 reports instead of 4 and 1 origin instead of 2." in page
    assert "2 reports · 1 origin · 1 anonymous · 0 documents · 1 untraced" in page


def test_without_an_origin_that_nobody_knows_nothing_moves(at: TestClient) -> None:
    assert "Without an origin that is not here: nothing moves." in words(at.get("/?without=nobody").text)


def test_each_hypothesis_says_what_bears_on_it_and_every_number_leads_there(at: TestClient) -> None:
    page = at.get("/").text
    links = re.findall(r'href="(/hypotheses/[^"]+)"', page)

    assert "Speaks against it: 4 reports · 2 origins · 1 anonymous · 0 documents · 1 untraced" in words(page)
    assert len(links) == 2 * 2 * 5
    for link in set(links):
        path, _, place = unescape(link).partition("#")
        assert f'id="{place}"' in at.get(path).text


def test_the_page_of_a_hypothesis_is_of_the_board_it_was_opened_from(at: TestClient) -> None:
    whole = words(at.get("/hypotheses/H2").text)
    part = words(at.get("/hypotheses/H2", params={"without": key(at, "Maria Vos")}).text)

    assert "What speaks against it 4 reports · 2 origins" in whole
    assert "Without Maria Vos" in part
    assert "What speaks against it 2 reports · 1 origin" in part


@pytest.mark.parametrize("name", ["H9", "<script>", "%00"])
def test_a_hypothesis_that_is_none_is_not_found(at: TestClient, name: str) -> None:
    assert at.get(f"/hypotheses/{name}").status_code == 404


def test_the_api_tells_the_same(desk: Desk, at: TestClient, tmp_path: Path) -> None:
    assert at.get("/api/board/changes?since=2001-01-01T00:00:00Z").json()["since"] is None
    assert at.get("/api/board/changes?since=soon").status_code == 422
    add(desk, tmp_path, "Jonas Hale")

    told = at.get("/api/board/changes?since=2999-01-01T00:00:00Z").json()
    assert {"about": "I1", "text": "I1 has 5 reports instead of 4 and 3 origins instead of 2."} in told["moved"]
    assert len(told["reports"]) == 1
    board = at.get("/api/board", params={"without": key(at, "Maria Vos")}).json()
    assert board["moved"][-1]["text"] == "I1 has 3 reports instead of 5 and 2 origins instead of 3."
    assert board["hypotheses"][1]["against"]["line"] == "3 reports · 2 origins · 1 anonymous · 0 documents · 1 untraced"
