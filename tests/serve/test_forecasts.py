"""Forecasts, figures added up and grades at the desk: what is shown, what is a candidate, and what a person settles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Kind, SourceType
from firsthand.model.forecast import Forecast, Outcome
from firsthand.model.measure import Quantity
from firsthand.pipeline import ask, grading
from firsthand.report.calibrated import bins
from firsthand.serve.app import create_app
from firsthand.serve.desk import Desk
from firsthand.serve.pages.forecasts import Stand, sections
from tests.ledger.builders import dispatch, keep, on, said, span
from tests.serve import cases

TEXT = (
    "The Harbour Board is very likely to open the lock by 20 May. Ada Brand said the ferry will sail again. "
    "Bo Crane counted 40 boats. Cy Dunn counted 60 boats. <script>alert(1)</script> will win by 1 June."
)
DUE, FREE = "is very likely to open the lock by 20 May", "the ferry will sail again"
GATES = "will open the gates by 20 May"


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Ledger]:
    """Give the case of one document: three forecasts and two figures of one thing."""
    boats = [Quantity(span=span(TEXT, n), low=int(n), high=int(n), of="boats") for n in ("40", "60")]
    hostile = "<script>alert(1)</script> will win by 1 June"
    claims = [
        said(DUE, TEXT, "The Harbour Board", due="../2026-05-20", speaker=SourceType.ORGANIZATION, kind=Kind.FORECAST),
        said(FREE, TEXT, "Ada Brand", kind=Kind.FORECAST),
        said("40 boats", TEXT, "Bo Crane", quantities=(boats[0],)),
        said("60 boats", TEXT, "Cy Dunn", quantities=(boats[1],)),
        said(hostile, TEXT, "<script>alert(2)</script>", kind=Kind.FORECAST, due="../2026-06-01"),
    ]
    with Ledger(tmp_path / "case.db", writing=True) as ledger:
        keep(ledger, dispatch(TEXT, outlet="The Ilvet Post", published=on("2026-05-10"), claims=claims))
        yield ledger


@pytest.fixture
def desk(case: Ledger) -> TestClient:
    """Give a browser at the desk."""
    return TestClient(create_app(Desk(ledger=case, hosts=frozenset({"testserver"}))))


def seen(desk: TestClient, address: str) -> str:
    answer = desk.get(address)
    assert answer.status_code == 200
    assert len(answer.content) < 300_000
    return answer.text


def plain(page: str) -> str:
    """Return the words of a page on one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def decided(desk: TestClient, outcome: str, *, of: str = DUE, **fields: str) -> int:
    """Settle a forecast, the Harbour Board's where no other is meant, by the form of the page; return the status."""
    page = seen(desk, "/forecasts")
    [secret] = set(re.findall(r'name="secret" value="([^"]+)"', page))
    desk.post("/name", data={"secret": secret, "name": "Ada", "back": "/forecasts"})
    card = next(each for each in re.findall(r"<article.*?</article>", page, re.DOTALL) if of in each)
    [claim] = re.findall(r'name="subject" value="([^"]+)"', card)
    return desk.post(
        "/forecasts/decide", data={"secret": secret, "subject": claim, "outcome": outcome} | fields
    ).status_code


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/forecasts?as_of=2026-05-15", "2 due next , 0 overdue , 0 settled , 1 open, with no last day"),
        ("/forecasts?as_of=2026-05-25", "1 due next , 1 overdue , 0 settled , 1 open, with no last day"),
        ("/forecasts?as_of=2026-05-01", "0 forecasts in 0 reports as of 1 May 2026"),
        ("/forecasts?as_of=2026-05-15&source=Brand", "0 due next , 0 overdue , 0 settled , 1 open"),
        ("/forecasts?as_of=2026-05-15", "by 20 May 2026"),
        ("/forecasts?as_of=2026-05-15&stand=undated", "no day named"),
        ("/forecasts?stand=overdue&page=900", "0 of 2"),
    ],
    ids=["before", "past one day", "before all", "of one source", "its day in words", "no day", "beyond the last page"],
)
def test_forecasts_stand_as_they_did_on_the_day(desk: TestClient, address: str, expected: str) -> None:
    assert expected in plain(seen(desk, address))


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [("came_true", "came true settled by a person"), ("did_not", "did not come true settled"), ("void", "void: what")],
    ids=["came true", "did not", "void"],
)
def test_a_person_settles_a_forecast_and_opens_it_again(desk: TestClient, outcome: str, expected: str) -> None:
    assert decided(desk, outcome) == 200
    assert expected in plain(seen(desk, "/forecasts?stand=settled"))

    assert decided(desk, "open") == 200
    assert "opened again by a person" in plain(seen(desk, "/forecasts?stand=overdue"))


@pytest.mark.parametrize("page", ["/forecasts", "/forecasts?q=lock&stand=settled"], ids=["all", "of a search"])
def test_the_last_decision_is_named_and_taken_back(desk: TestClient, page: str) -> None:
    decided(desk, "came_true")
    [form] = re.findall(r"<form[^>]*data-undo.*?</form>", seen(desk, page), re.DOTALL)
    assert "Your last decision: settled a forecast : came true. Take back u" in plain(form)

    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form))
    answer = desk.post("/undo", data={name: unescape(value) for name, value in fields.items()}, follow_redirects=False)

    assert (answer.status_code, answer.headers["location"]) == (303, page)
    assert "data-undo" not in seen(desk, page)
    assert "settled by a person" not in plain(seen(desk, "/forecasts"))


