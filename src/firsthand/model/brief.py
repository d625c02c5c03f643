"""A brief: how a question stands, for somebody who was not there, each sentence with what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from firsthand.model.board import Board
from firsthand.model.conflict import Conflict
from firsthand.model.forecast import Forecast
from firsthand.model.grading import Grading
from firsthand.model.judgement import Counts, Origin, Ref, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One thing that is asserted in several reports, with the accounts behind them, the first report first."""

    reports: tuple[Ref, ...]
    counts: Counts
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """What a brief is made from: the board where a question is watched, else what is told most, and what is disputed.

    ``day`` is the day as of which it speaks (EDTF), or the latest publication. ``considered`` of ``held`` claims were
    looked at; ``unfollowed`` ones say what was to come and were too many to follow; ``skipped`` files could not be
    read, and ``unjudged`` documents are not judged yet.
    """

    case: str
    day: str | None
    asked_day: str | None
    reports: Mapping[Ref, Report]
    board: Board | None = None
    told: tuple[Told, ...] = ()
    counts: Counts | None = None
    conflicts: tuple[Conflict, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    grades: Mapping[Ref, Grading] = field(default_factory=dict)
    documents: int = 0
    outlets: int = 0
    first: str | None = None
    last: str | None = None
    held: int = 0
    considered: int = 0
    unfollowed: int = 0
    skipped: int = 0
    unjudged: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """What a sentence rests on: a document, its outlet and date (EDTF), and a few of its words."""

    number: int
    document: str
    claim: str
    outlet: str
    title: str
    published: str | None
    words: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence with the numbers of its citations; ``basis`` says what it rests on where no document says it.

    ``under`` marks one that tells more of the sentence before it.
    """

    text: str
    cites: tuple[int, ...] = ()
    basis: str = ""
    under: bool = False

    def __post_init__(self) -> None:
        if not self.cites and not self.basis:
            raise ValueError(f"nothing is said to rest on: {self.text}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Some sentences under a heading."""

    heading: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A few pages: a title, facts about how they were made, sections, and the citations by their numbers."""

    title: str
    facts: tuple[tuple[str, str], ...] = ()
    sections: tuple[Section, ...] = ()
    citations: tuple[Citation, ...] = field(default=())
