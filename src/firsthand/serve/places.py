"""Places in a text as people give them: by numbers of characters, or by the words that stand there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.errors import BadDecision
from firsthand.model.text import Document, Span

_PLACES = re.compile(r"\s{0,9}\d{1,9}\s?[-–]\s?\d{1,9}(?:[\s,;]{1,9}\d{1,9}\s?[-–]\s?\d{1,9}){0,19}\s{0,9}")
_PLACE = re.compile(r"(\d{1,9})\s?[-–]\s?(\d{1,9})")


def spans(words: str, document: Document, exact: Sequence[str] = ()) -> list[Span]:
    """Return the places that are meant, in order; ``exact`` are the words that have to stand there.

    Raises ``BadDecision`` where they stand nowhere in the document, or nobody can say which of several is meant.
    """
    if not _PLACES.fullmatch(words):
        return [_found(words, document)]
    ends = [(int(start), int(end)) for start, end in _PLACE.findall(words)]
    if any(not start < end <= len(document.text) for start, end in ends):
        raise BadDecision(f"its words lie outside the document, which has {len(document.text):,} characters")
    found = [_trimmed(document, Span(start, end)) for start, end in ends]
    if exact and [_plain(document[span]) for span in found] != [_plain(each) for each in exact]:
        raise BadDecision("other words stand at these places now; load the page again")
    return sorted(found)


def span_of(words: str, document: Document) -> list[int]:
    """Return the one place that is meant, as the reading contract has it."""
    first, *more = spans(words, document)
    if more:
        raise BadDecision("a time, a place or a number stands at one place of the text")
    return [first.start, first.end]


def _found(words: str, document: Document) -> Span:
    """The one place where the words stand, whatever blanks and lines are between them."""
    parts = [re.escape(word) for word in words.split()]
    if not parts:
        raise BadDecision("it needs the words that are claimed")
    places = [match.span() for match in re.finditer(r"\s+".join(parts), document.text)]
    if len(places) != 1:
        where = "nowhere" if not places else f"{len(places)} times"
        raise BadDecision(f"these words stand {where} in the document; give their place in numbers, as 120-164")
    return Span(*places[0])


def _trimmed(document: Document, span: Span) -> Span:
    """The span without blanks at its ends: a selection by paragraphs ends before the next one begins."""
    words = document[span]
    if not words.strip():
        raise BadDecision("there are no words at that place")
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _plain(text: str) -> str:
    return " ".join(text.split())
