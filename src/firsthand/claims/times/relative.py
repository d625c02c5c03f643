"""Times told from where the teller stands, form by form: "as soon as Monday", "last week", "two weeks ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.claims.times.distances import ago, coming, long_ago, recent, soon, stretch, within
from firsthand.claims.times.here import Reader
from firsthand.claims.times.named_times import (
    coming_season,
    end_of,
    feast,
    half,
    named_period,
    new_year,
    nth_day,
    nth_quarter,
    nth_week,
    overnight,
    period,
    quarter,
    rest,
    running,
    seen_out,
    today,
    week_of,
    weekday,
    weekend,
)
from firsthand.language.calendar.calendar import MONTH_NAMES, WEEKDAYS
from firsthand.language.calendar.feasts import HINTS, NAMES

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
# "The Sunday Times" and "Black Friday" are names, and no day follows from them.
_NO_TITLE = (
    r"(?! (?:Times|Telegraph|Mail|Express|Mirror|Herald|Post|Independent|Observer|World|Tribune|Star|Night Live)\b)"
)
_NO_NAME = r"(?<!Black )(?<!Bloody )(?<!Cyber )(?<!Super )(?<!Man )"
_OR_TWO = r"(?P<loose> or (?:two|so))?"
_MONTHS = "|".join(MONTH_NAMES)
_WHICH = r"(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|[Cc]oming|[Pp]ast)"
# Words of which a stretch must hold one before a form is looked for in it.
_ORDINALS = ("1st", "2nd", "3rd", *(f"{n}th" for n in range(10)), "eenth", "eleventh", "twelfth", "tieth", "ty-")
_IN_WORDS = (  # below these the words count floors and tries as well
    r"(?:eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twentie|thirtie)th"
    r"|twenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty-first"
)
_UNITS = ("hour", "day", "night", "week", "month", "year", "decade")
_PERIODS = ("week", "month", "year", "quarter", "decade", "century")
_FEAST_WHICH = r"(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?) )?"
_SEASONED = (*_MONTHS.lower().split("|"), "spring", "summer", "autumn", "fall", "winter")
# Names of days and months are written with a capital, everything else either way.
_NAMED: tuple[tuple[tuple[str, ...], str, Reader], ...] = (
    (
        ("week of",),
        (
            rf"\bthe week (?:of|beginning|starting) (?:(?P<d>\d{{1,2}}) )?(?P<month>{_MONTHS})(?: (?P<d_>\d{{1,2}}))?\b"
            r"(?:,? (?P<year>20\d\d))?"
        ),
        week_of,
    ),
    (
        ("week of",),
        rf"\bthe (?P<nth>first|second|third|fourth|last|final) week of (?P<month>{_MONTHS})\b(?:,? (?P<year>20\d\d))?",
        nth_week,
    ),
    (
        HINTS,
        (
            rf"\b{_FEAST_WHICH}(?P<feast>{NAMES}|Independence\sDay)\b"
            r"(?![’']?s?\s(?:Island|Carol|Rising|Seals?|Massacre)\b)"
            r"(?:,?\s(?:of\s)?(?P<year>(?:19|20)\d\d)\b)?"
        ),
        feast,
    ),
    (tuple(WEEKDAYS), rf"\b{_WHICH} {_WEEKDAY}", weekday),
    (tuple(WEEKDAYS), rf"{_NO_NAME}\b(?P<which>){_WEEKDAY}{_NO_TITLE}", weekday),
    (
        _SEASONED,
        rf"\b{_WHICH} (?P<name>{_MONTHS}|spring|summer|autumn|fall|winter)\b",
        named_period,
    ),
)
_FREE: tuple[tuple[tuple[str, ...], str, Reader], ...] = (
    (("yesterday", "tomorrow"), r"\bthe day (?:before yesterday|after tomorrow)\b", today),
    (
        _PERIODS,
        (
            rf"\b(?:the )?(?P<part>end|beginning|start|middle) of (?:the |(?P<which>this|last|next) )"
            rf"(?:(?:current|coming) )?{_PERIOD}\b|\b(?:year's|year-)\s?end\b"
        ),
        end_of,
    ),
    (
        ("quarter",),
        r"\b(?:the )?(?P<nth>first|second|third|fourth|final|last)[ -]quarter of (?P<which>last|this|next) year\b",
        nth_quarter,
    ),
    (
        ("quarter",),
        r"\b(?:the )?(?P<nth>first|second|third|fourth|final)[ -](?P<q>)quarter\b(?!['’]?s?[ -]final| century| of\b)",
        quarter,
    ),
    (("q1", "q2", "q3", "q4"), r"\b(?P<nth>)Q(?P<q>[1-4])\b(?! (?:19|20)\d\d)", quarter),
    (
        ("half of",),
        (
            r"\b(?:the )?(?P<nth>first|second|latter)[ -]half of (?:(?P<year>(?:19|20)\d\d)\b"
            r"|(?:the|(?P<which>last|this|next)) year\b)"
        ),
        half,
    ),
    (("of the", "of this"), r"\bthe (?:rest|remainder) of (?:the|this) (?P<unit>week|month|quarter|year)\b", rest),
    (("weekend",), r"\bthe weekend\b", weekend),
    (_PERIODS, r"\b(?:the|this) (?P<unit>week|month|year)(?:['’]s| is| was) (?:out|over|up|done)\b", running),
    (
        _PERIODS,
        (
            r"\bthe (?P<unit>week|month|year|decade)\b(?=[.,;!?\"”’)]|\s|$)"
            r"(?!,? (?:and |or )?the (?:week|month|year|decade)\b)"
        ),
        seen_out,
    ),
    (
        ("spring", "summer", "autumn", "winter"),
        (
            r"(?:(?<=\bbefore )|(?<=\bby )|(?<=\buntil )|(?<=\bin ))the (?P<name>spring|summer|autumn|winter)\b"
            r"(?! (?:of|\d|\w+s\b))"
        ),
        coming_season,
    ),
    (("new year",), r"(?:(?<=\bby )|(?<=\bbefore )|(?<=\buntil )|(?<=\bafter ))the new year\b(?!['’-])", new_year),
    (
        _ORDINALS,
        (
            r"(?:(?<=\bby )|(?<=\bon )|(?<=\bfor )|(?<=\buntil )|(?<=\bbefore )|(?<=\bafter )|(?<=\bfrom )"
            rf"|(?<=\bearly as )|(?<=\blate as ))the (?P<d>\d{{1,2}}(?:st|nd|rd|th)|{_IN_WORDS})\b"
            r"(?=\s*(?:[.,;:!?)\"”’'\n]|$)|\s(?:and|at|or|but|by)\b)"
        ),
        nth_day,
    ),
    (
        _UNITS,
        (
            r"\bthe (?P<which>last|past|next|coming|ensuing)"
            rf" (?:{_COUNT} |(?P<many>(?=\w{{3,6}}s\b))|(?!day\b))(?:calendar )?{_UNIT}\b"
            r"(?: (?:and|or|to) (?:hours|days|weeks|months|years)\b)?"
        ),
        stretch,
    ),
    (_UNITS, rf"\b(?P<which>last|past|previous|preceding|next|coming) {_COUNT} (?P<many>){_UNIT}\b", stretch),
    (_UNITS, rf"\b(?P<which>past|coming) (?P<n>)(?P<many>)(?=\w{{3,6}}s\b){_UNIT}\b", stretch),
    (_PERIODS, rf"\b{_EARLY}(?:the )?(?P<which>last|this|next|current|present) {_PERIOD}\b", period),
    (("recent",), rf"\brecent {_UNIT}\b", recent),
    (
        ("coming", "ensuing"),
        rf"\b(?:the )?(?:coming|ensuing) {_UNIT}(?: (?:and|or|to) (?:hours|days|weeks|months|years))?\b",
        coming,
    ),
    (("ago", "from now", "hence"), rf"\b{_COUNT}[ -]{_UNIT}{_OR_TWO} (?P<way>ago|from now|hence)\b", ago),
    (("ago",), r"\b(?P<unit>hour|day|week|month|year|decade)s ago\b", long_ago),
    (
        ("within", "in days", "in weeks", "in hours", "matter of"),
        r"\b(?:within|in(?: a matter of)?) (?P<unit>hours|days|weeks|months)\b(?! (?:of|after|before|from|past)\b)",
        soon,
    ),
    (
        _UNITS,
        (
            rf"\b(?P<lead>within(?: the next)?|inside|in) (?:about |around |less than |just )?"
            rf"{_COUNT} {_UNIT}{_OR_TWO}\b"
            r"(?! (?:of|after|before|since|from)\b|['’])"
        ),
        within,
    ),
    (("yesterday", "tomorrow", "today"), rf"\b(?:yesterday|tomorrow|today)\b(?! (?:of|marks)){_PART}", today),
    (
        ("tonight", "morning", "afternoon", "evening", "last night"),
        r"\b(?:tonight|this (?:morning|afternoon|evening)|last night)\b",
        today,
    ),
    (("of the day",), r"(?:(?<=\bby )|(?<=\bbefore ))the end of the day\b", today),
    (("overnight",), r"\bovernight\b(?! (?:stay|bag|train|success|guest))", overnight),
)

# Longer forms first: a shorter one never reads inside them.
_FORMS: tuple[tuple[frozenset[str], re.Pattern[str], Reader], ...] = (
    *((frozenset(needed), re.compile(pattern), reader) for needed, pattern, reader in _NAMED),
    *((frozenset(needed), re.compile(pattern, re.IGNORECASE), reader) for needed, pattern, reader in _FREE),
)
NEEDED = tuple(frozenset[str]().union(*(needed for needed, _, _ in _FORMS)))
"""Words of which a stretch must hold one, small letters throughout, where it is to hold any form."""


def forms_in(words: str) -> Iterator[tuple[re.Pattern[str], Reader]]:
    """Return the forms that the words may hold, each with what reads it, in the order in which they are to be tried."""
    plain = words.casefold()
    held = set(filter(plain.__contains__, NEEDED))
    return ((pattern, reader) for needed, pattern, reader in _FORMS if not held.isdisjoint(needed))
