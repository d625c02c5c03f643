"""A question that is watched: its hypotheses, what would be seen, what was seen, and where that leaves it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from firsthand.model.decision import Decision
from firsthand.model.event import Realis
from firsthand.model.judgement import Counts, Origin, Reason, Ref


class Cell(StrEnum):
    """How what is seen sits with a hypothesis, in the marks of the analysis of competing hypotheses (Heuer)."""

    VERY_CONSISTENT = "CC"
    CONSISTENT = "C"
    NEUTRAL = "N"
    INCONSISTENT = "I"
    VERY_INCONSISTENT = "II"
    NOT_APPLICABLE = "NA"


class Level(StrEnum):
    """Low, medium or high."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class State(StrEnum):
    """How far an indicator has been seen; only a person confirms."""

    DORMANT = "dormant"
    REPORTED = "reported"
    CORROBORATED = "corroborated"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """Which events an indicator looks for, in PLOVER's terms; what is empty may be anything.

    ``absent`` asks for the event told as not happening, ``realis`` for what is only to come or supposed. ``also`` gives
    other names of those that it names, as the documents have them.
    """

    types: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    actor: str | None = None
    recipient: str | None = None
    place: str | None = None
    origin: str | None = None
    absent: bool = False
    realis: tuple[Realis, ...] = (Realis.ACTUAL,)
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """Whoever and whatever it names."""
        return tuple(name for name in (self.actor, self.recipient, self.place, self.origin) if name)

    def called(self, name: str | None) -> tuple[str | None, ...]:
        """Return a name of it with the others of the same."""
        return (name, *self.also.get(name or "", ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """Something that would be seen, how to find reports of it, and how each hypothesis takes it.

    ``words`` find claims of it, any of them; a claim must also have one of those in ``beside``, where there are any,
    and none of those in ``without``.
    """

    id: str
    text: str
    pattern: Pattern = Pattern()
    words: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    after: str | None = None
    before: str | None = None
    relevance: Level = Level.MEDIUM
    cells: Mapping[str, Cell] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hypothesis:
    """One of several explanations that exclude each other."""

    id: str
    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """A question that can be settled, until when, by what, and what is looked for meanwhile."""

    question: str
    hypotheses: tuple[Hypothesis, ...]
    indicators: tuple[Indicator, ...]
    horizon: str | None = None
    resolves: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """A name for the watch that hangs on its question: another watch may have an indicator of the same id."""
        return hashlib.sha256(" ".join(self.question.casefold().split()).encode("utf-8", "replace")).hexdigest()[:8]

    def subject(self, indicator: str) -> str:
        """Return what a decision about one of its indicators is about."""
        return f"{self.key}:{indicator}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A report that speaks of an indicator, and why it is taken for one."""

    report: Ref
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What is known of one indicator on a day.

    ``counted`` are the keys of those origins that are shown to be independent of one another, one at least where
    anybody is named; the matrix is fed by these alone. One that a person confirmed and no origin of a report feeds is
    fed by that person's word. ``since`` is the day of the first report, ``confirmed`` the decision that confirmed it.
    """

    indicator: Indicator
    state: State
    counts: Counts
    since: str | None = None
    matches: tuple[Match, ...] = ()
    origins: tuple[Origin, ...] = ()
    counted: tuple[str, ...] = ()
    credibility: Mapping[str, Level] = field(default_factory=dict)
    confirmed: Decision | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What bears on a hypothesis one way: of which indicators, the reports, and the accounts that they go back to.

    ``counts`` are those of the reports; an account without one is a person's word.
    """

    indicators: tuple[str, ...]
    reports: tuple[Ref, ...]
    origins: tuple[Origin, ...]
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A hypothesis with its weighted inconsistency: 0 is none, the further below the worse; ``rank`` counts from 1."""

    hypothesis: str
    score: float
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Without:
    """The standings with one origin taken away."""

    origin: str
    name: str
    standings: tuple[Standing, ...]
    changes_order: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """How a question stands on a day, what each origin carries, and which indicators would tell most if seen next."""

    watch: Watch
    as_of: str | None
    seen: tuple[Seen, ...]
    standings: tuple[Standing, ...]
    jackknife: tuple[Without, ...] = ()
    next: tuple[str, ...] = ()
