"""Relative times that tell how far away: "two weeks ago", "within 48 hours", "in the coming days"."""

from __future__ import annotations

import re
from datetime import date

from firsthand.claims.times.here import Here, Told
from firsthand.language.calendar.calendar import shift
from firsthand.language.calendar.dates import Match
from firsthand.language.calendar.edtf import OPEN, interval, year_month
from firsthand.language.nouns import INDEFINITE
from firsthand.language.numbers.numbers import number_at
from firsthand.language.numbers.vague import vague_at
from firsthand.language.words import words


def stretch(m: Match, here: Here) -> Told:
    """ "over the last month", "the next 48 hours", "in the coming days": from the anchor back, or from it on."""
    if not here.day:
        return None
    back = m["which"].lower() in {"last", "past", "previous", "preceding"}
    count = counted(m["n"])[1] if m["n"] else None if m["many"] is not None else 1
    unit = m["unit"].lower()
    if count is None:
        return (f"{OPEN}/{here.day}" if back else f"{here.day}/{OPEN}"), "interval"
    if unit == "hour":  # a stretch of hours reaches into the next day
        count, unit = -(-count // 24), "day"
    end = _away(here.day, -count if back else count, unit)
    if end is None:
        return None
    return (interval(end, here.day) if back else interval(here.day, end)), "interval"


def recent(_: Match, here: Here) -> Told:
    """Read "recent weeks": up to the anchor, from nobody knows when."""
    return (f"/{here.day}", "interval") if here.day else None


def coming(_: Match, here: Here) -> Told:
    """Read "coming weeks": from the anchor on, with no end stated."""
    return (f"{here.day}/{OPEN}", "interval") if here.day else None


def soon(m: Match, here: Here) -> Told:
    """Read "within days", "in a matter of weeks": from the anchor on, where the words look ahead."""
    ahead = here.ahead or m[0].lower().startswith("within")
    return (f"{here.day}/{OPEN}", "interval") if here.day and ahead else None


def long_ago(m: Match, here: Here) -> Told:
    """Read "weeks ago": up to two of them before the anchor, from nobody knows when."""
    unit = m["unit"].lower()
    last = here.day and _away(here.day, -2, "day" if unit == "hour" else unit)
    if not last or unit == "hour":
        return None
    return f"/{last:%Y}" if unit in {"year", "decade"} and last.year >= 1000 else f"/{last}", "interval"


def ago(m: Match, here: Here) -> Told:
    """ "three days ago", "less than two weeks ago", "a year ago", "two weeks from now"."""
    least, most = _loosened(m)
    unit, ahead = m["unit"].lower(), m["way"].lower() != "ago"
    if least is None or most is None:
        return None
    sign = 1 if ahead else -1
    if unit in {"year", "decade"} and least == most and not _loosely(m):
        first, last = shift(here.first, sign * int(least), unit), shift(here.last, sign * int(least), unit)
        return (f"{first.year:04d}", "year") if first and last and first.year == last.year else None
    if unit == "month" and least == most and not _loosely(m) and year_month(here.first) == year_month(here.last):
        day = shift(here.first, sign * int(least), unit)
        return (year_month(day), "month") if day else None
    return _about(m, here, sign * least, sign * most, unit)


def _about(m: Match, here: Here, least: float, most: float, unit: str) -> Told:
    """A day some way from the anchor, or the stretch between two such days."""
    near = here.day and _away(here.day, least, unit)
    far = here.day and _away(here.day, most, unit)
    if not near or not far:
        return None
    bound = _LEAST.search(m.string[max(0, m.start() - 20) : m.start()].lower())
    low, high = min(near, far), max(near, far)
    if bound and bound["less"]:
        pair = (low, here.day) if least < 0 else (here.day, high)
        return interval(*pair), "interval"
    if bound and bound["more"]:
        return (interval(None, high) if least < 0 else interval(low, None)), "interval"
    if low != high:
        return interval(low, high), "interval"
    exact = unit in {"day", "night", "hour"} and not (bound and bound["about"]) and m["loose"] != " or so"
    return f"{low}{'' if exact else '~'}", "day" if unit in {"day", "night", "hour"} else _FINE.get(unit, unit)


def _loosened(m: Match) -> tuple[float | None, float | None]:
    """The count, and one more where "or two" is behind it."""
    least, most = counted(m["n"])
    return least, 2 if m["loose"] == " or two" and most == 1 else most


def _loosely(m: Match) -> bool:
    return _LEAST.search(m.string[max(0, m.start() - 20) : m.start()].lower()) is not None


def within(m: Match, here: Here) -> Told:
    """ "within two weeks", and "in two weeks" where the words look ahead."""
    least, most = _loosened(m)
    if not here.day or most is None or least is None:
        return None
    inside = m["lead"].lower().startswith("within")
    if not inside and not here.ahead:
        return None
    near, end = _away(here.day, least, m["unit"].lower()), _away(here.day, most, m["unit"].lower())
    if end is None or near is None:
        return None
    if inside or m["lead"].lower() == "inside":
        return interval(here.day, end), "interval"
    if near != end:
        return interval(near, end), "interval"
    return (f"{end}", "day") if m["unit"].lower() == "day" else (f"{end}~", m["unit"].lower())


def counted(text: str) -> tuple[float | None, float | None]:
    """Return a count's two ends: "48-72", "a few", "two"; None where the words are no count."""
    row = words(text.lower())
    if row[0].low in INDEFINITE and len(row) == 1:
        return 1, 1
    vague = vague_at(row, 0) or (vague_at(row[:2], 0) if row[0].low == "a" else None)
    if vague:
        return float(vague.low), float(vague.high)
    first = number_at(row, 0)
    if first is None:
        return None, None
    last = number_at(row, len(row) - 1) or first
    return float(min(first.value, last.value)), float(max(first.value, last.value))


def _away(day: date, count: float, unit: str) -> date | None:
    """The day so far away; hours make whole days, halves of years and months make months and weeks."""
    if unit == "hour":
        return shift(day, int(count / 24), "day")
    if count != int(count):
        smaller = {"year": (12, "month"), "decade": (10, "year"), "week": (7, "day"), "month": (4, "week")}.get(unit)
        return shift(day, int(count * smaller[0]), smaller[1]) if smaller else None
    return shift(day, int(count), unit)


_FINE = {"fortnight": "week"}


_LEAST = re.compile(r"\b(?:(?P<less>less than|(?<!just )under|fewer than|within)"
                    r"|(?P<more>(?<!little )more than|(?<!just )over|at least)"
                    r"|(?P<about>just over|just under|little more than"
                    r"|about|around|nearly|almost|some|roughly|approximately))\s$")  # fmt: skip
