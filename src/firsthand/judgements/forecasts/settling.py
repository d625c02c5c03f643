"""What a later report can say of a forecast: that it came about, that it had not by its day, that it fell away.

Each rule returns its reason in a sentence, or None; its docstring says when it holds. That both are of one thing is
told by ``meeting``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from firsthand.judgements.forecasts.agreed import was_agreed
from firsthand.judgements.forecasts.announced import spoke_then, was_done_in_part
from firsthand.judgements.forecasts.appearing import appeared_then
from firsthand.judgements.forecasts.attended import attended_all_the_same, was_attended
from firsthand.judgements.forecasts.encounters import met_each_other, went_all_the_same, went_there
from firsthand.judgements.forecasts.figures_foretold import fell_short, figure_met, figure_missed
from firsthand.judgements.forecasts.handing import was_received, were_exchanged
from firsthand.judgements.forecasts.lasting import broke_off, did_not_last
from firsthand.judgements.forecasts.meeting import Beside, Met, one_story, opposite, same_act, things
from firsthand.judgements.forecasts.moved import was_moved
from firsthand.judgements.forecasts.retold import TIME, told_as_said, told_as_unkept
from firsthand.judgements.forecasts.retracted import still_to_come
from firsthand.judgements.forecasts.supplies import is_on_again
from firsthand.judgements.forecasts.telltale import (
    is_held,
    is_no_more,
    is_there,
)
from firsthand.judgements.forecasts.timely import AFTERWARDS, IN_FORCE
from firsthand.judgements.forecasts.votes import voted_all_the_same, was_voted
from firsthand.judgements.forecasts.went_back import went_back_on_it
from firsthand.judgements.meaning.clauses import Clause
from firsthand.judgements.words.doings import THINGS
from firsthand.judgements.words.words import stem
from firsthand.model.claim import Factuality
from firsthand.model.forecast import Outcome

GRACE = 1
"""Days after its last day on which what is told without a day can have been in time: a paper tells of yesterday."""


_TAKEN_BACK = re.compile(r"(?i)\b(?:reneg\w+|backtrack\w*|u-turn|abandon(?:ed|s)? (?:its|his|her|their) plans?)\b")
"""The same clause may tell that something was done, and that this was not."""


def fell_away(beside: Beside) -> str | None:
    """The condition on which it hung is told as gone, within the time for which it was set."""
    saying = beside.saying
    for condition in saying.conditions:
        if condition.text.lower().startswith(("unless", "once")):
            continue
        if condition.negated:
            if done := _done_after_all(beside, condition):
                return done
            continue
        for deed in beside.told:
            day = beside.day_of(deed)
            if deed.negated or not opposite(condition, deed) or not beside.is_later(deed) or day is None:
                continue
            if (last := saying.days[1]) and day > last:
                continue
            if saying.due and saying.due.endswith("/..") and saying.days[0] and day > saying.days[0]:
                continue  # the condition was of a day, and that day had come
            both = (things(condition) & things(deed)) | (condition.senses & deed.senses & THINGS)
            alone = len(things(condition) | (condition.senses & THINGS)) <= 2 and one_story(
                beside.forecast, beside.later
            )
            if len(both) > 1 or (both and (alone or things(condition) <= things(deed))):
                told = " ".join(condition.text.split())
                return f"The condition on which it hung ({told}) is told as no longer so."
    return None


def _done_after_all(beside: Beside, condition: Clause) -> str | None:
    """What was to follow if nothing was done by a day, "if there is no deal by Friday": in time it is told as done."""
    last = beside.saying.days[0] or beside.saying.days[1]
    own = things(condition) - TIME
    if last is None or not one_story(beside.forecast, beside.later):
        return None
    for deed in beside.told:
        day = beside.day_of(deed)
        done = same_act(condition, deed) and not deed.negated and beside.is_later(deed)
        if done and day is not None and day <= last and own <= things(deed) | condition.head | _NOUNS:
            return f"The condition on which it hung ({' '.join(condition.text.split())}) is told as no longer so."
    return None


_NOUNS = frozenset(map(stem, "deal agreement accord signature answer reply settlement decision result".split()))
"""What is done, told as a thing."""


def was_done_all_the_same(beside: Beside) -> str | None:
    """What was said not to come about is told as having come about, while that was said to hold."""
    if beside.forecast.claim.factuality is Factuality.POSSIBLE_NOT:
        return None  # what "may not" be signed may be
    for met in beside.met:
        if met.clause.negated and not met.deed.negated and not met.opposite and _in_force(beside, met):
            return "What was said not to come about is told as having come about."
    return None


def not_by_then(beside: Beside) -> str | None:
    """On its last day or soon after, it is told as not having come about, or its opposite is told."""
    last = beside.saying.days[1]
    for met in beside.met:
        if last is None or met.clause.negated or met.opposite is met.deed.negated or met.day is None:
            continue
        if last <= met.day <= last + timedelta(AFTERWARDS):
            return f"By its last day, {last:%-d %B %Y}, it is told as not having come about."
    return None


def came_about(beside: Beside) -> str | None:
    """It is told as having come about in its time; or, of what was said not to happen, as not having by its end."""
    last = beside.saying.days[1]
    for met in beside.met:
        if met.opposite or met.deed.negated is not met.clause.negated or not _in_force(beside, met):
            continue
        if _TAKEN_BACK.search(beside.later.words):
            continue
        if not met.clause.negated:
            return "It is told as having come about" + ("." if met.dated else "; on which day, the words do not say.")
        if last is not None and met.day is not None and met.day >= last:
            return "By its last day it is told as not having come about, as was said."
    return None


def came_too_late(beside: Beside) -> str | None:
    """What ends or begins once is told as having done so after the last day that it was given."""
    last = beside.saying.days[1]
    for met in beside.met:
        if last is None or met.opposite or met.clause.negated or met.deed.negated or not met.dated or met.day is None:
            continue
        if met.clause.head & met.deed.head & _ONCE and last < met.day <= last + timedelta(AFTERWARDS):
            return f"It is told as having come about after its last day, {last:%-d %B %Y}."
    return None


_ONCE = frozenset({"end", "conclude", "open", "reopen", "start", "begin", "resume", "sign", "lift", "complete"})


def _in_force(beside: Beside, met: Met) -> bool:
    """Whether what is told lies after the forecast, and in the time of which that speaks."""
    said, (first, last) = beside.saying.said[0], beside.saying.days
    if met.day is None or said is None or not beside.is_later(met.deed):
        return False
    if first is not None and last is not None and met.day < first:
        return False
    if last is None:
        return met.day <= max(said, first or said) + timedelta(IN_FORCE)
    return met.day <= last + timedelta(0 if met.dated else GRACE)


RULES: tuple[tuple[Outcome, Callable[[Beside], str | None]], ...] = (
    (Outcome.VOID, fell_away),
    (Outcome.DID_NOT, was_done_all_the_same),
    (Outcome.DID_NOT, not_by_then),
    (Outcome.DID_NOT, figure_missed),
    (Outcome.CAME_TRUE, figure_met),
    (Outcome.CAME_TRUE, came_about),
    (Outcome.DID_NOT, came_too_late),
    (Outcome.CAME_TRUE, is_there),
    (Outcome.CAME_TRUE, is_no_more),
    (Outcome.CAME_TRUE, is_held),
    (Outcome.DID_NOT, told_as_unkept),
    (Outcome.DID_NOT, was_moved),
    (Outcome.DID_NOT, went_back_on_it),
    (Outcome.DID_NOT, fell_short),
    (Outcome.CAME_TRUE, was_voted),
    (Outcome.DID_NOT, voted_all_the_same),
    (Outcome.CAME_TRUE, told_as_said),
    (Outcome.DID_NOT, still_to_come),
    (Outcome.DID_NOT, broke_off),
    (Outcome.DID_NOT, went_all_the_same),
    (Outcome.CAME_TRUE, did_not_last),
    (Outcome.CAME_TRUE, met_each_other),
    (Outcome.CAME_TRUE, went_there),
    (Outcome.CAME_TRUE, was_received),
    (Outcome.CAME_TRUE, were_exchanged),
    (Outcome.CAME_TRUE, was_agreed),
    (Outcome.CAME_TRUE, is_on_again),
    (Outcome.CAME_TRUE, spoke_then),
    (Outcome.CAME_TRUE, appeared_then),
    (Outcome.CAME_TRUE, was_attended),
    (Outcome.DID_NOT, attended_all_the_same),
    (Outcome.DID_NOT, was_done_in_part),
)
"""What a later report can say of a forecast, the first that fits."""
