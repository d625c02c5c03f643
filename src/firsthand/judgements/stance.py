"""How a report stands when it is set against another: what it says no to, what it binds itself to, and by when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from firsthand.judgements.asserting import Asserted, asserted
from firsthand.judgements.dating import known, said_on
from firsthand.judgements.senses import phrasal, senses
from firsthand.judgements.sides import nation
from firsthand.judgements.voices import Voice, one_voice, shared_interest, voice
from firsthand.judgements.words import NAME, PLAIN
from firsthand.language.edtf import Days
from firsthand.model.claim import Factuality, Kind, SourceType
from firsthand.model.judgement import Report

_TO_COME = frozenset({Kind.FORECAST, Kind.COMMITMENT, Kind.THREAT})
_FIRM = frozenset({Factuality.CERTAIN, Factuality.CERTAIN_NOT})
_DOUBTED = frozenset({Kind.OPINION, Kind.DEMAND, Kind.CONDITIONAL})

_REFUSES = re.compile(
    r"(?i)\b(?:(?:will|would|shall) (?:not|never)|won['’]t|wouldn['’]t|will \w+ no|(?:no|none|nobody|not one)\b[^.;]{0,60}?"
    r"\b(?:will|would|shall)\b)"
)
_NONE = re.compile(r"(?i)\b(?:no|not (?:one|a single|any)|none|nobody|never|nothing|neither|without)\b|n['’]t\b|\bnot\b")
_OR_ELSE = re.compile(r",? or [^.;]{1,120}")
_CLAUSE = re.compile(r"[.;,!?:“”\n]+|\b(?:and|but|while|although|though|by which)\b")
_TO_BE = re.compile(r"(?i)\b(?:will|would|shall|should|going to|(?:was|were|is|are) to|promis\w+|if|unless)\b|['’]ll\b|won['’]t")
_PAST_PERFECT = re.compile(r"(?i)\bhad (?:been |already |also )*\w+(?:ed|en|ut)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """What matters of one report when it is set against another.

    ``plain`` and ``names`` are the telling stems of its words. ``refuses`` marks a promise that something will not be;
    ``says_no`` that what it tells is told as not so. ``promised`` and ``done`` are the senses of what it says will be, and
    of what it tells as being or having been. ``due`` are the last days that it speaks of, from when it was said.
    """

    said: Asserted
    voice: Voice | None
    plain: frozenset[str]
    names: frozenset[str]
    nations: frozenset[str]
    senses: frozenset[str]
    promised: frozenset[str]
    done: frozenset[str]
    phrasal: frozenset[str]
    says_no: bool
    refuses: bool
    promises: bool
    told: bool
    said_on: Days
    due: Days
    dated: bool


@lru_cache(maxsize=1 << 14)
def stance(report: Report) -> Stance:
    """Return how a report stands."""
    claim, words, said = report.claim, report.words, asserted(report)
    capitals = {word for word in re.findall(r"[A-Z][\w’'-]+", words)}
    refuses = bool(_REFUSES.search(_OR_ELSE.sub("", words)))
    says_no = said.holds is False or refuses or (said.holds is None and bool(_NONE.search(words)))
    source = voice(report)
    return Stance(
        said=said,
        voice=source,
        plain=frozenset(s for s, w in said.words.items() if w == PLAIN),
        names=frozenset(s for s, w in said.words.items() if w == NAME),
        nations=frozenset(of for word in capitals if (of := nation(word))),
        senses=senses(words),
        promised=senses(_clauses(words, to_come=True)),
        done=senses(_clauses(words, to_come=False)),
        phrasal=phrasal(words),
        says_no=says_no,
        refuses=refuses,
        promises=_promises(report, said, source),
        told=_told(report, said),
        said_on=said_on(report),
        due=_due(report),
        dated=bool(claim.times) or not _PAST_PERFECT.search(words),
    )


def _promises(report: Report, said: Asserted, source: Voice | None) -> bool:
    """Whether somebody who has a say in it says firmly what will be: a guess by others binds nobody."""
    claim = report.claim
    if source is None or source.vague or not said.to_come or claim.factuality not in _FIRM:
        return False
    if said.conditional or claim.kind in _DOUBTED or claim.historical:
        return False
    if claim.kind in {Kind.COMMITMENT, Kind.THREAT}:
        return True
    return source.standing.of_state or source.type is SourceType.ORGANIZATION or _OWN.search(report.words) is not None


_OWN = re.compile(r"\b(?:I|We|we)(?:['’]ll| (?:will|shall|would))\b")


def _told(report: Report, said: Asserted) -> bool:
    """Whether it tells of what is or was, as far as its source is concerned."""
    claim = report.claim
    to_come = claim.kind in _TO_COME or (said.to_come and not _clauses(report.words, to_come=False))
    doubted = claim.kind in _DOUBTED or to_come or said.conditional
    return not doubted and not claim.historical and claim.factuality in _FIRM


def _clauses(words: str, *, to_come: bool) -> str:
    """The clauses that tell of what is to come, or those that do not: "the gates were to be open, and they are shut"."""
    clauses = (clause for clause in _CLAUSE.split(words) if clause.strip())
    return " . ".join(clause for clause in clauses if bool(_TO_BE.search(clause)) is to_come)


def _due(report: Report) -> Days:
    if report.claim.due:
        return known(report.claim.due)
    start = said_on(report)[0]
    later = [d for when in report.claim.times if (d := known(when.edtf))[1] and (not start or d[1] >= start)]
    return max(later, key=lambda d: d[1] or d[0], default=(None, None))  # type: ignore[arg-type,return-value]


def one_source(a: Stance, b: Stance) -> bool:
    """Return whether both rest on one voice; two authors' own voices are one only inside a document."""
    if a.voice is None or b.voice is None:
        return a.voice is b.voice
    return one_voice(a.voice, b.voice) is not None or (a.voice.anonymous and a.voice.key == b.voice.key)


def one_side(a: Stance, b: Stance) -> bool:
    """Return whether both speak for one side or body."""
    return a.voice is not None and b.voice is not None and shared_interest(a.voice, b.voice) is not None
