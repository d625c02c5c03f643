"""Timeline, Map and Numbers: what is drawn, what is said to be left out, the same as a table, and safe in a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Claim
from firsthand.model.measure import Place, Quantity, When
from firsthand.serve.app import create_app
from firsthand.serve.desk import Desk
from firsthand.serve.pages import timeline
from tests.ledger.builders import dispatch, keep, on, said, span

TEXT = (
    "Ada Brand said 4-5,000 troops stood near Kyiv on 7 March. Bo Crane said about 900 troops had "
    "left Belarus in 1940. Velmor is quiet. <script>alert(1)</script> crossed 12 bridges."
)


def claims() -> Iterator[Claim]:
    """Yield four claims: a range at a point, an estimate in a country long ago, a place in no list, hostile words."""
    many = Quantity(span=span(TEXT, "4-5,000"), low=4000, high=5000, unit="troops", inferred=True)
    near = Place(span=span(TEXT, "Kyiv"), name="Kyiv", latitude=50.45, longitude=30.52, country="UKR", precision=2)
    day = When(span=span(TEXT, "7 March"), edtf="2022-03-07", precision="day")
    first = "4-5,000 troops stood near Kyiv on 7 March"
    yield said(first, TEXT, "Ada Brand", quantities=(many,), places=(near,), times=(day,))
    fewer = Quantity(span=span(TEXT, "900"), low=900, high=900, unit="troops", approximate=True)
    whole = Place(span=span(TEXT, "Belarus"), name="Belarus", latitude=53.5, longitude=28.0, country="BLR", precision=6)
    year = When(span=span(TEXT, "1940"), edtf="1940", precision="year")
    second = "900 troops had left Belarus in 1940"
    yield said(second, TEXT, "Bo Crane", quantities=(fewer,), places=(whole,), times=(year,))
    yield said("Velmor is quiet", TEXT, places=(Place(span=span(TEXT, "Velmor"), name="Velmor"),))
    third = "<script>alert(1)</script> crossed 12 bridges"
    counted = Quantity(span=span(TEXT, "12"), low=12, high=12, of="bridges")
    odd = Place(span=span(TEXT, "bridges"), name='"><img src=x>', latitude=50.0, longitude=30.0, precision=1)
    after = When(span=span(TEXT, "12"), edtf="2022-03-09/..", precision="day")
    yield said(third, TEXT, "<script>alert(2)</script>", quantities=(counted,), places=(odd,), times=(after,))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[TestClient]:
    """Give a browser at the desk of a case of one document."""
    with Ledger(tmp_path / "case.db", writing=True) as ledger:
        keep(ledger, dispatch(TEXT, outlet="The Ilvet Post", published=on("2022-03-10"), claims=claims()))
        made = Desk(ledger=ledger, hosts=frozenset({"testserver"}))
        yield TestClient(create_app(made))


def seen(desk: TestClient, address: str) -> str:
    answer = desk.get(address)
    assert answer.status_code == 200
    return answer.text


def count(page: str) -> str:
    """Return what the page says of what it shows, on one line."""
    [told] = re.findall(r'<p class="count"[^>]*>(.*?)</p>', page, re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", "", told).split())


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (
            "/timeline",
            "2 times of 3 claims on the clock “what it tells of”. 1 that fits has no time on this clock. "
            "1 time lies far off and is in the table alone: draw all.",
        ),
        ("/timeline?clock=published", "4 times of 4 claims on the clock “when it was published”."),
        ("/timeline?clock=captured", "4 times of 4 claims on the clock “when it was read in”."),
        ("/timeline?since=2022", "2 times of 2 claims on the clock “what it tells of”."),
        ("/timeline?until=1950", "1 time of 1 claim on the clock “what it tells of”."),
        (
            "/timeline?clock=due",
            "0 times of 0 claims on the clock “when it is due”. 4 that fit have no time on this clock.",
        ),
        (
            "/map",
            "4 claims that fit name 4 places; 3 can be drawn. 1 is in the table alone: where it lies is not known.",
        ),
        ("/map?source=Brand", "1 claim that fits names 1 place; 1 can be drawn."),
        ("/numbers", "2 figures in 2 claims."),
        ("/numbers?unit=bridges", "1 figure in 1 claim."),
        ("/numbers?unit=troops&of=belarus", "1 figure in 2 claims that speak of “belarus”."),
    ],
    ids=[
        "events",
        "publication",
        "capture",
        "from a year on",
        "until a year",
        "nothing is due",
        "places",
        "places of one source",
        "the unit of most claims",
        "what is counted",
        "part of what is counted",
    ],
)
def test_a_page_says_what_it_shows_and_what_it_leaves_out(desk: TestClient, address: str, expected: str) -> None:
    assert count(seen(desk, address)) == expected


def test_what_lies_far_off_is_drawn_where_it_is_asked_for(desk: TestClient) -> None:
    assert "1 time lies far off" in count(seen(desk, "/timeline"))
    assert "3 times of 3 claims" in count(seen(desk, "/timeline?whole=1"))


def test_claims_beyond_those_drawn_are_counted(desk: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline, "MOST", 1)

    assert "1 time of 1 claim on the clock “when it was published”. 3 more are not drawn" in count(
        seen(desk, "/timeline?clock=published")
    )


@pytest.mark.parametrize("address", ["/timeline", "/map", "/numbers"], ids=["timeline", "map", "numbers"])
def test_a_chart_has_the_same_in_a_table_and_leads_to_its_claims(desk: TestClient, address: str) -> None:
    page = seen(desk, address)

    drawn, table = page.split("</figure>")
    inside = set(re.findall(r'<a href="([^"]+)" tabindex="-1">', drawn))
    assert inside
    assert all(each in table or f'id="{each[1:]}"' in table for each in inside)


@pytest.mark.parametrize(
    "address",
    ["/timeline", "/timeline?whole=1", "/map", "/map?whole=1", "/numbers", "/numbers?unit=bridges"],
    ids=["timeline", "all times", "map", "all places", "numbers", "another unit"],
)
def test_hostile_words_stay_words(desk: TestClient, address: str) -> None:
    page = seen(desk, address)

    assert not re.search(r"<script>|<img src=x|\sstyle=|\son\w+=", page)
    assert set(re.findall(r"https?://[^\s\"'<]+", page)) <= {"http://www.w3.org/2000/svg"}


def test_what_is_known_to_an_area_is_no_dot(desk: TestClient) -> None:
    page = seen(desk, "/map")

    rows = re.findall(r'<th scope="row">([A-Z]\w+).*?<td[^>]*>(dot|ring|outline|not drawn)</td>', page, re.DOTALL)
    assert sorted(rows) == [("Belarus", "outline"), ("Kyiv", "dot"), ("Velmor", "not drawn")]
    assert 'fill="url(#hatch)"' in page


@pytest.mark.parametrize("address", ["/timeline.json", "/numbers.json"], ids=["timeline", "numbers"])
def test_a_chart_can_be_asked_for_as_a_spec(desk: TestClient, address: str) -> None:
    spec = desk.get(address).json()

    assert any(layer.get("params") for layer in spec["layer"])


def test_vega_is_served_from_here(desk: TestClient) -> None:
    answer = desk.get("/charts/vega.js")

    assert answer.headers["content-type"].startswith("text/javascript")
    assert "vegaEmbed" in answer.text
    assert "'unsafe-eval'" not in answer.headers["content-security-policy"]


@pytest.mark.parametrize("address", ["/timeline", "/map", "/numbers"], ids=["timeline", "map", "numbers"])
@pytest.mark.parametrize("query", ["q=nothingofthesort", "unit=%00", "of=%F0%9F%9C%81"], ids=["no fit", "NUL", "odd"])
def test_nothing_that_fits_is_no_fault(desk: TestClient, address: str, query: str) -> None:
    seen(desk, f"{address}?{query}")
