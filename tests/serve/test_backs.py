"""Who posts from a page comes back to it as it was: with its filters, its page and the place in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from firsthand.model.decision import Action, Decision, Subject
from firsthand.pipeline.decide import decide
from firsthand.serve.desk import Desk
from tests.serve.cases import dispute
from tests.serve.desks import client, opened, secret

LONG = "q=" + "+".join(f"%22w%C3%A4rter{n}%22" for n in range(60))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(tmp_path, watched=True) as made:
        dispute(made.ledger, 3)
        yield made


@pytest.fixture
def at(desk: Desk) -> TestClient:
    made = client(desk)
    assert made.post("/name", data={"secret": secret(made, desk), "name": "Ada"}).status_code == 303
    return made


def sent(at: TestClient, page: str, goes: str, said: dict[str, str]) -> str:
    """Send the first form of a page that goes to an address, as it stands there, and return where it leads."""
    shown = at.get(page)
    assert shown.status_code == 200
    form = next(f for f in re.findall(r"<form.*?</form>", shown.text, re.DOTALL) if f'action="{goes}' in f)
    fields = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form)
    to = re.search(r'action="([^"]*)"', form)
    assert to is not None
    answer = at.post(unescape(to[1]), data={name: unescape(value) for name, value in fields} | said)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


BACKS = {
    "a conflict among those of a kind": ("/conflicts?kind=polarity&page=1", "/decide", {"action": "confirm"}),
    "a conflict of the queue": ("/review", "/decide", {"action": "reject"}),
    "an indicator as of a day": ("/?as_of=2026-03-31&without=x", "/indicators/I1", {}),
    "a name on a search": ("/claims?q=river&kind=report&page=1", "/name", {"name": "Ben"}),
    "a name on a very long search": (f"/claims?{LONG}", "/name", {"name": "Ben"}),
    "a name beside forecasts": ("/forecasts?q=river&as_of=2026-03-31&stand=undated", "/name", {"name": "Ben"}),
}


@pytest.mark.parametrize(("page", "goes", "said"), BACKS.values(), ids=BACKS.keys())
def test_back_where_it_was_sent_from(at: TestClient, page: str, goes: str, said: dict[str, str]) -> None:
    assert sent(at, page, goes, said).partition("#")[0] == page


def test_a_view_is_removed_from_the_search_that_is_shown(at: TestClient, desk: Desk) -> None:
    at.post("/views", data={"secret": secret(at, desk), "name": "river", "query": "q=river"})
    assert sent(at, "/claims?q=town&kind=denial", "/views/remove", {}) == "/claims?q=town&kind=denial"


def test_taking_back_keeps_the_filters(at: TestClient, desk: Desk) -> None:
    conflict = desk.ledger.judgements.conflicts()[0].id
    about = Subject.CONFLICT
    decide(desk.ledger, Decision(action=Action.CONFIRM, about=about, subject=conflict, by="Ada", at=""))
    assert sent(at, "/conflicts?status=confirmed", "/undo", {}) == "/conflicts?status=confirmed"


AWAY = ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", "", "/\r\nX: y"]


@pytest.mark.parametrize("back", AWAY)
@pytest.mark.parametrize(("path", "otherwise"), [("/name", "/"), ("/views/remove", "/claims")])
def test_no_form_leads_away(at: TestClient, desk: Desk, back: str, path: str, otherwise: str) -> None:
    answer = at.post(path, data={"secret": secret(at, desk), "name": "Ada", "back": back})
    assert answer.headers["location"] == otherwise
