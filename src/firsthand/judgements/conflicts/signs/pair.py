"""Two reports side by side, as signs look at them: what each is about, what it says no to, and what both have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from firsthand.judgements.beside import apart, sentence
from firsthand.judgements.dating import apart_by
from firsthand.judgements.meaning.matter import close, meant, names, things
from firsthand.judgements.meaning.stance import Stance, one_source
from firsthand.judgements.words.lexicon import closure, families
from firsthand.judgements.words.words import NAME, PLAIN, overlap
from firsthand.model.claim import Kind
from firsthand.model.judgement import Report

FAR = 20
"""Sentences between two reports from which on they stand nowhere near each other, as in two documents."""
BESIDE = 2
"""Sentences between two reports that a text may set against each other."""
LATE = 60
"""Days between two reports from which on it makes no difference how many."""
ABOUT = 0.25
"""Share of what one is about that stands in or around the other, from which on they may be of one matter."""
BY_NAME = 0.1
"""The same, where they have a name in common."""

_ANY_NO = re.compile(r"(?i)\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|no one)\b|n['’]t\b")
_STOP = re.compile(r"[.;,:]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One report as signs look at it.

    ``about`` are the things and names of its words, ``around`` those of its sentence and the one before; ``denied`` are
    the things behind its "no", up to the next stop; ``families`` are the lexicon's, with what they entail.
    """

    stance: Stance
    about: frozenset[str]
    around: frozenset[str]
    denied: frozenset[str]
    families: frozenset[str]
    sentence: str
    says_no: bool

    def __hash__(self) -> int:
        return id(self)

    @property
    def report(self) -> Report:
        """The report itself."""
        return self.stance.report

    @property
    def things(self) -> frozenset[str]:
        """What it is about, less the names."""
        return things(self.about)

    @property
    def to_come(self) -> bool:
        """Whether it is about what had not happened yet."""
        return self.stance.said.to_come


@lru_cache(maxsize=1 << 12)
def side(stance: Stance) -> Side:
    """Return a report as signs look at it."""
    words, about = stance.words, meant(stance.words)
    behind = [_STOP.split(words[no.end() :], maxsplit=1)[0] for no in _ANY_NO.finditer(words)]
    return Side(
        stance=stance,
        about=about,
        around=about | close(stance.report),
        denied=frozenset(thing for text in behind for thing in things(meant(text))),
        families=closure(families(words)),
        sentence=sentence(stance.report),
        says_no=bool(behind),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two reports, the one that was said earlier first, and what most signs ask of them.

    ``apart`` are the sentences between them, ``FAR`` in two documents; ``days`` are those between their sayings,
    ``LATE`` at the most; ``reach`` is the share of what the one is about that stands in or around the other.
    """

    first: Side
    second: Side
    things: frozenset[str]
    names: frozenset[str]
    reach: float
    one_document: bool
    apart: int
    days: int
    one_source: bool

    @property
    def both(self) -> tuple[Side, Side]:
        """The two of them."""
        return self.first, self.second

    @property
    def near(self) -> bool:
        """Whether they stand side by side in one document."""
        return self.apart <= BESIDE


def pair(a: Stance, b: Stance) -> Pair:
    """Return two reports as signs look at them."""
    first, second = (side(each) for each in sorted((a, b), key=_when))
    one_document = a.report.document.id == b.report.document.id
    days = apart_by(a.said_on, b.said_on)
    return Pair(
        first=first,
        second=second,
        things=first.things & second.things,
        names=names(first.about & second.about),
        reach=max(_reached(first, second), _reached(second, first)),
        one_document=one_document,
        apart=min(apart(a.report, b.report), FAR) if one_document else FAR,
        days=LATE if days is None else min(days, LATE),
        one_source=one_source(a, b),
    )


def _when(stance: Stance) -> tuple[bool, str, int, tuple[str, str]]:
    day = stance.said_on[0]
    return day is None, day.isoformat() if day else "", stance.claim.extent.start, stance.report.ref


def _reached(one: Side, other: Side) -> float:
    return share(one.about & other.around, one.about)


def weight(found: frozenset[str]) -> float:
    """Return how much things and names tell together: a name counts for two."""
    named = len(names(found))
    return named * NAME + (len(found) - named) * PLAIN


def share(part: frozenset[str], whole: frozenset[str]) -> float:
    """Return a part's share of a whole by weight; 0 of nothing."""
    return weight(part) / weight(whole) if whole else 0.0


def comparable(two: Pair) -> bool:
    """Return whether two reports may be of one matter at all: what is asked before any sign is.

    They have a name and a thing in common, or two things, stand side by side in one text, or what the one is about
    stands around the other. A demand asserts nothing, and history is another time.
    """
    a, b = two.first.report, two.second.report
    if Kind.DEMAND in {a.claim.kind, b.claim.kind} or a.claim.historical or b.claim.historical:
        return False
    if two.one_document and a.claim.extent.overlaps(b.claim.extent):
        return False
    named = bool(two.names) and (bool(two.things) or two.reach > BY_NAME)
    return named or len(two.things) > 1 or two.apart <= BESIDE + 1 or two.reach > ABOUT


def within(two: Pair) -> float:
    """Return the share of the words of the claim that has fewer that both have, by weight."""
    return overlap(two.first.stance.said.words, two.second.stance.said.words)[1]
