"""The example case read by the shipped reader, beside what a careful analyst reads out of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from firsthand.model.reading import Reading
from firsthand.model.text import BlockKind
from firsthand.pipeline.run import read
from tests.golden.compact import compact
from tests.golden.expected import Match, gold, jaccard, key, located, matches, places

pytestmark = [pytest.mark.model, pytest.mark.xdist_group("model")]

CONTENT, SOURCE = 0.85, 0.80
"""Floors: the share of the analyst's claims whose content, and whose content and source, are read."""

ALIKE = 0.8
"""Two claims of one document that share more of their words than this would be one claim told twice."""

SCARE = 8
"""A claim of at most so many words that holds a scare quote takes the quote for somebody's word."""

CASE = Path(__file__).parents[2] / "examples" / "korrin"
GOLDEN = Path(__file__).with_name("2026-03-06-northline-order.json")


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    return gold(CASE / "expected.yaml")


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    found = (reading for reading in read(CASE / "manifest.csv") if reading.document)
    return {key(reading.document): reading for reading in found if reading.document}


@pytest.fixture(scope="module")
def matched(expected: Mapping[str, Any], readings: Mapping[str, Reading]) -> list[Match]:
    return [
        match
        for name, reading in readings.items()
        for match in matches([claim for claim in expected["claims"] if claim["doc"] == name], reading)
    ]


def test_every_document_is_read(expected: Mapping[str, Any], readings: Mapping[str, Reading]) -> None:
    assert readings.keys() == {document["doc"] for document in expected["documents"]}


def test_content(expected: Mapping[str, Any], matched: list[Match]) -> None:
    missed = [match.gold["id"] for match in matched if not match.content]

    assert len(matched) == len(expected["claims"])
    assert 1 - len(missed) / len(matched) >= CONTENT, f"not found: {missed}"


def test_source(matched: list[Match]) -> None:
    missed = [match.gold["id"] for match in matched if not match.source]

    assert 1 - len(missed) / len(matched) >= SOURCE, f"not found with their source: {missed}"


def test_no_claim_is_told_twice(readings: Mapping[str, Reading]) -> None:
    twice = []
    for name, reading in readings.items():
        text = reading.document.text if reading.document else ""
        for one, two in combinations(reading.claims, 2):
            if jaccard(places(text, one.content), places(text, two.content)) >= ALIKE:
                twice.append((name, [text[s.start : s.end] for s in (*one.content, *two.content)]))

    assert twice == []


def test_scare_quotes_are_nobodys(expected: Mapping[str, Any], readings: Mapping[str, Reading]) -> None:
    for scare in expected["scare_quotes"]:
        reading = readings[scare["doc"]]
        text = reading.document.text if reading.document else ""
        quote = places(text, located(text, [scare["text"]]))
        said = [places(text, claim.content) for claim in reading.claims if not claim.author]
        assert not any(len(words & quote) * 2 >= len(quote) and len(words) <= SCARE for words in said), scare


def test_boilerplate_is_told_and_claims_nothing(expected: Mapping[str, Any], readings: Mapping[str, Reading]) -> None:
    for document in expected["documents"]:
        reading = readings[document["doc"]]
        assert reading.document is not None
        text = reading.document.text
        told = [b.span for b in reading.document.blocks if b.kind is BlockKind.BOILERPLATE]
        for words in document.get("boilerplate", []):
            if words not in text:
                continue  # left out of a page's text altogether
            [span] = located(text, [words])
            assert any(span.overlaps(block) for block in told), words
            assert not any(part.overlaps(span) for claim in reading.claims for part in claim.content), words


def test_dates_of_publication(expected: Mapping[str, Any], readings: Mapping[str, Reading]) -> None:
    found = {name: reading.document.published.edtf for name, reading in readings.items() if reading.document}

    assert found == {document["doc"]: document["published"] for document in expected["documents"]}


def test_one_dispatch_in_full(readings: Mapping[str, Reading], request: pytest.FixtureRequest) -> None:
    """It changes only by ``pytest tests/golden --update-golden``, and then a person reads the change."""
    now = compact(readings[GOLDEN.stem])
    if request.config.getoption("--update-golden"):
        GOLDEN.write_text(json.dumps(now, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")

    assert now == json.loads(GOLDEN.read_text(encoding="utf-8"))
