"""A visitor's own last decision, named where it was made with the way back; and the way from the trail to a thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from firsthand.judgements.watch.watch_file import load
from firsthand.model.decision import Action, Decision, Subject
from firsthand.pipeline.decide import decide
from firsthand.serve.desk import Desk
from firsthand.serve.pages import conflicts
from tests.serve.cases import dispute
from tests.serve.desks import client, opened, secret

LAST = re.compile(r"<form[^>]*data-undo.*?</form>", re.DOTALL)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(tmp_path, watched=True) as made:
        yield made


@pytest.fixture
def at(desk: Desk) -> TestClient:
    made = client(desk)
    made.post("/name", data={"secret": secret(made, desk), "name": "Ada"})
    return made


def last(at: TestClient, page: str) -> str:
    """Return the words of the line that names the last decision, "" where there is none."""
    found = LAST.search(at.get(page).text)
    return " ".join(unescape(re.sub(r"<[^>]+>", "", found[0])).split()) if found else ""


def take_back(at: TestClient, page: str) -> str:
    """Send the form that ``u`` sends, and return where it leads."""
    [form] = LAST.findall(at.get(page).text)
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form))
    answer = at.post("/undo", data={name: unescape(value) for name, value in fields.items()})
    assert answer.status_code == 303
    return answer.headers["location"]


@pytest.mark.parametrize("page", ["/", "/?as_of=2026-03-31"], ids=["now", "as of a day"])
def test_the_board_takes_the_last_decision_back(desk: Desk, at: TestClient, page: str) -> None:
    assert last(at, page) == ""
    at.post("/indicators/I1", data={"secret": secret(at, desk), "action": "confirm", "back": page})

    assert last(at, page) == "Your last decision: confirmed indicator I1. Take back u"
    assert "No longer confirmed" in at.get("/").text
    assert take_back(at, page) == page
    assert last(at, page) == ""
    assert "No longer confirmed" not in at.get("/").text


def test_a_report_taken_out_of_an_indicator_is_put_back(desk: Desk, at: TestClient) -> None:
    claim = next(desk.ledger.claims()).claim
    report = {"document": claim.document, "claim": claim.id}
    at.post("/indicators/I1", data={"secret": secret(at, desk), "action": "reject"} | report)

    assert last(at, "/") == "Your last decision: rejected a report of indicator I1. Take back u"
    take_back(at, "/")
    assert not list(desk.ledger.judgements.decisions())


def test_the_board_offers_neither_anothers_decision_nor_one_of_another_question(desk: Desk, at: TestClient) -> None:
    assert desk.watch
    for by, subject in (("Ben", load(desk.watch).subject("I1")), ("Ada", "0a1b2c3d:I1")):
        known = Decision(action=Action.CONFIRM, about=Subject.INDICATOR, subject=subject, by=by, at="")
        decide(desk.ledger, known)

    assert last(at, "/") == ""


def test_who_has_no_name_is_asked_for_it_on_the_board(desk: Desk) -> None:
    assert "say who you are" in client(desk).get("/").text


def test_a_link_to_a_conflict_leads_to_its_page(desk: Desk, at: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conflicts, "AT_ONCE", 2)
    made = dispute(desk.ledger, 5)
    for each in (made[0], made[1]):
        about = Subject.CONFLICT
        decide(desk.ledger, Decision(action=Action.REJECT, about=about, subject=each.id, by="Ada", at=""))

    led = [at.get(f"/conflicts/{each.id}").headers["location"] for each in made]

    # Those that wait stand first, so what was rejected has gone to the end.
    pages = [2, 3, 1, 1, 2]
    assert led == [f"/conflicts?page={n}#x-{each.id}" for n, each in zip(pages, made, strict=True)]
    for each, address in zip(made, led, strict=True):
        assert f'id="x-{each.id}"' in at.get(address).text


def test_the_trail_links_to_what_was_decided(desk: Desk, at: TestClient) -> None:
    [made] = dispute(desk.ledger, 1)
    decide(desk.ledger, Decision(action=Action.CONFIRM, about=Subject.CONFLICT, subject=made.id, by="Ada", at=""))
    at.post("/indicators/I1", data={"secret": secret(at, desk), "action": "confirm"})

    trail = at.get("/review").text
    assert f'<a href="/conflicts/{made.id}">a conflict</a>' in trail
    assert '<a href="/#I1">indicator I1</a>' in trail


@pytest.mark.parametrize("name", ["nothing", "x'--", "0" * 3000], ids=["no such", "hostile", "long"])
def test_a_conflict_that_does_not_stand_leads_nowhere(at: TestClient, name: str) -> None:
    assert at.get(f"/conflicts/{name}").status_code == 404
