"""What may be sent to be read, at its bounds: each comes with a sentence that says what to do, and none is a fault."""

from __future__ import annotations

import gzip
import io
import re
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from starlette.testclient import TestClient

from firsthand.model.reading import Reading
from firsthand.model.text import Document
from firsthand.serve.adding import folder_of
from firsthand.serve.desk import Desk
from firsthand.settings import Settings
from tests.pipeline import stand_ins
from tests.serve.desks import client, opened, secret

BOUNDS = Settings(max_upload_files=3, max_upload_bytes=40_000, max_bytes=30_000, max_characters=20_000)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(tmp_path, bounds=BOUNDS) as made:
        yield made


def sent(at: TestClient, desk: Desk, *files: tuple[str, bytes], text: str = "") -> tuple[int, str]:
    """Return the status of an upload and, once it is read, the words of the page that tells what became of it."""
    kind = "application/octet-stream"
    parts = [("files", (name, data, kind)) for name, data in files] or [("files", ("", b"", kind))]
    answer = at.post("/documents/add", data={"secret": secret(at, desk), "text": text}, files=parts)
    if answer.status_code != 303:
        return answer.status_code, words(answer.text)
    return 200, finished(at, answer.headers["location"])


def finished(at: TestClient, place: str) -> str:
    """Return the words of the page that tells what became of an upload, once it is read."""
    for _ in range(500):
        page = at.get(place)
        assert page.status_code == 200
        if 'data-live="no"' in page.text:
            return words(page.text)
        time.sleep(0.01)
    raise AssertionError(place)


def words(page: str) -> str:
    """Return what a page says, without its markup."""
    main = page.partition("<main")[2] or page
    return " ".join(re.sub(r"<[^>]*>", " ", main.replace("</code>", "")).split())


def zipped(data: bytes, name: str = "a.txt") -> bytes:
    """Return an archive that holds one file."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return kept.getvalue()


REFUSED = {
    "nothing": ([], 400, "there is no file and no text in it"),
    "one file too many": ([(f"{n}.txt", b"x") for n in range(4)], 400, "it has more than 3 files"),
    "far too many files": ([(f"{n}.txt", b"x") for n in range(40)], 400, ""),
    "too large": ([("a.txt", b"x" * 25_000), ("b.txt", b"x" * 25_000)], 400, "it is larger than 40,000 bytes"),
}


@pytest.mark.parametrize(("files", "status", "sentence"), REFUSED.values(), ids=REFUSED.keys())
def test_refused_with_a_sentence(desk: Desk, files: list[tuple[str, bytes]], status: int, sentence: str) -> None:
    code, page = sent(client(desk), desk, *files)

    assert code == status
    assert sentence in page
    assert not folder_of(desk.ledger).exists()


def test_a_body_that_is_far_too_large_is_not_taken_in(desk: Desk) -> None:
    code, page = sent(client(desk), desk, ("a.txt", b"x" * 1_200_000))

    assert code == 413
    assert "That is too much at once: 1,053,333 bytes are taken at the most." in page


SKIPPED = {
    "empty": ("a.txt", b"", "The file is empty."),
    "blanks alone": ("a.txt", b" \n\t\n ", ""),
    "binary under a text's name": ("a.txt", bytes(range(256)) * 20, ""),
    "a program": ("tool.exe", b"MZ\x90\x00", "Files named .exe cannot be read."),
    "an archive": ("a.zip", zipped(b"text"), "Files named .zip cannot be read."),
    "an archive under a text's name": ("a.docx", zipped(b"text"), "Files named .docx cannot be read."),
    "a page of bytes": ("a.html", b"\x00\xff\xfe" * 500, ""),
    "not a PDF": ("a.pdf", b"%PDF-1.7\nnothing of the kind", ""),
    "packed small, unpacked large": ("a.txt.gz", gzip.compress(b"x" * 30_000_000), ""),
    "packed, and broken": ("a.txt.gz", gzip.compress(b"text" * 100)[:20], ""),
    "packed twice": ("a.gz.gz", gzip.compress(gzip.compress(b"text")), ""),
    "no packing at all": ("a.txt.gz", b"text", ""),
    "larger than one file may be": ("a.txt", b"word " * 7_000, ""),
}


@pytest.mark.parametrize(("name", "data", "sentence"), SKIPPED.values(), ids=SKIPPED.keys())
def test_skipped_with_a_sentence(desk: Desk, name: str, data: bytes, sentence: str) -> None:
    code, page = sent(client(desk), desk, (name, data))

    assert code == 200
    assert "0 read, 0 in the case already, 1 skipped." in page
    assert re.search(rf"{re.escape(name)}: {re.escape(sentence)}", page)
    assert re.search(rf"{re.escape(name)}: [A-Z].+\.", page), "the reason is a sentence"
    assert str(desk.case.parent) not in page


NAMES = {
    "folders": "../../../tmp/escaped.txt",
    "folders from the root": "/etc/cron.d/escaped.txt",
    "folders of another system": "..\\..\\escaped.txt",
    "a drive": "C:\\escaped.txt",
    "a device": "con.txt",
    "hidden": ".escaped.txt",
    "nothing but an ending": ".txt",
    "controls": "es\x07cap\x1b[31med.txt",
    "markup": "<script>window.ran=1</script>.txt",
    "the manifest's own name": "MANIFEST.txt",
    "very long": "escaped" * 60 + ".txt",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_a_name_leads_nowhere(desk: Desk, name: str) -> None:
    before = {path for path in desk.case.parent.parent.rglob("*") if folder_of(desk.ledger) not in path.parents}

    code, page = sent(client(desk), desk, (name, stand_ins.report(7, speaker="Tilda Brack").encode()))

    after = {path for path in desk.case.parent.parent.rglob("*") if folder_of(desk.ledger) not in path.parents}
    assert code == 200
    assert "1 read" in page or "1 skipped" in page
    assert {path.name for path in after - before} <= {folder_of(desk.ledger).name, "case.db-wal", "case.db-shm"}


def test_a_second_upload_waits_for_the_first(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = Event()
    at, inner = client(desk), desk.adding._reader  # noqa: SLF001 - the stand-in that reads
    assert inner is not None

    def waits(document: Document) -> Reading:
        go_on.wait(10)
        return inner(document)

    monkeypatch.setattr(desk.adding, "_reader", waits)
    post = posting(at, desk)
    first, second = post(7), post(8)
    assert "0 of 1 file so far" in words(at.get(first).text)
    assert "0 of 1 file so far" in words(at.get(second).text)

    go_on.set()
    for place in (first, second):
        assert "1 read, 0 in the case already, 0 skipped." in finished(at, place)


def posting(at: TestClient, desk: Desk) -> Callable[[int], str]:
    """Return what sends a report and returns where it is told what becomes of it."""

    def post(number: int) -> str:
        answer = at.post(
            "/documents/add",
            data={"secret": secret(at, desk), "text": stand_ins.report(number, speaker="Tilda Brack")},
            files=[("files", ("", b""))],
        )
        assert answer.status_code == 303
        return answer.headers["location"]

    return post
