"""Times counted from the last one told: "since then", "that day", "the following week", "two days later"."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from firsthand.claims.times.distances import counted
from firsthand.claims.times.here import Told
from firsthand.language.calendar.calendar import WEEKDAYS, shift, weekday_after
from firsthand.language.calendar.dates import Match
from firsthand.language.calendar.edtf import OPEN, days, ends, interval, year_month
from firsthand.language.cover import Cover
from firsthand.language.numbers.numbers import UNITS
from firsthand.model.measure import When
from firsthand.model.text import Span, start_of

NARRATIVE = "narrative"
"""The anchor's name where a time is counted from the last date told before it."""

_FINENESS = {"day": 0, "weekend": 1, "week": 1, "month": 2, "season": 3, "quarter": 3, "year": 4, "decade": 5}
"""How coarse each precision is; a day cannot follow upon a month."""

_COUNT = rf"(?P<n>\d{{1,3}}|an?|{'|'.join(list(UNITS)[1:13])}|a couple of|a few|several|some(?= \w+s\b))"
_UNIT = r"(?P<unit>day|night|week|month|year|decade)"

_THEN = re.compile(
    r"\b(?P<way>[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Ff]rom) then\b(?! on\b)|\b[Bb]y that time\b"
    r"|\b(?:[Oo]n )?(?:[Tt]hat(?: same)?|[Tt]he same|[Tt]he very same) (?:very )?"
    r"(?P<same>day|night|evening|morning|afternoon|week|weekend|month|year)\b"
    r"(?! (?:that|when|which|who|as)\b)"
)
_NEXT = re.compile(
    r"\b(?:the )?(?P<which>following|next|previous|preceding|prior) (?P<unit>day|night|morning|afternoon|evening"
    r"|week|weekend|month|year|decade)\b"
    r"|\bthe (?P<unit_>day|night|week|month|year) (?P<side>before|after)\b"
    r"(?=[.,;:!?)]|\s(?:that|he|she|they|it|the|in|at)\b|$)",
    re.IGNORECASE,
)
_LATER = re.compile(
    rf"\b{_COUNT} (?:more )?{_UNIT}s? (?P<side>later|earlier|before(?!\s[A-Za-z])|previously|beforehand|afterwards?"
    r"|after(?=[.,;:!?)]|$))\b(?! (?:than|this|that)\b)",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\bthe same (?:month|period|quarter|week|day|time|point) (?:a year (?:ago|earlier|before)"
    r"|(?:of |in )?(?:the )?(?:last|previous|prior|preceding) year)\b|\b(?:a|one) year (?:earlier|before)\b",
    re.IGNORECASE,
)
_FOLLOWING_DAY = re.compile(
    r"\b(?:[Tt]he|[Tt]hat) following (?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
_PAST_DATE = re.compile(
    rf"\b{_COUNT} {_UNIT}s? (?P<side>past|after|before|beyond) the (?:date|deadline|day)\b", re.IGNORECASE
)
_STEPS = {"following": 1, "next": 1, "after": 1, "later": 1, "afterward": 1, "afterwards": 1}
_PARTS_OF_DAY = {"night", "morning", "afternoon", "evening"}
_NEEDED = re.compile(
    r"\b(?:then|that time|(?:(?:that|same|following|next|previous|preceding|prior)\s(?:\w+\s)?"
    r"(?:day|night|even|morn|after|week|month|year|decade|Mon|Tues|Wed|Thur|Fri|Sat|Sun|period|quarter|time|point))"
    r"|(?:day|night|week|month|year|decade)s?\s(?:later|earlier|before|previously|after|past|beyond))",
    re.IGNORECASE,
)


def claimed(text: str, span: Span) -> tuple[Span, ...]:
    """Return the words that a date shorter than they are would be read from wrongly: "the same month a year ago"."""
    return tuple(Span(*m.span()) for form in (_SAME, _FOLLOWING_DAY) for m in form.finditer(text, span.start, span.end))


def told_on(text: str, span: Span, told: Sequence[When], earlier: Callable[[Span], Sequence[When]]) -> list[When]:
    """Return the times of a stretch that hang on another one: the last told in it before, else what ``earlier`` gives.

    ``told`` has the times of the stretch that stand by themselves. What overlaps one of them, or follows none, is left
    out. A time so found may carry the next: "On Monday … The next day … Two days later".
    """
    if not _NEEDED.search(text, span.start, span.end):
        return []
    taken, found = Cover(span), list[When]()
    for when in told:
        taken.add(when.span)
    standing, last = deque(sorted(told, key=start_of)), None
    matches = [(m, reader) for pattern, reader in _FORMS for m in pattern.finditer(text, span.start, span.end)]
    for m, reader in sorted(matches, key=_place):
        here = Span(m.start(), m.end())
        if taken.meets(here):
            continue
        while standing and standing[0].span.end <= here.start:
            one = standing.popleft()
            last = one if last is None or start_of(one) > start_of(last) else last
        before = last or max(earlier(here), key=start_of, default=None)
        meant = reader(m, before) if before else None
        if meant is not None:
            last = When(span=here, edtf=meant[0], precision=meant[1], anchor=NARRATIVE)
            taken.add(here)
            found.append(last)
    return found


def _place(pair: tuple[Match, Reader]) -> tuple[int, int]:
    return pair[0].start(), -pair[0].end()


def _then(m: Match, last: When) -> Told:
    """ "Since then", "by then", "that day", "the same month"."""
    then, way = ends(last.edtf)[1], (m["way"] or "").lower()
    if then in {"", OPEN}:
        then = ends(last.edtf)[0]
    if then in {"", OPEN}:
        return None
    if m["same"]:
        return _same(m["same"].lower(), last, then)
    if way in {"since", "from"}:
        return f"{then}/{OPEN}", "interval"
    if way in {"until", "till", "before"}:
        return f"{OPEN}/{then}", "interval"
    return then, last.precision


def _same(unit: str, last: When, then: str) -> Told:
    """The day, week, month or year that the last date lies in."""
    if unit == "day" or unit in _PARTS_OF_DAY:
        return (then, "day") if last.precision == "day" else None
    if unit in {"week", "weekend"}:
        return (last.edtf, unit) if last.precision == unit else _week(_day_of(last), 0) if unit == "week" else None
    size = 7 if unit == "month" else 4
    known = _FINENESS.get(last.precision, 9) <= _FINENESS[unit]
    return (then[:size], unit) if known and "X" not in then[:size] and len(then) >= size else None


def _next(m: Match, last: When) -> Told:
    """ "The following day", "the previous week", "the day before": a step from the last date told."""
    unit = (m["unit"] or m["unit_"]).lower()
    word = (m["which"] or m["side"]).lower()
    if word == "next" and not m[0].lower().startswith("the "):
        return None  # "next week" is counted from the teller
    return _step(last, _STEPS.get(word, -1), "day" if unit in _PARTS_OF_DAY else unit)


def _later(m: Match, last: When) -> Told:
    """ "Two days later", "a week earlier", "three months before"."""
    least, most = counted("a few" if m["n"].lower() == "some" else m["n"])
    if least is None or most is None:
        return None
    sign, unit = _STEPS.get(m["side"].lower(), -1), m["unit"].lower()
    if least == most:
        return _step(last, sign * int(least), "day" if unit == "night" else unit)
    day = _day_of(last)
    if day is None:
        return None
    near, far = shift(day, sign * int(least), unit), shift(day, sign * int(most), unit)
    return (interval(min(near, far), max(near, far)), "interval") if near and far else None


def _step(last: When, count: int, unit: str) -> Told:
    if unit in {"year", "decade"}:
        year = _year_of(last)
        years = count * (10 if unit == "decade" else 1)
        return (f"{year + years:04d}", "year") if year and 1 <= year + years <= 9999 else None
    if unit == "month":
        month = _month_of(last)
        moved = shift(month, count, "month") if month else None
        return (year_month(moved), "month") if moved else None
    day = _day_of(last)
    if unit in {"week", "weekend"}:
        if abs(count) == 1:
            return _week(day, count) if unit == "week" else None
        moved = shift(day, count, "week") if day else None
        return (f"{moved}~", "week") if moved else None
    moved = shift(day, count, "day") if day else None
    return (f"{moved}", "day") if moved else None


def _week(day: date | None, count: int) -> Told:
    if day is None:
        return None
    monday = shift(day - timedelta(days=day.weekday()), count, "week") if day.toordinal() > 7 else None
    sunday = shift(monday, 6, "day") if monday else None
    return (interval(monday, sunday), "week") if sunday else None


def _day_of(last: When) -> date | None:
    first, end = days(last.edtf)
    return (
        first
        if first is not None and first == end
        else end
        if "/" in last.edtf and last.precision == "interval"
        else None
    )


def _month_of(last: When) -> date | None:
    first, end = days(last.edtf)
    return first.replace(day=1) if first and end and year_month(first) == year_month(end) else None


def _year_of(last: When) -> int | None:
    first, end = days(last.edtf)
    return first.year if first and end and first.year == end.year else None


def _year_before(m: Match, last: When) -> Told:
    """ "January, compared to the same month a year ago", "a year earlier": the last date, a year back."""
    year = _year_of(last)
    if year is None or year < 2:
        return None
    if not m[0].lower().startswith("the same") or last.precision in {"year", "interval"}:
        return f"{year - 1:04d}", "year"
    edtf = ends(last.edtf)[0].rstrip("?~%")
    unit = m[0].split()[2].lower()
    size = 7 if unit in {"month", "quarter", "period"} else 10
    if unit == "week" or len(edtf) < 7 or edtf[5:] == "02-29":
        return f"{year - 1:04d}", "year"
    return f"{year - 1:04d}{edtf[4:size]}", "month" if size == 7 else last.precision


def _following_weekday(m: Match, last: When) -> Told:
    day = _day_of(last)
    if day is None or day.year > 9990:
        return None
    return f"{weekday_after(day, WEEKDAYS[m['weekday'].lower()], same=False)}", "day"


def _deadline(m: Match, last: When) -> Told:
    """ "On Wednesday, one day past the date by which …": the date so many days from the last one."""
    count, _ = counted(m["n"])
    if count is None:
        return None
    return _step(last, int(count) * (1 if m["side"].lower() == "before" else -1), m["unit"].lower())


Reader = Callable[[Match, When], Told]
"""From the words that a pattern matched, and the last time told, to the time they mean."""

_FORMS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (_PAST_DATE, _deadline),
    (_SAME, _year_before),
    (_FOLLOWING_DAY, _following_weekday),
    (_THEN, _then),
    (_NEXT, _next),
    (_LATER, _later),
)
