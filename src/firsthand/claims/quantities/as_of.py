"""When a number held: the time that its words tie to it, and no other that the sentence tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from firsthand.model.measure import Quantity, When

# Before a number: it is a level, and a time right behind it is the level's.
_LEVEL = re.compile(
    r"(?:\b(?:from|to|at|was|were|is|are|stands?|stood|reached|totall?ed|of|remain(?:s|ed)?|had|has|have)|:)"
    r"\s(?:just\s|still\s|only\s|now\s|the\s)?$",
    re.IGNORECASE,
)
_JOINT = re.compile(r",?\s(?:(?:on|in|at|during|as\sof|as\sat|back\sin)\s)?(?:the\s)?")
_STATED = re.compile(r"\bas\s(?:of|at)\s(?:the\s)?$", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|until|up\sto)\s(?:the\s)?$", re.IGNORECASE)
_PERFECT = re.compile(r"(?<!will )(?<!would )(?<!may )(?<!could )\b(?:had|has|have)\b|['’](?:d|ve)\b")
_NOW = re.compile(
    r"\b(?:right\snow|(?<!\bfrom\s)now(?!\son\b)|currently|at\spresent|at\sthe\smoment|so\sfar|to\sdate|as\sof\snow|today)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.?!][”\"’)]*\s|\n\n")
_LEAD, _AROUND, _BESIDE = 24, 120, 40  # characters: before a number or time, between the two, to a "now"


def dated(text: str, found: Sequence[Quantity], times: Sequence[When], now: str | None = None) -> tuple[Quantity, ...]:
    """Return the quantities, each with the time as of which it is told where its words say so.

    ``now`` is when the words were said, an EDTF string, for numbers told of that moment ("right now", "so far").
    """
    return tuple(replace(q, as_of=_as_of(text, q, times, now)) if q.as_of is None else q for q in found)


def _as_of(text: str, q: Quantity, times: Sequence[When], now: str | None) -> str | None:
    for when in times:
        if _stated(text, q, when) or _behind(text, q, when):
            return when.edtf
    return now if now and _told_now(text, q) else None


def _behind(text: str, q: Quantity, when: When) -> bool:
    """A level with its time behind it: "down from 290 last week", "was 160 on Thursday morning"."""
    if when.span.start < q.span.end:
        return False
    gap = text[q.span.end : when.span.start][: _AROUND + 1]
    noun = f" {q.of}" if q.of and gap.startswith(f" {q.of}") else ""
    lead = text[max(0, q.span.start - _LEAD) : q.span.start]
    if when.edtf.endswith("..") or when.edtf.startswith(".."):
        return False  # "since the weekend" is how long, and not as of when
    level = q.change is None and _LEVEL.search(lead) is not None
    return level and _JOINT.fullmatch(gap.removeprefix(noun) or " ") is not None


def _stated(text: str, q: Quantity, when: When) -> bool:
    """ "as of Monday", "as at 1 May"; "had arrived by Wednesday", where something is told as done by then."""
    first, last = sorted((q.span, when.span))
    between = text[first.end : last.start]
    if first.end > last.start or len(between) > _AROUND or _SENTENCE.search(between):
        return False
    lead = text[max(0, when.span.start - _LEAD) : when.span.start]
    if _STATED.search(lead):
        return True
    done = between + " " + _SENTENCE.split(text[q.span.end : q.span.end + _BESIDE])[0]
    return _BY.search(lead) is not None and _PERFECT.search(done) is not None


def _told_now(text: str, q: Quantity) -> bool:
    """Whether a word for the present stands beside the number, in its sentence."""
    behind = _SENTENCE.split(text[q.span.end : q.span.end + _BESIDE])[0]
    before = _SENTENCE.split(text[max(0, q.span.start - _BESIDE) : q.span.start])[-1]
    return _NOW.search(behind) is not None or _NOW.search(before) is not None
