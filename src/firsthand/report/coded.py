"""Events of a case file as rows that conflict researchers code: PLOVER, CAMEO's root, ACLED's type, UCDP's precision.

A row is what one claim says happened; several rows can be of one event, and ``speaker`` says who tells it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from firsthand.language.calendar.edtf import days
from firsthand.ledger.found import Found
from firsthand.ledger.rows import words_of
from firsthand.model.claim import Claim
from firsthand.model.event import Event
from firsthand.model.measure import Place
from firsthand.report import wire
from firsthand.report.crosswalk import CAMEO_ROOTS, crossed
from firsthand.report.exports import BETWEEN, Sheet, brief, harmless

COLUMNS: Final = {
    "claim": "The id of the claim that tells of the event.",
    "words": "The words that tell of it; the claim's where no fewer are known, cut like an export's.",
    "plover_type": "PLOVER's type.",
    "plover_mode": "PLOVER's mode; empty where the type has none or the text does not say.",
    "plover_contexts": "PLOVER's contexts.",
    "realis": "Whether it is told as having happened: actual, negated, future, hypothetical, history.",
    "cameo_root": "The root of CAMEO that PLOVER's type and mode fall under, two digits.",
    "cameo_name": "What CAMEO calls that root.",
    "acled_event_type": "The type of ACLED that the event would have; empty where ACLED has none for it.",
    "actor": "Who did it, in the text's words.",
    "recipient": "Whom it was done to, in the text's words.",
    "location": "Where it happened.",
    "latitude": "Degrees north of that place's point; where where_prec is 3 or more, of an area's label.",
    "longitude": "Degrees east of it.",
    "country": "The country the place is in, by its code of two letters.",
    "geonames": "The place's id in GeoNames.",
    "where_prec": "How finely the place is known, on UCDP's scale: 1 exact, to 7.",
    "when": "When it happened (EDTF).",
    "date_start": "The first day it can have happened; empty where that is open.",
    "date_end": "The last day it can have happened; empty where that is open.",
    "date_prec": "How finely the time is known, on UCDP's scale: 1 a day, 2 two to six, 3 a week, 4 a month, 5 a year.",
    "speaker": "Who tells of it; empty where the document's author does.",
    "speaker_type": "What kind of source speaks; author where the document's author does.",
    "kind": "What sort of assertion the claim is.",
    "factuality": "How far the speaker commits to it, in FactBank's values.",
    "outlet": "Who published the document.",
    "published": "When it was published (EDTF).",
    "url": "The address it was published at.",
    "path": "Where it was found.",
    "document": "The document's id.",
    "reading": "The reading that the claim is part of.",
    "run": "The run that read it.",
    "verdict": "How people left the claim: undecided, accepted, corrected, added, rejected.",
}
"""The columns of an export of events, in order, each with its meaning."""

_UCDP_DAYS = ((1, 1), (6, 2), (7, 3), (31, 4), (366, 5))
"""Days that an event's time may span at most, each with UCDP's precision; what is known less finely has none."""
_ROUGHLY = frozenset("~?%")
"""What EDTF marks a date with that is not sure: no such day is exact."""


def rows(found: Found) -> Iterator[dict[str, str]]:
    """Yield a row for each event that a claim tells of, by the names of ``COLUMNS``; what is not known is ""."""
    for event in found.claim.events:
        known = _coded(event) | _where(event, found.claim) | _when(event) | _told(event, found)
        yield {name: known[name] for name in COLUMNS}


def jsonl(claims: Iterable[Found]) -> Iterator[bytes]:
    """Yield a line for each event: an object with the columns for names."""
    for found in claims:
        for row in rows(found):
            yield wire.encoded(row)


def _cells(found: Found) -> Iterator[list[str]]:
    for row in rows(found):
        yield [cell if name in _NUMBERS else harmless(cell) for name, cell in row.items()]


_NUMBERS = frozenset({"latitude", "longitude"})
"""A minus before a number runs nothing, and a spreadsheet must be able to count with it."""

EVENTS: Final = Sheet("Events", COLUMNS, _cells)


def _coded(event: Event) -> dict[str, str]:
    other = crossed(event)
    return {
        "plover_type": event.type,
        "plover_mode": event.mode or "",
        "plover_contexts": BETWEEN.join(event.contexts),
        "realis": event.realis.value,
        "cameo_root": other.cameo,
        "cameo_name": CAMEO_ROOTS[other.cameo],
        "acled_event_type": other.acled or "",
        "actor": event.actor or "",
        "recipient": event.recipient or "",
    }


def _where(event: Event, claim: Claim) -> dict[str, str]:
    place = min((p for p in claim.places if p.name == event.place), key=_fineness, default=None)
    return {
        "location": event.place or "",
        "latitude": _text(place and place.latitude),
        "longitude": _text(place and place.longitude),
        "country": (place and place.country) or "",
        "geonames": _text(place and place.geonames),
        "where_prec": _text(place and place.precision),
    }


def _fineness(place: Place) -> int:
    return 8 if place.precision is None else place.precision


def _when(event: Event) -> dict[str, str]:
    first, last = days(event.when) if event.when else (None, None)
    return {
        "when": event.when or "",
        "date_start": _text(first),
        "date_end": _text(last),
        "date_prec": _text(date_precision(event.when)),
    }


def date_precision(edtf: str | None) -> int | None:
    """Return how finely a time is known on UCDP's scale, 1 a day to 5 a year; None for one that is open or wider."""
    first, last = days(edtf) if edtf else (None, None)
    if edtf is None or first is None or last is None:
        return None
    spanned = (last - first).days + 1
    finest = 2 if _ROUGHLY & set(edtf) else 1
    return next((max(code, finest) for most, code in _UCDP_DAYS if spanned <= most), None)


def _told(event: Event, found: Found) -> dict[str, str]:
    claim, document = found.claim, found.document
    speaker = claim.chain[0].source if claim.chain else None
    return {
        "claim": claim.id,
        "words": brief(document[event.span] if event.span else words_of(document, claim)),
        "speaker": speaker.name if speaker else "",
        "speaker_type": speaker.type.value if speaker else "author",
        "kind": claim.kind.value,
        "factuality": claim.factuality.value,
        "outlet": document.outlet or "",
        "published": document.published.edtf or "",
        "url": document.url or "",
        "path": document.path or "",
        "document": document.id,
        "reading": found.reading,
        "run": str(found.run),
        "verdict": found.verdict.value,
    }


def _text(value: object) -> str:
    return "" if value is None else str(value)
