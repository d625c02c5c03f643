"""What was said to come: due next, overdue, settled, and what became of the forecasts of each public source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Annotated, Any

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from firsthand.judgements.forecasts.records import records
from firsthand.language.calendar.edtf import days
from firsthand.ledger.filters import Filter
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.forecast import Forecast, Outcome, one_of_each
from firsthand.model.record import Record
from firsthand.pipeline import finding
from firsthand.pipeline.ask import Followed
from firsthand.pipeline.decide import decide
from firsthand.report import drawn
from firsthand.report.calibrated import Bin, bins
from firsthand.report.forecasts import STANDS, besides, when
from firsthand.report.palette import PAGE
from firsthand.serve.desk import AtDesk, Desk, page
from firsthand.serve.filters import here
from firsthand.serve.forms import Back, Day, OwnForm, Wanted, back_to, dated, named
from firsthand.serve.trails import own_last

router = APIRouter(include_in_schema=False)

MOST = 20_000
"""Claims that are followed at once; a question that fits more has to be narrower."""
FIRST, AT_ONCE = 8, 30
"""Forecasts of a section on the page of all sections, and on the page of one."""
RECORDS = 60


class Stand(StrEnum):
    """The sections of the page."""

    NEXT = "next"
    OVERDUE = "overdue"
    SETTLED = "settled"
    UNDATED = "undated"


HEADS = {
    Stand.NEXT: "Due next",
    Stand.OVERDUE: "Overdue",
    Stand.SETTLED: "Settled",
    Stand.UNDATED: "Open, with no last day",
}
NOTES = {
    Stand.NEXT: "The day that comes first stands first.",
    Stand.OVERDUE: "The last day has passed, and nobody has settled what came of it. The latest stands first.",
    Stand.SETTLED: "An outcome is a candidate until a person has settled it. The latest stands first.",
    Stand.UNDATED: "The words name no day by which it should come about; no day makes these overdue.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One section: the forecasts that are shown, and how many stand in it."""

    stand: Stand
    shown: list[Forecast]
    every: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stood:
    """The forecasts of a question, each of them once, and by how they stand."""

    found: Followed
    once: list[Forecast]
    standing: dict[Stand, list[Forecast]]

    @property
    def records(self) -> list[Record]:
        """The track records of public sources and outlets, those of the most settled forecasts first."""
        return sorted(records(self.found.forecasts, self.found.reports), key=lambda each: -each.n)

    @property
    def calibration(self) -> list[Bin]:
        """How often what was foretold with a probability came about, by the probability."""
        return bins(self.once)


