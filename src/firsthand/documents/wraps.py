"""Paragraphs that were broken into lines of one width, as letters and old files are: put together again."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from firsthand.documents.lines import Line

NARROWEST, WIDEST = 45, 130
"""The widths at which people and programs break lines."""

FEWEST = 4
"""Breaks in mid-sentence below which nothing shows that a text is wrapped."""

FULL = 0.7
"""The share of the width that a line fills unless its paragraph ends there."""

ENDED = re.compile(r"[.!?:;…][”\"’')\]]*$")
BULLETS = ("-", "*", "•", "–", "—")
Starts = Callable[[str], bool]


def is_wrapped(lines: Sequence[Line], *, starts: Starts) -> bool:
    """Return whether most lines that another follows directly break off in mid-sentence, at a line's width.

    ``starts`` tells of a line that it begins something of its own, whatever stands before it.
    """
    ends = [a.text for a, b in pairwise(lines) if b.gap == 1 and not starts(b.text) and not a.text.startswith("|")]
    broken = [words for words in ends if NARROWEST <= len(words) <= WIDEST and not ENDED.search(words[-20:])]
    return len(broken) >= FEWEST and 2 * len(broken) >= len(ends)


def joins(text: str, lines: Sequence[Line], *, starts: Starts) -> tuple[Line, ...]:
    """Return the lines of a wrapped text with those of one paragraph as one, the line breaks inside it and all.

    A paragraph's last line is the one that stops short of the width.
    """
    width = sorted(len(line.text) for line in lines)[int(0.9 * len(lines))]
    found: list[Line] = []
    goes_on = False
    for line in lines:
        full = FULL * width <= len(line.text)
        if goes_on and _follows(text, found[-1], line) and not starts(line.text):
            first = found.pop()
            found.append(Line(text[first.start : line.end], first.start, first.gap))
            goes_on = full
        else:
            found.append(line)
            goes_on = full and (line.text.startswith(BULLETS) or not starts(line.text))
    return tuple(found)


def _follows(text: str, before: Line, line: Line) -> bool:
    """Whether nothing but one line break stands between the two."""
    return line.gap == 1 and text[before.end : line.start].isspace()
