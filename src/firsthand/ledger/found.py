"""What a case file gives back beside the nouns it was written from."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.model.claim import Claim
from firsthand.model.custody import Versions
from firsthand.model.decision import Action, Decision, Verdict
from firsthand.model.text import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A claim with the document that it was read in, and by which reading, run and versions.

    ``verdict`` is how people left it, ``decided`` their decisions that hold, the last of them last. What they corrected
    has the corrected values, and ``read`` is what it was before: as the machine read it, or a person added it.
    """

    claim: Claim
    document: Document
    reading: str
    run: int
    versions: Versions
    current: bool
    verdict: Verdict = Verdict.UNDECIDED
    decided: tuple[Decision, ...] = ()
    read: Claim | None = None

    @property
    def origin(self) -> Claim:
        """The claim before anybody corrected it: as it was read, or as a person added it."""
        return self.read or self.claim

    @property
    def subject(self) -> str:
        """The id that decisions about it name, which no correction changes."""
        return self.origin.id

    @property
    def last_word(self) -> Decision | None:
        """The decision that left it so."""
        return next((each for each in reversed(self.decided) if _SAYS.get(each.action) is self.verdict), None)


_SAYS = {
    Action.ACCEPT: Verdict.ACCEPTED,
    Action.REJECT: Verdict.REJECTED,
    Action.CORRECT: Verdict.CORRECTED,
    Action.ADD: Verdict.ADDED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """How much a case file holds: what stands, and the readings that no longer do, with their claims."""

    readings: int
    claims: int
    gone_readings: int
    gone_claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A document that a case file holds, as it was found at one place; ``why`` says why it no longer stands."""

    document: str
    reading: str
    place: str
    record: int | None
    outlet: str | None
    title: str | None
    published: str | None
    published_basis: str
    claims: int
    words: int
    run: int
    closed: int | None
    why: str | None
