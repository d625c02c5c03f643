"""What moved on a board, in sentences: since somebody looked, or where accounts are taken away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.model.board import Watch
from firsthand.model.judgement import how_many
from firsthand.model.moved import Changes, Moved, Sighting
from firsthand.report.forecasts import forecast_json
from firsthand.report.judged import conflict_json
from firsthand.report.trail import row
from firsthand.report.wire import Json


def lines(moved: Moved, watch: Watch) -> Iterator[tuple[str | None, str]]:
    """Yield what moved in sentences, each with the hypothesis or indicator that it is about; the order is about all."""
    names = {each.id: f"{each.id} {each.name}" for each in watch.hypotheses}
    if moved.order:
        was, now = (", ".join(_level([names.get(each, each) for each in level]) for level in o) for o in moved.order)
        yield None, f"The order is {now} instead of {was}."
    for name, (before, after) in moved.scores.items():
        more = "More" if after < before else "Less"
        yield name, f"{more} speaks against {names.get(name, name)}: {score(after)} instead of {score(before)}."
    for name, (first, second) in moved.seen.items():
        yield name, f"{name} {seen_line(first, second)}."


def _level(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]} level"


def seen_line(was: Sighting, now: Sighting) -> str:
    """Return how an indicator is seen now, beside how it was: "is dormant instead of reported, with 0 reports …"."""
    state = f"is {now.state.value} instead of {was.state.value}" if now.state is not was.state else ""
    counts = [
        f"{how_many(one, name)} instead of {other}"
        for name, one, other in (("report", now.reports, was.reports), ("origin", now.origins, was.origins))
        if one != other
    ]
    if now.counted != was.counted:
        counts.append(f"{how_many(now.counted, 'origin')} in the matrix instead of {was.counted}")
    told = " and ".join(counts) if len(counts) < 3 else f"{counts[0]}, {counts[1]} and {counts[2]}"
    return f"{state}, with {told}" if state and told else state or f"has {told}"


def moved_json(moved: Moved, watch: Watch) -> list[Json]:
    """Return what moved, sentence by sentence."""
    return [{"about": about, "text": text} for about, text in lines(moved, watch)]


def changes_json(changes: Changes | None, watch: Watch) -> Json:
    """Return what changed since a look, by the ids of claims and conflicts; nothing is known where nobody looked."""
    return {
        "since": None,
        "moved": [],
        "reports": [],
        "conflicts": [],
        "forecasts": [],
        "decisions": [],
    } | (_told(changes, watch) if changes is not None else {})


def _told(changes: Changes, watch: Watch) -> Json:
    return {
        "since": changes.since,
        "moved": moved_json(changes.moved, watch),
        "reports": sorted(claim for _, claim in changes.fresh),
        "conflicts": [conflict_json(each) for each in changes.conflicts],
        "forecasts": [forecast_json(each) for each in changes.settled],
        "decisions": [row(each) for each in changes.decisions],
    }


def score(value: float) -> str:
    """Return a score with one decimal and a minus sign; nothing stands below 0 by less than is shown."""
    return f"{value + 0.0:.1f}".replace("-0.0", "0.0").replace("-", "−")
