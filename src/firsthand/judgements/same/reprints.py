"""One text printed twice: sketches that find the candidates, and an exact check of the passages that both have.

A sketch holds the least hash of every window of shingles (Schleimer, Wilkerson and Aiken 2003, who call it winnowing;
it is MinHash, window by window). A whole-document MinHash measures how alike two documents are, and so misses an
article inside a longer page; of windows, a shared run of ``WINDOW + SHINGLE - 1`` words always leaves a shared number.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from sys import intern
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from firsthand.model.text import Document, Span

SHINGLE = 5
"""Words in a shingle of a sketch: long enough that shared names and set phrases do not make one."""
WINDOW = 32
"""Shingles to a window: about one number for every sixteen words."""
SEED = 4
"""Words in a row with which the exact check begins a passage."""
LEAST = 12
"""Shared words of a passage at least: below, a title with a name and a set phrase would be one."""
GAP = 6
"""Words that an editor may have put in, changed or left out between two runs of one passage."""
DENSE = 0.6
"""Share of the longer side of a passage that the words shared must make up."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]{1,3}(?![^\W_]))?")
_ALIKE = 8  # places at which one seed is tried: a refrain of a thousand lines must not cost a million comparisons
_ODD = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F)


class _Run(NamedTuple):
    """Words that stand in both texts in the same order: where they begin in each, where they end, how many are equal.

    ``in_a`` to ``end_a`` may hold other words as well, where an editor was at work.
    """

    in_a: int
    in_b: int
    end_a: int
    end_b: int
    equal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What two texts have in common: pairs of passages, in the order of the second, and the share of each text."""

    passages: tuple[tuple[Span, Span], ...] = ()
    words: int = 0
    of_a: float = 0.0
    of_b: float = 0.0

    @property
    def share(self) -> float:
        """The share of the text of which more is shared, which is the shorter one."""
        return max(self.of_a, self.of_b)


def sketch(text: str) -> tuple[int, ...]:
    """Return the text's sketch, ascending: one number below 2**63 for some sixteen words, none for fewer than five.

    Each number is a key by itself. Two texts are candidates where they share one; where the shorter has a hundred
    words or more, a reprint shares two.
    """
    shingles = _shingles(_words(text), SHINGLE)
    if not len(shingles):
        return ()
    windows = np.lib.stride_tricks.sliding_window_view(shingles, min(WINDOW, len(shingles)))
    return tuple(int(number) for number in np.unique(windows.min(axis=1)))


def shared(a: Document, b: Document) -> Shared:
    """Return the passages that stand in both texts, word for word but for light editing."""
    return _shared(a.text, b.text)


@lru_cache(maxsize=512)
def _shared(a: str, b: str) -> Shared:
    first, second = _spread(a), _spread(b)
    runs = [run for run in _passages(_runs(first, second)) if _enough(run)]
    equal = sum(run.equal for run in runs)
    return Shared(
        passages=tuple((first.span(r.in_a, r.end_a), second.span(r.in_b, r.end_b)) for r in runs),
        words=equal,
        of_a=min(1.0, equal / max(1, len(first.words))),
        of_b=min(1.0, equal / max(1, len(second.words))),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Spread:
    """A text spread out to be compared: its words, where each begins and ends, and what each row of ``SEED`` hashes to.

    A text that is set beside one other is set beside a dozen, so these are kept; held in arrays, they take less room
    than the text.
    """

    words: tuple[str, ...]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    hashes: NDArray[np.uint64]
    seeds: NDArray[np.uint64]

    def span(self, start: int, end: int) -> Span:
        """Return the characters of some words."""
        return Span(int(self.starts[start]), int(self.ends[end - 1]))


@lru_cache(maxsize=2048)
def _spread(text: str) -> _Spread:
    found = list(_WORD.finditer(text))
    words = tuple(map(_word, found))
    hashes = _shingles(words, SEED)
    starts, ends = (np.array([at(m) for m in found], dtype=np.int32) for at in (re.Match.start, re.Match.end))
    return _Spread(words=words, starts=starts, ends=ends, hashes=hashes, seeds=np.unique(hashes))


def _words(text: str) -> tuple[str, ...]:
    """The words in lower case; marks and blanks are the typesetter's and do not count."""
    return tuple(map(_word, _WORD.finditer(text)))


def _word(found: re.Match[str]) -> str:
    return intern(found[0].lower().replace("’", "'"))


@lru_cache(maxsize=1 << 15)
def _hashed(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest())


def _shingles(words: Sequence[str], size: int) -> NDArray[np.uint64]:
    """A hash below 2**63 for every ``size`` words in a row; the same on every machine, unlike Python's own."""
    count = len(words) - size + 1
    if count <= 0:
        return np.empty(0, dtype=np.uint64)
    single = np.array(list(map(_hashed, words)), dtype=np.uint64)
    total = np.zeros(count, dtype=np.uint64)
    for at in range(size):
        total = (total ^ single[at : at + count]) * np.uint64(_ODD[at])
        total ^= total >> np.uint64(29)
    return total >> np.uint64(1)


def _runs(a: _Spread, b: _Spread) -> Iterator[_Run]:
    """Yield the runs of equal words, the longest at each place of ``b``; none is shorter than a seed."""
    both = frozenset(np.intersect1d(a.seeds, b.seeds, assume_unique=True).tolist())
    seeds = _places(a.hashes, both) if both else {}
    end, diagonal = 0, 0
    for at, number in enumerate(b.hashes.tolist() if both else ()):
        if at < end or number not in both:
            continue
        found = [(_length(a.words, b.words, place, at), place) for place in seeds[number]]
        # Of equally long ones, the one that goes on where the last one left off.
        length, place = max(found, key=lambda f: (f[0], -abs(f[1] - at - diagonal)))
        if length >= SEED:
            yield _Run(place, at, place + length, at + length, length)
            diagonal = place - at
        end = at + max(1, length)


def _places(hashes: NDArray[np.uint64], wanted: frozenset[int]) -> Mapping[int, Sequence[int]]:
    """Where each of the wanted seeds stands, the first ``_ALIKE`` places of it."""
    places: dict[int, list[int]] = defaultdict(list)
    for place, number in enumerate(hashes.tolist()):
        if number in wanted and len(places[number]) < _ALIKE:
            places[number].append(place)
    return places


def _length(a: Sequence[str], b: Sequence[str], in_a: int, in_b: int) -> int:
    most, length = min(len(a) - in_a, len(b) - in_b), 0
    while length < most and a[in_a + length] == b[in_b + length]:
        length += 1
    return length


def _passages(runs: Iterator[_Run]) -> Iterator[_Run]:
    """Join runs between which only a few words differ."""
    before: _Run | None = None
    for run in runs:
        if before and 0 <= run.in_a - before.end_a <= GAP and run.in_b - before.end_b <= GAP:
            before = _Run(before.in_a, before.in_b, run.end_a, run.end_b, before.equal + run.equal)
            continue
        if before:
            yield before
        before = run
    if before:
        yield before


def _enough(run: _Run) -> bool:
    longer = max(run.end_a - run.in_a, run.end_b - run.in_b)
    return run.equal >= LEAST and run.equal >= DENSE * longer
