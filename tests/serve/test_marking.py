"""A text cut into stretches: whatever its signs and its claims are, nothing is lost and no mark moves."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from firsthand.documents.blocks import blocks_of
from firsthand.model.claim import Claim
from firsthand.model.text import Document, Span
from firsthand.pipeline.reviewing import Left
from firsthand.serve.marking import parts
from firsthand.serve.marks import marked
from tests.serve.cases import document

WORDS = ("Gates", "were", "**shut**", "*on*", "_Friday_", "`log`", "[the log](https://a.example/)", "2*3", "🜁", "<b>")
STARTS = ("", "", "# ", "## ", "> ", "> > ", "- ", "  * ", "1. ", "| ", "\\*", "---", "* * *")
LINES = st.builds(
    "{}{}".format, st.sampled_from(STARTS), st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
)  # fmt: skip
TEXTS = st.lists(LINES, min_size=1, max_size=8).map("\n".join) | st.lists(LINES, min_size=1, max_size=5).map(
    "\n\n".join
)


@st.composite
def documents(draw: st.DrawFn) -> tuple[Document, list[Claim]]:
    """Draw a text full of signs, cut into its blocks or not at all, with claims anywhere in it."""
    text = draw(TEXTS.filter(str.strip))
    of = document(text, blocks=draw(st.sampled_from([blocks_of(text), ()])))
    ends = st.sets(st.integers(0, len(text)), min_size=2, max_size=6).map(sorted)
    claims = [Claim(document=of.id, content=_pairs(each)) for each in draw(st.lists(ends, max_size=4))]
    return of, claims


def _pairs(ends: list[int]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=False))


@given(documents())
def test_all_of_the_text_is_there_in_order(drawn: tuple[Document, list[Claim]]) -> None:
    of, claims = drawn
    at = 0

    for part in parts(of, claims):
        assert not of.text[at : part.span.start].strip(), "what is left out between two blocks is blank"
        assert "".join(each.text for each in part.stretches) == of[part.span]
        at = part.span.end

    assert not of.text[at:].strip()


@given(documents())
def test_each_character_is_marked_by_the_claims_that_hold_it(drawn: tuple[Document, list[Claim]]) -> None:
    of, claims = drawn

    for part in parts(of, claims):
        for each in part.stretches:
            assert of[each.span] == each.text
            for place in range(each.span.start, each.span.end):
                holding = {n for n, claim in enumerate(claims) if any(s.start <= place < s.end for s in claim.content)}
                assert set(each.claims) == holding


@given(documents())
def test_a_page_counts_from_where_its_blocks_begin(drawn: tuple[Document, list[Claim]]) -> None:
    """A selection becomes a place in the text by the letters before it in its block, those not for the eye included."""
    of, claims = drawn
    ids = [replace(each, basis=str(n)) for n, each in enumerate(claims)]  # like claims have like ids, and these are not

    page = html.fragment_fromstring(str(marked(parts(of, ids), [Left(claim=c, origin=c) for c in ids])), "section")

    for number in page.xpath("//a[@class='n']"):
        number.drop_tree()
    for block in page.xpath("//*[@data-start]"):
        start, words = int(block.get("data-start")), block.text_content()
        assert of.text[start : start + len(words)] == words
    assert re.sub(r"\s+", "", page.text_content()) == re.sub(r"\s+", "", of.text)
