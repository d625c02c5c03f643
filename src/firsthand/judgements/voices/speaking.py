"""Whether one report speaks of another's account, be it only to reject it: such a one has heard the other."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from firsthand.judgements.voices.hearing import PRESS
from firsthand.judgements.voices.issuing import issuer
from firsthand.judgements.voices.outlets import outlet_key
from firsthand.judgements.voices.telling import by_hearsay
from firsthand.judgements.voices.voices import BODY_STEMS, Voice
from firsthand.judgements.words.kinds import NOT_SO
from firsthand.judgements.words.words import PLAIN, stem, weighed
from firsthand.model.claim import Kind, SourceType
from firsthand.model.judgement import Report
from firsthand.model.text import Document

REACH = 500
"""Characters behind what somebody says within which another answers it."""
SAME_ROOT = 7
"""Letters that "mobilise" and "mobilisation" begin with alike."""
_COMPANY = frozenset(map(stem, "company firm operator".split()))
"""What a body may be called whose name does not say what it is."""
_ANY = frozenset(map(stem, "government army military police side country state force people team".split()))
"""Of these a text may mean several."""
_REJECTED = re.compile(
    r"(?i)\b(?:reject|den|dismiss|disput|contradict|refut)(?:ed|ied|s|ies|es)? (?:that|this|it"
    r"|the (?:claim|charge|account|figure))\b(?=[.,;”\"]| (?:as|in|by)\b)"
)
_STOP = re.compile(r"[.!?][”\"’']?\s")
_SUGGESTION = re.compile(r"(?i)\b(?:suggestions?|allegations?|claims?|assertions?|rumou?rs?|stories|reports) that $")
_EMPTY = frozenset("that were with have been they them from this would will over than more said".split())
_TAKEN_UP = re.compile(
    r"(?i)\b(?:the|that|this|these|those|both|such|any such|no such) (?:\w+ )?"
    r"(?:figures?|accounts?|numbers?|reports?|claims?|story|stories|versions?|counts?|rumou?rs?|allegations?"
    r"|decisions?|rulings?|verdicts?|announcements?|orders?|moves?)\b(?! of\b)"
)
_HEARD = re.compile(r"(?i)\b(?:(?:he|she|they) (?:said|says)|told (?:me|us)|tells? (?:me|us)|I (?:am|was) told)\b")
_NOT_SO_MANY = re.compile(
    r"(?i)\b(?:not|rather than|instead of|never|nor) (?:the |some |about |over )?(\d[\d.,]*\d|\d)"
)
_PAPER = re.compile(
    r"(?i)\b(?:the|a|an) (?:draft|text|paper|agreement|document|deal|order|log|report|copy|letter|memo|annex|appendix"
    r"|list|register|map|photographs?|pictures?|images?|footage|video|recording|statement|communiqu[eé]|printout"
    r"|directive|decree|study|survey|notice)\b"
)


def cites(report: Report, other: Report, own: Voice, source: Voice) -> bool:
    """Return whether a report names the other's source, takes up its figure or account, or speaks of the record.

    ``own`` is the report's source, and ``source`` the other's. A body that tells in its own statement what another
    says has heard it, whatever it makes of it.
    """
    words = f"{report.words} {report.claim.basis or ''}"
    if source.type is SourceType.DOCUMENT and _PAPER.search(words):
        return True
    if not source.anonymous and _names(words, source):
        return True
    if report.document.id == other.document.id and (_TAKEN_UP.search(words) or _answers(report, other)):
        return True
    if _HEARD.search(words) and not by_hearsay(report):
        return True  # whose words these are that the source passes on is not shown
    if _not_so_many(report, other) or _is_issuer(other.document, own) or _suggested(report, other):
        return True
    return _passes_on(report, source)


def _not_so_many(report: Report, other: Report) -> bool:
    """Whether it sets its own figure against the other's: "44, not 46"."""
    theirs = {float(end) for q in other.claim.quantities for end in (q.low, q.high) if end is not None}
    refused = (found[1].replace(",", "").rstrip(".") for found in _NOT_SO_MANY.finditer(report.words))
    return any(float(number) in theirs for number in refused if number.count(".") < 2)


