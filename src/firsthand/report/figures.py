"""Figures about one thing, in the order of time: intervals, each with who gives it and the account it goes back to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from firsthand.language.calendar.edtf import days
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
    ``origin`` is its account as shown, told from others of that name; ``account`` is its key, "" where none is known.
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
    told = [(report, each) for report in reports for each in report.claim.quantities if unit_of(each) == unit]
    names = _told_apart((report, origin_of[report.ref]) for report, _ in told if report.ref in origin_of)
    found = [
        _figure(report, each, origin_of.get(report.ref), names, disputed=_is_against(each, disputed.get(report.ref)))
        for report, each in told
    ]
    return sorted(found, key=lambda each: (each.on or date.max, each.origin, each.account, each.ref))


def _told_apart(told: Iterable[tuple[Report, Origin]]) -> dict[str, str]:
    """The name of each account by its key; like names have the outlet beside them, and a number where that is one too.

    An account that is told of in several outlets has the first. Neither says more of a source than its text does.
    """
    accounts = {origin.key: (origin.name, report.document.outlet) for report, origin in reversed(list(told))}
    names = {key: name for key, (name, _) in accounts.items()}
    for keys in _alike(names):
        names |= {key: f"{names[key]}, in {accounts[key][1]}" for key in keys if accounts[key][1]}
    for keys in _alike(names):
        names |= {key: f"{names[key]} ({n})" for n, key in enumerate(keys, start=1)}
    return names


def _alike(names: Mapping[str, str]) -> list[list[str]]:
    """The keys of each name that several have, in an order of their own."""
    found: dict[str, list[str]] = {}
    for key in sorted(names):
        found.setdefault(names[key].casefold(), []).append(key)
    return [keys for keys in found.values() if len(keys) > 1]


def _is_against(quantity: Quantity, words: Collection[Span] | None) -> bool:
    return words is not None and (not words or any(quantity.span.overlaps(span) for span in words))


def unit_of(quantity: Quantity) -> str:
    """Return what a figure is in: its unit, else what it counts, as ``ledger.measured`` does."""
    return quantity.unit or quantity.of or "things"


def _figure(
    report: Report, quantity: Quantity, origin: Origin | None, names: Mapping[str, str], *, disputed: bool
) -> Figure:
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
        origin=names[origin.key] if origin else UNTRACED,
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
