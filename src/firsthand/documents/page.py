"""What every format hands on: a text, the blocks its markup tells, and what the file says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from firsthand.model.text import Block

TEXT = (
    "text", "body", "content", "article", "articlebody", "article_body", "full_text", "fulltext", "maintext", "story",
)  # fmt: skip
TITLE = ("title", "headline", "head", "heading", "name")
OUTLET = (
    "outlet", "source", "publisher", "publication", "site", "site_name", "sitename", "newspaper", "media", "account",
    "channel",
)  # fmt: skip
URL = ("url", "link", "canonical", "canonical_url", "permalink", "source_url", "address", "uri")
PUBLISHED = (
    "published", "date", "publication_date", "publish_date", "date_published", "datepublished", "pubdate", "pub_date",
    "published_at", "published_date", "published_time", "posted", "time_published", "created_at", "datetime",
    "timestamp",
)  # fmt: skip
AUTHORS = ("authors", "author", "byline", "by", "creator", "writer")
"""Names under which files keep a document's parts, the likeliest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One document's text before its blocks are told apart.

    ``stated`` is a date of publication that the file gives in so many words (EDTF), ``markup`` one that only its markup
    carries. ``known`` are blocks that markup has told apart.
    """

    text: str
    known: tuple[Block, ...] = ()
    markdown: bool = False
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    stated: str | None = None
    markup: str | None = None


def first_of(values: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    """Return the first value that is there under one of the names and not blank."""
    return next((values[name].strip() for name in names if values.get(name, "").strip()), None)
