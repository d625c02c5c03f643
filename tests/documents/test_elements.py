"""The extracted tree becomes lines with the kind that their element gives them."""

import pytest
from lxml import etree

from firsthand.documents.elements import Piece, pieces_of
from firsthand.model.text import BlockKind

LONG = (
    "Tarvia has closed two of the four gates of its dam, cutting the flow of the river by some 40 percent, it said. "
    * 2
)
CASES: dict[str, tuple[str, list[Piece]]] = {
    "paragraphs": ("<p>One <hi>bold</hi>  word.</p><p>Two.</p>", [Piece(("One bold word.",)), Piece(("Two.",))]),
    "line breaks": ("<p>One.<lb/>Two.</p>", [Piece(("One.", "Two."))]),
    "source lines are no breaks": ("<p>One\n two.</p>", [Piece(("One two.",))]),
    "a heading": ('<head rend="h2">A call-up</head>', [Piece(("A call-up",), BlockKind.HEADING)]),
    "a quotation of two paragraphs": (
        "<quote><p>One.</p><p>Two.</p></quote>",
        [Piece(("One.",), BlockKind.QUOTATION), Piece(("Two.",), BlockKind.QUOTATION)],
    ),
    "a post": (
        "<quote><p>One.<lb/>Two.</p>— Ushla (@ushla) March 5, 2026</quote>",
        [Piece(("One.", "Two.", "— Ushla (@ushla) March 5, 2026"), BlockKind.POST)],
    ),
    "a list": (
        "<list><item>One</item><item>Two</item></list>",
        [Piece(("One",), BlockKind.LIST), Piece(("Two",), BlockKind.LIST)],
    ),
    "a table": (
        "<table><row><cell>Gate</cell><cell>2</cell></row></table>",
        [Piece(("Gate | 2",), BlockKind.LIST)],
    ),
    "a page laid out in a table": (
        f"<table><row><cell>{LONG}</cell><cell>menu</cell></row></table>",
        [Piece((LONG.strip(),)), Piece(("menu",))],
    ),
    "loose text": ("One.<p>Two.</p>Three.", [Piece(("One.",)), Piece(("Two.",)), Piece(("Three.",))]),
    "containers are opened": ("<div><p>One.</p></div>", [Piece(("One.",))]),
    "pictures and comments are not read": ("<graphic>x</graphic><!-- y --><p>One.<!-- z --></p>", [Piece(("One.",))]),
    "characters without width": ("<p>One\u200b\u00ad.</p><p>\u200b</p>", [Piece(("One.",))]),
    "nothing": ("<p> </p>", []),
}


@pytest.mark.parametrize(("inner", "pieces"), CASES.values(), ids=CASES.keys())
def test_pieces(inner: str, pieces: list[Piece]) -> None:
    assert list(pieces_of(etree.fromstring(f"<body>{inner}</body>"))) == pieces


def test_depth_is_bounded() -> None:
    deep = "<div>" * 200 + "<p>One.</p>" + "</div>" * 200

    assert pieces_of(etree.fromstring(f"<body>{deep}</body>")) == (Piece(("One.",)),)
