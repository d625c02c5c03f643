"""An agreement that was foretold, and told of as reached: "a truce will be announced", "have agreed to cease fire"."""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.judgements.beside import sentence
from firsthand.judgements.forecasts.looking_ahead import is_forecast
from firsthand.judgements.forecasts.meeting import Beside, about, one_story
from firsthand.judgements.forecasts.timely import in_time
from firsthand.judgements.words.words import PLAIN, weighed
from firsthand.model.claim import Factuality, Kind
from firsthand.model.judgement import Report

_CLASSES = {
    "truce": r"(?:truce|cease-?fire|armistice|cessation of hostilities"
    r"|(?:cease|halt|stop|suspend|end) (?:all |any )?(?:\w+ )?(?:fire|firing|fighting|hostilities|shelling))",
    "peace": r"peace (?:deal|accord|agreement|treaty|settlement|pact)",
    "deal": r"(?:deal|accord|agreement|pact|treaty|settlement|memorandum|protocol|compromise|contract|communiqu[eé])",
}
_AGREE = (
    r"(?:announced?|agreed?|sign(?:ed)?|reach(?:ed)?|concluded?|declared?|struck|strike|seal(?:ed)?|proclaim(?:ed)?"
    r"|finali[sz]ed?|initial(?:l?ed)?|clinch(?:ed)?|ratif(?:y|ied)|adopt(?:ed)?)"
)
_AGREED = (
    r"(?:announced|agreed|signed|reached|concluded|declared|struck|sealed|proclaimed|finali[sz]ed|initiall?ed"
    r"|clinched"
    r"|ratified|adopted)"
)
_WILL = r"(?:will|would|shall|to|could|may|might|going to|set to)"
_BE = r"(?:was|were|is|are|has been|have been)"
_BETWEEN = r"[^.;,]{0,40}?"
_TO_AGREE = {
    name: re.compile(
        rf"(?i)\b{_WILL} (?:\w+ly )?{_AGREE}\b{_BETWEEN}\b{noun}\b"
        rf"|\b{noun}\b{_BETWEEN}\b{_WILL} (?:\w+ly )?(?:be {_AGREED}|take effect|come into (?:force|effect)"
        rf"|be in place)\b"
        rf"|\b(?:signed|agreed|concluded|negotiated) {noun}\b(?=.*\b(?:chances?|odds|likely|evens|in sight)\b)"
    )
    for name, noun in _CLASSES.items()
}
_TOLD = {
    name: re.compile(
        rf"(?i)(?<!the )\b{_AGREED} (?:(?:to|on|an?|the|in|their|its|\w+ly|immediate|full|general"
        rf"|\w+-\w+) ){{0,3}}{noun}\b"
        rf"|\b{noun}\b{_BETWEEN}\b{_BE} (?:\w+ly )?{_AGREED}\b"
    )
    for name, noun in _CLASSES.items()
}
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
    if beside.hangs or any(each.negated for each in clauses[:1]):
        return None
    both = _to_agree(a) & _agreed(b)
    if both == {"deal"}:
        telling = {word for word, weight in weighed(f"x {b.words}").items() if weight == PLAIN}
        both = both if about(beside.saying) & telling - _GENERAL else frozenset()
    if both and one_story(a, b) and in_time(beside):
        return "What was to be agreed is told of as agreed."
    return None


_GENERAL = frozenset(
    weighed("deal accord agreement pact treaty settlement sign announce reach agree conclude talks side")
)


def agreed_keys(report: Report) -> frozenset[str]:
    """Return keys that an agreement foretold shares with the report that it was reached."""
    return frozenset(f"f:agreed+{each}" for each in _to_agree(report) | _agreed(report))


@lru_cache(maxsize=1 << 13)
def _to_agree(report: Report) -> frozenset[str]:
    if not is_forecast(report):
        return frozenset()
    return frozenset(name for name, pattern in _TO_AGREE.items() if pattern.search(report.words))


@lru_cache(maxsize=1 << 13)
def _agreed(report: Report) -> frozenset[str]:
    """What the claim, or the sentence that tells it, says has been agreed; a promise may say so."""
    claim = report.claim
    if claim.kind not in _KINDS or claim.factuality is not Factuality.CERTAIN or claim.historical:
        return frozenset()
    if _NOT_YET.search(report.words):
        return frozenset()
    words = sentence(report)
    return frozenset(name for name, pattern in _TOLD.items() if pattern.search(words))
