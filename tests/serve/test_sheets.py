"""Corrections of what a claim has several of: what is typed over changes, what is not stays as it was read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from firsthand.ledger.filters import Clock, Filter
from firsthand.ledger.found import Found
from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Claim, Hop, Source, SourceType
from firsthand.model.decision import Subject
from firsthand.model.event import Event
from firsthand.model.measure import Place, Quantity, When
from firsthand.model.text import Span
from firsthand.pipeline import ask, finding
from firsthand.pipeline.judge import judge
from firsthand.serve.app import create_app
from firsthand.serve.desk import Desk
from tests.serve.cases import document, keep

TEXT = "By 5 March some 400 men will reach Orlo from Sevla, Maria Vos told the Post."
PAGE = document(TEXT, outlet="The Orlo Post")


def at(words: str) -> Span:
    """Return where the words stand."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


READ = Claim(
    document=PAGE.id,
    content=(at("some 400 men will reach Orlo from Sevla"),),
    chain=(
        Hop(source=Source(name="Maria Vos", type=SourceType.PERSON, mention=at("Maria Vos")), cue=at("told")),
        Hop(source=Source(name="the Post", type=SourceType.OUTLET), basis="its reporter"),
    ),
    times=(When(span=at("5 March"), edtf="2026-03-05", precision="day", anchor="the publication"),),
    quantities=(
        Quantity(span=at("some 400"), low=400, high=400, approximate=True, of="men", convention="some"),
    ),
    places=(
        Place(span=at("Orlo"), name="Orlo", latitude=1.5, longitude=2.5, country="UA", precision=1),
        Place(span=at("Sevla"), name="Sevla"),
    ),
    events=(Event(type="MOBILIZE", mode="troops", actor="men", span=at("reach")),),
)  # fmt: skip


class Fields(HTMLParser):
    """The fields of a page's form for claims, as a browser without script would send them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.sent: list[tuple[str, str]] = []
        self._name, self._first, self._chosen, self._text = "", None, None, ""
        self.feed(page)

    _first: str | None
    _chosen: str | None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take up a field."""
        of = dict(attrs)
        if tag == "input":
            self.sent.append((of["name"] or "", of.get("value") or ""))
        elif tag in {"select", "textarea"}:
            self._name, self._first, self._chosen, self._text = of["name"] or "", None, None, ""
        elif tag == "option":
            self._flush()
            self._open, self._at = of.get("value"), "selected" in of

    _open: str | None = None
    _at = False

    def _flush(self) -> None:
        if self._open is None and not self._text:
            return
        value = self._text if self._open is None else self._open
        self._first = value if self._first is None else self._first
        self._chosen = value if self._at else self._chosen
        self._open, self._text, self._at = None, "", False

    def handle_data(self, data: str) -> None:
        """Take up what stands in a field."""
        self._text += data if self._name else ""

    def handle_endtag(self, tag: str) -> None:
        """Put a field down."""
        if tag == "textarea":
            self.sent.append((self._name, self._text))
        elif tag == "option":
            self._open = self._text if self._open is None else self._open
            self._flush()
            self._open, self._text = None, ""
        elif tag == "select":
            self.sent.append((self._name, (self._first if self._chosen is None else self._chosen) or ""))
        if tag in {"textarea", "select"}:
            self._name, self._text = "", ""


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "case.db", writing=True) as ledger:
        keep(ledger, PAGE, READ)
        for _ in judge(ledger):
            pass
        yield ledger


@pytest.fixture
def client(case: Ledger) -> Iterator[TestClient]:
    app = create_app(Desk(ledger=case))
    with TestClient(app, base_url="http://127.0.0.1", follow_redirects=False) as made:
        page = made.get("/enter").text
        [secret] = re.findall(r'data-secret="([^"]+)"', page)[:1]
        made.post("/name", data={"secret": secret, "name": "Ada"})
        yield made


def form(client: TestClient, case: Ledger, claim: str | None = None) -> list[tuple[str, str]]:
    """Return the fields of the form that corrects the claim."""
    found = next(case.claims())
    subject = found.claim.id if claim is None else claim
    page = client.get(f"/documents/{found.document.id}/pen?claim={subject}").text
    return [(name, unescape(value)) for name, value in Fields(page[page.index("<form") :]).sent]


def typed(fields: list[tuple[str, str]], **changes: str) -> dict[str, list[str]]:
    """Return the fields with the last, empty or first one of a name typed over: ``name`` or ``name__2`` by number."""
    made: dict[str, list[str]] = {}
    for name, value in fields:
        made.setdefault(name, []).append(value)
    for name, value in changes.items():
        field, _, number = name.partition("__")
        made[field][int(number or 0)] = value
    return made


