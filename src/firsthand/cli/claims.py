"""``firsthand claims``: what is claimed in the case, by whom."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

import firsthand
from firsthand.cli.common import CASE, AsJson, Case, at, err, next_steps, orderly, out
from firsthand.cli.filtering import Asked, with_filter
from firsthand.report import listing, wire
from firsthand.report.clean import one_line
from firsthand.report.printing import emit

AT_ONCE = 50
"""Claims that are shown unless more are asked for; a program gets all of them."""


@with_filter
def claims(
    asked: Asked,
    case: Case = CASE,
    limit: Annotated[
        int | None, typer.Option(min=0, help=f"How many to show; 0 means all. {AT_ONCE}, or all with --json.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the claims of the case, those of the latest documents first.

    Without words to look for, all of them. What is no longer current (older versions of a document, what was
    withdrawn) is left out.

    Example: what anonymous sources forecast about the bridge in March:

        firsthand claims bridge --type anonymous --kind forecast --since 2026-03 --until 2026-03

    Example: what is said to happen, by whoever says it, on 24 or 25 March:

        firsthand claims --clock event --since 2026-03-24 --until 2026-03-25
    """
    from firsthand.pipeline import finding

    with orderly(), firsthand.Ledger(case) as ledger:
        wanted = asked.of(ledger)
        at_most = (0 if as_json else AT_ONCE) if limit is None else limit
        fit, shown = finding.count(ledger, wanted), 0
        for found in finding.claims(ledger, wanted, limit=at_most or None):
            shown += 1
            if as_json:
                sys.stdout.buffer.write(wire.encoded(wire.found(found)))
            else:
                emit(out(), listing.entry(found))
        sys.stdout.flush()
        console = err() if as_json else out()
        # Others may write to the case meanwhile; where the limit was not reached, all that fit were shown.
        fit = max(fit, shown) if shown == at_most else shown
        console.print(listing.shown_of(shown, fit), soft_wrap=True)
        if not fit and wanted.document and (why := ledger.gone(wanted.document)):
            console.print(f"{wanted.document[:12]} no longer stands in the case: {one_line(why)}", soft_wrap=True)
        next_steps(console, *_steps(fit, case))


def _steps(fit: int, case: Path) -> list[str]:
    if not fit:
        return [
            f"fewer words or options; firsthand claims{at(case)} alone lists all",
            f"firsthand documents{at(case)}   what was read, and what could not be",
        ]
    return [
        f"firsthand show ID{at(case)}   one of them in its paragraph, with its chain",
        f"firsthand export …{at(case)} --to claims.csv   the same claims for a spreadsheet",
    ]
