"""Forecasts and track records as the contract's JSON objects, and as lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from rich.text import Text

from firsthand.language.calendar.edtf import days
from firsthand.model.forecast import Forecast, Outcome
from firsthand.model.judgement import Reason, Ref, Report
from firsthand.model.record import Record
from firsthand.report.clean import one_line
from firsthand.report.judged import ID_SHOWN, reasons_json, told
from firsthand.report.wire import Json

STANDS = {
    Outcome.OPEN: "open",
    Outcome.DUE: "due: its last day has passed, and nothing here settles it",
    Outcome.CAME_TRUE: "came true",
    Outcome.DID_NOT: "did not come true",
    Outcome.VOID: "void: what it hung on fell away",
}
"""How a forecast stands, in words."""


def forecast_json(forecast: Forecast) -> Json:
    """Return a forecast by the ids of its claims."""
    return {
        "claim": forecast.claim[1],
        "document": forecast.claim[0],
        "also": [claim for _, claim in forecast.also],
        "due": forecast.due,
        "outcome": forecast.outcome.value,
        "settled_by": [claim for _, claim in forecast.settled_by],
        "knowable": forecast.knowable,
        "proposed": forecast.proposed,
        "band": list(forecast.band) if forecast.band else None,
        "likelihood": forecast.likelihood,
        "untestable": forecast.untestable or None,
        "reasons": reasons_json(forecast.reasons),
    }


def when(due: str) -> str:
    """Return in words by when a forecast is to come about: "by 10 March 2026", "from 9 March 2026, no end stated"."""
    first, last = days(due)
    if last is None:
        return f"from {first:%-d %B %Y}, no end stated" if first else due
    if first is None or due.startswith(".."):
        return f"by {last:%-d %B %Y}"
    if first == last:
        return f"on {last:%-d %B %Y}"
    return _whole(first, last) or f"between {first:%-d %B %Y} and {last:%-d %B %Y}"


def _whole(first: date, last: date) -> str:
    """Return the month or the year that two days begin and end; "" where they do not."""
    after = last + timedelta(days=1) if last < date.max else last
    if (first.day, after.day) != (1, 1):
        return ""
    if (first.month, after.month, first.year) == (1, 1, last.year):
        return f"in {last:%Y}"
    return f"in {last:%B %Y}" if (first.year, first.month) == (last.year, last.month) else ""


def record_json(record: Record) -> Json:
    """Return a track record; ``hit_rate`` and ``brier`` are intervals, null where there is nothing to go on."""
    return {
        "name": record.name,
        "kind": record.kind.value,
        "n": record.n,
        "hits": record.hits,
        "hit_rate": _rounded(record.hit_rate),
        "brier_n": record.brier_n,
        "brier": _rounded(record.brier),
        "open": record.open,
        "due": record.due,
        "void": record.void,
        "confirmed": record.confirmed,
        "reasons": reasons_json(record.reasons),
    }


def _rounded(interval: tuple[float, float] | None) -> list[float] | None:
    return [round(bound, 2) for bound in interval] if interval else None


def forecast_lines(forecast: Forecast, reports: Mapping[Ref, Report]) -> Iterator[Text]:
    """Yield a forecast for people: how it stands, who foretold it, what settles it, and why."""
    proposed = " · proposed" if forecast.proposed and forecast.settled_by else ""
    by = f" · {when(forecast.due)}" if forecast.due else ""
    yield Text(f"{forecast.claim[1][:ID_SHOWN]}  {STANDS[forecast.outcome]}{by}{proposed}", style="bold")
    yield Text(f"  {told(reports[forecast.claim])}")
    if forecast.also:
        many = len(forecast.also)
        yield Text(f"  told again in {many} {'report' if many == 1 else 'reports'}", style="dim")
    if forecast.likelihood:
        yield Text(f"  {one_line(forecast.likelihood)}", style="dim")
    for ref in forecast.settled_by:
        if ref in reports:
            day = reports[ref].document.published.edtf
            yield Text(f"  {day or 'on an unknown day'}  {told(reports[ref])}")
    for reason in besides(forecast):
        yield Text(f"  {one_line(reason.text)}", style="dim")


def besides(forecast: Forecast) -> list[Reason]:
    """Return the reasons without those that only word the two sides, which stand above them."""
    return [reason for reason in forecast.reasons if " reports" not in reason.text[:80]]


def record_lines(records: Sequence[Record]) -> Iterator[Text]:
    """Yield a line for each track record: how many are settled, how many came true, and how sure that is."""
    for record in records:
        yield Text(f"{one_line(record.name)}", style="bold").append(f"  {record.kind.value}", "dim not bold")
        yield Text(f"  {record.line()}")
        for reason in record.reasons:
            yield Text(f"  {one_line(reason.text)}", style="dim")
