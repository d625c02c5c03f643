"""The reading model: one small transformer encoder, run once over a document's prose, with a head for each question."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import onnxruntime

from firsthand.language.encoder.arrays import Floats
from firsthand.language.encoder.pieces import Pieces, Window
from firsthand.model.text import Span

HEADS = ("tags", "forms", "relations", "names", "opens", "arcs", "links")


@dataclass(frozen=True, slots=True)
class Heads:
    """What the encoder says of one window's words, all as logits.

    ``tags`` (of attribution), ``forms``, ``relations`` and ``names`` are [word, value]; ``opens`` [word] says whether
    a sentence begins. ``arcs`` [word, governor] has a word's fitness as the root on its diagonal. ``links`` [cue, word,
    link] is read in the row of a cue's first word.
    """

    window: Window
    tags: Floats
    forms: Floats
    relations: Floats
    names: Floats
    opens: Floats
    arcs: Floats
    links: Floats


@dataclass(frozen=True, slots=True)
class Values:
    """What the heads choose among, in the order of their scores."""

    tags: tuple[str, ...]
    forms: tuple[str, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]
    links: tuple[str, ...]


class Encoder:
    """Loads the shipped model once and reads paragraphs with it; the same text always gives the same numbers."""

    def __init__(self, folder: Path) -> None:
        about = json.loads((folder / "model.json").read_text(encoding="utf8"))
        self.values = Values(**{name: tuple(values) for name, values in about["values"].items()})
        self.name: str = about["name"]
        self._pieces = Pieces(folder / "tokenizer.json")
        options = onnxruntime.SessionOptions()
        # One thread: whatever the machine, sums are made in one order and the same text gives the same numbers.
        # Who has more cores reads several documents at once.
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            folder / "model.onnx", sess_options=options, providers=["CPUExecutionProvider"]
        )

    def __call__(self, text: str, paragraphs: Sequence[Span]) -> Iterator[Heads]:
        """Yield the heads' readings, one a window, in reading order; each is large, and a document has many."""
        for window in self._pieces.windows(text, paragraphs):
            yield self._read(window)

    def _read(self, window: Window) -> Heads:
        # One window at a time: padding a batch costs more than it gains on a processor, and would move the last digits.
        scores = self._session.run(
            HEADS,
            {
                "ids": window.ids[None],
                "shapes": window.shapes[None],
                "quoted": window.quoted[None],
                "firsts": window.firsts[None],
            },
        )
        tags, forms, relations, names, opens, arcs, links = (each[0] for each in scores)
        return Heads(window, tags, forms, relations, names, opens[:, 0], arcs, links)
