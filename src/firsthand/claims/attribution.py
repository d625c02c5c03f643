"""Who says what by which words: the encoder's scores, put together into attributions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from firsthand.language.encoder import Encoder, Floats, Heads
from firsthand.language.tagging import FORBIDDEN, Stretch, best_stretches
from firsthand.model.text import Span

HAS_SOURCE = -3.0
"""A cue takes the source that fits it best where the pieces' mean logit of the link is at least this."""

HAS_CONTENT = -1.0
"""A stretch of content goes to the cue that it fits best where the mean logit is at least this, else to none.

Both were chosen on PolNeAR's development part: a source is worth a guess, a stray stretch of content is not.
"""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One cue with its source and content, as spans of the text; an empty source is one that the text does not name."""

    cue: Span
    source: tuple[Span, ...]
    content: tuple[Span, ...]


def attributions(heads: Iterable[Heads], encoder: Encoder) -> list[Attribution]:
    """Return the attributions that the windows hold, in the order of their cues; those without content are left out."""
    found = [a for one in heads for a in _in_window(one, encoder.tags, encoder.links)]
    return sorted(found, key=_place)


def _place(attribution: Attribution) -> tuple[int, int]:
    return attribution.cue.start, attribution.cue.end


def _in_window(heads: Heads, tags: Sequence[str], links: Sequence[str]) -> list[Attribution]:
    stretches = [w for s in best_stretches(_of_words(heads, tags), tags) if (w := _whole_words(heads, s))]
    cues = [s for s in stretches if s.role == "cue"]
    if not cues:
        return []
    rows = heads.links[[cue.first for cue in cues]]
    sources = _sources(rows[:, :, links.index("source")], stretches)
    contents = _contents(rows[:, :, links.index("content")], stretches)
    return [
        Attribution(
            cue=_span(heads, cue),
            source=tuple(_span(heads, s) for s in sources[i]),
            content=tuple(_span(heads, s) for s in contents[i]),
        )
        for i, cue in enumerate(cues)
        if contents[i] and heads.window.own[cue.first]
    ]


def _of_words(heads: Heads, tags: Sequence[str]) -> Floats:
    """The tag scores, with special pieces made to carry a stretch on or to end it, never to begin one."""
    special = (heads.window.ends == heads.window.starts)[:, None]
    begins = np.array([tag.startswith("B-") for tag in tags])[None, :]
    return np.where(special, np.where(begins, FORBIDDEN, 0.0), heads.tags)


def _whole_words(heads: Heads, stretch: Stretch) -> Stretch | None:
    """The stretch without a word that it enters in the middle, and with the whole of the one it ends in."""
    within, first, last = heads.window.within, stretch.first, stretch.last
    while first < last and within[first]:
        first += 1
    while last < len(within) and within[last]:
        last += 1
    return Stretch(stretch.role, first, last) if first < stretch.last else None


def _fit(scores: Floats, stretches: Sequence[Stretch]) -> Floats:
    """How well each stretch fits each cue: the mean over its pieces of ``scores`` [cue, piece], as [cue, stretch]."""
    means: Floats = np.stack([scores[:, s.first : s.last].mean(axis=1) for s in stretches], axis=1)
    return means


def _sources(scores: Floats, stretches: Sequence[Stretch]) -> list[list[Stretch]]:
    """For each cue its best source, which other cues may have too: "said … and added …"."""
    named = [s for s in stretches if s.role == "source"]
    if not named:
        return [[] for _ in scores]
    fit = _fit(scores, named)
    return [[named[int(row.argmax())]] if row.max() >= HAS_SOURCE else [] for row in fit]


def _contents(scores: Floats, stretches: Sequence[Stretch]) -> list[list[Stretch]]:
    """For each cue the stretches of content that fit no other cue better."""
    found: list[list[Stretch]] = [[] for _ in scores]
    told = [s for s in stretches if s.role == "content"]
    if told:
        fit = _fit(scores, told)
        for stretch, cue, best in zip(told, fit.argmax(axis=0), fit.max(axis=0), strict=True):
            if best >= HAS_CONTENT:
                found[int(cue)].append(stretch)
    return found


def _span(heads: Heads, stretch: Stretch) -> Span:
    window = heads.window
    real = [i for i in range(stretch.first, stretch.last) if window.ends[i] > window.starts[i]]
    return Span(int(window.starts[real[0]]), int(window.ends[real[-1]]))
