"""What was to be, told later as put off, not there yet or decided otherwise: "was extended", "has yet to arrive".

The later words name the thing; what was promised need not be told again, and its opposite need not have been done.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from firsthand.judgements.beside import FAR, apart, sentence
from firsthand.judgements.dating import known
from firsthand.judgements.meaning.negation import asserts, lead, main_clause, truly_negated
from firsthand.judgements.meaning.stance import Stance, one_source, one_utterance
from firsthand.judgements.voices.sides import nation
from firsthand.judgements.words.concepts import SAME_WORDS, THINGS, concepts, telling
from firsthand.judgements.words.kinds import COMING, FIRM, UNTOLD
from firsthand.judgements.words.words import PLAIN, stem, weighed
from firsthand.model.claim import Kind
from firsthand.model.judgement import Reason

AFTERWARDS = 31
"""Days after its day within which a later report speaks to what was said."""
IN_FORCE = 60
"""Days for which what is said not to come is set against a decision that it will."""
SHARED = 2
"""Telling words that both have; one, where both are about it first."""

_NOT_YET = re.compile(
    r"(?i)\b(?:(?:has|have|had|is|are|was|were) (?:still|yet to)"
    r"|still (?:not|lay|lies|ha[sd]|have|is|are|was|were|no\b)"
    r"|not yet|(?:is|are|was|were) (?:\w+ ){0,4}short of|nowhere near|no sign of|without any sign"
    r"|(?:has|have|had) not (?:\w+ )?(?:begun|started|arrived|come|been))\b"
)
_PUT_OFF = re.compile(
    r"(?i)\b(?:(?:was|were|is|are|been|being|has|have|had) (?:\w+ly )?(?:extended|prolonged|postponed|delayed"
    r"|put off|pushed back|called off|cancelled|canceled|suspended|scrapped|shelved|dropped|abandoned)"
    r"|(?:extended|prolonged|postponed|delayed|put off|called off|cancell?ed|scrapped|shelved)"
    r" (?:the|its|his|her|their)\b)"
)
_RULED_OUT = re.compile(
    r"(?i)\b(?:ruled out|vowed not|promised not|pledged not|sworn not|excluded|rejected|dismissed|denied)\b"
)
_ANY_SUCH = re.compile(
    r"(?i)^[\"“‘']?(?:that )?(?:(?:any|no) such|such an?|anything of the (?:kind|sort)|(?:it|that)$)"
)
_DECIDED = re.compile(
    r"(?i)\b(?:decid\w+|announc\w+|order\w*|decree\w*|approv\w+|adopt\w+|schedul\w+|call(?:ed|s) (?:a|an|for))\b"
)
_GUESSES = re.compile(
    r"(?i)\b(?:analysts?|experts?|economists?|professors?|pundits?|forecasters?|observers?|expect\w*|believ\w*"
    r"|think\w*|likely"
    r"|hop\w+|fear\w*|warn\w*|could|might|(?-i:may))\b"
)


def overtaken(a: Stance, b: Stance) -> tuple[Stance, Stance, Reason] | None:
    """Return what was said would be, or not be, the report that overtakes it, and why; else None."""
    for said, later in ((a, b), (b, a)):
        why = _ruled_out(said, later) or _not_on_its_day(said, later) or _decided_otherwise(said, later)
        if why is not None:
            return said, later, Reason(why, (*said.report.spans, *later.report.spans))
    return None


def _ruled_out(said: Stance, act: Stance) -> str | None:
    """ "Ordered 8,000 reservists to report, two days after its minister had ruled out any such step"."""
    if apart(said.report, act.report) != 0 or not _ANY_SUCH.match(said.words) or said.voice is None:
        return None
    if (
        not _RULED_OUT.search(sentence(said.report))
        or one_same(said, act)
        or not (act.told or act.claim.kind is Kind.DEMAND)
    ):
        return None
    return "The same sentence tells that it was ruled out before."


def one_same(a: Stance, b: Stance) -> bool:
    """Return whether the words of both overlap in the text."""
    first, second = a.claim.extent, b.claim.extent
    return first.start < second.end and second.start < first.end


@lru_cache(maxsize=1 << 13)
def _gives_word(one: Stance) -> bool:
    """Whether somebody who is known says firmly what will be; a guess is none."""
    claim = one.claim
    if one.voice is None or one.voice.vague or one.voice.anonymous or claim.historical or one.said.conditional:
        return False
    if claim.factuality not in FIRM or not (claim.kind in COMING or one.said.to_come):
        return False
    if claim.kind in UNTOLD:
        return False
    said = " ".join((one.voice.shown, *(one.report.document[span] for span in claim.cue)))
    return not _GUESSES.search(f"{said} {_refused(one.words) or one.words}")


def _not_on_its_day(said: Stance, later: Stance) -> str | None:
    if not later.told or said.refuses or not _gives_word(said) or not (said.claim.due or said.claim.times):
        return None
    put_off, not_yet = _turn_of(later.words)
    if not (put_off or not_yet) or _NOT_YET.search(said.words) or not _on_one_thing(said, later):
        return None
    first, last = said.said_on[0], _last_day(said)
    found = max((d for days in (*later.said.days, later.said_on) for d in days if d), default=None)
    if first is None or found is None or found <= first or (later.said_on[0] or found) <= first:
        return None
    if last is not None and found > last + timedelta(AFTERWARDS):
        return None
    if put_off:
        return f"What was said to come by its day is told as “{put_off[0]}”."
    if last is None or found < last:
        return None
    return f"By its day, {last:%-d %B %Y}, it is told as not having come about (“{not_yet[0]}”)." if not_yet else None


@lru_cache(maxsize=1 << 13)
def _turn_of(words: str) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    return _PUT_OFF.search(words), _NOT_YET.search(words)


def _last_day(said: Stance) -> date | None:
    start = said.said_on[0]
    ends = [day for when in said.claim.times for day in known(when.edtf)[1:] if day and (start is None or day >= start)]
    due = known(said.claim.due)[1] if said.claim.due else None
    return max([*ends, *([due] if due else [])], default=None)


def _on_one_thing(said: Stance, later: Stance) -> bool:
    """Whether both are about one thing first, or share enough; "it" is what the sentence before was about."""
    common = (said.plain & later.plain) - _WEAK
    both_first = (_first(said) & _first(later)) - _WEAK
    return bool(both_first) or len(common) >= SHARED


def _first(one: Stance) -> frozenset[str]:
    return frozenset(one.subject - one.names - (one.voice.names if one.voice else frozenset())) & one.plain


_WEAK = frozenset(
    map(stem, "first second third new old last next people state force other part group against toward".split())
)


def _decided_otherwise(said: Stance, act: Stance) -> str | None:
    """ "There will be no second vote", and eleven days on "a fresh vote will be held, the commission decided"."""
    if not said.refuses or not _gives_word(said) or not _done_or_decided(act) or truly_negated(act.words):
        return None
    if (
        act.said.conditional
        or act.claim.historical
        or not asserts(act)
        or (said.voice and act.voice and one_source(said, act))
    ):
        return None
    if not _in_force(said, act) or _other_side(said, act) or others_alone(said, act):
        return None
    refused, told = _refused(said.words), main_clause(act.words)
    acts = telling(concepts(refused) & concepts(told)) | (concepts(refused) & concepts(told) & {"again"})
    plain = {s for s, w in weighed(refused).items() if w == PLAIN} & act.plain - _WEAK
    done = acts - THINGS
    words = {word for word in plain if word not in SAME_WORDS and not nation(word.title())}
    alike = acts | words
    far = apart(said.report, act.report) == FAR
    if not done or len(alike) < (SHARED if far else 1) or one_utterance(said, act):
        return None
    return f"What was said not to come about is told as done or decided ({', '.join(sorted(alike))})."


_REFUSAL = re.compile(
    r"(?i)\b(?:(?:will|would|shall) (?:not|never)|won['’]t|wouldn['’]t|(?:no|none|nobody|not (?:one|a|any|a single))\b)"
    r"(?:(?!['\"’”] ['\"‘“])[^.;!?]){1,160}"  # a quotation that goes on elsewhere begins anew
)


def _refused(words: str) -> str:
    """What is said not to come, up to the next stop; the rest of a long answer is about other things."""
    return " . ".join(m[0] for m in _REFUSAL.finditer(words))


@lru_cache(maxsize=1 << 13)
def _done_or_decided(act: Stance) -> bool:
    if act.told:
        return True
    firm = act.claim.factuality in FIRM and act.claim.kind in COMING
    ordered = act.claim.kind is Kind.DEMAND and act.voice is not None and not act.voice.vague
    return ordered or (firm and _DECIDED.search(sentence(act.report)) is not None)


def _in_force(said: Stance, act: Stance) -> bool:
    """Whether what is told is of the time for which it was said; a deed without a day may be told much later."""
    start, last = said.said_on[0], _last_day(said)
    told = act.said_on[1]
    if start is None or told is None or told <= start:
        return False
    days = [day for each in act.said.days for day in each if day]
    if act.said.to_come or not days:
        return last is not None or (told - start).days <= IN_FORCE
    return min(days) <= (last or start + timedelta(IN_FORCE)) and max(days) >= start


def others_alone(said: Stance, act: Stance) -> bool:
    """Return whether what was said names somebody, and what is told, in another text, names others alone."""
    if apart(said.report, act.report) != FAR:
        return False
    own, done = (one.names | {each.lower() for each in one.nations} for one in (said, act))
    spoke = said.voice.names if said.voice else frozenset()
    return bool(own and done) and not (own | spoke) & done


def _other_side(said: Stance, act: Stance) -> bool:
    """Whether it is another nation that does it, or that is meant by what was said."""
    named = lead(said), lead(act)
    if all(named) and not named[0] & named[1]:
        return True
    own = said.voice.standing.nation.lower() if said.voice and said.voice.standing.nation else None
    meant = {name for name in lead(said) if nation(name.title())}
    doer = {name for name in lead(act) if nation(name.title())}
    if act.voice is not None and act.voice.standing.nation and act.claim.kind in {Kind.DEMAND, *COMING}:
        doer |= {act.voice.standing.nation.lower()}
    if own and meant and own not in meant:
        return True
    ours = meant | ({own} if own else set())
    if act.nations and ours and not {each.lower() for each in act.nations} & ours and not doer & ours:
        return True  # all those who are named in it are others
    return bool(doer and ours) and not doer & ours
