"""Gold documents as training windows: a tag and, for each cue, a link for every word piece."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from firsthand.language.pieces import Pieces, Window
from firsthand.learn.corpus import ROLES, GoldAttribution, GoldDocument
from firsthand.model.text import Span

Ints = npt.NDArray[np.int64]
QUOTES = {"“": 1523, "”": 1524, '"': 1000, "‘": 1520, "’": 1521}
"""Ids of the quotation marks in the encoder's vocabulary."""

STYLES = (
    (0.25, {"“": '"', "”": '"'}),
    (0.10, {"“": "‘", "”": "’"}),
    (0.07, {"“": "", "”": "", '"': ""}),
)
"""How often a window's quotation marks are rewritten, and into what: the world has more styles than the gold."""

CURLED = 0.2
"""How often straight marks are made curly."""


@dataclass(frozen=True, slots=True)
class Example:
    """One window with its gold: ``tags`` [piece], and for each cue's first piece a row of ``links`` [cue, piece]."""

    window: Window
    tags: Ints
    cues: Ints
    links: Ints


def paragraphs(text: str) -> list[Span]:
    """Return the lines of a text that are not blank."""
    return [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]


def examples(document: GoldDocument, pieces: Pieces) -> Iterator[Example]:
    """Yield one example a window; an attribution that a window cuts is learned as far as the window shows it."""
    for window in pieces.windows(document.text, paragraphs(document.text)):
        yield _example(window, document.attributions)


def _example(window: Window, attributions: Sequence[GoldAttribution]) -> Example:
    tags = np.zeros(len(window), dtype=np.int64)
    rows: dict[int, Ints] = {}
    # Content first: where a source or cue stands inside another's content, the shorter span is kept.
    for role in reversed(ROLES):
        for attribution in attributions:
            _tag(window, tags, getattr(attribution, role), 1 + 2 * ROLES.index(role))
    for attribution in attributions:
        cue = _touched(window, attribution.cue)
        if not len(cue):
            continue
        row = rows.setdefault(int(cue[0]), np.zeros(len(window), dtype=np.int64))
        row[_touched(window, attribution.content)] = 2
        row[_touched(window, attribution.source)] = 1
    cues = sorted(rows)
    links = np.stack([rows[c] for c in cues]) if cues else np.zeros((0, len(window)), dtype=np.int64)
    return Example(window, tags, np.array(cues, dtype=np.int64), links)


def _tag(window: Window, tags: Ints, spans: Sequence[Span], begin: int) -> None:
    for span in spans:
        touched = _touched(window, (span,))
        if len(touched):
            tags[touched] = begin + 1
            tags[touched[0]] = begin


def _touched(window: Window, spans: Sequence[Span]) -> Ints:
    hit = np.zeros(len(window), dtype=bool)
    for span in spans:
        hit |= (window.starts < span.end) & (window.ends > span.start)
    return np.flatnonzero(hit)


def restyled(example: Example, chance: random.Random) -> Example:
    """Return the example with its quotation marks in another style, or none, as often as ``STYLES`` says."""
    roll = chance.random()
    for share, style in STYLES:
        if roll < share:
            return _rewritten(example, {QUOTES[old]: QUOTES.get(new) for old, new in style.items()})
        roll -= share
    return _curled(example) if roll < CURLED else example


def _curled(example: Example) -> Example:
    window = example.window
    straight = window.ids == QUOTES['"']
    closes = straight & (np.append(window.quoted[1:], 0) == 0)
    ids = np.where(closes, QUOTES["”"], np.where(straight, QUOTES["“"], window.ids))
    return replace(example, window=replace(window, ids=ids))


def _rewritten(example: Example, style: dict[int, int | None]) -> Example:
    window = example.window
    keep = np.array([style.get(int(i), i) is not None for i in window.ids])
    ids = np.array([style.get(int(i), int(i)) or 0 for i in window.ids], dtype=np.int64)
    if keep.all():
        return replace(example, window=replace(window, ids=ids))
    moved = np.cumsum(keep) - 1
    cut = Window(
        ids=ids[keep],
        shapes=window.shapes[keep],
        quoted=np.zeros(int(keep.sum()), dtype=np.int64),
        starts=window.starts[keep],
        ends=window.ends[keep],
        own=window.own[keep],
        within=window.within[keep],
    )
    tags = _begun(example.tags, keep)
    heads = keep[example.cues]
    return Example(cut, tags, moved[example.cues][heads], example.links[heads][:, keep])


def _begun(tags: Ints, keep: npt.NDArray[np.bool_]) -> Ints:
    """A span that loses its opening mark begins at the piece after it."""
    tags = tags.copy()
    for at in np.flatnonzero(~keep):
        following = at + 1
        if tags[at] % 2 == 1 and following < len(tags) and tags[following] == tags[at] + 1:
            tags[following] = tags[at]
    return tags[keep]
