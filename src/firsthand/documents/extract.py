"""An HTML page as its article: the text a line a block, with headings, quotations, posts and lists told apart."""

from __future__ import annotations

from collections.abc import Iterable

import trafilatura
from trafilatura.settings import Document as Extracted

from firsthand.documents.elements import Piece, pieces_of
from firsthand.documents.embeds import with_posts
from firsthand.documents.markup_dates import published_in
from firsthand.documents.page import Page
from firsthand.documents.records import names_of
from firsthand.errors import Unreadable
from firsthand.model.text import Block, Span

SHORTEST = 250
"""Characters below which the quick reading of a page has missed the article."""

FEWEST = 8
"""Words below which what was found is a button or a menu."""

NO_ARTICLE = "There is no article on the page."


def read_html(html: str) -> Page:
    """Return the article of a page; ``Unreadable`` where there is none."""
    tree = trafilatura.load_html(html)
    found = None if tree is None else _article(html)
    if tree is None or found is None:
        raise Unreadable(NO_ARTICLE)
    text, known = joined(with_posts(pieces_of(found.body), tree))
    if len(text.split()) < FEWEST:
        raise Unreadable(NO_ARTICLE)
    return Page(
        text=text,
        known=known,
        title=found.title or None,
        outlet=found.sitename or None,
        url=found.url or None,
        authors=names_of(found.author),
        markup=published_in(tree, found.url) or found.date or None,
    )


def _article(html: str) -> Extracted | None:
    """The quick reading is the better one on pages of news; the slow one is for where it finds nothing."""
    quick = _extracted(html, fast=True)
    if quick is not None and len(quick.text or "") >= SHORTEST:
        return quick
    return _extracted(html, fast=False) or quick


def _extracted(html: str, *, fast: bool) -> Extracted | None:
    found = trafilatura.bare_extraction(html, with_metadata=True, include_comments=False, fast=fast)
    return found if isinstance(found, Extracted) and found.body is not None else None


def joined(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """Return the text of the pieces, a blank line between any two, and the blocks whose kind is known."""
    text: list[str] = []
    known: list[Block] = []
    at = 0
    for piece in pieces:
        whole = "\n".join(piece.lines)
        if piece.kind is not None:
            known.append(Block(piece.kind, Span(at, at + len(whole))))
        text.append(whole)
        at += len(whole) + 2
    return "\n\n".join(text), tuple(known)
