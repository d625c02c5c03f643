"""``firsthand read``: documents to claims to the case file."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import firsthand
from firsthand.cli.common import (
    CASE,
    Case,
    Fields,
    Outlet,
    Published,
    Title,
    Url,
    at,
    cores,
    err,
    field_map,
    next_steps,
    nothing_read,
    orderly,
    out,
    with_progress,
)
from firsthand.model.fate import Fate, Kept
from firsthand.report import summary, wire
from firsthand.report.printing import emit

if TYPE_CHECKING:
    from firsthand.documents.given import Given

ROWS_SHOWN = 50
"""Documents that are shown a row each; of more, the case file has the list."""

_AT_MOST = 8  # processes unless more are asked for: each holds its own models, about half a gigabyte

_WORTH_IT = 8  # documents from which on starting further processes, each with its models, saves time


def read(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Files, folders, .jsonl files of many documents, or CSV manifests."),
    ],
    case: Case = CASE,
    no_case: Annotated[bool, typer.Option("--no-case", help="Keep nothing: read, print and forget.")] = False,
    as_json: Annotated[
        bool,
        typer.Option(
            "--json", help="Print every reading whole, also of documents read before: one JSON object a line."
        ),
    ] = False,
    jobs: Annotated[
        int, typer.Option(min=0, max=64, help="Processes that read at once; 0 means one for each core.")
    ] = 0,
    outlet: Outlet = None,
    title: Title = None,
    url: Url = None,
    published: Published = None,
    fields: Fields = None,
) -> None:
    """Read documents into claims and keep them in a case file.

    Each document is kept as soon as it is read, so that the command can be stopped at any moment and given again: what
    is in the case file is not read again, and a changed document becomes the newer version of itself.

    Example: read a folder, then again with what came in since:

        firsthand read reports/

        firsthand read reports/

    Example: all claims that somebody makes without being named, a line each:

        firsthand read reports/ --json |
            jq -c '.claims[] | select(.chain[0].type == "anonymous")'
    """
    with orderly("" if no_case else "What was read is kept; the same command goes on from there."):
        given = firsthand.Given(outlet=outlet, title=title, url=url, published=published, fields=field_map(fields))
        total = firsthand.count(paths, given)
        at_once = _processes(jobs, total)
        kept = _forgotten(paths, given) if no_case else _kept(paths, given, case, at_once, as_json=as_json)
        bar = not (as_json and sys.stdout.isatty())  # the lines tell how far it is, and the bar would stand among them
        seen = [_noted(each, as_json=as_json) for each in with_progress(kept, "reading", total=total, seen=bar)]
        _end(seen, None if no_case else case, as_json=as_json)


def _processes(asked: int, documents: int) -> int:
    """As many as asked for, or as many as there are cores, where there is enough to read for them."""
    return asked or (min(cores(), _AT_MOST) if documents >= _WORTH_IT else 1)


def _kept(paths: list[str], given: Given, case: Path, jobs: int, *, as_json: bool) -> Iterator[Kept]:
    with firsthand.Ledger(case, writing=True) as ledger:
        yield from firsthand.keep(paths, ledger, given=given, jobs=jobs, known_too=as_json)


def _forgotten(paths: list[str], given: Given) -> Iterator[Kept]:
    for reading in firsthand.read(paths, **asdict(given)):
        yield Kept(fate=Fate.SKIPPED if reading.document is None else Fate.READ, reading=reading)


def _noted(kept: Kept, *, as_json: bool) -> tuple[Fate, summary.Row | None]:
    """Print what is to be printed at once, as UTF-8 whatever the locale says; return what the end needs to know."""
    if as_json and kept.reading:
        sys.stdout.buffer.write(wire.line(kept.reading))
        sys.stdout.buffer.flush()
    return kept.fate, summary.row(kept.reading) if kept.reading else None


def _end(seen: list[tuple[Fate, summary.Row | None]], case: Path | None, *, as_json: bool) -> None:
    """Print the table (the lines of JSON stand for it), the counts, and what to do next."""
    rows = [row for fate, row in seen if row and fate is not Fate.THERE]
    there = sum(fate is Fate.THERE for fate, _ in seen)
    new = [row for row in rows if row.whole]
    if not new and not there:
        nothing_read(rows)
    console = err() if as_json else out()
    if not as_json and new and len(rows) <= ROWS_SHOWN:
        emit(console, summary.overview(new, console.width))
    for skip in summary.skips(rows):
        console.print(skip, soft_wrap=True)
    if new or not there:
        console.print(summary.counts(rows))
    if there:
        console.print(f"{there:,} {'was' if there == 1 else 'were'} in {case} already, unchanged.", soft_wrap=True)
    next_steps(console, *_steps(new, case, as_json=as_json))


def _steps(new: list[summary.Row], case: Path | None, *, as_json: bool) -> Iterator[str]:
    here = at(case) if case else ""
    if case:
        yield f"firsthand claims{here} [WORDS]   what is claimed, by whom"
    if new:
        first = new[0].document if case else new[0].path
        yield f"firsthand show {shlex.quote(first)}{here}   the text with its claims marked"
    if as_json:
        yield "firsthand schema   what each field means"
    elif case is None:
        yield "firsthand read … --json > claims.jsonl   all of it"
