"""Words that set a thing before, at or after the time of telling and no more: "now", "recently", "in the future".

No day of the calendar follows from them, so a claim's times leave them out; TIMEX3 has values for them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from firsthand.language.cover import Cover
from firsthand.model.text import Span, start_of


class Side(StrEnum):
    """On which side of the telling a time lies."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Reference:
    """Words for a time that is known only by its side."""

    span: Span
    side: Side


# "Eventually", "previously", "shortly" order what happens and set no time, as TIMEX3's guidelines have it.
_WORDS = (
    (
        Side.PRESENT,
        (
            r"(?:right )?now(?! that\b|-)|currently|at present|presently|at the moment|at this (?:time|stage|point)"
            r"|nowadays|these days|ongoing|today(?=['’]s\b)"
        ),
    ),
    (
        Side.FUTURE,
        (
            r"(?:very |as |fairly |quite )?soon(?! as\b|-)|(?:in )?the (?:near |foreseeable |distant )?future"
            r"|near future|short-term"
        ),
    ),
    (
        Side.PAST,
        (
            r"recently|(?<!most )(?<!more )recent(?! (?:days|weeks|months|years|hours|decades)\b)"
            r"|in the past(?! [a-z]+ (?:days|weeks|months|years|hours)\b)|the past(?=[.,;:!?”'\"]| and\b)|lately"
            r"|long ago|some time ago|not long ago|in recent (?:\S+ ){0,2}?(?:history|memory|times)"
            r"|at the time(?! of\b)"
        ),
    ),
)
_FORMS = tuple((side, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for side, words in _WORDS)


def references(text: str, span: Span) -> tuple[Reference, ...]:
    """Return the words of a stretch that tell a side and no day, in reading order."""
    span = Span(span.start, min(span.end, len(text)))
    taken, found = Cover(span), list[Reference]()
    for side, pattern in _FORMS:
        for m in pattern.finditer(text, span.start, span.end):
            here = Span(*m.span())
            if not taken.meets(here):
                taken.add(here)
                found.append(Reference(here, side))
    return tuple(sorted(found, key=start_of))
