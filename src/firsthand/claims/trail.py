"""Who has been spoken of so far: what a pronoun or a role may take up."""

from __future__ import annotations

from dataclasses import dataclass, field

from firsthand.claims.antecedents import Setting
from firsthand.claims.draft import Draft
from firsthand.claims.referents import Occurrence
from firsthand.claims.roster import Roster


@dataclass
class Trail:
    """What has been read so far: ``seen`` in the text, ``spoken`` the sources and pronouns already resolved."""

    draft: Draft
    roster: Roster
    scene: Setting
    seen: list[Occurrence]
    outlet: str | None
    spoken: list[Occurrence] = field(default_factory=list)
    followed: int = 0

    def before(self, at: int) -> list[Occurrence]:
        """Return everybody spoken of before a place, those who spoke last."""
        return [o for o in self.seen if o.span.start < at] + [o for o in self.spoken if o.span.start < at]

    def back(self, here: int, there: int) -> int:
        """Return by how many paragraphs a place stands before another."""
        return self.scene.paragraph(here) - self.scene.paragraph(there)
