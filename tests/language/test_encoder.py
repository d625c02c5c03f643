"""The encoder that ships: what it returns, not how well it reads."""

import numpy as np
import pytest

from firsthand import weights
from firsthand.language.encoder import Encoder
from firsthand.model.text import Span

pytestmark = [pytest.mark.model, pytest.mark.xdist_group("model")]

TEXT = "The minister said that the dam had held.\nNobody slept."
PARAGRAPHS = [Span(0, 40), Span(41, 54)]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder(weights.FOLDER)


def test_a_score_for_every_tag_and_link_of_every_piece(encoder: Encoder) -> None:
    [heads] = encoder(TEXT, PARAGRAPHS)

    pieces = len(heads.window)
    assert heads.tags.shape == (pieces, len(encoder.tags))
    assert heads.links.shape == (pieces, pieces, len(encoder.links))


def test_tags_are_log_probabilities(encoder: Encoder) -> None:
    [heads] = encoder(TEXT, PARAGRAPHS)

    assert np.exp(heads.tags).sum(axis=-1) == pytest.approx(np.ones(len(heads.window)), abs=1e-4)


def test_tags_are_bio_with_o_first(encoder: Encoder) -> None:
    assert encoder.tags[0] == "O"
    assert {tag[2:] for tag in encoder.tags[1:]} == {"source", "cue", "content"}
    assert encoder.links == ("source", "content")
    assert encoder.name


def test_the_same_text_gives_the_same_numbers(encoder: Encoder) -> None:
    [first], [second] = encoder(TEXT, PARAGRAPHS), encoder(TEXT, PARAGRAPHS)

    assert np.array_equal(first.tags, second.tags)
    assert np.array_equal(first.links, second.links)


def test_nothing_to_read_gives_no_heads(encoder: Encoder) -> None:
    assert list(encoder(TEXT, [])) == []
