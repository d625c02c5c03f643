"""A text as its lines that are not blank, with their places in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.model.text import Span

LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
BREAK = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or the part of one that is left when something was cut out of it, without blanks at its ends.

    ``gap`` is how many line breaks stand before it: 0 for a part of a line, 1 where it follows directly, 2 or more
    after blank lines or at the top.
    """

    text: str
    start: int
    gap: int

    @property
    def end(self) -> int:
        """Where the line ends."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """Where the line stands."""
        return Span(self.start, self.end)


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of a text that hold something."""
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    last = -1
    for match in LINE.finditer(text):
        words = match[0].strip()
        if words:
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            gap = 2 if last < 0 else len(BREAK.findall(text, last, start))
            yield Line(words, start, gap)
            last = start + len(words)


def part(text: str, start: int, end: int, gap: int) -> Line | None:
    """Return what stands in a stretch of a line, or None where it is blank."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    return Line(words, start, gap) if words else None
