"""Accounts at the desk: joined and told apart, names, grades, each taken back; and the trail of who decided what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from firsthand.model.decision import Subject
from firsthand.serve.desk import Desk
from tests.serve.desks import client, opened, secret

COUNTS = re.compile(r'<p class="counts">(.*?)</p>', re.DOTALL)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(tmp_path) as made:
        yield made


@pytest.fixture
def at(desk: Desk) -> TestClient:
    made = client(desk)
    made.post("/name", data={"secret": secret(made, desk), "name": "Ada"})
    return made


def send(at: TestClient, desk: Desk, path: str, **fields: object) -> int:
    """Send a form of this page and return the status of its answer."""
    return at.post(path, data={"secret": secret(at, desk), "back": "/origins", **fields}).status_code


def told(page: str) -> str:
    """Return the counts of a page."""
    found = COUNTS.search(page)
    return " ".join(unescape(re.sub(r"<[^>]+>", "", found[1])).split()) if found else ""


def marks(page: str) -> list[str]:
    """Return what can be marked, in order: a report each."""
    return re.findall(r'name="report" value="([^"]+)"', page)


BEFORE, JOINED = "2 origins · 1 anonymous", "1 origin · 0 anonymous"


def test_two_accounts_are_made_one_and_taken_back_by_u(desk: Desk, at: TestClient) -> None:
    page = at.get("/origins").text
    firsts = re.findall(r'name="report" value="([^"]+)" data-key="m"', page)
    assert BEFORE in told(page)
    assert len(firsts) == 2

    assert send(at, desk, "/origins/decide", action="merge", report=firsts, note="One person.") == 303
    after = at.get("/origins").text
    assert JOINED in told(after)
    assert "Your last decision: made one" in after
    assert "One person." in after

    [number] = re.findall(r'name="number" value="(\d+)"', after)[:1]
    assert send(at, desk, "/undo", number=number) == 303
    again = at.get("/origins").text
    assert BEFORE in told(again)
    assert "taken back by Ada" in again


def test_two_reports_of_one_account_are_told_apart(desk: Desk, at: TestClient) -> None:
    page = at.get("/origins?q=Vos").text
    pair = marks(page)[:2]

    assert send(at, desk, "/origins/decide", action="split", report=pair) == 303
    assert "3 origins" in told(at.get("/origins").text)


@pytest.mark.parametrize("number", [0, 1])
def test_less_than_two_marks_decide_nothing(desk: Desk, at: TestClient, number: int) -> None:
    reports = marks(at.get("/origins").text)[:number]

    assert send(at, desk, "/origins/decide", action="merge", report=reports) == 400
    assert not list(desk.ledger.judgements.decisions())


@pytest.mark.parametrize("report", ["nothing", "a:b:c", ":", "<b>"])
def test_a_mark_that_names_no_report_decides_nothing(desk: Desk, at: TestClient, report: str) -> None:
    first = marks(at.get("/origins").text)[0]

    assert send(at, desk, "/origins/decide", action="merge", report=[first, report]) in {400, 404}
    assert not list(desk.ledger.judgements.decisions())


def test_a_grade_is_given_accepted_and_refused_where_it_is_none(desk: Desk, at: TestClient) -> None:
    page = at.get("/origins").text
    claim = re.findall(r'name="subject" value="([^"]+)"', page)[0]
    send(at, desk, "/grades/decide", action="correct", subject=claim, reliability="B", credibility="2", note="Known.")

    page = at.get("/origins").text
    assert "by Ada" in page
    assert "proposed: F" in page
    assert send(at, desk, "/grades/decide", action="accept", subject=claim) == 303
    assert send(at, desk, "/grades/decide", action="correct", subject=claim) == 400
    assert send(at, desk, "/grades/decide", action="correct", subject=claim, reliability="Z") == 422
    made = desk.ledger.judgements.decisions(about=Subject.GRADE)
    assert next(dict(each.value) for each in made) == {"reliability": "B", "credibility": "2"}


def test_names_are_made_one_and_told_apart(desk: Desk, at: TestClient) -> None:
    assert send(at, desk, "/names/decide", action="split", a="Maria Vos", b="Maria Vos") == 400
    assert send(at, desk, "/names/decide", action="merge", a="Maria Vos", b="Nobody Here") == 400
    assert not list(desk.ledger.judgements.decisions())


def test_a_report_says_what_it_hangs_on(at: TestClient) -> None:
    [vos, *_] = [each for each in at.get("/api/origins").json()["origins"] if each["account"] == "Maria Vos"]
    first, second = vos["reports"]

    assert (first["of"], first["by"]) == (None, None)
    assert second["of"] == first["claim"]
    assert second["why"]
