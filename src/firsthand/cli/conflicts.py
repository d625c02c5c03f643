"""``firsthand conflicts``: what is set against what."""

from __future__ import annotations

import sys

from firsthand.cli.asking import AsOf, judged
from firsthand.cli.common import CASE, AsJson, Case, at, err, next_steps, orderly, out
from firsthand.cli.filtering import Asked, with_filter
from firsthand.report import judged as report
from firsthand.report import wire
from firsthand.report.printing import emit


@with_filter
def conflicts(asked: Asked, case: Case = CASE, as_of: AsOf = None, as_json: AsJson = False) -> None:
    """List where the reports that fit are set against others: numbers, denials, acts, a source's own words.

    Each is a candidate with its reasons, until a person has confirmed it.

    Example: what is disputed about the gates:

        firsthand conflicts gates
    """
    from firsthand.pipeline import ask, disputes

    with orderly(), judged(case, as_of) as ledger:
        gathered = ask.gather(ledger, asked.of(ledger), day=as_of)
        found = disputes.conflicts(ledger, gathered, day=as_of)
        if as_json:
            for each in found:
                sys.stdout.buffer.write(wire.encoded(report.conflict_json(each)))
            return
        console = out()
        reports = disputes.sides(ledger, gathered, found, day=as_of)
        for each in found:
            for line in report.conflict_lines(each, reports):
                emit(console, line)
            console.print()
        console.print(
            f"{len(found)} {'conflict' if len(found) == 1 else 'conflicts'}, each a candidate until confirmed."
        )
        next_steps(err(), f"firsthand review{at(case)}   confirm or reject them, one by one")
