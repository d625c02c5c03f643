"""The kind of a file says how it is read; a file without one is read as what it looks like."""

import gzip

import pytest

from firsthand.documents.formats import read_page
from firsthand.documents.records import FIELDS
from firsthand.documents.suffixes import plain_suffix
from firsthand.errors import Unreadable

PROSE = "Tarvia has closed two of the four gates of its dam, cutting the flow of the river by some 40 percent. " * 4
PAGE = f"<!DOCTYPE html><html><body><article><h1>Shut</h1><p>{PROSE}</p></article></body></html>"


@pytest.mark.parametrize(
    ("name", "suffix"),
    [("a.txt", ".txt"), ("A.HTML.GZ", ".html"), ("a.b.md", ".md"), ("a", ""), (".txt", ""), ("a.gz", "")],
)
def test_suffixes(name: str, suffix: str) -> None:
    assert plain_suffix(name) == suffix


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        ("a.txt", b"\xef\xbb\xbf A \r\n", " A \r\n"),
        ("a.txt.gz", gzip.compress(b"A", mtime=0), "A"),
        ("a.txt", b"---\ntitle: A\n---\nB", "---\ntitle: A\n---\nB"),
        ("a.md", b"---\ntitle: A\n---\nB", "B"),
        ("a.html", PAGE.encode(), "Shut\n\n" + PROSE.strip()),
        ("a.html.gz", gzip.compress(PAGE.encode(), mtime=0), "Shut\n\n" + PROSE.strip()),
        ("a", PAGE.encode(), "Shut\n\n" + PROSE.strip()),
        ("a", b"A < B", "A < B"),
    ],
)
def test_texts(name: str, data: bytes, text: str) -> None:
    assert read_page(name, data, record=False, fields=FIELDS, limit=10_000).text == text


def test_front_matter_is_stated() -> None:
    data = b"---\ntitle: Shots\nsite: Post\nlink: u\nauthor: [Ann Poe, Jim Doe]\ndate: 2026-03-16 12:00\n---\nB"

    page = read_page("a.md", data, record=False, fields=FIELDS, limit=10_000)

    assert (page.title, page.outlet, page.url, page.authors) == ("Shots", "Post", "u", ("Ann Poe", "Jim Doe"))
    assert (page.stated, page.markup) == ("2026-03-16", None)


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl"])
def test_records_are_not_read_as_one_document(name: str) -> None:
    data = b'{"text": "A"}'

    with pytest.raises(Unreadable):
        read_page(
            name, gzip.compress(data, mtime=0) if name.endswith("gz") else data, record=False, fields=FIELDS, limit=99
        )


def test_a_compressed_file_is_bounded() -> None:
    with pytest.raises(Unreadable, match="FIRSTHAND_MAX_BYTES"):
        read_page("a.txt.gz", gzip.compress(b"a" * 10_000_000, mtime=0), record=False, fields=FIELDS, limit=1_000)
