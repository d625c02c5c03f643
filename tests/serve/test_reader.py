"""The reader without script: places typed by hand, the words as they stand, and what cannot be a claim."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient

from firsthand.errors import BadDecision
from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Factuality, Kind, SourceType
from firsthand.model.decision import Action, Subject
from firsthand.model.text import Document, Span
from firsthand.serve.correcting import Said, value
from firsthand.serve.places import spans
from tests.serve.cases import claim, document

TEXT = "The mill burned. 🜁 The mayor  said\nso: “It burned twice. The mill burned.”"
MILL = document(TEXT)


def said(words: str, *exact: str, source: str = "", kind: Kind = Kind.REPORT) -> Said:
    """Return what a form says."""
    return Said(
        words=words, exact=exact, kind=kind, firmness=Factuality.CERTAIN, quote=None, source=source,
        source_type=SourceType.PERSON,
    )  # fmt: skip


PLACES: dict[str, tuple[Said, list[str]]] = {
    "a place": (said("0-15"), ["The mill burned"]),
    "a place behind a sign of two units": (said("17-28"), ["🜁 The mayor"]),
    "several places": (said("0-15, 17-28"), ["The mill burned", "🜁 The mayor"]),
    "several places out of order": (said("17-28 0-15"), ["The mill burned", "🜁 The mayor"]),
    "a place with blanks at its ends": (said("15-19"), [". 🜁"]),
    "a place with other dashes": (said("0 – 15"), ["The mill burned"]),
    "the words themselves": (said("It burned twice."), ["It burned twice."]),
    "words over a line's end": (said("mayor said so"), ["mayor  said\nso"]),
    "a place and its words": (said("0-15", "The mill burned"), ["The mill burned"]),
}


@pytest.mark.parametrize(("form", "words"), PLACES.values(), ids=PLACES.keys())
def test_the_form_names_places_of_the_text(form: Said, words: list[str]) -> None:
    assert [MILL[span] for span in spans(form.words, MILL, form.exact)] == words


NO_PLACES: dict[str, tuple[Said, str]] = {
    "words that stand twice": (said("The mill burned"), "2 times"),
    "words that stand nowhere": (said("The barn burned"), "nowhere"),
    "no words": (said("  "), "needs the words"),
    "a place behind the end": (said("0-9999"), "outside the document"),
    "a place the wrong way round": (said("15-0"), "outside the document"),
    "a place of blanks": (said("29-30"), "no words"),
    "a place where other words stand": (said("0-15", "The barn burned"), "other words"),
    "a pattern that would run for ever": (said("0-1" + " 1-2" * 300 + "!"), "nowhere"),
}


@pytest.mark.parametrize(("form", "told"), NO_PLACES.values(), ids=NO_PLACES.keys())
def test_what_names_no_one_place_is_refused(form: Said, told: str) -> None:
    with pytest.raises(BadDecision, match=told):
        spans(form.words, MILL, form.exact)


def test_a_correction_keeps_only_what_differs() -> None:
    read = claim(MILL, "It burned twice.", "the mayor")

    changed = value(said("It burned twice.", source="the mayor", kind=Kind.DENIAL), MILL, read)
    renamed = value(said("It burned twice.", source="the miller"), MILL, read)

    assert changed == {"kind": "denial"}
    assert renamed == {"chain": [{"name": "the miller", "type": "person", "factuality": "CT+"}]}


@pytest.fixture
def dam(case: Ledger) -> Document:
    """Return the document about the dam."""
    return next(found.document for found in case.claims() if found.document.title == "Dam holds")


@pytest.fixture
def ada(client: TestClient) -> dict[str, str]:
    """Return what Ada's forms carry."""
    found = re.search(r'data-secret="([^"]+)"', client.get("/enter").text)
    assert found
    client.post("/name", data={"secret": found[1], "name": "Ada"})
    return {"secret": found[1]}


def test_a_missed_claim_is_added_by_its_words(
    client: TestClient, case: Ledger, dam: Document, ada: dict[str, str]
) -> None:
    answer = client.post(f"/documents/{dam.id}/claims", data=ada | {"words": "Dam holds", "source": "a headline"})

    assert answer.status_code == 303
    shown = client.get(f"/documents/{dam.id}").text
    assert "added</span> by Ada" in shown
    assert "a headline" in shown
    [decision] = case.judgements.decisions(about=Subject.CLAIM)
    assert decision.action is Action.ADD
    client.post("/undo", data=ada | {"number": decision.number})
    assert "added</span> by Ada" not in client.get(f"/documents/{dam.id}").text


def test_the_form_is_filled_with_the_claim_that_is_corrected(client: TestClient, case: Ledger, dam: Document) -> None:
    found = next(each.claim for each in case.claims() if each.claim.document == dam.id)

    shown = client.get(f"/documents/{dam.id}?edit={found.id}").text

    assert f'name="claim" value="{found.id}"' in shown
    assert f"{found.extent.start}-{found.extent.end}</textarea>" in shown


def test_a_corrected_claim_shows_what_the_machine_read(
    client: TestClient, case: Ledger, dam: Document, ada: dict[str, str]
) -> None:
    found = next(each.claim for each in case.claims() if each.claim.document == dam.id)
    places = f"{found.extent.start}-{found.extent.end - 5}"

    client.post(
        f"/documents/{dam.id}/claims",
        data=ada | {"claim": found.id, "words": places, "kind": "forecast", "source": found.chain[0].source.name},
    )

    shown = client.get(f"/documents/{dam.id}").text
    assert "the machine read" in shown
    assert "kind: report" in shown
    assert f'id="c-{found.id}"' in shown, "links to the claim as it was read still lead to it"


def test_nobody_decides_without_a_name(client: TestClient, case: Ledger, dam: Document) -> None:
    found = re.search(r'data-secret="([^"]+)"', client.get("/enter").text)
    assert found

    answer = client.post(f"/documents/{dam.id}/decide", data={"secret": found[1], "verdict": f"accept:{dam.id}"})

    assert answer.status_code == 400
    assert "say who you are" in answer.text
    assert not list(case.judgements.decisions())


def test_line_ends_and_rare_signs_keep_their_places(client: TestClient, dam: Document) -> None:
    """A browser makes one line end of two unless they are written as numbers."""
    shown = client.get(f"/documents/{dam.id}").text

    assert "\r\n" in dam.text
    assert "Friday.&#13;\n" in shown
    assert Span(0, 3) == spans("Dam", document("Dam"))[0]
