"""Small sums over stretches of text: trimming them, joining them, taking one from another."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate

from firsthand.model.text import Span

WORD = re.compile(r"\w+(?:['’]\w+)*")
OPENING = '“‘"«„'
CLOSING = '”’"»“'
LOOSE = " \t\r\n\u00a0,;:—–-"
"""Marks that hold a stretch to its surroundings and are no part of it."""


def trimmed(text: str, span: Span) -> Span | None:
    """Return the stretch without blanks and joining marks at its ends; None where nothing is left."""
    start, end = span.start, span.end
    while start < end and text[start] in LOOSE:
        start += 1
    while end > start and text[end - 1] in LOOSE:
        end -= 1
    return Span(start, end) if start < end else None


def unquoted(text: str, span: Span) -> Span:
    """Return the stretch without the quotation marks that enclose it."""
    start, end = span.start, span.end
    if start < end - 1 and text[start] in OPENING:
        start += 1
    if end > start + 1 and text[end - 1] in CLOSING:
        end -= 1
    return Span(start, end)


def words(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """Return where the words of the stretches start."""
    return frozenset().union(*(_words_in(text, span) for span in spans))


def _words_in(text: str, span: Span) -> tuple[int, ...]:
    starts, ends = _all_words(text)
    first = bisect_left(starts, span.start)
    inside = starts[first : bisect_left(starts, span.end, first)]
    if first and ends[first - 1] > span.start:  # the stretch begins inside a word, whose rest counts as one
        rest = WORD.search(text, span.start, min(ends[first - 1], span.end))
        return (rest.start(), *inside) if rest else inside
    return inside


@lru_cache(maxsize=2)
def _all_words(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where the words of a whole text start and end: every stage measures stretches of one text, again and again."""
    found = [m.span() for m in WORD.finditer(text)]
    return tuple(start for start, _ in found), tuple(end for _, end in found)


def share(text: str, part: Sequence[Span], whole: Iterable[Span]) -> float:
    """Return which share of ``part``'s words lies in ``whole``; 0 where it has none."""
    near = _near(whole, part)
    counted = words(text, part) if near else frozenset()
    return len(counted & words(text, near)) / len(counted) if counted else 0.0


def jaccard(text: str, a: Sequence[Span], b: Sequence[Span]) -> float:
    """Return which share of the words of either lies in both; 0 where neither has any."""
    if not _near(a, b):
        return 0.0
    one, two = words(text, a), words(text, b)
    return len(one & two) / len(one | two) if one | two else 0.0


def _near(spans: Iterable[Span], others: Sequence[Span]) -> list[Span]:
    """The stretches that may share a word with the others: those that reach between the first and the last of them."""
    start, end = min((o.start for o in others), default=0), max((o.end for o in others), default=0)
    return [span for span in spans if span.start < end and start < span.end]


def without(span: Span, taken: Iterable[Span]) -> list[Span]:
    """Return what is left of the stretch when others are cut from it, in reading order."""
    left, at = [], span.start
    for other in sorted(taken):
        if not other.overlaps(span):
            continue
        if other.start > at:
            left.append(Span(at, other.start))
        at = max(at, other.end)
    if at < span.end:
        left.append(Span(at, span.end))
    return left


def holds_any(words: str, parts: Iterable[str]) -> bool:
    """Return whether the words, in whatever case, hold one of the parts (lower case); far quicker than a search."""
    plain = words.casefold()
    return any(part in plain for part in parts)


def joined(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the stretches in reading order, those with no word between them made one."""
    done: list[Span] = []
    for span in sorted(spans):
        if done and (span.start <= done[-1].end or not WORD.search(text, done[-1].end, span.start)):
            done[-1] = done[-1].cover(span)
        else:
            done.append(span)
    return tuple(done)


class Places:
    """Stretches, overlapping or not, kept so that those at a place are found without passing all the others."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]
        self._reach = list(accumulate((span.end for span in self._spans), max))  # how far those up to here go

    def meeting(self, span: Span) -> list[Span]:
        """Return the stretches that share a character with the span, in reading order."""
        first, last = bisect_right(self._reach, span.start), bisect_left(self._starts, span.end)
        return [one for one in self._spans[first:last] if one.end > span.start]


def nearest(span: Span, others: Sequence[Span]) -> Span | None:
    """Return the stretch that stands nearest; the earlier of two as near; None of none."""
    return min(others, key=span.distance, default=None)
