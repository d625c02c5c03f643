"""Who says what by which words: the encoder's scores, put together into attributions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from firsthand.language.encoder.arrays import Floats
from firsthand.language.encoder.encoder import Heads, Values
from firsthand.language.encoder.tagging import Stretch, best_stretches
from firsthand.model.text import Span

HAS_SOURCE = -3.0
"""A cue takes the source that fits it best where the words' mean logit of the link is at least this."""

HAS_CONTENT = -1.0
"""A stretch of content goes to the cue that it fits best where the mean logit is at least this, else to none.

Both were chosen on PolNeAR's development part: a source is worth a guess, a stray stretch of content is not.
"""


HAS_REPORTER = 2.0
"""A cue is reported by the other cue that fits best where the logit is at least this: below, half of them are wrong."""


@dataclass(frozen=True, slots=True)
class Reporter:
    """Who passes an attribution on, and by which words: "…, he said, ⟦according to⟧ ⟦Interfax⟧"."""

    source: Span
    cue: Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """One cue with its source and content, as spans of the text; an empty source is one that the text does not name."""

    cue: Span
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    reporter: Reporter | None = None


def attributions(heads: Heads, values: Values) -> Iterator[Attribution]:
    """Yield the attributions whose cue the window owns, in the order of their cues; none without content."""
    stretches = best_stretches(heads.tags, values.tags)
    cues = [s for s in stretches if s.role == "cue"]
    if not cues:
        return
    rows = heads.links[[cue.first for cue in cues]]
    sources = _sources(rows[:, :, values.links.index("source")], stretches)
    contents = _contents(rows[:, :, values.links.index("content")], stretches)
    reporters = _reporters(rows[:, [cue.first for cue in cues], values.links.index("outer")], sources)
    for i, cue in enumerate(cues):
        if contents[i] and heads.window.own[cue.first]:
            j = reporters[i]
            yield Attribution(
                cue=_span(heads, cue),
                source=tuple(_span(heads, s) for s in sources[i]),
                content=tuple(_span(heads, s) for s in contents[i]),
                reporter=None if j is None else Reporter(_span(heads, sources[j][0]), _span(heads, cues[j])),
            )


def _fit(scores: Floats, stretches: Sequence[Stretch]) -> Floats:
    """How well each stretch fits each cue: the mean over its words of ``scores`` [cue, word], as [cue, stretch]."""
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


def _reporters(scores: Floats, sources: Sequence[Sequence[Stretch]]) -> list[int | None]:
    """For each cue the other cue with a source of its own that reports it, by ``scores`` [cue, cue]."""
    found: list[int | None] = []
    for i, row in enumerate(scores):
        others = [j for j in range(len(row)) if j != i and sources[j] and sources[j] != sources[i]]
        best = max(others, key=row.__getitem__, default=None)
        found.append(best if best is not None and row[best] >= HAS_REPORTER else None)
    return found


def _span(heads: Heads, stretch: Stretch) -> Span:
    return Span(int(heads.window.starts[stretch.first]), int(heads.window.ends[stretch.last - 1]))
