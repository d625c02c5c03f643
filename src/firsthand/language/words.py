"""A text as words, figures and marks, each with its place: what the grammars of numbers and times read."""

from __future__ import annotations

import re
from typing import NamedTuple

_PIECE = re.compile(
    r"[0-9]{1,3}(?:[,\u00a0\u202f\u2009][0-9]{3})+(?![0-9])(?:\.[0-9]+)?"  # 170,000 · 1,234.5 · thin spaces
    r"|[0-9]+(?:\.[0-9]+)?"  # 40 · 2.5
    r"|(?<![\w.])\.[0-9]+"  # .001
    r"|[¼½¾⅐-⅞]"  # "2½"
    r"|[^\W\d_]+(?:['’](?=[^\W\d_])[^\W\d_]+)*"  # troops · won’t · Ukraine's
    r"|[^\w\s]"  # one mark
)


class Word(NamedTuple):
    """One word, figure or mark; ``low`` is it in lower case with a straight apostrophe."""

    text: str
    low: str
    start: int
    end: int

    @property
    def figure(self) -> bool:
        """Whether it is written in digits."""
        return self.text[-1] in "0123456789"

    @property
    def spelled(self) -> bool:
        """Whether it is written in letters."""
        return self.text[0].isalpha()


def words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """Return the words, figures and marks of ``text[start:end]`` in reading order; letters never run into digits."""
    found = _PIECE.finditer(text, start, len(text) if end is None else end)
    return tuple(Word(m[0], m[0].lower().replace("’", "'"), m.start(), m.end()) for m in found)


def touching(row: tuple[Word, ...], at: int) -> bool:
    """Return whether the word at ``at`` follows the one before it without a space."""
    return 0 < at < len(row) and row[at - 1].end == row[at].start


def low_at(row: tuple[Word, ...], at: int) -> str:
    """Return the word at ``at`` in lower case, or an empty string outside the row."""
    return row[at].low if 0 <= at < len(row) else ""


def matches(row: tuple[Word, ...], at: int, phrase: tuple[str, ...]) -> bool:
    """Return whether the phrase stands at ``at``, word for word."""
    return low_at(row, at) == phrase[0] and tuple(word.low for word in row[at : at + len(phrase)]) == phrase
