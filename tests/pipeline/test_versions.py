"""What reads here has a name of its own for every state of the source that decides what is read."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from firsthand.pipeline import versions as module
from firsthand.version import __version__

SOURCE = Path(module.__file__).parents[1]


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the source, which the versions are then taken from."""
    where = tmp_path / "firsthand"
    shutil.copytree(SOURCE, where, ignore=shutil.ignore_patterns("*.onnx", "__pycache__"))
    monkeypatch.setattr(module, "__file__", str(where / "pipeline" / "versions.py"))
    return where


def code() -> str:
    """Return the version of the code, taken anew."""
    return module.versions.__wrapped__().code


def test_versions_name_code_and_both_models() -> None:
    versions = module.versions()

    assert versions.code.startswith(f"{__version__}+")
    assert versions.model.strip()
    assert versions.grammar == versions.model


@pytest.mark.usefixtures("copy")
def test_the_same_source_has_the_same_fingerprint() -> None:
    assert code() == code()


@pytest.mark.parametrize("package", module.READ_BY)
def test_a_changed_line_changes_the_fingerprint(package: str, copy: Path) -> None:
    before = code()
    source = max((copy / package).glob("*.py"))
    source.write_bytes(source.read_bytes() + b"\n# changed\n")

    assert code() != before


@pytest.mark.parametrize("package", ["cli", "report", "ledger"])
def test_what_does_not_read_does_not_change_it(package: str, copy: Path) -> None:
    before = code()
    source = max((copy / package).glob("*.py"))
    source.write_bytes(source.read_bytes() + b"\n# changed\n")

    assert code() == before


def test_compiled_files_and_others_do_not_change_it(copy: Path) -> None:
    before = code()
    (copy / "claims" / "notes.txt").write_text("x", encoding="utf-8")
    (copy / "claims" / "__pycache__").mkdir()
    (copy / "claims" / "__pycache__" / "read.cpython-311.pyc").write_bytes(b"x")

    assert code() == before


def test_every_package_that_it_counts_is_there() -> None:
    assert all(any((SOURCE / package).glob("*.py")) for package in module.READ_BY)
