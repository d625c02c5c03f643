"""A promise that a later text retells as unmet ("the grain promised by Friday did not come"), or shells in a truce.

It also tells two plans of one source that are opposites: to leave, and to stay.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from firsthand.judgements.beside import before, sentence
from firsthand.judgements.dating import meet
from firsthand.judgements.meaning.negation import main_clause, truly_negated
from firsthand.judgements.meaning.stance import Stance
from firsthand.judgements.words.kinds import COMING, FIRM
from firsthand.judgements.words.senses import senses
from firsthand.judgements.words.words import stem, weighed
from firsthand.model.judgement import Reason

AFTERWARDS = 7
"""Days after a truce begins within which fire is held against it; later, it may have been renewed."""

_GIVEN = re.compile(
    r"(?i)\b(?:promised|pledged|vowed|guaranteed|undertaken|undertook|assured|sworn|announced|scheduled|agreed|due)\b"
)
_CAME_NOT = re.compile(
    r"(?i)\b(?:did not|didn['’]t|has not|had not|have not|was not|were not|never|failed to|yet to|nothing)\b"
)
_CEASES = re.compile(
    r"(?i)\b(?:(?:cease|stop|halt|end|hold|suspend)\w* (?:all |their |its |our |any )?(?:fire|firing|shooting|shelling"
    r"|hostilities|fighting|attacks)|cease-?fire|truce|armistice|guns? (?:will|would|shall) (?:be|fall) silent)\b"
)
_TRUCE = re.compile(r"(?i)\b(?:cease-?fire|truce|armistice|cessation of hostilities)\b")
_FIRE = re.compile(r"(?i)\b(?:shell\w*|mortar\w*|rocket\w*|missile\w*|bomb\w*|artillery|gunfire|salvo\w*|impacts?)\b")
_FELL = re.compile(
    r"(?i)\b(?:fell|fall(?:s|ing)?|hit|struck|landed|fired|exploded|kill(?:ed|s)|wound(?:ed|s)|shell(?:ed|s)|attacked"
    r"|opened fire|bombard(?:ed|s)|recorded|resumed)\b"
)


def broken(a: Stance, b: Stance) -> tuple[Stance, Stance, Reason] | None:
    """Return a promise, what is told against it, and why; None where neither is told against the other."""
    for said, later in ((a, b), (b, a)):
        if (why := _as_told(said, later) or _fire_in_truce(said, later)) is not None:
            return said, later, Reason(why, (*said.report.spans, *later.report.spans))
    return None


def _as_told(said: Stance, later: Stance) -> str | None:
    """ "The money that the bank had promised by Friday did not come": whose promise, and its day."""
    if said.voice is None or said.voice.vague or not later.told or not (said.claim.due or said.claim.times):
        return None
    if not _is_to_come(said) or not _told_as_broken(later.words):
        return None
    whose = said.voice.names | weighed(f"x {before(said.report)} {sentence(said.report)}").keys() & later.names
    of_his = bool(whose & later.said.words.keys())
    if not of_his or later.said_on[1] is None or said.said_on[0] is None or later.said_on[1] <= said.said_on[0]:
        return None
    if not later.said.days or meet([said.due], later.said.days) is not True:
        return None
    return "What was promised is told as not having come about by its day."


@lru_cache(maxsize=1 << 13)
def _told_as_broken(words: str) -> bool:
    given = _GIVEN.search(words)
    return given is not None and _CAME_NOT.search(words) is not None


def _is_to_come(said: Stance) -> bool:
    firm = said.claim.factuality in FIRM and not said.said.conditional
    return firm and (said.claim.kind in COMING or said.said.to_come)


def _fire_in_truce(said: Stance, later: Stance) -> str | None:
    """Fire that was to cease, and shells that fell after it."""
    if said.voice is None or said.voice.vague or not _CEASES.search(said.words) or not _is_to_come(said):
        return None
    first = said.due[0] or said.said_on[0]
    found = _shelled_on(later)
    if first is None or found is None or not first < found <= first + timedelta(AFTERWARDS):
        return None
    if not _TRUCE.search(later.report.document.text) and later.report.document.id != said.report.document.id:
        return None
    return "Fire was to cease, and is told of afterwards."


@lru_cache(maxsize=1 << 13)
def _shelled_on(later: Stance) -> date | None:
    """The day on which fire is told of, by what is named in the first place; None where none is told of."""
    words = later.words
    if not later.told or later.said.to_come or not (_FIRE.search(words) and _FELL.search(words)):
        return None
    if truly_negated(main_clause(words)) or not later.said.days:
        return None
    return min((start for start, _ in later.said.days if start), default=None)


def breaking(one: Stance) -> tuple[frozenset[str], frozenset[str]]:
    """Return the keys by which a promise and what is told against it find each other: stored ones, and asked ones.

    They go by the day that was promised, and by the week in which fire was to cease.
    """
    stored: set[str] = set()
    asked: set[str] = set()
    if _is_to_come(one) and one.due[1]:
        stored.add(f"due@{one.due[1]}")
        asked.add(f"broken@{one.due[1]}")
    if one.told and _told_as_broken(one.words):
        days = {day for each in one.said.days for day in each if day}
        stored |= {f"broken@{day}" for day in days}
        asked |= {f"due@{day}" for day in days}
    first = one.due[0] or one.said_on[0]
    if first and _CEASES.search(one.words) and _is_to_come(one):
        stored.add(f"truce@{_week(first)}")
        asked |= {f"fire@{_week(first + timedelta(days))}" for days in (0, AFTERWARDS)}
    elif found := _shelled_on(one):
        stored.add(f"fire@{_week(found)}")
        asked |= {f"truce@{_week(found - timedelta(days))}" for days in (0, AFTERWARDS)}
    return frozenset(stored), frozenset(asked)


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-{week}"


def opposite_plans(old: Stance, new: Stance) -> str | None:
    """Return why what one source says will be is the opposite of what it said before would be; None where it is not."""
    if not (_is_to_come(old) and _is_to_come(new)) or old.refuses != new.refuses:
        return None
    for one, other in (("leave", "stay"), ("stay", "leave"), ("open", "shut"), ("shut", "open")):
        earlier, now = senses(old.words), senses(new.words)
        if one in earlier and other not in earlier and other in now and one not in now and _one_thing(old, new):
            return f"What was said to come ({one}) and what is said now ({other}) are opposites."
    return None


def _one_thing(old: Stance, new: Stance) -> bool:
    return bool((old.plain & new.plain) - {stem(w) for w in "leave stay remain return open close".split()})
