"""Saved views, the files of a search, the sources and the brief, as pages."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from starlette.testclient import TestClient

from firsthand.errors import BadView
from firsthand.model.decision import Action, Decision, Subject
from firsthand.pipeline.decide import decide
from firsthand.serve.desk import Desk
from firsthand.serve.views import MOST, View, Views
from tests.serve.desks import client, opened, secret


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(tmp_path, watched=True) as made:
        yield made


@pytest.fixture
def at(desk: Desk) -> TestClient:
    return client(desk)


def test_view_is_kept_shown_and_removed(desk: Desk, at: TestClient) -> None:
    own = secret(at, desk)
    kept = at.post("/views", data={"secret": own, "name": "<b>Vos</b>", "query": "source=Vos&type=&page=2"})
    assert kept.status_code == 303
    assert desk.views.all() == (View(name="<b>Vos</b>", query="source=Vos"),)
    page = at.get("/claims").text
    assert '<a href="/claims?source=Vos">&lt;b&gt;Vos&lt;/b&gt;</a>' in page
    at.post("/views/remove", data={"secret": own, "name": "<b>Vos</b>"})
    assert desk.views.all() == ()


def test_view_needs_a_form_of_ours(desk: Desk, at: TestClient) -> None:
    assert at.post("/views", data={"secret": "guessed", "name": "x"}).status_code == 403
    assert desk.views.all() == ()


@pytest.mark.parametrize("query", ["//elsewhere.example", "a\r\nSet-Cookie: x=1", "javascript:alert(1)"])
def test_view_leads_nowhere_else(desk: Desk, at: TestClient, query: str) -> None:
    answer = at.post("/views", data={"secret": secret(at, desk), "name": "x", "query": query})
    assert answer.headers["location"].startswith("/claims")
    assert "set-cookie" not in {name for name in answer.headers if "x=1" in answer.headers[name]}


REFUSED = {
    "no name": View(name="  ", query=""),
    "long name": View(name="n" * 81, query=""),
    "long search": View(name="n", query="q=" + "x" * 3000),
}


@pytest.mark.parametrize("view", REFUSED.values(), ids=REFUSED.keys())
def test_view_that_cannot_be_kept(tmp_path: Path, view: View) -> None:
    with pytest.raises(BadView):
        Views(tmp_path / "case.db").keep(view)


def test_views_are_bounded(tmp_path: Path) -> None:
    views = Views(tmp_path / "case.db")
    views._write([View(name=str(n), query="") for n in range(MOST)])  # noqa: SLF001 - 200 calls take seconds
    with pytest.raises(BadView):
        views.keep(View(name="one more", query=""))
    views.keep(View(name="7", query="q=dam"))


def test_file_that_is_no_list_of_views_is_left_alone(tmp_path: Path) -> None:
    views = Views(tmp_path / "case.db")
    views.path.write_text("[1", encoding="utf-8")
    with pytest.raises(BadView):
        views.keep(View(name="x", query=""))
    assert views.path.read_text(encoding="utf-8") == "[1"


def test_files_hold_all_that_fits(at: TestClient) -> None:
    listed = at.get("/claims.csv", params={"source": "Vos"})
    assert listed.headers["content-disposition"] == 'attachment; filename="claims.csv"'
    assert len(listed.text.splitlines()) == 1 + 2
    book = openpyxl.load_workbook(io.BytesIO(at.get("/claims.xlsx", params={"source": "Vos"}).content))
    assert book["Claims"].max_row == 1 + 2


def test_files_refuse_what_cannot_be_asked(at: TestClient) -> None:
    assert at.get("/claims.csv?since=soon").status_code == 400
    assert at.get("/claims.csv?q=...").status_code == 400


def test_count_tells_of_what_people_rejected_and_leads_there(desk: Desk, at: TestClient) -> None:
    found = next(desk.ledger.claims())
    made = Decision(action=Action.REJECT, about=Subject.CLAIM, subject=found.claim.id, by="Ada Lint", at="")
    decide(desk.ledger, made)
    listed, gone = at.get("/claims").text, at.get("/claims?verdict=rejected").text
    assert "1 that fits was rejected by a person and left out." in listed
    assert '<a href="/claims?verdict=rejected">Show the rejected</a>' in listed
    assert f'id="c-{found.claim.id}"' not in listed
    assert f'id="c-{found.claim.id}"' in gone
    assert "rejected</span> by Ada Lint" in gone


def test_count_tells_of_what_has_no_time(at: TestClient) -> None:
    assert "4 of those fit but for the time: they do not say by when." in at.get("/claims?since=2026&clock=due").text


def test_only_public_sources_have_a_page(at: TestClient) -> None:
    page = at.get("/sources").text
    assert "senior official" not in page
    assert "1 named person of whom no text tells a public role has no page." in page
    assert "1 claims</a> come from sources that are not named" in page
    assert at.get("/sources/0000000000000000").status_code == 404


def test_brief_is_a_page_and_three_files(at: TestClient) -> None:
    assert "Will the river reach the town" in at.get("/brief").text
    alone = at.get("/brief.html?as_of=2026-03-06")
    assert alone.headers["content-disposition"] == 'attachment; filename="brief-2026-03-06.html"'
    assert at.get("/brief.md").text.startswith("# Will the river")
    assert at.get("/brief.docx").content[:2] == b"PK"
    assert at.get("/brief?as_of=2026-13").status_code == 400
