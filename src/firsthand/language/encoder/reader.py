"""One pass of the encoder over a document's prose, read as grammar and as attributions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from firsthand.language.encoder.attribution import Attribution, attributions
from firsthand.language.encoder.encoder import Encoder, Heads
from firsthand.language.encoder.relations import Relations
from firsthand.language.encoder.syntax import Parts
from firsthand.language.grammar import Grammar
from firsthand.language.lemmas import Lemmas
from firsthand.model.text import Span


@dataclass(frozen=True, slots=True)
class Language:
    """What the words of a document's prose are to one another, and who says what by which of them."""

    grammar: Grammar
    attributions: tuple[Attribution, ...]


class LanguageReader:
    """Loads the encoder and what goes with it once."""

    def __init__(self, folder: Path) -> None:
        self._encoder = Encoder(folder)
        self._lemmas = Lemmas.load(folder / "lemmas.json")
        self._relations = Relations.load(folder / "relations.json")

    def __call__(self, text: str, paragraphs: Sequence[Span]) -> Language:
        """Return the grammar and the attributions of the paragraphs; no sentence crosses from one into the next."""
        values = self._encoder.values
        parts = Parts(text, values, self._lemmas, self._relations)
        found: list[Attribution] = []
        for group in _together(self._encoder(text, paragraphs)):
            parts.add(group)
            for heads in group:
                found += attributions(heads, values)
        return Language(parts.grammar(), tuple(sorted(found, key=_place)))


def _together(windows: Iterable[Heads]) -> Iterator[list[Heads]]:
    """Yield the windows one by one, but all stretches of a paragraph that is longer than a window together."""
    group: list[Heads] = []
    for heads in windows:
        if group and group[-1].window.paragraphs[-1] != heads.window.paragraphs[0]:
            yield group
            group = []
        group.append(heads)
    if group:
        yield group


def _place(attribution: Attribution) -> tuple[int, int]:
    return attribution.cue.start, attribution.cue.end
