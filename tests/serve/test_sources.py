"""A source's page: what came of what it said, its grade and names decided there; who is not named has no such page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import SourceType
from firsthand.pipeline.judge import judge
from firsthand.serve.desk import Desk
from tests.serve.cases import claim, document, keep
from tests.serve.desks import client, secret

BODY = SourceType.ORGANIZATION
TEXTS = {
    "The Orlo Water Board said the dam holds.": ("the dam holds", "Orlo Water Board", BODY),
    "The dam has broken, the Sevla Rail Union said.": ("The dam has broken", "Sevla Rail Union", BODY),
    "A pilot said the gates are shut.": ("the gates are shut", "pilot", SourceType.ANONYMOUS),
    "A harbour pilot said the gates are open.": ("the gates are open", "harbour pilot", SourceType.ANONYMOUS),
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Ledger(tmp_path / "case.db", writing=True) as ledger:
        for number, (text, (words, who, kind)) in enumerate(TEXTS.items()):
            of = document(text, outlet=f"Post {number}")
            keep(ledger, of, claim(of, words, who, kind))
        list(judge(ledger))
        yield Desk(ledger=ledger)


@pytest.fixture
def at(desk: Desk) -> TestClient:
    made = client(desk)
    made.post("/name", data={"secret": secret(made, desk), "name": "Ada"})
    return made


def plain(page: str) -> str:
    """Return what a page says, without its marks."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", page)).split())


def board(desk: Desk) -> str:
    """Return the address of the water board's page."""
    return next(f"/sources/{e.id}" for e in desk.roster.of(desk.ledger).public if e.name == "Orlo Water Board")


def send(at: TestClient, desk: Desk, path: str, **fields: str) -> int:
    """Send a form and return the status of what comes back."""
    return at.post(path, data={"secret": secret(at, desk), "back": "/sources", **fields}).status_code


def test_a_grade_of_the_source_is_given_on_its_page_and_taken_back(desk: Desk, at: TestClient) -> None:
    page = at.get(board(desk)).text
    assert "Reliability F: the source cannot be judged candidate" in plain(page)
    [claim_id] = re.findall(r'action="/grades/decide".*?name="subject" value="([^"]+)"', page, re.DOTALL)

    assert send(at, desk, "/grades/decide", action="correct", subject=claim_id, reliability="B", note="Known.") == 303
    after = at.get(board(desk)).text
    assert "Reliability B" in plain(after)
    assert "Who decided what of it" in plain(after)
    [number] = re.findall(r'data-undo>.*?name="number" value="(\d+)"', after)
    assert send(at, desk, "/undo", number=number) == 303
    assert "Reliability F" in plain(at.get(board(desk)).text)


def test_another_name_is_joined_on_its_page_and_told_apart(desk: Desk, at: TestClient) -> None:
    both = {"a": "Orlo Water Board", "b": "Sevla Rail Union"}
    assert send(at, desk, "/names/decide", action="merge", **both) == 303
    page = plain(at.get(board(desk)).text if "Orlo" in at.get("/sources").text else "")

    assert "Also “Sevla Rail Union”" in page or "Also “Orlo Water Board”" in page
    assert "Ada decided on" in page
    assert send(at, desk, "/names/decide", action="split", **both) == 303
    assert "Also “" not in plain(at.get(board(desk)).text)


def test_who_is_not_named_has_no_page_and_is_joined_with_nobody(desk: Desk, at: TestClient) -> None:
    page = at.get("/sources").text

    assert "pilot" not in page
    assert "2 claims come from sources that are not named" in plain(page)
    assert not [each for each in desk.roster.of(desk.ledger).public if "pilot" in each.name]
    assert send(at, desk, "/names/decide", action="merge", a="pilot", b="harbour pilot") == 400
