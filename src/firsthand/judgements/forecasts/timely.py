"""When a whole report tells of, and whether that lies in the time of which a forecast speaks."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from firsthand.judgements.dating import known, said_on
from firsthand.judgements.forecasts.looking_ahead import TO_COME
from firsthand.judgements.forecasts.meeting import Beside, is_retold
from firsthand.judgements.words.words import stem
from firsthand.language.calendar.calendar import MONTH_NAMES, WEEKDAYS
from firsthand.model.claim import Factuality, Kind
from firsthand.model.judgement import Report

AFTERWARDS = 31
"""Days after its last day within which a report speaks to a forecast; later, much else can have happened."""
IN_FORCE = 60
"""Days for which a forecast without an end is set against what follows."""
CALENDAR = frozenset(map(stem, (*WEEKDAYS, *(name.lower() for name in MONTH_NAMES), "day", "week", "month")))
"""What days and months are called, by their stems: when a thing is, and not what it is."""


@lru_cache(maxsize=1 << 13)
def day_told(report: Report) -> date | None:
    """Return the last day that a report names and that was not yet to come; else the day on which it was said."""
    out = known(report.document.published.edtf)[1]
    ends = (end or start for start, end in (known(when.edtf) for when in report.claim.times))
    return max((day for day in ends if day and (out is None or day <= out)), default=None) or said_on(report)[1]


def is_told(report: Report) -> bool:
    """Return whether a report tells, as far as its source is sure, of what is or was."""
    claim = report.claim
    if any(part.kind in TO_COME for part in claim.parts):
        return False
    return claim.kind is Kind.REPORT and claim.factuality is Factuality.CERTAIN and not claim.historical


def in_time(beside: Beside, *, grace: int = 0) -> bool:
    """Return whether a later report tells of a day after the forecast and no later than its last, some days more."""
    day, (_, said), (first, last) = day_told(beside.later), beside.saying.said, beside.saying.days
    if day is None or said is None or day < said or not is_after(beside):
        return False
    return day <= (last or max(said, first or said) + timedelta(IN_FORCE)) + timedelta(grace if last else 0)


def is_after(beside: Beside) -> bool:
    """Return whether the later report came after the forecast; in one text, where that is told as one made before."""
    if beside.forecast.document.id == beside.later.document.id:
        return is_retold(beside.forecast)
    said, out = beside.saying.said[1], said_on(beside.later)[1]
    return said is not None and out is not None and said <= out
