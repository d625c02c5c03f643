"""``firsthand export``: claims of the case for other programs."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import suppress
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import Annotated

import typer

import firsthand
from firsthand.cli.common import CASE, Case, at, err, fail, next_steps, orderly, with_progress
from firsthand.cli.filtering import Asked, with_filter
from firsthand.ledger.found import Found
from firsthand.report import coded, exports
from firsthand.report.listing import shown_of


class Form(StrEnum):
    """What is written."""

    CSV = "csv"
    JSONL = "jsonl"
    XLSX = "xlsx"


def _written(claims: Iterable[Found], form: Form, *, events: bool) -> Iterable[bytes]:
    sheet = coded.EVENTS if events else exports.CLAIMS
    match form:
        case Form.CSV:
            return exports.table(claims, sheet)
        case Form.JSONL:
            return coded.jsonl(claims) if events else exports.jsonl(claims)
        case Form.XLSX:
            from firsthand.report.workbook import xlsx

            return xlsx(claims, sheet)


@with_filter
def export(
    asked: Asked,
    case: Case = CASE,
    to: Annotated[
        Path | None, typer.Option(help="The file to write; without it, standard output.", metavar="PATH")
    ] = None,
    form: Annotated[
        Form | None,
        typer.Option("--format", help="csv, xlsx or jsonl; by default what the file's name ends with, or csv."),
    ] = None,
    of_events: Annotated[
        bool,
        typer.Option(
            "--events",
            help="A row for each event instead, in the terms of PLOVER, CAMEO and ACLED, with UCDP's precision.",
        ),
    ] = False,
) -> None:
    """Write the claims that `firsthand claims` lists, all of them, as CSV, XLSX or JSON lines.

    Each comes with its document, its run and the versions that read it. Words are cut at 500 characters: an export
    quotes, and the texts stay in the case file.

    Example: every denial since March for a spreadsheet:

        firsthand export --kind denial --since 2026-03 --to denials.csv

    Example: what is told of as having happened, coded for conflict research:

        firsthand export --events --kind report --to events.csv
    """
    from firsthand.pipeline import finding

    with orderly(f"{to} was not written." if to else "What was printed is not all."), firsthand.Ledger(case) as ledger:
        wanted = asked.of(ledger)
        fit = finding.count(ledger, wanted)
        written = count()  # is at the number of claims once they are through: others may write to the case meanwhile
        found = with_progress(finding.claims(ledger, wanted), "exporting", total=fit, seen=to is not None)
        claims = (each for each, _ in zip(found, written, strict=False))
        write(_written(claims, form or _form(to), events=of_events), to)
        done = next(written)
        told = f"Events of {shown_of(done, done)}" if of_events else shown_of(done, done)
        err().print(told + (f" in {to}" if to else ""), soft_wrap=True)
        next_steps(err(), f"firsthand show ID{at(case)}   one of them in its paragraph, with its chain")


def _form(to: Path | None) -> Form:
    """What the name of a file asks for."""
    suffix = to.suffix.lower().lstrip(".") if to else Form.CSV
    if suffix not in set(Form):
        fail(f"{to} is neither .csv nor .xlsx nor .jsonl: say which with --format.")
    return Form(suffix)


def write(lines: Iterable[bytes], to: Path | None) -> None:
    """Write all lines; a file takes its name when it is whole, so that half of one is never taken for it."""
    if to is None:
        for line in lines:
            sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()
        return
    unfinished = to.with_name(f"{to.name}.unfinished")
    try:
        with unfinished.open("wb") as file:
            file.writelines(lines)
        unfinished.replace(to)
    except OSError as error:
        fail(f"{to} cannot be written: {error.strerror or error}.")
    finally:
        with suppress(OSError):  # it has taken its name, or never was
            unfinished.unlink()
