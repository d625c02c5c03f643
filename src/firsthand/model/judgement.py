"""What claims add up to: reports, the links between them, the accounts they rest on, and the counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from firsthand.model.claim import Claim, SourceType
from firsthand.model.text import Document, Span

Ref = tuple[str, str]
"""Names one report: the id of its document, the id of its claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One claim in one document's current version; ``ref`` names it by the ids of both.

    ``words`` are the claim's content, its stretches joined by a space.
    """

    document: Document
    claim: Claim
    ref: Ref = field(init=False, compare=False)
    words: str = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        if self.claim.document != self.document.id:
            raise ValueError(f"the claim {self.claim.id} is not of this document")
        object.__setattr__(self, "ref", (self.document.id, self.claim.id))
        # Made once: judging asks for them some three hundred times a document.
        object.__setattr__(self, "words", " ".join(self.document[span] for span in self.claim.content))

    @property
    def spans(self) -> tuple[tuple[str, Span], ...]:
        """The stretches of the claim's content, each with its document's id, as reasons rest on them."""
        return tuple((self.document.id, span) for span in self.claim.content)

    def __hash__(self) -> int:
        # Reports are keys of what is remembered of them: hashing a whole document each time costs more than judging it.
        return hash(self.ref)


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence for people, and the stretches of text that it rests on, each with its document's id."""

    text: str
    spans: tuple[tuple[str, Span], ...] = ()


class Grade(StrEnum):
    """What ties two reports to one account, the strongest first; ``UNKNOWN`` shows neither one account nor two."""

    SAME_TEXT = "same text"
    SAME_UTTERANCE = "same utterance"
    CITES = "cites it"
    SAME_SOURCE = "same source"
    SAME_INTEREST = "same interest"
    UNKNOWN = "unknown"

    @property
    def strength(self) -> int:
        """How strong the tie is; 0 is the strongest."""
        return _STRENGTH[self]

    @property
    def one_account(self) -> bool:
        """Whether reports so tied go back to one account; officials of one side share an interest, not a voice."""
        return self.strength < Grade.SAME_INTEREST.strength


_STRENGTH = {grade: strength for strength, grade in enumerate(Grade)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What two reports have to do with each other: whether they assert one thing, and what ties those who say it.

    ``a`` and ``b`` stand in the order of their ids, so that a pair has one link. ``grade`` is the strongest tie found;
    ``decided`` says that a person tied them, whatever speaks against it.
    """

    a: Ref
    b: Ref
    grade: Grade
    same_claim: bool
    reasons: tuple[Reason, ...]
    decided: bool = False

    def __post_init__(self) -> None:
        if self.a >= self.b:
            raise ValueError(f"a link stands between two reports, in order: {self.a}, {self.b}")
        if not self.reasons:
            raise ValueError("a link needs a reason")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tied:
    """One report of an account: by which grade it is tied to the account's first report (which has none itself).

    ``adds`` says that it has first-hand detail of its own, and does not merely repeat. ``of`` is the earlier report
    that it hangs on (None for the first), ``by`` the tie to that one, with its reasons; None where only a later report
    ties it to the account.
    """

    report: Ref
    grade: Grade | None
    adds: bool = False
    of: Ref | None = None
    by: Grade | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One account: a distinct innermost source with its own utterance or observation, and the reports that rest on it.

    ``name`` is as shown; for an anonymous source ``descriptions`` holds what each text says, none made narrower by
    another, and ``name`` is the coarsest. ``record`` marks a document, log, image or data set. ``interest`` names the
    side that the source speaks for, where one is known: several accounts of one side count as one interest.
    """

    key: str
    name: str
    type: SourceType
    anonymous: bool = False
    record: bool = False
    descriptions: tuple[str, ...] = ()
    interest: str | None = None
    reports: tuple[Tied, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many reports there are and what they rest on, as vocabulary.md defines each of the counts."""

    reports: int
    origins: int
    anonymous: int
    documents: int
    untraced: int

    def line(self) -> str:
        """Return the counts as people read them: "11 reports · 2 origins · 1 anonymous · 0 documents · 3 untraced"."""
        parts = (
            how_many(self.reports, "report"),
            how_many(self.origins, "origin"),
            f"{self.anonymous} anonymous",
            how_many(self.documents, "document"),
            f"{self.untraced} untraced",
        )
        return " · ".join(parts)


def how_many(number: int, what: str) -> str:
    """Return a number with the noun for what it counts: "1 report", "3 reports"."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
