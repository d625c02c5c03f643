"""``firsthand documents``: what the case file holds."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

import firsthand
from firsthand.cli.common import CASE, AsJson, Case, at, err, next_steps, orderly, out
from firsthand.report import holdings, wire
from firsthand.report.clean import one_line
from firsthand.report.printing import emit


def documents(
    case: Case = CASE,
    every_version: Annotated[
        bool, typer.Option("--every-version", help="Older versions and what was withdrawn as well, with the reason.")
    ] = False,
    skipped: Annotated[bool, typer.Option("--skipped", help="What could not be read, with the reason.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the documents of the case, or what could not be read.

    Example: what was left out of the case, and why:

        firsthand documents --skipped
    """
    with orderly(), firsthand.Ledger(case) as ledger:
        if skipped:
            _skipped(ledger, case, as_json=as_json)
            return
        held = list(ledger.documents(every_version=every_version))
        console = err() if as_json else out()
        if as_json:
            for each in held:
                sys.stdout.buffer.write(wire.encoded(holdings.wire(each)))
            sys.stdout.flush()
        elif held:
            emit(console, holdings.overview(held, console.width))
        console.print(f"{len(held):,} {'document' if len(held) == 1 else 'documents'}")
        next_steps(
            console,
            f"firsthand show ID{at(case)}   one of them, with its claims marked",
            f"firsthand documents{at(case)} --skipped   what could not be read, and why",
        )


def _skipped(ledger: firsthand.Ledger, case: Path, *, as_json: bool) -> None:
    skips = list(ledger.skips())
    for skip in skips:
        if as_json:
            sys.stdout.buffer.write(wire.encoded({"where": skip.where, "reason": skip.reason}))
        else:
            out().print(f"{one_line(skip.where)}: {one_line(skip.reason)}", soft_wrap=True)
    sys.stdout.flush()
    console = err() if as_json else out()
    console.print(f"{len(skips):,} skipped")
    next_steps(console, f"firsthand read PATH{at(case)}   again, once the reason is mended")
