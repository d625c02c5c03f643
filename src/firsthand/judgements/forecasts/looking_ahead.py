"""Which claims are forecasts: by their kind, by words that look ahead, and by a day that had not come."""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.judgements.dating import known, said_on
from firsthand.judgements.words.kinds import COMING
from firsthand.judgements.words.likelihood import likelihood
from firsthand.model.claim import Kind, Quote
from firsthand.model.judgement import Report

TO_COME = COMING | {Kind.CONDITIONAL}
_ELSE = frozenset({Kind.REPORT, Kind.ESTIMATE, Kind.OPINION})

# What lies ahead in words that no kind is told by: a plan, a date by which something is to be, a rate from now on.
_INTENT = re.compile(
    r"(?i)\b(?:(?:means?|meant|plans?|planned|intends?|intended|aims?|aimed|prepares?|preparing|poised"
    r"|scheduled|slated"
    r"|due|set|expected|ready) to (?-i:[a-z])|on the verge of|about to"
    r"|expect(?:s|ed|ing)? (?:an?|the|no|more|that)\b|from now on"
    r"|within (?:hours|days|weeks|months)\b(?! of\b)(?!.*\b(?:was|were|had|\w{2,}ed)\b)"
    r"|in the coming (?:hours|days|weeks|months)|more (?:\w+ ){0,2}(?:per|every|each|a) day"
    r"|(?:undertak(?:es|en|ing)|undertook|pledg(?:es|ed)|vow(?:s|ed)|promis(?:es|ed)"
    r"|committed (?:itself|themselves|himself|herself)) to (?-i:[a-z])"
    # How far off it lies, how likely it is, and what would amaze.
    r"|(?:days|weeks|months)\b[^.;]{0,24}? away\b|(?:a )?matter of (?:hours|days|weeks)\b"
    r"|(?:agreement|accord|deal|settlement|end|breakthrough|verdict|decision|truce|ceasefire|compromise|solution"
    r"|peace|victory|release)\b[^.;]{0,30}\b(?:in sight|within reach|imminent|at hand|very close|close)\b"
    r"|(?:chances?|odds|probability|likelihood|prospects?) (?:that|of) (?!.*\b(?:was|were|had|has|have|did)\b)"
    r"|(?:would|should|will|['’]d) be (?:\w+ ){0,2}(?:surprised|astonished|amazed|astounded|shocked|stunned)"
    r" (?:if|to see|were)\b|(?:surprise|astonish|amaze|shock|stun) (?:me|us|her|him|them|anyone|everyone|nobody)\b)"
)
# What a source tells in the present of a contest that is not over: "He loses by two", "The bill passes".
_RESULT = re.compile(
    r"[\"“‘']*(?:(?:he|she|they|it|we|you|the \w+(?: \w+)?)|[A-Z]\w+(?: [A-Z]\w+)?) "
    r"(?:loses?|wins?|falls|survives?|goes (?:through|down|under)|passes|fails|prevails?|qualif(?:y|ies))"
    r"(?: (?:by|on|with|in|at|through|comfortably|easily|narrowly|again)\b[^;:]{0,40})?[\"”’'.,!]*$",
    re.IGNORECASE,
)
_WILL = re.compile(r"(?i)\b(?:will|shall)\b(?!,)(?! have \w+(?:ed|en)\b(?!.* (?:by|before) ))|\bwon['’]t\b|['’]ll\b")
_WILL_NOT = re.compile(
    r"(?i)\b(?:will|shall) (?:not|never|be no|in no)\b|\bwon['’]t\b"
    r"|\b(?:no|none|nobody|nothing|neither|not (?:one|a single))\b[^.;,:]{0,40}? (?:will|shall)\b"
)
_AHEAD = re.compile(
    r"(?i)\b(?:to|will|would|shall|should|could|(?-i:may)|might|can|expect\w*|due|plan\w*|scheduled|set|ready"
    r"|voted|agreed|decided|resolved|opted|arranged|postponed|put off"
    r"|notice|order\w*"
    r"|begins?|starts?|ends?(?! of)|takes? effect|expires?|unlikely|likely|odds|chance)\b|['’]ll\b"
)


# An agreement or a timetable tells what is to be in the present: "the accord keeps patrols three miles off from May 1".
_RULES = re.compile(
    r"(?i)\b(?:accord|agreement|deal|decree|law|order|plan|rules?|schedule|text|timetable|treaty"
    r"|truce)\b.{1,40}?\b\w+s\b"
    r"|\bpromised\b"
)


def is_forecast(report: Report) -> bool:
    """Return whether a claim, or a part of it, is about what had not happened when it was said.

    History is none, nor is a demand: it says what somebody should do, and not that he will.
    """
    return _is_forecast(report)


def may_be_forecast(kind: Kind, words: str, *, parted: bool, timed: bool) -> bool:
    """Return False only where a claim of this kind and these words is no forecast, whatever else is known of it.

    ``parted`` says that its parts differ in kind, ``timed`` that it names a time.
    """
    if kind in TO_COME or parted:
        return True
    spoken = " ".join(words.replace("…", " ").split())
    if kind is Kind.DENIAL:
        return bool(_WILL_NOT.search(spoken))
    dated = timed and (_AHEAD.search(spoken) or _RULES.search(spoken) or not _OF_STATE.search(spoken))
    return kind in _ELSE and bool(_INTENT.search(spoken) or _WILL.search(spoken) or _RESULT.match(spoken) or dated)


