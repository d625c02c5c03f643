"""Votes that were to be held, and what tells of their result: "passed by 71 votes to 58" on the day after."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from firsthand.judgements.dating import known
from firsthand.judgements.forecasts.foretold import foretold
from firsthand.judgements.forecasts.looking_ahead import is_forecast
from firsthand.judgements.forecasts.meeting import Beside, about, one_story
from firsthand.judgements.forecasts.timely import is_told
from firsthand.model.judgement import Report

SOON = 3
"""Days after a vote within which its result is told."""

_A_VOTE = r"(?:vote|ballot|referendum|plebiscite|election|run-off|poll)"
_TO_VOTE = re.compile(
    rf"(?i)\b(?:will|would|shall|is to|are to|was to|due to|set to) (?:then |now |also )?vote\b"
    rf"|\b{_A_VOTE}\b[^.;]{{0,60}}? (?:will|would|shall|is to|was to|is due to) (?:be held|take place|go ahead)\b"
)
_RESULT = re.compile(
    r"(?i)\b(?:passed|carried|approved|adopted|rejected|defeated|lost|won) by \d+ (?:votes? )?(?:to|against) \d"
    r"|\b\d+ votes? (?:to|against) \d+"
    r"|\bper ?cent (?:had |have )?voted (?:for|against|in favou?r)"
    r"|\bvoters (?:in \w+ )?(?:removed|chose|elected|backed|rejected|approved|ousted|re-elected)\b"
    rf"|\bwon (?:the|a|his|her) (?:\w+ ){{0,2}}{_A_VOTE}\b|\bturnout (?:was|stood|of|reached)\b"
)


def was_voted(beside: Beside) -> str | None:
    """The result of a vote is told on the day for which it was set, or soon after."""
    first, last = beside.saying.days
    if beside.hangs or last is None or first != last or any(each.negated for each in beside.saying.clauses):
        return None
    if not _TO_VOTE.search(beside.forecast.words) or not _tells_result(beside.later):
        return None
    out = known(beside.later.document.published.edtf)[0]
    if out is None or not last <= out <= last + timedelta(SOON) or not one_story(beside.forecast, beside.later):
        return None
    mine, theirs = about(beside.saying), about(foretold(beside.later))
    if mine - _VOTES and theirs - _VOTES and not mine & theirs - _VOTES and not _bare(beside.forecast):
        return None  # another vote of that day
    return f"It was set for {last:%-d %B %Y}, and the result of a vote is told."


_VOTES = frozenset({"vot", "vote", "percent", "referendum", "elect", "held", "hold"})


def _bare(report: Report) -> bool:
    """Whether it says of the vote no more than when it is: "the vote would be held on October 11"."""
    return re.match(rf"(?i)[\"“']?(?:that )?the {_A_VOTE} (?:will|would)\b", report.words) is not None


def _tells_result(report: Report) -> bool:
    return is_told(report) and _RESULT.search(report.words) is not None


def vote_keys(report: Report) -> frozenset[str]:
    """Return keys that what is said of a vote's day shares with what tells of its result."""
    return frozenset(f"f:vote@{day}" for day in _days(report))


def _days(report: Report) -> Iterator[date]:
    last, out = foretold(report).days[1], known(report.document.published.edtf)[0]
    if is_forecast(report) and last and _TO_VOTE.search(report.words):
        yield last
    if out and _tells_result(report):
        yield from (out - timedelta(n) for n in range(SOON + 1))
