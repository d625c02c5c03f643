"""What stands above and between the paragraphs: headings, bylines, datelines, lines that only date."""

from __future__ import annotations

import re

from firsthand.documents.dates import BARE_DAY, FULL, MONTH

WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_PARTICLE = r"(?:de|da|di|du|van|von|der|den|al|el|bin|la|le|ter)\b"
_NAME = rf"(?:[A-Z][\w’'`-]*\.?|{_PARTICLE})(?:[ -](?:[A-Z][\w’'`-]*\.?|{_PARTICLE})){{1,4}}"
_NOT_NAMES = rf"(?:{WEEKDAYS}|(?i:{MONTH})|Then|Now|The|This|That|Contrast|Comparison|Definition|Law|Tradition)\b"
BYLINE = re.compile(
    rf"(?:(?:(?i:(?:posted|written|reported|report|story|words|analysis|text|opinion|commentary)\s)?(?i:by))\s*:?\s+"
    rf"(?!{_NOT_NAMES})(?:{_NAME})(?:(?:,| and| &|, and| with)\s+{_NAME}){{0,5}}"
    rf"(?:\s*(?:[,|/•·–—-]|\(|\bin\b|\bfor\b|\bat\b)\s*[^.]{{0,110}})?)$"
)
"""By Jane Roe, Staff Writer · By Dessa Rowan | Northline | Tuesday, March 3, 2026 · Posted by Jim Doe at 10:15."""

BYLINE_NAMES = re.compile(rf"{_NAME}(?:(?:,?\sand|\s&)\s{_NAME}|,\s{_NAME}(?=,?\s(?:and|&)\s)){{0,5}}")
"""The names of a byline; what a comma alone sets off is a role."""

DESK = re.compile(
    r"(?:(?i:by|from)\s+(?:(?i:our|a|the)\s+)?(?:[A-Z]?[\w’'-]+\s){0,4}"
    r"(?i:correspondents?|staff|writers?|reporters?|editors?|agencies|desk|team|board)"
    rf"|(?:BY|By)\s+(?!{_NOT_NAMES})[A-Z][\w’'&-]+(?:\s[A-Z][\w’'&-]+){{0,2}})(?:\s+in\s+[A-Z][\w’' -]{{2,30}})?$"
)
"""From our Diplomatic Correspondent · By a Staff Reporter · By Reuters."""

CREDIT = re.compile(
    r"\(?(?:additional )?(?:reporting|writing|editing|compiled|translated|edited|written|produced) by [A-Z]"
    r"|.{3,160}\bcontributed (?:reporting|research|to this (?:report|story|article|post|piece))\b.{0,40}$"
    r"|[A-Z].{3,160}\breported from [A-Z].{2,80}\.?$",
    re.IGNORECASE,
)
"""(Reporting by Jane Roe; Editing by Jim Doe) · Ann Poe contributed reporting. Credits at an article's end."""

_CAPITALS = r"[A-Z][A-Z.’'-]{2,}(?:[ /][A-Z][A-Z.’'-]*){0,4}"
_REGION = r"(?:, (?:[A-Z][\w.’'-]*)(?: (?:[A-Z][\w.’'-]*|and|of|the)){0,3}){0,2}"
_DAY = rf"(?:,? (?:(?:{WEEKDAYS}),? )?(?:(?:(?i:{MONTH}))\.? \d{{1,2}}|\d{{1,2}} (?i:{MONTH}))\.?(?:,? \d{{4}})?)"
_AGENCY = r"(?: ?[(\[][A-Z][\w .,&/’'-]{1,40}[)\]])"
_DASH = r"(?: ?(?:—|–|--|―) ?| - )"
DATELINE = re.compile(
    rf"(?:{_CAPITALS}{_REGION}{_DAY}?{_AGENCY}?|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,3}}{_REGION}{_DAY}?{_AGENCY}"
    rf"|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,3}}{_REGION}{_DAY})(?:{_DASH}|(?<=[)\]]):? )(?=[A-Z\d“\"‘'«])"
)
"""KYIV, Ukraine, March 3 (Reuters) - … · VELMOR (Northline) — … · Lomnar, 3 March – …; the paragraph follows."""

LONGEST_DATELINE = 160

