"""Batches and losses, on tensors small enough to work out by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from firsthand.language.encoder.pieces import Window
from firsthand.learn.examples import IGNORED, Example, Inventory

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

from torch import Tensor  # noqa: E402 - torch may be missing

from firsthand.learn.network import LINKS, TAGS, Network, Scores  # noqa: E402
from firsthand.learn.train import Batch, Recipe, arc_loss, batch, batches, link_loss, loss, train  # noqa: E402

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

KNOWN = Inventory(forms=("NN|NOUN", "VBD|VERB"), relations=("ROOT", "dep"), names=("O", "B-GPE", "I-GPE"))


def example(
    words: int,
    cues: dict[int, list[int]] | None = None,
    *,
    paragraphs: list[int] | None = None,
    **values: list[int] | list[list[int]],
) -> Example:
    """Return an example of so many words of a piece each, with a special piece before and after them.

    Each cue has its row of links; what no value is given of is unknown.
    """
    places = np.arange(words, dtype=np.int64)
    pieces = np.arange(words + 2, dtype=np.int64)
    window = Window(
        ids=pieces + 2000,
        shapes=np.zeros(words + 2, dtype=np.int64),
        quoted=np.zeros(words + 2, dtype=np.int64),
        firsts=places + 1,
        starts=places * 4,
        ends=places * 4 + 3,
        paragraphs=np.array(paragraphs or [0] * words, dtype=np.int64),
        own=places >= 0,
    )
    rows = cues or {}
    unknown = np.full(words, IGNORED, dtype=np.int64)
    heads = {
        head: np.array(values.get(head, unknown), dtype=np.int64)
        for head in ("tags", "forms", "relations", "heads", "names", "opens")
    }
    return Example(
        window=window,
        cues=np.array(list(rows), dtype=np.int64),
        links=np.array(list(rows.values()), dtype=np.int64).reshape(len(rows), words),
        outer=np.array(values.get("outer", np.zeros((len(rows), len(rows)))), dtype=np.int64),
        **heads,
    )


def zeros(one: Batch) -> Scores:
    """Return scores that prefer nothing."""
    windows, words = one.heads.shape
    sizes = (len(TAGS), len(KNOWN.forms), len(KNOWN.relations), len(KNOWN.names), 1)
    tags, forms, relations, names, opens = (torch.zeros((windows, words, size)) for size in sizes)
    pairs = torch.zeros((windows, words, words))
    return Scores(tags, forms, relations, names, opens, pairs, torch.zeros((windows, words, words, len(LINKS))))


def test_a_batch_is_padded() -> None:
    short = example(2, {1: [1, 2]}, tags=[1, 3], heads=[1, 1], opens=[1, 0])
    made = batch([short, example(4, paragraphs=[0, 0, 1, 1])])

    ids, shapes, quoted, firsts, mask = made.inputs
    assert ids.tolist() == [[2000, 2001, 2002, 2003, 0, 0], [2000, 2001, 2002, 2003, 2004, 2005]]
    assert mask.tolist() == [[1, 1, 1, 1, 0, 0], [1] * 6]
    assert shapes.shape == quoted.shape == ids.shape
    assert firsts.tolist() == [[1, 2, 0, 0], [1, 2, 3, 4]]
    assert made.choices["tags"].tolist() == [[1, 3, IGNORED, IGNORED], [IGNORED] * 4]
    assert made.choices["opens"].tolist() == [[1, 0, IGNORED, IGNORED], [IGNORED] * 4]
    assert made.heads.tolist() == [[1, 1, IGNORED, IGNORED], [IGNORED] * 4]
    assert made.paragraphs.tolist() == [[0, 0, -1, -1], [0, 0, 1, 1]]
    assert made.rows.tolist() == [[0, 1]]
    assert made.links.tolist() == [[1, 2, IGNORED, IGNORED]]


def test_a_batch_without_cues_has_no_rows() -> None:
    made = batch([example(3)])

    assert made.rows.shape == (0, 2)
    assert made.outer.shape == (0, 4)


def test_every_pair_of_a_windows_cues_is_asked_who_reports_whom() -> None:
    none = [0, 0, 0]
    made = batch([example(3), example(3, {0: none, 2: none}, outer=[[0, 0], [1, 0]])])

    assert made.outer.tolist() == [[1, 0, 2, 0], [1, 2, 0, 1]]


def _ids(made: list[Batch]) -> list[list[list[int]]]:
    return [one.inputs[0].tolist() for one in made]


def test_the_same_recipe_and_epoch_give_the_same_batches() -> None:
    shown = [example(n % 7 + 2) for n in range(40)]
    recipe = Recipe(pieces_a_batch=16)

    assert _ids(batches(shown, recipe, 1)) == _ids(batches(shown, recipe, 1))
    assert _ids(batches(shown, recipe, 1)) != _ids(batches(shown, recipe, 2))


def test_batches_hold_every_example() -> None:
    shown = [example(n % 7 + 2) for n in range(40)]

    made = batches(shown, Recipe(pieces_a_batch=16), 0)

    assert sum(len(one.heads) for one in made) == len(shown)


def test_a_batch_holds_no_more_than_fits() -> None:
    made = batches([example(2)] * 10, Recipe(pieces_a_batch=16), 0)

    assert sorted(one.inputs[0].numel() for one in made) == [8, 16, 16]


def test_an_example_too_long_for_a_batch_has_one_of_its_own() -> None:
    made = batches([example(30), example(2)], Recipe(pieces_a_batch=16), 0)

    assert sorted(one.inputs[0].shape[1] for one in made) == [4, 32]


# Choices

SHARES = {"tags": 1.0, "forms": 0.25, "relations": 0.25, "names": 0.3}


@pytest.mark.parametrize(("head", "share"), SHARES.items(), ids=SHARES.keys())
def test_a_choice_that_is_open_costs_the_logarithm_of_the_values(head: str, share: float) -> None:
    known = [1, 0, IGNORED]
    made = {
        "tags": example(3, tags=known),
        "forms": example(3, forms=known),
        "relations": example(3, relations=known),
        "names": example(3, names=known),
    }
    one = batch([made[head]])
    scores = zeros(one)

    # The mean over the two words that are marked, not their sum.
    assert float(loss(scores, one, Recipe())) == pytest.approx(share * math.log(getattr(scores, head).shape[-1]))


def test_a_choice_that_is_right_costs_less() -> None:
    one = batch([example(2, forms=[1, 0])])
    scores = zeros(one)
    scores.forms[0, 0, 1] = 2.0

    costs = (math.log(1 + math.exp(-2)) + math.log(2)) / 2
    assert float(loss(scores, one, Recipe())) == pytest.approx(0.25 * costs)


@pytest.mark.parametrize(("score", "cost"), [(0.0, math.log(2)), (3.0, math.log(1 + math.exp(-3)))])
def test_the_loss_of_openings(score: float, cost: float) -> None:
    one = batch([example(3, opens=[1, 0, IGNORED])])
    scores = zeros(one)
    scores.opens[0, :, 0] = torch.tensor([score, -score, 99.0])

    assert float(loss(scores, one, Recipe())) == pytest.approx(0.3 * cost, abs=1e-6)


def test_what_is_unknown_adds_nothing_and_moves_nothing() -> None:
    one = batch([example(3), example(5)])
    scores = Scores(*(torch.randn_like(each).requires_grad_() for each in zeros(one)))

    value = loss(scores, one, Recipe())
    value.backward()

    assert value.item() == 0
    assert all(each.grad is None or not each.grad.any() for each in scores)


def test_what_is_unknown_changes_nothing_of_what_is_known() -> None:
    known = example(3, {1: [1, 0, 2]}, tags=[1, 3, 5], forms=[0, 1, 0], heads=[1, 1, 1], opens=[1, 0, 0])
    alone, beside = batch([known]), batch([known, example(3)])

    assert float(loss(zeros(beside), beside, Recipe())) == pytest.approx(float(loss(zeros(alone), alone, Recipe())))


def test_the_weights_are_the_recipes() -> None:
    one = batch([example(3, {1: [1, 0, 2]}, tags=[1, 3, 5], heads=[1, 1, 1], names=[0, 0, 0])])
    recipe = Recipe(arcs_share=0, names_share=0, links_share=0)

    assert float(loss(zeros(one), one, recipe)) == pytest.approx(math.log(len(TAGS)))


# Arcs


def test_a_governor_is_chosen_among_the_words_of_the_paragraph() -> None:
    one = batch([example(5, paragraphs=[0, 0, 1, 1, 1], heads=[0, 0, 2, IGNORED, IGNORED])])

    value = float(arc_loss(zeros(one).arcs, one))

    assert value == pytest.approx((2 * math.log(2) + math.log(3)) / 3)


def test_the_root_is_a_word_that_governs_itself() -> None:
    one = batch([example(2, heads=[0, 0])])
    arcs = zeros(one).arcs
    arcs[0, 0, 0] = arcs[0, 1, 0] = 5.0

    assert float(arc_loss(arcs, one)) == pytest.approx(math.log(1 + math.exp(-5)), abs=1e-6)


def test_padding_governs_nothing() -> None:
    short = example(2, heads=[1, 1])
    alone, padded = batch([short]), batch([short, example(6)])

    assert float(arc_loss(zeros(alone).arcs, alone)) == pytest.approx(float(arc_loss(zeros(padded).arcs, padded)))


# Links


def two_cues() -> Batch:
    """One window of a word, two cues and a word of content that belongs to the first."""
    return batch([example(4, {1: [0, 0, 0, 2], 2: [0, 0, 0, 0]})])


def scores_for(first: float, second: float) -> Tensor:
    """Scores of the content's link to either cue; all others are 0."""
    scores = torch.zeros((1, 4, 4, 2))
    scores[0, 1, 3, 1], scores[0, 2, 3, 1] = first, second
    return scores


