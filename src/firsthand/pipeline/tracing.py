"""Claims by the account that they go back to: traced first, then found like any others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from firsthand.errors import BadQuery
from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.judgement import Origin
from firsthand.pipeline import ask, finding

MOST = 2000
"""Reports that are traced at once; a question that fits more has to be narrower."""


def traced(ledger: Ledger, asked: Filter) -> Filter:
    """Return the filter with the claims among which those of its account are, where it asks for one."""
    if not asked.origin:
        return asked
    gathered = ask.gather(ledger, narrow(ledger, asked))
    return among(asked, ask.traced(gathered))


def narrow(ledger: Ledger, asked: Filter) -> Filter:
    """Return what else is asked, whose reports are traced; ``BadQuery`` where those are too many."""
    rest = replace(asked, origin="", among=None, verdicts=())
    if (fit := finding.count(ledger, rest)) > MOST:
        raise BadQuery(f"{fit:,} claims fit the rest of it, and {MOST:,} can be traced to their accounts at once")
    return rest


def among(asked: Filter, accounts: Iterable[Origin]) -> Filter:
    """Return the filter for the claims of the accounts that it asks for, by their key or part of their name."""
    name = asked.origin.strip().casefold()
    every = list(accounts)
    meant = [each for each in every if each.key.casefold() == name] or [each for each in every if _called(each, name)]
    return replace(asked, among=frozenset(tied.report[1] for each in meant for tied in each.reports))


def _called(account: Origin, name: str) -> bool:
    return any(name in each.casefold() for each in (account.name, *account.descriptions))
