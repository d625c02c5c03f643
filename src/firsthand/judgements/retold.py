"""Sentences that set what came of a thing beside what had been said of it: "promised for May, have not come".

Each rule returns its reason in a sentence, or None, as those of ``settling`` do; its docstring says when it holds.
"""

from __future__ import annotations

import re
from datetime import timedelta

from firsthand.judgements.beside import sentence
from firsthand.judgements.clauses import clauses
from firsthand.judgements.dating import known
from firsthand.judgements.foretold import due_of
from firsthand.judgements.meeting import Beside
from firsthand.judgements.words import LIGHT, stem, weighed
from firsthand.model.judgement import Report

AFTERWARDS = 31
"""Days after its last day within which a report speaks to a forecast; later, much else can have happened."""
SHARED = 2
"""Telling words that the sentence has in common with the forecast at least."""

_SAID_OF_IT = (
    r"(?:promised|pledged|announced|scheduled|planned|expected|forecast|foretold|predicted|threatened|offered|vowed"
    r"|undertaken|guaranteed)"
)
_WAS_TO_HAVE = re.compile(r"(?i)\b(?:was|were|had been) (?:to have|supposed to|meant to|due to have) [a-z]+")
_HAD_BEEN_SAID = re.compile(
    rf"(?i)\b(?:that|which)? ?(?:[a-z’'-]+ ){{0,6}}?had (?:been )?{_SAID_OF_IT}\b"
    rf"|\b{_SAID_OF_IT} (?:for|by|from|on|within|at|in|last|to)\b|\b(?:was|were|had been) (?:due|{_SAID_OF_IT})\b"
)
_FAILED = re.compile(
    r"(?i)\b(?:did not|has not|have not|had not|was not|were not|is not|are not|never|no sign of|yet to|failed to"
    r"|still (?:closed|shut|locked|waiting|empty|idle|missing|not|where)|stayed (?:closed|shut|locked|away)"
    r"|nobody|nothing|none of)\b|n['’]t\b"
)
_CAME_AND_WENT = re.compile(
    r"(?i)\b(?:noon|midnight|midday|dawn|deadline|date|day|hour|week|month|\w+day|morning|evening) (?:has |had |have )?"
    r"(?:came|come|passed) and (?:went|gone)\b|\b(?:deadline|date|day) (?:has |had )?passed without\b"
)
_AS_SAID = re.compile(
    rf"(?i)\b(?:just |exactly )?as (?:(?:he|she|it|they|the [a-z]+|[A-Z]\w+) had )?{_SAID_OF_IT}\b"
    r"|\b(?:on schedule|true to (?:his|her|its|their) word|kept (?:his|her|its|their) (?:word|promise))\b"
)
_AHEAD = re.compile(r"(?i)\b(?:tomorrow|next (?:week|month|year|\w+day))\b")
_TIME = frozenset(
    map(
        stem,
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
        " september october november december day week month year hour noon midnight morning evening night today"
        " tomorrow yesterday weekend end time".split(),
    )
)


def told_as_unkept(beside: Beside) -> str | None:
    """A sentence says of the thing that it was to have been, or that its hour came and went, and that it was not so."""
    words = sentence(beside.later)
    if _AHEAD.search(words):
        return None
    whole = _WAS_TO_HAVE.search(words) or (_HAD_BEEN_SAID.search(words) and _FAILED.search(words))
    passed = _CAME_AND_WENT.search(words) and _FAILED.search(words)
    if not (whole or passed) or not _of_it(beside, words, fewest=1 if passed else SHARED):
        return None
    return "The text tells it beside what had been said of it, and as not having come about."


def told_as_said(beside: Beside) -> str | None:
    """A sentence says of the thing that it came about as had been said."""
    words = sentence(beside.later)
    if not _AS_SAID.search(words) or _FAILED.search(words) or not _of_it(beside, words, fewest=SHARED):
        return None
    return "The text tells it as having come about as had been said."


def spoken_of(report: Report) -> frozenset[str]:
    """Return the telling words of a sentence that speaks of what had been said of a thing; else none."""
    words = sentence(report)
    cues = (_WAS_TO_HAVE, _HAD_BEEN_SAID, _CAME_AND_WENT, _AS_SAID)
    return _telling(words) if any(cue.search(words) for cue in cues) else frozenset()


def _of_it(beside: Beside, words: str, *, fewest: int) -> bool:
    """Whether the sentence is of what was foretold, came out after its last day, and is itself no look ahead."""
    coming = beside.saying.clauses
    if beside.hangs or any(each.negated or each.head & _LASTS for each in coming) or not _in_time(beside):
        return False
    last = beside.saying.days[1]
    if last is None and coming and not any(each.head & told.head for each in coming for told in clauses(words)):
        return False
    days = {known(when.edtf)[1] for when in beside.later.claim.times}
    if last and days - {None} and last not in days:
        return False  # what is told was to be on another day
    shared = _telling(beside.forecast.words) & _telling(words)
    return len(shared) >= (1 if last in days else fewest)


_LASTS = frozenset(map(stem, "stay remain keep continue last".split()))


def _telling(words: str) -> frozenset[str]:
    return frozenset(one for one, weight in weighed(words).items() if weight > LIGHT and one not in _TIME)


def _in_time(beside: Beside) -> bool:
    out = known(beside.later.document.published.edtf)[1]
    last, said = known(due_of(beside.forecast))[1], beside.saying.said[1]
    if out is None or said is None or out < said or beside.later.document.id == beside.forecast.document.id:
        return False
    return last <= out <= last + timedelta(AFTERWARDS) if last else out <= said + timedelta(AFTERWARDS)
