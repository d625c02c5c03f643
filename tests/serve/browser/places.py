"""Which pages there are to look at."""

from __future__ import annotations

from firsthand.ledger.ledger import Ledger
from firsthand.pipeline.sources import Roster
from firsthand.serve.pages import MENU


def documents(ledger: Ledger) -> list[str]:
    """Return the addresses of the documents, those with the most claims first."""
    held = sorted(ledger.documents(), key=lambda each: (-each.claims, each.document))
    return [f"/documents/{each.document}" for each in held]


def every(ledger: Ledger) -> list[str]:
    """Return an address of each page: the menu's, those that a reader comes to from there, and those of mistakes."""
    first, *_ = documents(ledger)
    claim = next(ledger.claims()).claim.id
    sources = [f"/sources/{each.id}" for each in Roster().of(ledger).public[:1]]
    asked = [
        "/claims?q=gates&kind=report",
        "/claims?q=nothingfitsthis",
        f"/origins?of={claim}",
        "/conflicts?status=rejected",
        "/forecasts?stand=overdue",
        "/timeline?clock=said",
        "/map?whole=1",
        f"/claims?document={first.rsplit('/', 1)[1]}",
        "/?as_of=2026-03-12&without=nobody",
        "/hypotheses/H1",
        "/review?kind=account",
    ]
    return [
        *(place.path for place in MENU),
        first,
        f"{first}?edit={claim}",
        *asked,
        *sources,
        "/documents/add",
        "/keys",
        "/enter",
    ]


MISTAKES = ("/nothing", "/documents/nothing", "/documents/added/nothing", "/sources/nothing", "/brief?as_of=2026-99")
"""Addresses that are answered by saying what is wrong with them."""
