"""What a list of claims does not show, and why, so that its count never passes for more than it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from firsthand.ledger.filters import Clock, Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.decision import Verdict
from firsthand.pipeline import finding

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
    totals, left = ledger.totals(), finding.left(ledger).left
    every = totals.claims + sum(each.row is None for each in left.laid)
    every += totals.gone_claims if asked.every_version else 0
    gone = rejected(ledger, asked)
    if other := every - fit - gone:
        yield f"{other:,} of the case’s {every:,} {'does' if other == 1 else 'do'} not fit what is asked."
    if gone:
        yield f"{gone:,} that {'fits was' if gone == 1 else 'fit were'} rejected by a person and left out."
    if (asked.since or asked.until) and (unknown := _undated(ledger, asked)):
        yield f"{unknown:,} of those fit but for the time: they {_TIMES[asked.clock]}."
    if totals.gone_claims and not asked.every_version:
        readings = "reading" if totals.gone_readings == 1 else "readings"
        yield (
            f"{totals.gone_claims:,} of {totals.gone_readings:,} older, replaced or withdrawn {readings} are left out."
        )
    if missing := left.missing:
        about = "claim that people decided about is" if missing == 1 else "claims that people decided about are"
        yield f"{missing:,} {about} no longer read in {'its document' if missing == 1 else 'their documents'}."


def rejected(ledger: Ledger, asked: Filter) -> int:
    """Return how many claims fit but for that people rejected them, where nothing is asked of that."""
    return 0 if asked.verdicts else finding.count(ledger, replace(asked, verdicts=(Verdict.REJECTED,)))


def _undated(ledger: Ledger, asked: Filter) -> int:
    every = finding.count(ledger, replace(asked, since="", until=""))
    return every - finding.count(ledger, replace(asked, since=_ALL_TIME[0], until=_ALL_TIME[1]))
