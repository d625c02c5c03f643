"""By when something foretold or promised would be seen: an EDTF interval, or None where no future time is named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from firsthand.language.calendar.calendar import Anchor, shift
from firsthand.language.calendar.deadlines import REACH, begins, bounded
from firsthand.language.calendar.edtf import OPEN, days, interval, year_month
from firsthand.language.numbers.numbers import number_at
from firsthand.language.words import words
from firsthand.model.measure import When
from firsthand.model.text import Span, start_of

_WRITTEN = re.compile(r"[A-Z][a-z]{2,8}\.? \d|\d [A-Z][a-z]{2}")
_DISTANCE = re.compile(r"(?i)(?:within|inside|in)\b")
_STOP = re.compile(r"[.!?][\"”’)]*\s|\n")
_FAR = 160
_IF = re.compile(r"(?i)\b(?:if|once|should)\b")
# "The strength we have today", "what happened today": the day is that of something else, and not of what will be.
_OF_NOW = re.compile(
    r"(?i)\b(?:we|they|he|she|it|I|you|what|that|which|who)(?: \w+ly| all)? (?:have|has|had|are|is|were|was|see|saw"
    r"|happened|\w+ed)(?: here)?\s$"
)
_AND_THEN = re.compile(r"(?i)\b(?:and|then)\b")
_SIDE = re.compile(r"(?i)\b(?:before|after|ahead of|following|when|which|who|that|if|unless|since)\b")
_NOR_NEXT = re.compile(r"(?i)[^.;\n]{0,12}?\b(?:and|or|nor),? (?:not )?(?:the )?next\b(?! \w+day)")


def due(
    text: str,
    spans: Sequence[Span],
    times: Sequence[When],
    anchor: Anchor,
    *,
    told_before: bool = False,
    to_come: bool = False,
) -> str | None:
    """Return when a claim would come true, from the times in its words that do not lie before the anchor.

    ``told_before`` says that the claim is older than the anchor, so that a time before the anchor is one it may have
    set; ``to_come`` asks for a day that had not begun when it was told. "As soon as Monday" is open at its end, "by
    March 31" at its start; a day or a month by itself is when it would be. Of two that are set side by side ("half on
    Friday and the rest on the 9th") the later one counts.
    """
    told = days(anchor.edtf)[0] if anchor.edtf else None
    if told is None:
        return None
    within = [w for w in sorted(times, key=start_of) if any(w.span in span for span in spans)]
    ahead = [
        w
        for w in within
        if (told_before or not _is_over(w, told))
        and not (to_come and _has_begun(text, w, told))
        and not _of_saying(text, w, anchor)
        and not _of_now(text, w, told)
        and not (_behind(w.edtf, told.isoformat()) and w.edtf == _bounded(text, w))
        and not _is_vague(text, w)
        and not _is_daily(w)
        and not (_DISTANCE.match(text, w.span.start) and _IF.search(_sentence_before(text, w)))
    ]
    outside = [w for w in ahead if not _UNDER.search(text[max(0, w.span.start - _FAR) : w.span.start])]
    found = _joined(text, outside or ahead)
    return found and _by_day(found if outside else _hanging_on(found))


_UNDER = re.compile(r"(?i)(?:\b(?:if|unless|provided)|(?-i:\bShould))\b(?:(?!\b(?:will|shall|would)\b)[^,.;:!?\n])*$")
"""A time under a condition is by when that is to be, and not what hangs on it."""


def _hanging_on(condition: str) -> str:
    """ "If it is not paid by Friday, we go": what hangs on a condition comes once its own time is over."""
    first, last = days(condition)
    return interval(last, None) if first is None and last is not None else condition


def _by_day(edtf: str) -> str:
    """A day is as near as what falls due is followed: "at 06:00 on Wednesday" falls due on Wednesday."""
    first, slash, last = _HOUR.sub("", edtf).partition("/")
    return first if first == last else f"{first}{slash}{last}"


_HOUR = re.compile(r"T[\d:]+(?:Z|[+-]\d\d:\d\d)?")


def _joined(text: str, ahead: Sequence[When]) -> str | None:
    """The first, as far as what follows beside it does not set a later end: "from tonight and until 22 April"."""
    if not ahead:
        return None
    found = _bounded(text, ahead[0])
    for before, when in pairwise(ahead):
        between = text[before.span.end : when.span.start]
        other = _bounded(text, when)
        first, last = days(found)
        end = days(other)[1]
        if end is None or _SIDE.search(between) or "." in between.strip() or (last is not None and end <= last):
            break
        if last is None and first is not None and other.startswith(OPEN):
            found = interval(first, end)
        elif _AND_THEN.search(between):
            found = other
        else:
            break
    return found


def _sentence_before(text: str, when: When) -> str:
    return _STOP.split(text[max(0, when.span.start - _FAR) : when.span.start])[-1]


def _is_over(when: When, told: date) -> bool:
    first, last = days(when.edtf)
    return (last is not None and last < told) or (first is None and last is None)


def _of_saying(text: str, when: When, anchor: Anchor) -> bool:
    """ "Said it would open an inquiry on February 20", on that day: the day of saying, not of opening."""
    written = _WRITTEN.search(text, when.span.start, when.span.end) is not None
    return written and when.edtf == anchor.edtf == _bounded(text, when)


def _has_begun(text: str, when: When, told: date) -> bool:
    """Whether the first day that is meant is not ahead; of "before the month is out", the last one is."""
    first, last = days(_bounded(text, when))
    return (first or last or date.min) <= told


def _of_now(text: str, when: When, told: date) -> bool:
    first = days(when.edtf)[0]
    return first is not None and first <= told and bool(_OF_NOW.search(_lead(text, when)))


def _is_vague(text: str, when: When) -> bool:
    """ "In the coming days" sets neither a first day nor a last."""
    return when.edtf.endswith(f"/{OPEN}") and not begins(_lead(text, when))


def _is_daily(when: When) -> bool:
    """ "From 8 p.m. to 6 a.m." tells the hours of every day."""
    first, _, last = when.edtf.partition("/")
    return "T" in first and "T" in last and last.rstrip("?~%") <= first.rstrip("?~%")


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


def _behind(edtf: str, told: str) -> bool:
    """Whether a stretch ends at the anchor ("the last month"), or began before it and goes on ("since Monday")."""
    first, _, last = edtf.partition("/")
    return bool(last) and (last == told or (last == OPEN and first < told))


def _bounded(text: str, when: When) -> str:
    found = bounded(_lead(text, when), text[when.span.start : when.span.end], when.edtf)
    return _for_so_long(text, when) if found == when.edtf else found


def _lead(text: str, when: When) -> str:
    return text[max(0, when.span.start - REACH) : when.span.start]


def _for_so_long(text: str, when: When) -> str:
    """ "Starts on Monday and takes five days": from its first day to its last."""
    lasting = _LASTS.match(text, when.span.end)
    first, last = days(when.edtf)
    told = number_at(words(lasting["n"]), 0) if lasting else None
    if lasting is None or told is None or first is None or first != last or not 0 < told.value < _MOST:
        return _and_next(text, when)
    end = shift(first, int(told.value), lasting["unit"].lower())
    return interval(first, end - timedelta(days=1)) if end else when.edtf


_LASTS = re.compile(
    r"(?i),? and (?:(?:will|would|should|is expected to|was expected to) )?"
    r"(?:be over in|take|takes|last|lasts|run for|go on for)"
    r" (?:about |around |some |at most )?(?P<n>\w+) (?P<unit>day|week|month)s?\b"
)
_MOST = 100


def _and_next(text: str, when: When) -> str:
    """ "This month or next", "not this month and not next": both, where the first is named by "this"."""
    words = text[when.span.start : when.span.end].lower().split()
    first, last = days(when.edtf)
    if words[:1] != ["this"] or len(words) < 2 or words[1] not in _PERIODS or not _NOR_NEXT.match(text, when.span.end):
        return when.edtf
    end = shift(last + timedelta(days=1), 1, words[1]) if last else None
    if end and words[1] == "month":
        return f"{when.edtf}/{year_month(end - timedelta(days=1))}"
    return interval(first, end - timedelta(days=1)) if end else when.edtf


_PERIODS = frozenset({"week", "month", "year"})
