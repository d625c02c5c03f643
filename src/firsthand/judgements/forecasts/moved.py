"""What was set for a day, and is told to have been moved from it: "moved the referendum from Sunday to 8 November"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from firsthand.judgements.dating import known, said_on
from firsthand.judgements.forecasts.foretold import foretold, told
from firsthand.judgements.forecasts.looking_ahead import is_forecast
from firsthand.judgements.forecasts.meeting import Beside, one_story, things
from firsthand.judgements.forecasts.timely import AFTERWARDS, CALENDAR
from firsthand.judgements.meaning.clauses import Clause, names_in
from firsthand.judgements.meaning.negation import truly_negated
from firsthand.judgements.voices.sides import nation
from firsthand.judgements.words.doings import THINGS, senses
from firsthand.judgements.words.words import weighed
from firsthand.model.claim import Factuality
from firsthand.model.judgement import Report

_MOVED = re.compile(
    r"(?i)\b(?:moved|postponed|put (?:off|back)|delayed|rescheduled|pushed back|deferred|adjourned)\b"
    r"(?P<what>[^.;]{3,120}?)\b(?:to|until|till)\b"
)
_GOES_ON = re.compile(
    r"(?i)(?P<what>[^.;]{3,90}?)\b(?:would|will|is to|are to|has been|have been|was|were) (?:now )?"
    r"(?:go on|last|run|continue|be extended|extended|prolonged)(?: \w+){0,3}? (?:until|till|to)\b"
)
_ENDS = re.compile(r"(?i)\b(?:end|close|finish|conclude|be over|wind up)\b")
MOST = 8
"""Keys of a report."""


def was_moved(beside: Beside) -> str | None:
    """Before its day was over it is told as moved to a later one, or what was to end then as going on."""
    last, later = beside.saying.days[1], beside.later
    said, out = beside.saying.said[1], said_on(later)[0]
    if last is None or said is None or out is None:
        return None
    if beside.hangs or any(each.negated for each in beside.saying.clauses):
        return None
    if not said < out <= last + timedelta(AFTERWARDS) or not _later_day(later, last):
        return None
    moved = _what(later, ends=_ENDS.search(beside.forecast.words) is not None)
    if not moved & _spoken_of(beside.forecast) or not one_story(beside.forecast, later):
        return None
    return f"It is told as moved from {last:%-d %B %Y} to a later day."


def _later_day(report: Report, last: date) -> bool:
    """Whether "to" or "until" a later day stands in it."""
    text = report.document.text
    later = (when for when in report.claim.times if (end := known(when.edtf)[1]) is not None and end > last)
    return any(
        _TO.search(text[max(0, each.span.start - REACH) : each.span.start])
        or _TO_IT.match(text, each.span.start, each.span.end)
        for each in later
    )


REACH = 16
"""Characters before a day in which "to" stands."""
_TO = re.compile(r"(?i)\b(?:to|until|till)\s+(?:the\s+|\w+day,?\s+)?$")
_TO_IT = re.compile(r"(?i)(?:from\s.*\s)?(?:to|until|till)\s")


def _what(report: Report, *, ends: bool) -> frozenset[str]:
    """What a report tells as moved, or as going on past the day; nothing where it does not."""
    words = report.words
    if report.claim.factuality is not Factuality.CERTAIN or truly_negated(words):
        return frozenset()
    if moved := _MOVED.search(words):
        return _things(report) & _named_as(f"{words[: moved.start()]} {moved['what']}")
    return _things(report) if ends and _GOES_ON.search(words) else frozenset()


def _named_as(words: str) -> frozenset[str]:
    """What words name, but for what it is of or for: "the vote on a third term for Ada Holt" is a vote."""
    head = _OF_IT.sub(" ", words)
    return frozenset(weighed(f"x {head}")) | (senses(head) & THINGS) | names_in(f"x {head}")


_OF_IT = re.compile(r"\b(?:of|on|for|about|over|against|from) [^,;]*")


def _things(report: Report) -> frozenset[str]:
    return _of((*told(report), *foretold(report).clauses))


def _spoken_of(forecast: Report) -> frozenset[str]:
    saying = foretold(forecast)
    return _of(saying.clauses) | {name for name in saying.names if not nation(name)}


def _of(clauses: Iterable[Clause]) -> frozenset[str]:
    """What clauses are of: their things, and the names before and behind their verbs."""
    row = list(clauses)
    named = frozenset(name for each in row for name in each.subject | each.object if not nation(name))
    return named.union(*(things(each) | (each.senses & THINGS) for each in row)) - CALENDAR


def moved_keys(report: Report) -> frozenset[str]:
    """Return keys that what is set for a day shares with what tells of its being moved."""
    found = _what(report, ends=True)
    if is_forecast(report) and foretold(report).days[1]:
        found |= _spoken_of(report)
    return frozenset(sorted(f"f:moved+{thing}" for thing in found)[:MOST])
