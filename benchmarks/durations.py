"""How long, and how often: "for four years", "a 12-hour flight", "decades", "15 a year", "every week", as ISO 8601.

They say nothing of when, so a claim's times leave them out: its quantities count "three weeks" already, and a rate has
its "per". TIMEX3 counts them among the times; only the comparison with it needs them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from firsthand.language.cover import Cover
from firsthand.language.numbers.numbers import number_at
from firsthand.language.numbers.vague import vague_at
from firsthand.language.words import words
from firsthand.model.text import Span, start_of


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time as ISO 8601 has it, ``X`` for a count that is not told; ``often`` where it is how often."""

    span: Span
    value: str
    often: bool = False


_UNITS = "second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|century"
_CODES = {"second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "night": "P{}D", "week": "P{}W",
          "weekend": "P{}D", "fortnight": "P{}W", "month": "P{}M", "quarter": "P{}M", "year": "P{}Y", "decade": "P{}Y",
          "century": "P{}Y"}  # fmt: skip
_TIMES = {"fortnight": 2, "quarter": 3, "decade": 10, "century": 100, "weekend": 2}
_SMALL = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_COUNT = rf"(?:\d{{1,3}}(?:,\d{{3}}|\.\d)?|(?:{_SMALL})(?:-(?:{_SMALL}))?)"
_VAGUE = r"a\sfew|a\scouple\sof|several|many|some|a\snumber\sof|dozens\sof|hundreds\sof"
_PLURAL = "seconds|minutes|hours|days|nights|weeks|weekends|months|years|decades|centuries"

_LONG = re.compile(
    rf"\b(?P<n>{_COUNT}(?:\s(?:to|or|and\sa\shalf)\s(?:{_COUNT})?|-{_COUNT})?|an?|half\san?|{_VAGUE})"
    rf"(?:\s(?:more|straight|consecutive|full|whole|long|short|business|calendar|working))?"
    rf"(?P<dash>[\s-])(?P<unit>{_UNITS}|centurie)(?P<s>s?)\b(?!['’]?s?\sago\b)",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"\b(?P<lead>for|over\sthe|in|through\sthe|down\sthe|after|take|takes|took|taken|lasts?|lasted|been|spent|and|or)\s"
    rf"[“‘'\"]?(?P<unit>{_PLURAL})\b",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    rf"\b(?:(?:every|each|per)\s(?:other\s)?(?:(?P<n>{_COUNT})\s)?(?P<unit>{_UNITS})s?|(?P<ly>daily|nightly|weekly|monthly"
    r"|quarterly|yearly|annual(?!\s\w)|annually|hourly))\b",
    re.IGNORECASE,
)
_LY = {"hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M",
       "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y"}  # fmt: skip

# "Fifteen a year": behind a figure, or a noun in the plural, "a" and a unit say how often.
_RATE_BEFORE = re.compile(r"(?:\d|\b(?:once|twice|times|s|million|billion|thousand|hundred|per)|%)\s$")
_LEADS = re.compile(r"\b(?:for|in|within|over|after|of|about|nearly|almost|only|just|last|took|take|spent)\s$")
# What has an article of its own is a stretch however the words before it end: "a year later", "a day after".
_MEASURED = re.compile(r"\s(?:later|earlier|after|before|from|of|long|longer|and a half|or|ahead|behind|without)\b|-")
_NEEDED = re.compile(rf"(?:{_UNITS}|centurie|dail|nightl|annual)", re.IGNORECASE)


def durations(text: str, span: Span) -> tuple[Duration, ...]:
    """Return the lengths of time told in a stretch of text, in reading order, none inside another."""
    span = Span(span.start, min(span.end, len(text)))
    if not _NEEDED.search(text, span.start, span.end):
        return ()
    taken, found = Cover(span), list[Duration]()
    for pattern, reader in ((_OFTEN, _often), (_LONG, _long), (_BARE, _bare)):
        for m in pattern.finditer(text, span.start, span.end):
            one = reader(m)
            if one is not None and not taken.meets(one.span):
                taken.add(one.span)
                found.append(one)
    return tuple(sorted(found, key=start_of))


def _often(m: re.Match[str]) -> Duration:
    if m["ly"]:
        return Duration(Span(*m.span()), _LY[m["ly"].lower()], often=True)
    return Duration(Span(*m.span()), _iso(_value(m["n"] or "one"), m["unit"]), often=True)


def _long(m: re.Match[str]) -> Duration | None:
    count, before = m["n"].lower(), m.string[max(0, m.start() - 16) : m.start()]
    if count in {"a", "an"}:
        if m["s"] or m["dash"] == "-":
            return None
        rate = _RATE_BEFORE.search(before) or re.search(r"[a-z]s\s$", before)
        led = _LEADS.search(before)
        if rate and not led and not _MEASURED.match(m.string, m.end()):
            return Duration(Span(*m.span()), _iso("1", m["unit"]), often=True)
        return Duration(Span(*m.span()), _iso("1", m["unit"]))
    if m["dash"] != "-" and not m["s"] and count not in {"one", "1", "half a", "half an"}:
        return None  # "two day" is no length, "a two-day" is
    return Duration(Span(*m.span()), _iso(_value(count), m["unit"]))


def _bare(m: re.Match[str]) -> Duration:
    return Duration(Span(m.start("unit"), m.end()), _iso("X", m["unit"]))


def _value(count: str) -> str:
    """A count as it stands in a duration: "X" where it is vague, a half as a fraction."""
    row = words(count.lower())
    if count.lower().startswith("half"):
        return "0.5"
    if vague_at(row, 0) or row[0].low in {"many", "some", "a", "several", "dozens", "hundreds"}:
        return "X"
    number = number_at(row, 0)
    if number is None:
        return "X"
    value = float(number.value) + (0.5 if count.lower().endswith("half") else 0)
    return f"{value:g}"


def _iso(count: str, unit: str) -> str:
    name = unit.lower().removesuffix("s").replace("centurie", "century")
    times = _TIMES.get(name, 1)
    if count != "X" and times != 1:
        count = f"{float(count) * times:g}"
    if count == "X" and name in {"decade", "century"}:
        return "PXE" if name == "decade" else "PXC"
    return _CODES[name].format(count)
