"""Which read claims have the words of a gold claim: one to one, the best pairs first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

Words = frozenset[int]
"""The words of a stretch, each by the offset it starts at."""

ENOUGH = 0.5
"""The Jaccard overlap from which two contents count as one."""

_WORD = re.compile(r"\w+")


def words(text: str, spans: Iterable[Sequence[int]]) -> Words:
    """Return the words that the spans hold."""
    return frozenset(m.start() for start, end in spans for m in _WORD.finditer(text, start, end))


def located(text: str, pieces: Iterable[str]) -> list[tuple[int, int]]:
    """Return the span of each piece, every one after the one before where it can be; a piece not there has none."""
    spans: list[tuple[int, int]] = []
    for piece in pieces:
        after = text.find(piece, spans[-1][1] if spans else 0)
        at = after if after >= 0 else text.find(piece)
        if at >= 0:
            spans.append((at, at + len(piece)))
    return spans


def matched(read: Sequence[Words], gold: Sequence[Words], *, inside: bool = False) -> frozenset[int]:
    """Return which of the read stretches match a gold one; each gold one is matched once, so a double does not count.

    With ``inside``, one that lies wholly within a gold one matches it however short it is.
    """
    return frozenset(paired(read, gold, inside=inside))


def paired(read: Sequence[Words], gold: Sequence[Words], *, inside: bool = False) -> dict[int, int]:
    """Return the gold stretch of each read one that matches one, as :func:`matched` does."""
    overlaps = [(_jaccard(r, g), i, j) for i, r in enumerate(read) for j, g in enumerate(gold) if r & g]
    taken: set[int] = set()
    hits: dict[int, int] = {}
    for jaccard, i, j in sorted(overlaps, key=lambda pair: (-pair[0], pair[1:])):
        near = jaccard >= ENOUGH or (inside and read[i] <= gold[j])
        if near and i not in hits and j not in taken:
            hits[i] = j
            taken.add(j)
    return hits


def _jaccard(one: Words, other: Words) -> float:
    return len(one & other) / len(one | other)
