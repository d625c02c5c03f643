"""The trained network as the files that ship: int8 ONNX, vocabulary, tables, and a note of what they are."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from firsthand import weights
from firsthand.language.encoder.encoder import HEADS
from firsthand.learn.network import LINKS, TAGS, Network
from firsthand.learn.tables import Tables

INPUTS = ("ids", "shapes", "quoted", "firsts")
FILES = ("model.onnx", "tokenizer.json", "lemmas.json", "relations.json")


def export(network: Network, tokenizer: Path, tables: Tables, folder: Path, *, name: str) -> dict[str, object]:
    """Write the ``FILES`` and ``model.json``; return what the last one says."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        whole = Path(scratch) / "model.onnx"
        write_onnx(network, whole)
        # Per channel and without the odd top range: the int8 instructions of older processors overflow at full range.
        quantize_dynamic(whole, folder / "model.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    (folder / "tokenizer.json").write_text(_vocabulary(tokenizer), encoding="utf8")
    tables.lemmas.save(folder / "lemmas.json")
    tables.relations.save(folder / "relations.json")
    known = network.known
    about: dict[str, object] = {
        "name": name,
        "values": {
            "tags": list(TAGS),
            "forms": list(known.forms),
            "relations": list(known.relations),
            "names": list(known.names),
            "links": list(LINKS),
        },
        "sha256": _others(folder) | {file: weights.digest(folder / file) for file in FILES},
    }
    (folder / "model.json").write_text(json.dumps(about, indent=2) + "\n", encoding="utf8")
    return about


def _others(folder: Path) -> dict[str, str]:
    """The sums of what is read with beside the network, as an older note has them: the atlas outlives a training."""
    note = folder / "model.json"
    known = json.loads(note.read_text(encoding="utf8"))["sha256"] if note.exists() else {}
    return {file: recorded for file, recorded in known.items() if file not in FILES}


def write_onnx(network: Network, path: Path) -> None:
    """Write the network as it is, in 32-bit floats; windows, pieces and words may be any number."""
    network.eval()
    pieces, words = torch.ones((2, 16), dtype=torch.long), torch.ones((2, 12), dtype=torch.long)
    axes = {name: {0: "window", 1: "piece"} for name in INPUTS} | {name: {0: "window", 1: "word"} for name in HEADS}
    axes |= {name: {0: "window", 1: "word", 2: "other"} for name in ("arcs", "links")}
    axes["firsts"] = {0: "window", 1: "word"}
    torch.onnx.export(
        network,
        (pieces, pieces, pieces, words),
        str(path),
        input_names=list(INPUTS),
        output_names=list(HEADS),
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def _vocabulary(tokenizer: Path) -> str:
    """The tokenizer without the length limit and padding that its first use set."""
    settings = json.loads(tokenizer.read_text(encoding="utf8"))
    settings["truncation"] = settings["padding"] = None
    return json.dumps(settings, ensure_ascii=False, separators=(",", ":"))
