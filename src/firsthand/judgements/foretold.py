"""Forecasts: which claims are one, what they say will be and by when; and what a later report tells."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from firsthand.judgements.beside import sentence
from firsthand.judgements.clauses import CUT, IF, Clause, clauses, names_in
from firsthand.judgements.dating import known, said_on
from firsthand.judgements.likelihood import likelihood
from firsthand.judgements.words import LIGHT, NAME, weighed
from firsthand.language.deadlines import REACH, bounded
from firsthand.language.edtf import Days, days, ends
from firsthand.model.claim import Factuality, Kind, Quote
from firsthand.model.judgement import Report
from firsthand.model.measure import When
from firsthand.model.text import Span

TO_COME = frozenset({Kind.FORECAST, Kind.COMMITMENT, Kind.THREAT, Kind.CONDITIONAL})
_ELSE = frozenset({Kind.REPORT, Kind.ESTIMATE, Kind.OPINION})
_NO = frozenset({Factuality.CERTAIN_NOT, Factuality.PROBABLE_NOT, Factuality.POSSIBLE_NOT})

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
_WILL_NOT = re.compile(r"(?i)\b(?:will|shall) (?:not|never|be no|in no)\b|\bwon['’]t\b")
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Foretold:
    """What a forecast says: the clauses of what is to come, its conditions, and when (``None`` where it says nothing).

    ``due`` is EDTF, ``days`` the days it covers. ``about`` and ``names`` are the telling words of the whole claim.
    """

    clauses: tuple[Clause, ...]
    conditions: tuple[Clause, ...]
    due: str | None
    days: Days
    said: Days
    about: frozenset[str]
    names: frozenset[str]


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


@lru_cache(maxsize=1 << 12)
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
    """ "If they come in, every crane stops" is of what is to come, "a barge is a bridge if somebody wants one" of none."""
    rest = _REST.sub("", words).strip("\"“‘', ")
    return rest != words.strip("\"“‘', ") and not _OF_STATE.search(rest) and not _ANYBODY.match(rest)


_ANYBODY = re.compile(r"(?i)(?:an?|any\w*|nobody|no one|you|one|people|everybody|everyone|who\w*)\b")
_REST = re.compile(r"(?i)\b(?:if|unless|until|till|once|as long as|provided)\b[^,;.]*")
"""What stands under the condition."""
_OF_STATE = re.compile(
    r"(?i)\b(?:is|are|am|was|were|been|has|have|had|means?|needs?|depends?|hangs?|hinges?|costs?|\w+ed)\b|['’](?:s|re|m)\b"
)
_MODAL = re.compile(
    r"(?i)\b(?:will|would|shall|should|could|(?-i:may)|might|can|cannot|going to|about to|must|ready to)\b"
    r"|['’](?:ll|d)\b"
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
        r"(?:apologi[sz]\w+|comment\w*|discuss\w*|say\w*|tell\w*|speculat\w*|answer\w*|explain\w*|confirm\w*"
        r"|nam(?:e|ing)|print\w*"
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


@lru_cache(maxsize=1 << 12)
def foretold(report: Report) -> Foretold:
    """Return what a forecast says; of a claim whose parts differ in kind, the parts that look ahead."""
    claim, text = report.claim, report.document.text
    ahead = [part for part in claim.parts if part.kind in TO_COME]
    words = [text[part.span.start : part.span.end] for part in ahead] or [report.words]
    found = [each for stretch in words for each in clauses(stretch)]
    plain = [each for each in found if not each.condition]
    coming = [each for each in plain if each.to_come]
    if not ahead and claim.factuality in _NO:
        coming = [replace(coming[0], negated=True), *coming[1:]] if coming else []
    due = due_of(report)
    all_words = dict(weighed(report.words))
    if any(each.pronoun for each in coming):
        before = sentence_before(report)
        all_words |= weighed(f"x {before}")
        coming = [_with_act(each, before) for each in coming]
    return Foretold(
        clauses=tuple(coming),
        conditions=tuple(each for each in found if each.condition),
        due=due,
        days=known(due),
        said=said_on(report),
        about=frozenset(s for s, w in all_words.items() if LIGHT < w < NAME),
        names=names_in(report.words),
    )


def _with_act(clause: Clause, before: str) -> Clause:
    """What "they would be there", or "would do so", leaves to the sentence before it: what is done, and to what."""
    if clause.head or not clause.pronoun:
        return clause
    acts = [each for each in clauses(before) if each.head]
    if not acts:
        return clause
    last = next((each for each in reversed(acts) if each.to_come), acts[-1])
    return replace(clause, head=last.head, phrasal=last.phrasal, plain=clause.plain | last.plain, senses=last.senses)


def due_of(report: Report) -> str | None:
    """Return the latest time that the words allow (EDTF), ``None`` where they name none.

    A day inside a condition is when it can begin, and not when it must have come about.
    """
    claim = report.claim
    if _some_day(report):
        return None
    dues = [part.due for part in claim.parts if part.kind in TO_COME and part.due]
    due = claim.due if claim.kind in TO_COME and claim.due else (max(dues, key=_last) if dues else claim.due)
    hangs = _in_condition(report, due or _ahead(report))
    if due is None and not dues and (hangs or claim.kind not in TO_COME):
        due = _ahead(report)
    if due is None or not hangs:
        return due
    # "If they are back this week": at some time in it, and so no day is named for what follows.
    return f"{ends(due)[1]}/.." if due.startswith("..") or days(due)[0] == days(due)[1] else None


def _some_day(report: Report) -> bool:
    """ "On a Sunday" names no day; where it is the only time, there is none."""
    before = (report.document.text[max(0, when.span.start - 4) : when.span.end] for when in report.claim.times)
    return bool(report.claim.times) and all(_ANY.search(each) for each in before)


_ANY = re.compile(r"(?i)\b(?:an?|any) (?:mon|tues|wednes|thurs|fri|satur|sun)day$")


def _last(due: str) -> date:
    return days(due)[1] or date.max


def _ahead(report: Report) -> str | None:
    """The last time that the claim names and that was not over when it was said."""
    said = said_on(report)[0]
    if said is None or any(part.kind in TO_COME for part in report.claim.parts):
        return None
    later = [
        _bounded(report, w)
        for w in report.claim.times
        if (end := known(w.edtf)[1]) and end >= said and not _bare(report, w.span)
    ]
    if not later:
        return None
    return max(later, key=lambda edtf: days(edtf)[1] or days(edtf)[0] or date.min)


def _bounded(report: Report, when: When) -> str:
    before = report.document.text[max(0, when.span.start - REACH) : when.span.start]
    return bounded(before, report.document[when.span], when.edtf)


def _bare(report: Report, span: Span) -> bool:
    """A time that dates what was and not what will be: "since the weekend"."""
    before = report.document.text[max(0, span.start - 12) : span.start].lower()
    return bool(re.search(r"\b(?:since|last|ago)\W*$", before))


def _in_condition(report: Report, due: str | None) -> bool:
    text = report.document.text
    last = days(due)[1] if due else None
    if last is None:
        return False
    # "Back on Monday if they are paid by then": the day stands outside of the condition as well.
    named = [when.span.start for when in report.claim.times if known(when.edtf)[1] == last]
    before = [CUT.split(text[max(0, at - 120) : at])[-1] for at in named]
    return bool(before) and all(map(IF.search, before))


@lru_cache(maxsize=1 << 12)
def told(report: Report) -> tuple[Clause, ...]:
    """Return the clauses in which a report tells of what is or was, as far as its source is sure of it."""
    return tuple(c for each in told_words(report) for c in clauses(each) if not c.to_come and not c.condition)


def told_words(report: Report) -> tuple[str, ...]:
    """Return the stretches in which a report tells of what is or was; none where its source is not sure of it."""
    claim = report.claim
    counted = claim.kind is Kind.ESTIMATE and claim.factuality is Factuality.PROBABLE  # how many is unsure, not that
    if claim.historical or claim.kind in _NOT_TOLD or not (claim.factuality in _SURE or counted):
        return ()
    ahead = [part.span for part in claim.parts if part.kind in TO_COME]
    words = [report.document[span] for span in claim.content if not any(span in other for other in ahead)]
    for span in ahead:
        words = [each.replace(report.document[span], " . ") for each in words]
    return tuple(words)


def sentence_before(report: Report) -> str:
    """Return the sentence before the one in which a report stands, of the same paragraph; empty where there is none."""
    text = report.document.text
    start = text.find(sentence(report)[:60], max(0, report.claim.extent.start - _FAR))
    lead = text[max(0, start - _FAR) : start] if start > 0 else ""
    before = lead.rstrip()
    if not before or "\n" in lead[len(before) :]:
        return ""
    return _ENDED.split(before.rpartition("\n")[2])[-1]


_FAR = 400
_ENDED = re.compile(r"(?<=[.!?][\"”’)]) |(?<=[a-z)][.!?]) ")
_NOT_TOLD = frozenset({Kind.DEMAND, Kind.OPINION, Kind.FORECAST, Kind.THREAT, Kind.CONDITIONAL})
"""A commitment can be a deed: "announced that he was calling up 5,000 reservists"."""
_SURE = frozenset({Factuality.CERTAIN, Factuality.CERTAIN_NOT})
