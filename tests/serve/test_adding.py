"""Adding documents: names that lead nowhere, bounds, what is kept where, and the page that takes them."""

from __future__ import annotations

import csv
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from firsthand.documents.given import Given
from firsthand.errors import BadUpload
from firsthand.model.fate import Fate
from firsthand.serve.adding import Adding, Batch, Upload, folder_of, safe_name
from firsthand.serve.desk import Desk
from firsthand.settings import Settings
from tests.pipeline import stand_ins
from tests.serve.desks import client, opened, secret

NAMES = {
    "plain": ("report.txt", "report.txt"),
    "folders": ("../../etc/report.txt", "report.txt"),
    "folders of another system": ("C:\\Users\\ada\\report.txt", "report.txt"),
    "hidden": (".report.txt", "report.txt"),
    "two endings": ("report.html.gz", "report.html.gz"),
    "letters of other scripts": ("Звіт 5.txt", "Звіт 5.txt"),
    "marks and controls": ("re<port>\x00\x1b.txt", "re port.txt"),
    "no name": ("///", ""),
    "dots alone": ("..", ""),
    "too long": ("a" * 300 + ".txt", "a" * 96 + ".txt"),
}


@pytest.mark.parametrize(("given", "name"), NAMES.values(), ids=NAMES.keys())
def test_name_leads_nowhere(given: str, name: str) -> None:
    assert safe_name(given) == name


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(tmp_path, bounds=Settings(max_upload_files=3, max_upload_bytes=2_000)) as made:
        yield made


def text(number: int, speaker: str = "Tilda Brack") -> bytes:
    return stand_ins.report(number, speaker=speaker).encode()


def read(adding: Adding, *uploads: Upload, given: Given | None = None) -> Batch:
    """Return a batch once it is read."""
    batch = adding.add(uploads, given or Given())
    for _ in range(300):
        if batch.done:
            return batch
        time.sleep(0.01)
    raise AssertionError(batch)


def test_two_files_of_one_name_are_two_documents(desk: Desk) -> None:
    batch = read(desk.adding, Upload(name="a.txt", data=text(7)), Upload(name="A.TXT", data=text(8)))
    assert [each.fate for each in batch.outcomes] == [Fate.READ, Fate.READ]
    assert len({path.name.casefold() for path in batch.paths}) == 2


def test_the_same_name_again_replaces_nothing(desk: Desk) -> None:
    read(desk.adding, Upload(name="a.txt", data=text(7)))
    read(desk.adding, Upload(name="a.txt", data=text(8)))
    assert desk.ledger.totals().gone_readings == 0


def test_what_is_there_is_said_to_be(desk: Desk) -> None:
    batch = read(
        desk.adding,
        Upload(name="0.txt", data=text(0, "Maria Vos")),
        given=Given(outlet="Merrow Post", published="2026-03-05"),
    )
    [outcome] = batch.outcomes
    assert (outcome.fate, outcome.claims) == (Fate.THERE, 1)


SKIPPED = {
    "no kind": ("tool.exe", b"MZ", "Files named .exe cannot be read."),
    "no ending": ("report", b"x", "Files named without a suffix cannot be read."),
    "a list of files": ("manifest.csv", b"path\n/etc/passwd\n", "It is a list of files, and the files are not here"),
    "empty": ("a.txt", b"", "The file is empty."),
    "bytes of no text": ("a.txt", b"\x00\x01\x02\xff" * 40, ""),
}


@pytest.mark.parametrize(("name", "data", "reason"), SKIPPED.values(), ids=SKIPPED.keys())
def test_skipped_with_its_reason(desk: Desk, name: str, data: bytes, reason: str) -> None:
    [outcome] = read(desk.adding, Upload(name=name, data=data)).outcomes
    assert outcome.fate is Fate.SKIPPED
    assert outcome.reason.startswith(reason)
    assert str(desk.case.parent) not in outcome.name + outcome.reason


def test_folder_can_be_read_again(desk: Desk) -> None:
    given = Given(outlet="=Sevla Courier", title="Gates, shut", published="2026-03-09")
    batch = read(desk.adding, Upload(name="a.txt", data=text(7)), given=given)
    assert batch.folder.parent == folder_of(desk.ledger)
    with (batch.folder / "manifest.csv").open(encoding="utf-8", newline="") as file:
        [row] = csv.DictReader(file)
    assert (row["path"], row["outlet"], row["title"], row["published"]) == (
        "a.txt",
        "=Sevla Courier",
        "Gates, shut",
        "2026-03-09",
    )


TOO_MUCH = {
    "nothing": [],
    "too many": [Upload(name=f"{n}.txt", data=b"x") for n in range(4)],
    "too large": [Upload(name="a.txt", data=b"x" * 2_001)],
}


@pytest.mark.parametrize("uploads", TOO_MUCH.values(), ids=TOO_MUCH.keys())
def test_bounds(desk: Desk, uploads: list[Upload]) -> None:
    with pytest.raises(BadUpload):
        desk.adding.add(uploads, Given())
    assert not folder_of(desk.ledger).exists()


def test_a_fault_ends_one_batch_and_not_the_next(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_batch: Batch) -> None:
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr(desk.adding, "_read", broken)
        assert "fault" in read(desk.adding, Upload(name="a.txt", data=text(7))).trouble
    assert read(desk.adding, Upload(name="a.txt", data=text(8))).trouble == ""


def test_form_takes_files_and_a_pasted_text(desk: Desk) -> None:
    at = client(desk)
    sent = {"secret": secret(at, desk), "text": text(8).decode(), "outlet": "Sevla Courier", "published": "2026-03-09"}
    answer = at.post("/documents/add", data=sent, files=[("files", ("<img src=x>.txt", text(7), "text/plain"))])
    assert answer.status_code == 303
    page = ""
    for _ in range(300):
        page = at.get(answer.headers["location"]).text
        if 'data-live="no"' in page:
            break
        assert '<noscript><meta http-equiv="refresh"' in page
        time.sleep(0.01)
    assert "2 read, 0 in the case already, 0 skipped." in page
    assert "<img" not in page.replace('<img src="/static/mark.svg"', "")


def test_form_of_another_page_is_refused(desk: Desk) -> None:
    at = client(desk)
    answer = at.post(
        "/documents/add", data={"secret": "guessed", "text": text(8).decode()}, files=[("files", ("", b""))]
    )
    assert answer.status_code == 403
    assert not folder_of(desk.ledger).exists()


def test_form_keeps_what_was_written_and_says_what_is_wrong(desk: Desk) -> None:
    at = client(desk)
    sent = {"secret": secret(at, desk), "text": "The <b>dam</b> holds.", "published": "soon"}
    answer = at.post("/documents/add", data=sent, files=[("files", ("", b""))])
    assert answer.status_code == 400
    assert "This is not a date" in answer.text
    assert "The &lt;b&gt;dam&lt;/b&gt; holds." in answer.text


def test_upload_that_is_too_large_is_not_read(desk: Desk) -> None:
    at = client(desk)
    body = b"x" * 1_100_000
    answer = at.post("/documents/add", content=body, headers={"content-type": "multipart/form-data; boundary=x"})
    assert answer.status_code == 413


def test_batch_that_is_forgotten(desk: Desk) -> None:
    assert client(desk).get("/documents/added/none").status_code == 404
