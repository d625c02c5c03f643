"""A document's text cut where its claims begin and end, so that each stretch can be marked and escaped."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.model.claim import Claim
from firsthand.model.text import Block, BlockKind, Document, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Some words of a text: the claims that they belong to, innermost last, and what else they are.

    ``starts`` are the claims whose mark begins here. ``role`` is cue, source or "".
    """

    text: str
    span: Span
    claims: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One block of a page, or what stands between two, as stretches."""

    kind: str
    span: Span
    stretches: tuple[Stretch, ...]


def parts(document: Document, claims: Sequence[Claim]) -> Iterator[Part]:
    """Yield the whole text in order, block by block; claims are named by their place in ``claims``."""
    marks = sorted(
        ((span, number) for number, claim in enumerate(claims) for span in claim.content),
        key=lambda mark: (mark[0].start, -mark[0].end, mark[1]),
    )
    roles = _roles(claims)
    for block in _blocks(document):
        at = block.span
        inside = [mark for mark in marks if mark[0].start < at.end and at.start < mark[0].end]
        named = [role for role in roles if role[0].start < at.end and at.start < role[0].end]
        yield Part(kind=block.kind.value, span=at, stretches=tuple(_stretches(document, at, inside, named)))


def _roles(claims: Sequence[Claim]) -> list[tuple[Span, str]]:
    found = {span: "cue" for claim in claims for span in claim.cue}
    found |= {hop.source.mention: "source" for claim in claims for hop in claim.chain if hop.source.mention}
    return sorted(found.items())


def _blocks(document: Document) -> Iterator[Block]:
    """The blocks, and the text that none holds as paragraphs; blanks between them are left out."""
    at = 0
    for block in (*document.blocks, None):
        start = block.span.start if block else len(document.text)
        if at < start and document.text[at:start].strip():
            yield Block(BlockKind.PARAGRAPH, Span(at, start))
        if block:
            yield block
            at = block.span.end


def _stretches(
    document: Document, block: Span, marks: Sequence[tuple[Span, int]], roles: Sequence[tuple[Span, str]]
) -> Iterator[Stretch]:
    bounds = [end for span, _ in (*marks, *roles) for end in (span.start, span.end)]
    ends = {block.start, block.end, *(end for end in bounds if block.start < end < block.end)}
    points = sorted(ends)
    begun: set[int] = set()
    for start, end in itertools.pairwise(points):
        under = tuple(number for span, number in marks if span.start <= start < span.end)
        starts = tuple(number for number in under if number not in begun)
        begun.update(starts)
        role = next((role for span, role in roles if span.start <= start < span.end), "")
        text = document.text[start:end]
        yield Stretch(text=text, span=Span(start, end), claims=under, starts=starts, role=role)
