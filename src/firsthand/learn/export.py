"""The trained network as the files that the package ships: int8 ONNX, the vocabulary, and a note of what they are."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from firsthand.learn.network import LINKS, TAGS, Network

INPUTS = ("ids", "shapes", "quoted", "mask")
OUTPUTS = ("tags", "links")


def export(network: Network, tokenizer: Path, folder: Path, *, name: str) -> dict[str, object]:
    """Write ``model.onnx`` (int8), ``tokenizer.json`` and ``model.json``; return what the last one says."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        whole = Path(scratch) / "model.onnx"
        write_onnx(network, whole)
        # Per channel and without the odd top range: the int8 instructions of older processors overflow at full range.
        quantize_dynamic(whole, folder / "model.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    (folder / "tokenizer.json").write_text(_vocabulary(tokenizer), encoding="utf8")
    about: dict[str, object] = {
        "name": name,
        "tags": list(TAGS),
        "links": list(LINKS),
        "sha256": {file: _sha256(folder / file) for file in ("model.onnx", "tokenizer.json")},
    }
    (folder / "model.json").write_text(json.dumps(about, indent=2) + "\n", encoding="utf8")
    return about


def write_onnx(network: Network, path: Path) -> None:
    """Write the network as it is, in 32-bit floats; windows and pieces may be any number."""
    network.eval()
    one = torch.ones((2, 16), dtype=torch.long)
    axes = {name: {0: "window", 1: "piece"} for name in (*INPUTS, "tags")}
    torch.onnx.export(
        network,
        (one, one, one, one),
        str(path),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=axes | {"links": {0: "window", 1: "piece", 2: "piece"}},
        opset_version=17,
        dynamo=False,
    )


def _vocabulary(tokenizer: Path) -> str:
    """The tokenizer without the length limit and padding that its first use set."""
    settings = json.loads(tokenizer.read_text(encoding="utf8"))
    settings["truncation"] = settings["padding"] = None
    return json.dumps(settings, ensure_ascii=False, separators=(",", ":"))


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
