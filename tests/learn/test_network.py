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
from firsthand.learn.export import INPUTS, OUTPUTS, export, write_onnx  # noqa: E402
from firsthand.learn.network import LINKS, TAGS, Network  # noqa: E402

pytestmark = [
    pytest.mark.filterwarnings("ignore"),  # the exporter warns of its own deprecation
    pytest.mark.model,
]


@pytest.fixture(scope="module")
def network() -> Network:
    torch.manual_seed(1)
    config = transformers.BertConfig(
        vocab_size=200, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16
    )
    return Network(config).eval()


def ones(windows: int, pieces: int) -> list[Tensor]:
    """Return the network's four inputs, all ones."""
    return [torch.ones((windows, pieces), dtype=torch.long) for _ in INPUTS]


def test_a_score_for_every_tag_and_link(network: Network) -> None:
    tags, links = network(*ones(2, 7))

    assert tags.shape == (2, 7, len(TAGS))
    assert links.shape == (2, 7, 7, len(LINKS))


def test_shapes_and_marks_start_as_nothing(network: Network) -> None:
    ids, _, _, mask = ones(1, 5)

    plain, _ = network(ids, torch.zeros_like(ids), torch.zeros_like(ids), mask)
    shaped, _ = network(ids, torch.full_like(ids, 2), torch.ones_like(ids), mask)

    assert torch.allclose(plain, shaped)


def test_what_is_written_scores_as_the_network_does(network: Network, tmp_path: Path) -> None:
    path = tmp_path / "model.onnx"
    write_onnx(network, path)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    given = ones(3, 9)

    written = session.run(list(OUTPUTS), {name: one.numpy() for name, one in zip(INPUTS, given, strict=True)})

    for mine, its in zip(network(*given), written, strict=True):
        assert np.allclose(mine.detach().numpy(), its, atol=1e-4)


def test_what_is_exported_passes_the_check_of_the_weights(network: Network, tmp_path: Path) -> None:
    tokenizer = tmp_path / "tokenizer.json"
    tokenizer.write_text(json.dumps({"truncation": {"max_length": 8}, "padding": {}, "model": {}}), encoding="utf-8")

    about = export(network, tokenizer, tmp_path / "out", name="reader-7")

    assert weights.check(tmp_path / "out") == "reader-7"
    assert about["tags"] == list(TAGS)
    kept = json.loads((tmp_path / "out" / "tokenizer.json").read_text(encoding="utf-8"))
    assert kept["truncation"] is kept["padding"] is None
