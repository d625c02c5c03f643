"""A claim in words: who says it through whom, how firmly, and what it measures, each as a short line."""

from __future__ import annotations

import math
from collections.abc import Iterator

from firsthand.language.numbers.measures import metric
from firsthand.model.claim import Claim, Factuality, Hop, SourceType
from firsthand.model.event import Event, Realis
from firsthand.model.measure import Place, Quantity, When
from firsthand.model.text import Document, Span
from firsthand.report.clean import one_line

FACTUALITY = {
    Factuality.CERTAIN: "certain",
    Factuality.CERTAIN_NOT: "certain that not",
    Factuality.PROBABLE: "probable",
    Factuality.PROBABLE_NOT: "probably not",
    Factuality.POSSIBLE: "possible",
    Factuality.POSSIBLE_NOT: "possibly not",
    Factuality.UNCOMMITTED: "not committed",
}
_WORDS_SHOWN = 7


def name(hop: Hop) -> str:
    """Return the source's name, and its usual spelling where that is another."""
    named, usual = one_line(hop.source.name), one_line(hop.source.canonical or "")
    return f"{named} = {usual}" if usual and usual.casefold() != named.casefold() else named


def details(hop: Hop) -> str:
    """Return in brackets what else the text says of the source, led by a blank; "" where that is nothing."""
    known = [detail for detail in _details(hop) if detail]
    return f" ({'; '.join(known)})" if known else ""


def _details(hop: Hop) -> Iterator[str]:
    """That somebody named is a person goes without saying."""
    of = hop.source
    if of.type is not SourceType.PERSON:
        yield of.type.value
    yield one_line(of.handle or "")
    yield one_line(of.of or "")
    yield one_line(hop.basis or "")
    yield f"unnamed {one_line(hop.anonymity_reason)}" if hop.anonymity_reason else ""
    yield hop.medium.value if hop.medium else ""
    yield f"said {one_line(hop.said)}" if hop.said else ""


def firmness(document: Document, claim: Claim) -> str:
    """Return form, kind and commitment with the words that show it: "direct · forecast · PR+ probable (“expected”)"."""
    sure = f"{claim.factuality.value} {FACTUALITY[claim.factuality]}"
    if claim.hedges:
        sure += f" ({', '.join(quoted(document, span) for span in claim.hedges)})"
    if claim.band:
        sure += f" {claim.band[0]}–{claim.band[1]} %"
    parts = [claim.quote.value if claim.quote else "", claim.kind.value, sure]
    return " · ".join(part for part in parts if part)


def circumstances(claim: Claim) -> str:
    """Return when it falls due, was posted and to whom it was said; "" where the text says none of it."""
    basis = claim.basis if claim.author or claim.basis != claim.chain[0].basis else None
    parts = [
        f"due {one_line(claim.due)}" if claim.due else "",
        f"posted {one_line(claim.posted)}" if claim.posted else "",
        f"to {one_line(claim.audience)}" if claim.audience else "",
        f"basis: {one_line(basis)}" if basis else "",
        "told as history" if claim.historical else "",
    ]
    return " · ".join(part for part in parts if part)


def measures(document: Document, claim: Claim) -> Iterator[tuple[str, str]]:
    """Yield a label and a line for each part, quantity, time, place and event of the claim."""
    for part in claim.parts:
        due = f" · due {one_line(part.due)}" if part.due else ""
        yield "part", f"{part.kind.value} · {part.factuality.value}{due} {quoted(document, part.span)}"
    for number in claim.quantities:
        yield "number", quantity(document, number)
    for time in claim.times:
        yield "time", when(document, time)
    for spot in claim.places:
        yield "place", place(document, spot)
    for told in claim.events:
        yield "event", event(told)


def quantity(document: Document, number: Quantity) -> str:
    """Return the words and what was read from them: “1-200 per day” 100 to 200 persons per day (inferred).

    What is told in miles, acres or pounds has its metric amount beside it.
    """
    unit, of = one_line(number.unit or ""), one_line(number.of or "")
    if unit.casefold() in of.casefold():  # "troops" says nothing beside "Russian troops", nor does no unit
        unit, of = of, ""
    per = f"per {one_line(number.per)}" if number.per else ""
    read = " ".join(filter(None, [_bounds(number.low, number.high), unit, per]))
    notes = [
        _metric(number),
        "approximate" if number.approximate else "",
        "inferred" if number.inferred else "",
        f"by convention {one_line(number.convention)}" if number.convention else "",
        f"as of {one_line(number.as_of)}" if number.as_of else "",
    ]
    noted = ", ".join(filter(None, notes))
    return f"{quoted(document, number.span)} {read}" + (f": {of}" if of else "") + (f" ({noted})" if noted else "")


def _metric(number: Quantity) -> str:
    """The bounds in metric units where the text has others: 32 kilometre; "" for a difference of temperatures."""
    if number.unit is None or (number.change and number.unit.startswith("degree")):
        return ""
    low, high = (None if bound is None else metric(bound, number.unit) for bound in (number.low, number.high))
    found = low or high
    return f"{_bounds(low and low[0], high and high[0])} {found[1]}" if found else ""


def when(document: Document, time: When) -> str:
    """Return the words and the time read from them: “as soon as Monday” 2022-02-28/.., from the publication."""
    anchor = f", counted from {one_line(time.anchor)}" if time.anchor else ""
    return f"{quoted(document, time.span)} {one_line(time.edtf)}{anchor}"


def place(document: Document, spot: Place) -> str:
    """Return the words, the place's name where it is another, and its country."""
    words, name = one_line(document[spot.span]), one_line(spot.name)
    known = [word for word in (_unless(name, words), one_line(spot.country or "")) if word]
    return f"“{words}” {', '.join(known)}".rstrip()


def event(told: Event) -> str:
    """Return the event as PLOVER codes it: MOBILIZE:troops · Russia → Belarus · future."""
    code = f"{told.type}:{told.mode}" if told.mode else told.type
    people = f"{told.actor or ''} → {told.recipient}" if told.recipient else told.actor or ""
    parts = [
        code,
        people,
        f"in {told.place}" if told.place else "",
        f"from {told.origin}" if told.origin else "",
        told.when or "",
        "" if told.realis is Realis.ACTUAL else told.realis.value,
    ]
    return " · ".join(one_line(part) for part in parts if part)


def quoted(document: Document, span: Span) -> str:
    """Return the words of a span in marks, the middle of a long one left out."""
    words = one_line(document[span]).split(" ")
    if len(words) > _WORDS_SHOWN:
        words = [*words[: _WORDS_SHOWN - 2], "…", words[-1]]
    return f"“{' '.join(words)}”"


def _bounds(low: float | None, high: float | None) -> str:
    """The bounds in figures; one that is open, or too great to be a number, is left out."""
    at_least = _figure(low) if low is not None and math.isfinite(low) else ""
    at_most = _figure(high) if high is not None and math.isfinite(high) else ""
    if at_least and at_most:
        return at_least if at_least == at_most else f"{at_least} to {at_most}"
    return f"{at_least} or more" if at_least else f"up to {at_most or '?'}"


def _figure(value: float) -> str:
    """No decimal point that the text did not have."""
    return f"{int(value):,}" if value == int(value) else f"{value:,}"


def _unless(word: str | None, other: str | None) -> str | None:
    """The word, where it says more than the other."""
    return None if word and other and word.casefold() == other.casefold() else word
