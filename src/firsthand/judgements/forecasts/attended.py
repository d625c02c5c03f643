"""Gatherings that were to be held, or were not, and are told of by who came: "9,000 have come through the gates".

A report from such a day seldom names what is held in every sentence: its title does, or the sentence before.
"""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.judgements.beside import before, sentence
from firsthand.judgements.forecasts.looking_ahead import is_forecast
from firsthand.judgements.forecasts.meeting import Beside, one_story
from firsthand.judgements.forecasts.timely import in_time, is_told
from firsthand.judgements.meaning.clauses import CUT
from firsthand.judgements.words.words import stem
from firsthand.model.judgement import Report

_HELD = frozenset(
    map(
        stem,
        "fair festival concert match race procession ceremony funeral exhibition congress carnival regatta tournament"
        " parade march rally demonstration vigil premiere wedding coronation".split(),
    )
)
_ATTENDED = re.compile(
    r"(?i)\b(?:through|at) the (?:gates|turnstiles)\b|\bgates (?:are|were|have been) open"
    r"|\b(?:people|visitors|spectators|fans|guests|delegates|mourners|marchers|supporters)\b[^.;]{0,30}"
    r"\b(?:(?:have |had )?(?:come|came|turned out|attended|filed|marched|watched)|took part|were (?:there|present))\b"
    r"|\bcrowds? (?:filled|lined|packed|cheered|watched|gathered)\b"
)
_NOT_HELD = re.compile(
    r"(?i)\b(?:not|never|no one|nobody|none|empty|cancel\w*|postpon\w*|called off|turned away|protest\w*)\b|n['’]t\b"
)
_NONE = re.compile(
    r"(?i)\b(?:will|would|shall|is to|was to|going to) (?:not|be no|never)\b|\bwon['’]t\b|\bcall\w* off\b"
)


_TO_HOLD = re.compile(
    r"(?i)\b(?:hold|be held|take place|go ahead|happen|begin|start|open|stage|host|be no|call\w* off|cancel\w*)\b"
)
_ASIDE = re.compile(r"(?i)\b(?:before|after|until|till|when|once|while|unless|if|since|during)\b")


def was_attended(beside: Beside) -> str | None:
    """What was to be held by a day is told of by those who came."""
    if beside.saying.days[1] is None or _NONE.search(beside.forecast.words):
        return None
    return "What was to be held is told of by those who came." if _of_one(beside) else None


def attended_all_the_same(beside: Beside) -> str | None:
    """What was not to be held is told of by those who came."""
    if not _NONE.search(beside.forecast.words):
        return None
    return "What was not to be held is told of by those who came." if _of_one(beside) else None


def _of_one(beside: Beside) -> bool:
    both = _foretold(beside.forecast) & _told(beside.later)
    return bool(both) and not beside.hangs and in_time(beside) and one_story(beside.forecast, beside.later)


def attended_keys(report: Report) -> frozenset[str]:
    """Return keys that a gathering foretold shares with the report of who came."""
    return frozenset(f"f:came+{each}" for each in _foretold(report) | _told(report))


@lru_cache(maxsize=1 << 13)
def _foretold(report: Report) -> frozenset[str]:
    """The gatherings that are to be held or not; one by which something else is dated is neither."""
    plain = " ".join(_ASIDE.split(each)[0] for each in CUT.split(report.words) if each)
    return _named(plain) if is_forecast(report) and _TO_HOLD.search(plain) else frozenset()


@lru_cache(maxsize=1 << 13)
def _told(report: Report) -> frozenset[str]:
    """The gatherings that a report of who came is of: those of its sentence, the one before, else of the first line."""
    if not is_told(report) or not _ATTENDED.search(report.words) or _NOT_HELD.search(report.words):
        return frozenset()
    first = report.document.title or report.document.text.lstrip().partition("\n")[0]
    return next((found for text in (sentence(report), before(report), first) if (found := _named(text))), frozenset())


def _named(text: str) -> frozenset[str]:
    return frozenset(map(stem, re.findall(r"[a-z]{4,}", text.lower()))) & _HELD
