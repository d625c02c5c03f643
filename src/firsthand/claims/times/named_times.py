"""Relative times that name a day or a period of the calendar: "Monday", "last week", "next spring", "year-end"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from firsthand.claims.times.direction import Direction
from firsthand.claims.times.here import Here, Told
from firsthand.language.calendar.calendar import (
    MONTHS,
    QUARTERS,
    SATURDAY,
    SEASONS,
    WEEKDAYS,
    month_end,
    shift,
    weekday_after,
    weekday_before,
)
from firsthand.language.calendar.dates import Match
from firsthand.language.calendar.edtf import days, interval, year_month
from firsthand.language.calendar.feasts import LOOSE, SIGHTED, days_of
from firsthand.language.numbers.numbers import ordinal_at
from firsthand.language.words import words


def today(m: Match, here: Here) -> Told:
    """Read "today", "yesterday", "last night", "the day after tomorrow"."""
    words_ = m[0].lower()
    if m[0][0].isupper() and _NAMED_TODAY.search(m.string[max(0, m.start() - 20) : m.start()]):
        return None
    step = 0
    if "day before yesterday" in words_:
        step = -2
    elif "day after tomorrow" in words_:
        step = 2
    elif words_.startswith(("yesterday", "last night")):
        step = -1
    elif words_.startswith("tomorrow"):
        step = 1
    return (f"{here.day + timedelta(days=step)}", "day") if here.day else None


_NAMED_TODAY = re.compile(r"\b[A-Z][A-Za-z]+ $")  # "Russia Today", "USA Today"


def overnight(_: Match, here: Here) -> Told:
    """Read "overnight": the night before the anchor, or the one after it where the words look ahead."""
    if not here.day:
        return None
    first = here.day if here.ahead else here.day - timedelta(days=1)
    return interval(first, first + timedelta(days=1)), "day"


def weekday(m: Match, here: Here) -> Told:
    """Read a weekday: the last on or before the anchor, or the next on or after it where the words look ahead."""
    if not here.day:
        return None
    wanted, which = WEEKDAYS[m["weekday"].lower()], (m["which"] or "").lower()
    if which in {"last", "past", "this past", "previous"}:
        return f"{weekday_before(here.day, wanted, same=False)}", "day"
    if which in {"next", "coming", "this coming", "following"}:
        return f"{weekday_after(here.day, wanted, same=False)}", "day"
    if m["week"]:
        monday = here.day + timedelta(days=7 * _STEP[m["week"].lower()] - here.day.weekday())
        return f"{monday + timedelta(days=wanted)}", "day"
    turn = weekday_after if here.ahead else weekday_before
    return f"{turn(here.day, wanted)}", "day"


_STEP = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "this": 0, "current": 0,
         "present": 0}  # fmt: skip


def period(m: Match, here: Here) -> Told:
    """Read "last week", "next year" as the calendar's, "earlier this month" as its part up to the anchor."""
    unit, step = m["unit"].lower(), _STEP[m["which"].lower()]
    whole = _whole(unit, step, here)
    if whole is None:
        return None
    early = (m["early"] or "").lower()
    if early in {"earlier", "since", "later"} and step == 0 and here.day:
        first, last = days(whole)
        part = interval(first, here.day) if early != "later" else interval(here.day, last)
        return part, unit
    if early in {"early", "late"} and unit == "month":
        return f"{whole}-{'0X' if early == 'early' else '2X'}", unit
    return whole, unit


def _whole(unit: str, step: int, here: Here) -> str | None:
    """The calendar period so many steps from the anchor's own."""
    if unit in {"week", "weekend"}:
        return _week(unit, step, here)
    if unit == "month":
        if year_month(here.first) != year_month(here.last):
            return None
        day = shift(here.first.replace(day=1), step, "month")
        return year_month(day) if day else None
    if here.first.year != here.last.year:
        return None
    year = here.first.year + step
    if unit == "quarter":
        at = here.first.year * 4 + (here.first.month - 1) // 3 + step
        return f"{at // 4:04d}-{33 + at % 4}" if year_month(here.first) == year_month(here.last) else None
    if unit == "decade":
        return f"{(here.first.year // 10 + step):03d}X"
    return f"{(here.first.year // 100 + step):02d}XX" if unit == "century" else f"{year:04d}"


def _week(unit: str, step: int, here: Here) -> str | None:
    if not here.day:
        return None
    monday = here.day - timedelta(days=here.day.weekday()) + timedelta(days=7 * step)
    if unit == "week":
        return interval(monday, monday + timedelta(days=6))
    return interval(monday + timedelta(days=SATURDAY), monday + timedelta(days=SATURDAY + 1))


def weekend(m: Match, here: Here) -> Told:
    """ "over the weekend", "at the weekend": the last that has begun, or the next where the words look ahead.

    What is to come "before the weekend" on a Sunday comes before the next.
    """
    if not here.day:
        return None
    saturday = weekday_before(here.day, SATURDAY)
    over = timedelta(days=0 if _BEFORE_IT.search(m.string, max(0, m.start() - 8), m.start()) else 2)
    if here.ahead and here.day >= saturday + over:
        saturday += timedelta(days=7)
    return interval(saturday, saturday + timedelta(days=1)), "weekend"


