"""Whole cases beside the example: judging over stories whose gold was written by hands that had not seen the code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from benchmarks import conflicts, followed, traced
from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.places import Places

CASES = (
    *("strait", "election", "truce", "harbour", "river", "garrison", "siege", "ally", "outbreak", "metro"),
    "leak",
)
"""Folders of benchmarks/cases; each has its documents, what is read out of them, and what that adds up to."""

PARTS: tuple[Callable[[Places], Outcome], ...] = (traced.run, conflicts.run, followed.run)

HOW = (
    "Each case was written without sight of the code that judges it, in the form of the example case. The figures of"
    " the first run are kept in benchmarks/cases/README.md; since then rules were mended with all of them in"
    " view but leak, and what weighs conflicts was learned from all but metro and leak; leak nothing was mended with."
)


def run(places: Places) -> Outcome:
    """Return the figures of accounts, conflicts, arithmetic and forecasts for each case."""
    told = {case: [part(of(places, case)) for part in PARTS] for case in CASES}
    figures = {case: [figure for outcome in outcomes for figure in outcome.figures] for case, outcomes in told.items()}
    return Outcome(
        figures=tuple(_named(case, figure) for case, row in figures.items() for figure in row),
        tables=(Table(("", *CASES), tuple(_rows([figures[case] for case in CASES]))),),
        notes=(HOW,),
        gold={f"{case} {name}": sha for case, row in told.items() for one in row for name, sha in one.gold.items()},
    )


def of(places: Places, case: str) -> Places:
    """Return the places with the folder of a case in the stead of the example's."""
    return replace(places, case=f"benchmarks/cases/{case}")


def _named(case: str, figure: Figure) -> Figure:
    return replace(figure, name=f"cases/{case} {figure.name.replace('/', ' ')}")


def _rows(by_case: list[list[Figure]]) -> Iterator[tuple[str, ...]]:
    for row in zip(*by_case, strict=True):
        yield row[0].name.replace("/", " "), *(str(figure) for figure in row)
