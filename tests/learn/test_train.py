"""Batches and the loss of links, on tensors small enough to work out by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from firsthand.language.pieces import Window
from firsthand.learn.examples import Example

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")

from torch import Tensor  # noqa: E402 - torch may be missing

from firsthand.learn.train import IGNORED, Batch, Recipe, batch, batches, link_loss  # noqa: E402 - torch may be missing

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def example(length: int, cues: dict[int, list[int]] | None = None) -> Example:
    """Return an example of so many pieces, the first of them special; each cue has its row of links."""
    places = np.arange(length, dtype=np.int64)
    window = Window(
        ids=places + 2000,
        shapes=np.zeros(length, dtype=np.int64),
        quoted=np.zeros(length, dtype=np.int64),
        starts=places * 4,
        ends=np.where(places == 0, 0, places * 4 + 3),
        own=places > 0,
        within=places < 0,
    )
    rows = cues or {}
    links = np.array(list(rows.values()), dtype=np.int64).reshape(len(rows), length)
    return Example(window, np.ones(length, dtype=np.int64), np.array(list(rows), dtype=np.int64), links)


def test_a_batch_is_padded_and_special_pieces_are_not_learned() -> None:
    made = batch([example(3, {1: [0, 0, 2]}), example(5)])

    assert made.ids.tolist() == [[2000, 2001, 2002, 0, 0], [2000, 2001, 2002, 2003, 2004]]
    assert made.mask.tolist() == [[1, 1, 1, 0, 0], [1, 1, 1, 1, 1]]
    assert made.tags.tolist() == [[IGNORED, 1, 1, IGNORED, IGNORED], [IGNORED, 1, 1, 1, 1]]
    assert made.rows.tolist() == [[0, 1]]
    assert made.links.tolist() == [[IGNORED, 0, 2, IGNORED, IGNORED]]


def test_a_batch_without_cues_has_no_rows() -> None:
    assert batch([example(3)]).rows.shape == (0, 2)


def _ids(made: list[Batch]) -> list[list[list[int]]]:
    return [one.ids.tolist() for one in made]


def test_the_same_recipe_and_epoch_give_the_same_batches() -> None:
    shown = [example(n % 7 + 2) for n in range(40)]
    recipe = Recipe(pieces_a_batch=16)

    assert _ids(batches(shown, recipe, 1)) == _ids(batches(shown, recipe, 1))
    assert _ids(batches(shown, recipe, 1)) != _ids(batches(shown, recipe, 2))


def test_batches_hold_every_example() -> None:
    shown = [example(n % 7 + 2) for n in range(40)]

    made = batches(shown, Recipe(pieces_a_batch=16), 0)

    assert sum(len(one.ids) for one in made) == len(shown)


def two_cues() -> Batch:
    """One window of a special piece, two cues and a piece of content that belongs to the first."""
    return batch([example(4, {1: [0, 0, 0, 2], 2: [0, 0, 0, 0]})])


def scores_for(first: float, second: float) -> Tensor:
    """Scores of the content's link to either cue; all others are 0."""
    scores = torch.zeros((1, 4, 4, 2))
    scores[0, 1, 3, 1], scores[0, 2, 3, 1] = first, second
    return scores


def test_the_loss_is_that_of_choosing_the_cue_and_of_each_pair() -> None:
    loss = float(link_loss(scores_for(2.0, -1.0), two_cues()))

    choosing = -math.log(math.exp(2) / (math.exp(2) + math.exp(-1)))
    pairs = (math.log(1 + math.exp(-2)) + math.log(1 + math.exp(-1))) / 2
    assert loss == pytest.approx(choosing + pairs, abs=1e-4)


def test_the_right_cue_costs_less_than_the_wrong_one() -> None:
    right, wrong = (float(link_loss(scores_for(*pair), two_cues())) for pair in ((5.0, -5.0), (-5.0, 5.0)))

    assert right < 0.02 < wrong


def test_pieces_that_belong_to_no_cue_do_not_count() -> None:
    scores = scores_for(2.0, -1.0)
    scores[0, 1, 1, 0] = scores[0, 2, 2, 1] = 9.0

    assert float(link_loss(scores, two_cues())) == pytest.approx(float(link_loss(scores_for(2.0, -1.0), two_cues())))


def test_a_piece_that_two_cues_share_is_right_with_either() -> None:
    shared = batch([example(4, {1: [0, 0, 0, 1], 2: [0, 0, 0, 1]})])
    scores = torch.zeros((1, 4, 4, 2))
    scores[0, 1, 3, 0] = scores[0, 2, 3, 0] = 6.0

    assert float(link_loss(scores, shared)) == pytest.approx(math.log(1 + math.exp(-6)), abs=1e-4)
