"""Reports made by hand: a text, the words in it that are the claim, and who says them through whom."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import NamedTuple

from firsthand.model.claim import Claim, Factuality, Hop, Kind, Quote, Source, SourceType
from firsthand.model.forecast import Outcome
from firsthand.model.judgement import Report
from firsthand.model.measure import Quantity, When
from firsthand.model.text import Document, Published, PublishedBasis, Span

Who = tuple[str, SourceType]
PERSON, BODY, OUTLET = SourceType.PERSON, SourceType.ORGANIZATION, SourceType.OUTLET
ANONYMOUS, OFFICIAL, RECORD, VAGUE = SourceType.ANONYMOUS, SourceType.OFFICIAL, SourceType.DOCUMENT, SourceType.VAGUE


def report(
    text: str,
    content: str,
    *chain: Who,
    outlet: str | None = "Daily Quay",
    day: str | None = "2026-05-04",
    quote: Quote = Quote.INDIRECT,
    kind: Kind = Kind.REPORT,
    factuality: Factuality = Factuality.CERTAIN,
    figures: Sequence[tuple[str, float | None, float | None, str]] = (),
    times: Sequence[tuple[str, str]] = (),
) -> Report:
    """Return the report of ``content``, which stands in the text; ``chain`` runs from the one who speaks outward.

    ``figures`` are words with their bounds and unit, ``times`` words with their date; both stand in the text.
    """
    published = Published(edtf=day, basis=PublishedBasis.STATED) if day else Published()
    document = Document(
        id=sha256(f"{outlet}|{day}|{text}".encode()).hexdigest(), text=text, outlet=outlet, published=published
    )
    claim = Claim(
        document=document.id,
        content=(_at(text, content),),
        chain=tuple(Hop(source=Source(name=name, type=type_, mention=_mention(text, name))) for name, type_ in chain),
        quote=quote if chain else None,
        kind=kind,
        factuality=factuality,
        quantities=tuple(Quantity(span=_at(text, w), low=low, high=high, unit=unit) for w, low, high, unit in figures),
        times=tuple(When(span=_at(text, words), edtf=edtf, precision="day") for words, edtf in times),
    )
    return Report(document=document, claim=claim)


class End(NamedTuple):
    """A forecast of 4 May with its due date, a later report with its day, kind and times, and the outcome."""

    forecast: str
    due: str | None
    later: str
    day: str
    outcome: Outcome | None
    kind: Kind = Kind.FORECAST
    times: tuple[tuple[str, str], ...] = ()
    told: Kind = Kind.REPORT
    firm: Factuality = Factuality.CERTAIN


def _at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _mention(text: str, name: str) -> Span | None:
    return _at(text, name) if name in text else None
