"""The check that the weights are the ones that were measured, on files made for the test."""

import hashlib
import json
from pathlib import Path

import pytest

from firsthand import weights
from firsthand.weights import WrongWeights, check, record, version


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of two small files and the note that belongs to them."""
    files = {"model.onnx": b"numbers", "tokenizer.json": b"{}"}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    (tmp_path / "model.json").write_text(json.dumps({"name": "reader-7", "sha256": sums}), encoding="utf-8")
    return tmp_path


def test_whole_weights_tell_their_name(folder: Path) -> None:
    assert check(folder) == "reader-7"


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_a_file_that_differs_is_named(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"other numbers")

    with pytest.raises(WrongWeights, match=name):
        check(folder)


@pytest.mark.parametrize("name", ["model.json", "model.onnx", "tokenizer.json"])
def test_a_file_that_is_missing_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()

    with pytest.raises(WrongWeights, match=name):
        check(folder)


@pytest.mark.parametrize("file", ["model.onnx", "tokenizer.json"])
def test_the_version_is_the_name_and_a_sum_of_every_file(folder: Path, file: str) -> None:
    before = version(folder)
    note = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    note["sha256"][file] = "0" * 64
    (folder / "model.json").write_text(json.dumps(note), encoding="utf-8")

    assert before.startswith("reader-7 ")
    assert version(folder) != before


def test_the_version_of_the_weights_that_ship_names_them() -> None:
    assert version().startswith(f"{check()} ")


def test_the_weights_that_ship_are_whole() -> None:
    about = json.loads((weights.FOLDER / "model.json").read_text(encoding="utf-8"))

    assert check() == about["name"]
    learnt = {"model.onnx", "tokenizer.json", "events.json", "lemmas.json", "relations.json"}
    assert about["sha256"].keys() == learnt | {"atlas/names.tsv", "atlas/places.tsv", "atlas/outlines.json"}


def test_a_file_of_the_atlas_that_differs_is_named(folder: Path) -> None:
    (folder / "atlas").mkdir()
    (folder / "atlas" / "names.tsv").write_bytes(b"sevla")
    before = version(folder)
    record(folder, "atlas/names.tsv")
    assert check(folder) == "reader-7"
    assert version(folder) != before

    (folder / "atlas" / "names.tsv").write_bytes(b"velmor")
    with pytest.raises(WrongWeights, match=r"names\.tsv"):
        check(folder)
