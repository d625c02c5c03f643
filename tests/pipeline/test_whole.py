"""The whole way with the shipped models: from the example's files to lines that keep to the contract."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from firsthand.pipeline.run import read
from firsthand.report import wire
from firsthand.report.schema import schema

EXAMPLE = Path(__file__).parents[2] / "examples" / "korrin"


@pytest.fixture(scope="module")
def lines() -> list[dict[str, Any]]:
    return [json.loads(wire.line(reading)) for reading in read(EXAMPLE)]


def _spans(value: object) -> Iterator[tuple[int, int]]:
    """Every span anywhere in a JSON value."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from _spans(inner)
    elif isinstance(value, list) and len(value) == 2 and all(type(number) is int for number in value):
        yield value[0], value[1]
    elif isinstance(value, list):
        for inner in value:
            yield from _spans(inner)


@pytest.mark.model
def test_every_line_keeps_to_the_contract(lines: list[dict[str, Any]]) -> None:
    validator = jsonschema.Draft202012Validator(schema())

    assert [error.message for line in lines for error in validator.iter_errors(line)] == []


@pytest.mark.model
def test_every_document_has_claims_with_ids_of_their_own(lines: list[dict[str, Any]]) -> None:
    read_whole = [line for line in lines if line["document"]]

    assert len(read_whole) >= 12
    for line in read_whole:
        ids = [claim["id"] for claim in line["claims"]]
        assert ids
        assert len(set(ids)) == len(ids)


@pytest.mark.model
def test_no_span_is_empty_or_leaves_the_text(lines: list[dict[str, Any]]) -> None:
    for line in lines:
        claims = [{name: value for name, value in claim.items() if name != "band"} for claim in line["claims"]]
        for start, end in _spans(claims):
            assert 0 <= start < end <= len(line["document"]["text"])


@pytest.mark.model
def test_reading_again_gives_the_same_ids(lines: list[dict[str, Any]]) -> None:
    first = next(line for line in lines if line["document"])
    [again] = [wire.wire(reading) for reading in read(first["document"]["path"])]

    assert [claim["id"] for claim in again["claims"]] == [claim["id"] for claim in first["claims"]]
