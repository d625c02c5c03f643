"""The network's shape, on an encoder of a few numbers; nothing is trained or downloaded."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnxruntime
import pytest

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")
pytest.importorskip("onnx")

from torch import Tensor  # noqa: E402 - torch may be missing

from firsthand import weights  # noqa: E402
from firsthand.language.encoder.encoder import HEADS  # noqa: E402
from firsthand.language.encoder.relations import Relations  # noqa: E402
from firsthand.language.lemmas import Lemmas  # noqa: E402
from firsthand.learn.examples import Inventory  # noqa: E402
from firsthand.learn.export import FILES, INPUTS, export, write_onnx  # noqa: E402
from firsthand.learn.network import LINKS, NEAR, TAGS, Network, Pairs, Scores  # noqa: E402
from firsthand.learn.tables import Tables  # noqa: E402

pytestmark = [
    pytest.mark.filterwarnings("ignore"),  # the exporter warns of its own deprecation
    pytest.mark.model,
]

KNOWN = Inventory(
    forms=("NN|NOUN", "VBD|VERB"), relations=("ROOT", "dep", "nsubj"), names=("O", "B-GPE", "I-GPE", "B-X")
)


@pytest.fixture(scope="module")
def network() -> Network:
    torch.manual_seed(1)
    config = transformers.BertConfig(
        vocab_size=200, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16
    )
    return Network(config, KNOWN).eval()


def inputs(windows: int, pieces: int, words: int) -> list[Tensor]:
    """Return the network's inputs: other pieces at each place, the first of them words."""
    ids = torch.arange(windows * pieces).view(windows, pieces) % 200
    firsts = torch.arange(words).repeat(windows, 1)
    return [ids, ids % 4, ids % 2, firsts]


def test_a_score_for_every_value_of_every_word(network: Network) -> None:
    scores = network(*inputs(2, 9, 7))

    assert {head: tuple(getattr(scores, head).shape) for head in Scores._fields} == {
        "tags": (2, 7, len(TAGS)),
        "forms": (2, 7, 2),
        "relations": (2, 7, 3),
        "names": (2, 7, 4),
        "opens": (2, 7, 1),
        "arcs": (2, 7, 7),
        "links": (2, 7, 7, len(LINKS)),
    }


def test_the_heads_are_those_that_the_encoder_asks_for() -> None:
    assert Scores._fields == HEADS


def _close(one: Scores, other: Scores) -> bool:
    return all(torch.allclose(a, b, atol=1e-5) for a, b in zip(one, other, strict=True))


def test_shapes_and_marks_start_as_nothing(network: Network) -> None:
    ids, _, _, firsts = inputs(1, 5, 5)

    plain = network(ids, torch.zeros_like(ids), torch.zeros_like(ids), firsts)
    shaped = network(ids, torch.full_like(ids, 2), torch.ones_like(ids), firsts)

    assert _close(plain, shaped)


def test_padding_changes_nothing(network: Network) -> None:
    short, long = inputs(1, 6, 5), inputs(1, 9, 5)
    for one, other in zip(short[:3], long[:3], strict=True):
        other[:, :6] = one
    mask = torch.tensor([[1] * 6 + [0] * 3])

    assert _close(network(*short), network(*long, mask))
    assert _close(network(*short), network(*short, torch.ones((1, 6), dtype=torch.long)))
    assert not _close(network(*short), network(*long))


def test_a_words_scores_are_those_of_its_first_piece(network: Network) -> None:
    *pieces, firsts = inputs(1, 8, 8)

    every, some = network(*pieces, firsts), network(*pieces, firsts[:, [1, 4, 6]])

    assert torch.allclose(every.tags[:, [1, 4, 6]], some.tags, atol=1e-5)


def test_the_diagonal_of_arcs_is_a_words_fitness_as_root(network: Network) -> None:
    with torch.no_grad():
        before = network.root.bias.clone()
        plain = network(*inputs(1, 6, 6)).arcs
        network.root.bias += 3
        rooted = network(*inputs(1, 6, 6)).arcs
        network.root.bias.copy_(before)

    assert torch.allclose(rooted - plain, 3 * torch.eye(6)[None], atol=1e-5)


@pytest.mark.parametrize(
    ("one", "other", "place"),
    [(0, 1, NEAR + 1), (1, 0, NEAR - 1), (3, 3, NEAR), (0, 50, 2 * NEAR), (50, 0, 0), (0, NEAR, 2 * NEAR)],
    ids=["next", "before", "itself", "far on", "far back", "as far as is told apart"],
)
def test_pairs_know_how_far_they_stand_apart(one: int, other: int, place: int) -> None:
    pairs = Pairs(4, 2, 3)
    with torch.no_grad():
        pairs.near.weight.copy_(torch.arange(2 * NEAR + 1)[:, None].expand(-1, 2))

        scores = pairs(torch.zeros((1, 51, 4)))
        pairs.near.weight.zero_()
        alike = pairs(torch.zeros((1, 51, 4)))

    assert (scores - alike)[0, one, other].tolist() == pytest.approx([place] * 2, abs=1e-4)


def test_what_is_written_scores_as_the_network_does(network: Network, tmp_path: Path) -> None:
    path = tmp_path / "model.onnx"
    write_onnx(network, path)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])

    for shape in ((3, 9, 5), (1, 4, 1)):
        given = inputs(*shape)
        written = session.run(HEADS, {name: one.numpy() for name, one in zip(INPUTS, given, strict=True)})
        for mine, its in zip(network(*given), written, strict=True):
            assert mine.shape == its.shape
            assert np.allclose(mine.detach().numpy(), its, atol=1e-4)


def test_what_is_exported_passes_the_check_of_the_weights(network: Network, tmp_path: Path) -> None:
    tokenizer = tmp_path / "tokenizer.json"
    tokenizer.write_text(json.dumps({"truncation": {"max_length": 8}, "padding": {}, "model": {}}), encoding="utf-8")
    lemmas = Lemmas(table={"VBD|VERB": {"said": "say"}}, bases=frozenset({"say"}))

    relations = Relations(kinds=("VERB",), fits=np.zeros((1, 2, 2), dtype=np.float32))

    about = export(network, tokenizer, Tables(lemmas, relations), tmp_path / "out", name="reader-7")

    assert weights.check(tmp_path / "out") == "reader-7"
    assert about["values"] == {
        "tags": list(TAGS),
        "forms": list(KNOWN.forms),
        "relations": list(KNOWN.relations),
        "names": list(KNOWN.names),
        "links": list(LINKS),
    }
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted((*FILES, "model.json"))
    assert Lemmas.load(tmp_path / "out" / "lemmas.json") == lemmas
    kept = json.loads((tmp_path / "out" / "tokenizer.json").read_text(encoding="utf-8"))
    assert kept["truncation"] is kept["padding"] is None
