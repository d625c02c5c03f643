"""By when something foretold or promised would be seen: an EDTF interval, or None where no future time is named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.language.calendar import Anchor, month_end
from firsthand.language.edtf import OPEN, days, interval
from firsthand.model.measure import When
from firsthand.model.text import Span

# What stands before a time and bounds it. "As soon as Monday" names the earliest day and no last one.
_FROM = re.compile(
    r"\b(?:as (?:soon|early) as|starting|beginning|from|after|not before|no (?:earlier|sooner) than|since|once)"
    r"(?:\s(?:on|in|the|about|around))*\s$",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:by|before|until|till|no later than|not later than|within|ahead of|at the latest|inside|as late as|through)"
    r"(?:\s(?:about|around|the|at least|at the latest))*\s$",
    re.IGNORECASE,
)
_REACH = 32
_WRITTEN = re.compile(r"[A-Z][a-z]{2,8}\.? \d|\d [A-Z][a-z]{2}")


def due(
    text: str, spans: Sequence[Span], times: Sequence[When], anchor: Anchor, *, told_before: bool = False
) -> str | None:
    """Return when a claim would come true, from the first time in its words that does not lie before the anchor.

    ``told_before`` says that the claim is older than the anchor, so that a time before the anchor is one it may have
    set. "As soon as Monday" is open at its end, "by March 31" at its start; a day or a month by itself is when it
    would be.
    """
    told = days(anchor.edtf)[0] if anchor.edtf else None
    if told is None:
        return None
    for when in sorted(times, key=_start):
        if not any(when.span in span for span in spans):
            continue
        first, last = days(when.edtf)
        over = last is not None and last < told and not told_before
        # "Said it would open an inquiry on February 20", on that day: the day of saying, not of opening.
        written = _WRITTEN.search(text, when.span.start, when.span.end) is not None
        same = written and when.edtf == anchor.edtf == _bounded(text, when)
        if (
            not over
            and not same
            and (first is not None or last is not None)
            and not _behind(when.edtf, told.isoformat())
        ):
            return _bounded(text, when)
    return None


_DATE_OF = re.compile(r"\bthe (?:date|deadline|day) (?P<way>by|on|before) which\b[^.;:!?\n]{0,60}$", re.IGNORECASE)


def named_before(text: str, content: Span, times: Sequence[When]) -> str | None:
    """Return the due date that words before a claim name: "a day past the date by which it had promised that …".

    ``times`` are those of the words before it.
    """
    m = _DATE_OF.search(text, max(0, content.start - 90), content.start)
    named = [w for w in times if m and m.start() <= w.span.end <= m.start("way")]
    last = days(named[-1].edtf)[1] if named else None
    if last is None or m is None:
        return None
    return last.isoformat() if m["way"].lower() == "on" else interval(None, last)


def _start(when: When) -> int:
    return when.span.start


def _behind(edtf: str, told: str) -> bool:
    """Whether a stretch ends at the anchor ("the last month"), or began before it and goes on ("since Monday")."""
    first, _, last = edtf.partition("/")
    return bool(last) and (last == told or (last == OPEN and first < told))


def _bounded(text: str, when: When) -> str:
    before = text[max(0, when.span.start - _REACH) : when.span.start]
    first, last = days(when.edtf)
    if last is not None and when.edtf.endswith("-2X"):
        # "Late March" and "the end of the month" are written as its twenties, and last until the month is over.
        last = last.replace(day=month_end(last.year, last.month))
    if _FROM.search(before) and first is not None:
        return interval(first, None)
    if _BY.search(before) and last is not None:
        return interval(None, last)
    return interval(first, last) if when.edtf.endswith("-2X") else when.edtf
