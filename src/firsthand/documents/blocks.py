"""The stretches of a page told apart: what is prose, what was embedded or quoted, and what only surrounds it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from firsthand.documents import headers
from firsthand.documents.boilerplate import is_boilerplate, tail_of, teasers
from firsthand.documents.lines import Line, lines_of, part
from firsthand.documents.openings import BULLET, MARKED_HEADING, QUOTED
from firsthand.documents.posts import posts_in
from firsthand.documents.wraps import is_wrapped, joins
from firsthand.model.text import Block, BlockKind, Span, start_of

HEADER_LINES = 6
"""How many lines the head of a page may have: masthead, date, title, subtitle, byline, notice."""


def blocks_of(text: str, *, known: Sequence[Block] = ()) -> tuple[Block, ...]:
    """Return the blocks of a text in reading order.

    ``known`` are the stretches that markup has told apart already; they are kept. A block never holds the line break
    at its end, nor the mark that opens it (a bullet, ``>``, ``#``). It is one line, but for a post, and for a paragraph
    of a text that is wrapped.
    """
    posts = tuple(_unknown_posts(text, known))
    fixed = sorted((*known, *posts), key=start_of)
    pieces = _whole(text, tuple(_pieces(text, fixed)))
    kinds = _Kinds(tuple(p for p in pieces if isinstance(p, Line)))
    found: list[Block] = []
    at = 0
    for piece in pieces:
        if isinstance(piece, Block):
            found.append(piece)
        else:
            found += kinds.blocks(at)
            at += 1
    return tuple(found)


def _unknown_posts(text: str, known: Sequence[Block]) -> Iterator[Block]:
    """The posts that stand clear of what is known already."""
    ends = [block.span.end for block in known]

    def free(span: Span) -> bool:
        at = bisect_right(ends, span.start)
        return at == len(known) or known[at].span.start >= span.end

    for post in posts_in(text, [line for line in lines_of(text) if free(line.span)]):
        if free(post.span):
            yield Block(BlockKind.POST, post.span)


def _whole(text: str, pieces: Sequence[Line | Block]) -> tuple[Line | Block, ...]:
    """The pieces, with the lines of one paragraph joined where the text is wrapped."""
    lines = [piece for piece in pieces if isinstance(piece, Line)]
    if not is_wrapped(lines, starts=_starts):
        return tuple(pieces)
    fixed = [piece for piece in pieces if isinstance(piece, Block)]
    return tuple(sorted((*joins(text, lines, starts=_starts), *fixed), key=start_of))


def _starts(line: str) -> bool:
    """Whether a line begins something of its own even in a wrapped text."""
    return (
        line.startswith("|")
        or _marks(line)
        or headers.is_byline(line)
        or headers.is_date_line(line)
        or is_boilerplate(line)
    )


def _pieces(text: str, fixed: Sequence[Block]) -> Iterator[Line | Block]:
    """The lines of the text with the fixed blocks between them, lines cut where a block begins or ends inside them."""
    waiting = list(reversed(fixed))
    for line in lines_of(text):
        at, gap = line.start, line.gap
        while waiting and waiting[-1].span.start < line.end:
            block = waiting[-1]
            before = part(text, at, max(at, block.span.start), gap)
            if before:
                yield before
                gap = 0
            if block.span.end > line.end:
                at = line.end
                break
            yield waiting.pop()
            at, gap = max(at, block.span.end), 0
        rest = part(text, at, line.end, gap) if at < line.end else None
        if rest:
            yield rest
    yield from reversed(waiting)


class _Kinds:
    """Tells what each line is, in view of its neighbours."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._head = _head_length(lines)
        self._teasers = teasers([line.text for line in lines])

    def blocks(self, at: int) -> list[Block]:
        """Return the blocks of one line: one, or more where a dateline or a call is joined to a paragraph."""
        line = self._lines[at]
        marked = _marked(line)
        if marked:
            return [marked]
        if at in self._teasers or is_boilerplate(line.text):
            return [_block(BlockKind.BOILERPLATE, line, 0)]
        kind = self._kind(at)
        return _cut(line) if kind is BlockKind.PARAGRAPH else [_block(kind, line, 0)]

    def _kind(self, at: int) -> BlockKind:
        line = self._lines[at].text
        if headers.is_byline(line):
            return BlockKind.BYLINE
        if at < self._head and headers.is_date_line(line):
            return BlockKind.DATELINE
        if at < self._head or self._heads(at):
            return BlockKind.HEADING
        return BlockKind.PARAGRAPH

    def _heads(self, at: int) -> bool:
        """Whether the line is a heading between paragraphs: what follows it is a longer line that starts afresh."""
        line = self._lines[at]
        if line.gap == 0 or at + 1 >= len(self._lines) or not headers.could_head(line.text, top=False):
            return False
        below = self._lines[at + 1]
        return below.gap > 0 and len(below.text) > max(90, len(line.text)) and not below.text[0].islower()


def _head_length(lines: Sequence[Line]) -> int:
    """How many lines stand before the first paragraph; 0 where no paragraph follows."""
    count = 0
    for line in lines[:HEADER_LINES]:
        if not _heads_page(line.text):
            break
        count += 1
    return count if count < len(lines) else 0


def _heads_page(line: str) -> bool:
    return (
        headers.is_byline(line)
        or headers.is_date_line(line)
        or is_boilerplate(line)
        or (headers.could_head(line, top=True) and headers.dateline_end(line) is None and not _marks(line))
    )


def _marks(line: str) -> bool:
    return bool(BULLET.match(line) or QUOTED.match(line) or MARKED_HEADING.match(line))


def _marked(line: Line) -> Block | None:
    for pattern, kind in ((MARKED_HEADING, BlockKind.HEADING), (QUOTED, BlockKind.QUOTATION), (BULLET, BlockKind.LIST)):
        match = pattern.match(line.text)
        if match and match.end() < len(line.text):
            return _block(kind, line, match.end())
    return None


def _cut(line: Line) -> list[Block]:
    """A paragraph without the dateline that opens it and the call that is glued to its end."""
    opening = headers.dateline_end(line.text) or 0
    closing = tail_of(line.text) or len(line.text)
    found = [_block(BlockKind.DATELINE, line, 0, opening)] if opening else []
    found.append(_block(BlockKind.PARAGRAPH, line, opening, closing))
    if closing < len(line.text):
        found.append(_block(BlockKind.BOILERPLATE, line, closing))
    return found


def _block(kind: BlockKind, line: Line, start: int, end: int | None = None) -> Block:
    words = line.text[start:end].rstrip()
    return Block(kind, Span(line.start + start, line.start + start + len(words)))
