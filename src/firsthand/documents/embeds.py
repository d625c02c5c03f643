"""Posts that a page embeds: known by their markup, and put back where the extraction of the article lost them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml.etree import _Element

from firsthand.documents.elements import Piece, lines_under
from firsthand.documents.signatures import signatures_in
from firsthand.model.text import BlockKind

CLASSES = re.compile(
    r"\b(?:twitter-(?:tweet|video)|instagram-media|mastodon-embed|bluesky-embed|fb-post|tiktok-embed|telegram-post|tgme_widget"
    r"|text-post-media|threads-embed|reddit-(?:card|embed))",
    re.IGNORECASE,
)
"""Classes by which the networks' own embedding code marks a post."""

SHARED = re.compile(r"^(?:A post shared by|View (?:this (?:post|profile)|on)|Posted by)\b", re.IGNORECASE)
"""Lines that the networks put into a post's markup around its words."""

PARAGRAPHS = frozenset({"p", "blockquote", "h2", "h3", "li"})
KEY = 60
"""Characters by which a paragraph of the page is known again in the article."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A paragraph or an embedded post of the page, in the page's order."""

    lines: tuple[str, ...]
    post: bool

    @property
    def key(self) -> str:
        return _key(self.lines)


def with_posts(pieces: Sequence[Piece], tree: _Element) -> tuple[Piece, ...]:
    """Return the article's pieces with every embedded post told as such, and the lost ones put back.

    Lost is a post that stands on the page between two neighbours of the article and is not in it.
    """
    spots = tuple(_spots(tree))
    posts = {spot.key for spot in spots if spot.post}
    told = [replace(p, kind=BlockKind.POST) if _key(p.lines) in posts else p for p in pieces]
    return tuple(_restored(told, spots))


def _key(lines: Sequence[str]) -> str:
    return "".join("".join(lines).split())[:KEY]


def _spots(tree: _Element) -> Iterator[_Spot]:
    posts = {element for element in tree.iter("*") if _is_post(element)}
    inside = {below for post in posts for below in post.iterdescendants()}
    for element in tree.iter("*"):
        if element in inside or not (element.tag in PARAGRAPHS or element in posts):
            continue
        lines = lines_under(element)
        if lines:
            yield _Spot(lines, post=element in posts)


def _is_post(element: _Element) -> bool:
    if CLASSES.search(element.get("class") or ""):
        return True
    if element.tag != "blockquote":
        return False
    last = lines_under(element)[-1:]
    return any(next(signatures_in(line, 0, len(line)), None) for line in last)


def _restored(pieces: Sequence[Piece], spots: Sequence[_Spot]) -> Iterator[Piece]:
    places = {_key(piece.lines): at for at, piece in enumerate(pieces)}
    lost: dict[int, list[Piece]] = {}
    last = -1
    waiting: list[_Spot] = []
    for spot in spots:
        at = places.get(spot.key)
        if at is None:
            if spot.post and any(not SHARED.match(line) for line in spot.lines):
                waiting.append(spot)
            continue
        if 0 <= last < at <= last + 2:
            lost.setdefault(last, []).extend(Piece(w.lines, BlockKind.POST) for w in waiting)
        last, waiting = at, []
    for at, piece in enumerate(pieces):
        yield piece
        yield from lost.get(at, ())
