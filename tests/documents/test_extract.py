"""A page becomes its article, with posts and quotations told apart from prose."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.documents.elements import Piece
from firsthand.documents.extract import joined, read_html
from firsthand.errors import Unreadable
from firsthand.model.text import Block, BlockKind, Span


def test_the_example_page(example_case: Path) -> None:
    page = read_html((example_case / "2026-03-05-merrow-post-exercise.html").read_text(encoding="utf-8"))
    kinds = {kind: [page.text[b.span.start : b.span.end] for b in page.known if b.kind is kind] for kind in BlockKind}

    assert kinds[BlockKind.POST] == [
        "Third train today at Sevla. We counted 31 flatcars before the police moved us off. All the markings are 3rd"
        " Brigade.\n— Ushla Monitor (@ushlamonitor) March 5, 2026"
    ]
    assert [words[:42] for words in kinds[BlockKind.QUOTATION]] == ["An exercise needs a range, an enemy and an"]
    assert (page.outlet, page.authors, page.stated, page.markup) == (
        "The Merrow Post",
        ("Jonas Pell",),
        None,
        "2026-03-05",
    )
    assert page.title == "Troops on the Ilvet are there to train, Marrenia says"
    assert page.url == "https://merrowpost.example/world/2026/03/05/ilvet-exercise"
    assert "Sign in" not in page.text
    assert "Sixty years of the Korrin Dam" not in page.text
    assert "All rights reserved" not in page.text


@pytest.mark.parametrize(
    "markup",
    [
        "",
        " ",
        "<html></html>",
        "<html><body><nav><a href='/'>Home</a></nav></body></html>",
        "<script>var a = 1;</script>",
    ],
)
def test_a_page_without_an_article(markup: str) -> None:
    with pytest.raises(Unreadable, match="no article"):
        read_html(markup)


def test_pieces_are_joined_with_blank_lines_between_them() -> None:
    text, known = joined([Piece(("One.", "Two.")), Piece(("Three.",), BlockKind.QUOTATION)])

    assert text == "One.\nTwo.\n\nThree."
    assert known == (Block(BlockKind.QUOTATION, Span(11, 17)),)


TAGS = st.sampled_from(
    ["<p>", "</p>", "<blockquote>", "</div>", "<table><tr><td>", "<!--", "<script>", "&#0;", "&lt;", "\0", "<p>Shut. "]
)


@settings(max_examples=60)
@given(st.lists(TAGS | st.text(max_size=30), max_size=30))
def test_no_page_makes_it_fail(parts: list[str]) -> None:
    try:
        page = read_html("<html><body>" + "".join(parts))
    except Unreadable:
        return
    assert all(block.span.end <= len(page.text) for block in page.known)
