"""RESULTS.md and its picture: what was measured, of which version, on which day."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from benchmarks.chart import Bar, svg
from benchmarks.outcome import Figure, Outcome, Table

AGREEMENT = 76.5  # joint F1 of two people on PolNeAR, by the same scorer; so are those below

Drawn = Mapping[str, tuple[str, float | None]]
"""The figures in a picture with their labels, and what to compare them with."""

MAIN: Drawn = {
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
PHENOMENA: Drawn = {
    "phenomena/direct F1": ("Direct quotation", 97.1),
    "phenomena/mixed F1": ("Mixed", None),
    "phenomena/indirect F1": ("Indirect", 71.0),
    "phenomena/pronoun as source F1": ("The source is a pronoun", None),
    "phenomena/according to F1": ("“According to”", None),
    "phenomena/across sentences F1": ("The content runs over sentences", None),
    "phenomena/speaker label F1": ("Speaker label", None),
    "phenomena/belief F1": ("Belief: thinks, hopes, wants", None),
    "phenomena/three words or fewer F1": ("A content of three words or fewer", None),
    "phenomena/no source recall": ("No source (recall)", None),
}
NAMES: Drawn = {
    "names/PER F1": ("MEANTIME: people, F1", None),
    "names/ORG F1": ("MEANTIME: organizations, F1", None),
    "names/LOC F1": ("MEANTIME: places, F1", None),
    "names/GeoVirus recall": ("GeoVirus: places, recall", None),
    "names/LGL recall": ("LGL: places, recall", None),
    "parse/tag": ("Parse: tags as its teacher has them", None),
    "parse/LAS": ("Parse: heads and labels (LAS)", None),
    "parse/sentences F1": ("Parse: sentences, F1", None),
}


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart beside the page: its file, its title, what it draws, and what it shows to those who cannot see it."""

    file: str
    title: str
    drawn: Drawn
    told: str


PICTURES = (
    Picture("results.svg", "What Firsthand reads rightly", MAIN, "The main figures of the tables below, as bars"),
    Picture("phenomena.svg", "Attribution by phenomenon", PHENOMENA, "Attribution by phenomenon, as bars"),
    Picture("names.svg", "Names and grammar", NAMES, "Names found and agreement in grammar, as bars"),
)

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
    measured = {figure.name for outcome in outcomes.values() for figure in outcome.figures}
    pictures = "\n".join(f"![{each.told}]({each.file})\n" for each in PICTURES if measured & each.drawn.keys())
    head = (
        "# Results\n\n"
        f"Measured on {of.day} with Firsthand {of.version} and the reading model {of.model}, on {of.machine}.\n"
        "`make bench` writes this page; what is edited here is lost.\n\n"
        f"{pictures}"
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
    parts += [f"![{title}]({file})" for file in outcome.pictures]
    parts += [markdown(table).rstrip() for table in outcome.tables if table.rows]
    return "\n\n".join(parts) + "\n"


def markdown(table: Table) -> str:
    """Return the table in Markdown."""
    lines = [table.head, tuple("---" for _ in table.head), *(tuple(map(cell, row)) for row in table.rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def cell(text: str) -> str:
    """Return text as a cell shows it, letter by letter: it may come from an article."""
    return _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))


def pictures(outcomes: Mapping[str, Outcome], of: Measured) -> dict[str, str]:
    """Return the charts by the names of their files; one of which nothing was measured is left out."""
    figures = {figure.name: figure for outcome in outcomes.values() for figure in outcome.figures}
    return {each.file: _chart(each, figures, of) for each in PICTURES if figures.keys() & each.drawn.keys()}


def _chart(what: Picture, figures: Mapping[str, Figure], of: Measured) -> str:
    bars = [Bar(label, figures[n].share, str(figures[n]), at) for n, (label, at) in what.drawn.items() if n in figures]
    compared = " The upright line: how far two people agree." if any(bar.mark for bar in bars) else ""
    return svg(what.title, bars, f"Firsthand {of.version}, {of.day}.{compared}")
