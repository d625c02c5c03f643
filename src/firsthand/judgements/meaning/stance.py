"""How a report stands when it is set against another: what it says no to, what it binds itself to, and by when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from firsthand.judgements.dating import known, said_on
from firsthand.judgements.meaning.asserting import Asserted, asserted
from firsthand.judgements.voices.sides import nation
from firsthand.judgements.voices.voices import Voice, one_voice, shared_interest, voice
from firsthand.judgements.words.kinds import COMING, FIRM, UNTOLD
from firsthand.judgements.words.senses import phrasal, senses
from firsthand.judgements.words.words import LIGHT, NAME, PLAIN, overlap, spelled, stem, weighed
from firsthand.language.calendar.edtf import Days
from firsthand.model.claim import Claim, Kind, SourceType
from firsthand.model.conflict import ConflictKind
from firsthand.model.judgement import Reason, Report

FIRST = 2
"""Telling words at the beginning of a claim by which its subject is known; no grammar is at hand here."""

ONE_TEXT = 0.85
"""Share of the words from which two claims are one utterance, read twice."""


_REFUSES = re.compile(
    r"(?i)\b(?:(?:promis|pledg|vow|agree)\w* (?:not|never) to|(?:will|would|shall) (?:not|never)|won['’]t"
    r"|wouldn['’]t|will \w+ no|(?:no|none|nobody|not one)\b[^.;]{0,60}?"
    r"\b(?:will|would|shall)\b)"
)
_NONE = re.compile(
    r"(?i)\b(?:declin\w+|refus\w+|fail(?:s|ed|ing)?|rather than|instead of|den(?:y|ies|ied)|reject\w*|no"
    r"|not (?:one|a single|any)|none|nobody|never|nothing|neither|without)\b|n['’]t\b|\bnot\b"
)
_OR_ELSE = re.compile(r",? or [^.;]{1,120}")
_CLAUSE = re.compile(r"[.;,!?:“”\n]+|\b(?:and|but|while|although|though|by which)\b")
_TO_BE = re.compile(
    r"(?i)\b(?:will|would|shall|should|going to|(?:was|were|is|are) to|promis\w+|if|unless)\b|['’]ll\b|won['’]t"
)
_FINITE = re.compile(
    r"(?i)\b(?:is|are|was|were|has|have|had|(?<!to )do|does|did|will|would|can|could|may|might|must|should"
    r"|\w{3,}ed)\b|n['’]t\b"
)
_AT = re.compile(r"\b(?:in|into|near|at|outside|around|entered|reached|of) (?:the )?([A-Z][\w-]+)")
_PRONOUN = re.compile(r"(?i)(?:that )?(?:it|its|he|his|she|her|they|their|we|our|I|my|(?-i:[a-z]{2,}ing))\b")
_PAST_PERFECT = re.compile(r"(?i)\bhad (?:been |already |also )*\w+(?:ed|en|ut)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """What matters of one report when it is set against another.

    ``plain`` and ``names`` are the telling stems of its words. ``refuses`` marks a promise that something will not be;
    ``says_no`` that what it tells is told as not so; ``subject`` is what it is about first. ``clause`` marks one with a
    finite verb: "Russia's recognition of" asserts nothing yet. ``promised`` and ``done`` are the senses of what it says
    will be, and of what it tells as being or having been. ``due`` are the last days that it speaks of.
    """

    report: Report
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
    negated: bool
    refuses: bool
    promises: bool
    told: bool
    under_way: bool
    said_on: Days
    due: Days
    dated: bool
    subject: frozenset[str]
    clause: bool
    places: frozenset[str]

    @property
    def claim(self) -> Claim:
        """The claim itself."""
        return self.report.claim

    @property
    def words(self) -> str:
        """Its words."""
        return self.report.words

    def __hash__(self) -> int:  # one is made of a report, and the report's own hash goes through all of its claim
        return id(self)


Shown = tuple[ConflictKind, Stance, Stance, Reason] | None
"""What a text shows of two reports: the kind of conflict, the two in the order in which they are told, and why."""


@lru_cache(maxsize=1 << 12)
def stance(report: Report) -> Stance:
    """Return how a report stands."""
    claim, words, said = report.claim, report.words, asserted(report)
    capitals = set(re.findall(r"[A-Z][\w’'-]+", words))
    refuses = bool(_REFUSES.search(_OR_ELSE.sub("", words)))
    says_no = said.holds is False or refuses or (said.holds is None and bool(_NONE.search(words)))
    source = voice(report)
    return Stance(
        report=report,
        said=said,
        voice=source,
        plain=frozenset(s for s, w in said.words.items() if w == PLAIN)
        - {stem(word) for word in capitals if nation(word)},
        names=frozenset(s for s, w in said.words.items() if w == NAME),
        nations=frozenset(of for word in capitals if (of := nation(word))),
        senses=senses(words),
        promised=senses(_clauses(words, to_come=True)),
        done=senses(_clauses(words, to_come=False)),
        phrasal=phrasal(words),
        says_no=says_no,
        negated=bool(_NONE.search(words)),
        refuses=refuses,
        promises=_promises(report, said, source),
        told=_told(report, said),
        under_way=claim.kind is Kind.COMMITMENT and claim.factuality in FIRM and not _TO_BE.search(words),
        said_on=said_on(report),
        due=_due(report),
        subject=_subject(words, said, source),
        clause=bool(_FINITE.search(words)),
        places=frozenset(place.name for place in claim.places) | frozenset(_where(words)),
        dated=bool(claim.times) or not _PAST_PERFECT.search(words),
    )


def _promises(report: Report, said: Asserted, source: Voice | None) -> bool:
    """Whether somebody who has a say in it says firmly what will be: a guess by others binds nobody."""
    claim = report.claim
    if (
        source is None
        or source.vague
        or not (said.to_come or _VOWED.search(report.words))
        or claim.factuality not in FIRM
    ):
        return False
    if said.conditional or claim.kind in UNTOLD or claim.historical or _FEARS.search(report.words):
        return False
    if claim.kind in {Kind.COMMITMENT, Kind.THREAT} or _VOWED.search(report.words):
        return True
    return source.standing.of_state or source.type is SourceType.ORGANIZATION or _OWN.search(report.words) is not None


_FEARS = re.compile(r"(?i)\b(?:concern|fear|worr|risk|danger|warn|expect|hope|believ|likely|think)\w*\b")
_VOWED = re.compile(r"(?i)\b(?:promis|pledg|vow|agree)\w* (?:not|never) to\b")
_OWN = re.compile(r"\b(?:I|We|we)(?:['’]ll| (?:will|shall|would))\b")


def _told(report: Report, said: Asserted) -> bool:
    """Whether it tells of what is or was, as far as its source is concerned."""
    claim = report.claim
    to_come = claim.kind in COMING or (said.to_come and not _clauses(report.words, to_come=False))
    doubted = claim.kind in UNTOLD or to_come or said.conditional
    return not doubted and not claim.historical and claim.factuality in FIRM


def _clauses(words: str, *, to_come: bool) -> str:
    """The clauses that tell of what is to come, or the others: "the gates were to be open, and they are shut"."""
    clauses = (clause for clause in _CLAUSE.split(words) if clause.strip())
    return " . ".join(clause for clause in clauses if bool(_TO_BE.search(clause)) is to_come)


def _due(report: Report) -> Days:
    if report.claim.due:
        return known(report.claim.due)
    start = said_on(report)[0]
    later = [d for when in report.claim.times if (d := known(when.edtf))[1] and (not start or d[1] >= start)]
    return max(later, key=lambda d: d[1] or d[0], default=(None, None))  # type: ignore[arg-type,return-value]


def _subject(words: str, said: Asserted, source: Voice | None) -> frozenset[str]:
    """The first telling words of what is asserted, behind "reports that"; for "its guards", the one who speaks.

    Empty where a pronoun stands for it and nobody is known to be meant.
    """
    asserted_words = re.sub(
        r"(?i)^.{0,80}?\b(?:claims?|reports?|allegations?|accusations?|suggestions?|evidence|signs?"
        r"|indications?) (?:that|of) ",
        "",
        words,
    )
    if _PRONOUN.match(asserted_words) and source is not None and (source.standing.nation or not source.body):
        return source.names | ({source.standing.nation.lower()} if source.standing.nation else set())
    if _PRONOUN.match(asserted_words):
        return frozenset()
    first: list[str] = []
    for word, _, _, _ in spelled(asserted_words)[:20]:
        found = weighed(word).keys() | weighed(f"x {word}").keys()
        first += [base for base in found if said.words.get(base, 0) in {PLAIN, NAME} and base not in first]
    return frozenset(first[:FIRST])


def _where(words: str) -> Iterator[str]:
    """The names behind a word of place, less days and months."""
    for found in _AT.finditer(words):
        if weighed(f"x {found[1]}").get(stem(found[1]), 0) > LIGHT:
            yield found[1]


def one_subject(a: Stance, b: Stance) -> bool:
    """Return whether what the one is about first is named in the other, or speaks there; also where it is not known."""
    named = b.said.words.keys() | (b.voice.names if b.voice else frozenset())
    return not a.subject or bool((a.subject & a.names or a.subject) & named)


def one_source(a: Stance, b: Stance) -> bool:
    """Return whether both rest on one voice; two authors' own voices are one only inside a document."""
    if a.voice is None or b.voice is None:
        return a.voice is b.voice
    return one_voice(a.voice, b.voice) is not None or (a.voice.anonymous and a.voice.key == b.voice.key)


def one_utterance(a: Stance, b: Stance) -> bool:
    """Return whether the words of both are nearly the same, or in one text those of one are nearly all in the other."""
    share, within, _ = overlap(a.said.words, b.said.words)
    return share > ONE_TEXT or (a.report.document.id == b.report.document.id and within > ONE_TEXT)


def one_side(a: Stance, b: Stance) -> bool:
    """Return whether both speak for one side or body."""
    return a.voice is not None and b.voice is not None and shared_interest(a.voice, b.voice) is not None
