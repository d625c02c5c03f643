"""One attribution as its phenomena are seen: the words of its parts, and over which sentences and paragraphs they run.

No model has a part in it, so that a set falls into the same phenomena whatever reads it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

# A mark that may end a sentence, the quotation marks behind it, and the blank before the next capital, figure or mark.
_END = re.compile(r"[.!?…]+[\"'”’)\]]{0,3}(?=[^\S\n]{1,9}[\"'“‘(\[]{0,3}[A-Z0-9])")
_LINE = re.compile(r"\n+")
_LAST_WORD = re.compile(r"(?:\w+\.)*\w+$")
_LOOKS_BACK = 20  # characters in which the last word before a mark is sought

_NO_END = frozenset(
    "mr mrs ms dr sen rep gov gen col lt sgt capt rev hon prof st sr jr vs no inc corp co ltd mt ft"
    " jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
"""Words, lower case, with a point that ends no sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What an attribution says of itself; words in lower case, sentences and paragraphs by number.

    ``form`` is the scorer's: direct, indirect or mixed. ``paragraphs`` are those of all three parts.
    """

    source: tuple[str, ...]
    cue: tuple[str, ...]
    content: tuple[str, ...]
    form: str
    sentences: frozenset[int]
    paragraphs: frozenset[int]


class Layout:
    """A text cut into tokens, sentences and paragraphs; ``said`` tells of token numbers what they are."""

    def __init__(self, text: str, tokens: Sequence[tuple[int, int]]) -> None:
        self._words = [text[start:end].lower() for start, end in tokens]
        sentences, paragraphs = list(sentence_starts(text)), [m.end() for m in _LINE.finditer(text)]
        self._sentence = [bisect_right(sentences, start) for start, _ in tokens]
        self._paragraph = [bisect_right(paragraphs, start) for start, _ in tokens]

    def said(self, source: Iterable[int], cue: Iterable[int], content: Iterable[int], form: str) -> Said:
        """Return the attribution whose parts are these tokens."""
        spoken, by, with_ = sorted(content), sorted(source), sorted(cue)
        return Said(
            source=self._of(by),
            cue=self._of(with_),
            content=self._of(spoken),
            form=form,
            sentences=frozenset(self._sentence[i] for i in spoken),
            paragraphs=frozenset(self._paragraph[i] for i in (*by, *with_, *spoken)),
        )

    def _of(self, tokens: Iterable[int]) -> tuple[str, ...]:
        return tuple(self._words[i] for i in tokens)


def sentence_starts(text: str) -> Iterator[int]:
    """Yield where a sentence begins, but for the first; a line always begins one."""
    ends = sorted({m.end() for m in _END.finditer(text) if _ends(text, m)} | {m.end() for m in _LINE.finditer(text)})
    yield from ends


def _ends(text: str, mark: re.Match[str]) -> bool:
    """A point behind an abbreviation or an initial is part of the word."""
    if mark[0][0] != "." or len(mark[0]) > 1:
        return True
    word = _LAST_WORD.search(text[max(0, mark.start() - _LOOKS_BACK) : mark.start()])
    return not word or not (word[0].lower() in _NO_END or "." in word[0] or (len(word[0]) == 1 and word[0].isupper()))
