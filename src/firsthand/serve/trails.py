"""Decisions as pages show them: a visitor's own last one, and the last about each thing."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.model.decision import Decision
from firsthand.serve.sessions import Visitor


def own_last(trail: Iterable[Decision], visitor: Visitor) -> Decision | None:
    """Return the latest decision under this visitor's name that holds: what ``u`` takes back, never another's."""
    own = [each for each in trail if each.undone is None and visitor.name and each.by == visitor.name]
    return max(own, key=lambda each: each.number, default=None)


def latest(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """Return the last decision about each subject."""
    return {each.subject: each for each in decisions}
