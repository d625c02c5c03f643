"""Claims marked in the text: each case is the text, its claims as stretches, and how it prints."""

from __future__ import annotations

import pytest
from rich.style import Style

from firsthand.model.claim import Claim, Hop, Quote, Source, SourceType
from firsthand.model.text import Document, Span
from firsthand.report.marks import ASCII, UNICODE, marked
from tests.report.samples import HOSTILE, find

SOMEBODY = (Hop(source=Source(name="Vos", type=SourceType.PERSON)),)
TEXT = "Vos said the dam will hold until the thaw comes."


def claim(*words: str, text: str = TEXT, author: bool = False) -> Claim:
    """Return a claim of the words."""
    content = tuple(find(text, word) for word in words)
    return Claim(
        document="1", content=content, chain=() if author else SOMEBODY, quote=None if author else Quote.INDIRECT
    )


WHOLE = Span(0, len(TEXT))
CASES = {
    "none": ((), WHOLE, TEXT),
    "one": ((claim("the dam will hold"),), WHOLE, "Vos said ⟦1·the dam will hold⟧ until the thaw comes."),
    "the author's": (
        (claim("the dam will hold", author=True),),
        WHOLE,
        "Vos said ⟨1·the dam will hold⟩ until the thaw comes.",
    ),
    "two stretches of one": (
        (claim("the dam", "the thaw"),),
        WHOLE,
        "Vos said ⟦1·the dam⟧ will hold until ⟦1·the thaw⟧ comes.",
    ),
    "side by side": (
        (claim("the dam "), claim("will hold")),
        WHOLE,
        "Vos said ⟦1·the dam⟧ ⟦2·will hold⟧ until the thaw comes.",
    ),
    "touching": ((claim("the dam"), claim(" will")), WHOLE, "Vos said ⟦1·the dam⟧ ⟦2·will⟧ hold until the thaw comes."),
    "one in another": (
        (claim("the dam will hold until"), claim("will")),
        WHOLE,
        "Vos said ⟦1·the dam ⟦2·will⟧ hold until⟧ the thaw comes.",
    ),
    "the longer opens first": (
        (claim("the dam"), claim("the dam will hold", author=True)),
        WHOLE,
        "Vos said ⟨2·⟦1·the dam⟧ will hold⟩ until the thaw comes.",
    ),
    "two that close together": (
        (claim("the dam will hold"), claim("hold")),
        WHOLE,
        "Vos said ⟦1·the dam will ⟦2·hold⟧⟧ until the thaw comes.",
    ),
    "crossing": (
        (claim("the dam will"), claim("will hold")),
        WHOLE,
        "Vos said ⟦1·the dam ⟦2·will⟧1 hold⟧ until the thaw comes.",
    ),
    "cut off at both ends": ((claim("said the dam will hold until"),), Span(9, 21), "⟦1·the dam will⟧"),
    "outside what is shown": ((claim("the thaw"),), Span(9, 21), "the dam will"),
}


@pytest.mark.parametrize(("claims", "span", "expected"), CASES.values(), ids=CASES.keys())
def test_brackets(claims: tuple[Claim, ...], span: Span, expected: str) -> None:
    assert marked(Document(id="1", text=TEXT), claims, span, UNICODE).plain.rstrip() == expected


def test_brackets_without_unicode() -> None:
    shown = marked(Document(id="1", text=TEXT), [claim("the dam"), claim("hold", author=True)], WHOLE, ASCII)

    assert shown.plain == "Vos said [[1:the dam]] will ((2:hold)) until the thaw comes."


def _styles(document: Document, claims: list[Claim], words: str) -> Style:
    """The style of the first character of the words."""
    shown = marked(document, claims, Span(0, len(document.text)), None)
    at = shown.plain.index(words)
    found = Style()
    for span in shown.spans:
        if span.start <= at < span.end and isinstance(span.style, Style):
            found += span.style
    return found


def test_others_have_a_colour_and_the_author_has_none() -> None:
    page = Document(id="1", text=TEXT)
    claims = [claim("the dam"), claim("the thaw", author=True)]

    assert _styles(page, claims, "the dam").color is not None
    assert _styles(page, claims, "the thaw").color is None
    assert not _styles(page, claims, "the thaw").dim
    assert _styles(page, claims, "until").dim


def test_source_and_cue_are_bold() -> None:
    page = Document(id="1", text=TEXT)
    source = Source(name="Vos", type=SourceType.PERSON, mention=Span(0, 3))
    said = Claim(
        document="1", content=(Span(9, 26),), cue=(Span(4, 8),), chain=(Hop(source=source),), quote=Quote.DIRECT
    )

    assert _styles(page, [said], "Vos").bold
    assert _styles(page, [said], "said").bold
    assert not _styles(page, [said], "dam").bold


def test_innermost_claim_gives_the_colour() -> None:
    inner, outer = claim("will"), claim("the dam will hold", author=True)
    page = Document(id="1", text=TEXT)

    assert _styles(page, [outer, inner], "the dam").color is None
    assert _styles(page, [outer, inner], "will").color is not None
    assert _styles(page, [outer, inner], "hold").color is None


def test_hostile_text_is_neither_obeyed_nor_markup() -> None:
    page = Document(id="1", text=HOSTILE)
    shown = marked(page, [], Span(0, len(HOSTILE)), UNICODE)

    assert "␛[31m[bold]red[/bold]␛[0m" in shown.plain
    assert "[link=x]y[/link] :smile: <b>&amp;" in shown.plain
    assert not any(char in shown.plain for char in "\x1b\x07\x9b\u202e\ud83d")


def test_text_without_marks_is_as_long_as_it_was() -> None:
    text = "a\r\nb\tc\u2028d\x00e"

    assert len(marked(Document(id="1", text=text), [], Span(0, len(text)), UNICODE)) == len(text)