@pytest.mark.parametrize(
    ("outcome", "fields", "status"),
    [("perhaps", {}, 422), ("void", {"secret": "another"}, 403), ("void", {"subject": "0" * 16}, 404)],
    ids=["no outcome", "another page's form", "no such claim"],
)
def test_what_is_no_decision_is_refused(desk: TestClient, outcome: str, fields: dict[str, str], status: int) -> None:
    assert decided(desk, outcome, **fields) == status


def test_a_body_has_a_record_and_a_private_person_none(desk: TestClient) -> None:
    decided(desk, "came_true")

    records = seen(desk, "/forecasts").partition('id="records"')[2].partition('id="calibration"')[0]
    assert re.findall(r'<th scope="row">([^<]+)', records) == ["The Harbour Board"]
    assert "The Harbour Board source 1 1 21–100 % 0.00–0.04 (n = 1) 0 0 0 1 of 1" in plain(records)


def test_a_calibration_says_in_a_table_what_it_draws(desk: TestClient) -> None:
    decided(desk, "came_true")

    calibration = seen(desk, "/forecasts").partition('id="calibration"')[2]
    assert "<svg" in calibration
    assert "80–95 % 1 1 100 % 21–100 %" in plain(calibration)


@pytest.mark.parametrize("address", ["/forecasts", "/numbers", "/origins"], ids=["forecasts", "numbers", "origins"])
def test_hostile_words_stay_words(desk: TestClient, address: str) -> None:
    assert not re.search(r"<script>|\sstyle=|\son\w+=", seen(desk, address))


def test_figures_of_one_thing_are_added_up_by_three_rules(desk: TestClient) -> None:
    assert "boats 2 2 40 none fits none fits 1.00" in plain(seen(desk, "/numbers?unit=boats"))


def test_what_nothing_is_known_of_cannot_be_judged(desk: TestClient, case: Ledger) -> None:
    page = plain(seen(desk, "/origins"))
    assert "F : the source cannot be judged · 6 : the report cannot be judged" in page
    assert "F : the source cannot be judged · 3 : the report possibly true" in page

    grades = grading.graded(case, ask.gather(case, Filter()))
    assert sorted(map(str, grades.values())) == ["F3", "F3", "F6", "F6", "F6"]


def test_little_chance_came_true_where_the_thing_did_not_happen() -> None:
    told = [
        Forecast(claim=("d", str(n)), outcome=outcome, band=band)
        for n, (outcome, band) in enumerate(
            [(Outcome.CAME_TRUE, (20, 45)), (Outcome.CAME_TRUE, (55, 80)), (Outcome.DID_NOT, (55, 80))]
        )
    ]
    open_ = Forecast(claim=("d", "9"), outcome=Outcome.OPEN, band=(55, 80))

    assert [(each.stated, each.share, each.number) for each in bins([*told, open_])] == [
        ((20.0, 45.0), 0.0, 1),
        ((55.0, 80.0), 50.0, 2),
    ]


def test_the_day_that_comes_first_stands_first() -> None:
    late, soon = (Forecast(claim=("d", due), outcome=Outcome.OPEN, due=due) for due in ("2026-06-01", "2026-05-20"))

    assert sections([late, soon], date(2026, 5, 1))[Stand.NEXT] == [soon, late]


def board_forecast(desk: TestClient) -> Any:  # noqa: ANN401 - an object of JSON
    [found] = [each for each in desk.get("/api/forecasts").json()["forecasts"] if GATES in each["claim"]["words"]]
    return found


@pytest.mark.parametrize("whole", [2000, 0], ids=["a small case", "a large one"])
@pytest.mark.parametrize("way", ["page", "api"])
def test_all_that_tell_of_a_forecast_say_who_settled_it(
    desk: TestClient, case: Ledger, monkeypatch: pytest.MonkeyPatch, way: str, whole: int
) -> None:
    monkeypatch.setattr(ask, "WHOLE", whole)
    of = cases.document(f"The Orlo Water Board {GATES}.")
    said_so = cases.claim(of, GATES, "Orlo Water Board", SourceType.ORGANIZATION)
    cases.keep(case, of, replace(said_so, kind=Kind.FORECAST, due="../2026-05-20"))
    due = board_forecast(desk)
    assert (due["outcome"], due["proposed"], due["decided_by"]) == ("due", True, None)

    if way == "page":
        assert decided(desk, "did_not", of=GATES) == 200
    else:
        made = {"action": "settle", "about": "forecast", "subject": due["claim"]["claim"]["id"], "by": "Ada"}
        assert desk.post("/api/decisions", json=made | {"value": {"outcome": "did_not"}}).status_code == 201

    told = board_forecast(desk)
    assert (told["outcome"], told["proposed"], told["decided_by"]) == ("did_not", False, "Ada")
    assert "did not come true settled by a person: Ada" in plain(seen(desk, "/forecasts?stand=settled"))
    [board] = desk.get("/api/sources?q=Orlo").json()["sources"]
    assert "did not come true, settled by a person: Ada" in plain(seen(desk, f"/sources/{board['id']}"))


def test_what_a_person_settled_is_a_forecast_whatever_its_words(desk: TestClient) -> None:
    [boats] = [each for each in desk.get("/api/claims").json()["claims"] if each["words"] == "40 boats"]
    made = {"action": "settle", "about": "forecast", "subject": boats["claim"]["id"], "by": "Ada"}
    desk.post("/api/decisions", json=made | {"value": {"outcome": "void"}})

    assert "settled by a person: Ada" in plain(seen(desk, "/forecasts?stand=settled"))