@router.get("/forecasts", name="forecasts")
def forecasts(
    request: Request,
    desk: AtDesk,
    asked: Wanted,
    as_of: Day = "",
    stand: Stand | None = None,
    page_: Annotated[int, Query(alias="page", ge=1, le=100_000)] = 1,
) -> HTMLResponse:
    """Return the forecasts among the claims that fit, all sections in part or one of them page by page."""
    fit = finding.count(desk.ledger, asked)
    shared: dict[str, Any] = {"asked": asked, "as_of": as_of, "stand": stand, "fit": fit, "most": MOST, "heads": HEADS}
    if fit > MOST:
        return page(request, "forecasts.html", **shared, found=None)
    told = stood(desk, asked, as_of, patience=desk.patience)
    found, once, standing = told.found, told.once, told.standing
    return page(
        request,
        "forecasts.html",
        **shared,
        found=found,
        back=here(str(request.url)),
        last=own_last(desk.ledger.judgements.decisions(about=Subject.FORECAST), request.state.visitor),
        once=len(once),
        proposed=sum(each.proposed for each in standing[Stand.SETTLED]),
        counts={name: len(every) for name, every in standing.items()},
        sections=[_shown(name, standing[name], page_, stand) for name in Stand if stand in (None, name)],
        number=page_,
        pages=max(1, -(-len(standing[stand]) // AT_ONCE)) if stand else 1,
        records=(kept := told.records)[:RECORDS],
        more_records=max(0, len(kept) - RECORDS),
        documents={report.document.id: report.document for report in found.reports.values()},
        calibration=(calibrated := told.calibration),
        svg=_drawn(calibrated),
        probable=sum(each.band is not None for each in once),
        stands=STANDS,
        when=when,
        besides=besides,
        notes=NOTES,
        outcomes=Outcome,
        unjudged=desk.unjudged(),
    )


def stood(desk: Desk, asked: Filter, as_of: str, *, patience: float | None = None) -> Stood:
    """Return the forecasts among the claims that fit as they stood on a day, today where none is given."""
    found = desk.boards.followed(desk.ledger, asked, dated(as_of), patience=patience)
    today = days(as_of)[1] if as_of else datetime.now(UTC).date()
    once = one_of_each(found.forecasts)
    return Stood(found=found, once=once, standing=sections(once, today or date.max))


def sections(told: Iterable[Forecast], today: date) -> dict[Stand, list[Forecast]]:
    """Return the forecasts by section, each in its order; one that a person opened again is overdue once it is past."""
    found: dict[Stand, list[Forecast]] = {name: [] for name in Stand}
    for each in told:
        found[_stand(each, today)].append(each)
    found[Stand.NEXT].sort(key=lambda each: (_last(each), each.claim))
    found[Stand.OVERDUE].sort(key=lambda each: (_last(each), each.claim), reverse=True)
    found[Stand.SETTLED].sort(key=lambda each: (each.knowable or "", each.claim), reverse=True)
    return found


def _stand(each: Forecast, today: date) -> Stand:
    if each.outcome in {Outcome.CAME_TRUE, Outcome.DID_NOT, Outcome.VOID}:
        return Stand.SETTLED
    if each.outcome is Outcome.DUE or _last(each) < today:
        return Stand.OVERDUE
    return Stand.UNDATED if _last(each) == date.max else Stand.NEXT


def _last(each: Forecast) -> date:
    return (days(each.due)[1] if each.due else None) or date.max


def _shown(name: Stand, every: list[Forecast], number: int, chosen: Stand | None) -> Section:
    start = AT_ONCE * (number - 1) if chosen else 0
    return Section(stand=name, shown=every[start : start + (AT_ONCE if chosen else FIRST)], every=len(every))


def _drawn(found: Sequence[Bin]) -> str:
    from firsthand.report import charts

    label = "What was forecast, in per cent, against how often it came about; the table below has the same"
    rows = [f"{each.number} at {each.stated[0]:.0f}–{each.stated[1]:.0f} %" for each in found]
    chart = charts.spec(charts.calibration(found, PAGE)) if found else None
    return drawn.svg(chart, label=f"{label}: {', '.join(rows)}", hatch=PAGE.quiet) if chart else ""


@router.post("/forecasts/decide")
def settled(
    desk: AtDesk,
    visitor: OwnForm,
    subject: Annotated[str, Form(max_length=200)],
    outcome: Annotated[Outcome, Form()],
    by: Annotated[list[str] | None, Form(max_length=40)] = None,
    proposed: Annotated[str, Form(max_length=40)] = "",
    note: Annotated[str, Form(max_length=4000)] = "",
    back: Back = "/forecasts",
) -> RedirectResponse:
    """Settle a forecast by a person's word, or open it again; reports that told of this outcome stay beside it."""
    refs = [each[:200].split(":", 1) for each in by or () if ":" in each] if proposed == outcome.value else []
    value = {"outcome": outcome.value} | ({"by": refs} if refs else {})
    about = Subject.FORECAST
    decide(
        desk.ledger,
        Decision(action=Action.SETTLE, about=about, subject=subject, by=named(visitor), at="", value=value, note=note),
    )
    return back_to(back, "/forecasts")
