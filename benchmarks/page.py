"""RESULTS.md and its picture: what was measured, of which version, on which day."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from benchmarks.chart import Bar, svg
from benchmarks.outcome import Figure, Outcome, Table

PICTURE = "results.svg"

AGREEMENT = 76.5  # joint F1 of two people on PolNeAR, by the same scorer

DRAWN: Mapping[str, tuple[str, float | None]] = {
    "seeds/content": ("Seeds: the claim is found", None),
    "seeds/source": ("Seeds: and its innermost source", None),
    "seeds/chain": ("Seeds: and its whole chain", None),
    "example/content": ("Example case: the claim is found", None),
    "example/source": ("Example case: and its innermost source", None),
    "example/chain": ("Example case: and its whole chain", None),
    "example/precision": ("Example case: attributed, and in gold", None),
    "polnear/joint F1": ("PolNeAR dev: joint F1", AGREEMENT),
    "bodies/shingle F1": ("Article bodies: shingle F1", None),
}
"""The figures in the picture, with what to compare them with."""

# What Markdown would take for its own inside a cell.
_MARKUP = re.compile(r"[\\`*_\[\]<>|~]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What was measured: the version, the reading model with the hash of its weights, the day, the machine."""

    version: str
    model: str
    day: str
    machine: str


def page(titles: Mapping[str, str], outcomes: Mapping[str, Outcome], floors: Mapping[str, float], of: Measured) -> str:
    """Return RESULTS.md; ``titles`` gives each benchmark's heading."""
    head = (
        "# Results\n\n"
        f"Measured on {of.day} with Firsthand {of.version} and the reading model {of.model}, on {of.machine}.\n"
        "`make bench` writes this page; what is edited here is lost.\n\n"
        f"![The main figures of the tables below, as bars]({PICTURE})\n"
    )
    figures = [figure for outcome in outcomes.values() for figure in outcome.figures]
    sections = [section(titles[name], outcome) for name, outcome in outcomes.items()]
    return "\n".join([head, held(figures, floors), *sections])


def casefile(titles: Mapping[str, str], outcomes: Mapping[str, Outcome], of: Measured) -> str:
    """Return CASEFILE.md."""
    head = (
        "# The case file\n\n"
        f"Measured on {of.day} with Firsthand {of.version} and the reading model {of.model}, on {of.machine}.\n"
        "`make bench` with `ARGS=--long` writes this page; what is edited here is lost.\n"
    )
    return "\n".join([head, *(section(titles[name], outcome) for name, outcome in outcomes.items())])


def held(figures: list[Figure], floors: Mapping[str, float]) -> str:
    """Return the table of all figures with their floors."""
    rows = tuple((f.name, str(f), f"{floors[f.name]:g}" if f.name in floors else "") for f in figures)
    table = Table(("figure", "measured", "floor"), rows)
    return (
        "## All figures and their floors\n\n"
        "Right of asked, or percent. `make bench` with `ARGS=--check` fails where one is below its floor, which stands"
        " one\nitem below what was measured when it was set.\n\n" + markdown(table)
    )


def section(title: str, outcome: Outcome) -> str:
    """Return one benchmark's notes and tables."""
    parts = [f"## {title}", *outcome.notes]
    if outcome.skipped:
        parts.append(f"Skipped: {outcome.skipped}.")
    if outcome.failed:
        parts.append(f"Failed: {cell(outcome.failed)}")
    parts += [markdown(table).rstrip() for table in outcome.tables if table.rows]
    return "\n\n".join(parts) + "\n"


def markdown(table: Table) -> str:
    """Return the table in Markdown."""
    lines = [table.head, tuple("---" for _ in table.head), *(tuple(map(cell, row)) for row in table.rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def cell(text: str) -> str:
    """Return text as a cell shows it, letter by letter: it may come from an article."""
    return _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))


def picture(outcomes: Mapping[str, Outcome], of: Measured) -> str:
    """Return the chart of the main figures."""
    figures = {figure.name: figure for outcome in outcomes.values() for figure in outcome.figures}
    bars = [Bar(label, figures[n].share, str(figures[n]), at) for n, (label, at) in DRAWN.items() if n in figures]
    compared = f" The upright line: two people agree at {AGREEMENT}." if any(bar.mark for bar in bars) else ""
    return svg("What Firsthand reads rightly", bars, f"Firsthand {of.version}, {of.day}.{compared}")
