"""Words that overtake a forecast: what was to be done by a day is still to be begun after it."""

from __future__ import annotations

import re
from datetime import timedelta

from firsthand.judgements.dating import said_on
from firsthand.judgements.forecasts.foretold import foretold
from firsthand.judgements.forecasts.looking_ahead import is_forecast
from firsthand.judgements.forecasts.meeting import Beside, about, one_story, same_act, things
from firsthand.judgements.forecasts.retold import came_and_went, retells_unkept, spans_told, spoken_of
from firsthand.judgements.forecasts.timely import AFTERWARDS
from firsthand.judgements.meaning.clauses import Clause
from firsthand.judgements.words.doings import THINGS
from firsthand.model.judgement import Report

_FIRST = re.compile(
    r"(?i)\b(?:first|still|only|not before|at last|finally|start|begin|delayed|postponed|put (?:back|off)"
    r"|later than)\b"
)
_OTHER = re.compile(r"(?i)\b(?:another|second|third|next|again|more|further|new)\b")


def still_to_come(beside: Beside) -> str | None:
    """After its last day, the first of it is told as still to come."""
    last, later = beside.saying.days[1], beside.later
    said, coming = said_on(later)[0], foretold(later)
    if beside.hangs or last is None or said is None or not is_forecast(later) or not _FIRST.search(later.words):
        return None
    until = coming.days[1]
    if until is None or _OTHER.search(later.words) or not last < said <= last + timedelta(AFTERWARDS):
        return None
    for clause in beside.saying.clauses:
        for ahead in coming.clauses:
            if clause.negated or ahead.negated or not same_act(clause, ahead):
                continue
            if _one_subject(beside, clause, ahead):
                return f"After its last day, {last:%-d %B %Y}, the first of it is told as still to come."
    return None


def overtaken_keys(report: Report) -> frozenset[str]:
    """Return keys that a forecast of a day shares with the text that retells that day's promise."""
    found = set()
    if is_forecast(report) and (last := foretold(report).days[1]):
        found.add(f"f:promised@{last}")
    if retells_unkept(report.words) or came_and_went(report.words):
        found |= {f"f:promised@{day}" for days in spans_told(report) for day in days}
    if is_forecast(report):
        saying = foretold(report)
        found |= {f"f:ahead+{thing}" for each in saying.clauses for thing in each.who | about(saying)}
    found |= {f"f:ahead+{thing}" for thing in spoken_of(report)}
    return frozenset(sorted(found)[:MOST])


MOST = 10
"""Keys of a report."""


def _one_subject(beside: Beside, clause: Clause, ahead: Clause) -> bool:
    """Whether both are of one thing: who is to do it is among what the other is about."""
    saying = beside.saying
    here = things(clause) | clause.who | (about(saying) if clause.pronoun or not clause.who else frozenset())
    both = (here - THINGS) & (things(ahead) | ahead.who) - clause.head
    return bool(both) and one_story(beside.forecast, beside.later)
