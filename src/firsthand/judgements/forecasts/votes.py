"""Votes that were to be held, and what tells of their result: "passed by 71 votes to 58" on the day after."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from firsthand.judgements.beside import before
from firsthand.judgements.dating import known
from firsthand.judgements.forecasts.foretold import foretold
from firsthand.judgements.forecasts.looking_ahead import is_forecast
from firsthand.judgements.forecasts.meeting import Beside, about, one_story, things
from firsthand.judgements.forecasts.timely import is_after, is_told
from firsthand.judgements.words.words import stem
from firsthand.model.judgement import Report

SOON = 3
"""Days after a vote within which its result is told."""

_A_VOTE = r"(?:vote|ballot|referendum|plebiscite|election|run-off|poll)"
_TO_VOTE = re.compile(
    rf"(?i)\b(?:will|would|shall|is to|are to|was to|due to|set to) (?:then |now |also )?(?:vote\b|divide on\b)"
    rf"|\b{_A_VOTE}\b[^.;]{{0,60}}? (?:will|would|shall|is to|was to|is due to) (?:be held|take place|go ahead)\b"
)
_NO_VOTE = re.compile(rf"(?i)\b(?:no|not (?:be )?(?:an?|any)) (?:\w+ )?{_A_VOTE}\b")
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
    if last is None or first != last or any(each.negated for each in beside.saying.clauses):
        return None
    if not _TO_VOTE.search(beside.forecast.words) or not _of_one_vote(beside, last, last + timedelta(SOON)):
        return None
    return f"It was set for {last:%-d %B %Y}, and the result of a vote is told."


def voted_all_the_same(beside: Beside) -> str | None:
    """There was to be no vote, and within that time the result of one is told."""
    first, last = beside.saying.days
    if first is None or last is None or not _NO_VOTE.search(beside.forecast.words) or not is_after(beside):
        return None
    return "There was to be none, and the result of a vote is told." if _of_one_vote(beside, first, last) else None


def _of_one_vote(beside: Beside, first: date, last: date) -> bool:
    """Whether the later report, out between two days, tells the result of a vote, and of no other than that."""
    out = known(beside.later.document.published.edtf)[0]
    if beside.hangs or not _tells_result(beside.later) or out is None or not first <= out <= last:
        return False
    mine = frozenset(thing for each in beside.saying.clauses for thing in things(each)) - _VOTES
    theirs = _voted_on(beside.later) - _VOTES
    another = mine and theirs and not mine & theirs and not _bare(beside.forecast)
    return not another and one_story(beside.forecast, beside.later)


def _voted_on(report: Report) -> frozenset[str]:
    """What a result is of; "the motion passed" is of what the sentence before tells."""
    found = about(foretold(report))
    return found | {stem(word) for word in before(report).lower().split()} if _THE.match(report.words) else found


_THE = re.compile(r"[\"“‘']*The [a-z]+ (?:passed|carried|was|lost|won|fell)\b")


_VOTES = frozenset({"vot", "vote", "percent", "referendum", "elect", "held", "hold"}) | frozenset(
    map(stem, "house chamber parliament assembly senate council government motion divide".split())
)
"""Words of any vote, and of those who vote on what."""


def _bare(report: Report) -> bool:
    """Whether it says of the vote no more than when it is: "the vote would be held on October 11"."""
    return re.match(rf"(?i)[\"“']?(?:that )?the {_A_VOTE} (?:will|would)\b", report.words) is not None


def _tells_result(report: Report) -> bool:
    return is_told(report) and _RESULT.search(report.words) is not None


def vote_keys(report: Report) -> frozenset[str]:
    """Return keys that what is said of a vote, or of its day, shares with what tells of its result."""
    found = {f"f:vote@{day}" for day in _days(report)}
    if _tells_result(report) or (is_forecast(report) and _NO_VOTE.search(report.words)):
        found.add("f:vote")
    return frozenset(found)


def _days(report: Report) -> Iterator[date]:
    last, out = foretold(report).days[1], known(report.document.published.edtf)[0]
    if is_forecast(report) and last and _TO_VOTE.search(report.words):
        yield last
    if out and _tells_result(report):
        yield from (out - timedelta(n) for n in range(SOON + 1))
