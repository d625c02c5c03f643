"""Forecasts: what is one, which later report speaks to it and how, and how it stands on a day.

What settles a forecast is proposed here with its reasons; a person confirms it. A report that only fits loosely settles
nothing: an open forecast is an honest answer, a wrong settlement is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from firsthand.judgements.dating import known
from firsthand.judgements.forecasts.foretold import Foretold, foretold
from firsthand.judgements.forecasts.looking_ahead import is_forecast
from firsthand.judgements.forecasts.meeting import beside
from firsthand.judgements.forecasts.settling import RULES
from firsthand.judgements.forecasts.turned import turned_out
from firsthand.judgements.meaning.clauses import Clause
from firsthand.judgements.meaning.worded import reported
from firsthand.judgements.words.doings import WORDS
from firsthand.judgements.words.likelihood import likelihood
from firsthand.model.conflict import Status
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.forecast import Forecast, Outcome, Settling
from firsthand.model.judgement import Reason, Ref, Report

__all__ = ["forecast", "is_forecast", "settle", "with_day"]


def settle(forecast: Report, later: Report) -> Settling | None:
    """Return what a later report says became of a forecast, proposed with its reasons; None where it says nothing."""
    if forecast.ref == later.ref or not is_forecast(forecast):
        return None
    pair = beside(forecast, later)
    for outcome, rule in RULES:
        if (why := rule(pair)) is not None:
            reasons = (Reason(why, (*forecast.spans, *later.spans)), reported(forecast), reported(later))
            return Settling(forecast=forecast.ref, by=later.ref, outcome=outcome, reasons=reasons)
    if turned := turned_out(pair):
        reasons = (Reason(turned[1], (*forecast.spans, *later.spans)), reported(forecast), reported(later))
        return Settling(forecast=forecast.ref, by=later.ref, outcome=turned[0], reasons=reasons)
    return None


def with_day(reports: Iterable[Report]) -> dict[Ref, str | None]:
    """Return the day (EDTF) on which each report was there to be read: its document's publication."""
    return {report.ref: report.document.published.edtf for report in reports}


def forecast(
    report: Report,
    settlings: Iterable[Settling],
    decisions: Iterable[Decision],
    as_of: str | None,
    *,
    published: Mapping[Ref, str | None] | None = None,
    due: str | None = None,
) -> Forecast:
    """Return a forecast as it stands on a day (EDTF; ``None`` is after everything that was read).

    ``settlings`` are those of this forecast, or of other reports of it; those whose report came out after the day
    (``published`` by what names a report) are left out. The last decision that holds comes before any of them. ``due``
    is the day that another report of the same forecast names.
    """
    saying = foretold(report)
    if due is not None and due != saying.due:
        saying = replace(saying, due=due, days=known(due))
    known_by = [each for each in settlings if _known(each, published or {}, as_of)]
    standing = [each for each in known_by if each.status is not Status.REJECTED]
    decided = _decided(report, decisions)
    outcome, by = (decided and decided[:2]) or _proposed(standing) or (_unsettled(saying, as_of), ())
    odds = likelihood(report)
    return Forecast(
        claim=report.ref,
        outcome=outcome,
        due=saying.due,
        untestable=untestable(report, saying),
        band=odds.band if odds else None,
        likelihood=str(odds) if odds else None,
        settled_by=by,
        knowable=_knowable(by, published or {}),
        proposed=decided is None,
        decided_by=decided[2] if decided else None,
        reasons=(*_standing_reasons(report, saying, outcome, as_of), *_reasons(standing, outcome, by)),
    )


def untestable(report: Report, saying: Foretold | None = None) -> str:
    """Return in a sentence why no report could settle a forecast; nothing where one could."""
    saying = saying or foretold(report)
    if saying.due is None and not saying.conditions and _of_all_time(saying):
        return "No test: it is said of all time, so no day can bear it out."
    if not report.claim.quantities and not saying.due and not any(map(_observable, saying.clauses)):
        return "No test: it names nothing that a report could tell of."
    return ""


