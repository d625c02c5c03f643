"""A reading as rows of the ledger's tables."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from firsthand.language.calendar.edtf import days
from firsthand.language.surrogates import without_surrogates
from firsthand.model.claim import Claim, Hop, Part, Quote
from firsthand.model.custody import Capture, Versions, reading_id
from firsthand.model.event import Event
from firsthand.model.measure import Place, Quantity, When
from firsthand.model.reading import Reading
from firsthand.model.text import Document, Span

Row = dict[str, Any]
"""A row by the names of its columns."""

APART = " … "
"""What stands between two stretches of a claim where its words are given on one line."""

_THAT = re.compile(r"^that,?\s(?=\S+\s\S+\s\S+)")  # not "that bridge", which is a thing

OUTWARD = " → "
"""What stands between two hops of a chain where it is given on one line."""


def reading_row(reading: Reading, document: Document, capture: Capture, versions: Versions) -> Row:
    """Return the row of ``readings``."""
    published = document.published
    first, last = _days(published.edtf)
    return _storable(
        id=reading_id(document.id, capture.told, versions),
        document=document.id,
        told=capture.told,
        outlet=document.outlet,
        title=document.title,
        authors=_list(document.authors),
        url=document.url,
        published=published.edtf,
        published_basis=published.basis.value,
        published_reasons=_list(published.reasons),
        published_first=first,
        published_last=last,
        retrieved=document.retrieved,
        language=document.language,
        text=document.text,
        blocks=_list([block.kind.value, block.span.start, block.span.end] for block in document.blocks),
        skipped=_list([skip.where, skip.reason] for skip in reading.skipped),
        words=len(document.text.split()),
        claims=len(reading.claims),
        code=versions.code,
        model=versions.model,
        grammar=versions.grammar,
        settings=versions.settings,
    )


def claim_row(document: Document, claim: Claim) -> Row:
    """Return the row of ``claims``, but for the reading that it is part of and its number there."""
    due_first, due_last = _days(claim.due)
    low, high = claim.band or (None, None)
    return _storable(
        id=claim.id,
        document=claim.document,
        words=words_of(document, claim),
        sources=OUTWARD.join(hop.source.name for hop in claim.chain),
        source_type=claim.chain[0].source.type.value if claim.chain else None,
        quote=claim.quote and claim.quote.value,
        kind=claim.kind.value,
        factuality=claim.factuality.value,
        band_low=low,
        band_high=high,
        basis=claim.basis,
        audience=claim.audience,
        historical=int(claim.historical),
        posted=claim.posted,
        due=claim.due,
        due_first=due_first,
        due_last=due_last,
        content=_spans(claim.content),
        cue=_spans(claim.cue),
        hedges=_spans(claim.hedges),
        parts=_list(map(_part, claim.parts)),
        why_start=claim.why and claim.why.start,
        why_end=claim.why and claim.why.end,
    )


def words_of(document: Document, claim: Claim) -> str:
    """Return what the claim asserts on one line, without the "that" which ties a clause to its cue."""
    said = APART.join(" ".join(document[span].split()) for span in claim.content)
    return _THAT.sub("", said) if claim.quote in {Quote.INDIRECT, Quote.MIXED} else said


def parts_of(document: Document, claim: Claim) -> Iterator[tuple[str, list[Row]]]:
    """Yield, for each table of parts, the rows of the claim; they lack its key and their numbers."""
    yield "hops", [_hop(hop) for hop in claim.chain]
    yield "quantities", [_quantity(document, quantity) for quantity in claim.quantities]
    yield "times", [_time(document, when) for when in claim.times]
    yield "places", [_place(document, place) for place in claim.places]
    yield "events", [_event(event) for event in claim.events]


def _part(part: Part) -> list[object]:
    return [part.span.start, part.span.end, part.kind.value, part.factuality.value, part.due]


def _hop(hop: Hop) -> Row:
    source, (first, last) = hop.source, _days(hop.said)
    return _storable(
        name=source.name,
        canonical=source.canonical,
        type=source.type.value,
        handle=source.handle,
        works_for=source.of,
        basis=hop.basis,
        anonymity_reason=hop.anonymity_reason,
        said=hop.said,
        said_first=first,
        said_last=last,
        medium=hop.medium and hop.medium.value,
        mention_start=source.mention and source.mention.start,
        mention_end=source.mention and source.mention.end,
        cue_start=hop.cue and hop.cue.start,
        cue_end=hop.cue and hop.cue.end,
        factuality=hop.factuality.value,
    )


def _quantity(document: Document, quantity: Quantity) -> Row:
    return _storable(
        **_placed(document, quantity.span),
        low=_real(quantity.low),
        high=_real(quantity.high),
        approximate=int(quantity.approximate),
        inferred=int(quantity.inferred),
        unit=quantity.unit,
        counted=quantity.of,
        per=quantity.per,
        as_of=quantity.as_of,
        convention=quantity.convention,
        change=quantity.change,
    )


def _time(document: Document, when: When) -> Row:
    first, last = _days(when.edtf)
    return _storable(
        **_placed(document, when.span),
        edtf=when.edtf,
        first_day=first,
        last_day=last,
        precision=when.precision,
        anchor=when.anchor,
        inferred=int(when.inferred),
    )


def _place(document: Document, place: Place) -> Row:
    nearest, farthest = place.distance or (None, None)
    return _storable(
        **_placed(document, place.span),
        name=place.name,
        latitude=place.latitude,
        longitude=place.longitude,
        country=place.country,
        geonames=place.geonames,
        precision=place.precision,
        nearest=_real(nearest),
        farthest=_real(farthest),
        disputed=place.disputed,
        reason=place.reason,
    )


def _event(event: Event) -> Row:
    return _storable(
        type=event.type,
        mode=event.mode,
        actor=event.actor,
        recipient=event.recipient,
        place=event.place,
        origin=event.origin,
        happened=event.when,
        realis=event.realis.value,
        contexts=_list(event.contexts),
        start=event.span and event.span.start,
        end=event.span and event.span.end,
    )


def _real(number: float | None) -> float | None:
    return None if number is None else float(number)


def _placed(document: Document, span: Span) -> Row:
    return {"start": span.start, "end": span.end, "words": " ".join(document[span].split())}


def _days(edtf: str | None) -> tuple[str | None, str | None]:
    first, last = days(edtf) if edtf else (None, None)
    return first.isoformat() if first else None, last.isoformat() if last else None


def _spans(spans: Iterable[Span]) -> str:
    return _list([span.start, span.end] for span in spans)


def _list(values: Iterable[object]) -> str:
    return _ENCODER.encode(list(values))


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def _storable(**values: Any) -> Row:  # noqa: ANN401 - a column holds what it holds
    """The values with lone halves of characters replaced: no database can hold those, and no offset moves."""
    return {name: without_surrogates(value) if isinstance(value, str) else value for name, value in values.items()}


def storable_path(path: str) -> str:
    """Return a path with the bytes in it that are no UTF-8 written as escapes, so that no two become one."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")
