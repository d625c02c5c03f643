"""Spans, and the texts they count into: no span is empty, and none leaves its document's text."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model.text import Block, BlockKind, Document, Published, PublishedBasis, Span

SPANS = st.tuples(st.integers(0, 50), st.integers(1, 50)).map(lambda p: Span(p[0], p[0] + p[1]))


def characters(span: Span) -> set[int]:
    """Return the places that a span holds: what it means, written out."""
    return set(range(span.start, span.end))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (4, 3)], ids=["before the text", "empty", "backwards"])
def test_what_is_no_range_of_characters(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="range of characters"):
        Span(start, end)


@given(SPANS)
def test_a_span_is_as_long_as_it_has_characters(span: Span) -> None:
    assert len(span) == len(characters(span)) > 0


@given(SPANS, SPANS)
def test_a_span_contains_what_has_no_character_outside_it(one: Span, other: Span) -> None:
    assert (other in one) == (characters(other) <= characters(one))


@given(SPANS, SPANS)
def test_spans_overlap_where_they_share_a_character(one: Span, other: Span) -> None:
    assert one.overlaps(other) == bool(characters(one) & characters(other)) == other.overlaps(one)


@given(SPANS, SPANS)
def test_distance_counts_the_characters_between(one: Span, other: Span) -> None:
    held = characters(one) | characters(other)
    between = {i for i in range(min(held), max(held) + 1) if i not in held}

    assert one.distance(other) == len(between) == other.distance(one)


@given(SPANS, SPANS)
def test_cover_is_the_smallest_that_holds_both(one: Span, other: Span) -> None:
    cover = one.cover(other)

    assert one in cover
    assert other in cover
    assert {cover.start, cover.end} <= {one.start, one.end, other.start, other.end}
    assert cover == other.cover(one)


@given(st.lists(SPANS))
def test_spans_sort_in_reading_order(spans: list[Span]) -> None:
    assert [(s.start, s.end) for s in sorted(spans)] == sorted((s.start, s.end) for s in spans)


@given(st.text(max_size=40), st.lists(SPANS, max_size=4))
def test_a_document_has_no_block_that_leaves_its_text_or_meets_another(text: str, spans: list[Span]) -> None:
    blocks = tuple(Block(BlockKind.PARAGRAPH, span) for span in spans)
    inside = all(s.end <= len(text) for s in spans)
    apart = all(a.end <= b.start for a, b in itertools.pairwise(spans))

    if inside and apart:
        assert Document(id="d", text=text, blocks=blocks).blocks == blocks
    else:
        with pytest.raises(ValueError, match="block"):
            Document(id="d", text=text, blocks=blocks)


@given(st.text(min_size=1, max_size=40), st.data())
def test_a_document_gives_the_characters_of_a_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    assert Document(id="d", text=text)[Span(start, end)] == text[start:end]


def test_a_date_has_a_basis_and_an_unknown_one_no_date() -> None:
    assert Published().edtf is None
    assert Published(edtf="2026-03-06", basis=PublishedBasis.STATED).edtf == "2026-03-06"
    with pytest.raises(ValueError, match="basis"):
        Published(edtf="2026-03-06")
    with pytest.raises(ValueError, match="basis"):
        Published(basis=PublishedBasis.STATED)
