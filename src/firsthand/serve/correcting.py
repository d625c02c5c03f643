"""What a person says of a claim in the reader's form, as the value of a decision: only what differs is kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Form

from firsthand.errors import BadDecision
from firsthand.model.claim import Claim, Factuality, Kind, Quote, SourceType
from firsthand.model.text import Document, Span

_PLACES = re.compile(r"\s{0,9}\d{1,9}\s?[-–]\s?\d{1,9}(?:[\s,;]{1,9}\d{1,9}\s?[-–]\s?\d{1,9}){0,19}\s{0,9}")
_PLACE = re.compile(r"(\d{1,9})\s?[-–]\s?(\d{1,9})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The form as it was sent.

    ``words`` are places ("120-164, 180-201") or the words themselves; ``exact`` are the words that a page found there,
    to be sure that nothing has moved.
    """

    words: str
    exact: tuple[str, ...]
    kind: Kind
    firmness: Factuality
    quote: Quote | None
    source: str
    source_type: SourceType


def _said(
    *,
    words: Annotated[str, Form(max_length=4000)],
    exact: Annotated[list[str] | None, Form(max_length=20)] = None,
    kind: Annotated[Kind, Form()] = Kind.REPORT,
    firmness: Annotated[Factuality, Form()] = Factuality.CERTAIN,
    quote: Annotated[str, Form(max_length=20)] = "",
    source: Annotated[str, Form(max_length=400)] = "",
    source_type: Annotated[SourceType, Form()] = SourceType.PERSON,
) -> Said:
    if quote not in ("", *Quote):
        raise BadDecision("there is no such form of quotation")
    return Said(
        words=words,
        exact=tuple(each for each in exact or () if each.strip()),
        kind=kind,
        firmness=firmness,
        quote=Quote(quote) if quote else None,
        source=" ".join(source.split()),
        source_type=source_type,
    )


WhatIsSaid = Annotated[Said, Depends(_said)]


def value(said: Said, document: Document, base: Claim | None = None) -> dict[str, object]:
    """Return what differs from the machine's claim, or all of it where there is none.

    Raises ``BadDecision`` where the words stand nowhere in the document, or nobody can say which of several is meant.
    """
    given: dict[str, object] = {
        "content": [[span.start, span.end] for span in spans(said, document)],
        "kind": said.kind.value,
        "factuality": said.firmness.value,
        "quote": said.quote.value if said.quote else None,
        "chain": _chain(said, base),
    }
    if base is None:
        return given
    return {name: each for name, each in given.items() if each != _read(base)[name]}


def spans(said: Said, document: Document) -> list[Span]:
    """Return the places that are meant, in order."""
    if not _PLACES.fullmatch(said.words):
        return [_found(said.words, document)]
    ends = [(int(start), int(end)) for start, end in _PLACE.findall(said.words)]
    if any(not start < end <= len(document.text) for start, end in ends):
        raise BadDecision(f"its words lie outside the document, which has {len(document.text):,} characters")
    found = [_trimmed(document, Span(start, end)) for start, end in ends]
    if said.exact and [_plain(document[span]) for span in found] != [_plain(each) for each in said.exact]:
        raise BadDecision("other words stand at these places now; load the page again")
    return sorted(found)


def _found(words: str, document: Document) -> Span:
    """The one place where the words stand, whatever blanks and lines are between them."""
    parts = [re.escape(word) for word in words.split()]
    if not parts:
        raise BadDecision("it needs the words that are claimed")
    places = [match.span() for match in re.finditer(r"\s+".join(parts), document.text)]
    if len(places) != 1:
        where = "nowhere" if not places else f"{len(places)} times"
        raise BadDecision(f"these words stand {where} in the document; give their place in numbers, as 120-164")
    return Span(*places[0])


def _trimmed(document: Document, span: Span) -> Span:
    """The span without blanks at its ends: a selection by paragraphs ends before the next one begins."""
    words = document[span]
    if not words.strip():
        raise BadDecision("there are no words at that place")
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _plain(text: str) -> str:
    return " ".join(text.split())


def _chain(said: Said, base: Claim | None) -> Sequence[object]:
    """The chain: who is named now speaks; those who pass it on stay as they were read."""
    read = base.chain if base else ()
    if not said.source:
        return []
    if read and said.source == shown(base) and said.source_type is read[0].source.type:
        return list(range(len(read)))
    return [{"name": said.source, "type": said.source_type.value}, *range(1, len(read))]


def shown(claim: Claim | None) -> str:
    """Return the name of who speaks as the form shows it; "" where that is the author."""
    return " ".join(claim.chain[0].source.name.split()) if claim and claim.chain else ""


def _read(claim: Claim) -> dict[str, object]:
    return {
        "content": [[span.start, span.end] for span in claim.content],
        "kind": claim.kind.value,
        "factuality": claim.factuality.value,
        "quote": claim.quote.value if claim.quote else None,
        "chain": list(range(len(claim.chain))),
    }
