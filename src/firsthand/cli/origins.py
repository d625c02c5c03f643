"""``firsthand origins``: how many first-hand accounts stand behind the reports."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from firsthand.cli.asking import AsOf, judged
from firsthand.cli.common import CASE, AsJson, Case, at, err, next_steps, orderly, out
from firsthand.cli.filtering import Asked, with_filter
from firsthand.report import judged as report
from firsthand.report import wire
from firsthand.report.printing import emit


@with_filter
def origins(
    asked: Asked,
    case: Case = CASE,
    of: Annotated[
        str,
        typer.Option(
            "--of", metavar="CLAIM", help="Reports of what this claim says, by its id; of these, those that fit."
        ),
    ] = "",
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Count the accounts behind the reports that fit, and show which reports go back to one.

    A report is one claim in one document. An account is somebody's own utterance or observation; reports that copy,
    quote or cite one another share it. What cannot be traced is never counted as independent.

    Example: who stands behind what is said of the order:

        firsthand origins order

    Example: the same, as it was known on 12 March:

        firsthand origins order --as-of 2026-03-12
    """
    from firsthand.pipeline import ask, grading

    with orderly(), judged(case, as_of) as ledger:
        gathered = (
            ask.like(ledger, of, day=as_of, asked=asked.of(ledger))
            if of
            else ask.gather(ledger, asked.of(ledger), day=as_of)
        )
        found = ask.accounts(gathered)
        grades = grading.graded_by_people(ledger, gathered, day=as_of)
        if as_json:
            body = {
                "origins": [report.origin_json(origin, grades) for origin in found.origins],
                "counts": report.counts_json(found.counts),
                "independent": sorted(sorted(pair) for pair in found.independent),
            }
            sys.stdout.buffer.write(wire.encoded(body))
            return
        console = out()
        console.print(found.counts.line(), style="bold", soft_wrap=True)
        by_ref = gathered.by_ref
        for origin in found.origins:
            console.print()
            for line in report.origin_lines(origin, by_ref, grades):
                emit(console, line)
        shown = len(found.independent)
        console.print(f"\n{shown} {'pair' if shown == 1 else 'pairs'} of accounts shown to be independent.")
        next_steps(
            err(),
            f"firsthand show ID{at(case)}   a claim in its paragraph, with its chain",
            f"firsthand conflicts{at(case)}   what is set against what",
        )
