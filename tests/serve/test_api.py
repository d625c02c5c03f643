"""The API: each question and each change answers as described, and what cannot be is told in one sentence."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from firsthand.model.claim import SourceType
from firsthand.serve.desk import Desk
from tests.pipeline import stand_ins
from tests.serve import cases
from tests.serve.desks import WATCH, client, opened


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(tmp_path, watched=True) as made:
        yield made


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Return a browser at a desk that is only asked."""
    with opened(tmp_path_factory.mktemp("asked"), watched=True) as made:
        yield client(made)


@pytest.fixture
def api(desk: Desk) -> TestClient:
    return client(desk)


QUESTIONS = (
    "claims",
    "claims?q=river&kind=denial&type=person&limit=1&page=2",
    "claims?since=2026-03&clock=due",
    "documents",
    "documents?limit=1&page=4",
    "origins",
    "origins?q=river&as_of=2026-03",
    "conflicts?status=candidate",
    "forecasts",
    "forecasts?as_of=2026-03-05",
    "board",
    "board?as_of=2026-03-04",
    "brief",
    "brief.html",
    "brief.md?as_of=2026-03-05",
    "brief.docx",
    "case",
    "claims.csv?q=river",
    "claims.xlsx",
    "timeline",
    "timeline?clock=published&limit=2",
    "map?limit=3",
    "numbers",
    "numbers?unit=boats",
    "forecasts/records",
    "forecasts/calibration?as_of=2026-03-05",
    "decisions",
    "decisions?about=claim&limit=1",
    "sources?q=vos",
    "entities?type=person",
    "review",
    "views",
    "openapi.json",
)


@pytest.mark.parametrize("question", QUESTIONS)
def test_question_is_answered(unchanged: TestClient, question: str) -> None:
    assert unchanged.get(f"/api/{question}").status_code == 200


REFUSED = {
    "nothing there": ("claims/0000000000000000", 404),
    "no such address": ("nothing", 404),
    "no such document": ("documents/zz", 404),
    "no such source": ("sources/zz", 404),
    "no such batch": ("added/zz", 404),
    "no date": ("claims?since=soon", 400),
    "no word to look for": ("claims?q=...", 400),
    "no kind": ("claims?kind=rumour", 422),
    "no page": ("claims?page=0", 422),
    "too many at once": ("claims?limit=501", 422),
    "no day": ("board?as_of=2026-13", 400),
    "no form": ("brief.exe", 422),
    "no such parameter": ("claims?colour=red", 422),
    "one of another address": ("board?q=river", 422),
    "one where none is taken": ("review?page=2", 422),
    "one in other letters": ("claims?Source=Vos", 422),
    "no such origin": ("board?without=zz", 404),
}


@pytest.mark.parametrize(("question", "status"), REFUSED.values(), ids=REFUSED.keys())
def test_refusal_is_one_sentence(unchanged: TestClient, question: str, status: int) -> None:
    answer = unchanged.get(f"/api/{question}")
    assert answer.status_code == status
    assert set(answer.json()) == {"error"}
    assert answer.json()["error"].endswith(".")


def test_what_is_not_known_is_named_with_what_is(unchanged: TestClient) -> None:
    asked = ("conflicts?colour=red", "views?colour=red")
    assert [unchanged.get(f"/api/{question}").json()["error"] for question in asked] == [
        "There is no parameter 'colour' here; it takes kind, status, page, limit.",
        "There is no parameter 'colour' here; it takes none.",
    ]


def test_a_change_is_refused_with_what_is_not_known(unchanged: TestClient) -> None:
    answer = unchanged.post("/api/decisions?dry=1", json=_decision())
    assert answer.status_code == 422
    assert unchanged.get("/api/review").json()["decided"] == 0


def test_pages_pass_over_what_they_do_not_know(unchanged: TestClient) -> None:
    assert unchanged.get("/claims?utm_source=letter").status_code == 200


