"""What became of a forecast by the turn that its matter took: the end that was foretold, or the other, in other words.

A forecast expects a turn of something by a day (``takings``). A later report settles it that tells a turn on one axis
with it and of the same thing, after it was said: the same end within its time bears it out; the other end on its last
day or later, or at any time where it was to last, does not. What they are of must be shown by names, things, days and
the story.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from firsthand.judgements.dating import known, said_on
from firsthand.judgements.forecasts.foretold import foretold
from firsthand.judgements.forecasts.looking_ahead import is_forecast
from firsthand.judgements.forecasts.meeting import Beside, both_named, one_story
from firsthand.judgements.forecasts.takings import Taken, axes, bearers, expected, set_anew, taken
from firsthand.judgements.forecasts.timely import AFTERWARDS, IN_FORCE, day_told, is_after
from firsthand.judgements.forecasts.turns import BOTH, DECISIVE, Turn
from firsthand.judgements.voices.sides import nation
from firsthand.judgements.voices.voices import one_voice, voice
from firsthand.judgements.words.concepts import concept_of
from firsthand.judgements.words.words import stem
from firsthand.model.forecast import Outcome

ENOUGH = 3
"""Signs that two turns are of one thing, at least."""


def turned_out(beside: Beside) -> tuple[Outcome, str] | None:
    """Return what became of a forecast by a turn that a later report tells, and why; None where it tells none of it."""
    ours, theirs = axes(beside.forecast), axes(beside.later)
    if not (ours and theirs and ours & theirs and is_after(beside)):
        return None
    if is_forecast(beside.later) and (found := _set_later(beside)):
        return found
    if is_forecast(beside.later) and not beside.later.claim.parts and not set_anew(beside.later):
        return None
    for coming in expected(beside.forecast):
        for was in taken(beside.later):
            if coming.turn.axis != was.turn.axis or not _one_thing(beside, coming, was):
                continue
            if found := _outcome(beside, coming.turn, was.turn):
                return found
    return None


def _set_later(beside: Beside) -> tuple[Outcome, str] | None:
    """When its day comes, it is told as still to come on a later one, or as not to come on that day."""
    (_, last), said = beside.saying.days, said_on(beside.later)[1]
    if beside.hangs:
        return _given_up(beside)
    if last is None or said is None or not last - timedelta(1) <= said <= last + timedelta(AFTERWARDS):
        return None
    for coming in expected(beside.forecast):
        for ahead in expected(beside.later):
            first, until = foretold(beside.later).days
            again = ahead.turn.end is coming.turn.end and first is not None and first > last
            other = ahead.turn.end is not coming.turn.end
            not_then = other and ahead.turn.negated and until == last
            on_past = other and ahead.turn.lasting and until is not None and until > last
            if coming.turn.axis != ahead.turn.axis or coming.turn.lasting or not (again or not_then or on_past):
                continue
            if not _OTHER.search(beside.later.words) and _one_thing(beside, coming, ahead):
                return Outcome.DID_NOT, f"When its day came, {last:%-d %B %Y}, it is told as set for a later one."
    return None


def _given_up(beside: Beside) -> tuple[Outcome, str] | None:
    """Who said that something would be unless, or if, says later that it will not be: the condition has fallen away."""
    first, second = voice(beside.forecast), voice(beside.later)
    if first is None or second is None or first.anonymous or one_voice(first, second) is None:
        return None
    for coming in expected(beside.forecast):
        for ahead in expected(beside.later):
            other = coming.turn.axis == ahead.turn.axis and coming.turn.end is not ahead.turn.end
            if other and _one_thing(beside, coming, ahead):
                return Outcome.VOID, "The one who said so says that it will not be: what it hung on has fallen away."
    return None


_OTHER = re.compile(r"(?i)\b(?:another|second|third|next|again|more|further|new|resum\w*|re-?open\w*)\b")


def _outcome(beside: Beside, coming: Turn, was: Turn) -> tuple[Outcome, str] | None:
    """The outcome by the ends of both and the days: when it was said, its first and last day, the day told."""
    said, (first, last), day = beside.saying.said[0], beside.saying.days, day_told(beside.later)
    if said is None or day is None or day < said:
        return None
    if day > (last + timedelta(AFTERWARDS) if last else max(said, first or said) + timedelta(IN_FORCE)):
        return None
    if beside.hangs:
        return _under_condition(beside, coming, was)
    if coming.end is was.end:
        return _as_said(coming, day, first, last, dated=bool(beside.later.claim.times))
    return _otherwise(coming, was, day, last)


def _as_said(
    coming: Turn, day: date, first: date | None, last: date | None, *, dated: bool
) -> tuple[Outcome, str] | None:
    if coming.lasting:
        held = last is not None and day >= last
        return (Outcome.CAME_TRUE, "On its last day it is told as still so, as was said.") if held else None
    if first is not None and day < first:
        return None
    if last is not None and day > last + timedelta(0 if dated else 1):
        return None
    return Outcome.CAME_TRUE, "It is told in other words as having come about."


def _otherwise(coming: Turn, was: Turn, day: date, last: date | None) -> tuple[Outcome, str] | None:
    if was.final and (last is None or day < last):
        return Outcome.VOID, "What it was said of is told as given up before that could show."
    if coming.lasting and not was.lasting and (last is None or day <= last):
        return Outcome.DID_NOT, "What was said to last, or not to come, is told as otherwise in that time."
    if last is not None and day >= last and not coming.lasting:
        return Outcome.DID_NOT, f"On its last day, {last:%-d %B %Y}, or after, the opposite is told."
    return None


def _under_condition(beside: Beside, coming: Turn, was: Turn) -> tuple[Outcome, str] | None:
    """ "Will stop unless fuel comes", and it never stopped: the condition on which it hung did not hold."""
    last, day = beside.saying.days[1], day_told(beside.later)
    unless = any(each.text.lower().startswith("unless") for each in beside.saying.conditions)
    if not unless or coming.end is was.end or last is None or day is None or day < last:
        return None
    return Outcome.VOID, "It was to come unless something was done, and the opposite is told."


def _one_thing(beside: Beside, coming: Taken, was: Taken) -> bool:
    """Whether enough shows that both turns are of one thing, and nothing that they are of two."""
    here, there = coming.names | bearers(beside.later, coming.own), was.names | bearers(beside.forecast, was.own)
    if coming.vague and was.vague:
        here, there = here | coming.near, there | was.near  # "neither came within a mile of it": the place must do
    named = both_named(here - _lands(here), there - _lands(there))
    # "The road" can be "the Salt Road": what a name ends in says what it is.
    described = (coming.names & was.things) | (coming.things & was.names)
    things = ((coming.things & was.things) | described) - _axis_words(coming.turn) - named
    if coming.turn.axis in BOTH and not things and coming.things and was.things:
        return False
    if _elsewhere(coming, was, named):
        return False
    own, other = (frozenset() if each.vague else each.names - _lands(each.names) for each in (coming, was))
    if not named and (not things or (own and other and len(things) < 2)):
        return False
    lands = [_lands(coming.names), _lands(was.names)]
    if lands[0] and lands[1] and not lands[0] & lands[1]:
        return False
    broad = frozenset(each for each in things if each in _BROAD)
    near = (coming.beside & was.beside) - things - named - lands[0]
    signs = 2 * bool(named) + min(3, len(things - broad)) + bool(near or broad)
    if (due := beside.saying.days) == (None, None):
        again = coming.turn.axis in BOTH  # what begins or is held once is so again
        return (
            bool(named)
            and not again
            and signs + (coming.turn.axis in DECISIVE and not coming.turn.lasting) > ENOUGH - 1
        )
    signs += coming.turn.axis in DECISIVE and bool(named) and not coming.turn.lasting
    its_day = due[0] == due[1] is not None and any(known(when.edtf)[1] == due[1] for when in beside.later.claim.times)
    signs += its_day
    less, more = (was, coming) if was.vague or len(was.things) < len(coming.things) else (coming, was)
    whole = bool(things - broad) and not (own and other) and less.things <= more.things | more.names
    if not one_story(beside.forecast, beside.later):
        return signs + (whole and its_day) - (was.vague and not coming.vague) >= ENOUGH
    return signs + 1 + whole >= ENOUGH


_NOBODY = frozenset(
    stem(word)
    for word in "united states kingdom republic people republics union western eastern monday tuesday wednesday"
    " thursday friday saturday sunday january february march april may june july august september october november"
    " december".split()
)
"""Words of names that are of no one and no place alone."""
_BROAD = frozenset(
    "troops ship aircraft vehicle navy weapon attack strike shooting dead hurt write order deal talks power price law"
    " war force forc region territory town city village east west north south".split()
)
"""Things of which a story has so many that sharing one says next to nothing."""


def _elsewhere(coming: Taken, was: Taken, named: frozenset[str]) -> bool:
    """Whether both name places or people beside what takes the turn, and not one of them alike: Kharkiv, and Kyiv."""
    if coming.where and was.where and not coming.where & was.where:
        return True
    here, there = (each.near - _lands(each.near) - named for each in (coming, was))
    return (
        bool(here and there)
        and not here & there
        and not (named & (coming.near & was.near) and coming.turn.axis in DECISIVE)
    )


def _lands(names: frozenset[str]) -> frozenset[str]:
    return frozenset(name for name in names if nation(name) or name in _NOBODY)


@lru_cache(maxsize=1 << 10)
def _axis_words(turn: Turn) -> frozenset[str]:
    return concept_of(turn.axis) | {turn.axis}
