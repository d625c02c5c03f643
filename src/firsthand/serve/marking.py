"""A document's text cut where its claims begin and end, so that each stretch can be marked and escaped."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.model.claim import Claim
from firsthand.model.text import BlockKind, Document, Span
from firsthand.serve import signs

RULE, ROW = "rule", "row"
"""A line that is drawn, and a line of a table drawn in letters: to the eye, of whatever kind their block is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Some words of a text: the claims that they belong to, innermost last, and what else they are.

    ``starts`` are the claims whose mark begins here. ``roles`` are cue or source, and what the text's own signs make of
    them; a ``sign`` itself is part of the text and not for the eye.
    """

    text: str
    span: Span
    claims: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One block of a page with the signs that open it, or what stands between two, as stretches."""

    kind: str
    span: Span
    stretches: tuple[Stretch, ...]
    level: int = 1


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block of the text, and the signs before it that say what it is."""

    kind: str
    words: Span
    signs: Span | None = None

    @property
    def whole(self) -> Span:
        return self.signs.cover(self.words) if self.signs else self.words


def parts(document: Document, claims: Sequence[Claim]) -> Iterator[Part]:
    """Yield the whole text in order, block by block; claims are named by their place in ``claims``."""
    marks = sorted(
        ((span, number) for number, claim in enumerate(claims) for span in claim.content),
        key=lambda mark: (mark[0].start, -mark[0].end, mark[1]),
    )
    told = _roles(claims)
    for piece in _pieces(document):
        at = piece.whole
        inside = [mark for mark in marks if mark[0].overlaps(at)]
        named = [role for role in told if role[0].overlaps(at)]
        named += signs.roles(document.text, piece.words, piece.signs)
        opening = document[piece.signs] if piece.signs else ""
        yield Part(
            kind=piece.kind,
            span=at,
            stretches=tuple(_stretches(document, at, inside, named)),
            level=signs.level(opening),
        )


def _roles(claims: Sequence[Claim]) -> list[signs.Role]:
    found = {span: "cue" for claim in claims for span in claim.cue}
    found |= {hop.source.mention: "source" for claim in claims for hop in claim.chain if hop.source.mention}
    return sorted(found.items())


def _pieces(document: Document) -> Iterator[_Piece]:
    """The blocks, and the text that none holds as paragraphs; blanks between them are left out."""
    at, text = 0, document.text
    for block in (*document.blocks, None):
        start = block.span.start if block else len(text)
        begins = signs.opening(text, at, start) if block else None
        if begins is None and at < start and text[at:start].strip():
            yield _piece(text, BlockKind.PARAGRAPH, Span(at, start))
        if block:
            yield _piece(text, block.kind, block.span, Span(begins, start) if begins is not None else None)
            at = block.span.end


def _piece(text: str, kind: BlockKind, words: Span, opened: Span | None = None) -> _Piece:
    """A block as what it is to the eye."""
    if signs.is_rule(text[(opened or words).start : words.end]):
        return _Piece(RULE, opened.cover(words) if opened else words)
    if signs.says_nothing(text[words.start : words.end]):
        return _Piece(BlockKind.QUOTATION.value, words, opened)
    is_row = kind in {BlockKind.PARAGRAPH, BlockKind.BOILERPLATE} and text.startswith("|", words.start)
    return _Piece(ROW if is_row else kind.value, words, opened)


def _stretches(
    document: Document, block: Span, marks: Sequence[tuple[Span, int]], roles: Sequence[signs.Role]
) -> Iterator[Stretch]:
    bounds = [end for span, _ in (*marks, *roles) for end in (span.start, span.end)]
    points = sorted({block.start, block.end, *(end for end in bounds if block.start < end < block.end)})
    begun: set[int] = set()
    for start, end in itertools.pairwise(points):
        named = dict.fromkeys(role for span, role in roles if span.start <= start < span.end)
        under = tuple(number for span, number in marks if span.start <= start < span.end)
        starts = () if "sign" in named else tuple(number for number in under if number not in begun)
        begun.update(starts)
        yield Stretch(
            text=document.text[start:end], span=Span(start, end), claims=under, starts=starts, roles=tuple(named)
        )
