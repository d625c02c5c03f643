"""Which pages there are to look at."""

from __future__ import annotations

from firsthand.ledger.ledger import Ledger
from firsthand.serve.pages import MENU


def documents(ledger: Ledger) -> list[str]:
    """Return the addresses of the documents, those with the most claims first."""
    held = sorted(ledger.documents(), key=lambda each: (-each.claims, each.document))
    return [f"/documents/{each.document}" for each in held]


def every(ledger: Ledger) -> list[str]:
    """Return an address of each page: the menu's, those that a reader comes to from there, and those of mistakes."""
    first, *_ = documents(ledger)
    claim = next(ledger.claims()).claim.id
    asked = [
        "/claims?q=gates&kind=report",
        "/claims?q=nothingfitsthis",
        f"/origins?of={claim}",
        "/conflicts?status=rejected",
    ]
    return [*(place.path for place in MENU), first, f"{first}?edit={claim}", *asked, "/enter"]
