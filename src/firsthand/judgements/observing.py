"""What an author's own sentence rests on: the outlet's own count, a record, or another outlet that it names."""

from __future__ import annotations

import re

from firsthand.language.roles import RECORDS
from firsthand.model.claim import Source, SourceType
from firsthand.model.judgement import Report

_SEES = r"(?:count|counted|saw|see|watched|visited|heard|found|met|photographed|filmed|witnessed)"
_OWN = re.compile(
    rf"(?i)\b(?:we|I|this (?:newspaper|reporter|correspondent|paper|magazine|website)|our (?:reporters?|own))"
    rf" (?:have |had |also |then |could )?{_SEES}\b"
)
_RECORD = re.compile(
    r"(?:The|A|An|Its|Their|His|Her) (?:[\w-]+ ){0,2}?(?P<record>[a-z]+)"
    r" (?:records?|shows?|says|states|lists|gives|reads|contains|registers|notes)\b"
)
_WROTE = re.compile(
    r"(?P<outlet>(?:The )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,3}) (?:had |has )?(?:in fact |also |itself |first )?"
    r"(?:written|reported|wrote|counted|published)\b"
)


def observer(report: Report) -> Source | None:
    """Return what an author's claim rests on where the sentence says so, else None: then it is untraced."""
    words = report.words
    if _OWN.search(words) and report.document.outlet:
        return Source(name=report.document.outlet, type=SourceType.OUTLET)
    if (found := _RECORD.match(words)) and found["record"] in RECORDS:
        return Source(name=found["record"], type=SourceType.DOCUMENT)
    if found := _WROTE.match(words):
        return Source(name=found["outlet"].removeprefix("The "), type=SourceType.OUTLET)
    return None
