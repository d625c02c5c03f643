"""Floors hold, go up by themselves, and go down only by name and with a reason; gold that changed is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import gate
from benchmarks.gate import Lowered, Pinned, Refused
from benchmarks.outcome import Figure, Outcome

DAY = "2026-11-22"


def count(right: float, name: str = "seeds/content") -> Figure:
    """Return so many right of 33."""
    return Figure(name=name, value=right, step=1, of=33)


def percent(value: float, step: float = 0.1) -> Figure:
    """Return a percentage whose floor goes by ``step``."""
    return Figure(name="polnear/joint F1", value=value, step=step)


def ran(*figures: Figure, gold: str = "a", partial: bool = False) -> Outcome:
    """Return a benchmark that gave these figures on a gold set with this hash."""
    return Outcome(figures=figures, gold={"set": gold}, partial=partial)


def pinned(**floors: float) -> Pinned:
    """Return floors of the benchmark "seeds" on the gold set "a"."""
    return Pinned(floors={f"seeds/{name}": least for name, least in floors.items()}, gold={"set": "a"})


FLOORS = {
    "a count, one item below": (count(28), 27.0),
    "a percentage, rounded down to a tenth": (percent(72.98), 72.8),
    "a percentage on the tenth": (percent(72.9), 72.8),
    "a percentage of few items": (percent(97.0, step=0.5), 96.5),
    "nothing right": (count(0), 0.0),
    "less than one item above nothing": (percent(0.04), 0.0),
}


@pytest.mark.parametrize(("figure", "least"), FLOORS.values(), ids=FLOORS.keys())
def test_a_floor_is_one_item_below_what_was_measured(figure: Figure, least: float) -> None:
    assert gate.floor_for(figure) == least


HELD = {
    "above its floor": (pinned(content=27), ran(count(28))),
    "exactly on it": (pinned(content=28), ran(count(28))),
    "a tenth that floats cannot write": (pinned(content=0.8), ran(count(0.7 + 0.1))),
    "a figure that has no floor yet": (pinned(), ran(count(1))),
    "a benchmark that was skipped": (pinned(content=27), Outcome(skipped="no material")),
    "a figure that could not be measured here": (pinned(content=27), ran(partial=True)),
    "a floor of a benchmark that was not asked for": (Pinned(floors={"polnear/x": 9}, gold={"set": "a"}), ran()),
    "a floor of a benchmark whose name begins the same": (Pinned(floors={"seeds2/x": 9}, gold={"set": "a"}), ran()),
}


@pytest.mark.parametrize(("floors", "outcome"), HELD.values(), ids=HELD.keys())
def test_the_gate_lets_pass(floors: Pinned, outcome: Outcome) -> None:
    assert list(gate.faults(floors, {"seeds": outcome})) == []


BROKEN = {
    "below its floor": (pinned(content=27), ran(count(26)), "seeds/content is 26 of 33, below its floor of 27"),
    "below it, of what was measured in part": (pinned(content=27), ran(count(26), partial=True), "below its floor"),
    "gone": (pinned(content=27, chain=20), ran(count(28)), "seeds/chain has a floor of 20 and is no longer measured"),
    "gold that changed": (pinned(), ran(gold="b"), "'set' is not the one that the floors were set on: a → b"),
    "gold that was never pinned": (Pinned(), ran(), "'set' has no hash in floors.json yet"),
    "a benchmark that failed": (pinned(content=27), Outcome(failed="it broke"), "seeds failed: it broke"),
}


@pytest.mark.parametrize(("floors", "outcome", "told"), BROKEN.values(), ids=BROKEN.keys())
def test_the_gate_stops_at_one_line(floors: Pinned, outcome: Outcome, told: str) -> None:
    [fault] = gate.faults(floors, {"seeds": outcome})

    assert told in fault
    assert "\n" not in fault


def test_every_fault_has_its_line() -> None:
    outcome = ran(count(1), count(2, "seeds/chain"), gold="b")

    assert len(list(gate.faults(pinned(content=27, chain=20), {"seeds": outcome}))) == 3


UPDATES = {
    "a new figure": (pinned(), ran(count(28)), {"seeds/content": 27}),
    "more than before": (pinned(content=20), ran(count(28)), {"seeds/content": 27}),
    "one item less than when it was set": (pinned(content=27), ran(count(27)), {"seeds/content": 27}),
    "as much as before": (pinned(content=27), ran(count(28)), {"seeds/content": 27}),
    "a tenth that floats cannot write": (pinned(content=0.8), ran(count(0.7 + 0.1)), {"seeds/content": 0.8}),
    "a benchmark that was skipped": (pinned(content=27), Outcome(skipped="x"), {"seeds/content": 27}),
    "what could not be measured here": (pinned(content=27), ran(partial=True), {"seeds/content": 27}),
}


@pytest.mark.parametrize(("floors", "outcome", "expected"), UPDATES.values(), ids=UPDATES.keys())
def test_an_update_raises_and_never_lowers(floors: Pinned, outcome: Outcome, expected: dict[str, float]) -> None:
    new = gate.updated(floors, {"seeds": outcome}, allowed={}, day=DAY)

    assert new.floors == expected
    assert new.lowered == ()


REFUSED = {
    "a figure that fell": (ran(count(26)), {}, "seeds/content has fallen from its floor of 27 to 26 of 33"),
    "a figure that is gone": (ran(), {}, "seeds/content has fallen from its floor of 27 to nothing"),
    "a reason for another figure": (ran(count(28)), {"seeds/chain": "why"}, "seeds/chain, which has not fallen"),
    "a reason for what has not fallen": (ran(count(27)), {"seeds/content": "why"}, "which has not fallen"),
    "an empty reason": (ran(count(26)), {"seeds/content": "  "}, "has fallen"),
    "a benchmark that failed": (Outcome(failed="it broke"), {}, "seeds failed: it broke"),
}


@pytest.mark.parametrize(("outcome", "allowed", "told"), REFUSED.values(), ids=REFUSED.keys())
def test_an_update_is_refused(outcome: Outcome, allowed: dict[str, str], told: str) -> None:
    with pytest.raises(Refused) as refused:
        gate.updated(pinned(content=27), {"seeds": outcome}, allowed=allowed, day=DAY)

    [reason] = refused.value.reasons
    assert told in reason


LOWERED = {
    "to one item below what is left": (ran(count(20)), 19.0),
    "away, with the figure": (ran(), None),
}


@pytest.mark.parametrize(("outcome", "now"), LOWERED.values(), ids=LOWERED.keys())
def test_a_floor_falls_with_a_reason_that_is_kept(outcome: Outcome, now: float | None) -> None:
    before = replace(pinned(content=27, kind=5), lowered=(Lowered(figure="x", was=2, now=1, reason="old", day=DAY),))
    outcome = replace(outcome, figures=(*outcome.figures, count(5, "seeds/kind")))

    new = gate.updated(before, {"seeds": outcome}, allowed={"seeds/content": " gold was wrong "}, day=DAY)

    assert new.floors.get("seeds/content") == now
    assert new.floors["seeds/kind"] == 5
    assert new.lowered[0] == before.lowered[0]
    assert new.lowered[1:] == (Lowered(figure="seeds/content", was=27, now=now, reason="gold was wrong", day=DAY),)


def test_an_update_takes_the_hashes_of_what_ran_and_keeps_the_others() -> None:
    before = Pinned(gold={"set": "a", "other": "c"})

    new = gate.updated(before, {"seeds": ran(gold="b")}, allowed={}, day=DAY)

    assert new.gold == {"set": "b", "other": "c"}


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    whole = Pinned(
        floors={"seeds/content": 27, "polnear/joint F1": 72.8},
        gold={"set": "a"},
        lowered=(Lowered(figure="seeds/kind", was=3, now=None, reason="no longer “asked”", day=DAY),),
    )

    gate.save(whole, tmp_path / "floors.json")

    assert gate.load(tmp_path / "floors.json") == whole


def test_without_a_file_nothing_is_pinned(tmp_path: Path) -> None:
    assert gate.load(tmp_path / "floors.json") == Pinned()


def test_the_floors_of_this_repository_are_sound(root: Path) -> None:
    here = gate.load(root / "benchmarks" / "floors.json")

    assert all(least >= 0 for least in here.floors.values())
    assert all(len(sha) == 64 for sha in here.gold.values())
    assert all(entry.reason for entry in here.lowered)
