"""A figure that was foretold, and the figure that was counted: passed, reached, fallen below, or not by its day."""

from __future__ import annotations

import re
from datetime import date, timedelta

from firsthand.judgements.dating import known, said_on
from firsthand.judgements.forecasts.foretold import foretold
from firsthand.judgements.forecasts.meeting import Beside, about, one_story
from firsthand.judgements.words.words import stem
from firsthand.model.claim import Factuality, Kind
from firsthand.model.judgement import Report
from firsthand.model.measure import Quantity

AFTERWARDS = 10
"""Days after its last day within which a count still tells of it."""

PART = 0.3
"""Of the figure foretold, below which a count is one of a part, and not of the whole."""

_UP = re.compile(
    r"(?i)\b(?:pass|passes|exceed|exceeds|reach|reaches|top|surpass|hit|climb(?:s)? (?:to|above|past|over)"
    r"|rise(?:s)? (?:to|above|past|over)|grow(?:s)? (?:to|past|beyond)|go(?:es)? (?:above|past|over)"
    r"|be (?:over|above|more than|at least))\b[^.;]{0,30}$"
)
_DOWN = re.compile(
    r"(?i)\b(?:(?:fall|falls|drop|drops|sink|sinks|go|goes|come|comes|shrink|decline)(?: down)? (?:to|below|under)"
    r"|be (?:under|below|less than|fewer than))\b[^.;]{0,30}$"
)
_TIMES = frozenset({"hour", "day", "week", "month", "year", "minute", "o'clock"})
_COUNTED = frozenset({Kind.REPORT, Kind.ESTIMATE})
_SURE = frozenset({Factuality.CERTAIN, Factuality.PROBABLE})


def figure_met(beside: Beside) -> str | None:
    """A count in its time is on the side of the figure that was foretold."""
    return next((f"The figure foretold was met: {told}." for told in _counts(beside, met=True)), None)


def figure_missed(beside: Beside) -> str | None:
    """A count on its last day or soon after is not yet on that side."""
    told = next(iter(_counts(beside, met=False)), None)
    return f"By its last day the figure foretold was not met: {told}." if told else None


def fell_short(beside: Beside) -> str | None:
    """So many were to come by a day, and on it or later fewer are told to have come."""
    last, later = beside.saying.days[1], beside.later
    day = _counted_on(later)
    if beside.hangs or last is None or day is None or not last <= day <= last + timedelta(AFTERWARDS):
        return None
    told_so = later.claim.kind in _COUNTED and later.claim.factuality in _SURE and _CAME.search(later.words)
    named = beside.saying.names & foretold(later).names
    if not told_so or not _COMES.search(beside.forecast.words) or not (named or one_story(beside.forecast, later)):
        return None
    for mark in beside.forecast.claim.quantities:
        for told in later.claim.quantities:
            if _of_one_whole(beside, mark, told) and (told.high or told.low or 0) < (mark.low or 0):
                short = " ".join(later.document[told.span].split())
                return f"By its last day fewer are told to have come than were foretold: {short}."
    return None


_COMES = re.compile(
    r"(?i)\b(?:deliver\w*|arriv\w*|(?:will|would) be (?:in|at|there|on)|reach\w*|ship\w*|receiv\w*|hand\w* (?:out|over)"
    r"|send|bring)\b"
)
_CAME = re.compile(
    r"(?i)\b(?:arrived|reached|(?:been|were|was) (?:delivered|shipped|handed (?:out|over)|received)|delivered)\b"
)
LEAST = 100
"""A number from which on it counts goods, and not the things that carry them."""


