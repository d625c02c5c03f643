"""A claim in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.model.claim import Hop, Source, SourceType
from firsthand.model.event import Event, Realis
from firsthand.model.measure import Place, Quantity
from firsthand.model.text import Document, Span
from firsthand.report import words
from tests.report import samples

PAGE = Document(id="1", text="a few hundred of the one hundred and more men who had come up from Kiev")
FEW = Span(0, 13)


def number(low: float | None, high: float | None, **more: str | bool) -> Quantity:
    """Return a quantity read from "a few hundred"."""
    return replace(Quantity(span=FEW, low=low, high=high), **more)  # type: ignore[arg-type]


QUANTITIES = {
    "range": (number(200, 999), "200 to 999"),
    "point": (number(40000.0, 40000.0), "40,000"),
    "fraction": (number(0.5, 0.5), "0.5"),
    "open above": (number(170000, None), "170,000 or more"),
    "boundless above": (number(5, float("inf")), "5 or more"),
    "open below": (number(None, 30), "up to 30"),
    "unit": (number(1, 2, unit="kilometre"), "1 to 2 kilometre"),
    "unit that is not metric": (number(20, 20, unit="mile"), "20 mile (32 kilometre)"),
    "range that is not metric": (number(1, 2, unit="mile"), "1 to 2 mile (1.6 to 3.2 kilometre)"),
    "open and not metric": (number(4600, None, unit="acre"), "4,600 or more acre (1,900 or more hectare)"),
    "temperature": (number(68, 68, unit="degree Fahrenheit"), "68 degree Fahrenheit (20 degree Celsius)"),
    "difference of temperatures": (number(9, 9, unit="degree Fahrenheit", change="up"), "9 degree Fahrenheit"),
    "what is counted": (number(1, 2, of="trains"), "1 to 2 trains"),
    "unit and what is counted": (number(1, 2, unit="persons", of="dead"), "1 to 2 persons: dead"),
    "unit that is what is counted": (number(1, 2, unit="Troops", of="troops"), "1 to 2 troops"),
    "unit inside what is counted": (number(1, 2, unit="troops", of="Russian troops"), "1 to 2 Russian troops"),
    "unit in the singular": (number(31, 31, unit="flatcar", of="flatcars"), "31 flatcars"),
    "rate": (number(1, 2, unit="persons", per="day"), "1 to 2 persons per day"),
    "approximate": (number(1, 1, approximate=True), "1 (approximate)"),
    "inferred": (number(1, 2, inferred=True), "1 to 2 (inferred)"),
    "convention": (number(1, 2, convention="hundreds"), "1 to 2 (by convention hundreds)"),
    "as of": (number(1, 2, as_of="2022"), "1 to 2 (as of 2022)"),
}


@pytest.mark.parametrize(("quantity", "expected"), QUANTITIES.values(), ids=QUANTITIES.keys())
def test_quantity(quantity: Quantity, expected: str) -> None:
    assert words.quantity(PAGE, quantity) == f"“a few hundred” {expected}"


def hop(**more: str) -> Hop:
    """Return a hop of a named outlet."""
    return Hop(source=replace(Source(name="Balta", type=SourceType.OUTLET), **more))  # type: ignore[arg-type]


HOPS = {
    "type": (hop(), "Balta (outlet)"),
    "a person goes without saying": (hop(type=SourceType.PERSON), "Balta"),
    "usual name": (hop(canonical="BelTA"), "Balta = BelTA (outlet)"),
    "usual name is the same": (hop(canonical="BALTA"), "Balta (outlet)"),
    "handle": (hop(handle="@b"), "Balta (outlet; @b)"),
    "whose": (hop(type=SourceType.PERSON, of="Kyiv Post"), "Balta (Kyiv Post)"),
    "basis and reason": (
        replace(hop(type=SourceType.ANONYMOUS), basis="direct knowledge", anonymity_reason="to speak freely"),
        "Balta (anonymous; direct knowledge; unnamed to speak freely)",
    ),
    "when": (replace(hop(), said="1940"), "Balta (outlet; said 1940)"),
    "controls": (hop(name="a\x1b[0m\nb"), "a␛[0m b (outlet)"),
}


@pytest.mark.parametrize(("step", "expected"), HOPS.values(), ids=HOPS.keys())
def test_source(step: Hop, expected: str) -> None:
    assert words.name(step) + words.details(step) == expected


FIRMNESS = {
    "mixed": (0, "mixed · forecast · CT+ certain"),
    "the author": (1, "estimate · CT+ certain"),
    "hedged, with a band": (2, "opinion · PR+ probable (“probably”) 55–80 %"),
    "post": (3, "post · report · CT+ certain"),
}


@pytest.mark.parametrize(("claim", "expected"), FIRMNESS.values(), ids=FIRMNESS.keys())
def test_firmness(claim: int, expected: str) -> None:
    assert words.firmness(samples.document(), samples.reading().claims[claim]) == expected


CIRCUMSTANCES = {
    "due and audience; the hop tells the basis": (0, "due 2026-03-04/.. · to the Merrow Post"),
    "nothing": (1, ""),
    "basis and history": (2, "basis: the level of the river · told as history"),
    "posted": (3, "posted 2026-03-04"),
}


@pytest.mark.parametrize(("claim", "expected"), CIRCUMSTANCES.values(), ids=CIRCUMSTANCES.keys())
def test_circumstances(claim: int, expected: str) -> None:
    assert words.circumstances(samples.reading().claims[claim]) == expected


def test_basis_that_the_hop_tells_is_told_once() -> None:
    told = samples.reading().claims[0]

    assert "basis" not in words.circumstances(replace(told, basis=told.chain[0].basis))
    assert "basis: his own eyes" in words.circumstances(replace(told, basis="his own eyes"))


EVENTS = {
    "all": (
        Event(
            type="MOBILIZE",
            mode="troops",
            actor="Russia",
            recipient="Belarus",
            place="Brest",
            origin="Pskov",
            when="2022",
        ),
        "MOBILIZE:troops · Russia → Belarus · in Brest · from Pskov · 2022",
    ),
    "nobody": (Event(type="PROTEST"), "PROTEST"),
    "recipient alone": (Event(type="AID", recipient="Ukraine"), "AID · → Ukraine"),
    "not yet": (Event(type="AID", actor="Ukraine", realis=Realis.FUTURE), "AID · Ukraine · future"),
}


@pytest.mark.parametrize(("event", "expected"), EVENTS.values(), ids=EVENTS.keys())
def test_event(event: Event, expected: str) -> None:
    assert words.event(event) == expected


PLACES = {
    "as the text spells it": (Place(span=Span(67, 71), name="Kiev", country="UA"), "“Kiev” UA"),
    "another name": (Place(span=Span(67, 71), name="Kyiv", country="UA"), "“Kiev” Kyiv, UA"),
    "nothing known": (Place(span=Span(67, 71), name="Kiev"), "“Kiev”"),
}


@pytest.mark.parametrize(("place", "expected"), PLACES.values(), ids=PLACES.keys())
def test_place(place: Place, expected: str) -> None:
    assert words.place(PAGE, place) == expected


QUOTED = {
    "short": (Span(0, 13), "“a few hundred”"),
    "seven words": (Span(0, 32), "“a few hundred of the one hundred”"),
    "the middle of a long one left out": (Span(0, 41), "“a few hundred of the … more”"),
}


@pytest.mark.parametrize(("span", "expected"), QUOTED.values(), ids=QUOTED.keys())
def test_quoted(span: Span, expected: str) -> None:
    assert words.quoted(PAGE, span) == expected


def test_measures_come_in_order() -> None:
    labels = [label for claim in samples.reading().claims for label, _ in words.measures(samples.document(), claim)]

    assert labels == ["part", "part", "place", "number", "number", "time", "event"]
