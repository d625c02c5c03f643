"""How two reports of one text lie to each other, and the sentence in which a report stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from firsthand.model.judgement import Report
from firsthand.model.text import Span

# A full stop behind a title or an initial ends nothing.
_END = re.compile(r"(?<![A-Z])(?<!\bCol)(?<!\bGen)(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bLt)[.!?][\"'”’)\]]*\s+|\n\s*")
SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+|\n\s*")
"""Where a sentence ends in a short stretch between two reports; a title or an initial ends one here, too."""
FAR = 99
"""Stands for the distance between two documents."""


@lru_cache(maxsize=512)
def _ends(text: str) -> tuple[int, ...]:
    return tuple(m.end() for m in _END.finditer(text))


def apart(a: Report, b: Report) -> int:
    """Return how many sentences lie from one report to the other in one text: 0 in one sentence, 1 in the next."""
    if a.document.id != b.document.id:
        return FAR
    first, second = sorted((a.claim.extent, b.claim.extent), key=lambda span: span.start)
    return _sentences(a.document.text, first.end, second.start)


def follows(a: Report, b: Report) -> bool:
    """Return whether b stands after a in one text."""
    return a.document.id == b.document.id and a.claim.extent.start < b.claim.extent.start


def between(a: Report, b: Report) -> str:
    """Return the text from the end of the one to the beginning of the other; empty where they are of two documents."""
    if a.document.id != b.document.id:
        return ""
    first, second = sorted((a.claim.extent, b.claim.extent), key=lambda span: span.start)
    return a.document.text[first.end : second.start]


def holds(a: Report, b: Report) -> bool:
    """Return whether the words of b are among those of a."""
    first, second = a.claim.extent, b.claim.extent
    return a.document.id == b.document.id and first.start <= second.start and second.end <= first.end


def sentence_at(text: str, at: int) -> int:
    """Return the number of the sentence of a text in which a character stands."""
    return bisect_right(_ends(text), at)


def _sentences(text: str, start: int, end: int) -> int:
    return sum(start < at <= end for at in _near(text, start, end))


def _near(text: str, start: int, end: int) -> tuple[int, ...]:
    ends = _ends(text)
    return tuple(at for at in ends if start < at <= end)


@lru_cache(maxsize=1 << 13)
def sentence(report: Report) -> str:
    """Return the whole sentence, or sentences, in which a report's words, cue and source stand."""
    text = report.document.text
    span = _reach(report)
    ends = _ends(text)
    start = max((at for at in ends if at <= span.start), default=0)
    end = min((at for at in ends if at >= span.end), default=len(text))
    return text[start:end].strip()


@lru_cache(maxsize=1 << 13)
def before(report: Report) -> str:
    """Return the sentence before the one in which a report stands; empty at the beginning."""
    text, ends = report.document.text, _ends(report.document.text)
    start = max((at for at in ends if at <= _reach(report).start), default=0)
    earlier = max((at for at in ends if at < start and text[at:start].strip()), default=0)
    return text[earlier:start].strip()


def _reach(report: Report) -> Span:
    spans = [*report.claim.content, *report.claim.cue]
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def opening(report: Report) -> str:
    """Return the first words of the sentence in which a report stands, in lower case."""
    return sentence(report)[:24].lower()