def sent(client: TestClient, case: Ledger, fields: dict[str, list[str]]) -> Any:  # noqa: ANN401 - an answer
    """Send the form, and return the answer."""
    return client.post(f"/documents/{next(case.claims()).document.id}/claims", data=fields)


def now(case: Ledger) -> Found:
    """Return the claim as it was left."""
    return next(finding.claims(case))


def test_the_form_sent_as_it_came_decides_nothing(client: TestClient, case: Ledger) -> None:
    assert sent(client, case, typed(form(client, case))).status_code == 303
    assert list(case.judgements.decisions()) == []


CORRECTED: dict[str, tuple[dict[str, str], set[str], str]] = {
    "a date": ({"time_edtf": "2026-03-06"}, {"times"}, "2026-03-06 day None"),
    "a date that is a month": ({"time_edtf": "2026-03"}, {"times"}, "2026-03 month None"),
    "where a time stands": ({"time_words": "By 5 March"}, {"times"}, "2026-03-05 day the publication"),
    "a time that was missed": ({"time_words__1": "will", "time_edtf__1": "2027"}, {"times"}, "2026-03-05 day the"),
    "no time": ({"time_words": "", "time_edtf": ""}, {"times"}, ""),
    "a number": ({"number_low": "4,000", "number_high": "5000"}, {"quantities"}, "4000.0 5000.0 True None men"),
    "a number with an open end": ({"number_high": ""}, {"quantities"}, "400.0 None True None men"),
    "how exactly": ({"number_approximate": ""}, {"quantities"}, "400.0 400.0 False some men"),
    "what is counted": ({"number_of": "sheep"}, {"quantities"}, "400.0 400.0 True some sheep"),
    "a place by another name": ({"place_name": "Kyiv"}, {"places"}, "Kyiv UA 50 1"),
    "a place that no list has": ({"place_name": "Nowhere-on-Orl"}, {"places"}, "Nowhere-on-Orl None None"),
    "where a place lies": ({"place_lat": "3", "place_lon": "-4.5"}, {"places"}, "Orlo UA 3"),
    "a later step of the chain": (
        {"through_name": "Orlo Radio", "through_basis": ""}, {"chain"}, "Maria Vos → Orlo Radio, None",
    ),
    "the basis of a later step": ({"through_basis": "two letters"}, {"chain"}, "Maria Vos → the Post, two letters"),
    "a step that was missed": (
        {"through_name__1": "Tom Ode", "through_type__1": "person"}, {"chain"}, "Maria Vos → the Post, its reporter → ",
    ),
    "no later step": ({"through_name": ""}, {"chain"}, "Maria Vos"),
    "the basis": ({"source_basis": "her own map"}, {"chain"}, "Maria Vos, her own map → the Post"),
    "when it was said": ({"source_said": "2026-03-04"}, {"chain"}, "Maria Vos → the Post"),
    "an event": ({"event_type": "AID", "event_recipient": "Orlo"}, {"events"}, "AID troops men Orlo"),
    "to whom": ({"audience": "the council"}, {"audience"}, ""),
    "when it is due": ({"due": "2026-03-05/2026-03-06"}, {"due"}, ""),
    "the past": ({"historical": "yes"}, {"historical"}, ""),
}  # fmt: skip


def told(claim: Claim, fields: set[str]) -> str:
    """Return what a claim says in these fields."""
    if fields == {"times"}:
        return "; ".join(f"{each.edtf} {each.precision} {each.anchor}" for each in claim.times)
    if fields == {"quantities"}:
        return "; ".join(f"{q.low} {q.high} {q.approximate} {q.convention} {q.of}" for q in claim.quantities)
    if fields == {"places"}:
        first = claim.places[0]
        return f"{first.name} {first.country} {first.latitude if first.latitude is None else int(first.latitude)} 1"
    if fields == {"events"}:
        return "; ".join(f"{e.type} {e.mode} {e.actor} {e.recipient}" for e in claim.events)
    known = (f"{h.source.name}, {h.basis}" if n or h.basis else h.source.name for n, h in enumerate(claim.chain))
    return " → ".join(known)


