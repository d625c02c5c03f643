"""Embedded posts are known by their markup and put back where the extraction dropped them."""

from collections.abc import Sequence

import pytest
from lxml import html

from firsthand.documents.elements import Piece
from firsthand.documents.embeds import with_posts
from firsthand.model.text import BlockKind

TWEET = '<blockquote class="twitter-tweet"><p>Gate 3 is shut.</p>— Ushla (@ushla) <a>March 5, 2026</a></blockquote>'
POST = Piece(("Gate 3 is shut.", "— Ushla (@ushla) March 5, 2026"), BlockKind.POST)
ONE, TWO, THREE = (Piece((words,)) for words in ("One.", "Two.", "Three."))
CASES: dict[str, tuple[str, Sequence[Piece], Sequence[Piece]]] = {
    "lost between neighbours": (f"<p>One.</p>{TWEET}<p>Two.</p>", [ONE, TWO], [ONE, POST, TWO]),
    "not lost": (f"<p>One.</p>{TWEET}<p>Two.</p>", [ONE, POST, TWO], [ONE, POST, TWO]),
    "below the article": (f"<p>One.</p><p>Two.</p>{TWEET}<p>Other</p>", [ONE, TWO], [ONE, TWO]),
    "above it": (f"{TWEET}<p>One.</p>", [ONE], [ONE]),
    "between paragraphs that are far apart": (
        f"<p>One.</p>{TWEET}<p>Three.</p>",
        [ONE, TWO, TWO, TWO, THREE],
        [ONE, TWO, TWO, TWO, THREE],
    ),
    "two": (f"<p>One.</p>{TWEET}{TWEET}<p>Two.</p>", [ONE, TWO], [ONE, POST, POST, TWO]),
    "known by its class alone": (
        '<p>One.</p><blockquote class="mastodon-embed"><p>Gate 3 is shut.</p></blockquote><p>Two.</p>',
        [ONE, Piece(("Gate 3 is shut.",), BlockKind.QUOTATION), TWO],
        [ONE, Piece(("Gate 3 is shut.",), BlockKind.POST), TWO],
    ),
    "known by its signature alone": (
        f"<p>One.</p>{TWEET.replace('twitter-tweet', 'x')}<p>Two.</p>",
        [ONE, TWO],
        [ONE, POST, TWO],
    ),
    "a quotation is none": (
        "<p>One.</p><blockquote><p>Gate 3 is shut.</p></blockquote><p>Two.</p>",
        [ONE, TWO],
        [ONE, TWO],
    ),
    "an empty embed": (
        '<p>One.</p><blockquote class="instagram-media"><p>View this post on Instagram</p></blockquote><p>Two.</p>',
        [ONE, TWO],
        [ONE, TWO],
    ),
}


@pytest.mark.parametrize(("page", "pieces", "expected"), CASES.values(), ids=CASES.keys())
def test_posts_of_a_page(page: str, pieces: Sequence[Piece], expected: Sequence[Piece]) -> None:
    assert list(with_posts(pieces, html.document_fromstring(f"<html><body>{page}</body></html>"))) == list(expected)