NO_PLACES = frozenset(
    "NATO ISIS OPEC UNESCO BREAKING UPDATE UPDATED EXCLUSIVE WATCH ANALYSIS OPINION CORRECTION CLARIFICATION NEW NOTE "
    "LIVE VIDEO WARNING SUMMARY BACKGROUND COMMENT CLAIM FALSE TRUE FACT PHOTOS READ MORE JUST".split()
)
"""Words in capitals before a dash that name no place."""

PUBLISHED = re.compile(r"(?:first )?(?:published|posted|date|dated|issued|filed|created|released)\b", re.IGNORECASE)
UPDATED = re.compile(r"(?:last )?(?:updated|modified|revised)\b", re.IGNORECASE)
BEFORE_DAY = re.compile(rf"(?:(?:{WEEKDAYS}),? ?|[A-Z][A-Z .’'-]{{2,30}}(?:, [A-Z][a-z]{{2,20}})?, ?)?")
SPEAKER = re.compile(r"[A-Z][A-Z .’'-]{1,40}(?:, [A-Z][A-Z .’'-]{1,40}|\s\([^)]{1,40}\))?:\s")
"""WALLACE: … · NELL FARROW, HOST: …: a paragraph of a transcript."""

LED_TO = re.compile(r"\b[a-z]+ $")
"""A small word before a date makes it part of a phrase: what happened on March 3, 2026."""

WORD = re.compile(r"[\w’'-]+")
INNER_STOP = re.compile(
    r"(?<![A-Z])(?<!\b(?:Mr|Ms|Dr|St|vs|No|Lt|Jr|Sr))(?<!\b(?:Gen|Sen|Rep|Gov|Col|Mrs|Sgt))[.!?][”\"’)]?\s+[A-Z“\"]"
)
"""A sentence that ends inside the line: headings are one at most."""


def is_byline(line: str) -> bool:
    """Return whether the line tells who wrote."""
    if len(line) > 180:
        return CREDIT.match(line) is not None and len(line) <= 300
    return any(pattern.match(line) for pattern in (BYLINE, DESK, CREDIT))


def is_date_line(line: str) -> bool:
    """Return whether the line is there to give a date: hardly any words beside it, and no sentence."""
    if len(line) > 90:
        return False
    dated = FULL.search(line)
    if dated is None:
        bare = BARE_DAY.search(line)
        return bare is not None and bare.end() >= len(line) - 1 and _dates_only(line[: bare.start()])
    if LED_TO.search(line[: dated.start()]) and not (PUBLISHED.match(line) or UPDATED.match(line)):
        return False
    around = line[: dated.start()] + " " + line[dated.end() :]
    return len(WORD.findall(around)) <= 9 and not line.endswith((".", "?", "!", "”", '"'))


def _dates_only(before: str) -> bool:
    """Before a day without a year: nothing, a weekday, or a place in capitals."""
    return BEFORE_DAY.fullmatch(before) is not None


def dateline_end(line: str) -> int | None:
    """Return where the paragraph begins that a dateline opens, the dash and blanks behind it; None without one."""
    match = DATELINE.match(line[:LONGEST_DATELINE])
    if match is None or match.end() >= len(line):
        return None
    place = re.split(r"[ ,(\[—–-]", match[0], maxsplit=1)[0].rstrip(":")
    plain = not re.search(r"[,(\[]", match[0])
    if place in NO_PLACES or (plain and len(place.replace(".", "")) <= 3 and " " not in match[0].rstrip(" —–-")):
        return None
    return match.end()


def could_head(line: str, *, top: bool) -> bool:
    """Return whether the line's form is a heading's; at the top of a page it may be a whole sentence of 25 words."""
    words = WORD.findall(line)
    if not words or len(line) > (170 if top else 110) or len(words) > (25 if top else 14):
        return False
    if line.rstrip("”\"’'").endswith((".", ":", ",", "…")) or not _begins(line):
        return False
    if SPEAKER.match(line) or INNER_STOP.search(line):
        return False
    if line.endswith(("”", '"', "’", "'", "!", "?")) and line[0] in "“\"‘'":
        return False
    return top or len(words) <= 8 or titled(words)


def titled(words: list[str]) -> bool:
    """Return whether most of the longer words begin with a capital."""
    long = [w for w in words if len(w) > 3 and w[0].isalpha()]
    return bool(long) and sum(w[0].isupper() for w in long) >= 0.7 * len(long)


def _begins(line: str) -> bool:
    first = next((c for c in line if c.isalnum()), "")
    return first.isdigit() or first.isupper() or not first.islower()
