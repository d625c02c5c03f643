"""Who is spoken of in a document, and where: read once, for all who follow its pronouns."""

from __future__ import annotations

from firsthand.claims.draft import Draft, once_a_document
from firsthand.claims.sources.antecedents import occurrences, setting
from firsthand.claims.sources.names import read_names
from firsthand.claims.sources.referents import Occurrence
from firsthand.claims.sources.taken_up import named_again
from firsthand.claims.sources.trail import Trail

roster_of = once_a_document(read_names)
"""Return who is named in a document, as ``read_names`` does."""


@once_a_document
def spoken_of(draft: Draft) -> list[Occurrence]:
    """Return every place where the prose speaks of somebody, each "the minister" given to the one whom it means."""
    return named_again(draft, occurrences(draft, roster_of(draft)))


def trail_through(draft: Draft) -> Trail:
    """Return the trail of a document as it is before any source is resolved."""
    return Trail(draft, roster_of(draft), setting(draft), spoken_of(draft), draft.document.outlet)