def _of_one_whole(beside: Beside, mark: Quantity, told: Quantity) -> bool:
    """Whether both count one thing, or the later one names the whole: "188,000 of the 200,000"."""
    if (mark.low or 0) < LEAST or mark.unit in _TIMES or told.unit in _TIMES:
        return False
    behind = beside.later.document.text[told.span.end : told.span.end + 24]
    whole = next((q for q in beside.later.claim.quantities if q.low == mark.low and q.span.start > told.span.end), None)
    if whole is not None and re.match(r"(?i) (?:\w+ )?of (?:the|its|all)\b", behind):
        return True
    of = [{stem(word) for word in re.findall(r"[a-z]{3,}", (q.of or "").lower())} for q in (mark, told)]
    return bool(of[0] & of[1]) and mark.unit == told.unit


def _counts(beside: Beside, *, met: bool) -> list[str]:
    a, b = beside.forecast, beside.later
    if beside.hangs or b.claim.historical or b.claim.kind not in _COUNTED or b.claim.factuality not in _SURE:
        return []
    last, said = beside.saying.days[1], beside.saying.said[1]
    day = _counted_on(b)
    if day is None or last is None or said is None or day <= said or day > last + timedelta(AFTERWARDS):
        return []
    found = []
    for mark, up in _marks(a):
        for told in b.claim.quantities:
            if not _one_measure(beside, mark, told):
                continue
            reached = _reached(mark, told, up=up)
            if reached is False and up and (told.high or 0) < PART * (mark.high or 0):
                continue
            if reached is met and (day <= last if met else day >= last):
                found.append(" ".join(b.document[told.span].split()))
    return found


def _marks(report: Report) -> list[tuple[Quantity, bool]]:
    """The figures of a forecast that are to be passed, and those below which something is to fall (False)."""
    found = []
    for quantity in report.claim.quantities:
        lead = report.document.text[max(0, quantity.span.start - 48) : quantity.span.start]
        if quantity.unit not in _TIMES and (_UP.search(lead) or _DOWN.search(lead)):
            found.append((quantity, _DOWN.search(lead) is None))
    return found


def _one_measure(beside: Beside, a: Quantity, b: Quantity) -> bool:
    """Whether both count one thing in one unit, and the claims share what it is counted of."""
    if a.unit is None or a.unit != b.unit or a.per != b.per or not (a.of and b.of):
        return False
    of = {stem(word) for word in re.findall(r"[a-z]{3,}", a.of.lower())}
    also = {stem(word) for word in re.findall(r"[a-z]{3,}", b.of.lower())}
    around = {stem(word) for word in re.findall(r"[a-z]{4,}", beside.later.words.lower())}
    if not of & also:
        return False
    names = beside.saying.names & foretold(beside.later).names
    return bool((about(beside.saying) - of) & around or names) or one_story(beside.forecast, beside.later)


def _reached(aim: Quantity, told: Quantity, *, up: bool) -> bool | None:
    """Whether the count is on the side foretold; None where its range does not tell."""
    mark = aim.high if up else aim.low
    if mark is None or told.low is None or told.high is None:
        return None
    surely = told.low >= mark if up else told.high <= mark
    never = told.high < mark if up else told.low > mark
    return surely if surely or never else None


_CLOSED = re.compile(
    r"(?i)\b(?:clos(?:ed|es|ing)|end(?:ed|s|ing)|finish(?:ed|es|ing)) the (?P<unit>week|month|year) (?:at|on|with)\b"
)


def _last_of(unit: str, said: date) -> date:
    """The last day of the week, month or year that was over when it was said."""
    soon = said + timedelta(1)
    if unit == "week":
        return soon - timedelta(soon.weekday() + 1)
    return soon.replace(day=1, month=1 if unit == "year" else soon.month) - timedelta(1)


def _counted_on(report: Report) -> date | None:
    out = known(report.document.published.edtf)[1]
    if closed := _CLOSED.search(report.words):
        # "Closed the month at 1,184 cases": as of its last day.
        said = said_on(report)[1]
        return None if said is None else _last_of(closed["unit"].lower(), said)
    days = [end for when in report.claim.times if (end := known(when.edtf)[1]) and (out is None or end <= out)]
    return max(days, default=None) or said_on(report)[1]
