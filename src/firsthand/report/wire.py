"""A reading as the reading contract's JSON object, one object a line, the same bytes whatever the locale."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from typing import Any

from firsthand.judgements.arithmetic.arithmetic import sums
from firsthand.language.surrogates import without_surrogates
from firsthand.ledger.found import Found
from firsthand.ledger.rows import words_of
from firsthand.model.claim import Claim, Hop, Part
from firsthand.model.custody import Versions
from firsthand.model.decision import Decision
from firsthand.model.event import Event
from firsthand.model.judgement import Report
from firsthand.model.measure import Place, Quantity, When
from firsthand.model.reading import Reading, Skipped
from firsthand.model.sums import Sum
from firsthand.model.text import BlockKind, Document, Span

Json = dict[str, Any]

# Valid inside a JSON string, but a terminal obeys them (C1 controls, overrides of direction) or a reader of lines
# breaks at them (NEL, LS, PS); escaped, the value stays the same.
_UNRULY = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def line(reading: Reading) -> bytes:
    """Return the reading as one line of UTF-8 JSON, the line's end included."""
    return encoded(wire(reading))


def encoded(value: Json) -> bytes:
    """Return an object as one line of UTF-8 JSON, the line's end included."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    text = _UNRULY.sub(_escape, without_surrogates(text))
    return text.encode("utf-8") + b"\n"


def wire(reading: Reading) -> Json:
    """Return the reading as the contract's object; of a document skipped whole only the reasons are known."""
    skipped = [_skipped(skip) for skip in reading.skipped]
    if reading.document is None:
        return {"document": None, "claims": [], "skipped": skipped}
    return {
        "document": _document(reading.document),
        "claims": [claim_json(claim) for claim in reading.claims],
        "arithmetic": [_sum(each) for each in sums(_reports(reading.document, reading.claims))],
        "boilerplate": [_span(b.span) for b in reading.document.blocks if b.kind is BlockKind.BOILERPLATE],
        "skipped": skipped,
    }


def reported(document: Document, claim: Claim) -> Json:
    """Return a claim with its words and where its document comes from."""
    return {"claim": claim_json(claim), "words": words_of(document, claim), "document": _origin(document)}


def found(one: Found) -> Json:
    """Return a claim of a case file as an object: the claim, its words, its document, and what read it in which run."""
    return reported(one.document, one.claim) | {
        "reading": one.reading,
        "run": one.run,
        "versions": _versions(one.versions),
        "current": one.current,
        "subject": one.subject,
        "verdict": one.verdict.value,
        "decided": [_decision(each) for each in one.decided],
        "read": claim_json(one.read) if one.read else None,
    }


def _decision(made: Decision) -> Json:
    return {
        "number": made.number,
        "action": made.action.value,
        "by": made.by,
        "at": made.at,
        "note": made.note,
    }


def _versions(made: Versions) -> Json:
    return {
        "code": made.code,
        "model": made.model,
        "grammar": made.grammar,
        "settings": None if made.settings is None else json.loads(made.settings),
    }


def _origin(document: Document) -> Json:
    """Where a document comes from."""
    return {
        "id": document.id,
        "path": document.path,
        "record": document.record,
        "url": document.url,
        "outlet": document.outlet,
        "title": document.title,
        "authors": list(document.authors),
        "published": document.published.edtf,
        "published_basis": document.published.basis.value,
    }


def _document(document: Document) -> Json:
    return _origin(document) | {
        "published_reasons": list(document.published.reasons),
        "retrieved": document.retrieved,
        "language": document.language,
        "text": document.text,
        "blocks": [{"kind": block.kind.value, "span": _span(block.span)} for block in document.blocks],
    }


