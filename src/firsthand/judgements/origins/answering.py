"""Whether what a source says answers another, as the words around it show: "asked about it", "snorts at that".

Who answers has heard of what he answers, so the two are not shown to be independent. What is answered stands in the
sentence or two before, or in the question of an interview.
"""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.judgements.entities.states import land
from firsthand.judgements.meaning.asserting import asserted
from firsthand.judgements.voices.issuing import issuer
from firsthand.judgements.voices.sides import nation
from firsthand.judgements.voices.voices import Voice
from firsthand.judgements.words.words import NAME, PLAIN, overlap, stem, weighed
from firsthand.language.actors.roles import singular
from firsthand.model.claim import Kind, SourceType
from firsthand.model.judgement import Report

BEHIND = 600
"""Characters before what is said within which it stands what it answers."""
SENTENCES = 5
"""Sentences before it in which a name is one that it may answer, its own beginning with them."""
NEAREST = 3
"""Of these, those whose matter it may answer whoever is named."""
COMMON = 2
"""Plain words that what is answered shares with the other's claim, where it names nobody."""

_ANSWERED = re.compile(
    r"(?i)\b(?:asked (?:about|whether|if|by|why|how|when|what)|put (?:it|this|that|all this|the \w+) to|told of|shown"
    r"|confronted with|pressed (?:on|about)|in (?:reply|response|answer)|news to)\b"
    r"|\b(?:snort|scoff|laugh|sneer|jeer|bristle|shrug|retort|repl[yi]|respond|rejoin|counter|hit back|hits back|rebut"
    r"|reject|dismiss|den[yi]|disput|contradict|refut|brush|wave|object|disagre|mock|ridicul|challeng|question|answer"
    r"|agree|concur|echo|confirm|concede|admit|acknowledg)\w*\b"
)
_STOP = re.compile(r"(?<=[a-z\d”\"’')][.!?])[”\"’']?\s+|(?<=[.!?][”\"’'])\s+|\n+")
_LABEL = re.compile(r"^(?:[A-Z][A-Z .,’'-]{2,60}|[QA]):")
_TOLD = (
    r"(?:spoke|spoken|said|says|claim(?:ed|s)?|denied|denies|announced|admitted|insisted|told|maintain(?:ed|s)?|argued"
    r"|put|gave|stated|boasted|promised|reported|think|believe[ds]?|heard)"
)
_TALKED = re.compile(r"(?i)\bpeople (?:say|said|think|thought|believe|claim|heard|tell|told)\b")
_CLAIMS = re.compile(
    r"(?i)(?:that )?(?:the |any |all |these |such )?(?:claims?|reports?|allegations?|suggestions?|assertions?|rumou?rs?"
    r"|statements?|accusations?|stories|charges?)\b[^.]{0,60}?\b(?:that|of|about)\b"
)
_OTHERS = re.compile(rf"(?i)\b(?P<who>[a-z]+)(?: (?:had|have|has|also|now))? {_TOLD}\b")
_THEY = frozenset("others those everybody everyone some critics rivals opponents".split())


def answers(report: Report, other: Report, source: Voice) -> bool:
    """Return whether a report answers the other, or tells of what one such as the other's source has said."""
    if not _gainsays_reports(report) and _tells_of(report.words, source):
        return True
    before = _answered(report)
    if before is None:
        return False
    stretch, start, near = before
    here = report.document.id == other.document.id and near <= other.claim.extent.end <= report.claim.extent.start
    return here or _names(stretch, source) or _about(stretch[near - start :], other)


_REPORTS = re.compile(r"(?i)(?:(?:media|press|these) )?(?:reports|rumou?rs|stories) that\b")


def _gainsays_reports(report: Report) -> bool:
    """Whether a body says in its own statement that reports are false: whose they are is open, and it knows better."""
    own = report.claim.kind is Kind.DENIAL and not report.claim.chain and issuer(report.document) is not None
    return own and _REPORTS.match(report.words) is not None


def _tells_of(words: str, source: Voice) -> bool:
    """Whether it says what such as the other's source said: "before the ministers spoke of reserves"."""
    if _TALKED.search(words) or _CLAIMS.match(words):
        return True
    roles = {singular(role) for role in source.standing.roles} | {source.trade, source.noun}
    return any(who in _THEY or singular(who) in roles for who in _who_spoke(words))


@lru_cache(maxsize=1 << 13)
def _who_spoke(words: str) -> tuple[str, ...]:
    return tuple(found["who"].lower() for found in _OTHERS.finditer(words))


@lru_cache(maxsize=1 << 13)
def _answered(report: Report) -> tuple[str, int, int] | None:
    """The stretch in which what a report answers stands, where it begins, and its nearest part; None where none is."""
    text, start = report.document.text, report.claim.extent.start
    first = max(0, start - BEHIND)
    if _LABEL.search(text[text.rfind("\n", 0, start) + 1 : start].strip()):
        first = text[: max(0, text.rfind("\n", 0, start))].rstrip().rfind("\n") + 1  # the turn before
        return text[first:start], first, first
    starts = [first, *(first + stop.end() for stop in _STOP.finditer(text[first:start]))][-SENTENCES:]
    lead = text[starts[-1] : start] + " ".join(report.document[span] for span in report.claim.cue)
    before = text[starts[-2] : starts[-1]] if len(starts) > 1 else ""
    bare = re.sub(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’", "", f"{before} {lead}")
    near = starts[-NEAREST:][0]
    return (text[starts[0] : start], starts[0], near) if _ANSWERED.search(bare) else None


def _names(stretch: str, source: Voice) -> bool:
    said = {stem(word) for word in re.findall(r"\w+", stretch)}
    telling = {source.key.split()[-1]} if source.type is SourceType.PERSON else set(source.names)
    state = source.standing.nation if source.standing.of_state else None
    named = {land(found) for word in re.findall(r"\b[A-Z]\w+", stretch) if (found := nation(word))}
    return (bool(telling) and not source.anonymous and telling <= said) or (state is not None and land(state) in named)


def _about(stretch: str, other: Report) -> bool:
    """Whether what is answered tells of what the other says, in words of its own or in a name and a word."""
    _, _, common = overlap(weighed(stretch), asserted(other).words)
    weights = [asserted(other).words[found] for found in common]
    plain = sum(weight >= PLAIN for weight in weights if weight != NAME)
    return plain >= COMMON
