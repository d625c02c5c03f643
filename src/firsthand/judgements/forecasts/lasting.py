"""How long it lasted: a truce that was to begin or to hold, or was not expected to, and a report of its end.

"The truce lasted for two days" speaks to "it will not survive the week" and to "all fire will cease from Monday".
"""

from __future__ import annotations

import re
from datetime import timedelta

from firsthand.judgements.forecasts.foretold import sentence_before
from firsthand.judgements.forecasts.meeting import Beside, one_story
from firsthand.judgements.forecasts.timely import in_time, is_told
from firsthand.judgements.words.words import stem
from firsthand.model.judgement import Report

_TRUCE = re.compile(
    r"(?i)\b(?:truces?|cease-?fires?|armistices?|cessation|(?:ceas|halt|stop|suspend|end)\w* (?:all |any )?(?:\w+ )?"
    r"(?:fire|firing|fighting|hostilities|shelling|shooting)|lay(?:ing)? down (?:their |all )?(?:arms|weapons)"
    r"|(?:guns|artillery) (?:will|would|shall|to|are to|(?:fall|fell)) (?:be )?(?:silent|quiet))\b"
)
_OTHER = frozenset(
    map(
        stem,
        "lull calm strike walkout curfew blockade siege boycott coalition alliance moratorium standoff lockdown"
        " sit-in occupation embargo pause".split(),
    )
)
_HOLDS = (
    r"(?:last|hold|holds|survive|outlive|outlast|endure|stick|persist|stand up|stay in force|see out"
    r"|make it (?:to|through|past))"
)
_FAILS = r"(?:collapse|crumble|fall apart|break down|unravel|be broken|break up|be over|fail|give way|be short-lived)"
_WILL_NOT_LAST = re.compile(
    rf"(?i)(?:\b(?:not|never|hardly|scarcely|unlikely|cannot|doubt\w*|no)\b|n['’]t\b)[^.;]{{0,40}}\b{_HOLDS}\b"
    rf"|\b(?:will|would|to|shall|going to)\b[^.;]{{0,20}}\b{_FAILS}\b"
)
_WILL_LAST = re.compile(
    rf"(?i)\b(?:will|would|shall|to|['’]ll)\b[^.;]{{0,20}}\b(?:{_HOLDS}|cease|halt|stop|suspend|observe"
    rf"|respect|honou?r|keep"
    r"|uphold|lay down|remain|stay|continue|be extended)\b|\b(?:renewed|extended|prolonged)\b"
)
_LASTED = re.compile(
    r"(?i)\b(?:lasted|held|survived|endured|stood|holding)\b(?: (?:for|only|just|barely|hardly|scarcely|less"
    r"|fewer|than|not"
    r"|even|all|of|no|more|about|some|under|a|mere|little|over)){0,4} (?:\d+|[a-z]+(?:-[a-z]+)?) (?:minute"
    r"|hour|day|night)s?\b"
)
_BROKE = re.compile(
    r"(?i)\b(?:collapsed|crumbled|fell apart|fallen apart|broke down|broken down|was broken|been broken"
    r"|unravel\w+|broke up"
    r"|(?:is|was|were) over|is dead|breached|violated|ended|did not (?:hold|last)|lies in ruins|in tatters)\b"
)
_UNBROKEN = re.compile(
    r"(?i)\b(?:not|never|nobody|without) (?:been |yet )?(?:broken|collapsed|ended|breached|violated|over)"
)


def did_not_last(beside: Beside) -> str | None:
    """What was not expected to last is told of as over, or as having lasted for hours or days alone."""
    if beside.hangs or not _WILL_NOT_LAST.search(beside.forecast.words):
        return None
    return "What was not expected to last is told of as over." if _is_over(beside) and in_time(beside) else None


def broke_off(beside: Beside) -> str | None:
    """What was to begin and hold is told of as over, within the time for which it was to hold."""
    words = beside.forecast.words
    if beside.hangs or _WILL_NOT_LAST.search(words) or not _WILL_LAST.search(words) or beside.saying.due is None:
        return None
    first, last = beside.saying.days
    open_ended = last is None or (first is not None and last > first + timedelta(1))
    return "What was to hold is told of as over." if open_ended and _is_over(beside) and in_time(beside) else None


def lasting(report: Report) -> frozenset[str]:
    """Return what a report speaks of that lasts, a truce under one name; "it" is that of the sentence before."""
    found = _lasting(report.words)
    return found or (_lasting(sentence_before(report)) if _IT.search(report.words) else found)


_IT = re.compile(r"(?i)\b(?:it|its|they|that|this)\b")


def lasting_keys(report: Report) -> frozenset[str]:
    """Return keys that a forecast about how long a state will last shares with the report of its end."""
    words = report.words
    if any(pattern.search(words) for pattern in (_WILL_NOT_LAST, _WILL_LAST, _LASTED, _BROKE)):
        return frozenset(f"f:lasts+{thing}" for thing in lasting(report))
    return frozenset()


def _lasting(text: str) -> frozenset[str]:
    plain = frozenset(stem(word) for word in re.findall(r"\b[a-z][a-z-]{3,}", text)) & _OTHER
    return plain | ({"truce"} if _TRUCE.search(text) else frozenset())


def _is_over(beside: Beside) -> bool:
    later = beside.later
    over = (_LASTED.search(later.words) or _BROKE.search(later.words)) and not _UNBROKEN.search(later.words)
    if not over or not is_told(later) or not lasting(beside.forecast) & _lasting(later.words):
        return False
    return one_story(beside.forecast, later)
