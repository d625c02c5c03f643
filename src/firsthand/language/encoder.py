"""The reading model: one small transformer encoder, run once over a document's prose."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime

from firsthand.language.pieces import Pieces, Window
from firsthand.model.text import Span

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Heads:
    """What the encoder says of one window: ``tags`` [piece, tag] and ``links`` [cue, piece, link].

    Tags are log-probabilities, links logits. The row of a cue's first piece in ``links`` says of every piece
    how well it fits that cue's source or content.
    """

    window: Window
    tags: Floats
    links: Floats


class Encoder:
    """Loads the shipped model once and reads paragraphs with it; the same text always gives the same numbers."""

    def __init__(self, folder: Path) -> None:
        about = json.loads((folder / "model.json").read_text(encoding="utf8"))
        self.tags: tuple[str, ...] = tuple(about["tags"])
        self.links: tuple[str, ...] = tuple(about["links"])
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
        tags, links = self._session.run(
            ["tags", "links"],
            {
                "ids": window.ids[None],
                "shapes": window.shapes[None],
                "quoted": window.quoted[None],
                "mask": np.ones((1, len(window)), dtype=np.int64),
            },
        )
        return Heads(window, _log_softmax(tags[0]), links[0])


def _log_softmax(scores: Floats) -> Floats:
    shifted = scores - scores.max(axis=-1, keepdims=True)
    result: Floats = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return result
