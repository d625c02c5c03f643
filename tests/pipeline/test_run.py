"""From paths to readings, with a reader that loads no model."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.errors import BadDate, NoSuchPath
from firsthand.model.claim import Claim
from firsthand.model.reading import Reading
from firsthand.model.text import Document, PublishedBasis, Span
from firsthand.pipeline.run import read
from firsthand.settings import Settings

TEXT = "The river rose by two metres on Monday, and the mayor of Ostrey said that nobody had left the town.\n"
SPANISH = "El río subió dos metros el lunes, y el alcalde de la ciudad dijo que nadie había abandonado el pueblo.\n"


class Reader:
    """Reads one claim in every document: its first letter."""

    def __init__(self) -> None:
        self.read: list[Document] = []

    def __call__(self, document: Document) -> Reading:
        """Return the reading, and remember the document."""
        self.read.append(document)
        return Reading(document=document, claims=(Claim(document=document.id, content=(Span(0, 1),)),))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "1.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "2.txt").write_text(SPANISH, encoding="utf-8")
    (tmp_path / "3.jsonl").write_text(f'{{"body": "{TEXT.strip()}"}}\nnot a record\n', encoding="utf-8")
    return tmp_path


def test_every_document_comes_out_once_in_order_and_what_cannot_be_read_has_a_reason(folder: Path) -> None:
    readings = list(read(folder, fields={"text": "body"}, reader=Reader()))

    assert [reading.document is not None for reading in readings] == [True, False, True, False]
    assert [Path(skip.where).name for reading in readings for skip in reading.skipped] == ["2.txt", "3.jsonl:2"]
    assert "Spanish" in readings[1].skipped[0].reason


def test_documents_are_read_one_at_a_time_as_they_are_asked_for(folder: Path) -> None:
    reader = Reader()
    readings = read([folder / "1.txt", folder / "1.txt"], reader=reader)

    next(readings)
    assert len(reader.read) == 1


def test_shipped_reader_is_loaded_once_and_only_when_needed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[Reader] = []

    def load() -> Reader:
        loaded.append(Reader())
        return loaded[-1]

    monkeypatch.setattr("firsthand.claims.read.Reader", load)

    assert len(list(read(folder / "2.txt"))) == 1
    assert loaded == []
    assert len(list(read([folder / "1.txt", folder / "1.txt"]))) == 2
    assert len(loaded) == 1


@pytest.mark.parametrize("form", [str, Path], ids=["text", "path"])
def test_one_path_or_several(folder: Path, form: type[str | Path]) -> None:
    one = form(folder / "1.txt")

    assert len(list(read(one, reader=Reader()))) == 1
    assert len(list(read([one, one], reader=Reader()))) == 2


def test_what_is_given_holds_where_the_document_does_not_say(folder: Path) -> None:
    given = {
        "outlet": "Merrow Post",
        "title": "High water",
        "url": "https://merrow.example/1",
        "published": "2026-03-05",
    }
    [reading] = read(folder / "1.txt", reader=Reader(), **given)  # type: ignore[arg-type]

    assert reading.document
    document = reading.document
    assert (document.outlet, document.title, document.url) == ("Merrow Post", "High water", "https://merrow.example/1")
    assert (document.published.edtf, document.published.basis) == ("2026-03-05", PublishedBasis.GIVEN)


def test_limits_are_kept(folder: Path) -> None:
    [reading] = read(folder / "1.txt", limits=Settings(max_bytes=10), reader=Reader())

    assert reading.document is None


def test_path_that_is_not_there_is_an_error_before_anything_is_read(folder: Path) -> None:
    reader = Reader()

    with pytest.raises(NoSuchPath):
        list(read([folder / "1.txt", folder / "no.txt"], reader=reader))
    assert reader.read == []


def test_date_that_is_none_is_an_error(folder: Path) -> None:
    with pytest.raises(BadDate):
        list(read(folder, published="soon", reader=Reader()))
