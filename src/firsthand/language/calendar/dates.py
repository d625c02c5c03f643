"""Calendar dates as texts write them, with the year where it is given: "June 10, 1940", "late March", "the 1990s"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from firsthand.language.calendar.calendar import MONTHS, QUARTERS, SEASONS
from firsthand.language.calendar.clocks import clock_spans
from firsthand.language.calendar.edtf import valid
from firsthand.language.cover import Cover
from firsthand.language.numbers.numbers import number_at, ordinal_at
from firsthand.language.words import words
from firsthand.model.text import Span, start_of


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as written: EDTF with ``XXXX`` for a year that is not given, and how fine it is."""

    span: Span
    edtf: str
    precision: str


_MONTH = (
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|(?:JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?:[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,][0-9])"
_YEAR = r"(?:1[0-9]{3}|20[0-9]{2})(?![\w%]|[.,][0-9]{2})"
_ORDINAL = (
    r"(?:(?:twenty|thirty)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth"
    r"|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth"
    r"|nineteenth|twentieth|thirtieth|[0-9]{1,2}(?:st|nd|rd|th))"
)
_SPELLED_YEAR = (  # "nineteen hundred and forty", "nineteen forty-five", "two thousand and five", "twenty twenty-two"
    r"(?:(?:sixteen|seventeen|eighteen|nineteen|twenty|two thousand)(?: hundred)?(?:[ -](?:and )?"
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|one|two|three|four|five|six|seven|eight|nine)"
    r"(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)?)"
)
_DASH = r"\s?(?:-|–|—|to|and|or)\s?"
_PART = r"(?P<part>early|mid|late|beginning of|start of|middle of|end of|beginning|opening days of|last days of)"
_SEASON_WORDS = r"(?:the\s)?(?:early\s|late\s|mid-)?(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
_OF_YEAR = rf"(?:,?\s(?:of\s)?(?P<year>{_YEAR}))?"
_BEFORE_YEAR = r"(?<![\w$£€#.,/:-])(?<!\b[Nn]o\. )"
_TENS = {"early": "0X", "beginning of": "0X", "start of": "0X", "opening days of": "0X", "beginning": "0X",
         "mid": "1X", "middle of": "1X", "late": "2X", "end of": "2X", "last days of": "2X"}  # fmt: skip
# Thirds of a year for "early 2022", "mid-2022", "late 2022": the words set no border, these are the convention.
_THIRDS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_DECADES = {
    w: n for n, w in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
}

Match = re.Match[str]


