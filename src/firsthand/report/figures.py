"""Figures about one thing, in the order of time: intervals, each with who gives it and the account it goes back to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from firsthand.language.edtf import days
from firsthand.model.judgement import Origin, Ref, Report
from firsthand.model.measure import Quantity
from firsthand.model.text import Span
from firsthand.report.moments import speaker

UNTRACED = "untraced"
_CHANGES = {"up": "more than before", "down": "fewer than before"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure of one report; a bound that the words leave open is ``None``.

    ``on`` is the day that it holds for, the first that it may be; ``dated`` says on which clock that is known.
    ``origin`` is its account as shown, ``account`` that account's key, "" where none is known: two may be shown alike.
    """

    ref: Ref
    href: str
    words: str
    said: str
    of: str
    low: float | None
    high: float | None
    approximate: bool
    note: str
    edtf: str
    on: date | None
    dated: str
    who: str
    origin: str
    account: str
    disputed: bool


def figures(
    reports: Iterable[Report],
    unit: str,
    *,
    origin_of: Mapping[Ref, Origin],
    against: Mapping[Ref, Collection[Span]] | None = None,
) -> list[Figure]:
    """Return the figures in one unit, the earliest first, those of no known day at the end.

    ``against`` are the words of each report that are set against another's; where they are none, all its figures are.
    """
    disputed = against or {}
    found = [
        _figure(report, each, origin_of.get(report.ref), disputed=_is_against(each, disputed.get(report.ref)))
        for report in reports
        for each in report.claim.quantities
        if unit_of(each) == unit
    ]
    return sorted(found, key=lambda each: (each.on or date.max, each.origin, each.account, each.ref))


def _is_against(quantity: Quantity, words: Collection[Span] | None) -> bool:
    return words is not None and (not words or any(quantity.span.overlaps(span) for span in words))


def unit_of(quantity: Quantity) -> str:
    """Return what a figure is in: its unit, else what it counts, as ``ledger.measured`` does."""
    return quantity.unit or quantity.of or "things"


def _figure(report: Report, quantity: Quantity, origin: Origin | None, *, disputed: bool) -> Figure:
    edtf, dated = _dated(report, quantity)
    return Figure(
        ref=report.ref,
        href=f"/documents/{report.document.id}#c-{report.claim.id}",
        words=report.document[quantity.span],
        said=report.words,
        of=quantity.of or "",
        low=quantity.low,
        high=quantity.high,
        approximate=quantity.approximate,
        note=", ".join(_notes(quantity)),
        edtf=edtf,
        on=next(filter(None, days(edtf)), None) if edtf else None,
        dated=dated,
        who=speaker(report.claim, report.document),
        origin=origin.name if origin else UNTRACED,
        account=origin.key if origin else "",
        disputed=disputed,
    )


def _dated(report: Report, quantity: Quantity) -> tuple[str, str]:
    """As of when the figure holds, as far as it is told: its own day, when it was said, when that was published."""
    if quantity.as_of:
        return quantity.as_of, "as of"
    said = report.claim.chain[0].said if report.claim.chain else None
    if said:
        return said, "said"
    return report.document.published.edtf or "", "published"


def _notes(quantity: Quantity) -> Iterator[str]:
    if quantity.per:
        yield f"per {quantity.per}"
    if quantity.change:
        yield _CHANGES.get(quantity.change, quantity.change)
    if quantity.approximate:
        yield "approximate"
    if quantity.inferred:
        yield "inferred"
    if quantity.convention:
        yield f"by convention {quantity.convention}"
