"""Two accounts that fill one slot of one event in two ways, without a "no": "caused by a leak", "somebody did this".

The slots are the cause, where it came from ("from the roof", "from the crowd"), who began ("fired first" said of either
side), and who won ("I have won" said by both).
"""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.judgements.beside import FAR, apart, holds
from firsthand.judgements.conflicts.answers import turns
from firsthand.judgements.dating import apart_by, meet
from firsthand.judgements.meaning.matter import close, meant, names, things, wide
from firsthand.judgements.meaning.negation import DOUBTED, says_something, truly_negated
from firsthand.judgements.meaning.stance import Stance, one_side, one_source
from firsthand.judgements.voices.sides import nation
from firsthand.model.judgement import Reason

NEAR = 8
"""Sentences of one text within which two accounts are of one happening."""
DAYS = 31
"""Days within which two texts tell of one happening."""

_NP = r"(?P<what>(?:(?!\b(?:and|but|which|who|when|while|after|before|that)\b)[^.;:,“”\"]){2,80})"
# What each pattern tells of, and the words that fill the slot.
_SLOTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "cause",
        re.compile(
            r"(?i)\b(?:caused by|due to|owing to|blamed on|the result of|put (?:it |this )?down to"
            r"|the work of|set off by|set alight by|triggered by|brought on by|started (?:by|with|as)|brought down by"
            rf"|sunk by|died of) {_NP}"
        ),
    ),
    (
        "origin",
        re.compile(
            r"(?i)\b(?:shots?|fire|firing|shooting|drone|missile|rocket|shell|plane|aircraft|it|they|leak|virus"
            r"|outbreak"
            r"|order|money|signal|call|flow|water|smoke)\b[^.;]{0,24}?\b(?:came|come|comes|coming|launched"
            r"|fired|took off"
            rf"|started|originated|flown|spread) (?:in |out )?(?:from|of) {_NP}"
        ),
    ),
)
_ACCIDENT = re.compile(
    r"(?i)\b(?:accident\w*|mishap|human error|mistake|negligen\w+|careless\w*|fault(?:y)?|malfunction\w*|short circuit"
    r"|technical (?:fault|failure|problem|defect)|wear and tear|metal fatigue|corro\w+|leak\w*|had never (?:held|driven"
    r"|used|flown|handled)|natural causes|lightning|gust|overload\w*|spark|inexperienced|untrained)\b"
)
_DELIBERATE = re.compile(
    r"(?i)\b(?:arson\w*|sabot\w+|deliberate\w*|on purpose|intentional\w*|murder\w*|assassinat\w+|terroris\w+"
    r"|bomb(?:ed|ing)?"
    r"|(?:somebody|someone|they|he|she|people) (?:did|had done|has done|have done|set|lit|started) (?:this|it)"
    r"|set (?:it )?(?:on fire|alight)|tamper\w*|planted|foul play|no accident|was (?:cut|poisoned|pushed|shot))\b"
)
_MAY_BE = re.compile(r"(?i)\b(?:potential|possible|chance|risk|prevent|avoid|could|may|might|danger|fear\w*|if) ")
_NO_ACCIDENT = re.compile(r"(?i)\b(?:no|not an?|never an?) (?:mere )?accident\b")
_FIRST = re.compile(
    r"(?i)(?:^|[.;,“\"] ?|\bthat )(?P<who>[^.;,“\"]{2,60}?) (?:had |have |has )?(?:fired|shot|struck|attacked"
    r"|started|began|opened"
    r" fire|opened up|broke|hit)(?: (?:it|the \w+))? first\b"
    r"|\bfirst (?:shots?|blow|round|shell|stone|move)s? (?:came|come|was fired|were fired|was thrown) (?:from|by)"
    r" (?P<from>[^.;,“\"]{2,60})"
    r"|\b(?:were|was) the first to (?:fire|shoot|attack|strike)\b"
)
_WON = re.compile(
    r"(?i)\b(?:I|we|he|she|they) (?:have |had |has )?(?:already )?won\b|\bvictory (?:is|was) (?:ours|mine|his|hers)\b"
    r"|\b(?:is|was) (?:ahead|in the lead|the winner|robbed of)\b|\bspoke my name\b|\b(?:has|have) (?:chosen"
    r"|elected) (?:me|us)\b"
    r"|\bclaim(?:s|ed)? victory\b"
)
_FEW = frozenset({"sid", "direct"})


