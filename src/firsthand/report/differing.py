"""What people left otherwise than the machine read it, field by field, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from firsthand.ledger.rows import APART, OUTWARD, words_of
from firsthand.model.claim import Claim
from firsthand.model.measure import Place
from firsthand.model.text import Document
from firsthand.report import words
from firsthand.report.dates import day

NONE = "none"


def differing(document: Document, read: Claim, now: Claim) -> Iterator[tuple[str, str]]:
    """Yield a label and what the machine read, for each thing that a claim now says otherwise."""
    for label, told in _FIELDS.items():
        before = told(document, read)
        if before != told(document, now):
            yield label, before or NONE


def _chain(_document: Document, claim: Claim) -> str:
    named = [f"{words.name(hop)}{words.details(hop)}" for hop in claim.chain]
    return OUTWARD.join(named) or "the author"


def _numbers(document: Document, claim: Claim) -> str:
    return APART.join(words.quantity(document, each) for each in claim.quantities)


def _times(document: Document, claim: Claim) -> str:
    return APART.join(f"{words.quoted(document, each.span)} {day(each.edtf)}" for each in claim.times)


def _places(document: Document, claim: Claim) -> str:
    return APART.join(f"{words.place(document, each)}{_point(each)}" for each in claim.places)


def _point(place: Place) -> str:
    """Where it was put, and how finely that is known."""
    at = "" if place.latitude is None or place.longitude is None else f"{place.latitude:g}, {place.longitude:g}"
    known = [at, f"precision {place.precision}" if place.precision else ""]
    return f" ({'; '.join(filter(None, known))})" if any(known) else ""


def _events(_document: Document, claim: Claim) -> str:
    return APART.join(map(words.event, claim.events))


_FIELDS: dict[str, Callable[[Document, Claim], str]] = {
    "kind": lambda _, claim: claim.kind.value,
    "firmness": lambda _, claim: words.FACTUALITY[claim.factuality],
    "who": _chain,
    "form": lambda _, claim: claim.quote.value if claim.quote else "",
    "basis": lambda _, claim: claim.basis or "",
    "audience": lambda _, claim: claim.audience or "",
    "history": lambda _, claim: "yes" if claim.historical else "no",
    "due": lambda _, claim: day(claim.due) if claim.due else "",
    "numbers": _numbers,
    "times": _times,
    "places": _places,
    "events": _events,
    "words": words_of,
}
