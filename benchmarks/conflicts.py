"""Conflicts and arithmetic: the judging functions over the example case as it is read, beside its gold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from benchmarks import judged
from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.places import Places, digest
from benchmarks.progress import counted
from firsthand import Reading, read
from firsthand.judgements.arithmetic.arithmetic import sums
from firsthand.judgements.conflicts.conflicts import conflict
from firsthand.model.conflict import Conflict
from firsthand.model.judgement import Report
from firsthand.model.sums import Sum
from firsthand.report.wire import wire

UNNAMED = 6
"""Digits of a claim's id by which it is told where gold has no claim of its words."""


def run(places: Places) -> Outcome:
    """Return precision and recall of the conflicts among all pairs of the example's reports, and of its sums."""
    expected, judgements = places.example / "expected.yaml", places.example / "judgements.yaml"
    readings = list(counted(read(places.example / "manifest.csv"), "conflicts: documents read"))
    gold, names = judged.load(judgements), judged.named(map(wire, (one for one in readings if one.document)), expected)
    reports = reported(readings)
    met = judged.conflicts(gold, [_told(each, names) for each in among([r for own in reports for r in own])])
    done = judged.arithmetic(gold, [_sum(each, names) for own in reports for each in sums(own)])
    asked = sum(not each.optional for each in gold.conflicts), sum(not each.optional for each in gold.sums)
    return Outcome(
        figures=(*_figures("conflicts", met, asked[0]), *_figures("arithmetic", done, asked[1])),
        tables=(_table(("conflicts", met), ("arithmetic", done)),),
        notes=(
            f"All pairs of {sum(map(len, reports))} reports, against {asked[0]} conflicts in gold.",
            f"{len(gold.traps)} pairs in gold only look like one: {len(met.trapped)} of these were taken for one.",
        ),
        gold={"judgements": digest([expected, judgements])},
    )


def among(reports: Sequence[Report]) -> list[Conflict]:
    """Return the conflicts among all pairs of the reports."""
    return [found for a, b in combinations(reports, 2) if (found := conflict(a, b)) is not None]


def reported(readings: Iterable[Reading]) -> list[list[Report]]:
    """Return the reports of each document that was read."""
    read_ones = [(reading.document, reading.claims) for reading in readings]
    return [[Report(document=own, claim=claim) for claim in claims] for own, claims in read_ones if own is not None]


def _told(each: Conflict, names: dict[str, str]) -> tuple[str, str, str]:
    return str(each.kind), _name(each.a[1], names), _name(each.b[1], names)


def _sum(each: Sum, names: dict[str, str]) -> tuple[str, str, str]:
    return _name(each.claim[1], names), each.expression, str(each.verdict)


def _name(claim: str, names: dict[str, str]) -> str:
    return names.get(claim, claim[:UNNAMED])


def _figures(name: str, scored: judged.Scored, asked: int) -> tuple[Figure, Figure]:
    step = 100 / max(1, asked)
    return (
        Figure(name=f"{name} precision", value=scored.precision, step=step),
        Figure(name=f"{name} recall", value=scored.recall, step=step),
    )


def _table(*scored: tuple[str, judged.Scored]) -> Table:
    return Table(
        ("what", "precision", "recall", "wrong", "missed"),
        tuple(
            (name, f"{s.precision:.1f}", f"{s.recall:.1f}", "; ".join(s.wrong) or "none", "; ".join(s.missed) or "none")
            for name, s in scored
        ),
    )
