"""Words before a time that make a deadline of it, or a beginning: "by Friday", "before May", "as soon as Monday"."""

from __future__ import annotations

import re
from datetime import timedelta

from firsthand.language.calendar.calendar import month_end, shift
from firsthand.language.calendar.edtf import OPEN, days, interval

REACH = 32
"""Characters before a time among which such words stand."""

# "As soon as Monday" names the earliest day and no last one.
_FROM = re.compile(
    r"\b(?:as (?:soon|early) as|starting|beginning|from|after|beyond|not before|no (?:earlier|sooner) than|since|once"
    r"|as of|effective)(?:\s(?:on|in|the|about|around))*\s$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\b(?:after|beyond)(?:\s(?:on|in|the|about|around))*\s$", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:before|ahead of|this side of)(?:\s(?:about|the))*\s$", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:by|until|till|no later than|not later than|within|at the latest|inside|as late as|through)"
    r"(?:\s(?:about|around|the|at least|at the latest))*\s$",
    re.IGNORECASE,
)
# What is "put off until Friday" is set for that day, and not for any before it.
_PUT_OFF = re.compile(
    r"\b(?:postpon|delay|defer|adjourn|reschedul|push|put|move|mov|shift|suspend)\w*(?: (?:off|back|forward|out))?"
    r" (?:until|till|to)(?:\s(?:the|about))*\s$",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"(?i)(?:until|till) ")
_WITHIN = re.compile(r"(?i)(?:within|inside)\b")
# "Before the week is out", "before the end of May": the last day is among those meant.
_TO_ITS_END = re.compile(r"(?i)\b(?:out|over|up|done|ends)$|\bend of\b")
_MIDDLE = re.compile(r"\d{4}-\d\d-1X")


def _own_until(own: str) -> str:
    until = _UNTIL.match(own)
    return until[0] if until else ""


def begins(before: str) -> bool:
    """Return whether the words before a time make it a first day: "from", "as soon as"."""
    return _FROM.search(before) is not None


def bounded(before: str, own: str, edtf: str) -> str:
    """Return a time as what stands before it bounds it: open at its end after "from", at its start after "by".

    ``own`` are its own words. "Before" a day or a month ends with the day before it, "after" one begins with the day
    behind it; "by mid-May" ends with the 15th.
    """
    first, last = days(edtf)
    if last is not None and edtf.endswith("-2X"):
        # "Late March" and "the end of the month" are written as its twenties, and last until the month is over.
        last = last.replace(day=month_end(last.year, last.month))
    if _AFTER.search(before) and last is not None and (next_day := shift(last, 1, "day")):
        return interval(next_day, None)
    if begins(before) and first is not None:
        return interval(first, None)
    if _BEFORE.search(before) and last is not None:
        return interval(None, last if _TO_ITS_END.search(own) or first is None else first - timedelta(days=1))
    if last is not None and _PUT_OFF.search(f"{before}{_own_until(own)}"):
        return edtf.removeprefix(f"{OPEN}/").rstrip("~")
    if (_BY.search(before) or _WITHIN.match(own)) and last is not None:
        return interval(None, last.replace(day=15) if _MIDDLE.fullmatch(edtf) else last)
    if edtf.startswith(OPEN) and last is not None:
        return interval(None, last)
    return interval(first, last) if edtf.endswith("-2X") else edtf.rstrip("~")
