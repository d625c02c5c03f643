"""What a later report can say of a forecast: that it came about, that it had not by its day, that it fell away.

Each rule returns its reason in a sentence, or None. All ask the same first: that both are of one thing, and that the
later report tells of a day on which the forecast could be judged.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from firsthand.judgements.beside import apart, follows, sentence
from firsthand.judgements.dating import known, said_on
from firsthand.judgements.foretold import Clause, Foretold, foretold, told
from firsthand.judgements.senses import OPPOSED, WORDS as _WORDS_OF
from firsthand.judgements.sides import nation
from firsthand.judgements.voices import voice
from firsthand.judgements.words import NAME, stem, weighed
from firsthand.language.roles import OFFICES, PERSONS
from firsthand.model.claim import Kind
from firsthand.model.judgement import Report

AFTERWARDS = 31
"""Days after its last day within which a report speaks to a forecast; later, much else can have happened."""
IN_FORCE = 60
"""Days for which a forecast without an end is set against what follows."""
GRACE = 7
"""Days after its last day within which what is told without a day can have been in time."""
NEXT = 2
"""Sentences within which one text sets what became of it beside the forecast."""
TELLING = 2
"""Words, names or senses that a forecast and what settles it have in common at least."""

THINGS = frozenset({"troops", "money", "weapon"})
ACTS = frozenset(_WORDS_OF) - THINGS
MOVING = frozenset({"move", "enter", "leave"})
"""Senses that one text may call one thing: "could move on Wednesday", and "no soldier crossed"."""
_ACT_WORDS = frozenset(stem(word) for sense in ACTS for word in _WORDS_OF[sense].split())
_NO_THINGS = _ACT_WORDS | frozenset(stem(word) for sense in THINGS for word in _WORDS_OF[sense].split())
_ROLES = frozenset(map(stem, PERSONS | OFFICES)) | {"foreign", "prime", "defens"}
_PAST_DATE = re.compile(r"(?i)\b(?:past|after|missed|beyond) the (?:date|day|deadline)\b|\bmissed (?:its|his|her|their) deadline\b")
_RETOLD = re.compile(r"(?i)\b(?:had|ago|earlier|last (?:week|month|year))\b")
_PREPARES = re.compile(r"(?i)\b(?:orders?|ordered|ready|prepar\w+|plan\w*|task\w*|talks? (?:of|about))\b")


def past_its_date(forecast: Report, later: Report) -> str | None:
    """The text itself says that the day has passed: "one day past the date by which it had promised"."""
    inside = forecast.claim.extent in later.claim.extent and forecast.document.id == later.document.id
    if inside and forecast.claim.extent != later.claim.extent and _PAST_DATE.search(later.words):
        return "The text itself says that the day by which it was promised had passed."
    return None


def fell_away(forecast: Report, later: Report) -> str | None:
    """The condition on which it hung is told as gone, within the time for which it was set."""
    saying = foretold(forecast)
    day = _found_on(later)
    if not saying.conditions or not _later(forecast, later) or day is None or _long_after(saying, day):
        return None
    if saying.due and saying.days[0] and ".." in saying.due and day > saying.days[0]:
        return None  # the condition was of a day, and that day had come
    for condition in saying.conditions:
        if condition.text.lower().startswith("unless"):
            continue
        for clause in told(later):
            things = (condition.plain & clause.plain) | (condition.senses & clause.senses & THINGS)
            if things and not clause.negated and not condition.negated and _opposite(condition, clause):
                return f"The condition on which it hung ({_plainly(condition.text)}) is told as no longer so."
    return None


def was_done_all_the_same(forecast: Report, later: Report) -> str | None:
    """What was said not to come about is told as having come about, while that was said to hold."""
    saying = foretold(forecast)
    if _hangs(forecast, saying) or not _later(forecast, later) or not _in_force(saying, later):
        return None
    for clause in saying.clauses:
        for deed in told(later):
            if not clause.negated or deed.negated or _PREPARES.search(deed.text):
                continue
            if _same_act(clause, deed) and _one_thing(forecast, saying, clause, later, deed):
                return "What was said not to come about is told as having come about."
    return None


def not_by_then(forecast: Report, later: Report) -> str | None:
    """On its last day or after, it is told as not having come about, or its opposite is told."""
    saying = foretold(forecast)
    last = saying.days[1]
    day = _found_on(later)
    if last is None or _hangs(forecast, saying) or day is None or not last <= day <= last + timedelta(AFTERWARDS):
        return None
    for clause in saying.clauses:
        for now in told(later):
            if clause.negated:
                continue
            contrary = (now.negated and _same_act(clause, now)) or (not now.negated and _opposite(clause, now))
            if contrary and _one_thing(forecast, saying, clause, later, now):
                return f"By its last day, {last:%-d %B %Y}, it is told as not having come about."
    return None


def too_late(forecast: Report, later: Report) -> str | None:
    """It is told as having begun, or begun again, only after its last day."""
    saying = foretold(forecast)
    last, day = saying.days[1], _found_on(later)
    if last is None or day is None or _hangs(forecast, saying) or not _dated(later):
        return None
    if not last < day <= last + timedelta(AFTERWARDS):
        return None
    for clause in saying.clauses:
        for deed in told(later):
            if clause.negated or deed.negated or not _ONSET.search(deed.text):
                continue
            if _same_act(clause, deed) and _one_thing(forecast, saying, clause, later, deed):
                return f"It is told as having begun only on {day:%-d %B %Y}, after its last day."
    return None


_ONSET = re.compile(r"(?i)\b(?:began|begun|started|resumed?|reopened|renewed|restarted|for the first time|finally|at last)\b")


def came_about(forecast: Report, later: Report) -> str | None:
    """It is told as having come about, in its time; or, of what was said not to happen, that by its last day it had not."""
    saying = foretold(forecast)
    if _hangs(forecast, saying) or not _later(forecast, later) or not _in_force(saying, later):
        return None
    last, day = saying.days[1], _found_on(later)
    for clause in saying.clauses:
        for now in told(later):
            if now.negated is not clause.negated or _PREPARES.search(now.text):
                continue
            if clause.negated and (last is None or day is None or day < last):
                continue
            if _same_act(clause, now) and _one_thing(forecast, saying, clause, later, now) and _one_number(forecast, later):
                return _when_told(clause, later)
    return None


def _hangs(forecast: Report, saying: Foretold) -> bool:
    """Whether it was said only under a condition: then neither its coming about nor its absence bears it out."""
    return bool(saying.conditions) or forecast.claim.kind is Kind.CONDITIONAL


def _when_told(clause: Clause, later: Report) -> str:
    if clause.negated:
        return "By its last day it is told as not having come about, as was said."
    return "It is told as having come about" + ("." if _dated(later) else "; on which day, the words do not say.")


def _later(forecast: Report, later: Report) -> bool:
    """Whether what is told is of a time after the forecast: in one text, only where that is told as of an earlier day."""
    said, day = said_on(forecast)[1], _found_on(later)
    if said is None or day is None or day < said:
        return False
    return day > said or (forecast.document.id == later.document.id and is_retold(forecast))


@lru_cache(maxsize=1 << 13)
def is_retold(forecast: Report) -> bool:
    """Return whether the text tells a forecast as made before: "had said", "nine days ago the staff said"."""
    return bool(forecast.claim.chain) and bool(_RETOLD.search(sentence(forecast)))


def set_beside(forecast: Report, later: Report) -> str | None:
    """The text tells what had been said would be, and in the next sentence that it was not so."""
    if apart(forecast, later) != 1 or not follows(forecast, later) or not is_retold(forecast):
        return None
    saying = foretold(forecast)
    if _hangs(forecast, saying):
        return None
    for clause in saying.clauses:
        for now in told(later):
            if clause.negated:
                continue
            moved = bool(clause.head & MOVING and now.head & MOVING)
            if (now.negated and (moved or _same_act(clause, now))) or (not now.negated and _opposite(clause, now)):
                return "The text sets beside it that it did not come about."
    return None


def _in_force(saying: Foretold, later: Report) -> bool:
    day, said, (first, last) = _found_on(later), saying.said[0], saying.days
    if day is None or said is None:
        return False
    if first is not None and day < first and last is not None:
        return False
    if last is None:
        return day <= max(said, first or said) + timedelta(IN_FORCE)
    return day <= last + timedelta(0 if _dated(later) else GRACE)


def _dated(later: Report) -> bool:
    return any(known(when.edtf) != (None, None) for when in later.claim.times)


def _long_after(saying: Foretold, day: date) -> bool:
    end = saying.days[1]
    return end is not None and day > end


@lru_cache(maxsize=1 << 14)
def _found_on(later: Report) -> date | None:
    """The day of which a report tells: the last that it names, no later than it came out; else when it was said."""
    out = known(later.document.published.edtf)[1]
    said = said_on(later)[1]
    named = [end for when in later.claim.times if (end := known(when.edtf)[1]) and (out is None or end <= out)]
    starts = [s for when in later.claim.times if (s := known(when.edtf)[0]) and (out is None or s <= out)]
    return max(named, default=None) or max(starts, default=None) or said


def _same_act(a: Clause, b: Clause) -> bool:
    """Whether what the one says will be done is what the other tells: a verb with its particle, a sense, a word."""
    if a.phrasal & b.phrasal:
        return True
    return bool(a.head & b.head - THINGS - _ROLES)


def _opposite(a: Clause, b: Clause) -> bool:
    one, other = a.head & OPPOSED.keys(), b.head & OPPOSED.keys()
    return any(OPPOSED[sense] & other for sense in one) and not one & other


def _one_thing(forecast: Report, saying: Foretold, clause: Clause, later: Report, deed: Clause) -> bool:
    """Whether both are of one thing: nobody else does it, nothing else is named, and telling words are shared.

    A clause that names nothing ("both would be open") is of what the rest of the claim is about. In one text the one
    may stand beside the other.
    """
    if apart(forecast, later) <= NEXT and is_retold(forecast):
        return True
    if not _one_actor(forecast, clause, deed) or not _one_object(clause, deed):
        return False
    whole = foretold(later)
    mine, theirs = _things(clause), _things(deed) or _about(whole)
    enough = TELLING if len(mine) > 1 else 1
    mine = mine or _about(saying)
    plain = mine & theirs - clause.head
    things = clause.senses & deed.senses & THINGS
    names = (clause.subject & deed.subject) | (clause.object & deed.object)
    names |= {name for name in saying.names & whole.names if not nation(name.title())}
    shared = len(plain | names | things) + _one_count(forecast, later)
    return bool(plain or things) and shared >= enough


def _one_count(a: Report, b: Report) -> bool:
    """Whether both count as many of one thing."""
    counts = [{(q.low, q.high, q.unit) for q in r.claim.quantities if q.unit not in _SPANS_OF_TIME} for r in (a, b)]
    return any(unit is not None for _, _, unit in counts[0] & counts[1])


_SPANS_OF_TIME = frozenset({"hour", "day", "week", "month", "year", "minute"})


def _one_actor(forecast: Report, clause: Clause, deed: Clause) -> bool:
    """Whether nothing shows that somebody else did it; "it" and "we" are the one who speaks."""
    subject = clause.subject
    if clause.pronoun and (source := voice(forecast)) is not None and not source.anonymous:
        subject = frozenset(filter(None, (source.standing.nation, *_named(source.shown))))
    if subject and deed.subject:
        return bool(subject & deed.subject)
    if deed.pronoun or not deed.who or not (subject or clause.who):
        return True
    return bool(deed.who & (clause.who | clause.plain | clause.senses))


def _named(shown: str) -> frozenset[str]:
    return frozenset(nation(word.title()) or word for word, w in weighed(f"x {shown}").items() if w == NAME)


def _one_object(clause: Clause, deed: Clause) -> bool:
    """Whether every name behind the verb that the forecast has is not another in what is told."""
    there = deed.object | deed.subject if deed.passive else deed.object
    return not clause.object or bool(clause.object & there)


def _about(saying: Foretold) -> frozenset[str]:
    return frozenset(word for word in saying.about - _NO_THINGS if not word[0].isdigit())


def _things(clause: Clause) -> frozenset[str]:
    return frozenset(word for word in clause.plain - _NO_THINGS if not word[0].isdigit())


def _one_number(forecast: Report, later: Report) -> bool:
    """Whether no number of the forecast stands against those of one unit in the later report."""
    for one in forecast.claim.quantities:
        of_unit = [q for q in later.claim.quantities if q.unit == one.unit and q.unit is not None]
        if of_unit and not any(_meet(one.low, one.high, q.low, q.high) for q in of_unit):
            return False
    return True


def _meet(a: float | None, b: float | None, c: float | None, d: float | None) -> bool:
    low, high = max(x for x in (a, c, float("-inf")) if x is not None), min(x for x in (b, d, float("inf")) if x is not None)
    return low <= high


def _plainly(text: str) -> str:
    return " ".join(text.split())
