"""An account as a tree of reports: each under the earlier one that it hangs on, and in words what it has from there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from firsthand.model.judgement import Grade, Origin, Ref, Report, Tied
from firsthand.report.clean import one_line
from firsthand.report.dates import day
from firsthand.report.judged import outlet

_TOLD = {
    Grade.SAME_TEXT: "reprints",
    Grade.SAME_UTTERANCE: "tells the same utterance as",
    Grade.CITES: "has it from",
    Grade.SAME_SOURCE: "has the same source as",
}
_HERE = {
    Grade.CITES: "rests on what is told above, in the same text",
    Grade.SAME_SOURCE: "the same source, in the same text",
}


@dataclass(frozen=True, slots=True)
class Branch:
    """One report with those that hang on it."""

    tied: Tied
    below: tuple[Branch, ...] = ()


def tree(origin: Origin, *, most: int) -> tuple[Branch, ...]:
    """Return the first reports of an account as a tree: each hangs on an earlier one, which is among them."""
    shown = origin.reports[:most]
    return tuple(_branch(each, shown) for each in shown if each.of is None)


def _branch(tied: Tied, shown: Sequence[Tied]) -> Branch:
    return Branch(tied, tuple(_branch(each, shown) for each in shown if each.of == tied.report))


def hangs(tied: Tied, reports: Mapping[Ref, Report]) -> str:
    """Return in words what a report has from the one it hangs on: "reprints Northline, 6 Mar 2026"."""
    if tied.of is None:
        return "the account"
    if tied.by is None:
        return "tied to the account by a later report"
    of = reports[tied.of]
    if of.document.id == tied.report[0]:
        return _HERE.get(tied.by, tied.by.value)
    when = of.document.published.edtf
    return f"{_TOLD.get(tied.by, tied.by.value)} {one_line(outlet(of))}{f', {day(when)}' if when else ''}"
