"""A source against its own earlier words: a later date, the contrary in the same words, or "I was wrong about that"."""

from __future__ import annotations

import re

from firsthand.judgements.beside import apart, before, sentence
from firsthand.judgements.conflicts.answers import dismisses_it
from firsthand.judgements.conflicts.broken import opposite_plans
from firsthand.judgements.dating import apart_by
from firsthand.judgements.meaning.negation import truly_negated
from firsthand.judgements.meaning.polarity import contrary_words
from firsthand.judgements.meaning.stance import Stance, one_utterance
from firsthand.judgements.meaning.worded import who
from firsthand.judgements.voices.voices import one_voice
from firsthand.judgements.words.concepts import concepts
from firsthand.judgements.words.words import PLAIN, stem, weighed
from firsthand.model.claim import Factuality, SourceType
from firsthand.model.judgement import Reason

WITHIN = 183
"""Days after which a new date is a new plan, and no correction of the old one."""

AROUND = 2
"""Words that what was promised shares with the sentence before "it would come on Tuesday", where "it" is named."""

SHORT = 8
"""Telling words up to which one in common can be what both are of."""

_PRONOUN = re.compile(r"(?i)(?:that )?(?:it|this|they|these)\b")
_BEFORE_NOW = re.compile(
    r"(?i)\b(?:previously|earlier|until (?:then|now|recently)|at first|initially|originally|last (?:week|month|year)"
    r"|(?:days?|weeks?|months?) (?:ago|earlier|before)"
    r"|had (?:\w+ ){0,2}(?:said|called|told|denied|insisted|claimed|dismissed))\b"
)
_TAKES_BACK = re.compile(
    r"(?i)\bI (?:gave|set|named|promised) (?:a|the|you a|you the) (?:date|day|figure|number|deadline)\b"
    r"|\b(?:I|we) (?:was|were) (?:wrong|mistaken)\b|\b(?:I|we) had the wrong\b|\bmisspoke\b"
    r"|\b(?:I|we) (?:must|have to) (?:take back|correct)\b|\bchanged (?:my|our) minds?\b"
)
_ORDINAL = re.compile(r"\b(?:[Ff]irst|[Ss]econd|[Tt]hird|fourth|fifth|sixth|last|\d+(?:st|nd|rd|th)) (?=[a-z])")


def replaced(a: Stance, b: Stance) -> tuple[Stance, Stance, Reason] | None:
    """Return the earlier and the later words of one source that do not go together, and why; else None."""
    if not _one_mouth(a, b):
        return None
    if turned := _turned(a, b) or _turned(b, a):
        return turned
    old, new = (a, b) if _before(a, b) else (b, a)
    if not _before(old, new) or one_utterance(old, new):
        return None
    why = _other_date(old, new) or opposite_plans(old, new) or _taken_back(old, new) or _other_account(old, new)
    return (old, new, Reason(why, (*old.report.spans, *new.report.spans))) if why else None


def _turned(old: Stance, new: Stance) -> tuple[Stance, Stance, Reason] | None:
    """ "She said last week that no warning had come. On Thursday she said that a letter had."""
    if apart(old.report, new.report) != 1 or not new.told or truly_negated(new.words) or new.says_no:
        return None
    was_no = dismisses_it(old.words) or (truly_negated(old.words) and old.told and not old.said.to_come)
    if not was_no or not _BEFORE_NOW.search(sentence(old.report)) or _BEFORE_NOW.search(sentence(new.report)):
        return None
    why = f"The text sets what {who(old.report)} said before beside what is said now."
    return old, new, Reason(why, (*old.report.spans, *new.report.spans))


def _before(a: Stance, b: Stance) -> bool:
    """Whether the one was said on an earlier day than the other, and not too long ago."""
    gap = apart_by(a.said_on, b.said_on)
    first, second = a.said_on[1], b.said_on[0]
    return gap is not None and first is not None and second is not None and first < second and gap <= WITHIN


