"""The schema explains every field that is sent, and says no more and no less than the nouns do."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import jsonschema
import pytest

from firsthand.model.claim import Factuality, Kind, Medium, Quote, SourceType
from firsthand.model.event import Realis
from firsthand.model.text import BlockKind, PublishedBasis
from firsthand.report.schema import schema
from firsthand.report.wire import found, wire
from tests.report import samples

SCHEMA = schema()
DEFS = SCHEMA["$defs"]


def test_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def _resolved(node: dict[str, Any]) -> dict[str, Any]:
    """The node, or what it refers to."""
    if "$ref" not in node:
        return node
    found: dict[str, Any] = SCHEMA
    for step in node["$ref"].removeprefix("#/").split("/"):
        found = found[step]
    return _resolved(found)


def _undescribed(node: dict[str, Any], where: str) -> Iterator[str]:
    for name, inner in node.get("properties", {}).items():
        if "description" not in inner and "description" not in _resolved(inner):
            yield f"{where}.{name}"
        yield from _undescribed(inner, f"{where}.{name}")
    if isinstance(node.get("items"), dict):
        yield from _undescribed(node["items"], f"{where}[]")
    for name, inner in node.get("$defs", {}).items():
        yield from _undescribed(inner, name)


def test_every_field_is_explained() -> None:
    assert list(_undescribed(SCHEMA, "reading")) == []


def _unknown(value: object, node: dict[str, Any], where: str) -> Iterator[str]:
    """The fields of a value that its schema does not know."""
    node = _resolved(node)
    for choice in node.get("oneOf", ()):
        if _resolved(choice).get("type") != "null":
            node = _resolved(choice)
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in node.get("properties", {}):
                yield f"{where}.{name}"
            else:
                yield from _unknown(inner, node["properties"][name], f"{where}.{name}")
    if isinstance(value, list) and isinstance(node.get("items"), dict):
        for inner in value:
            yield from _unknown(inner, node["items"], f"{where}[]")


def test_every_field_sent_is_known() -> None:
    assert list(_unknown(wire(samples.reading()), SCHEMA, "reading")) == []


def test_every_field_of_a_claim_in_a_case_is_known() -> None:
    assert list(_unknown(found(samples.found()), DEFS["found"], "found")) == []


def test_every_field_of_a_claim_in_a_case_is_asked_for() -> None:
    sent = found(samples.found())

    assert set(DEFS["found"]["required"]) == set(sent)
    assert set(DEFS["found"]["properties"]["document"]["required"]) == set(sent["document"])
    assert set(DEFS["found"]["properties"]["versions"]["required"]) == set(sent["versions"])


ENUMS = {
    "kind": (Kind, DEFS["kind"]),
    "factuality": (Factuality, DEFS["factuality"]),
    "form": (Quote, DEFS["claim"]["properties"]["quote"]),
    "source": (SourceType, DEFS["hop"]["properties"]["type"]),
    "medium": (Medium, DEFS["hop"]["properties"]["medium"]),
    "realis": (Realis, DEFS["event"]["properties"]["realis"]),
    "block": (BlockKind, DEFS["document"]["properties"]["blocks"]["items"]["properties"]["kind"]),
    "date": (PublishedBasis, DEFS["document"]["properties"]["published_basis"]),
}


@pytest.mark.parametrize(("noun", "node"), ENUMS.values(), ids=ENUMS.keys())
def test_values_are_the_nouns_values_in_their_order(noun: type[StrEnum], node: dict[str, Any]) -> None:
    assert [value for value in node["enum"] if value is not None] == [member.value for member in noun]


WRONG: dict[str, tuple[str, object]] = {
    "a span the wrong length": ("boilerplate", [[1, 2, 3]]),
    "a span that is an object": ("boilerplate", [{"start": 1, "end": 2}]),
    "no document and no reason": ("document", None),
    "claims that are no list": ("claims", {}),
    "an unexplained skip": ("skipped", [{"where": "x", "reason": ""}]),
    "an unknown verdict": ("arithmetic", [{"verdict": "maybe"}]),
}


@pytest.mark.parametrize(("field", "value"), WRONG.values(), ids=WRONG.keys())
def test_refuses(field: str, value: object) -> None:
    sent = wire(samples.reading()) | {"skipped": []} | {field: value}

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate(sent)


def test_allows_more_fields() -> None:
    sent = wire(samples.reading()) | {"later": 1}

    jsonschema.Draft202012Validator(SCHEMA).validate(sent)
