"""The API gives what the pages show: times, places, figures, forecasts, decisions, files; and does what each does."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from starlette.testclient import TestClient

from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Kind, SourceType
from firsthand.model.measure import Place, Quantity, When
from firsthand.pipeline import ask
from firsthand.serve.app import create_app
from firsthand.serve.desk import Desk
from firsthand.serve.pages import ROUTERS, forecasts
from tests.ledger.builders import dispatch, keep, on, said, span
from tests.serve import cases

TEXT = (
    "Ada Brand said 40 boats lay at Orlo on 7 March. Cy Dunn said about 60 boats sank in 1940 in the far north. "
    "The Harbour Board is very likely to open the lock by 20 May. The ferry will sail again, Ada Brand said."
)
BOATS, SANK, LOCK, FERRY = (
    "40 boats lay at Orlo on 7 March",
    "about 60 boats sank in 1940 in the far north",
    "is very likely to open the lock by 20 May",
    "The ferry will sail again",
)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Ledger]:
    """Give the case of one document: two figures with times and places, two forecasts."""
    counted = [Quantity(span=span(TEXT, n), low=int(n), high=int(n), of="boats") for n in ("40", "60")]
    orlo = Place(span=span(TEXT, "Orlo"), name="Orlo", latitude=50.45, longitude=30.52, country="UKR", precision=2)
    north = Place(span=span(TEXT, "far north"), name="the far north")
    day, year = (
        When(span=span(TEXT, words), edtf=edtf, precision="day")
        for words, edtf in (("7 March", "2026-03-07"), ("1940", "1940"))
    )
    claims = [
        said(BOATS, TEXT, "Ada Brand", quantities=(counted[0],), places=(orlo,), times=(day,)),
        said(
            SANK, TEXT, "Cy Dunn", quantities=(replace(counted[1], approximate=True),), places=(north,), times=(year,)
        ),
        said(LOCK, TEXT, "The Harbour Board", due="../2026-05-20", speaker=SourceType.ORGANIZATION, kind=Kind.FORECAST),
        said(FERRY, TEXT, "Ada Brand", kind=Kind.FORECAST),
    ]
    with Ledger(tmp_path / "case.db", writing=True) as ledger:
        keep(ledger, dispatch(TEXT, outlet="The Ilvet Post", published=on("2026-05-10"), claims=claims))
        yield ledger


@pytest.fixture
def api(case: Ledger) -> TestClient:
    return TestClient(create_app(Desk(ledger=case, hosts=frozenset({"testserver"}))))


def asked(api: TestClient, question: str) -> Any:  # noqa: ANN401 - an object of JSON
    answer = api.get(f"/api/{question}")
    assert answer.status_code == 200, answer.text
    return answer.json()


TIMES = {
    "what it tells of": ("timeline", [("1940", True), ("2026-03-07", False)]),
    "when it is due": ("timeline?clock=due", [("../2026-05-20", False)]),
    "when it was published": ("timeline?clock=published&limit=1&page=4", [("2026-05-10", False)]),
    "behind the last": ("timeline?clock=published&limit=2&page=3", []),
    "of one source": ("timeline?source=Dunn", [("1940", False)]),
}


@pytest.mark.parametrize(("question", "expected"), TIMES.values(), ids=TIMES.keys())
def test_times_on_a_clock(api: TestClient, question: str, expected: list[tuple[str, bool]]) -> None:
    assert [(each["edtf"], each["far"]) for each in asked(api, question)["moments"]] == expected


def test_a_time_is_as_wide_as_it_is_unsure(api: TestClient) -> None:
    line = asked(api, "timeline")
    long_ago = line["moments"][0]
    assert (line["clock"], line["fit"], line["undated"]) == ("event", 2, 2)
    assert (long_ago["first"], long_ago["last"], long_ago["exact"]) == ("1940-01-01", "1940-12-31", False)
    assert (long_ago["words"], long_ago["who"], long_ago["manner"]) == (SANK, "Cy Dunn", "told as fact")
    assert asked(api, f"claims/{long_ago['claim']}")["document"]["id"] == long_ago["document"]


def test_places_are_as_fine_as_they_are_known(api: TestClient) -> None:
    found = asked(api, "map")
    assert (found["fit"], found["placed"], found["shown"], found["borders"]) == (4, 2, 2, "recognised")
    assert [(each["name"], each["drawn"], each["lat"]) for each in found["places"]] == [
        ("Orlo", "dot", 50.45),
        ("the far north", "not drawn", None),
    ]


def test_figures_of_one_thing_and_what_they_come_to(api: TestClient) -> None:
    found = asked(api, "numbers")
    assert (found["unit"], found["units"], found["shown"]) == ("boats", [{"name": "boats", "claims": 2}], 2)
    told = [(each["words"], each["low"], each["high"], each["approximate"], each["who"]) for each in found["figures"]]
    assert told == [("40", 40, 40, False, "Ada Brand"), ("60", 60, 60, True, "Cy Dunn")]
    [added] = found["added"]
    assert (added["of"], added["rows"], added["conservative"], added["agrees"]) == ("boats", 2, [40, 40], False)
    assert asked(api, "numbers?of=north")["figures"][0]["words"] == "60"
    assert asked(api, "numbers?unit=ships")["figures"] == []


STOOD = {
    "before its day": ("forecasts?as_of=2026-05-15", ["next", "undated"]),
    "past its day": ("forecasts?as_of=2026-05-25", ["overdue", "undated"]),
    "before all": ("forecasts?as_of=2026-05-01", []),
    "of no day": ("forecasts?as_of=2026-05-15&stand=undated", ["undated"]),
    "of one source": ("forecasts?as_of=2026-05-15&source=Harbour", ["next"]),
    "a page": ("forecasts?as_of=2026-05-15&limit=1&page=2", ["undated"]),
}


@pytest.mark.parametrize("whole", [2000, 0], ids=["a small case", "a large one"])
@pytest.mark.parametrize(("question", "expected"), STOOD.values(), ids=STOOD.keys())
def test_forecasts_as_the_page_has_them(
    api: TestClient, monkeypatch: pytest.MonkeyPatch, question: str, expected: list[str], whole: int
) -> None:
    monkeypatch.setattr(ask, "WHOLE", whole)
    assert [each["stand"] for each in asked(api, question)["forecasts"]] == expected


def test_what_is_too_much_to_follow_is_told(api: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("firsthand.serve.api.foretold.MOST", 3)
    for question in ("forecasts", "forecasts/records", "forecasts/calibration"):
        answer = api.get(f"/api/{question}")
        assert answer.status_code == 400
        assert "4 claims fit, and 3 can be followed at once." in answer.json()["error"]
    assert forecasts.MOST > 3


def test_records_and_calibration_of_what_a_person_settled(api: TestClient) -> None:
    [lock] = [each for each in asked(api, "forecasts")["forecasts"] if each["claim"]["words"] == LOCK]
    made = {"action": "settle", "about": "forecast", "subject": lock["claim"]["claim"]["id"], "by": "Ada"}
    api.post("/api/decisions", json=made | {"value": {"outcome": "came_true"}})

    [settled] = asked(api, "forecasts?stand=settled")["forecasts"]
    assert (settled["outcome"], settled["decided_by"], settled["proposed"]) == ("came_true", "Ada", False)
    [board] = asked(api, "forecasts/records")["records"]
    assert (board["name"], board["n"], board["hits"], board["confirmed"]) == ("The Harbour Board", 1, 1, 1)
    assert asked(api, "forecasts/calibration") == {
        "probable": 1,
        "bins": [{"stated": [80.0, 95.0], "n": 1, "share": 100.0, "interval": pytest.approx([20.7, 100.0], abs=0.1)}],
    }


def by_comma(content: bytes) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in csv.reader(io.StringIO(content.decode("utf-8-sig")))]


def by_sheet(content: bytes) -> list[tuple[Any, ...]]:
    return list(load_workbook(io.BytesIO(content)).worksheets[0].iter_rows(values_only=True))


# A workbook tells the moment at which it was made, so that two are alike in their cells and not in their bytes.
@pytest.mark.parametrize(("name", "rows"), [("claims.csv", by_comma), ("claims.xlsx", by_sheet)])
def test_a_search_comes_as_a_file(api: TestClient, name: str, rows: Callable[[bytes], list[tuple[Any, ...]]]) -> None:
    answer, page = (api.get(f"/{of}{name}?q=boats") for of in ("api/", ""))
    assert answer.status_code == 200
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert rows(answer.content) == rows(page.content)
    assert len(rows(answer.content)) > 1
    assert api.get(f"/api/{name}?colour=Orlo2").status_code == 422


def test_a_conflict_comes_with_its_sides(api: TestClient, case: Ledger) -> None:
    [conflict] = cases.dispute(case, 1)
    found = asked(api, f"conflicts/{conflict.id}")
    assert [each["claim"]["id"] for each in found["reports"]] == [conflict.a[1], conflict.b[1]]
    assert {each["id"]: each["status"] for each in asked(api, "conflicts")["conflicts"]}[conflict.id] == "candidate"
    answer = api.get("/api/conflicts/zz")
    assert (answer.status_code, answer.json()["error"].count(".")) == (404, 1)


def test_a_document_as_people_left_it(api: TestClient) -> None:
    [ferry] = [each for each in asked(api, "claims")["claims"] if each["words"] == FERRY]
    made = {"about": "claim", "subject": ferry["claim"]["id"], "by": "Ada"}
    api.post("/api/decisions", json=made | {"action": "correct", "value": {"kind": "commitment"}})

    left = asked(api, f"documents/{ferry['document']['id']}/review")
    [found] = [each for each in left["claims"] if each["subject"] == ferry["claim"]["id"]]
    assert (found["verdict"], found["claim"]["kind"], found["read"]["kind"]) == ("corrected", "commitment", "forecast")
    assert found["decisions"] == [each["number"] for each in left["decisions"]]
    assert [each["read"] for each in left["claims"] if each is not found] == [None] * 3
    assert [each["about"] for each in asked(api, "decisions?about=claim")["decisions"]] == ["claim"]
    assert asked(api, "decisions?about=grade")["fit"] == 0


def test_the_case_says_what_it_holds(api: TestClient) -> None:
    held = asked(api, "case")
    assert (held["name"], held["documents"], held["claims"], held["question"]) == ("case.db", 1, 4, None)


PARTS = {
    "/": "board",
    "/brief.{form}": "brief.{form}",
    "/claims/{name}": "claims/{name}",
    "/conflicts/{name}": "conflicts/{name}",
    "/documents/add": "documents",
    "/documents/added/{name}": "added/{name}",
    "/documents/{name}": "documents/{name}/review",
    "/documents/{name}/pen": "documents/{name}/review",
    "/documents/{name}/raw": "documents/{name}/raw",
    "/hypotheses/{name}": "board",
    "/sources/{key}": "sources/{key}",
    "/timeline.json": "timeline",
    "/numbers.json": "numbers",
    "/views/remove": "views/remove",
    "/undo": "decisions/{number}/undo",
}
"""Pages and forms, and what of the API does the same; others have the same name."""
DECIDED = ("/indicators/{name}", "/documents/{name}/claims")
"""Forms that decide and say so in no "/decide"."""
OWN = {"/enter", "/keys", "/name", "/charts/vega.js"}
"""A program sends its token and its name with each request, presses no keys, and draws by itself."""


def test_the_api_does_what_each_page_does(api: TestClient) -> None:
    offered = asked(api, "openapi.json")["paths"]
    pages = {route.path for each in ROUTERS for route in each.routes} - OWN  # type: ignore[attr-defined]
    same = {
        page: "decisions" if page.endswith("/decide") or page in DECIDED else PARTS.get(page, page[1:])
        for page in pages
    }
    assert {page for page, part in same.items() if f"/api/{part}" not in offered} == set()
