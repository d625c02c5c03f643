"""Ends that are told without the act itself: somebody is where he was to go, a thing is no more, a march was held.

Each rule returns its reason in a sentence, or None, as those of ``settling`` do; its docstring says when it holds.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from firsthand.judgements.dating import known, said_on
from firsthand.judgements.forecasts.foretold import sentence_before
from firsthand.judgements.forecasts.meeting import Beside, about, things
from firsthand.judgements.meaning.clauses import Clause
from firsthand.judgements.voices.sides import nation
from firsthand.judgements.words.doings import states
from firsthand.judgements.words.words import stem

SOON = 7
"""Days after the last day within which being there tells of having come in time, where no day is told."""
SHARED = 2
"""Words for who is to come that a forecast and what settles it have in common at least."""

_GOING = frozenset(
    stem(word)
    for word in "arrive come deploy dispatch fly go head join land meet move reach return sail send travel"
    " visit".split()
)
_BEING = re.compile(
    r"(?i)\b(?:is|are|was|were|been|have (?:now )?spent|has (?:now )?spent|stay(?:s|ed)?|arrived|sat|met|meet|gathered"
    r"|landed|reached|talks|began|opened)\b"
)
_GATHERINGS = frozenset(
    map(stem, "march rally protest demonstration vigil meeting summit conference strike hearing trial parade".split())
)
_OCCURS = frozenset(map(stem, "allow begin start held open happen occur".split())) | {"occur", "hold", "open"}
_TAKING_PART = re.compile(
    r"(?i)\b(?:joined|attended|took part|marched|gathered|opened|began|was held|were held|took place|went ahead"
    r"|addressed)\b"
)


def is_there(beside: Beside) -> str | None:
    """Who was to go somewhere is told of as being there."""
    if beside.hangs:
        return None
    for clause in beside.saying.clauses:
        goal = frozenset(name for name in clause.object if not nation(name))
        if clause.negated or not goal or not (clause.head & _GOING or "move" in clause.head):
            continue
        for deed in beside.told:
            there = frozenset(name for name in deed.object | deed.subject if not nation(name))
            who = (clause.plain - clause.head) & deed.plain
            if (
                not deed.negated
                and goal & there
                and len(who) >= SHARED
                and _BEING.search(deed.text)
                and _in_time(beside, deed, SOON)
            ):
                return "Who was to go there is told of as being there."
    return None


def is_no_more(beside: Beside) -> str | None:
    """What was to end is told of as being no more: "the first night without a curfew"."""
    if beside.hangs:
        return None
    for clause in beside.saying.clauses:
        own = (things(clause) or about(beside.saying)) - clause.head
        if clause.negated or "end" not in clause.head or not own:
            continue
        for without in WITHOUT.finditer(beside.later.words):
            if stem(without[1]) in own and _day_after(beside):
                return "What was to end is told of as being no more."
    return None


WITHOUT = re.compile(r"(?i)\b(?:without|no longer|no) (?:an?|any|the)? ?([a-z-]{3,})\b")


def is_held(beside: Beside) -> str | None:
    """What was to take place, a march or a meeting, is told of as having been held, or who took part in it."""
    if beside.hangs:
        return None
    for clause in beside.saying.clauses:
        words = f"{clause.text} {sentence_before(beside.forecast) if clause.pronoun else ''}"
        own = gatherings(words)
        if clause.negated or not own or not (clause.head & _OCCURS or "occur" in states(clause.text)):
            continue
        for deed in beside.told:
            if (
                gatherings(deed.text) & own
                and not deed.negated
                and _TAKING_PART.search(deed.text)
                and _in_time(beside, deed, SOON)
            ):
                return "What was to take place is told of as having been held."
    return None


def gatherings(text: str) -> frozenset[str]:
    """Return the stems of the marches, meetings and the like that a text names."""
    return frozenset(stem(word) for word in re.findall(r"\b[a-z]{4,}", text)) & _GATHERINGS


def _in_time(beside: Beside, deed: Clause, days: int) -> bool:
    """Whether what is told lies after the forecast and no later than so many days after its last day."""
    last, said = beside.saying.days[1], beside.saying.said[1]
    day = beside.day_of(deed)
    if day is None or said is None or day < said or not beside.is_later(deed):
        return False
    return day <= (last or said) + timedelta(days if last else 2 * days)


def _day_after(beside: Beside) -> bool:
    last = beside.saying.days[1]
    out: date | None = known(beside.later.document.published.edtf)[1] or said_on(beside.later)[1]
    return last is not None and out is not None and last <= out <= last + timedelta(SOON)