def _other_date(old: Stance, new: Stance) -> str | None:
    if not (old.said.to_come and new.said.to_come and old.due[1]) or not _firm(old, new):
        return None
    if new.due[1] is None and new.due[0] is not None and new.due[0] >= old.due[1]:
        return _no_day_now(old, new)
    if new.due == (None, None) and _SOME_DAY.search(new.words):
        return _no_day_now(old, new)
    if new.due[1] is None or old.due[1] == new.due[1]:
        return None
    if old.said.conditional or new.said.conditional or new.due[1] < old.due[1]:
        return None
    pronoun = _PRONOUN.match(new.words) is not None
    if not pronoun and set(_ORDINAL.findall(old.words)) != set(_ORDINAL.findall(new.words)):
        return None  # the second gate has a date of its own
    thing = (_subjects(old) & _subjects(new) - old.names - new.names - _DEGREES) | _one_turn(old, new)
    if len(thing) < AROUND and min(len(old.plain), len(new.plain)) > SHORT:
        thing = frozenset()  # one word in common of many is hardly what both are of
    if not thing and pronoun:
        around = {word for word, weight in weighed(before(new.report)).items() if weight == PLAIN}
        thing = frozenset(shared) if len(shared := _subjects(old) & around) >= AROUND else thing
    if not thing and not _TAKES_BACK.search(new.words):
        return None
    return f"{who(new.report)} gave {old.due[1]:%-d %B %Y} for it before, and gives {new.due[1]:%-d %B %Y} now."


_DEGREES = frozenset(
    map(stem, "full whole entire complete total partial normal usual new old first last more all".split())
)
"""What stands beside many a thing: that two promises share it does not make them of one."""


def _one_turn(old: Stance, new: Stance) -> frozenset[str]:
    """ "Restored" and "back to normal" are one turn of things, where both say no more than that."""
    return concepts(old.words) & concepts(new.words) & {"restore"}


_SOME_DAY = re.compile(
    r"(?i)\b(?:(?:in|over|within) the (?:coming|next|following) (?:few )?(?:days|weeks|months)|in due course"
    r"|as soon as possible"
    r"|soon|at a later date|when (?:it is|they are|all is) ready|no (?:new )?date)\b"
)


def _firm(*both: Stance) -> bool:
    return all(one.claim.factuality in {Factuality.CERTAIN, Factuality.CERTAIN_NOT} for one in both)


def _no_day_now(old: Stance, new: Stance) -> str | None:
    """ "The rest by Friday", and then "the rest in the coming days"."""
    if old.said.conditional or new.said.conditional or not _subjects(old) & _subjects(new):
        return None
    if old.due[1] is None or new.said_on[0] is None or new.said_on[0] > old.due[1]:
        return None  # that the day had passed is another matter
    return f"{who(old.report)} gave {old.due[1]:%-d %B %Y} for it before; no day is named for it now."


def _one_mouth(a: Stance, b: Stance) -> bool:
    """Whether one voice says both; a person's office speaks for the person."""
    if a.voice is None or b.voice is None:
        return False
    if one_voice(a.voice, b.voice) is not None:
        return True
    for person, office in ((a.voice, b.voice), (b.voice, a.voice)):
        owner = re.match(r"(.{2,50}?)['’]s? (?:\w+ )?(?:office|press (?:office|service)|spokes\w+)\b", office.shown)
        if owner and person.type is SourceType.PERSON and person.key.split()[-1] == owner[1].split()[-1].lower():
            return True
    return False


def _subjects(one: Stance) -> frozenset[str]:
    """What is promised, less the names of the one who promises."""
    return frozenset(one.plain - (one.voice.names if one.voice else frozenset()))


def _taken_back(old: Stance, new: Stance) -> str | None:
    found = _TAKES_BACK.search(new.words)
    if found is None:
        return None
    gave_a_date = old.due[1] is not None and old.said.to_come and "date" in found[0]
    if not (gave_a_date or old.plain & new.plain):
        return None
    return f"{who(new.report)} takes back what was said before."


def _other_account(old: Stance, new: Stance) -> str | None:
    """Whether it is now said to be so what was said not to be, in much the same words."""
    if old.said.to_come != new.said.to_come or not contrary_words(old, new):
        return None
    return f"{who(new.report)} said the opposite before."