def test_the_board_is_told_without_an_origin(api: TestClient, desk: Desk) -> None:
    assert desk.watch is not None
    desk.watch.write_text(WATCH.replace("    words:", "    event: {place: Orlo}\n    words:"), encoding="utf-8")
    of = cases.document("The river rose at Orlo, the Orlo Water Board said.")
    cases.keep(desk.ledger, of, cases.claim(of, "The river rose at Orlo", "Orlo Water Board", SourceType.ORGANIZATION))
    board = api.get("/api/board").json()
    assert board["without"] == []
    assert board["jackknife"]
    for each in board["jackknife"]:
        left = api.get("/api/board", params={"without": each["origin"]}).json()
        assert left["without"] == [each["origin"]]
        assert {known["id"]: known["score"] for known in left["hypotheses"]} == each["scores"]


def test_a_claim_comes_with_its_words_and_its_document(unchanged: TestClient) -> None:
    api = unchanged
    [first, *_] = api.get("/api/claims", params={"source": "Vos"}).json()["claims"]
    again = api.get(f"/api/claims/{first['claim']['id']}").json()
    assert again == first
    document = api.get(f"/api/documents/{first['document']['id']}").json()
    assert first["claim"] in document["claims"]
    raw = api.get(f"/api/documents/{first['document']['id']}/raw")
    assert raw.content.decode() == document["document"]["text"]
    assert raw.headers["content-disposition"].startswith("attachment")


def test_count_says_what_is_hidden(unchanged: TestClient) -> None:
    api = unchanged
    found = api.get("/api/claims", params={"source": "Vos"}).json()
    assert found["fit"] == 2
    assert found["hidden"] == ["2 of the case’s 4 do not fit what is asked."]


def _decision(**more: object) -> dict[str, Any]:
    return {"action": "confirm", "about": "indicator", "subject": "I1", "by": "Ada Lint"} | more


def test_a_decision_is_kept_under_its_name_and_taken_back(api: TestClient) -> None:
    number = api.post("/api/decisions", json=_decision(note="seen")).json()["number"]
    assert api.get("/api/board").json()["indicators"][0]["state"] == "confirmed"
    assert api.post(f"/api/decisions/{number}/undo", json={"by": "Bo Orl"}).status_code == 200
    [kept] = api.get("/api/review").json()["decisions"]
    assert (kept["by"], kept["note"], kept["undone_by"]) == ("Ada Lint", "seen", "Bo Orl")


DECISIONS = {
    "nobody decides": (_decision(by=" "), 422),
    "by left out": ({"action": "confirm", "about": "indicator", "subject": "I1"}, 422),
    "nothing to decide about": (_decision(subject=""), 400),
    "not to be decided": (_decision(action="merge"), 400),
    "claim that is not there": (_decision(action="reject", about="claim", subject="0" * 16), 404),
    "document that is not there": (_decision(document="zz"), 404),
    "unknown field": (_decision(colour="red"), 422),
    "half of a character": (_decision(value={"a": "\ud800"}), 422),
    "not a list": ([], 422),
}


@pytest.mark.parametrize(("made", "status"), DECISIONS.values(), ids=DECISIONS.keys())
def test_decision_that_cannot_be(unchanged: TestClient, made: object, status: int) -> None:
    api = unchanged
    body = json.dumps(made)
    answer = api.post("/api/decisions", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == status, answer.text
    assert set(answer.json()) == {"error"}
    assert api.get("/api/review").json()["decided"] == 0


FORMS = ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "")


@pytest.mark.parametrize("sent_as", FORMS)
@pytest.mark.parametrize("address", ["decisions", "decisions/1/undo", "documents", "views/remove"])
def test_a_form_of_another_site_changes_nothing(unchanged: TestClient, address: str, sent_as: str) -> None:
    api = unchanged
    body = b'{"action": "confirm", "about": "indicator", "subject": "I1", "by": "Mallory", "name": "x"}'
    answer = api.post(f"/api/{address}", content=body, headers={"content-type": sent_as})
    assert answer.status_code in {415, 422}
    assert api.get("/api/review").json()["decided"] == 0


