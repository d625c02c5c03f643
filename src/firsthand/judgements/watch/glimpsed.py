"""A board in short: what is kept of it to tell later what has moved."""

from __future__ import annotations

from firsthand.model.board import Board, Seen
from firsthand.model.moved import Glimpse, Sighting


def glimpse(found: Board) -> Glimpse:
    """Return how far each indicator is seen, and how each hypothesis stands."""
    return Glimpse(
        seen={row.indicator.id: _sighting(row) for row in found.seen},
        stand={each.hypothesis: (each.rank, each.score) for each in found.standings},
    )


def _sighting(row: Seen) -> Sighting:
    return Sighting(state=row.state, reports=row.counts.reports, origins=row.counts.origins, counted=len(row.counted))
