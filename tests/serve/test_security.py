"""Who may ask the desk, under which name, with which forms, and what its answers carry."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient

from firsthand.ledger.ledger import Ledger
from firsthand.serve.pages import MENU
from tests.serve.cases import dispute

CHANGES = (
    "/decide",
    "/undo",
    "/name",
    "/origins/decide",
    "/indicators/I1",
    "/documents/{}/decide",
    "/documents/{}/claims",
)
"""Every address of the pages that changes something."""


def secret(client: TestClient) -> str:
    """Return the secret that the visitor's own pages carry."""
    found = re.search(r'data-secret="([^"]+)"', client.get("/enter").text)
    assert found
    return found[1]


NAMES: dict[str, tuple[str, int]] = {
    "this machine": ("127.0.0.1", 200),
    "this machine with a port": ("127.0.0.1:8321", 200),
    "this machine by name": ("localhost:8321", 200),
    "this machine by its newer address": ("[::1]:8321", 200),
    "a name that resolves to this machine": ("evil.example", 421),
    "such a name with a port": ("evil.example:8321", 421),
    "a name that begins like ours": ("127.0.0.1.evil.example", 421),
    "a name that ends like ours": ("evil-localhost", 421),
    "no name": ("", 421),
}


@pytest.mark.parametrize(("host", "status"), NAMES.values(), ids=NAMES.keys())
def test_the_desk_answers_under_its_own_names_alone(client: TestClient, host: str, status: int) -> None:
    assert client.get("/claims", headers={"host": host}).status_code == status


@pytest.mark.parametrize("path", [place.path for place in MENU] + ["/enter", "/static/desk.css", "/nowhere"])
def test_every_answer_says_what_a_page_may_load(client: TestClient, path: str) -> None:
    headers = client.get(path).headers

    policy = dict(rule.strip().split(" ", 1) for rule in headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize("path", CHANGES)
def test_a_form_without_the_visitors_secret_changes_nothing(client: TestClient, case: Ledger, path: str) -> None:
    [document, *_] = [held.document for held in case.documents()]
    for given in ({}, {"secret": ""}, {"secret": "guessed"}, {"secret": "é"}):
        answer = client.post(path.format(document), data={"name": "Mallory", "verdict": "accept:x", **given})
        assert answer.status_code in {403, 422}
    assert not list(case.judgements.decisions(undone_too=True))
    assert "Mallory" not in client.get("/claims").text


def test_another_visitors_secret_is_not_enough(client: TestClient) -> None:
    theirs = secret(client)
    client.cookies.clear()

    assert client.post("/name", data={"secret": theirs, "name": "Mallory"}).status_code == 403


ORIGINS: dict[str, tuple[str, int]] = {
    "our own page": ("http://127.0.0.1", 303),
    "another site": ("https://evil.example", 403),
    "another port of this machine": ("http://127.0.0.1:9999", 403),
    "a page that hides where it is from": ("null", 403),
}


@pytest.mark.parametrize(("origin", "status"), ORIGINS.values(), ids=ORIGINS.keys())
def test_a_form_from_another_site_is_refused_whatever_it_carries(client: TestClient, origin: str, status: int) -> None:
    sent = {"secret": secret(client), "name": "Ada"}

    assert client.post("/name", data=sent, headers={"origin": origin}).status_code == status


BACK: dict[str, tuple[str, str]] = {
    "a page of ours": ("/conflicts?status=candidate", "/conflicts?status=candidate"),
    "another site": ("https://evil.example/", "/review"),
    "another site without a scheme": ("//evil.example/", "/review"),
    "another site as old browsers read it": ("/\\evil.example/", "/review"),
    "a script": ("javascript:alert(1)", "/review"),
    "nothing": ("", "/review"),
}


@pytest.mark.parametrize(("back", "to"), BACK.values(), ids=BACK.keys())
def test_a_decision_leads_back_to_this_desk_alone(client: TestClient, case: Ledger, back: str, to: str) -> None:
    [conflict] = dispute(case, 1)
    sent = {"secret": secret(client), "name": "Ada"}
    client.post("/name", data=sent)

    answer = client.post(
        "/decide", data=sent | {"action": "confirm", "about": "conflict", "subject": conflict.id, "back": back}
    )

    assert (answer.status_code, answer.headers["location"]) == (303, to)


@pytest.mark.parametrize("path", [place.path for place in MENU] + ["/documents/abcd", "/documents/abcd/raw"])
def test_without_the_token_nothing_is_shown(guarded: TestClient, path: str) -> None:
    answer = guarded.get(path)

    assert (answer.status_code, answer.headers["location"], answer.text) == (303, "/enter", "")


def test_the_token_lets_a_browser_in_and_a_wrong_one_does_not(guarded: TestClient) -> None:
    wrong = guarded.post("/enter", data={"secret": secret(guarded), "token": "open barley"})
    assert wrong.status_code == 403
    assert guarded.get("/claims").status_code == 303

    right = guarded.post("/enter", data={"secret": secret(guarded), "token": "open sesame"})

    assert right.status_code == 303
    assert guarded.get("/claims").status_code == 200


def test_the_token_lets_a_program_in(guarded: TestClient) -> None:
    assert guarded.get("/claims", headers={"authorization": "Bearer open sesame"}).status_code == 200
    assert guarded.get("/claims", headers={"authorization": "Bearer open barley"}).status_code == 303


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(client: TestClient) -> None:
    cookie = client.get("/enter").headers["set-cookie"].lower()

    assert "httponly" in cookie
    assert "samesite=strict" in cookie


def test_the_raw_capture_is_a_file_and_never_a_page(client: TestClient, case: Ledger) -> None:
    for held in case.documents():
        answer = client.get(f"/documents/{held.document}/raw")

        assert answer.headers["content-type"] == "application/octet-stream"
        assert answer.headers["content-disposition"].startswith("attachment")


STRANGE = ("/documents/../../etc/passwd", "/static/../app.py", "/static/%2e%2e/app.py", "/claims?page=0",
           "/claims?page=x",
           "/claims?kind=nothing", "/claims?since=yesterday", "/claims?q=%22", "/conflicts?page=99999999999999999999",
           "/documents/ab%00cd", "/claims/zz", "/origins?of=%F0%9F%9C%81", "/documents/%2Fetc%2Fpasswd")  # fmt: skip


@pytest.mark.parametrize("path", STRANGE)
def test_what_cannot_be_asked_is_answered_in_a_sentence_that_leaks_nothing(client: TestClient, path: str) -> None:
    answer = client.get(path)

    assert answer.status_code in {200, 400, 404, 422}
    assert "Traceback" not in answer.text
    assert "site-packages" not in answer.text
    assert "root:" not in answer.text
