"""From one document's bytes to a ``Document``: text, blocks, and what is known of where it comes from."""

from __future__ import annotations

import hashlib

from firsthand.documents.blocks import blocks_of
from firsthand.documents.dates import decide, written_date
from firsthand.documents.fetch import Raw, where_of
from firsthand.documents.formats import read_page
from firsthand.documents.heads import head_of
from firsthand.documents.inferred_date import inferred
from firsthand.documents.languages import language_name, language_of
from firsthand.documents.page import Page
from firsthand.errors import Unreadable
from firsthand.model.reading import Skipped
from firsthand.model.text import Document
from firsthand.settings import Settings


def open_document(raw: Raw, settings: Settings | None = None) -> Document | Skipped:
    """Return the document that the bytes hold, or why it is skipped; nothing in a file makes this raise.

    The document's id is the sha256 of the bytes as they stand.
    """
    limits = settings or Settings()
    try:
        page = read_page(raw.path, raw.data, record=raw.record is not None, fields=raw.fields, limit=limits.max_bytes)
        language = _english(page.text, limits)
    except Unreadable as error:
        return Skipped(where_of(raw), error.reason)
    return _document(raw, page, language)


def _english(text: str, limits: Settings) -> str:
    if not any(map(str.isalpha, text)):
        raise Unreadable("There is no text in it.")
    if len(text) > limits.max_characters:
        raise Unreadable(
            f"Its text has {len(text):,} characters, more than the {limits.max_characters:,} that"
            " FIRSTHAND_MAX_CHARACTERS allows."
        )
    language = language_of(text)
    if language != "en":
        raise Unreadable(f"It is in {language_name(language)}, not English.")
    return language


def _document(raw: Raw, page: Page, language: str) -> Document:
    blocks = blocks_of(page.text, known=page.known)
    head = head_of(page.text, blocks)
    given = raw.given
    published = decide(
        stated=page.stated or head.stated,
        markup=page.markup,
        given=written_date(given.published) if given.published else None,
        inferred=inferred(page.text, blocks),
    )
    return Document(
        id=hashlib.sha256(raw.data).hexdigest(),
        text=page.text,
        path=raw.path,
        record=raw.record,
        url=page.url or given.url,
        outlet=page.outlet or head.outlet or given.outlet,
        title=page.title or head.title or given.title,
        authors=page.authors or head.authors,
        published=published,
        language=language,
        blocks=blocks,
    )