def test_the_loss_is_that_of_choosing_the_cue_and_of_each_pair() -> None:
    value = float(link_loss(scores_for(2.0, -1.0), two_cues()))

    choosing = -math.log(math.exp(2) / (math.exp(2) + math.exp(-1)))
    pairs = (math.log(1 + math.exp(-2)) + math.log(1 + math.exp(-1))) / 2
    assert value == pytest.approx(choosing + pairs, abs=1e-4)


def test_the_right_cue_costs_less_than_the_wrong_one() -> None:
    right, wrong = (float(link_loss(scores_for(*pair), two_cues())) for pair in ((5.0, -5.0), (-5.0, 5.0)))

    assert right < 0.02 < wrong


def test_words_that_belong_to_no_cue_do_not_count() -> None:
    scores = scores_for(2.0, -1.0)
    scores[0, 1, 1, 0] = scores[0, 2, 2, 1] = 9.0

    assert float(link_loss(scores, two_cues())) == pytest.approx(float(link_loss(scores_for(2.0, -1.0), two_cues())))


def test_a_word_that_two_cues_share_is_right_with_either() -> None:
    shared = batch([example(4, {1: [0, 0, 0, 1], 2: [0, 0, 0, 1]})])
    scores = torch.zeros((1, 4, 4, 2))
    scores[0, 1, 3, 0] = scores[0, 2, 3, 0] = 6.0

    assert float(link_loss(scores, shared)) == pytest.approx(math.log(1 + math.exp(-6)), abs=1e-4)