_BEFORE_IT = re.compile(r"(?i)\bbefore $")


def end_of(m: Match, here: Here) -> Told:
    """ "the end of the month", "the beginning of this year", "year-end"."""
    groups = m.groupdict()
    unit = groups.get("unit") or "year"
    step = _STEP.get((groups.get("which") or "this").lower(), 0)
    whole = _whole(unit.lower(), step, here)
    if whole is None:
        return None
    part = groups.get("part") or "end"
    first, last = days(whole)
    if unit == "month":
        return f"{whole}-{'2X' if part == 'end' else '1X' if part == 'middle' else '0X'}", "month"
    if unit == "year" and first:
        third = {"end": (9, 12), "middle": (5, 8)}.get(part, (1, 4))
        return f"{first.year}-{third[0]:02d}/{first.year}-{third[1]:02d}", "year"
    if unit in {"week", "weekend"} and first and last:
        cut = {"end": (3, 6), "middle": (1, 4)}.get(part, (0, 2))
        return interval(first + timedelta(days=cut[0]), first + timedelta(days=cut[1])), "week"
    return whole, unit


def named_period(m: Match, here: Here) -> Told:
    """ "last February", "next spring", "this autumn": the nearest so named, on the side that the word says."""
    name, which = m["name"].lower(), m["which"].lower()
    code = MONTHS.get(name) or SEASONS.get(name)
    found: list[tuple[date, date, str]] = []
    for year in range(here.first.year - 2, here.first.year + 3):
        first, last = days(f"{year:04d}-{code:02d}")
        if first and last:
            found.append((first, last, f"{year:04d}-{code:02d}"))
    precision = "month" if name in MONTHS else "season"
    past = [edtf for first, last, edtf in found if last < here.first]
    ahead = [edtf for first, last, edtf in found if first > here.last]
    now = [edtf for first, last, edtf in found if first <= here.first and here.last <= last]
    if which in {"last", "past", "this past", "previous"}:
        return (past[-1], precision) if past else None
    if which in {"next", "coming", "this coming"}:
        return (ahead[0], precision) if ahead else None
    same = [edtf for _, _, edtf in found if edtf.startswith(f"{here.first.year:04d}")]
    pick = now or same
    return (pick[0], precision) if pick and here.first.year == here.last.year else None


def half(m: Match, here: Here) -> Told:
    """Read "the first half of the year", "the second half of 2009"."""
    named = int(m["year"]) if m["year"] else None
    whole = f"{named:04d}" if named else _whole("year", _STEP[(m["which"] or "this").lower()], here)
    if whole is None:
        return None
    first, last = (1, 6) if m["nth"].lower() == "first" else (7, 12)
    return f"{whole}-{first:02d}/{whole}-{last:02d}", "half"


def rest(m: Match, here: Here) -> Told:
    """Read "the rest of the year": from the anchor to its end."""
    whole = _whole(m["unit"].lower(), 0, here)
    last = days(whole)[1] if whole else None
    return (interval(here.day, last), m["unit"].lower()) if here.day and last else None


def running(m: Match, here: Here) -> Told:
    """ "Before the week is out": the anchor's own."""
    whole = _whole(m["unit"].lower(), 0, here)
    return (whole, m["unit"].lower()) if whole else None


def seen_out(m: Match, here: Here) -> Told:
    """ "Will see out the month and the year": the anchor's own, as its end is meant."""
    return running(m, here) if _SEES_OUT.search(m.string, max(0, m.start() - 60), m.start()) else None


_SEES_OUT = re.compile(
    r"(?i)\b(?:see(?:s|ing)? out|outlasts?|last(?:s|ing)?(?: out)?|survives?|outlives?|serves? out|hold(?:s|ing)? out)"
    r"(?: the (?:day|week|month|year),?| and| or){0,4} $"
)


def coming_season(m: Match, here: Here) -> Told:
    """ "Before the autumn": the one that is still to come; None where the words do not look ahead."""
    code = SEASONS[m["name"].lower()]
    if not here.ahead:
        return None
    found = (f"{year:04d}-{code:02d}" for year in (here.first.year, here.first.year + 1))
    return next(((edtf, "season") for edtf in found if (first := days(edtf)[0]) and first > here.last), None)


def nth_day(m: Match, here: Here) -> Told:
    """ "By the 31st", "on the eleventh": the next that comes where the words look ahead, else the nearest."""
    day, ordinal = here.day, ordinal_at(words(m["d"].lower()), 0)
    if day is None or ordinal is None:
        return None
    wanted = ordinal[0]
    months = (shift(day.replace(day=1), step, "month") for step in (-1, 0, 1, 2))
    found = [at.replace(day=wanted) for at in months if at and 1 <= wanted <= month_end(at.year, at.month)]
    fitting = [at for at in found if at >= day or not here.ahead]
    return (f"{min(fitting, key=lambda at: abs((at - day).days))}", "day") if fitting else None


