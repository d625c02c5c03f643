"""The extracted tree of an article as pieces of text, each with what its element says it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Comment, _Element

from firsthand.documents.signatures import signatures_in
from firsthand.model.text import BlockKind

LONG_CELL = 120
"""Characters from which a table's cell is taken for prose: many old pages are laid out in tables."""

DEEPEST = 60
"""Levels of elements that are followed; deeper ones are read as their text."""

INVISIBLE = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad"))
"""Characters without width that pages put into their text: breaks allowed, marks, soft hyphens."""

BREAKING = frozenset({"p", "lb", "item", "list", "quote", "head", "row", "br", "div", "li"})
UNSEEN = frozenset({"script", "style", "noscript", "template"})
CONTAINERS = frozenset({"body", "div", "main", "article", "section", "figure", "ab", "cell"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Some lines that belong together, and their kind; None where only the words can tell it."""

    lines: tuple[str, ...]
    kind: BlockKind | None = None


def pieces_of(body: _Element) -> tuple[Piece, ...]:
    """Return an article's pieces in reading order; the element names are trafilatura's."""
    return tuple(piece for piece in _pieces(body, 0) if piece.lines)


def _pieces(element: _Element, depth: int) -> Iterator[Piece]:
    yield Piece(_split(element.text or ""))
    for child in element:
        if not isinstance(child, _Comment):
            yield from _piece(child, depth + 1)
        yield Piece(_split(child.tail or ""))


def _piece(element: _Element, depth: int) -> Iterator[Piece]:
    tag = str(element.tag)
    if tag in CONTAINERS and depth < DEEPEST:
        yield from _pieces(element, depth)
    elif tag == "head":
        yield Piece((" ".join(lines_under(element)),) if lines_under(element) else (), BlockKind.HEADING)
    elif tag == "quote":
        yield from quoted(lines_under(element))
    elif tag == "list":
        yield from (Piece((line,), BlockKind.LIST) for item in element for line in lines_under(item))
    elif tag == "table":
        yield from _table(element)
    elif tag != "graphic":
        yield Piece(lines_under(element))


def quoted(lines: tuple[str, ...]) -> Iterator[Piece]:
    """The lines of a quoting element: one post where a signature closes them, quotations otherwise."""
    if any(next(signatures_in(line, 0, len(line)), None) for line in lines[-2:]):
        yield Piece(lines, BlockKind.POST)
    else:
        yield from (Piece((line,), BlockKind.QUOTATION) for line in lines)


def _table(table: _Element) -> Iterator[Piece]:
    for row in table.iter("row"):
        cells = [" ".join(lines_under(cell)) for cell in row.iter("cell")]
        if any(len(cell) >= LONG_CELL for cell in cells):
            yield from (Piece((cell,)) for cell in cells if cell)
        elif any(cells):
            yield Piece((" | ".join(filter(None, cells)),), BlockKind.LIST)


def lines_under(element: _Element) -> tuple[str, ...]:
    """Return the text under an element, a line for each paragraph, item and forced break in it."""
    text: list[str] = []
    for event, node in _walk(element):
        text += ["\n"] * (node is not element and node.tag in BREAKING)
        if event == "start":
            text.append("" if node.tag in UNSEEN or isinstance(node, _Comment) else _flat(node.text))
        elif node is not element:
            text.append(_flat(node.tail))
    return _split("".join(text))


def _flat(words: str | None) -> str:
    return (words or "").replace("\n", " ").replace("\r", " ")


def _walk(element: _Element) -> Iterator[tuple[str, _Element]]:
    """The element and those below it, each when it starts and when it ends, without recursion."""
    stack: list[tuple[str, _Element]] = [("start", element)]
    while stack:
        event, node = stack.pop()
        yield event, node
        if event == "start":
            stack.append(("end", node))
            stack += [("start", child) for child in reversed(node)]


def _split(text: str) -> tuple[str, ...]:
    lines = (" ".join(line.translate(INVISIBLE).split()) for line in text.splitlines())
    return tuple(line for line in lines if line)
