"""Holds figures to their floors and gold sets to their hashes: floors go up by themselves, and down only with a reason.

Speed and memory have no floor, for they are the machine's as much as ours. A floor stands one item below what was
measured when it was set (``Figure.step``): a change that flips one item either way passes, one that loses two does not.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from math import floor
from pathlib import Path

from benchmarks.outcome import Figure, Outcome

Outcomes = Mapping[str, Outcome]
"""What each benchmark gave, by its name; its figures are named ``<benchmark>/<figure>``."""

_SMALL = 1e-9  # what a float may lose on its way through JSON


class Refused(Exception):
    """The floors cannot be updated. ``reasons`` has a line for each thing that stands against it."""

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = tuple(reasons)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lowered:
    """A floor that was lowered, or taken away where ``now`` is None; for what reason, and on what day."""

    figure: str
    was: float
    now: float | None
    reason: str
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinned:
    """What ``floors.json`` holds: the floors, the sha256 of every gold set and scorer, and every floor ever lowered."""

    floors: Mapping[str, float] = field(default_factory=dict)
    gold: Mapping[str, str] = field(default_factory=dict)
    lowered: tuple[Lowered, ...] = ()


def load(path: Path) -> Pinned:
    """Return what the file holds; nothing is pinned where there is no file."""
    if not path.exists():
        return Pinned()
    raw = json.loads(path.read_text(encoding="utf8"))
    lowered = tuple(Lowered(**entry) for entry in raw["lowered"])
    return Pinned(floors=raw["floors"], gold=raw["gold"], lowered=lowered)


def save(pinned: Pinned, path: Path) -> None:
    """Write the file, sorted, so that a change of it shows what changed."""
    raw = {
        "floors": dict(sorted(pinned.floors.items())),
        "gold": dict(sorted(pinned.gold.items())),
        "lowered": [asdict(entry) for entry in pinned.lowered],
    }
    path.write_text(json.dumps(raw, indent=2, ensure_ascii=False) + "\n", encoding="utf8")


def floor_for(figure: Figure) -> float:
    """Return the floor for a figure just measured: one flipped item below it, rounded down to a tenth."""
    return max(0.0, floor(10 * (figure.value - figure.step) + _SMALL) / 10)


def faults(pinned: Pinned, outcomes: Outcomes) -> Iterator[str]:
    """Yield a line for each figure below its floor and each gold set that changed; what did not run is not judged."""
    for name, outcome in outcomes.items():
        if outcome.failed is not None:
            yield f"{name} failed: {outcome.failed}"
    measured = _measured(outcomes)
    for name, least in _judged(pinned, outcomes).items():
        figure = measured.get(name)
        if figure is None:
            yield f"{name} has a floor of {least:g} and is no longer measured"
        elif figure.value < least - _SMALL:
            yield f"{name} is {figure}, below its floor of {least:g}"
    yield from _changed_gold(pinned, outcomes)


def _changed_gold(pinned: Pinned, outcomes: Outcomes) -> Iterator[str]:
    for name, sha in _gold(outcomes).items():
        if name not in pinned.gold:
            yield f"the gold set {name!r} has no hash in floors.json yet: set it with --update"
        elif pinned.gold[name] != sha:
            was = pinned.gold[name][:12]
            yield f"the gold set {name!r} is not the one that the floors were set on: {was} → {sha[:12]}"


def updated(pinned: Pinned, outcomes: Outcomes, *, allowed: Mapping[str, str], day: str) -> Pinned:
    """Return the floors after these outcomes: raised where more was reached, and never lowered unless ``allowed``.

    ``allowed`` maps the name of a figure to the reason for which it may fall. ``Refused`` if anything else has fallen,
    if a benchmark failed, or if a figure that is allowed to fall has not. The hashes become those of today's gold sets.
    """
    fallen = _fallen(pinned, outcomes)
    against = [f"{name} failed: {outcome.failed}" for name, outcome in outcomes.items() if outcome.failed is not None]
    against += [
        f"{name} has fallen from its floor of {pinned.floors[name]:g} to {figure or 'nothing'}:"
        f' --allow-regression {name} "the reason" lets it'
        for name, figure in fallen.items()
        if not allowed.get(name, "").strip()
    ]
    against += [f"--allow-regression names {name}, which has not fallen" for name in allowed if name not in fallen]
    if against:
        raise Refused(against)
    entries = [
        Lowered(
            figure=name,
            was=pinned.floors[name],
            now=None if figure is None else floor_for(figure),
            reason=allowed[name].strip(),
            day=day,
        )
        for name, figure in fallen.items()
    ]
    return Pinned(
        floors=_raised(pinned, outcomes, entries),
        gold={**pinned.gold, **_gold(outcomes)},
        lowered=(*pinned.lowered, *entries),
    )


def _fallen(pinned: Pinned, outcomes: Outcomes) -> dict[str, Figure | None]:
    """The figures that are below their floor now, or that are no longer measured."""
    measured = _measured(outcomes)
    now = {name: (measured.get(name), least) for name, least in _judged(pinned, outcomes).items()}
    return {name: f for name, (f, least) in now.items() if f is None or f.value < least - _SMALL}


def _raised(pinned: Pinned, outcomes: Outcomes, lowered: Sequence[Lowered]) -> dict[str, float]:
    floors = dict(pinned.floors)
    for entry in lowered:
        del floors[entry.figure]
    for name, figure in _measured(outcomes).items():
        floors[name] = max(floors.get(name, 0.0), floor_for(figure))
    return floors


def _judged(pinned: Pinned, outcomes: Outcomes) -> dict[str, float]:
    """The floors of what ran; of what ran in part, those of the figures that it gave."""
    measured = _measured(outcomes)
    judged: dict[str, float] = {}
    for name, least in pinned.floors.items():
        outcome = outcomes.get(name.partition("/")[0])
        if outcome is not None and outcome.ran and (name in measured or not outcome.partial):
            judged[name] = least
    return judged


def _measured(outcomes: Outcomes) -> dict[str, Figure]:
    return {figure.name: figure for outcome in outcomes.values() for figure in outcome.figures}


def _gold(outcomes: Outcomes) -> dict[str, str]:
    return {name: sha for outcome in outcomes.values() for name, sha in outcome.gold.items()}
