"""Events that were foretold, and the same events told in other words: "will attack Brell by Friday", "stormed Brell".

PLOVER's type says what is done; who does it, to whom and where must be named by both, and the day must lie in the time
that the forecast gave. What is only near is not enough: an open forecast is an honest answer.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from firsthand.judgements.dating import known, said_on
from firsthand.judgements.foretold import foretold
from firsthand.judgements.looking_ahead import TO_COME
from firsthand.judgements.sides import nation, standing
from firsthand.judgements.words import spelled, stem
from firsthand.model.claim import Factuality, Kind
from firsthand.model.event import Event, Realis
from firsthand.model.judgement import Report

DONE = frozenset({"CONSULT", "COOPERATE", "AID", "RETREAT", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
"""Types of what is done where others can see it; what is done by saying it is easily said again."""
AFTERWARDS = 31
"""Days after its last day within which an event told as not having come about speaks to a forecast."""
MOST = 4
"""Keys of a report."""

_POSSIBLE = frozenset(
    {Factuality.CERTAIN_NOT, Factuality.PROBABLE_NOT, Factuality.POSSIBLE_NOT, Factuality.UNCOMMITTED}
)


def told_event(forecast: Report, later: Report) -> Realis | None:
    """Return how a later report tells the foretold event: as having come about in its time, or not by its last day.

    The one is ``ACTUAL``, the other ``NEGATED``; None where it tells of neither.
    """
    first, last = foretold(forecast).days
    said = said_on(forecast)[1]
    if said is None or last is None or forecast.document.id == later.document.id:
        return None
    for coming in _coming(forecast):
        for told in _told(later):
            day = _day(told, later)
            if day is None or day < said or not _one(coming, forecast, told, later):
                continue
            if told.realis is Realis.ACTUAL and max(said, first or said) <= day <= last:
                return Realis.ACTUAL
            if told.realis is Realis.NEGATED and last <= day <= last + timedelta(AFTERWARDS):
                return Realis.NEGATED
    return None


def event_keys(report: Report) -> frozenset[str]:
    """Return keys that a foretold event shares with its telling: the type, with who does it, and to whom or where."""
    found = {
        f"v:{event.type}+{who}+{what}"
        for event in (*_coming(report), *_told(report))
        for who in [_side(event.actor, report)]
        for what in filter(None, (_bare(event.recipient), _bare(event.place)))
    }
    return frozenset(sorted(found)[:MOST])


@lru_cache(maxsize=1 << 13)
def _coming(report: Report) -> tuple[Event, ...]:
    claim = report.claim
    if claim.kind not in TO_COME - {Kind.CONDITIONAL} or claim.historical or claim.factuality in _POSSIBLE:
        return ()
    if foretold(report).conditions:
        return ()
    return tuple(each for each in claim.events if each.realis is Realis.FUTURE and _named(each))


@lru_cache(maxsize=1 << 13)
def _told(report: Report) -> tuple[Event, ...]:
    claim = report.claim
    if claim.kind is not Kind.REPORT or claim.historical or claim.factuality is not Factuality.CERTAIN:
        return ()
    return tuple(e for e in claim.events if e.realis in {Realis.ACTUAL, Realis.NEGATED} and _named(e))


def _named(event: Event) -> bool:
    """Whether the event says who does what to whom or where."""
    return event.type in DONE and bool(event.actor) and bool(event.recipient or event.place)


def _one(coming: Event, forecast: Report, told: Event, later: Report) -> bool:
    if coming.type != told.type or (coming.mode and told.mode and coming.mode != told.mode):
        return False
    if _side(coming.actor, forecast) != _side(told.actor, later):
        return False
    pairs = ((coming.recipient, told.recipient), (coming.place, told.place))
    if any(a and b and not _meets(a, b) for a, b in pairs):
        return False
    return any(_meets(a, b) for a in (coming.recipient, coming.place) for b in (told.recipient, told.place) if a and b)


def _meets(coming: str, told: str) -> bool:
    """Whether what is told is of the target that was foretold, or of a part of it: Kyiv lies in Ukraine."""
    wanted = {word if is_capital(word) else nation(word) or word for word, *_ in spelled(coming)}
    there = {form for word, *_ in spelled(told) for form in (word, nation(word) or word)}
    return bool(wanted) and {stem(word) for word in wanted} <= {stem(word) for word in there}


def is_capital(word: str) -> bool:
    """Return whether a word that stands for a nation is none of its own names: Kyiv, and not Ukrainian."""
    of = nation(word)
    return of is not None and of[:3].casefold() != word[:3].casefold() and not word.isupper()


def _side(actor: str | None, report: Report) -> str | None:
    """The nation for which somebody acts, or who it is by the stem of the last word of the name."""
    if not actor:
        return None
    own = next((of for word, *_ in spelled(actor) if (of := nation(word))), None)
    return own or standing(report.document.text, actor).side or _bare(actor)


def _bare(name: str | None) -> str | None:
    words = [word for word, *_ in spelled(name or "")]
    return stem(nation(words[-1]) or words[-1]) if words else None


def _day(event: Event, report: Report) -> date | None:
    """The last day of which an event is told; one that is told without a day is of the day of telling at the latest."""
    out = known(report.document.published.edtf)[1]
    day = known(event.when)[1] if event.when else said_on(report)[1]
    return day if day is None or out is None or day <= out else None
