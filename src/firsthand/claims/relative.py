"""Times told from where the teller stands, form by form: "as soon as Monday", "last week", "two weeks ago"."""

from __future__ import annotations

import re

from firsthand.claims.distances import ago, coming, recent, stretch, within
from firsthand.claims.here import Reader
from firsthand.claims.named_times import (
    end_of,
    named_period,
    nth_quarter,
    nth_week,
    overnight,
    period,
    today,
    weekday,
    weekend,
)

_COUNT = (
    r"(?P<n>[0-9]{1,3}(?:\.5)?(?:\s?(?:-|–|to|or)\s?[0-9]{1,3})?|a couple of|a few|several|an|a|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|sixty|ninety)(?: more)?"
)
_UNIT = r"(?P<unit>hour|day|night|week|fortnight|month|year|decade)s?"
_PERIOD = r"(?P<unit>week|weekend|month|year|quarter|decade|century)"
_PART = r"(?: (?:early )?(?:morning|afternoon|evening|night|lunchtime|at noon|at midnight))?"
_OF_WEEK = r"(?: (?:of )?(?P<week>last|this|next) week\b)?"
_EARLY = r"(?:(?P<early>earlier|later|late|early|since|sometime|some time) )?"
_WEEKDAY = rf"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b{_PART}{_OF_WEEK}"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_WHICH = r"(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|[Cc]oming|[Pp]ast)"
# Names of days and months are written with a capital, everything else either way.
_NAMED: tuple[tuple[str, Reader], ...] = (
    (
        rf"\bthe (?P<nth>first|second|third|fourth|last|final) week of (?P<month>{_MONTHS})\b(?:,? (?P<year>20\d\d))?",
        nth_week,
    ),
    (rf"\b{_WHICH} {_WEEKDAY}", weekday),
    (rf"\b(?P<which>){_WEEKDAY}", weekday),
    (rf"\b{_WHICH} (?P<name>{_MONTHS}|spring|summer|autumn|fall|winter)\b", named_period),
)
_FREE: tuple[tuple[str, Reader], ...] = (
    (r"\bthe day (?:before yesterday|after tomorrow)\b", today),
    (
        (
            rf"\b(?:the )?(?P<part>end|beginning|start|middle) of (?:the |(?P<which>this|last|next) )"
            rf"(?:(?:current|coming) )?{_PERIOD}\b|\b(?:year's|year-)\s?end\b"
        ),
        end_of,
    ),
    (
        r"\b(?:the )?(?P<nth>first|second|third|fourth|final|last)[ -]quarter of (?P<which>last|this|next) year\b",
        nth_quarter,
    ),
    (r"\bthe weekend\b", weekend),
    (
        (
            r"\bthe (?P<which>last|past|next|coming|ensuing)"
            rf" (?:{_COUNT} |(?P<many>(?=\w{{3,6}}s\b))|(?!day\b))(?:calendar )?{_UNIT}\b"
        ),
        stretch,
    ),
    (rf"\b(?P<which>last|past|previous|preceding|next|coming) {_COUNT} (?P<many>){_UNIT}\b", stretch),
    (rf"\b(?P<which>past|coming) (?P<n>)(?P<many>)(?=\w{{3,6}}s\b){_UNIT}\b", stretch),
    (rf"\b{_EARLY}(?:the )?(?P<which>last|this|next|current|present) {_PERIOD}\b", period),
    (rf"\brecent {_UNIT}\b", recent),
    (rf"\b(?:coming|ensuing) {_UNIT}\b", coming),
    (rf"\b{_COUNT}[ -]{_UNIT} (?P<way>ago|from now|hence)\b", ago),
    (
        (
            rf"\b(?P<lead>within(?: the next)?|inside|in) (?:about |around |less than |just )?{_COUNT} {_UNIT}\b"
            r"(?! (?:of|after|before|since|from)\b|['’])"
        ),
        within,
    ),
    (rf"\b(?:yesterday|tomorrow|today)\b(?! (?:of|marks)){_PART}", today),
    (r"\b(?:tonight|this (?:morning|afternoon|evening)|last night)\b", today),
    (r"\bovernight\b(?! (?:stay|bag|train|success|guest))", overnight),
)

# Longer forms first: a shorter one never reads inside them.
FORMS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    *((re.compile(pattern), reader) for pattern, reader in _NAMED),
    *((re.compile(pattern, re.IGNORECASE), reader) for pattern, reader in _FREE),
)
"""Every form, with what reads it, in the order in which they are tried."""