@pytest.mark.parametrize(("changes", "fields", "expected"), CORRECTED.values(), ids=CORRECTED.keys())
def test_what_is_typed_over_changes_and_nothing_else(
    client: TestClient, case: Ledger, changes: dict[str, str], fields: set[str], expected: str
) -> None:
    answer = sent(client, case, typed(form(client, case), **changes))

    assert answer.status_code == 303, answer.text
    [decision] = case.judgements.decisions(about=Subject.CLAIM)
    assert set(decision.value) == fields
    assert told(now(case).claim, fields).startswith(expected)
    assert len(now(case).claim.places) == 2, "what nobody typed over stays"
    shown = client.get(f"/documents/{PAGE.id}").text
    assert "corrected</span> by Ada" in shown
    assert "the machine read" in shown
    client.post("/undo", data={"secret": typed(form(client, case))["secret"], "number": str(decision.number)})
    assert now(case).claim == READ


REFUSED: dict[str, tuple[dict[str, str], str]] = {
    "no date": ({"time_edtf": "soon"}, "is no date"),
    "a date the wrong way round": ({"time_edtf": "2026-03-06/2026-03-05"}, "is no date"),
    "words that stand nowhere": ({"time_words": "yesterday"}, "nowhere in the document"),
    "a place outside the document": ({"place_words": "5-999"}, "outside the document"),
    "two places for one time": ({"time_words": "0-2, 3-5"}, "at one place"),
    "a time without its words": ({"time_edtf__1": "2027"}, "say which words of the text"),
    "no number": ({"number_low": "many"}, "is no number"),
    "bounds the wrong way round": ({"number_low": "9000"}, "wrong way round"),
    "no bound": ({"number_low": "", "number_high": ""}, "at least one bound"),
    "no such latitude": ({"place_lat": "91"}, "degrees north"),
    "no country": ({"place_country": "Ukraine"}, "two letters"),
    "no such event": ({"event_type": "PARTY"}, "an event is one of"),
    "no day": ({"source_said": "in March"}, "is no date"),
    "too long": ({"number_of": "x" * 401}, "too long"),
}


@pytest.mark.parametrize(("changes", "why"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_is_refused_in_a_sentence(
    client: TestClient, case: Ledger, changes: dict[str, str], why: str
) -> None:
    answer = sent(client, case, typed(form(client, case), **changes))

    assert answer.status_code == 400
    assert why in unescape(answer.text)
    assert list(case.judgements.decisions()) == []


def test_two_corrections_of_different_things_both_hold(client: TestClient, case: Ledger) -> None:
    ada, ben = form(client, case), form(client, case)
    sent(client, case, typed(ada, time_edtf="2026-03-06"))

    assert sent(client, case, typed(ben, number_of="sheep")).status_code == 303
    found = now(case).claim
    assert (found.times[0].edtf, found.quantities[0].of) == ("2026-03-06", "sheep")


def test_a_correction_undoes_no_other_of_the_same_unseen(client: TestClient, case: Ledger) -> None:
    ada, ben = form(client, case), form(client, case)
    sent(client, case, typed(ada, time_edtf="2026-03-06"))
    answer = sent(client, case, typed(ben, time_edtf="2026-03-07"))

    assert answer.status_code == 409
    assert "Ada corrected its times" in answer.text
    assert now(case).claim.times[0].edtf == "2026-03-06"
    assert sent(client, case, typed(form(client, case), time_edtf="2026-03-07")).status_code == 303
    assert now(case).claim.times[0].edtf == "2026-03-07"


def test_a_correction_upon_one_that_was_taken_back_is_refused(client: TestClient, case: Ledger) -> None:
    sent(client, case, typed(form(client, case), time_edtf="2026-03-06"))
    fields = form(client, case)
    [decision] = case.judgements.decisions()
    client.post("/undo", data={"secret": typed(fields)["secret"], "number": str(decision.number)})

    assert sent(client, case, typed(fields, time_edtf="2026-03-08")).status_code == 409
    assert sent(client, case, typed(fields, number_of="sheep")).status_code == 303
    assert now(case).claim.times == READ.times


def test_a_claim_is_added_with_all_that_it_has(client: TestClient, case: Ledger) -> None:
    empty = form(client, case, "")
    more = {
        "words": "reach Orlo", "source": "Bo Lind", "through_name": "Orlo Radio", "time_words": "5 March",
        "time_edtf": "2026-03-05", "number_words": "400", "number_low": "400", "place_words": "Sevla",
        "place_name": "Sevla", "event_type": "RETREAT",
    }  # fmt: skip
    assert sent(client, case, typed(empty, **more)).status_code == 303

    [found] = finding.claims(case, Filter(source="Bo Lind", place="sevla", at_least=300, events=("RETREAT",)))
    assert [hop.source.name for hop in found.claim.chain] == ["Bo Lind", "Orlo Radio"]
    assert now(case).claim.times
    clock = Filter(clock=Clock.EVENT, since="2026-03-05", until="2026-03-05")
    assert len(ask.gather(case, clock).reports) == 2
