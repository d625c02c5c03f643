"""Documents as training windows: what every head should say of each word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from firsthand.language.encoder.arrays import Ints
from firsthand.language.encoder.pieces import Pieces, Window
from firsthand.learn.corpus import ROLES, GoldAttribution, GoldDocument
from firsthand.learn.silver import Taught
from firsthand.model.text import Span

IGNORED = -100
"""The value of what nobody has marked: no loss comes from it."""

RARE = 5
"""Forms and relations seen less often in the silver are not learned."""


@dataclass(frozen=True, slots=True)
class Inventory:
    """The values that the grammar heads choose among."""

    forms: tuple[str, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """One window with what its words should be read as; all arrays have an entry a word.

    ``tags`` are the attribution tags; ``links`` [cue, word] say whether the word is of that cue's source (1) or content
    (2), and ``outer`` [cue, cue] whether the second cue's content holds the first attribution. ``heads`` count words of
    the window, a root being its own. What is unknown is ``IGNORED``.
    """

    window: Window
    tags: Ints
    cues: Ints
    links: Ints
    outer: Ints
    forms: Ints
    relations: Ints
    heads: Ints
    names: Ints
    opens: Ints


def paragraphs(text: str) -> list[Span]:
    """Return the lines of a text that are not blank."""
    return [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]


def inventory(taught: Iterable[Taught]) -> Inventory:
    """Return the values that the silver holds often enough to be learned, in alphabetical order."""
    forms: Counter[str] = Counter()
    relations: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for one in taught:
        forms.update(one.forms)
        relations.update(one.relations)
        names.update(one.names)
    kinds = sorted({name[2:] for name in names if name != "O"})
    return Inventory(
        forms=tuple(sorted(form for form, times in forms.items() if times >= RARE)),
        relations=tuple(sorted(relation for relation, times in relations.items() if times >= RARE)),
        names=("O", *(f"{begin}-{kind}" for kind in kinds for begin in "BI")),
    )


def examples(document: GoldDocument, taught: Taught, pieces: Pieces, known: Inventory) -> Iterator[Example]:
    """Yield one example a window; an attribution that a window cuts is learned as far as the window shows it."""
    for window in pieces.windows(document.text, paragraphs(document.text)):
        gold, silver = _gold(window, document.attributions), _silver(window, taught, known)
        yield Example(window, *gold, *silver)


def _gold(window: Window, attributions: Sequence[GoldAttribution] | None) -> tuple[Ints, Ints, Ints, Ints]:
    """The tags, the cues' first words, their links and their outer cues."""
    size = len(window.starts)
    none = np.zeros(0, dtype=np.int64)
    if attributions is None:
        return np.full(size, IGNORED, dtype=np.int64), none, none.reshape(0, size), none.reshape(0, 0)
    tags = np.zeros(size, dtype=np.int64)
    # Content first: where a source or cue stands inside another's content, the shorter span is kept.
    for role in reversed(ROLES):
        for attribution in attributions:
            _tag(window, tags, getattr(attribution, role), 1 + 2 * ROLES.index(role))
    rows: dict[int, Ints] = {}
    for attribution in attributions:
        cue = _touched(window, attribution.cue)
        if len(cue):
            row = rows.setdefault(int(cue[0]), np.zeros(size, dtype=np.int64))
            row[_touched(window, attribution.content)] = 2
            row[_touched(window, attribution.source)] = 1
    cues = sorted(rows)
    links = np.stack([rows[c] for c in cues]) if cues else none.reshape(0, size)
    return tags, np.array(cues, dtype=np.int64), links, _outer(cues, links)


def _outer(cues: Sequence[int], links: Ints) -> Ints:
    """Whether each cue stands in the content of each other one."""
    return (links[:, cues].T == 2).astype(np.int64) if cues else np.zeros((0, 0), dtype=np.int64)


def _silver(window: Window, taught: Taught, known: Inventory) -> tuple[Ints, Ints, Ints, Ints, Ints]:
    """The forms, relations, heads, names and openings; words that were cut otherwise are unknown."""
    at = np.searchsorted(taught.starts, window.starts)
    at = np.where(at < len(taught.starts), at, 0)
    same = taught.starts[at] == window.starts
    here = {int(word): place for place, word in enumerate(at) if same[place]}
    heads = [here.get(int(taught.heads[word]), IGNORED) for word in at]
    values = (
        _numbers([taught.forms[w] for w in at], known.forms),
        _numbers([taught.relations[w] for w in at], known.relations),
        np.array(heads, dtype=np.int64),
        _numbers([taught.names[w] for w in at], known.names),
        taught.opens[at].astype(np.int64),
    )
    return tuple(np.where(same, value, IGNORED) for value in values)  # type: ignore[return-value]


def _numbers(values: Sequence[str], known: Sequence[str]) -> Ints:
    place = {value: number for number, value in enumerate(known)}
    return np.array([place.get(value, IGNORED) for value in values], dtype=np.int64)


def _tag(window: Window, tags: Ints, spans: Sequence[Span], begin: int) -> None:
    for span in spans:
        touched = _touched(window, (span,))
        if len(touched):
            tags[touched] = begin + 1
            tags[touched[0]] = begin


def _touched(window: Window, spans: Sequence[Span]) -> Ints:
    hit = np.zeros(len(window.starts), dtype=bool)
    for span in spans:
        hit |= (window.starts < span.end) & (window.ends > span.start)
    return np.flatnonzero(hit)
