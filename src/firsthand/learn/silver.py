"""Silver grammar as plain values."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Taught:
    """The silver grammar of a text's paragraphs, one entry a word, in reading order.

    ``starts`` are the words' places; ``heads`` count within the text, a root being its own; ``forms`` join the Penn tag
    and the universal part of speech ("VBD|VERB"); ``names`` are BIO tags; ``opens`` marks the first word of a sentence.
    """

    starts: npt.NDArray[np.int64]
    heads: npt.NDArray[np.int64]
    forms: tuple[str, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]
    lemmas: tuple[str, ...]
    opens: npt.NDArray[np.bool_]
