"""The review page: one queue of several kinds, each question answered in place, kept in the trail and taken back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from firsthand.model.decision import Action, Subject
from firsthand.serve.desk import Desk
from tests.serve.cases import dispute
from tests.serve.desks import client, opened, secret


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(tmp_path) as made:
        yield made


@pytest.fixture
def at(desk: Desk) -> TestClient:
    made = client(desk)
    made.post("/name", data={"secret": secret(made, desk), "name": "Ada"})
    return made


def refs(desk: Desk) -> list[str]:
    """Return what names two reports in a form."""
    return [f"{each.claim.document}:{each.claim.id}" for each in desk.ledger.claims(limit=2)]


def send(at: TestClient, desk: Desk, **fields: object) -> int:
    """Send an answer and return the status of what comes back."""
    return at.post("/review/decide", data={"secret": secret(at, desk), **fields}).status_code


ANSWERS: dict[str, tuple[str, str, Subject, Action]] = {
    "one account": ("account", "yes", Subject.ORIGIN, Action.MERGE),
    "two accounts": ("account", "no", Subject.ORIGIN, Action.SPLIT),
    "one thing": ("same_claim", "yes", Subject.SAME_CLAIM, Action.MERGE),
    "two things": ("same_claim", "no", Subject.SAME_CLAIM, Action.SPLIT),
    "settled": ("forecast", "yes", Subject.FORECAST, Action.SETTLE),
    "not settled": ("forecast", "no", Subject.FORECAST, Action.SETTLE),
}


@pytest.mark.parametrize(("kind", "answer", "about", "action"), ANSWERS.values(), ids=ANSWERS.keys())
def test_an_answer_is_a_decision(
    desk: Desk, at: TestClient, kind: str, answer: str, about: Subject, action: Action
) -> None:
    a, b = refs(desk)

    assert send(at, desk, kind=kind, answer=answer, a=a, b=b, outcome="came_true", note="Seen.") == 303
    [made] = desk.ledger.judgements.decisions()
    assert (made.about, made.action, made.by, made.note) == (about, action, "Ada", "Seen.")
    if about is Subject.FORECAST:
        assert made.value["outcome"] == ("came_true" if answer == "yes" else "open")
    assert "Your last decision" in at.get("/review").text


WRONG: dict[str, tuple[dict[str, object], set[int]]] = {
    "a kind that there is not": ({"kind": "nothing"}, {422}),
    "an answer that is none": ({"answer": "maybe"}, {422}),
    "a conflict, which has an id": ({"kind": "conflict"}, {400}),
    "a report that there is not": ({"a": "nothing:nothing"}, {400, 404}),
    "one report twice": ({"b": None}, {400}),
    "an outcome that is none": ({"kind": "forecast", "outcome": "soon"}, {422}),
    "a name that nobody has": ({"kind": "names", "a": "Nobody", "b": "No one"}, {400}),
}


@pytest.mark.parametrize(("fields", "status"), WRONG.values(), ids=WRONG.keys())
def test_what_is_no_answer_decides_nothing(
    desk: Desk, at: TestClient, fields: dict[str, object], status: set[int]
) -> None:
    a, b = refs(desk)
    sent = {"kind": "account", "answer": "yes", "a": a, "b": b} | fields
    sent["b"] = sent["b"] or a

    assert send(at, desk, **sent) in status
    assert not list(desk.ledger.judgements.decisions())


def test_the_page_counts_each_kind_and_shows_one(desk: Desk, at: TestClient) -> None:
    dispute(desk.ledger, 3)
    page, names = at.get("/review").text, at.get("/review?kind=names").text

    assert ">3 conflicts</a>" in page
    assert page.count('<article class="card') == sum(map(int, re.findall(r">(\d+) (?:conf|fore|acc|cla|nam)", page)))
    assert "Nothing waits." in names
    assert at.get("/review?kind=nothing").status_code == 422


def test_each_card_leads_on_to_the_next(desk: Desk, at: TestClient) -> None:
    dispute(desk.ledger, 3)
    page = at.get("/review?kind=conflict").text
    cards = re.findall(r'<article class="card[^"]*" id="(x-[^"]+)"', page)
    backs = [unescape(each) for each in re.findall(r'name="back" value="(/review[^"]*)"', page)]

    assert len(cards) == 3
    assert backs[1:4] == [f"/review?kind=conflict#{each}" for each in cards[1:]] + ["/review?kind=conflict"]


def test_the_api_has_the_queue_with_the_decisions_that_answer_it(desk: Desk, at: TestClient) -> None:
    dispute(desk.ledger, 2)
    found = at.get("/api/review?kind=conflict&limit=1").json()

    assert (found["waiting"], found["counts"]["conflict"], len(found["asked"])) == (2, 2, 1)
    yes, no = found["asked"][0]["decide"]
    assert (yes["action"], no["action"]) == ("confirm", "reject")
    assert at.post("/api/decisions", json=no | {"by": "Ada"}).status_code == 201
    assert at.get("/api/review?kind=conflict").json()["waiting"] == 1
