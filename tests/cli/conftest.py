"""A desk to work at: an empty folder, and a reader that loads no model."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from firsthand.ledger.ledger import Ledger
from firsthand.model.custody import Capture
from firsthand.model.reading import Reading
from firsthand.pipeline.versions import versions
from tests.pipeline import stand_ins
from tests.report import samples


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that is the current one; what is read at it is read by the stand-in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("firsthand.claims.read.Reader", stand_ins.ready)
    return tmp_path


@pytest.fixture
def reports(desk: Path) -> Path:
    """Return a folder of three reports at the desk: two speakers, and an author."""
    folder = desk / "reports"
    folder.mkdir()
    for number, speaker in enumerate(("Maria Vos", "a senior official", "")):
        (folder / f"{number}.txt").write_text(stand_ins.report(number, speaker=speaker), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a case file that holds the sample and the hostile reading; made once, for tests to copy."""
    path = tmp_path_factory.mktemp("made") / "case.db"
    hold(path, samples.reading(), hostile())
    return path


@pytest.fixture
def case(desk: Path, made: Path) -> Path:
    """Return a case file at the desk that holds the sample and the hostile reading."""
    return Path(shutil.copy(made, desk))


def hostile() -> Reading:
    """Return the hostile reading as another article's, at another address."""
    reading = samples.hostile()
    assert reading.document
    return replace(reading, document=replace(reading.document, title="=1+1", url="https://merrow.example/2"))


def hold(path: Path, *readings: Reading) -> None:
    """Put readings into a case file, each at its document's path."""
    with Ledger(path, writing=True) as ledger, ledger.run("read", versions()) as number:
        for reading in readings:
            document = reading.document
            assert document
            data = document.text.encode("utf-8", "surrogatepass")
            assert hashlib.sha256(data).hexdigest() == document.id
            ledger.add(Capture(place=document.path, record=document.record, data=data), reading, versions(), number)
