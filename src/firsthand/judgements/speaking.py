"""Whether one report speaks of another's account, be it only to reject it: such a one has heard the other."""

from __future__ import annotations

import re

from firsthand.judgements.voices import Voice
from firsthand.judgements.words import stem, weighed
from firsthand.model.claim import SourceType
from firsthand.model.judgement import Report

_TAKEN_UP = re.compile(
    r"(?i)\b(?:the|that|this|these|those|both|such|any such|no such) (?:\w+ )?"
    r"(?:figures?|accounts?|numbers?|reports?|claims?|story|stories|versions?|counts?|rumou?rs?|allegations?)\b"
)
_HEARD = re.compile(r"(?i)\b(?:(?:he|she|they) (?:said|says)|told (?:me|us)|tells? (?:me|us)|I (?:am|was) told)\b")
_PAPER = re.compile(
    r"(?i)\b(?:the|a|an) (?:draft|text|paper|agreement|document|deal|order|log|report|copy|letter|memo)\b"
)


def cites(report: Report, other: Report, source: Voice) -> bool:
    """Return whether a report names the other's source, takes up its figure or account, or speaks of the record."""
    words = f"{report.words} {report.claim.basis or ''}"
    if source.type is SourceType.DOCUMENT and _PAPER.search(words):
        return True
    if not source.anonymous and _names(words, source):
        return True
    if report.document.id == other.document.id and _TAKEN_UP.search(words):
        return True
    if _HEARD.search(words):
        return True  # whose words these are that the source passes on is not shown
    return _passes_on(report, source)


def _names(words: str, source: Voice) -> bool:
    said = {*weighed(words), *(stem(word) for word in re.findall(r"\w+", words))}
    telling = {source.key.split()[-1]} if source.type is SourceType.PERSON else set(source.names)
    return bool(telling) and telling <= said


def _passes_on(report: Report, source: Voice) -> bool:
    return any(hop.source.name == source.shown for hop in report.claim.chain[1:])


def shows_record(report: Report, record: Voice) -> bool:
    """Return whether a report tells that its source made the record public."""
    found = re.search(
        r"(?:made public|released|published|produced|presented|showed|handed out)\s+(.{3,60})", report.words
    )
    return found is not None and record.names <= {stem(word) for word in re.findall(r"\w+", found[1])}
