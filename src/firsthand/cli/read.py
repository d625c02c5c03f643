"""``firsthand read``: documents to claims."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

import firsthand
from firsthand.cli.common import (
    Fields,
    Outlet,
    Published,
    Title,
    Url,
    err,
    field_map,
    next_steps,
    nothing_read,
    orderly,
    out,
    with_progress,
)
from firsthand.model.reading import Reading
from firsthand.report import summary, wire
from firsthand.report.printing import emit


def read(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Files, folders, .jsonl files of many documents, or CSV manifests."),
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="Print every reading whole: one JSON object a line, one line a document.")
    ] = False,
    outlet: Outlet = None,
    title: Title = None,
    url: Url = None,
    published: Published = None,
    fields: Fields = None,
) -> None:
    """Read documents into claims, and say what was found in each.

    Nothing is kept between two calls: what --json prints is all there is, so send it to a file to keep it.

    Example: all claims that somebody makes without being named, a line each:

        firsthand read reports/ --json |
            jq -c '.claims[] | select(.chain[0].type == "anonymous")'
    """
    with orderly():
        readings = firsthand.read(
            paths, outlet=outlet, title=title, url=url, published=published, fields=field_map(fields)
        )
        seen = with_progress(readings, printing=as_json)
        _end(list(_lines(seen) if as_json else map(summary.row, seen)), as_json=as_json)


def _lines(readings: Iterable[Reading]) -> Iterator[summary.Row]:
    """Print each reading as soon as it is there; the bytes are UTF-8 whatever the locale says."""
    for reading in readings:
        sys.stdout.buffer.write(wire.line(reading))
        sys.stdout.buffer.flush()
        yield summary.row(reading)


def _end(rows: list[summary.Row], *, as_json: bool) -> None:
    """Print the table (the lines of JSON stand for it), the counts, and what to do next."""
    read_whole = [row for row in rows if row.whole]
    if not read_whole:
        nothing_read(rows)
    console = err() if as_json else out()
    if not as_json:
        emit(console, summary.overview(rows, console.width))
    for skip in summary.skips(rows):
        console.print(skip, soft_wrap=True)
    console.print(summary.counts(rows))
    next_steps(
        console,
        f"firsthand show {shlex.quote(read_whole[0].path)}   the text with its claims marked",
        "firsthand schema   what each field means" if as_json else "firsthand read … --json > claims.jsonl   all of it",
    )
