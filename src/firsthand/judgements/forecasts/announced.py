"""What was announced of a day: that somebody would speak then, and did; that all would be done by then, and a part was.

Each rule returns its reason in a sentence, or None, as those of ``settling`` do; its docstring says when it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from firsthand.judgements.beside import follows
from firsthand.judgements.dating import said_on
from firsthand.judgements.forecasts.looking_ahead import is_forecast
from firsthand.judgements.forecasts.meeting import Beside, one_story
from firsthand.judgements.forecasts.timely import day_told, is_after, is_told
from firsthand.judgements.meaning.clauses import names_in
from firsthand.judgements.voices.voices import voice
from firsthand.judgements.words.words import stem
from firsthand.language.numbers.numbers import number_at
from firsthand.language.words import words
from firsthand.model.claim import SourceType
from firsthand.model.judgement import Report

AFTERWARDS = 31
"""Days after its last day within which a report of a part speaks to what was to be done in all."""

_WILL_SPEAK = re.compile(
    r"(?i)\b(?:brief|address|speak|testif\w+|appear before|face|meet|talk to|answer|take questions"
    r"|make a (?:statement|speech)|give a (?:statement|speech|briefing|news conference|press conference)"
    r"|hold a (?:news|press) (?:conference|briefing))\b"
)
_AUDIENCE = re.compile(
    r"(?i)\b(?:correspondents?|reporters?|journalists?|press|media|parliament|house|senate|congress|assembly|council|committee"
    r"|court|tribunal|inquiry|commission|nation|public|questions?|conference|briefing|statement|speech|television)\b"
)
_ALL = re.compile(
    r"(?i)\b(?:all|every|each)\b(?: (?:of|the|its|their|our|\d[\d,]*|public|\w+ly))*(?P<what>(?: [a-z-]+){1,3})"
)
_OF = re.compile(r"(?i)(?P<part>\d[\d,]*|[a-z-]+)(?: [a-z]+)? (?:out )?of (?=(?P<rest>[\w’',-]+(?: [\w’',-]+){1,6}))")


def spoke_then(beside: Beside) -> str | None:
    """Who was to speak on a day to the press or to a house is told to have said something on that day."""
    (first, last), later = beside.saying.days, beside.later
    source = voice(later)
    if beside.hangs or last is None or first != last or source is None or source.type is not SourceType.PERSON:
        return None
    if said_on(later) != (last, last) or not is_after(beside) or source.anonymous:
        return None
    if beside.saying.said == (last, last) and not follows(beside.forecast, later):
        return None  # what was said on that day before it was announced
    who = names_in(f"x {source.shown.split()[-1]}")
    for clause in beside.saying.clauses:
        speaks = _WILL_SPEAK.search(clause.text) and _AUDIENCE.search(clause.text) and not clause.negated
        if speaks and who and who <= names_in(f"x {beside.forecast.words}"):
            return f"Who was to speak on {last:%-d %B %Y} is told to have spoken on that day."
    return None


def was_done_in_part(beside: Beside) -> str | None:
    """All was to be done by a day, and on it or later it is told of a part: "37 of the town's 52 wells"."""
    last, later = beside.saying.days[1], beside.later
    day = day_told(later)
    if beside.hangs or last is None or day is None or not is_told(later) or not is_after(beside):
        return None
    if not last <= day <= last + timedelta(AFTERWARDS) or any(each.negated for each in beside.saying.clauses):
        return None
    whole = {stem(word) for found in _ALL.finditer(beside.forecast.words) for word in found["what"].split()}
    for part, named in _parts(later):
        if whole & named and one_story(beside.forecast, later):
            return f"All was to be done by {last:%-d %B %Y}, and then it is told of a part: {part}."
    return None


def _parts(report: Report) -> Iterator[tuple[str, frozenset[str]]]:
    """What a report tells a part of, as "37 of the town's 52 wells", with the stems of what is counted."""
    for found in _OF.finditer(report.words):
        part, rest = _number(found["part"]), found["rest"].split()
        at = next((n for n, word in enumerate(rest[:REACH]) if _number(word.strip(",")) is not None), None)
        of = _number(rest[at].strip(",")) if at is not None else None
        if part is not None and of is not None and at is not None and part < of:
            what = rest[at + 1 : at + 4]
            yield f"{found['part']} of {rest[at]} {' '.join(what)}", frozenset(map(stem, what))


REACH = 4
"""Words behind "of" among which the whole is counted."""


def _number(text: str) -> float | None:
    told = number_at(words(text), 0)
    return float(told.value) if told else None


def announced_keys(report: Report) -> frozenset[str]:
    """Return keys that what was announced of a day shares with the report of that day."""
    found = set()
    if is_forecast(report):
        if _WILL_SPEAK.search(report.words) and _AUDIENCE.search(report.words):
            found |= {f"f:speaks+{name}" for name in names_in(f"x {report.words}")}
        found |= {f"f:all+{stem(word)}" for each in _ALL.finditer(report.words) for word in each["what"].split()}
    source = voice(report)
    if source is not None and source.type is SourceType.PERSON:
        found |= {f"f:speaks+{name}" for name in names_in(f"x {source.shown.split()[-1]}")}
    if is_told(report):
        found |= {f"f:all+{word}" for _, named in _parts(report) for word in named}
    return frozenset(sorted(found)[:MOST])


MOST = 6
"""Keys of a report."""
