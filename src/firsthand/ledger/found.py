"""What a case file gives back beside the nouns it was written from."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.model.claim import Claim
from firsthand.model.custody import Versions
from firsthand.model.text import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A claim with the document that it was read in, and by which reading, run and versions."""

    claim: Claim
    document: Document
    reading: str
    run: int
    versions: Versions
    current: bool


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
