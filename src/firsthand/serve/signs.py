"""The signs by which text marks headings, quotations, lists, stresses and links, so that a page can show those."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from firsthand.documents.openings import BULLET, MARKED_HEADING, QUOTED
from firsthand.model.text import Span

Role = tuple[Span, str]
"""Words of a text and what they are: sign, ordinal, stressed, code or address."""

_UNSEEN = frozenset({"sign", "address"})
_OPENING = (MARKED_HEADING, QUOTED, BULLET)
_RULE = re.compile(r"\s*(?:(?:-\s?){3,}|(?:\*\s?){3,}|(?:_\s?){3,}|={3,}|~{3,})\s*")
_PAIRED = re.compile(r"(?P<escape>\\)(?=[*_`])[*_`]|\*{1,3}|_{1,3}|`{1,2}")
_LINK = re.compile(r"!?\[(?P<words>[^\[\]\n]{1,500})\]\((?P<address>[^()\s]{1,500})(?:\s\"[^\"\n]{0,200}\")?\)")
# A sign stands between a blank and a word, or beside other marks: "2*3*4" and "@_a_name_" have none.
_BEFORE = frozenset("\"'“‘([{—–-*_>\N{NO-BREAK SPACE}")
_BEHIND = frozenset("\"'”’)]}—–-*_.,;:!?…\N{NO-BREAK SPACE}")
_FAR = 400
"""Characters that a stress may be long; beyond that its signs are taken for something else."""
_MOST = 150
"""Stresses and links of one block that are shown as such, so that a text made of signs takes no longer than another."""


def opening(text: str, start: int, end: int) -> int | None:
    """Return where the signs that open a block at ``end`` begin, looking back no further than ``start``."""
    at = start + len(text[start:end]) - len(text[start:end].lstrip())
    begins = at
    while at < end:
        match = next((found for sign in _OPENING if (found := sign.match(text, at))), None)
        if match is None or match.end() > end:
            return None
        at = match.end()
    return begins if begins < end else None


def roles(text: str, words: Span, signs: Span | None = None) -> Iterator[Role]:
    """Yield what is a sign in a block, and what its signs make of its words; ``signs`` are those that open it."""
    if signs:
        yield signs, "ordinal" if any(each.isalnum() for each in text[signs.start : signs.end]) else "sign"
    if says_nothing(text[words.start : words.end]):
        yield words, "sign"
    yield from chain.from_iterable(islice(chain(_links(text, words), _stresses(text, words)), _MOST))


def bare(words: str) -> str:
    """Return words without the signs among them: how they are shown where nothing is selected in them."""
    if not words:
        return words
    spans = [span for span, role in roles(words, Span(0, len(words))) if role in _UNSEEN]
    unseen = {place for span in spans for place in range(span.start, span.end)}
    return "".join(each for place, each in enumerate(words) if place not in unseen)


def is_rule(words: str) -> bool:
    """Return whether a line is drawn rather than written: "* * *", "-----"."""
    return bool(_RULE.fullmatch(words))


def says_nothing(words: str) -> bool:
    """Return whether a line is nothing but signs: a rule, or the blank line of a quotation."""
    return is_rule(words) or not words.replace(">", "").strip()


def level(signs: str) -> int:
    """Return how deep a heading stands that these signs open; 1 without any."""
    return max(1, signs.count("#"))


def _links(text: str, words: Span) -> Iterator[tuple[Role, ...]]:
    for link in _LINK.finditer(text, words.start, words.end):
        address = Span(*link.span("address"))
        if any(sign in text[address.start : address.end] for sign in "./#@"):
            yield (
                (Span(link.start(), link.start("words")), "sign"),
                (Span(link.end("words"), address.start), "sign"),
                (address, "address"),
                (Span(address.end, link.end()), "sign"),
            )


def _stresses(text: str, words: Span) -> Iterator[tuple[Role, ...]]:
    """Pairs of like signs, the one before a word and the other behind one."""
    opened: dict[str, Span] = {}
    for found in _PAIRED.finditer(text, words.start, words.end):
        sign, place = found[0], Span(*found.span())
        if found["escape"]:
            yield ((Span(place.start, place.start + 1), "sign"),)
            continue
        first = opened.get(sign)
        if first and _closes(text, place, words) and _are_pair(text, first, place):
            stress = "code" if sign[0] == "`" else "stressed"
            yield (first, "sign"), (Span(first.end, place.start), stress), (place, "sign")
            del opened[sign]
        elif _opens(text, place, words):
            opened[sign] = place


def _are_pair(text: str, first: Span, last: Span) -> bool:
    return first.end < last.start <= first.end + _FAR and "\n" not in text[first.end : last.start]


def _opens(text: str, sign: Span, words: Span) -> bool:
    before = text[sign.start - 1 : sign.start] if sign.start > words.start else ""
    behind = text[sign.end : sign.end + 1] if sign.end < words.end else ""
    return bool(behind.strip()) and (not before.strip() or before in _BEFORE)


def _closes(text: str, sign: Span, words: Span) -> bool:
    before = text[sign.start - 1 : sign.start] if sign.start > words.start else ""
    behind = text[sign.end : sign.end + 1] if sign.end < words.end else ""
    return bool(before.strip()) and (not behind.strip() or behind in _BEHIND)
