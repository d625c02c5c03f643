"""Which characters stand inside quotation marks, whatever the marks' style."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from firsthand.model.text import Span

PAIRS = {"“": "”", "„": "”", "«": "»", '"': '"', "‘": "’", "'": "'"}
SINGLE = frozenset("’'")
"""Marks that are apostrophes as well."""
_MARK = re.compile(f"[{''.join(sorted({*PAIRS, *PAIRS.values()}))}]")
_LEFT_OPEN = re.compile(r"(?P<mark>[‘'])(?!(?:Twas|Tis|Til|Em|Cause)\b)[A-Z]")
"""A single mark that opens a paragraph, and whose mate stands in a later one."""


def quoted_spans(text: str, within: Span) -> tuple[Span, ...]:
    """Return the quoted stretches of one paragraph, their marks included, in reading order.

    A mark left open runs to the paragraph's end, as quotations carried over paragraphs do; so does one that opens anew
    in a text whose paragraphs have run together. Marks nested in others belong to the outer quotation. An apostrophe is
    no closing mark, nor is a leading one (’em, ’90s) an opening one. A single mark is left open only where the next
    paragraph begins with one, or where it opens the paragraph.
    """
    return tuple(_scan(text, within.start, within.end, mending=True))


def spans_as_marked(text: str, within: Span) -> tuple[Span, ...]:
    """Return the quoted stretches as ``quoted_spans`` does, each mark taken as it stands: so the encoder was taught."""
    return tuple(_scan(text, within.start, within.end, mending=False))


def _scan(text: str, start: int, end: int, *, mending: bool) -> Iterator[Span]:
    opened, closing = -1, ""
    last = {mark: _last_closing(text, start, end, mark) for mark in SINGLE}
    carried = _CARRIED.match(text, end) if mending else None
    for mark in _MARK.finditer(text, start, end):
        at, char = mark.start(), mark[0]
        if closing:
            if mending and char == closing == '"' and (before := _before_anew(text, opened, at, end)):
                yield Span(opened, before)
                opened = at
            elif _ends(text, opened, at, end, closing):
                yield Span(opened, at + 1)
                closing = ""
        elif char in PAIRS and (
            _opens(text, at, start, end, last) or (carried and char == carried[1] and _begins(text, at, start))
        ):
            opened, closing = at, PAIRS[char]
    if closing and (closing not in SINGLE or carried):
        yield Span(opened, end)
    elif mending and not closing and _left_open(text, start, end, last):
        yield Span(start, end)


def _left_open(text: str, start: int, end: int, last: Mapping[str, int]) -> bool:
    """Whether a single mark opens the paragraph whose mate stands in a later one."""
    left = _LEFT_OPEN.match(text, start, end)
    return left is not None and last[PAIRS[left["mark"]]] <= start


def _before_anew(text: str, opened: int, at: int, end: int) -> int:
    """Where the words end that stand before a straight mark which opens anew; 0 where it closes.

    It opens where it stands as if it did: the page has lost a paragraph's end before it. The clause that ends in a
    colon is no part of the words: … on time. Venn said: "We are glad."
    """
    if not _stands_open(text, at, end):
        return 0
    before = len(text[opened:at].rstrip()) + opened
    if text[before - 1] != ":":
        return before
    return max(text.rfind(stop, opened, before) for stop in ".!?") + 1 or before


_CARRIED = re.compile(r"\s+(['‘])(?=[A-Z])")
"""A paragraph that begins with a single mark."""


def _begins(text: str, at: int, start: int) -> bool:
    """Whether speech begins with a mark: it opens the paragraph, or stands behind a colon or a comma."""
    return text[at + 1 : at + 2].isalpha() and (at == start or text[max(start, at - 2) : at] in {": ", ", "})


def _stands_open(text: str, at: int, end: int) -> bool:
    """Whether a mark stands as if it opened: behind a space, before a word."""
    return text[at - 1].isspace() and text[at + 1 : min(at + 2, end)].isalnum()


def _ends(text: str, opened: int, at: int, end: int, closing: str) -> bool:
    """Straight and curly marks also end what the other opened: careless pages mix them."""
    char = text[at]
    if char == closing:
        return _closes(text, at, end, char)
    if {char, closing} != {'"', "”"} or text[at - 1].isspace() or text[at + 1 : min(at + 2, end)].isalnum():
        return False
    return char == '"' or text.find("“", opened, at) < 0


def _last_closing(text: str, start: int, end: int, mark: str) -> int:
    """Where a single mark closes for the last time, -1 where it never does."""
    at = text.rfind(mark, start, end)
    while at > start and not _closes(text, at, end, mark):
        at = text.rfind(mark, start, at)
    return at


def _opens(text: str, at: int, start: int, end: int, last: Mapping[str, int]) -> bool:
    """A mark opens where a word does not end just before it; a single one also needs its mate further on."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if before.isalnum() or after.isspace():
        return False
    closing = PAIRS[text[at]]
    return closing not in SINGLE or last[closing] >= at + 2


def _closes(text: str, at: int, end: int, char: str) -> bool:
    """A single mark closes only where no letter follows: inside a word it is an apostrophe."""
    after = text[at + 1] if at + 1 < end else " "
    if char not in SINGLE:
        return True
    before = text[at - 1]
    return not after.isalnum() and (not before.isalnum() or before not in "sS" or not _word_follows(text, at, end))


def _word_follows(text: str, at: int, end: int) -> bool:
    """After a plural possessive (the officials’ plan) a lower-case word follows, and a later mark closes."""
    rest = text[at + 1 : end]
    return rest[:1] == " " and rest[1:2].islower() and text[at] in rest
