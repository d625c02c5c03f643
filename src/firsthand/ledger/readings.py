"""Rows of the ledger's tables as the nouns they were made from."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import RowMapping

from firsthand.model.claim import Claim, Factuality, Hop, Kind, Medium, Part, Quote, Source, SourceType
from firsthand.model.event import Event, Realis
from firsthand.model.measure import Place, Quantity, When
from firsthand.model.reading import Skipped
from firsthand.model.text import Block, BlockKind, Document, Published, PublishedBasis, Span

Stored = Mapping[str, Any] | RowMapping
"""A row by the names of its columns."""


def document_of(row: Stored, *, path: str, record: int | None) -> Document:
    """Return the document of a row of ``readings``, as found at a place; a blanked one has no text."""
    published = Published(
        edtf=row["published"],
        basis=PublishedBasis(row["published_basis"]),
        reasons=tuple(_listed(row["published_reasons"])),
    )
    return Document(
        id=row["document"],
        text=row["text"] or "",
        path=path,
        record=record,
        url=row["url"],
        outlet=row["outlet"],
        title=row["title"],
        authors=tuple(_listed(row["authors"])),
        published=published,
        retrieved=row["retrieved"],
        language=row["language"],
        blocks=tuple(Block(BlockKind(kind), Span(start, end)) for kind, start, end in json.loads(row["blocks"])),
    )


def skipped_of(row: Stored) -> tuple[Skipped, ...]:
    """Return what of the document was left unread."""
    return tuple(Skipped(where, reason) for where, reason in _listed(row["skipped"]))


def claim_of(row: Stored, parts: Mapping[str, Sequence[Stored]]) -> Claim:
    """Return the claim of a row of ``claims`` and the rows of its parts, by table and in their order."""
    low, high = row["band_low"], row["band_high"]
    return Claim(
        document=row["document"],
        content=_spans(row["content"]),
        cue=_spans(row["cue"]),
        chain=tuple(map(_hop, parts.get("hops", ()))),
        quote=Quote(row["quote"]) if row["quote"] else None,
        kind=Kind(row["kind"]),
        why=_span(row["why_start"], row["why_end"]),
        factuality=Factuality(row["factuality"]),
        hedges=_spans(row["hedges"]),
        band=None if low is None or high is None else (low, high),
        parts=tuple(map(_part, _listed(row["parts"]))),
        basis=row["basis"],
        audience=row["audience"],
        historical=bool(row["historical"]),
        posted=row["posted"],
        due=row["due"],
        quantities=tuple(map(_quantity, parts.get("quantities", ()))),
        times=tuple(map(_time, parts.get("times", ()))),
        places=tuple(map(_place, parts.get("places", ()))),
        events=tuple(map(_event, parts.get("events", ()))),
    )


def _spans(stored: str) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in _listed(stored))


def _listed(stored: str) -> list[Any]:
    """A list that was stored; most are empty, and need no parser."""
    return [] if stored == "[]" else list(json.loads(stored))


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def _part(stored: Sequence[Any]) -> Part:
    start, end, kind, factuality, due = stored
    return Part(span=Span(start, end), kind=Kind(kind), factuality=Factuality(factuality), due=due)


def _hop(row: Stored) -> Hop:
    source = Source(
        name=row["name"],
        type=SourceType(row["type"]),
        canonical=row["canonical"],
        mention=_span(row["mention_start"], row["mention_end"]),
        handle=row["handle"],
        of=row["works_for"],
    )
    return Hop(
        source=source,
        cue=_span(row["cue_start"], row["cue_end"]),
        basis=row["basis"],
        anonymity_reason=row["anonymity_reason"],
        said=row["said"],
        medium=Medium(row["medium"]) if row["medium"] else None,
        factuality=Factuality(row["factuality"] or Factuality.CERTAIN),
    )


def _quantity(row: Stored) -> Quantity:
    return Quantity(
        span=Span(row["start"], row["end"]),
        low=row["low"],
        high=row["high"],
        approximate=bool(row["approximate"]),
        inferred=bool(row["inferred"]),
        unit=row["unit"],
        of=row["counted"],
        per=row["per"],
        as_of=row["as_of"],
        convention=row["convention"],
        change=row["change"],
    )


def _time(row: Stored) -> When:
    return When(
        span=Span(row["start"], row["end"]),
        edtf=row["edtf"],
        precision=row["precision"],
        anchor=row["anchor"],
        inferred=bool(row["inferred"]),
    )


def _place(row: Stored) -> Place:
    nearest, farthest = row["nearest"], row["farthest"]
    return Place(
        span=Span(row["start"], row["end"]),
        name=row["name"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        country=row["country"],
        geonames=row["geonames"],
        precision=row["precision"],
        distance=None if nearest is None or farthest is None else (nearest, farthest),
        disputed=row["disputed"],
        reason=row["reason"],
    )


def _event(row: Stored) -> Event:
    return Event(
        type=row["type"],
        mode=row["mode"],
        actor=row["actor"],
        recipient=row["recipient"],
        place=row["place"],
        origin=row["origin"],
        when=row["happened"],
        realis=Realis(row["realis"]),
        span=_span(row["start"], row["end"]),
        contexts=tuple(_listed(row["contexts"] or "[]")),
    )
