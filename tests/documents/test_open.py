"""Bytes become a document with its text untouched, or a skip with one clear sentence."""

import gzip
import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.documents.fetch import Raw, gather
from firsthand.documents.given import Given
from firsthand.documents.open import open_document
from firsthand.model.reading import Skipped
from firsthand.model.text import BlockKind, Document, PublishedBasis
from firsthand.settings import Settings

PROSE = "Tarvia has closed two of the four gates of its dam, cutting the flow of the river by some 40 percent. " * 2


def opened(path: str, data: bytes, given: Given | None = None) -> Document:
    """Return the document of some bytes that hold one."""
    document = open_document(Raw(path, None, data, given or Given()))
    assert isinstance(document, Document)
    return document


def test_a_plain_text_is_kept_to_the_character() -> None:
    data = ("\ufeff  " + PROSE + "\r\n\r\n\tIt is shut.\n ").encode()

    document = opened("a.txt", data)

    assert document.text == "  " + PROSE + "\r\n\r\n\tIt is shut.\n "
    assert document.id == hashlib.sha256(data).hexdigest()
    assert (document.path, document.record, document.language) == ("a.txt", None, "en")


def test_a_record_is_named_by_its_own_bytes() -> None:
    data = b'{"text": "It is shut.", "title": "Shut"}'

    document = open_document(Raw("a.jsonl", 7, data))

    assert isinstance(document, Document)
    assert (document.id, document.record) == (hashlib.sha256(data).hexdigest(), 7)
    assert (document.text, document.title) == ("It is shut.", "Shut")


GIVEN = Given(outlet="Gazette", title="Given", url="u", published="2026-03-19")
PAGE = (
    f'<html><head><meta name="date" content="2026-03-05"><title>Shut</title></head><body><p>{PROSE}</p></body></html>'
)
SAID = {
    "a bare text": ("a.txt", PROSE, ("Gazette", "Given", "2026-03-19", PublishedBasis.GIVEN)),
    "a text with a head": (
        "a.txt",
        f"THE RIVER POST\nMarch 4, 2026\n\nShut again\n\n{PROSE}",
        ("The River Post", "Shut again", "2026-03-04", PublishedBasis.STATED),
    ),
    "a dateline without its year": (
        "a.txt",
        f"VELMOR, March 4 (Northline) - {PROSE}",
        ("Gazette", "Given", "2026-03-19", PublishedBasis.GIVEN),
    ),
    "front matter": (
        "a.md",
        f"---\ntitle: Shut\ndate: 2026-03-04\n---\n{PROSE}",
        ("Gazette", "Shut", "2026-03-04", PublishedBasis.STATED),
    ),
    "markup": ("a.html", PAGE, ("Gazette", "Shut", "2026-03-05", PublishedBasis.MARKUP)),
}


@pytest.mark.parametrize(("path", "text", "expected"), SAID.values(), ids=SAID.keys())
def test_what_a_file_says_of_itself_goes_first(
    path: str, text: str, expected: tuple[str, str, str, PublishedBasis]
) -> None:
    document = opened(path, text.encode(), GIVEN)

    assert (document.outlet, document.title, document.published.edtf, document.published.basis) == expected


SKIPPED = {
    "binary": ("a.txt", bytes(range(256)) * 9, "The file is binary, not a text."),
    "a PDF": ("a.txt", b"%PDF-1.7", "The file is a PDF, not a text."),
    "blank": ("a.txt", b" \n\t", "There is no text in it."),
    "no letters": ("a.txt", b"1 2 3 ---", "There is no text in it."),
    "front matter alone": ("a.md", b"---\ntitle: A\n---\n", "There is no text in it."),
    "no article": ("a.html", b"<html><body></body></html>", "There is no article on the page."),
    "Ukrainian": (
        "a.txt",
        "Російські війська розпочали масштабний наступ на Україну, обстрілюючи міста та військові об'єкти.".encode(),
        "It is in Ukrainian, not English.",
    ),
    "too long": (
        "a.txt",
        b"It is shut. " * 100,
        "Its text has 1,200 characters, more than the 1,000 that FIRSTHAND_MAX_CHARACTERS allows.",
    ),
    "a bomb": (
        "a.html.gz",
        gzip.compress(b"a" * 10_000_000, mtime=0),
        "The file unpacks to more than 5 MB, the limit set by FIRSTHAND_MAX_BYTES.",
    ),
    "no gzip": ("a.txt.gz", b"plain", "The file is not a whole gzip file."),
}


@pytest.mark.parametrize(("path", "data", "reason"), SKIPPED.values(), ids=SKIPPED.keys())
def test_what_cannot_be_read_is_skipped_with_the_reason(path: str, data: bytes, reason: str) -> None:
    limits = Settings(max_characters=1000, max_bytes=5_000_000)

    assert open_document(Raw(path, None, data), limits) == Skipped(path, reason)


def test_a_skipped_record_names_its_line() -> None:
    assert open_document(Raw("a.jsonl", 7, b"torn")) == Skipped("a.jsonl:7", "The record is not valid JSON.")


@given(
    st.sampled_from(["a.txt", "a.md", "a", "a.jsonl"]), st.binary(max_size=200) | st.text(max_size=200).map(str.encode)
)
def test_no_bytes_make_it_fail(path: str, data: bytes) -> None:
    found = open_document(Raw(path, 1 if path.endswith("l") else None, data))

    if isinstance(found, Document):
        assert found.text.encode().decode() == found.text
        assert all(block.span.end <= len(found.text) for block in found.blocks)


def test_the_example_case(example_case: Path) -> None:
    days = {}
    for raw in gather([example_case], Given(), Settings()):
        found = raw if isinstance(raw, Skipped) else open_document(raw)
        if isinstance(found, Document):
            days[Path(found.path).name, found.record] = (
                found.published.edtf,
                found.published.basis.value,
                found.outlet,
            )

    assert days["2026-03-basin-watch-sums.txt", None] == ("2026-03-10", "inferred", "Basin Watch")
    assert days["undated-harbour-daily-ushla.txt", None] == (None, "unknown", "Harbour Daily")
    assert days["2026-03-19-northline-geneva.txt", None][:2] == ("2026-03-19", "given")
    assert days["2026-03-07-reprints.jsonl", 2] == ("2026-03-07", "stated", "Harbour Daily")
    assert len(days) == 16


SEEDS = {
    "000_d6533be7481353c4.txt": ("2022-02-28", "Join the conversation as a VIP Member", 2),
    "003_46337f7cf8c339ad.txt": (None, "Sources include:", 0),
}


@pytest.mark.parametrize("name", SEEDS)
def test_the_seeds(name: str, shared: Path) -> None:
    edtf, boilerplate, posts = SEEDS[name]

    document = opened(name, (shared / "seeds" / name).read_bytes())

    assert document.published.edtf == edtf
    assert [document[b.span] for b in document.blocks if b.kind is BlockKind.BOILERPLATE] == [boilerplate]
    assert len([b for b in document.blocks if b.kind is BlockKind.POST]) == posts
    assert {b.kind for b in document.blocks} <= {BlockKind.PARAGRAPH, BlockKind.POST, BlockKind.BOILERPLATE}
