"""Who has been spoken of so far: what a pronoun or a role may take up."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from firsthand.claims.draft import Draft
from firsthand.claims.sources.antecedents import Setting
from firsthand.claims.sources.referents import Occurrence, Referent
from firsthand.claims.sources.roster import Roster
from firsthand.model.claim import SourceType
from firsthand.model.text import start_of


@dataclass
class Trail:
    """What has been read so far: ``seen`` in the text, ``spoken`` the sources and pronouns already resolved.

    ``seen`` is in reading order and stays as it is; ``note`` adds to ``spoken``.
    """

    draft: Draft
    roster: Roster
    scene: Setting
    seen: list[Occurrence]
    outlet: str | None
    spoken: list[Occurrence] = field(default_factory=list)
    followed: int = 0
    mentions: frozenset[int] = field(init=False)
    """Where the claims' sources are mentioned."""
    _known: dict[tuple[str, SourceType], Referent] = field(init=False)

    def __post_init__(self) -> None:
        hops = (hop for claim in self.draft.claims for hop in claim.chain)
        self.mentions = frozenset(hop.source.mention.start for hop in hops if hop.source.mention)
        self._known = {one.referent.key: one.referent for one in reversed(self.seen)}

    def note(self, occurrence: Occurrence) -> None:
        """Keep a source or a pronoun that is resolved."""
        self.spoken.append(occurrence)
        self._known[occurrence.referent.key] = occurrence.referent

    def known(self, key: tuple[str, SourceType]) -> Referent | None:
        """Return the referent as it was noted last, or seen first, under its name; None where it is new."""
        return self._known.get(key)

    def before(self, at: int) -> list[Occurrence]:
        """Return everybody spoken of before a place, those who spoke last."""
        seen = self.seen[: bisect_left(self.seen, at, key=start_of)]
        return seen + [o for o in self.spoken if o.span.start < at]

    def back(self, here: int, there: int) -> int:
        """Return by how many paragraphs a place stands before another."""
        return self.scene.paragraph(here) - self.scene.paragraph(there)