@pytest.mark.parametrize(("score", "cost"), [(0.0, math.log(2)), (4.0, math.log(1 + math.exp(-4)))])
def test_the_loss_of_who_reports_whom(score: float, cost: float) -> None:
    rows = {0: [0, 0, 2], 1: [0, 0, 2]}
    one = batch([example(3, rows, outer=[[0, 1], [0, 0]])])
    scores = zeros(one)
    scores.links[0, 0, 1, LINKS.index("outer")] = score
    scores.links[0, 1, 0, LINKS.index("outer")] = -score
    recipe = Recipe(links_share=0)

    assert float(loss(scores, one, recipe)) == pytest.approx(recipe.outer_share * cost, abs=1e-6)


# Training


def network() -> Network:
    torch.manual_seed(1)
    config = transformers.BertConfig(
        vocab_size=2100, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16
    )
    return Network(config, KNOWN)


LESSON = example(
    4,
    {1: [1, 0, 2, 2]},
    tags=[1, 3, 5, 6],
    forms=[0, 1, 0, 1],
    relations=[1, 0, 1, 1],
    heads=[1, 1, 3, 1],
    names=[1, 0, 0, 0],
    opens=[1, 0, 0, 0],
)


def _trained() -> tuple[Network, list[tuple[int, float, float]]]:
    told: list[tuple[int, float, float]] = []
    made = network()
    epochs = train(made, [[LESSON] * 4] * 3, Recipe(pieces_a_batch=12), lambda *heard: told.append(heard))
    assert list(epochs) == [0, 1, 2]
    return made, told


def test_training_lowers_the_loss_and_tells_how_far_it_is() -> None:
    _, told = _trained()

    assert [heard[:2] for heard in told] == [(epoch, done / 2) for epoch in range(3) for done in (1, 2)]
    assert told[-1][2] < told[0][2]


def test_the_same_training_gives_the_same_network() -> None:
    (one, _), (other, _) = _trained(), _trained()

    assert all(torch.equal(a, b) for a, b in zip(one.parameters(), other.parameters(), strict=True))


def test_training_needs_no_gold() -> None:
    made = network()
    before = made.links.sides[0].weight.clone()
    news = example(3, forms=[0, 1, 0], heads=[1, 1, 1])

    assert list(train(made, [[news]], Recipe(), lambda *_: None)) == [0]
    # Nothing asks of the links; what is left is the decay.
    assert torch.allclose(made.links.sides[0].weight, before, atol=1e-4)
