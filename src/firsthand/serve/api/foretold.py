"""Questions about what was said to come: how it stands, who was right how often, and how sure they were."""

from __future__ import annotations

from fastapi import APIRouter

from firsthand.errors import BadQuery
from firsthand.ledger.filters import Filter
from firsthand.model.forecast import Forecast
from firsthand.model.judgement import Report
from firsthand.pipeline import finding
from firsthand.report.forecasts import record_json
from firsthand.report.judged import reasons_json
from firsthand.report.wire import reported
from firsthand.serve.api.common import AtOnce, PageNumber, numbered, paged
from firsthand.serve.desk import AtDesk, Desk
from firsthand.serve.forms import Day, Wanted
from firsthand.serve.pages.forecasts import MOST, Stand, Stood, stood
from firsthand.serve.wire import foretold
from firsthand.serve.wire.common import Reason
from firsthand.serve.wire.reading import Reported

router = APIRouter(tags=["what was said to come"])


@router.get("/forecasts")
def forecasts(
    desk: AtDesk,
    asked: Wanted,
    as_of: Day = "",
    stand: Stand | None = None,
    page: PageNumber = 1,
    limit: AtOnce = 50,
) -> foretold.Forecasts:
    """Return a page of the forecasts among the claims that fit: those due next, overdue, settled, and of no day."""
    found = _stood(desk, asked, as_of)
    every = [(name, each) for name, told in found.standing.items() if stand in (None, name) for each in told]
    return foretold.Forecasts(
        **numbered(len(every), page, limit),
        counts={name.value: len(told) for name, told in found.standing.items()},
        forecasts=[_coming(name, each, found.found.reports[each.claim]) for name, each in paged(every, page, limit)],
        unjudged=desk.unjudged(),
    )


@router.get("/forecasts/records")
def records(
    desk: AtDesk, asked: Wanted, as_of: Day = "", page: PageNumber = 1, limit: AtOnce = 100
) -> foretold.Records:
    """Return a page of the track records of public sources and outlets; no private person has one."""
    every = _stood(desk, asked, as_of).records
    return foretold.Records(
        **numbered(len(every), page, limit),
        records=[foretold.Record.model_validate(record_json(each)) for each in paged(every, page, limit)],
    )


@router.get("/forecasts/calibration")
def calibration(desk: AtDesk, asked: Wanted, as_of: Day = "") -> foretold.Calibration:
    """Return how often what was foretold with a probability came about, by the probability that was stated."""
    found = _stood(desk, asked, as_of)
    return foretold.Calibration(
        probable=sum(each.band is not None for each in found.once),
        bins=[
            foretold.Bin(stated=list(each.stated), n=each.number, share=each.share, interval=list(each.interval))
            for each in found.calibration
        ],
    )


def _stood(desk: Desk, asked: Filter, as_of: str) -> Stood:
    fit = finding.count(desk.ledger, asked)
    if fit > MOST:
        raise BadQuery(f"{fit:,} claims fit, and {MOST:,} can be followed at once")
    return stood(desk, asked, as_of)


def _coming(stand: Stand, told: Forecast, report: Report) -> foretold.Coming:
    return foretold.Coming(
        claim=Reported.model_validate(reported(report.document, report.claim)),
        stand=stand.value,
        due=told.due,
        outcome=told.outcome.value,
        also=[claim for _, claim in told.also],
        settled_by=[claim for _, claim in told.settled_by],
        knowable=told.knowable,
        proposed=told.proposed,
        decided_by=told.decided_by,
        band=list(told.band) if told.band else None,
        likelihood=told.likelihood,
        untestable=told.untestable or None,
        reasons=[Reason.model_validate(each) for each in reasons_json(told.reasons)],
    )
