"""The encoder that ships: what it returns, not how well it reads."""

from __future__ import annotations

import re

import numpy as np
import pytest

from firsthand import weights
from firsthand.language.encoder.encoder import HEADS, Encoder, Heads
from firsthand.model.text import Span

pytestmark = [pytest.mark.model, pytest.mark.xdist_group("model")]

TEXT = "The minister said that the dam hadn't held.\nNobody slept."
PARAGRAPHS = [Span(*m.span()) for m in re.finditer(r"[^\n]+", TEXT)]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder(weights.FOLDER)


def test_a_score_for_every_value_of_every_word(encoder: Encoder) -> None:
    [heads] = encoder(TEXT, PARAGRAPHS)
    words = len(heads.window.starts)

    assert words == 13
    assert len(heads.window) > words
    for head in ("tags", "forms", "relations", "names"):
        assert getattr(heads, head).shape == (words, len(getattr(encoder.values, head)))
    assert heads.opens.shape == (words,)
    assert heads.arcs.shape == (words, words)
    assert heads.links.shape == (words, words, len(encoder.values.links))


def test_every_score_is_a_number(encoder: Encoder) -> None:
    [heads] = encoder(TEXT, PARAGRAPHS)

    assert all(np.isfinite(getattr(heads, head)).all() for head in HEADS)


def test_what_the_heads_choose_among(encoder: Encoder) -> None:
    values = encoder.values

    assert values.tags[0] == values.names[0] == "O"
    assert {tag[2:] for tag in values.tags[1:]} == {"source", "cue", "content"}
    assert values.links == ("source", "content", "outer")
    assert "ROOT" in values.relations
    assert all(tag and pos for tag, _, pos in (form.partition("|") for form in values.forms))
    assert encoder.name


@pytest.mark.parametrize("head", ["tags", "names"])
def test_every_kind_can_begin_and_go_on(encoder: Encoder, head: str) -> None:
    values = getattr(encoder.values, head)[1:]

    assert {value[2:] for value in values if value.startswith("B-")} == {
        value[2:] for value in values if value.startswith("I-")
    }
    assert len(set(values)) == len(values)


def _same(one: Heads, other: Heads) -> bool:
    return all(np.array_equal(getattr(one, head), getattr(other, head)) for head in HEADS)


def test_the_same_text_gives_the_same_numbers(encoder: Encoder) -> None:
    [first], [second] = encoder(TEXT, PARAGRAPHS), encoder(TEXT, PARAGRAPHS)

    assert _same(first, second)


def test_what_stands_outside_the_paragraphs_changes_nothing(encoder: Encoder) -> None:
    before = "Heading\n"
    moved = [Span(len(before) + p.start, len(before) + p.end) for p in PARAGRAPHS]

    [first], [second] = encoder(TEXT, PARAGRAPHS), encoder(f"{before}{TEXT}\nMore.", moved)

    assert _same(first, second)


def test_nothing_to_read_gives_no_heads(encoder: Encoder) -> None:
    assert list(encoder(TEXT, [])) == []
