"""What there is to read in a document: its prose by paragraph, with labels, signatures and boilerplate left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.claims.attribution.inserts import repeated_end, without_inserts
from firsthand.claims.attribution.labels import turns
from firsthand.claims.attribution.posts import post_in
from firsthand.claims.draft import Draft
from firsthand.claims.stretches import WORD
from firsthand.language.encoder.reader import Language
from firsthand.language.quotes import quoted_spans
from firsthand.model.text import PROSE, BlockKind, Document, Span

LONGEST = 20_000
"""Characters of one paragraph that are read together."""


def paragraphs(document: Document) -> tuple[Span, ...]:
    """Return the stretches of prose that hold words, in reading order."""
    whole = (p for p in _stretches(document) if WORD.search(document.text, p.start, p.end))
    return tuple(part for p in whole for part in _bounded(document.text, p))


def _bounded(text: str, paragraph: Span) -> Iterator[Span]:
    """A paragraph of ordinary length as it is, an endless one cut at blanks: memory grows with the paragraph."""
    start = paragraph.start
    while paragraph.end - start > LONGEST:
        blank = text.rfind(" ", start + 1, start + LONGEST)
        cut = blank if blank > start else start + LONGEST
        yield Span(start, cut)
        start = cut
    yield Span(start, paragraph.end)


def _stretches(document: Document) -> Iterator[Span]:
    labels = {turn.label.start: turn.label for turn in turns(document)}
    before: Span | None = None
    for block in document.blocks:
        if block.kind is BlockKind.POST:
            yield from post_in(document, block).words
        elif block.kind in PROSE:
            label = labels.get(block.span.start)
            if label is None:
                start = repeated_end(document.text, before, block.span) if before else block.span.start
                before = block.span
                if start < block.span.end:
                    yield from without_inserts(document.text, Span(start, block.span.end))
            elif label.end < block.span.end:
                yield Span(label.end, block.span.end)


def opened(document: Document, prose: Sequence[Span], language: Language) -> Draft:
    """Return the draft that reading starts from: prose, language and quotation marks found, no claims yet."""
    return Draft(
        document=document,
        grammar=language.grammar,
        attributions=language.attributions,
        paragraphs=tuple(prose),
        quotes=tuple(q for p in prose for q in quoted_spans(document.text, p)),
    )
