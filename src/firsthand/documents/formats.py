"""From one document's bytes to its text and what the file says of itself, by the file's kind."""

from __future__ import annotations

from collections.abc import Callable

from firsthand.documents import page
from firsthand.documents.dates import written_date
from firsthand.documents.encodings import decode, unpacked
from firsthand.documents.frontmatter import split
from firsthand.documents.page import Page, first_of
from firsthand.documents.records import FieldMap, names_of, read_record
from firsthand.documents.suffixes import SUFFIXES, Form, plain_suffix
from firsthand.errors import Unreadable


def read_page(name: str, data: bytes, *, record: bool, fields: FieldMap, limit: int) -> Page:
    """Return the page that the bytes of a file hold, or those of one record; ``Unreadable`` where they hold none.

    ``limit`` bounds what a compressed file may unpack to. A file of no known suffix is read as what it looks like.
    """
    if record:
        return read_record(data, fields)
    if name.lower().endswith(".gz"):
        data = unpacked(data, limit)
    form = SUFFIXES.get(plain_suffix(name)) or (Form.MARKUP if _looks_like_html(data) else Form.TEXT)
    return _READERS[form](data)


def read_text(data: bytes) -> Page:
    """Return a plain text as it stands."""
    return Page(text=decode(data))


def read_markdown(data: bytes) -> Page:
    """Return the body of a Markdown file as it stands, its front matter read and left out."""
    values, body = split(decode(data))
    published = first_of(values, page.PUBLISHED)
    return Page(
        text=body,
        markdown=True,
        title=first_of(values, page.TITLE),
        outlet=first_of(values, page.OUTLET),
        url=first_of(values, page.URL),
        authors=names_of(first_of(values, page.AUTHORS)),
        stated=written_date(published) if published else None,
    )


def read_markup(data: bytes) -> Page:
    """Return the article of an HTML page."""
    from firsthand.documents.extract import read_html

    return read_html(decode(data, markup=True))


def _no_single_document(data: bytes) -> Page:
    del data
    raise Unreadable("A compressed .jsonl file must be unpacked first.")


_READERS: dict[Form, Callable[[bytes], Page]] = {
    Form.TEXT: read_text,
    Form.MARKDOWN: read_markdown,
    Form.MARKUP: read_markup,
    Form.RECORDS: _no_single_document,
}


def _looks_like_html(data: bytes) -> bool:
    head = data[:65536].lstrip().lower()
    return head.startswith((b"<!doctype html", b"<html")) or (head.startswith(b"<") and b"<body" in head)
