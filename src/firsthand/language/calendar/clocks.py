"""Times of day as texts write them, with the zone where one is named: "9 a.m.", "18:00 UTC", "6.40pm Kyiv time"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from firsthand.model.text import Span, start_of

# Clock times, zones left out: "9 a.m.", "22.40", "18:00", "0600 GMT". Figures with a full stop are a clock's only
# behind a word that sets a time and with no unit behind them.
CLOCK = re.compile(
    r"\b(?:[01]?[0-9]|2[0-4])(?::[0-5][0-9]){1,2}(?:\s?(?:[ap]\.?m\b\.?|[AP]\.?M\b\.?))?"
    r"|\b(?:1[0-2]|0?[1-9])(?:[.:][0-5][0-9])?\s?(?:[ap]\.m\.|[ap]m\b|[AP]\.M\.|[AP]M\b)"
    r"|\b(?:1[0-2]|[1-9])\so['’]clock\b"
    r"|\b(?:[01][0-9]|2[0-4])[0-5][0-9](?=\s?(?:GMT|UTC|local time|hours\b|hrs\b))"
    r"|(?<=\bat )(?:[01]?[0-9]|2[0-4])\.[0-5][0-9](?=\s(?:on|in|local|and|when|GMT|UTC)|[,;)])"
    r"|(?<=\bbetween )(?:[01]?[0-9]|2[0-4])\.[0-5][0-9]"
    r"(?=\sand\s(?:[01]?[0-9]|2[0-4])\.[0-5][0-9]\s(?:and|on|in|local|GMT))"
    r"|(?<=\.[0-5][0-9] and )(?:[01]?[0-9]|2[0-4])\.[0-5][0-9](?=\s(?:and|on|in|local|GMT)|[,;])"
)
_HOLDS_CLOCK = re.compile(
    r"[0-9](?::[0-9]|\.[0-9]|\s?[AaPp]\.?[Mm]|\so['’]clock|[0-9]{3}\s?(?:GMT|UTC|local|h))|\bnoon\b|\bmidnight\b"
)
_NAMED = re.compile(r"\b(?P<name>noon|midnight|midday)\b", re.IGNORECASE)
_HOURS = {"noon": 12, "midday": 12, "midnight": 0}

# Behind a clock time. Only letters that stand for one zone the world over: "CST" and "IST" stand for several.
_ABBREVIATIONS = {
    "gmt": "+00:00", "utc": "+00:00", "z": "+00:00", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00",
    "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "est": "-05:00", "edt": "-04:00", "pst": "-08:00",
    "pdt": "-07:00", "et": "America/New_York", "pt": "America/Los_Angeles", "jst": "+09:00",
}  # fmt: skip
_REGIONS = {"eastern": "America/New_York", "pacific": "America/Los_Angeles", "central european": "Europe/Paris"}
_ZONE = re.compile(
    r"\s?(?:hours\s|hrs\s)?(?P<open>\()?(?:(?P<letters>GMT|UTC|BST|CET|CEST|EET|EEST|MSK|EST|EDT|PST|PDT|JST|ET|PT)\b"
    r"(?:\s?(?P<sign>[+−–-])\s?(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?)?"
    r"|(?:in\s)?(?P<place>[A-Z][a-z]{2,15}(?:\s[A-Z][a-z]{2,15})?|local)\s(?:(?:standard|daylight|summer)\s)?time\b)(?(open)\))"
)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day and its words. ``zone`` is an offset, an IANA name, a place's name, "local", or None."""

    span: Span
    hour: int
    minute: int | None
    zone: str | None = None


def clock_spans(text: str, span: Span) -> tuple[Span, ...]:
    """Return where figures of a clock stand in a stretch of text, whether or not they tell morning from evening."""
    end = min(span.end, len(text))
    if not _HOLDS_CLOCK.search(text, span.start, end):
        return ()
    return tuple(Span(*m.span()) for m in CLOCK.finditer(text, span.start, end))


def clocks(text: str, span: Span) -> tuple[Clock, ...]:
    """Return the times of day in a stretch of text, in reading order.

    "6:40" that does not tell morning from evening is none.
    """
    end = min(span.end, len(text))
    if not _HOLDS_CLOCK.search(text, span.start, end):
        return ()
    found = [_clock(m, end) for m in CLOCK.finditer(text, span.start, end)]
    found += [_named(m, end) for m in _NAMED.finditer(text, span.start, end)]
    return tuple(sorted((c for c in found if c), key=start_of))


def _clock(m: re.Match[str], end: int) -> Clock | None:
    figures = re.findall(r"\d+", m[0])
    half = re.search(r"[ap](?=\.?m)", m[0].lower())
    whole = len(figures) == 1 and len(figures[0]) == 4
    hour = int(figures[0][:2]) if whole else int(figures[0])
    minute = int(figures[0][2:]) if whole else int(figures[1]) if len(figures) > 1 else None
    zone, behind = _zone(m, end)
    exact = bool(half) or hour > 12 or figures[0].startswith("0") or whole or zone is not None
    if not exact or hour > 24 or (half and hour > 12) or (hour == 24 and minute):
        return None
    if half:
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    return Clock(Span(m.start(), behind), hour % 24, minute, zone)


def _named(m: re.Match[str], end: int) -> Clock:
    zone, behind = _zone(m, end)
    return Clock(Span(m.start(), behind), _HOURS[m["name"].lower()], None, zone)


def _zone(m: re.Match[str], end: int) -> tuple[str | None, int]:
    """The zone behind a clock time, and where its words end."""
    found = _ZONE.match(m.string, m.end(), end)
    if not found:
        return None, m.end()
    if found["place"]:
        name = found["place"].lower()
        return _REGIONS.get(name, "local" if name == "local" else found["place"]), found.end()
    if found["sign"] and found["letters"] in {"GMT", "UTC"}:
        hours, minutes = int(found["hours"]), int(found["minutes"] or 0)
        if hours > 14 or minutes > 59:
            return None, m.end()
        return f"{'+' if found['sign'] == '+' else '-'}{hours:02d}:{minutes:02d}", found.end()
    return _ABBREVIATIONS[found["letters"].lower()], found.end()