def claim_json(claim: Claim) -> Json:
    """Return a claim as the contract has it."""
    return {
        "id": claim.id,
        "content": [_span(span) for span in claim.content],
        "cue": [_span(span) for span in claim.cue],
        "chain": [_hop(hop) for hop in claim.chain],
        "author": claim.author,
        "quote": claim.quote.value if claim.quote else None,
        "kind": claim.kind.value,
        "why": _span(claim.why) if claim.why else None,
        "factuality": claim.factuality.value,
        "hedges": [_span(span) for span in claim.hedges],
        "band": list(claim.band) if claim.band else None,
        "parts": [_part(part) for part in claim.parts],
        "basis": claim.basis or (claim.chain[0].basis if claim.chain else None),
        "audience": claim.audience,
        "historical": claim.historical,
        "posted": claim.posted,
        "due": claim.due,
        "quantities": [_quantity(quantity) for quantity in claim.quantities],
        "times": [_when(when) for when in claim.times],
        "places": [_place(place) for place in claim.places],
        "event": _event(claim.event) if claim.event else None,
        "events": [_event(event) for event in claim.events],
    }


def _hop(hop: Hop) -> Json:
    source = hop.source
    return {
        "name": source.name,
        "canonical": source.canonical,
        "type": source.type.value,
        "mention": _span(source.mention) if source.mention else None,
        "cue": _span(hop.cue) if hop.cue else None,
        "basis": hop.basis,
        "anonymity_reason": hop.anonymity_reason,
        "handle": source.handle,
        "of": source.of,
        "said": hop.said,
        "medium": hop.medium.value if hop.medium else None,
        "factuality": hop.factuality.value,
    }


def parts(claim: Claim) -> dict[str, list[Json]]:
    """Return what a claim has several of, by the contract's names, each without what is not known of it."""
    every = {
        "chain": map(_hop, claim.chain),
        "quantities": map(_quantity, claim.quantities),
        "times": map(_when, claim.times),
        "places": map(_place, claim.places),
        "events": map(_event, claim.events),
    }
    return {
        name: [{key: value for key, value in each.items() if value not in (None, [], False)} for each in found]
        for name, found in every.items()
    }


def _part(part: Part) -> Json:
    return {
        "span": _span(part.span),
        "kind": part.kind.value,
        "factuality": part.factuality.value,
        "due": part.due,
    }


def _quantity(quantity: Quantity) -> Json:
    return {
        "span": _span(quantity.span),
        "low": bound(quantity.low),
        "high": bound(quantity.high),
        "approximate": quantity.approximate,
        "inferred": quantity.inferred,
        "unit": quantity.unit,
        "of": quantity.of,
        "per": quantity.per,
        "as_of": quantity.as_of,
        "convention": quantity.convention,
        "change": quantity.change,
    }


def _when(when: When) -> Json:
    return {
        "span": _span(when.span),
        "edtf": when.edtf,
        "precision": when.precision,
        "anchor": when.anchor,
        "inferred": when.inferred,
    }


def _place(place: Place) -> Json:
    return {
        "span": _span(place.span),
        "name": place.name,
        "lat": place.latitude,
        "lon": place.longitude,
        "country": place.country,
        "geonames": place.geonames,
        "precision": place.precision,
        "distance": list(place.distance) if place.distance else None,
        "disputed": place.disputed,
        "reason": place.reason,
    }


def _event(event: Event) -> Json:
    return {
        "type": event.type,
        "mode": event.mode,
        "actor": event.actor,
        "recipient": event.recipient,
        "place": event.place,
        "from": event.origin,
        "when": event.when,
        "realis": event.realis.value,
        "span": _span(event.span) if event.span else None,
        "contexts": list(event.contexts),
    }


def _reports(document: Document, claims: Sequence[Claim]) -> tuple[Report, ...]:
    return tuple(Report(document=document, claim=claim) for claim in claims)


def _sum(found: Sum) -> Json:
    return {
        "claim": found.claim[1],
        "span": _span(found.span),
        "expression": found.expression,
        "result": _interval(found.result) if found.result else None,
        "stated": _interval(found.stated),
        "verdict": found.verdict.value,
        "factor": found.factor,
    }


def _skipped(skipped: Skipped) -> Json:
    return {"where": skipped.where, "reason": skipped.reason}


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _interval(bounds: tuple[float, float]) -> list[int | float | None] | int | float | None:
    """One number where both bounds are one, and both where they are not."""
    low, high = map(bound, bounds)
    return low if low == high else [low, high]


def bound(value: float | None) -> int | float | None:
    """Return a bound without a decimal point that the text did not have; one too great for a number is open."""
    if value is None or not math.isfinite(value):
        return None
    return int(value) if value == int(value) else value


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"
