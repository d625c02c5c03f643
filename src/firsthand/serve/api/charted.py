"""What can be drawn: when, where and how many, as rows."""

from __future__ import annotations

from fastapi import APIRouter, Request

from firsthand.model.aggregate import Aggregate, Bounds
from firsthand.pipeline import finding
from firsthand.report.figures import Figure
from firsthand.report.judged import reasons_json
from firsthand.report.moments import Moment
from firsthand.report.spots import Spot
from firsthand.report.wire import bound
from firsthand.serve.api.common import AtOnce, PageNumber, numbered
from firsthand.serve.desk import AtDesk
from firsthand.serve.forms import Text, Wanted
from firsthand.serve.pages.geography import spots_of
from firsthand.serve.pages.numbers import UNITS, Told, first_of, told_in
from firsthand.serve.pages.timeline import line_of, on_clock
from firsthand.serve.wire import charted
from firsthand.serve.wire.common import Reason

router = APIRouter(tags=["when, where and how many"])


@router.get("/timeline")
def timeline(
    request: Request, desk: AtDesk, asked: Wanted, page: PageNumber = 1, limit: AtOnce = 160
) -> charted.Timeline:
    """Return the times of the claims that fit on a clock, on that of what they are about where none is named."""
    line = line_of(desk.ledger, on_clock(request, asked), limit=limit, skip=limit * (page - 1))
    moments = [(each, False) for each in line.near] + [(each, True) for each in line.far]
    return charted.Timeline(
        **numbered(line.dated, page, limit),
        clock=line.asked.clock.value,
        undated=line.fit - line.dated,
        moments=[_moment(each, far=far) for each, far in sorted(moments, key=lambda pair: pair[0].near)],
    )


def _moment(each: Moment, *, far: bool) -> charted.Moment:
    return charted.Moment(
        claim=each.claim,
        document=each.document,
        words=each.words,
        who=each.who,
        manner=each.manner,
        edtf=each.edtf,
        first=each.first,
        last=each.last,
        exact=each.exact,
        far=far,
    )


@router.get("/map")
def map_(desk: AtDesk, asked: Wanted, limit: AtOnce = 320) -> charted.Map:
    """Return the places that the claims that fit name, as finely as they are known, those of most claims first."""
    found = spots_of(desk.ledger, asked, most=limit)
    return charted.Map(
        fit=found.fit,
        placed=found.placed,
        shown=found.shown,
        borders=found.policy.value,
        places=[_spot(each) for each in found.spots],
    )


def _spot(each: Spot) -> charted.Spot:
    return charted.Spot(
        name=each.name,
        drawn=each.drawn,
        known=each.known,
        precision=each.precision,
        lat=each.latitude,
        lon=each.longitude,
        country=each.country,
        ring=each.ring,
        disputed=each.disputed,
        reason=each.reason,
        claims=[told.claim.id for told in each.told],
    )


@router.get("/numbers")
def numbers(desk: AtDesk, asked: Wanted, unit: Text = "", of: Text = "", limit: AtOnce = 100) -> charted.Numbers:
    """Return the figures in a unit (that of most claims where none is named), and what those of one thing come to."""
    units = finding.units(desk.ledger, asked, most=UNITS)
    unit = unit or first_of(units)
    found = told_in(desk.ledger, asked, unit, of, most=limit)
    return charted.Numbers(
        unit=unit,
        units=[charted.Unit(name=each.name, claims=each.claims) for each in units],
        fit=found.fit,
        shown=found.shown,
        figures=[_figure(each, found) for each in found.figures],
        added=[_added(of, total) for of, total in found.added],
    )


def _figure(each: Figure, found: Told) -> charted.Figure:
    document, claim = each.ref
    return charted.Figure(
        claim=claim,
        document=document,
        words=each.words,
        said=each.said,
        of=each.of,
        low=bound(each.low),
        high=bound(each.high),
        approximate=each.approximate,
        note=each.note,
        edtf=each.edtf or None,
        dated=each.dated,
        who=each.who,
        origin=each.origin,
        account=each.account,
        conflict=found.conflicts.get(each.ref) if each.disputed else None,
    )


def _added(of: str, total: Aggregate) -> charted.Added:
    return charted.Added(
        of=of,
        rows=total.rows,
        accounts=total.accounts,
        conservative=_value(total.conservative),
        informative=_value(total.informative),
        representative=_value(total.representative),
        divergence=total.divergence,
        agrees=total.agrees,
        reasons=[Reason.model_validate(each) for each in reasons_json(total.reasons)],
    )


def _value(value: Bounds | str | None) -> charted.Value:
    return [bound(each) for each in value] if isinstance(value, tuple) else value
