"""What the head of a page says of it: title, outlet, authors, date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.documents.dates import full_dates
from firsthand.documents.headers import BYLINE, BYLINE_NAMES, PUBLISHED, UPDATED, WORD, is_date_line, titled
from firsthand.documents.lines import lines_of
from firsthand.model.text import PROSE, Block, BlockKind

BY = re.compile(r"^(?:\w+ )?by:?\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a text's own first lines say; None where they do not."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    stated: str | None = None


def head_of(text: str, blocks: Sequence[Block]) -> Head:
    """Return what stands above the first paragraph: a masthead over a date line, a title, a byline, a date."""
    above = tuple(_above(blocks))
    headings = [b for b in above if b.kind is BlockKind.HEADING]
    masthead = _masthead(text, above)
    title = next((b for b in headings if b is not masthead), None)
    byline = next((_words(text, b) for b in above if b.kind is BlockKind.BYLINE), "")
    return Head(
        title=_words(text, title) if title else None,
        outlet=_named(_words(text, masthead)) if masthead else _outlet(byline),
        authors=_authors(byline),
        stated=_stated(text, above, blocks),
    )


def _above(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.kind in PROSE:
            return
        yield block


def _words(text: str, block: Block) -> str:
    return text[block.span.start : block.span.end]


def _masthead(text: str, above: Sequence[Block]) -> Block | None:
    """The outlet's name over the page: a short first heading with a date line or the title proper right under it."""
    if len(above) < 2 or above[0].kind is not BlockKind.HEADING:
        return None
    name = _words(text, above[0])
    words = WORD.findall(name)
    if len(words) > 5 or not all(w[0].isupper() or w in {"of", "the", "and"} for w in words):
        return None
    below, kind = WORD.findall(_words(text, above[1])), above[1].kind
    dated = kind is BlockKind.DATELINE and is_date_line(_words(text, above[1]))
    over_title = kind is BlockKind.HEADING and len(words) <= 3 and len(below) > len(words) and not titled(below)
    return above[0] if dated or over_title else None


def _named(masthead: str) -> str:
    """A masthead in capitals as a name: THE SEVLA COURIER is The Sevla Courier."""
    if not masthead.isupper() or " " not in masthead:
        return masthead
    return " ".join(word if len(word) < 3 else word.capitalize() for word in masthead.split())


def _outlet(byline: str) -> str | None:
    """By Dessa Rowan | Northline | Tuesday, March 3, 2026: the part that is neither author nor date."""
    parts = [part.strip() for part in byline.split("|")][1:]
    return next((part for part in parts if 1 < len(part) <= 60 and not is_date_line(part)), None)


def _authors(byline: str) -> tuple[str, ...]:
    if not BYLINE.match(byline):
        return ()
    named = BYLINE_NAMES.match(BY.sub("", byline))
    return tuple(name.strip() for name in re.split(r",\s(?:and\s)?| and | & ", named[0])) if named else ()


def _stated(text: str, above: Sequence[Block], blocks: Sequence[Block]) -> str | None:
    """The date in the head of the page, in a paragraph's dateline, or in a line that says when it was published."""
    places = [_words(text, b) for b in above if b.kind is not BlockKind.HEADING or is_date_line(_words(text, b))]
    places += [_words(text, b) for b in blocks if b.kind is BlockKind.DATELINE][:1]
    places += [line.text for line in lines_of(text) if len(line.text) <= 90 and PUBLISHED.match(line.text)]
    for words in places:
        found = next((d for d in full_dates(words) if not UPDATED.search(words[: d.span.start])), None)
        if found:
            return found.day.isoformat()
    return None
