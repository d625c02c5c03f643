"""Small sums over stretches of text: trimming them, joining them, taking one from another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

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
    return frozenset(m.start() for s in spans for m in WORD.finditer(text, s.start, s.end))


def share(text: str, part: Iterable[Span], whole: Iterable[Span]) -> float:
    """Return which share of ``part``'s words lies in ``whole``; 0 where it has none."""
    counted = words(text, part)
    return len(counted & words(text, whole)) / len(counted) if counted else 0.0


def jaccard(text: str, a: Iterable[Span], b: Iterable[Span]) -> float:
    """Return which share of the words of either lies in both; 0 where neither has any."""
    one, two = words(text, a), words(text, b)
    return len(one & two) / len(one | two) if one | two else 0.0


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


def joined(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the stretches in reading order, those with no word between them made one."""
    done: list[Span] = []
    for span in sorted(spans):
        if done and (span.start <= done[-1].end or not WORD.search(text, done[-1].end, span.start)):
            done[-1] = done[-1].cover(span)
        else:
            done.append(span)
    return tuple(done)


def nearest(span: Span, others: Sequence[Span]) -> Span | None:
    """Return the stretch that stands nearest; the earlier of two as near; None of none."""
    return min(others, key=span.distance, default=None)