def new_year(_: Match, here: Here) -> Told:
    """ "By the new year": the first day of the next, where the words do not look back."""
    ahead = here.direction is not Direction.PAST
    return (f"{here.last.year + 1:04d}-01-01", "day") if ahead else (f"{here.first.year:04d}-01-01", "day")


def nth_quarter(m: Match, here: Here) -> Told:
    """Read "the third quarter of last year"."""
    year = _whole("year", _STEP[m["which"].lower()], here)
    return (f"{year}-{QUARTERS[m['nth'].lower()]}", "quarter") if year else None


def feast(m: Match, here: Here) -> Told:
    """Read "Easter", "Christmas 2021", "last Thanksgiving", "Ukraine's Independence Day": the nearest on its side."""
    name, which = m["feast"], (m["which"] or "").lower()
    before = m.string[max(0, m.start("feast") - 40) : m.start("feast")]
    years = [int(m["year"])] if m["year"] else range(here.first.year - 1, here.last.year + 2)
    found = [days_ for year in years if (days_ := days_of(name, year, before=before))]
    if which in {"last", "past", "this past", "previous"}:
        found = [d for d in found if d[1] < here.first][-1:]
    elif which in {"next", "coming", "this coming"}:
        found = [d for d in found if d[0] > here.last][:1]
    if not found:
        return None
    first, last = min(found, key=lambda d: _away(d, here))
    if first != last:
        return f"{first}~/{last}~", "interval"
    loose = name.lower().replace("’", "'") in LOOSE or name.lower() in SIGHTED
    return f"{first}{'~' if loose else ''}", "day"


def _away(found: tuple[date, date], here: Here) -> int:
    """How far a holiday lies from the anchor in days; on the wrong side of the words a good deal farther."""
    if found[0] > here.last:
        return (found[0] - here.last).days * (_AGAINST if here.direction is Direction.PAST else 1)
    return max(0, (here.first - found[1]).days) * (_AGAINST if here.ahead else 1)


_AGAINST = 8


def quarter(m: Match, here: Here) -> Told:
    """Read "third-quarter results", "during the fourth quarter", "Q3": the nearest, ahead where the words look ahead.

    Games have quarters too: only where the words around speak of money or output is it one of a year.
    """
    around = m.string[max(0, m.start() - 90) : m.end() + 90]
    if year_month(here.first) != year_month(here.last) or not (m["q"] or _BUSINESS.search(around)):
        return None
    wanted = int(m["q"] or 0) or _NTH[m["nth"].lower()]
    now = here.first.year * 4 + (here.first.month - 1) // 3
    at = now - (now - (wanted - 1)) % 4
    nearer = here.direction is None and now - at > 2
    if at < now and (here.ahead or nearer):
        at += 4
    return f"{at // 4:04d}-{33 + at % 4}", "quarter"


_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}
_BUSINESS = re.compile(
    r"(?i)\b(?:profits?|earnings|sales|revenues?|results|loss(?:es)?|GDP|growth|output|production|shares?|market|econom\w*"
    r"|investors|inflation|deliveries|exports?|imports?|budget|orders|spending|income|analysts|plants|estimates?)\b|[$€£%]"
)


def nth_week(m: Match, here: Here) -> Told:
    """ "the first week of March": its sevenths day by day; the last is the month's last seven days."""
    month = MONTHS[m["month"].lower()]
    year = int(m["year"]) if m["year"] else _year_of(month, here)
    nth = {"first": 0, "second": 1, "third": 2, "fourth": 3}.get(m["nth"].lower())
    length = month_end(year, month)
    start = 7 * nth + 1 if nth is not None else length - 6
    return interval(date(year, month, start), date(year, month, min(start + 6, length))), "week"


def week_of(m: Match, here: Here) -> Told:
    """Read "the week of February 28": the seven days from that one on."""
    month, day = MONTHS[m["month"].lower()], int(m["d"] or m["d_"] or 0)
    year = int(m["year"]) if m["year"] else _year_of(month, here)
    if not 1 <= day <= month_end(year, month):
        return None
    first = date(year, month, day)
    return interval(first, first + timedelta(days=6)), "week"


def _year_of(month: int, here: Here) -> int:
    """The year of a month that is named without one: the nearest, one on the wrong side counted as far away."""
    now = here.first.year * 12 + here.first.month
    against = {Direction.FUTURE: -1, Direction.PAST: 1}.get(here.direction) if here.direction else None

    def away(year: int) -> int:
        gap = year * 12 + month - now
        wrong = against is not None and gap * against > 1  # a month off on the wrong side is a tense misread
        return abs(gap) * (_AGAINST if wrong else 1)

    return min((here.first.year + step for step in (-1, 0, 1)), key=away)
