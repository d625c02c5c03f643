"""What reads here has a name of its own for every state of the source that decides what is read."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from firsthand.pipeline import versions as module
from firsthand.version import __version__


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the source, which the versions are then taken from."""
    where = tmp_path / "firsthand"
    shutil.copytree(module.SOURCE, where, ignore=shutil.ignore_patterns("*.onnx", "__pycache__"))
    monkeypatch.setattr(module, "SOURCE", where)
    return where


def code() -> str:
    """Return the version of the code, taken anew."""
    return module.installed.__wrapped__().code


def test_versions_name_code_and_both_models() -> None:
    versions = module.versions()

    assert versions.code.startswith(f"{__version__}+")
    assert versions.model.strip()
    assert versions.grammar == versions.model


CHOICES = {
    "none made": ({}, '{"borders": "recognised"}'),
    "a policy": ({"FIRSTHAND_BORDERS": "held"}, '{"borders": "held"}'),
    "words that are gone": (
        {"FIRSTHAND_EVENT_WORDS": "gone.yaml"},
        '{"borders": "recognised", "event_words": "missing"}',
    ),
}


@pytest.mark.parametrize(("environment", "expected"), CHOICES.values(), ids=CHOICES.keys())
def test_the_choices_that_decide_what_is_read_are_told(
    environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("FIRSTHAND_BORDERS", "FIRSTHAND_EVENT_WORDS"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert module.versions().settings == expected


def test_other_event_words_are_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = tmp_path / "words.yaml"
    monkeypatch.setenv("FIRSTHAND_EVENT_WORDS", str(words))
    words.write_text("a: b")
    before = module.versions()
    words.write_text("a: c")

    assert module.versions() != before


def test_changed_event_words_that_ship_change_the_fingerprint(copy: Path) -> None:
    before = code()
    (copy / "claims" / "events.yaml").write_bytes(b"changed: 1\n")

    assert code() != before


@pytest.mark.usefixtures("copy")
def test_the_same_source_has_the_same_fingerprint() -> None:
    assert code() == code()


@pytest.mark.parametrize("package", module.READ_BY)
def test_a_changed_line_changes_the_fingerprint(package: str, copy: Path) -> None:
    before = code()
    source = max((copy / package).rglob("*.py"))
    source.write_bytes(source.read_bytes() + b"\n# changed\n")

    assert code() != before


@pytest.mark.parametrize("package", ["cli", "report", "ledger"])
def test_what_does_not_read_does_not_change_it(package: str, copy: Path) -> None:
    before = code()
    source = max((copy / package).rglob("*.py"))
    source.write_bytes(source.read_bytes() + b"\n# changed\n")

    assert code() == before


def test_compiled_files_and_others_do_not_change_it(copy: Path) -> None:
    before = code()
    (copy / "claims" / "notes.txt").write_text("x", encoding="utf-8")
    (copy / "claims" / "__pycache__").mkdir()
    (copy / "claims" / "__pycache__" / "read.cpython-311.pyc").write_bytes(b"x")

    assert code() == before


def test_every_package_that_it_counts_is_there() -> None:
    assert all(any((module.SOURCE / package).glob("*.py")) for package in module.READ_BY)
