"""A document and all that was read in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from firsthand.model.claim import Claim
from firsthand.model.text import Document


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was left unread, where, and why, in one sentence."""

    where: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document, its claims in reading order, and what was skipped; no document where it was skipped whole."""

    document: Document | None
    claims: tuple[Claim, ...] = ()
    skipped: tuple[Skipped, ...] = ()

    def __post_init__(self) -> None:
        if self.document is None:
            if self.claims or not self.skipped:
                raise ValueError("a document skipped whole has a reason and no claims")
            return
        for claim in self.claims:
            if claim.document != self.document.id or claim.extent.end > len(self.document.text):
                raise ValueError(f"the claim {claim.id} is not of this document")


Read = Callable[[Document], Reading]
"""What reads a document."""
