"""``firsthand show``: a document with its claims marked, or one claim with its chain."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

import firsthand
from firsthand.cli.common import (
    CASE,
    AsJson,
    Case,
    Fields,
    Outlet,
    Published,
    Title,
    Url,
    at,
    err,
    field_map,
    next_steps,
    nothing_read,
    orderly,
    out,
)
from firsthand.errors import NotInCase
from firsthand.ledger.filters import SHORTEST
from firsthand.model.reading import Reading
from firsthand.report import card, summary, terminal, wire
from firsthand.report.clean import one_line

if TYPE_CHECKING:
    from firsthand.documents.given import Given


def show(
    name: Annotated[
        str,
        typer.Argument(
            metavar="DOC|CLAIM", help="A document or claim of the case by its id or the beginning of it, or a file."
        ),
    ],
    case: Case = CASE,
    claims_only: Annotated[bool, typer.Option("--claims-only", help="List the claims without the text.")] = False,
    as_json: AsJson = False,
    outlet: Outlet = None,
    title: Title = None,
    url: Url = None,
    published: Published = None,
    fields: Fields = None,
) -> None:
    """Show a document with its claims marked, or one claim in its paragraph with its chain, hop by hop.

    A file is shown as it is now, and nothing is kept; it needs no case file. On a terminal the colour tells the form of
    the attribution; in a pipe numbered brackets mark the claims.

    Example: page through a report in colour, or keep the marked text:

        firsthand show report.html

        firsthand show report.html > marked.txt

    Example: a claim that `firsthand claims` has listed:

        firsthand show 7fe26e26d746
    """
    with orderly():
        if Path(name).exists():
            given = firsthand.Given(outlet=outlet, title=title, url=url, published=published, fields=field_map(fields))
            readings: Iterable[Reading] = _of_file(name, case, given)
        else:
            found = _in_case(name, case)
            if isinstance(found, firsthand.Found):
                _claim(found, case, as_json=as_json)
                return
            readings = [found]
        rows = list(_shown(readings, out(), claims_only=claims_only, as_json=as_json))
        if not any(row.whole for row in rows):
            nothing_read(rows)
        for skip in summary.skips([row for row in rows if not row.whole]):
            err().print(skip, soft_wrap=True)
        next_steps(err(), *_steps(name, case, as_json=as_json))


def _of_file(name: str, case: Path, given: Given) -> Iterator[Reading]:
    """What a file holds, from the case where that has read it: it takes seconds to load what reads."""
    if not case.exists():
        yield from firsthand.read([name], **asdict(given))
        return
    with firsthand.Ledger(case) as ledger:
        yield from firsthand.recall([name], ledger, given=given)


def _in_case(name: str, case: Path) -> Reading | firsthand.Found:
    """The document or the claim of the case that a name means."""
    if not case.exists():
        raise NotInCase(f"{name} is no file, and there is no case file {case} that may know it")
    from firsthand.pipeline import finding

    with firsthand.Ledger(case) as ledger:
        try:
            return _stored(ledger, ledger.document(name), case)
        except NotInCase:
            pass
        try:
            return finding.claim(ledger, name)
        except NotInCase:
            short = f", and an id is asked for by {SHORTEST} digits at least" if len(name) < SHORTEST else ""
            raise NotInCase(f"{name} is no file, and no document or claim in {case}{short}") from None


def _stored(ledger: firsthand.Ledger, document: str, case: Path) -> Reading:
    """A document of the case; of one that no longer stands in it, why is told first."""
    reading = ledger.reading(document)
    if why := ledger.gone(document):
        err().print(f"{document[:12]} no longer stands in {case}: {one_line(why)}", soft_wrap=True)
    return reading


def _claim(found: firsthand.Found, case: Path, *, as_json: bool) -> None:
    console = out()
    if as_json:
        typer.echo(wire.encoded(wire.found(found)), nl=False)
    else:
        card.show(found, console)
    next_steps(err(), f"firsthand show {found.document.id[:12]}{at(case)}   the whole document")


def _shown(readings: Iterable[Reading], console: Console, *, claims_only: bool, as_json: bool) -> Iterator[summary.Row]:
    """Print each document as soon as it is read, a line between two."""
    first = True
    for reading in readings:
        if as_json:
            typer.echo(wire.line(reading), nl=False)
        elif reading.document:
            if not first:
                console.rule(style="dim")
            terminal.show(reading, console, claims_only=claims_only)
            first = False
        yield summary.row(reading)


def _steps(name: str, case: Path, *, as_json: bool) -> list[str]:
    if as_json:
        return ["firsthand schema   what each field means"]
    same = f"firsthand show {shlex.quote(name)}{at(case)} --json   the same for a program"
    return [same, f"firsthand show CLAIM{at(case)}   one claim, hop by hop"]
