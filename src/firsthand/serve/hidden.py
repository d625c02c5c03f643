"""What a list of claims does not show, and why, so that its count never passes for more than it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from firsthand.ledger.filters import Clock, Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.decision import Action, Subject

_TIMES = {
    Clock.PUBLISHED: "are of documents whose date is not known",
    Clock.EVENT: "tell of no time that is known",
    Clock.SAID: "do not say when they were said",
    Clock.DUE: "do not say by when",
    Clock.CAPTURED: "have no time of capture",
}
_ALL_TIME = ("0001", "9999")


def hidden(ledger: Ledger, asked: Filter, fit: int) -> Iterator[str]:
    """Yield a sentence for each reason for which claims of the case are not among the ``fit`` that are listed."""
    totals = ledger.totals()
    if other := totals.claims - fit:
        yield f"{other:,} of the case’s {totals.claims:,} {'does' if other == 1 else 'do'} not fit what is asked."
    if (asked.since or asked.until) and (unknown := _undated(ledger, asked)):
        yield f"{unknown:,} of those fit but for the time: they {_TIMES[asked.clock]}."
    if totals.gone_claims and not asked.every_version:
        readings = "reading" if totals.gone_readings == 1 else "readings"
        yield (
            f"{totals.gone_claims:,} of {totals.gone_readings:,} older, replaced or withdrawn {readings} are left out."
        )
    made = list(ledger.judgements.decisions(about=Subject.CLAIM))
    if corrected := len({each.subject for each in made if each.action in {Action.REJECT, Action.CORRECT}}):
        listed = "is listed as it was" if corrected == 1 else "are listed as they were"
        yield f"{corrected:,} that a person rejected or corrected {listed} read."
    if added := sum(each.action is Action.ADD for each in made):
        yield f"{added:,} that a person added {'is' if added == 1 else 'are'} not listed here."


def _undated(ledger: Ledger, asked: Filter) -> int:
    every = ledger.count(replace(asked, since="", until=""))
    return every - ledger.count(replace(asked, since=_ALL_TIME[0], until=_ALL_TIME[1]))