def test_another_site_is_refused(unchanged: TestClient) -> None:
    api = unchanged
    answer = api.post("/api/decisions", json=_decision(), headers={"origin": "https://elsewhere.example"})
    assert (answer.status_code, answer.json()) == (403, {"error": "The form came from another site."})


def test_documents_are_added_and_read(api: TestClient, desk: Desk) -> None:
    sent = {
        "documents": [
            {"text": stand_ins.report(9, speaker="Tilda Brack"), "name": "../../dam.txt"},
            {"data": base64.b64encode(b"MZ").decode(), "name": "tool.exe"},
        ],
        "outlet": "Sevla Courier",
        "published": "2026-03-09",
    }
    answer = api.post("/api/documents", json=sent)
    assert answer.status_code == 202
    done = finished(api, answer.json()["id"])
    assert {each["fate"] for each in done["outcomes"]} == {"read", "skipped"}
    [skipped] = [each for each in done["outcomes"] if each["fate"] == "skipped"]
    assert skipped["reason"] == "Files named .exe cannot be read."
    [found] = api.get("/api/claims", params={"source": "Brack"}).json()["claims"]
    assert (found["document"]["outlet"], found["document"]["published"]) == ("Sevla Courier", "2026-03-09")
    [kept] = desk.case.with_name("case.added").rglob("dam.txt")
    assert kept.parent.parent.name == "case.added"


NOT_ADDED = {
    "nothing": ({"documents": []}, 422),
    "neither text nor data": ({"documents": [{"name": "a.txt"}]}, 400),
    "not base64": ({"documents": [{"data": "%%%"}]}, 400),
    "no date": ({"documents": [{"text": "x"}], "published": "soon"}, 400),
}


@pytest.mark.parametrize(("sent", "status"), NOT_ADDED.values(), ids=NOT_ADDED.keys())
def test_what_cannot_be_added(unchanged: TestClient, sent: object, status: int) -> None:
    assert unchanged.post("/api/documents", json=sent).status_code == status


def test_views_are_kept_and_removed(api: TestClient) -> None:
    api.put("/api/views", json={"name": "Denials", "query": "kind=denial&page=3", "by": "Ada Lint"})
    assert api.get("/api/views").json() == {"views": [{"name": "Denials", "query": "kind=denial", "by": "Ada Lint"}]}
    assert api.post("/api/views/remove", json={"name": "Denials"}).json() == {"views": []}


def test_nobody_unnamed_is_a_source(unchanged: TestClient) -> None:
    api = unchanged
    listed = api.get("/api/sources").json()
    assert not [each for each in listed["sources"] if "official" in each["name"]]


def test_body_is_bounded(unchanged: TestClient) -> None:
    api = unchanged
    answer = api.post("/api/decisions", content=b"{" + b" " * 1_000_001, headers={"content-type": "application/json"})
    assert answer.status_code == 413
    assert set(answer.json()) == {"error"}


def test_description_names_every_address_of_the_api(unchanged: TestClient) -> None:
    api = unchanged
    described = api.get("/api/openapi.json").json()
    assert all(path.startswith("/api/") for path in described["paths"])
    assert len(described["paths"]) >= 20
    for path in described["paths"].values():
        for asked in path.values():
            assert asked["description"].endswith(".")
            assert asked["responses"]["400"]["content"]["application/json"]["schema"]["$ref"].endswith("/Error")


def finished(api: TestClient, batch: str) -> dict[str, Any]:
    """Return a batch once it is read."""
    found: dict[str, Any] = {}
    for _ in range(200):
        found = api.get(f"/api/added/{batch}").json()
        if found["done"]:
            return found
        time.sleep(0.02)
    raise AssertionError(found)
