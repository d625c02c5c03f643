"""Who was to be somewhere, or with somebody, on a day, and is told of in that place or company on that very day.

"He would receive the envoy of Merrin on Wednesday", and on Wednesday the Merrin envoy was driven to the palace.
"""

from __future__ import annotations

import re

from firsthand.judgements.beside import follows
from firsthand.judgements.dating import known
from firsthand.judgements.forecasts.meeting import Beside, one_story, things
from firsthand.judgements.forecasts.timely import CALENDAR, day_told, is_after, is_told
from firsthand.judgements.meaning.clauses import Clause
from firsthand.judgements.voices.sides import nation
from firsthand.judgements.words.concepts import concept_of
from firsthand.judgements.words.words import NAME, PLAIN, stem
from firsthand.model.judgement import Report

MOST_OF_IT = 2 / 3
"""Of the names and things of a forecast, each name as telling as two things, what a report of its day must have."""

_APPEARS = frozenset(
    stem(word)
    for word in "appear arrive assemble attend come cross face gather host join land march meet parade receive report"
    " return sail sit step travel visit walk welcome".split()
)
_IS_THERE = re.compile(r"(?i)\bbe (?:back |again |there )?(?:at|in|on|before|outside|aboard)\b")
_NOT_SO = re.compile(
    r"(?i)\b(?:not|never|no|none|nobody|nothing|without|neither|nor|cannot|fail\w*|refus\w*|still|yet|instead|before"
    r"|until|postpon\w*|delay\w*|cancel\w*|turned (?:back|away)|await\w*|expected|due)\b|n['’]t\b"
)


def appeared_then(beside: Beside) -> str | None:
    """Most of those whom, and of what, a forecast of one day names are told of together on that very day."""
    last, later = beside.saying.days[1], beside.later
    if beside.hangs or last is None or day_told(later) != last or not is_told(later) or _NOT_SO.search(later.words):
        return None
    if not (_dated(later) or known(later.document.published.edtf) == (last, last)) or not _comes_after(beside):
        return None
    for clause in beside.saying.clauses:
        if clause.negated or not _is_appearance(clause) or not one_story(beside.forecast, later):
            continue
        if any(not deed.negated and _is_scene_of(clause, deed) for deed in beside.told):
            return f"Those who were to be together on {last:%-d %B %Y} are told of as being so on that day."
    return None


def _comes_after(beside: Beside) -> bool:
    """Whether it was told after the forecast was made: in one text, behind it and of the day that was foretold."""
    return is_after(beside) or follows(beside.forecast, beside.later)


def _dated(report: Report) -> bool:
    return bool(report.claim.times)


def _is_appearance(clause: Clause) -> bool:
    return bool(clause.head & _APPEARS or _IS_THERE.search(clause.text))


def _is_scene_of(clause: Clause, deed: Clause) -> bool:
    wanted, there = _matter(clause), _matter(deed)
    kinds = frozenset(kind for each in there for kind in concept_of(each))
    both = {each for each in wanted if each in there or concept_of(each) & kinds}
    if any(wanted[each] == NAME for each in wanted.keys() - both) and _names(deed) - wanted.keys():
        return False  # "Brask Pier" and "Oska Pier"
    named = any(wanted[each] == NAME for each in both)
    enough = MOST_OF_IT if named else 1
    return len(both) > 1 and sum(wanted[each] for each in both) >= enough * sum(wanted.values())


def _matter(clause: Clause) -> dict[str, float]:
    """The names and things of a clause, each with what it tells; a nation tells as much as a thing."""
    plain = dict.fromkeys(things(clause) - clause.head - CALENDAR, PLAIN)
    return (
        plain
        | dict.fromkeys((clause.subject | clause.object) - _names(clause), PLAIN)
        | dict.fromkeys(_names(clause), NAME)
    )


def _names(clause: Clause) -> frozenset[str]:
    return frozenset(name for name in clause.subject | clause.object if not nation(name))
