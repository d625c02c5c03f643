"""When a text was published that does not say it, told from the posts in it and the weekdays beside them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from firsthand.documents.dates import BARE_DAY, MONTHS, calendar_day
from firsthand.documents.headers import WEEKDAYS
from firsthand.documents.lines import lines_of
from firsthand.documents.posts import posts_in
from firsthand.model.text import Block, BlockKind, Published, PublishedBasis

DAYS = {name.lower(): number for number, name in enumerate(WEEKDAYS.split("|"))}
AHEAD = re.compile(
    r"\b(?:as (?:soon|early) as|no later than|(?:due|set|scheduled|planned) for"
    r"|(?:expected|will|could|may|might|is to|are to)(?: \w+){0,6}? (?:on|by|before|until)"
    rf"|(?:this )?coming)\s(?P<day>{WEEKDAYS})\b",
    re.IGNORECASE,
)
"""A weekday that lies ahead of whoever writes: as soon as Monday, will meet on Friday."""

TODAY = re.compile(
    rf"\b(?:(?:it is|it’s|it's|today is|this is|today,?|now,?)\s(?P<day>{WEEKDAYS})|(?P<day2>{WEEKDAYS}),? today)\b"
    rf"|\bthis\s(?P<day3>{WEEKDAYS})\s(?:morning|afternoon|evening)\b",
    re.IGNORECASE,
)
"""A weekday that is the day of writing: It is Tuesday, this Thursday morning."""

QUOTED = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)", re.MULTILINE)
"""What somebody else said, on a day of their own."""

WEEK = datetime.timedelta(days=7)


def inferred(text: str, blocks: Sequence[Block]) -> Published:
    """Return the day, or the interval, in which the text must have been published, with the reasons.

    Unknown where no dated post is in it. A post cannot be embedded before it is posted, so the latest one is the
    earliest day. A weekday named as today, or as still ahead, closes the interval: it is the first such day from then
    on. A dateline without a year takes it from the posts.
    """
    posts = [(p.signature.day, p.signature.name) for p in posts_in(text, lines_of(text)) if p.signature.day]
    if not posts:
        return Published()
    earliest, name = max(posts)
    reasons = [f"It embeds a post of {_said(earliest)} ({name}), so it is no older."]
    dated = _yearless(text, blocks, earliest)
    if dated:
        return _published(dated, dated, [*reasons, f"Its dateline says {dated.day} {dated:%B}, without a year."])
    prose = "\n".join(text[b.span.start : b.span.end] for b in blocks if b.kind is BlockKind.PARAGRAPH)
    today, ahead = _weekday(TODAY, QUOTED.sub(" ", prose)), _weekday(AHEAD, prose)
    if today:
        day = _next(earliest, today[0])
        return _published(day, day, [*reasons, f"“{today[1]}” names its day: {_said(day)}."])
    if ahead:
        latest = _next(earliest, ahead[0])
        why = f"“{ahead[1]}” still lies ahead of it, and the first such day from then on is {_said(latest)}."
        return _published(earliest, latest, [*reasons, why])
    return Published(edtf=f"{earliest}/..", basis=PublishedBasis.INFERRED, reasons=tuple(reasons))


def _published(first: datetime.date, last: datetime.date, reasons: Sequence[str]) -> Published:
    edtf = f"{first}" if first == last else f"{first}/{last}"
    return Published(edtf=edtf, basis=PublishedBasis.INFERRED, reasons=tuple(reasons))


def _weekday(pattern: re.Pattern[str], prose: str) -> tuple[int, str] | None:
    match = pattern.search(prose)
    if match is None:
        return None
    day = next(value for name, value in match.groupdict().items() if name.startswith("day") and value)
    return DAYS[day.lower()], match[0]


def _next(day: datetime.date, weekday: int) -> datetime.date:
    """The first such weekday, the day itself included."""
    return day + datetime.timedelta(days=(weekday - day.weekday()) % 7)


def _yearless(text: str, blocks: Sequence[Block], earliest: datetime.date) -> datetime.date | None:
    """The dateline's day in the year that puts it on the latest post's day or in the week after."""
    for block in blocks:
        match = BARE_DAY.search(text, block.span.start, block.span.end) if block.kind is BlockKind.DATELINE else None
        if match:
            month, number = MONTHS[(match["m"] or match["m2"]).lower()], int(match["d"] or match["d2"])
            days = (calendar_day(earliest.year + k, month, number) for k in (0, 1))
            return next((d for d in days if d and earliest <= d <= earliest + WEEK), None)
    return None


def _said(day: datetime.date) -> str:
    return f"{day:%A}, {day.day} {day:%B} {day.year}"
