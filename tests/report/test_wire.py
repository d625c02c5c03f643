"""A reading on the wire: the contract's object, on one line, in UTF-8, whatever the text holds."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model.claim import Claim
from firsthand.model.reading import Reading, Skipped
from firsthand.model.text import Document, Span
from firsthand.report.schema import schema
from firsthand.report.wire import encoded, found, line, wire
from tests.report import samples

SKIPPED = Reading(document=None, skipped=(Skipped("a.pdf", "it is a photograph"),))
FOUND_ALONE = jsonschema.Draft202012Validator({"$ref": "#/$defs/found", "$defs": schema()["$defs"]})
VALIDATOR = jsonschema.Draft202012Validator(schema())


@pytest.mark.parametrize(
    "reading",
    [samples.reading(), samples.hostile(), SKIPPED],
    ids=["a claim of every sort", "hostile text", "skipped whole"],
)
def test_keeps_to_the_schema(reading: Reading) -> None:
    VALIDATOR.validate(json.loads(line(reading)))


def test_skipped_whole_is_exactly_this() -> None:
    expected = b'{"document":null,"claims":[],"skipped":[{"where":"a.pdf","reason":"it is a photograph"}]}\n'

    assert line(SKIPPED) == expected


def _claims() -> list[dict[str, Any]]:
    claims: list[dict[str, Any]] = wire(samples.reading())["claims"]
    return claims


FIELDS = {
    "content in stretches": (0, "content", [[37, 65], [109, 123]]),
    "chain is innermost first": (0, "chain.0.name", "senior official"),
    "chain goes outward": (0, "chain.1.name", "Merrow Post"),
    "usual name": (0, "chain.1.canonical", "The Merrow Post"),
    "no mention": (0, "chain.1.mention", None),
    "mention": (0, "chain.0.mention", [68, 85]),
    "cue of the hop": (0, "chain.0.cue", [86, 90]),
    "reason for anonymity": (0, "chain.0.anonymity_reason", "not allowed to speak"),
    "works for": (0, "chain.0.of", "the ministry"),
    "when said": (0, "chain.0.said", "2026-03-03"),
    "medium": (0, "chain.0.medium", "interview"),
    "basis of the claim is the innermost hop's": (0, "basis", "knowledge of the gates"),
    "not the author": (0, "author", False),
    "form": (0, "quote", "mixed"),
    "a part's kind": (0, "parts.1.kind", "report"),
    "a part's due date": (0, "parts.1.due", "../2026-04"),
    "audience": (0, "audience", "the Merrow Post"),
    "due": (0, "due", "2026-03-04/.."),
    "a place without a point": (0, "places.0.lat", None),
    "country": (0, "places.0.country", "KR"),
    "the author": (1, "author", True),
    "the author has no form": (1, "quote", None),
    "the author has no chain": (1, "chain", []),
    "a whole number has no point": (1, "quantities.0.low", 400),
    "a fraction keeps it": (1, "quantities.1.low", 0.5),
    "an infinite bound is open": (1, "quantities.1.high", None),
    "convention": (1, "quantities.0.convention", "hundreds"),
    "time": (1, "times.0.edtf", "2026-03-02/.."),
    "event from": (1, "event.from", "Ostrey"),
    "realis": (1, "event.realis", "actual"),
    "band": (2, "band", [55, 80]),
    "hedges": (2, "hedges", [[174, 182]]),
    "history": (2, "historical", True),
    "its own basis": (2, "basis", "the level of the river"),
    "handle": (3, "chain.0.handle", "@basinwatch"),
    "posted": (3, "posted", "2026-03-04"),
    "no event": (3, "event", None),
}


@pytest.mark.parametrize(("number", "field", "expected"), FIELDS.values(), ids=FIELDS.keys())
def test_claim_field(number: int, field: str, expected: object) -> None:
    value: Any = _claims()[number]
    for step in field.split("."):
        value = value[int(step) if step.isdigit() else step]

    assert value == expected
    assert type(value) is type(expected)


def test_own_basis_comes_before_the_hops() -> None:
    claim = samples.reading().claims[0]
    both = Claim(document=claim.document, content=claim.content, chain=claim.chain, basis="its own")

    assert wire(Reading(document=samples.document(), claims=(both,)))["claims"][0]["basis"] == "its own"


def test_document_fields() -> None:
    document = wire(samples.reading())["document"]

    assert document["published"] == "2026-03-04"
    assert document["published_basis"] == "inferred"
    assert document["published_reasons"] == ["a post of that day"]
    assert document["record"] is None
    assert document["blocks"][0] == {"kind": "heading", "span": [0, 24]}


def test_boilerplate_is_listed_by_span() -> None:
    sent = wire(samples.reading())

    assert [sent["document"]["text"][start:end] for start, end in sent["boilerplate"]] == [
        "Subscribe to our newsletter"
    ]


def test_spans_count_code_points() -> None:
    page = Document(id="1", text="🌊🌊 high water")
    claim = Claim(document="1", content=(Span(3, 13),))
    sent = json.loads(line(Reading(document=page, claims=(claim,))))
    [[start, end]] = sent["claims"][0]["content"]

    assert sent["document"]["text"][start:end] == "high water"


UNRULY = {
    "escape": "\x1b[2J",
    "8-bit control sequence": "\x9b2J",
    "delete": "\x7f",
    "turned round": "\u202egnp",
    "isolate": "\u2066x\u2069",
}


@pytest.mark.parametrize("words", UNRULY.values(), ids=UNRULY.keys())
def test_controls_travel_escaped(words: str) -> None:
    sent = line(Reading(document=Document(id="1", text=words)))

    assert words.encode() not in sent
    assert json.loads(sent)["document"]["text"] == words


@given(st.text(st.characters()))
def test_any_text_is_one_line_of_strict_json_as_long_as_it_was(text: str) -> None:
    sent = line(Reading(document=Document(id="1", text=text))).decode("utf-8", "strict")
    got = json.loads(sent)["document"]["text"]

    assert len(sent.splitlines()) == 1
    assert len(got) == len(text)
    assert all(now == was or "\ud800" <= was <= "\udfff" for now, was in zip(got, text, strict=True))


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize("current", [True, False], ids=["current", "no longer current"])
def test_a_claim_of_a_case_keeps_to_its_schema(number: int, current: bool) -> None:  # noqa: FBT001 - a case of the table
    sent = json.loads(encoded(found(samples.found(number, current=current))))

    assert list(FOUND_ALONE.iter_errors(sent)) == []
    assert sent["current"] is current
    assert sent["claim"] == json.loads(line(samples.reading()))["claims"][number]


def test_a_claim_of_a_case_says_where_it_is_from() -> None:
    sent = found(samples.found())

    assert sent["words"] == "The dam at Ostrey will “hold … until the thaw"
    assert sent["document"]["path"] == "dam.txt"
    assert "text" not in sent["document"]
    assert (sent["run"], sent["reading"]) == (3, "0123456789abcdef")
    assert sent["versions"] == {
        "code": "0.1.0+abc",
        "model": "reader-7 123",
        "grammar": "grammar 3.8",
        "settings": None,
    }


def test_hostile_words_of_a_claim_travel_escaped() -> None:
    sent = encoded(found(samples.found(of=samples.hostile())))

    assert all(byte >= 0x20 or byte == 0x0A for byte in sent)
    assert "\u202e" not in sent.decode()
    assert FOUND_ALONE.is_valid(json.loads(sent))