def rival_accounts(a: Stance, b: Stance) -> tuple[Stance, Stance, Reason] | None:
    """Return two reports that tell one happening in two ways, and why; None where they do not."""
    if one_source(a, b) or holds(a.report, b.report) or holds(b.report, a.report) or not (_tells(a) and _tells(b)):
        return None
    cause = _two_causes(a, b)
    why = cause or _two_slots(a, b) or _two_first(a, b) or _two_winners(a, b)
    if why is None or not _one_happening(a, b, by_name=cause is not None or "caused by" in why):
        return None
    return a, b, Reason(why, (*a.report.spans, *b.report.spans))


@lru_cache(maxsize=1 << 13)
def _tells(one: Stance) -> bool:
    claim = one.claim
    return claim.kind not in DOUBTED and not claim.historical and not one.said.conditional and not one.said.to_come


def _two_causes(a: Stance, b: Stance) -> str | None:
    first, second = _intent(a.words), _intent(b.words)
    if first and second and first != second:
        return "The one tells of an accident, the other of what was done on purpose."
    return None


@lru_cache(maxsize=1 << 13)
def _intent(words: str) -> str | None:
    if _MAY_BE.search(words):
        return None
    purpose = bool(_DELIBERATE.search(words) or _NO_ACCIDENT.search(words))
    chance = bool(_ACCIDENT.search(_NO_ACCIDENT.sub(" ", words)))
    return None if purpose == chance else "purpose" if purpose else "chance"


@lru_cache(maxsize=1 << 13)
def _slots(words: str) -> dict[str, str]:
    return {slot: found["what"] for slot, pattern in _SLOTS if (found := pattern.search(words))}


def _two_slots(a: Stance, b: Stance) -> str | None:
    first, second = _slots(a.words), _slots(b.words)
    for slot in first.keys() & second.keys():
        one, other = meant(first[slot]), meant(second[slot])
        if not (one and other) or one & other or truly_negated(a.words) or truly_negated(b.words):
            continue
        if not _of_one(a, b, first[slot], second[slot]):
            continue
        what = "caused by" if slot == "cause" else "come from"
        return f"It is told to have {what} “{first[slot].strip()}” and “{second[slot].strip()}”."
    return None


def _of_one(a: Stance, b: Stance, first: str, second: str) -> bool:
    """Whether both tell it of one thing: by two things, or one and a name, or near each other in one text."""
    of = [meant(one.words.replace(what, " ")) for one, what in ((a, first), (b, second))]
    common = things(of[0] & of[1])
    named = [name for name in names(of[0] & of[1]) if not nation(name.removeprefix("n:").title())]
    return len(common) >= ALIKE or bool(common and (named or apart(a.report, b.report) != FAR))


def _two_first(a: Stance, b: Stance) -> str | None:
    first, second = _FIRST.search(a.words), _FIRST.search(b.words)
    if first is None or second is None:
        return None
    who = [meant(m["who"] or m["from"] or "") for m in (first, second)]
    return "Each tells that another side began." if who[0] and who[1] and not who[0] & who[1] else None


def _two_winners(a: Stance, b: Stance) -> str | None:
    if not (_WON.search(a.words) and _WON.search(b.words)) or one_side(a, b) or a.voice is None or b.voice is None:
        return None
    return "Both claim to have won." if not (truly_negated(a.words) or truly_negated(b.words)) else None


def _one_happening(a: Stance, b: Stance, *, by_name: bool) -> bool:
    """Whether both stand near each other in one text, or tell of one thing, by name, in two of one month."""
    if meet(a.said.days, b.said.days) is False or not (says_something(a) or says_something(b)):
        return False
    if apart(a.report, b.report) != FAR:
        return turns(a.report, b.report) <= NEAR and not (a.places - b.places and b.places - a.places)
    gap = apart_by(a.said_on, b.said_on)
    if gap is None or gap > DAYS or (a.places and b.places and not a.places & b.places):
        return False
    if by_name:  # much is caused in a month: what is told around must name the one thing
        near = close(a.report) & wide(b.report) | close(b.report) & wide(a.report)
        shared = frozenset(name for name in names(near) if not nation(name.removeprefix("n:").title()))
    else:
        shared = names(wide(a.report)) & names(wide(b.report))
    told = things(close(a.report) & wide(b.report)) | things(close(b.report) & wide(a.report))
    return bool(shared) and len(told - _FEW) >= ALIKE


ALIKE = 2
"""Things that two texts tell of around their accounts of one happening."""


def account_keys(one: Stance) -> frozenset[str]:
    """Return the keys that two accounts of one happening share: what each tells of it, with the names around it."""
    if not _tells(one):
        return frozenset()
    found = {"cause"} if _intent(one.words) else set()
    found |= set(_slots(one.words)) | ({"first"} if _FIRST.search(one.words) else set())
    found |= {"won"} if _WON.search(one.words) else set()
    return frozenset(f"{each}:{name}" for each in found for name in names(wide(one.report)))
