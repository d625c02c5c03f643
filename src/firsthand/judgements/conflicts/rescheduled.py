"""Two days set for one thing by those who set it, said to be moved or not: "on the 14th", a week on "on the 21st"."""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.judgements.beside import before
from firsthand.judgements.meaning.matter import involves, meant, planned, things
from firsthand.judgements.meaning.negation import truly_negated
from firsthand.judgements.meaning.stance import Stance, one_side, one_source
from firsthand.judgements.words.concepts import concepts
from firsthand.judgements.words.kinds import FIRM, UNTOLD_OR_DENIED
from firsthand.model.judgement import Reason

WITHIN = 60
"""Days within which a later word on a day replaces an earlier one."""
ALIKE = 2
"""Things that both have where neither tells of a beginning or an end."""

_PRONOUN = re.compile(r"(?i)^[\"“‘']?(?:that )?(?:it|this|they|these|she|he)\b")
_BEGINS = re.compile(
    r"(?i)\b(?:beg[aiu]n\w*|start\w*|open\w*|resum\w+|restart\w*|launch\w*|come into force|take effect"
    r"|postponed|put off"
    r"|delayed|put back|introduc\w+|rescheduled|brought forward)\b"
)
_ENDS = re.compile(r"(?i)\b(?:last\w*|end(?:s|ed|ing)?|expire\w*|lift\w*|until further|over by|finish\w*|complet\w+)\b")
_RETOLD = re.compile(r"(?i)\bhad (?:been )?(?:promised|undertaken|pledged|vowed|said|announced|set|agreed|assured)\b")
_ORDINAL = re.compile(r"(?i)\b(?:first|second|third|fourth|next|another|rest|remaining|half)\b")


def rescheduled(a: Stance, b: Stance) -> tuple[Stance, Stance, Reason] | None:
    """Return an earlier and a later word, by those who set it, on the day of one thing, and why; else None."""
    if a.due[1] is None or b.due[1] is None or a.due[1] == b.due[1] or None in {a.said_on[0], b.said_on[0]}:
        return None
    old, new = (a, b) if a.due[1] < b.due[1] else (b, a)
    first, second = old.said_on[1], new.said_on[0]
    if first is None or second is None or not (_sets(old) and _sets(new)):
        return None
    retold = old.report.document.id == new.report.document.id and _RETOLD.search(old.words) is not None
    if not (0 < (second - first).days <= WITHIN or retold) or old.due[1] is None or new.due[1] is None:
        return None
    if not (one_source(old, new) or one_side(old, new) or involves(old, new) or involves(new, old)):
        return None
    if not _one_thing(old, new):
        return None
    why = f"{old.due[1]:%-d %B %Y} was set for it before, and {new.due[1]:%-d %B %Y} is set now."
    return old, new, Reason(why, (*old.report.spans, *new.report.spans))


@lru_cache(maxsize=1 << 12)
def _sets(one: Stance) -> bool:
    claim = one.claim
    if claim.historical or claim.kind in UNTOLD_OR_DENIED or one.said.conditional or claim.factuality not in FIRM:
        return False
    if one.voice is None or one.voice.vague or one.voice.anonymous:
        return False  # what an outlet tells in its own voice sets no day
    return planned(one) and not truly_negated(_WHY.split(one.words, maxsplit=1)[0]) and not _season(one)


_WHY = re.compile(r"(?i)\b(?:because|since|as long as|although|though|so that)\b")


def _season(one: Stance) -> bool:
    """ "In the winter", "this year" set no day."""
    return None not in one.due and (one.due[1] - one.due[0]).days > SEASON  # type: ignore[operator]


SEASON = 31
"""Days of a span that is too long to be set as a day."""


def _one_thing(old: Stance, new: Stance) -> bool:
    one_act = one_source(old, new) and bool(_acts(old) & _acts(new))
    if one_act and not _SOME.search(old.words):
        return True
    if _aspect(old.words) != _aspect(new.words):
        return False
    if {each.lower() for each in _ORDINAL.findall(old.words)} != {each.lower() for each in _ORDINAL.findall(new.words)}:
        return False
    first, second = _subject(old), _subject(new)
    shared = (first & second) - _ABOUT_TIME
    return len(shared) >= (1 if _aspect(old.words) and min(len(first), len(second)) <= SHORT else ALIKE)


SHORT = 6
"""Things up to which a claim, or the sentence to which its "it" points, is about little else."""
_ABOUT_TIME = frozenset({"beg", "begin", "start", "open", "restore", "stop", "last", "end", "week", "day"})


def _acts(one: Stance) -> frozenset[str]:
    words = _LEFT_AT_THAT.sub(" ", one.words)
    gone = {"withdraw"} if _GONE.search(words) else set()
    return frozenset(concepts(words) & _ENDING) | gone


_ENDING = frozenset({"withdraw", "restore", "go"})
_GONE = re.compile(r"(?i)\b(?:be|been|all|is|are|was|were) gone\b|\bgo(?:es)? home\b")
_LEFT_AT_THAT = re.compile(r"(?i)\bleave (?:it|that|this|them|him|her|us|me|things)\b|\bleft (?:it|of)\b")
_SOME = re.compile(r"(?i)\b(?:first|half|some|part) ")


def _aspect(words: str) -> str | None:
    return "begins" if _BEGINS.search(words) else "ends" if _ENDS.search(words) else None


def _subject(one: Stance) -> frozenset[str]:
    """What is to be: the things told of, and for "it" those of the sentence before."""
    own = things(meant(one.words))
    return own | things(meant(before(one.report))) if _PRONOUN.match(one.words) else own


def day_keys(one: Stance) -> frozenset[str]:
    """Return the keys that two words on the day of one thing share: the things that are to be."""
    if one.due[1] is None or not _sets(one):
        return frozenset()
    return frozenset(f"day:{each}" for each in (_subject(one) - _ABOUT_TIME) | _acts(one))
