"""An agreement that was foretold, and told of as reached: "a truce will be announced", "have agreed to cease fire"."""

from __future__ import annotations

import re

from firsthand.judgements.beside import sentence
from firsthand.judgements.foretold import is_forecast
from firsthand.judgements.meeting import Beside, about, one_story
from firsthand.judgements.timely import in_time
from firsthand.judgements.words import PLAIN, weighed
from firsthand.model.claim import Factuality, Kind
from firsthand.model.judgement import Report

_CLASSES = {
    "truce": re.compile(
        r"(?i)\b(?:truce|cease-?fire|armistice|cessation of hostilities|(?:cease|halt|stop|suspend"
        r"|end) (?:all |any )?(?:\w+ )?"
        r"(?:fire|firing|fighting|hostilities|shelling))\b"
    ),
    "peace": re.compile(r"(?i)\bpeace (?:deal|accord|agreement|treaty|settlement|plan|pact)\b"),
    "deal": re.compile(
        r"(?i)\b(?:deal|accord|agreement|pact|treaty|settlement|memorandum|protocol|compromise|contract"
        r"|communiqu[eé])\b"
    ),
}
_TO_AGREE = re.compile(
    r"(?i)\b(?:announc\w+|agre\w+|sign\w*|reach\w*|conclud\w+|declar\w+|str[iu]\w*ck?|seal\w*|proclaim\w*"
    r"|finali[sz]\w+|initial\w*"
    r"|clinch\w*|be called|come about|take effect|be in place|ratif\w+|adopt\w*)\b"
)
_AGREED = re.compile(
    r"(?i)\b(?:agreed|signed|announced|reached|concluded|declared|struck|sealed|proclaimed|finali[sz]ed"
    r"|initialled|initialed"
    r"|clinched|took effect|came into (?:force|effect)|ratified|adopted)\b"
)
_NOT_YET = re.compile(
    r"(?i)\b(?:not|never|no|none|nobody|without|unless|if|would|could|may|might|should|must|will be|refus\w+"
    r"|fail\w+|reject\w*"
    r"|den(?:y|ies|ied)|broke\w*|violat\w+|renew\w*|extend\w*|prolong\w*|ago|last (?:year|month)"
    r"|had (?:been )?agreed|(?:once|since) (?:the|a))\b|n['’]t\b"
)
_KINDS = frozenset({Kind.REPORT, Kind.COMMITMENT})


def was_agreed(beside: Beside) -> str | None:
    """What was to be agreed or announced is told of as agreed or announced, in time."""
    a, b = beside.forecast, beside.later
    clauses = beside.saying.clauses
    if beside.hangs or not clauses or clauses[0].negated or not _TO_AGREE.search(clauses[0].text) or not _agreed(b):
        return None
    both = _classes(a.words) & _classes(b.words)
    if both == {"deal"}:
        telling = {word for word, weight in weighed(f"x {b.words}").items() if weight == PLAIN}
        both = both if about(beside.saying) & telling - _GENERAL else set()
    if both and one_story(a, b) and in_time(beside):
        return "What was to be agreed is told of as agreed."
    return None


_GENERAL = frozenset(
    weighed("deal accord agreement pact treaty settlement sign announce reach agree conclude talks side")
)


def agreed_keys(report: Report) -> frozenset[str]:
    """Return keys that an agreement foretold shares with the report that it was reached."""
    if (is_forecast(report) and _TO_AGREE.search(report.words)) or _agreed(report):
        return frozenset(f"f:agreed+{each}" for each in _classes(report.words))
    return frozenset()


def _agreed(report: Report) -> bool:
    """Whether the claim, or the sentence that tells it, says that something has been agreed; a promise may say so."""
    claim = report.claim
    if claim.kind not in _KINDS or claim.factuality is not Factuality.CERTAIN or claim.historical:
        return False
    words = sentence(report)
    return bool(_AGREED.search(words)) and not _NOT_YET.search(report.words)


def _classes(text: str) -> set[str]:
    return {name for name, pattern in _CLASSES.items() if pattern.search(text)}
