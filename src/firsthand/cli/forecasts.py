"""``firsthand forecasts``: what was said to come, and what became of it."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from firsthand.cli.asking import AsOf, judged
from firsthand.cli.common import CASE, AsJson, Case, at, err, next_steps, orderly, out
from firsthand.cli.filtering import Asked, with_filter
from firsthand.model.forecast import Forecast, Outcome, one_of_each
from firsthand.report import forecasts as report
from firsthand.report import wire
from firsthand.report.printing import emit

_SETTLED = frozenset({Outcome.CAME_TRUE, Outcome.DID_NOT, Outcome.VOID})

Due = Annotated[bool, typer.Option("--due", help="Only those whose last day has passed and that nothing settles.")]
Settled = Annotated[bool, typer.Option("--settled", help="Only those that came true, did not, or fell away.")]
Records = Annotated[bool, typer.Option("--records", help="The track record of each public source and outlet instead.")]


@with_filter
def forecasts(
    asked: Asked,
    due: Due = False,
    settled: Settled = False,
    of_sources: Records = False,
    case: Case = CASE,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Follow what was said to come: open, due, came true, did not, void, with the reports that settle it.

    What settles a forecast is proposed, until a person has settled it. No private person has a track record.

    Example: what was due by 23 March, and nobody has told of since:

        firsthand forecasts --due --as-of 2026-03-23

    Example: how the forecasts of each source came out:

        firsthand forecasts --records
    """
    from firsthand.judgements.forecasts.records import records
    from firsthand.pipeline import ask

    with orderly(), judged(case, as_of) as ledger:
        found = ask.forecasts(ledger, ask.gather(ledger, asked.of(ledger), day=as_of), day=as_of)
        chosen = [each for each in found.forecasts if _wanted(each, due=due, settled=settled)]
        if of_sources:
            told = records(chosen, found.reports)
            if as_json:
                for record in told:
                    sys.stdout.buffer.write(wire.encoded(report.record_json(record)))
                return
            for line in report.record_lines(told):
                emit(out(), line)
            next_steps(err(), f"firsthand forecasts --settled{at(case)}   the forecasts behind them")
            return
        if as_json:
            for each in chosen:
                sys.stdout.buffer.write(wire.encoded(report.forecast_json(each)))
            return
        console = out()
        main = one_of_each(chosen)
        for each in main:
            for line in report.forecast_lines(each, found.reports):
                emit(console, line)
            console.print()
        console.print(
            f"{len(main)} {'forecast' if len(main) == 1 else 'forecasts'}, settled by proposal until confirmed."
        )
        next_steps(
            err(),
            f'firsthand review settle ID --about forecast --value \'{{"outcome": "did_not"}}\'{at(case)}   settle one',
            f"firsthand forecasts --records{at(case)}   how the forecasts of each source came out",
        )


def _wanted(forecast: Forecast, *, due: bool, settled: bool) -> bool:
    if not due and not settled:
        return True
    return (due and forecast.outcome is Outcome.DUE) or (settled and forecast.outcome in _SETTLED)