def _month_number(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _day_number(day: str) -> int:
    return int(re.sub(r"\D", "", day))


def _date(year: str | None, month: str, day: int) -> str:
    return f"{year or 'XXXX'}-{_month_number(month):02d}-{day:02d}"


def _days(m: Match) -> tuple[str, str]:
    first, last = _day_number(m["day"]), m["to"] and _end(m) == m.end() and _day_number(m["to"])
    start = _date(m["year"], m["month"], first)
    if last and last > first:
        return f"{start}/{_date(m['year'], m['month'], last)}", "interval"
    return start, "day"


def _spelled_date(m: Match) -> tuple[str, str]:
    ordinal = ordinal_at(words(m["day"].lower()), 0)
    return _date(m["year"] or _year_in_words(m["spelled"]), m["month"], ordinal[0] if ordinal else 0), "day"


def _year_in_words(text: str | None) -> str | None:
    """ "nineteen hundred and forty" and "nineteen forty" alike."""
    if not text:
        return None
    row = words(text.lower())
    whole = number_at(row, 0)
    if whole and whole.last == len(row) and whole.value >= 1000:
        return f"{int(whole.value):04d}"
    rest = number_at(row, whole.last) if whole else None
    if whole and rest and rest.last == len(row) and whole.value < 100 and 10 <= rest.value < 100:
        return f"{int(whole.value * 100 + rest.value):04d}"
    return None


def _ymd(m: Match) -> tuple[str, str]:
    return f"{m['y']}-{int(m['m']):02d}-{int(m['d']):02d}", "day"


def _month(m: Match) -> tuple[str, str]:
    whole = f"{m['year'] or 'XXXX'}-{_month_number(m['month']):02d}"
    part = m.groupdict().get("part")
    return (f"{whole}-{_TENS[part.lower()]}" if part else whole), "month"


def _part_of_year(m: Match) -> tuple[str, str]:
    first, last = _THIRDS[m["part"].lower()]
    return f"{m['y']}-{first:02d}/{m['y']}-{last:02d}", "year"


def _years(m: Match) -> tuple[str, str]:
    last = m["y"][: 4 - len(m["to"])] + m["to"]
    return (f"{m['y']}/{last}", "interval") if last > m["y"] else ("", "")


def _season(m: Match) -> tuple[str, str]:
    return f"{m['year'] or 'XXXX'}-{SEASONS[m['season'].lower()]}", "season"


def _quarter(m: Match) -> tuple[str, str]:
    code = QUARTERS[m["nth"].lower()] if m["nth"] else 32 + int(m["q"])
    return f"{m['year']}-{code}", "quarter"


def _decade(m: Match) -> tuple[str, str]:
    if m["word"]:
        return f"19{_DECADES[m['word'].lower()]}X", "decade"
    return f"{m['hundred'] or '19'}{m['ten']}X", "decade"


def _century(m: Match) -> tuple[str, str]:
    ordinal = ordinal_at(words(m["nth"].lower()), 0)
    return (f"{ordinal[0] - 1:02d}XX" if ordinal else ""), "century"


def _bare_month(m: Match) -> tuple[str, str]:
    """A month by itself; "May" and "March" are words too, and "April" and "June" are women's names."""
    before = m.string[max(0, m.start() - 40) : m.start()].lower()
    led = _LED.search(before) is not None
    after = m.string[m.end() : m.end() + 2]
    named = after[:1] == " " and after[1:2].isupper()
    if led or (m["month"] not in {"May", "March", "Mar", "Jan", "MARCH"} and not named):
        return f"XXXX-{_month_number(m['month']):02d}", "month"
    return "", ""


def _bare_year(m: Match) -> tuple[str, str]:
    """Four figures that are a year by where they stand: behind a preposition or a name, or with nothing to count."""
    before = m.string[max(0, m.start() - 40) : m.start()].lower()
    after = m.string[m.end() : m.end() + 30]
    if _LED.search(before) or _ALONE.match(after):
        return m["y"], "year"
    plural = re.match(r"[\s-][a-z]{2,20}s?\b", after)
    return ("", "") if plural and m["y"].endswith("00") else (m["y"], "year")


Reader = Callable[[Match], tuple[str, str]]
"""From what a pattern matched to EDTF and precision; empty strings where it is no date after all."""

# What leads in a time: behind these a bare month or year is one.
_LED = re.compile(
    r"(?:\b(?:in|by|since|until|till|from|during|of|before|after|through|throughout|between|last|next|this|early|late|mid"
    r"|to|for|around|circa|as of|beginning|start|end|every|each|past|previous|following|coming|that|on|than|and|is|are"
    r"|again|also)|\bthe\b|mid-|early-|late-|[–—(-])\s?$"
)
_ALONE = re.compile(r"\s*(?:$|[.,;:)\]!?'’\"”–—-])")

# What a stretch must hold before a form is looked for in it: most stretches hold none of these.
_MONTH_NAMED = re.compile(
    r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEP|OCT|NOV|DEC"
)
_FOUR_FIGURES = re.compile(r"[0-9]{4}")
_TWO_FIGURES = re.compile(r"[0-9]{2}")
_TENS_NAMED = re.compile(r"ties\b")
_CENTURY_NAMED = re.compile(r"century")

# Longer forms first: a shorter one never reads inside them.
_FORMS: tuple[tuple[re.Pattern[str], re.Pattern[str], Reader], ...] = tuple(
    (needed, re.compile(pattern), reader)
    for needed, pattern, reader in (
        (_FOUR_FIGURES, r"\b(?P<y>[12][0-9]{3})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})\b", _ymd),
        (_FOUR_FIGURES, r"\b(?P<y>20[0-9]{2})\.(?P<m>1?[0-9])\.(?P<d>[0-3]?[0-9])\b", _ymd),
        (_FOUR_FIGURES, r"\b(?P<d>[0-3]?[0-9])\.(?P<m>[01]?[0-9])\.(?P<y>(?:19|20)[0-9]{2})\b", _ymd),
        (
            _MONTH_NAMED,
            (
                rf"\b(?:(?:[Tt]he|[Tt]his)\s)?(?P<day>{_ORDINAL})\s(?:day\s)?of\s(?P<month>{_MONTH})"
                rf"(?:,?\s(?:in the year\s)?(?:(?P<year>{_YEAR})|(?P<spelled>{_SPELLED_YEAR})\b))?"
            ),
            _spelled_date,
        ),
        (
            _MONTH_NAMED,
            (
                rf"\b(?P<month>{_MONTH})\s(?:the\s)?(?P<day>{_DAY})(?:{_DASH}(?P<to>{_DAY}))?"
                rf"(?:\s?,?\s(?P<year>{_YEAR}))?"
            ),
            _days,
        ),
        (
            _MONTH_NAMED,
            (
                rf"\b(?:the\s)?(?P<day>{_DAY})(?:{_DASH}(?P<to>{_DAY}))?\s(?:of\s)?(?P<month>{_MONTH})"
                rf"(?:\s?,?\s(?P<year>{_YEAR}))?"
            ),
            _days,
        ),
        (_MONTH_NAMED, rf"\b(?:the\s)?{_PART}[\s-](?P<month>{_MONTH}){_OF_YEAR}", _month),
        (_MONTH_NAMED, rf"\b(?P<month>{_MONTH}),?\s(?:of\s)?(?P<year>{_YEAR})", _month),
        (_FOUR_FIGURES, rf"\b{_SEASON_WORDS}\s(?:of\s)?(?P<year>{_YEAR})", _season),
        (
            _FOUR_FIGURES,
            (
                rf"\b(?:the\s)?(?:(?P<nth>first|second|third|fourth|final|last)[\s-]quarter\s(?:of\s)?"
                rf"|Q(?P<q>[1-4])\s(?:of\s)?)(?P<year>{_YEAR})"
            ),
            _quarter,
        ),
        (_FOUR_FIGURES, rf"{_BEFORE_YEAR}(?P<part>[Ee]arly|[Mm]id|[Ll]ate)[\s-](?P<y>{_YEAR})", _part_of_year),
        (
            _TWO_FIGURES,
            r"\b(?:the\s)?(?:early\s|late\s|mid-)?(?:(?P<hundred>1[0-9]|20)|(?<=[\s'’‘]))(?P<ten>[0-9])0(?P<word>)['’]?s\b",
            _decade,
        ),
        (
            _TENS_NAMED,
            (
                r"\bthe\s(?:early\s|late\s|mid-)?(?P<word>twenties|thirties|forties|fifties|sixties|seventies|eighties"
                r"|nineties)\b"
            ),
            _decade,
        ),
        (_CENTURY_NAMED, rf"\b(?:the\s)?(?:early\s|late\s|mid-)?(?P<nth>{_ORDINAL})[\s-]century\b", _century),
        (
            _FOUR_FIGURES,
            rf"{_BEFORE_YEAR}(?P<y>1[0-9]{{3}}|20[0-9]{{2}})[-–/](?P<to>(?:19|20)?[0-9]{{2}})(?![\w-]|[.,][0-9])",
            _years,
        ),
        (_MONTH_NAMED, rf"\b(?P<month>{_MONTH})(?![-’'][a-zA-Z]|\w)", _bare_month),
        (_FOUR_FIGURES, rf"{_BEFORE_YEAR}(?P<y>1[5-9][0-9]{{2}}|2[01][0-9]{{2}})(?![\w%$€£]|[.,][0-9])", _bare_year),
    )
)
_NEEDED = tuple({needed for needed, _, _ in _FORMS})


def dates(text: str, span: Span) -> tuple[Dated, ...]:
    """Return the calendar dates in a stretch of text, in reading order, none inside another."""
    span = Span(span.start, min(span.end, len(text)))
    held = {needed for needed in _NEEDED if needed.search(text, span.start, span.end)}
    if not held:
        return ()
    found: list[Dated] = []
    taken = Cover(span)
    for pattern, reader in ((pattern, reader) for needed, pattern, reader in _FORMS if needed in held):
        for m in pattern.finditer(text, span.start, span.end):
            here = Span(m.start(), _end(m))
            if taken.meets(here):
                continue
            edtf, precision = reader(m)
            if edtf and valid(edtf):
                found.append(Dated(here, edtf, precision))
                taken.add(here)
    return tuple(sorted(found, key=start_of))


def _end(m: Match) -> int:
    """Where a date's words end: in "February 19 and 3 in Belgorod" or "19 and 30 trucks" the second is no day."""
    to = m.groupdict().get("to")
    if to and "day" in m.re.groupindex and not m["year"] and m.start("day") < m.start("to"):
        joint = m.string[m.end("day") : m.start("to")].strip()
        if _day_number(to) <= _day_number(m["day"]) or (joint in {"and", "or"} and _COUNTS.match(m.string, m.end())):
            return m.end("day") if m.start("day") > m.start("month") else m.end()
    return m.end()


_COUNTS = re.compile(r"\s[a-z]{3,20}s\b")


def date_spans(text: str, span: Span) -> tuple[Span, ...]:
    """Return where dates and clock times stand: numbers that are no quantity."""
    return (*(d.span for d in dates(text, span)), *clock_spans(text, span))