def _observable(clause: Clause) -> bool:
    return bool(clause.head and (clause.senses & WORDS.keys() or clause.plain - clause.head or clause.phrasal))


def _of_all_time(saying: Foretold) -> bool:
    return any(word in f" {clause.text.lower()} " for clause in saying.clauses for word in (" never ", " always "))


def _known(settling: Settling, published: Mapping[Ref, str | None], as_of: str | None) -> bool:
    if as_of is None or settling.by not in published:
        return True
    day, until = known(published[settling.by])[0], known(as_of)[1]
    return day is not None and until is not None and day <= until


def _decided(report: Report, decisions: Iterable[Decision]) -> tuple[Outcome, tuple[Ref, ...], str] | None:
    """What a person settled: the outcome, the reports that it was settled by, and who settled it."""
    held = [
        each
        for each in decisions
        if each.about is Subject.FORECAST
        and each.action is Action.SETTLE
        and each.undone is None
        and each.subject == report.claim.id
    ]
    for each in reversed(held):
        if each.value.get("outcome") in set(Outcome):
            return Outcome(str(each.value["outcome"])), _refs(each.value.get("by")), each.by
    return None


def _refs(value: object) -> tuple[Ref, ...]:
    rows = value if isinstance(value, (list, tuple)) else ()
    return tuple((str(row[0]), str(row[1])) for row in rows if isinstance(row, (list, tuple)) and len(row) == 2)


def _proposed(settlings: Sequence[Settling]) -> tuple[Outcome, tuple[Ref, ...]] | None:
    """The outcome that more documents, and of as many documents more reports, tell; none where it is a tie."""
    if not settlings:
        return None
    confirmed = [each for each in settlings if each.status is Status.CONFIRMED]
    told = confirmed or list(settlings)
    by = {outcome: tuple(dict.fromkeys(s.by for s in told if s.outcome is outcome)) for outcome in Outcome}
    weights = {outcome: (len({ref[0] for ref in refs}), len(refs)) for outcome, refs in by.items() if refs}
    most = [outcome for outcome, weight in weights.items() if weight == max(weights.values())]
    return (most[0], by[most[0]]) if len(most) == 1 else None


def _unsettled(saying: Foretold, as_of: str | None) -> Outcome:
    last, today = saying.days[1], known(as_of)[1]
    return Outcome.DUE if last is not None and today is not None and today > last else Outcome.OPEN


def _knowable(by: Iterable[Ref], published: Mapping[Ref, str | None]) -> str | None:
    days = [(known(day)[0] or date.max, day) for ref in by if (day := published.get(ref))]
    return min(days)[1] if days else None


def _standing_reasons(report: Report, saying: Foretold, outcome: Outcome, as_of: str | None) -> list[Reason]:
    """What is to be said of its date, whatever became of it."""
    first, last = saying.days
    today = known(as_of)[1]
    if why := untestable(report, saying):
        return [Reason(why, report.spans)]
    if saying.due is None:
        return [Reason("No date: the words name no day by which it should come about.", report.spans)]
    if last is None and first is not None and today is not None and today >= first and outcome is Outcome.OPEN:
        why = f"Past its earliest day, {first:%-d %B %Y}, with no end stated."
        return [Reason(why, report.spans)]
    if outcome is Outcome.DUE and last is not None:
        return [Reason(f"Its last day, {last:%-d %B %Y}, has passed, and no report here tells what came of it.")]
    return []


def _reasons(settlings: Sequence[Settling], outcome: Outcome, by: Sequence[Ref]) -> list[Reason]:
    if not settlings:
        return []
    told = {s.outcome for s in settlings}
    apart = [] if by or len(told) < 2 else [Reason("The reports disagree about what became of it.")]
    seen: dict[str, Reason] = {}
    for each in settlings:
        if each.outcome is outcome and each.by in by:
            seen |= {reason.text: reason for reason in each.reasons if reason.text not in seen}
    return [*apart, *seen.values()]