@lru_cache(maxsize=1 << 15)
def _is_forecast(report: Report) -> bool:
    claim = report.claim
    if claim.historical or _long_ago(report) or claim.kind is Kind.DEMAND or _is_none(report):
        return False
    if claim.kind in TO_COME or any(part.kind in TO_COME for part in claim.parts):
        return True
    if claim.kind is Kind.DENIAL:
        return bool(_WILL_NOT.search(report.words))
    if claim.kind not in _ELSE:
        return False
    words = report.words
    if bool(_INTENT.search(words) or _WILL.search(words)) or _dated_ahead(report):
        return True
    return claim.quote is Quote.DIRECT and bool(claim.chain) and bool(_RESULT.match(words))


def _is_none(report: Report) -> bool:
    """Whether words that look ahead foretell nothing: what is so in general, what holds so many, what one will say."""
    claim, words = report.claim, " ".join(report.words.split())
    ahead = [" ".join(report.document[p.span].split()) for p in claim.parts if p.kind in TO_COME] or [words]
    if claim.kind is Kind.CONDITIONAL and not claim.parts and not _MODAL.search(words):
        return not _threatens(words)
    return all(any(pattern.search(each) for pattern in _NONE) for each in ahead)


def _threatens(words: str) -> bool:
    """ "If they come in, every crane stops" looks ahead, "a barge is a bridge if somebody wants one" does not."""
    rest = _REST.sub("", words).strip("\"“‘', ")
    return rest != words.strip("\"“‘', ") and not _OF_STATE.search(rest) and not _ANYBODY.match(rest)


_ANYBODY = re.compile(r"(?i)(?:an?|any\w*|nobody|no one|you|one|people|everybody|everyone|who\w*)\b")
_REST = re.compile(r"(?i)\b(?:if|unless|until|till|once|as long as|provided)\b[^,;.]*")
"""What stands under the condition."""
_OF_STATE = re.compile(
    r"(?i)\b(?:is|are|am|was|were|been|has|have|had|means?|needs?|depends?|hangs?|hinges?|costs?|\w+ed)\b|['’](?:s|re|m)\b"
)
_MODAL = re.compile(
    r"(?i)\b(?:will|would|shall|should|could|(?-i:may)|might|can|cannot|going to|about to|must|ready to"
    r"|expects?)\b|['’](?:ll|d)\b"
    r"|\bwon['’]t\b"
)
_NUMBER = (
    r"(?:(?:up to|about|around|some|over|at least|as many as|no more than|only|perhaps) )?"
    r"(?:\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?)\b|\w+(?:ty|teen)\b)"
)
_NONE = (
    re.compile(
        r"(?i)\b(?:(?:there|it)(?: is| are|['’]s)(?: always| no plan)|will always be"
        r"|no plans? to)\b(?!.*\b(?:will|shall)\b)"
    ),
    # "The hall could take in 250 people" is of how many it holds.
    re.compile(
        r"(?i)\b(?:can|could) (?:\w+ly )?(?:take in|hold|seat|house|accommodate|sleep|shelter|carry|feed|fit"
        r"|store|berth"
        rf"|admit|handle|treat|serve|lift|process|host|contain) {_NUMBER}"
    ),
    # Who will not say foretells nothing but his silence.
    re.compile(
        r"(?i)(?:^(?:will|shall) (?:not|never)|\b(?:I|we)(?: [^.;]{0,40})? (?:will|shall) (?:not|never)"
        r"|\b(?:I|we) (?:will|shall|can)|\b(?:I|we)['’]ll"
        r"| won['’]t) (?:(?:not|never|only|just) )?(?:be (?=\w+ing))?"
        r"(?:apologi[sz]\w+|comment\w*|discuss\w*|say\w*|tell\w*|speculat\w*|explain\w*|confirm\w*"
        r"|nam(?:e|ing)|print\w*"
        # "We will answer at the airfield" is no word.
        r"|answer\w*(?! (?:at|in|with|this|next|within|before|tonight|tomorrow)\b)"
        r"|repeat\w*|disclos\w*|identify\w*|speak\w*|talk\w*|deny\w*|pretend\w*|admit\w*)\b"
    ),
    # What is due to a cause is explained, and not to come.
    re.compile(
        r"(?i)\b(?:was|were|is|are|been|be|as|largely|mainly|partly|probably) due to (?!(?:be|have|begin|start"
        r"|end|arrive|leave"
        r"|meet|open|close|take|visit|speak|go|come|return|resume|vote|expire|hold|host|sign|join|reach|travel"
        r"|run|appear"
        r"|continue|give|face|make|play|publish|retire|release|report|testify|launch|land|sail|dock|rule"
        r"|decide|announce"
        r"|address|move|finish|complete|deliver|receive|pay|step|stand|fly|enter|elect|debate|stop|last|hear"
        r"|present|hand)\b)"
    ),
)


def _long_ago(report: Report) -> bool:
    """Whether it was said so long before it was printed that it is history: "Thole wrote in 1911"."""
    said, printed = said_on(report)[1], known(report.document.published.edtf)[0]
    return said is not None and printed is not None and (printed - said).days > 366


def _dated_ahead(report: Report) -> bool:
    """A day that lies ahead of when it was said, in words that look ahead; or one not over, with a likelihood."""
    said = said_on(report)
    bare = not _OF_STATE.search(report.words)  # "The bell rings on the first of September"
    if said[1] is None or not (bare or _AHEAD.search(report.words) or _RULES.search(report.words)):
        return False
    spans = (known(when.edtf) for when in report.claim.times)
    odds = likelihood(report)
    return any(
        (start is not None and start > said[1])
        or (odds is not None and odds.band is not None and end is not None and end > said[1])
        for start, end in spans
    )
