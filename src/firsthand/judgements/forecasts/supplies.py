"""Supplies that were to be back, told of by what they do: gas by warm radiators, current by lamps, water by taps.

Who reports from a street tells no pressure in a pipe, but that the lights are on.
"""

from __future__ import annotations

import re
from datetime import timedelta

from firsthand.judgements.beside import sentence
from firsthand.judgements.forecasts.foretold import sentence_before
from firsthand.judgements.forecasts.looking_ahead import is_forecast
from firsthand.judgements.forecasts.meeting import Beside, one_story
from firsthand.judgements.forecasts.timely import day_told, is_after, is_told
from firsthand.model.judgement import Report

_FIELDS = {
    "heat": re.compile(
        r"(?i)\b(?:gas|heat|heating|radiators?|boilers?|stoves?|pipelines?|turbines?|compressors?|warmth"
        r"|burners?|hot water)\b"
    ),
    "current": re.compile(
        r"(?i)\b(?:electricity|power|current|lights?|lamps?|street-?lights?|grid|substations?|blackouts?"
        r"|outages?|generators?"
        r"|transformers?|mains|fridges?)\b"
    ),
    "water": re.compile(r"(?i)\b(?:water|taps?|mains|pumps?|reservoirs?|standpipes?|showers?|hydrants?)\b"),
    "lines": re.compile(
        r"(?i)\b(?:telephones?|phones?|internet|network|signal|broadband|mobile|calls|cables?|masts?|wi-?fi|lines)\b"
    ),
    "trains": re.compile(r"(?i)\b(?:trains?|railway|rail|trams?|metro|tracks?|platforms?|timetable)\b"),
}
_BACK = re.compile(
    r"(?i)\b(?:restor\w+|back|resum\w+|normal|normali[sz]e\w*|full|fully|running|return\w*|reconnect\w*"
    r"|repair\w*|switched on"
    r"|turned on|flow\w*|available|in service|reopen\w*)\b"
)
_ON = re.compile(
    r"(?i)\b(?:is|are|was|were|been|came|went|has|have|had|run|runs|ran|flows?|flowed|flowing|ring|rings|rang"
    r"|burns?|burned)\b"
    r"[^.;]{0,24}\b(?:warm|hot|on|lit|working|running|back|restored|flowing|normal|full|reconnected|burning"
    r"|again|ringing|dry no longer)\b"
    r"|\b(?:runs?|flows?|rings?|works?|burns?) again\b|\bfor the first time since\b"
)
_OFF = re.compile(
    r"(?i)\b(?:not|never|no|none|nobody|without|still (?:off|cold|dark|out|dry|dead)|cold|dark|dry|dead|except"
    r"|only|half|partly"
    r"|some|fail\w*|off)\b|n['’]t\b"
)


def is_on_again(beside: Beside) -> str | None:
    """A supply that was to be back is told of as there, by what it feeds and since a day in time."""
    a, b = beside.forecast, beside.later
    last, day = beside.saying.days[1], day_told(b)
    clauses = [each for each in beside.saying.clauses if _BACK.search(each.text) and not each.negated]
    if beside.hangs or not clauses or last is None or day is None or not is_after(beside) or not _is_on(b):
        return None
    said = beside.saying.said[1]
    fed = supply(a) & _fields(b.words)
    if fed and said is not None and said <= day <= last + timedelta(0) and b.claim.times and one_story(a, b):
        return f"What it feeds is told of as on again, as of {day:%-d %B %Y}."
    return None


def supply(report: Report) -> frozenset[str]:
    """Return which supplies a report is of: those it names, else those of its sentence and the one or two before it."""
    for text in (report.words, sentence(report), sentence_before(report), _paragraph(report)):
        if found := _fields(text):
            return found
    return frozenset()


def supply_keys(report: Report) -> frozenset[str]:
    """Return keys that a supply to be restored shares with the report of its being on again."""
    if (is_forecast(report) and _BACK.search(report.words)) or _is_on(report):
        return frozenset(f"f:supply+{each}" for each in supply(report))
    return frozenset()


def _is_on(report: Report) -> bool:
    return is_told(report) and bool(_ON.search(report.words)) and not _OFF.search(report.words)


def _fields(text: str) -> frozenset[str]:
    return frozenset(name for name, pattern in _FIELDS.items() if pattern.search(text))


def _paragraph(report: Report) -> str:
    """The paragraph in which a report stands, as far as to its end."""
    text, end = report.document.text, report.claim.extent.end
    return text[text.rfind("\n", 0, report.claim.extent.start) + 1 : end]