def _is_issuer(document: Document, own: Voice) -> bool:
    body = issuer(document)
    return body is not None and (own.shown == body.name or own.key == voice_key(body.name))


def voice_key(name: str) -> str:
    """Return the words of a body's name as sources are compared by them."""
    return " ".join(stem(word) for word in re.findall(r"\w+", name) if word.lower() != "the")


def _answers(report: Report, other: Report) -> bool:
    """Whether one rejects in the same text what the other said: "rejected that", or a "no" with a word of it."""
    text, start, end = report.document.text, report.claim.extent.start, other.claim.extent.end
    if not 0 <= start - end <= REACH:
        return False
    between = _REJECTED.search(text[end:start])
    # Where others speak in between, it is they who are answered.
    if (between and len(_STOP.findall(text[end : end + between.start()])) <= 1) or _REJECTED.search(report.words):
        return True
    negative = report.claim.factuality in NOT_SO or report.claim.kind is Kind.DENIAL
    mine, theirs = (_plain(each.words) for each in (report, other))
    return negative and any(x[:SAME_ROOT] == y[:SAME_ROOT] for x in mine for y in theirs)


def _plain(words: str) -> list[str]:
    return [stem for stem, weight in weighed(words).items() if weight >= PLAIN and len(stem) >= SAME_ROOT]


def _suggested(report: Report, other: Report) -> bool:
    """Whether it speaks of a suggestion, and has the other's figure in it: "that she was making fifteen knots"."""
    start = report.claim.extent.start
    ahead = report.document.text[max(0, start - 60) : start]
    if not _SUGGESTION.search(ahead):
        return False
    mine, theirs = (set(re.findall(r"\w{4,}", each.words.lower())) for each in (report, other))
    return len(mine & theirs - _EMPTY) >= 2


def _names(words: str, source: Voice) -> bool:
    telling = {source.key.split()[-1]} if source.type is SourceType.PERSON else set(source.names)
    return (bool(telling) and telling <= _said(words)) or _by_noun(words, source)


@lru_cache(maxsize=1 << 13)
def _said(words: str) -> frozenset[str]:
    """The words by their stems: of each report they are asked for once for every other account."""
    return frozenset((*weighed(words), *(stem(word) for word in re.findall(r"\w+", words))))


_BODY = re.compile(r"\b[Tt]he ([a-z]+|Ministry|Union|Commission|Company|Agency|Office|Council)\b(?! [A-Z])")


def _by_noun(words: str, source: Voice) -> bool:
    """Whether it speaks of the source's body by what it is: "the ministry counts those it has tested"."""
    own = source.type in {SourceType.ORGANIZATION, SourceType.ACCOUNT}
    body = source.shown if own else source.body or ""
    named = frozenset(stem(word) for word in body.split()) & BODY_STEMS - _ANY
    nouns = named or (_COMPANY if body and not source.standing.nation else named)
    return bool(nouns) and any(stem(noun) in nouns for noun in _BODY.findall(words))


def _passes_on(report: Report, source: Voice) -> bool:
    return any(hop.source.name == source.shown for hop in report.claim.chain[1:])


def shows_record(report: Report, record: Voice) -> bool:
    """Return whether a report tells that its source made the record public."""
    found = re.search(
        r"(?:made public|released|published|produced|presented|showed|handed out)\s+(.{3,60})", report.words
    )
    return found is not None and record.names <= {stem(word) for word in re.findall(r"\w+", found[1])}


def passing(speaker: Voice, outlets: Collection[str]) -> bool:
    """Return whether a voice is one of these outlets, which passes on what it was told, and not one that saw."""
    return speaker.type is SourceType.OUTLET and speaker.trade != PRESS and outlet_key(speaker.shown) in outlets
