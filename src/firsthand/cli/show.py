"""``firsthand show``: a document with its claims marked."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator
from typing import Annotated

import typer
from rich.console import Console

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
)
from firsthand.model.reading import Reading
from firsthand.report import summary, terminal


def show(
    path: Annotated[str, typer.Argument(metavar="PATH", help="A document.")],
    claims_only: Annotated[bool, typer.Option("--claims-only", help="List the claims without the text.")] = False,
    outlet: Outlet = None,
    title: Title = None,
    url: Url = None,
    published: Published = None,
    fields: Fields = None,
) -> None:
    """Show a document with its claims marked, and beside each who says it, through whom and how firmly.

    On a terminal the colour tells the form of the attribution; in a pipe numbered brackets mark the claims.

    Example: page through a report in colour, or keep the marked text:

        firsthand show report.html

        firsthand show report.html > marked.txt
    """
    with orderly():
        readings = firsthand.read(
            [path], outlet=outlet, title=title, url=url, published=published, fields=field_map(fields)
        )
        rows = list(_shown(readings, out(), claims_only=claims_only))
        if not any(row.whole for row in rows):
            nothing_read(rows)
        for skip in summary.skips([row for row in rows if not row.whole]):
            err().print(skip, soft_wrap=True)
        next_steps(err(), f"firsthand read {shlex.quote(path)} --json   the same for a program")


def _shown(readings: Iterable[Reading], console: Console, *, claims_only: bool) -> Iterator[summary.Row]:
    """Print each document as soon as it is read, a line between two."""
    first = True
    for reading in readings:
        if reading.document:
            if not first:
                console.rule(style="dim")
            terminal.show(reading, console, claims_only=claims_only)
            first = False
        yield summary.row(reading)
