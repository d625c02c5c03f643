"""Stretches of a gold document's text replaced, with its gold mapped to the new text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from firsthand.learn.corpus import ROLES, GoldAttribution, GoldDocument
from firsthand.model.text import Span


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """What stands instead of text[start:end]; an insertion where both are equal."""

    start: int
    end: int
    new: str


def edited(document: GoldDocument, edits: Iterable[Edit]) -> GoldDocument:
    """Return the document with the edits made; they may not overlap.

    A span whose edge lies inside a replaced stretch grows to hold the replacement; what is inserted at a span's edge
    stays outside. A span with nothing left goes, and so does an attribution without cue or content.
    """
    ordered = sorted(edits)
    starts, ends = [e.start for e in ordered], [e.end for e in ordered]
    shifts = [0, *accumulate(len(e.new) - (e.end - e.start) for e in ordered)]

    def moved(span: Span) -> Iterator[Span]:
        first, last = bisect_right(ends, span.start), bisect_left(starts, span.end)
        start, end = span.start + shifts[first], span.end + shifts[last]
        if first < len(ordered) and starts[first] < span.start:
            start = starts[first] + shifts[first]
        if last and ends[last - 1] > span.end:
            end = ends[last - 1] + shifts[last]
        if start < end:
            yield Span(start, end)

    edges = [(0, 0), *((e.start, e.end) for e in ordered), (len(document.text), len(document.text))]
    kept = [document.text[left[1] : right[0]] for left, right in pairwise(edges)]
    text = "".join(a + b for a, b in zip(kept, [*(e.new for e in ordered), ""], strict=True))
    if document.attributions is None:
        return replace(document, text=text)
    mapped = (
        GoldAttribution(*(tuple(m for s in getattr(a, role) for m in moved(s)) for role in ROLES))
        for a in document.attributions
    )
    return replace(document, text=text, attributions=tuple(a for a in mapped if a.cue and a.content))
