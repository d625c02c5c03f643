"""What a claim measures, in words: numbers as intervals, times and places with how finely they are known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from firsthand.model.claim import Claim, Part
from firsthand.model.event import Event
from firsthand.model.measure import Place, Quantity, When
from firsthand.model.text import Document
from firsthand.report import words
from firsthand.report.dates import day

PLACES = {
    1: "exact",
    2: "near a known point",
    3: "known to its district",
    4: "known to its province",
    5: "known to a region",
    6: "known to its country",
    7: "at sea or in the air",
}
"""UCDP's precision of places."""


def measured(document: Document, claim: Claim) -> Iterator[tuple[str, str]]:
    """Yield a label and a line for each part, number, time, place and event of the claim."""
    yield from (("part", _part(document, each)) for each in claim.parts)
    yield from (("event", _event(each)) for each in claim.events)
    yield from (("number", _number(document, each)) for each in claim.quantities)
    yield from (("time", _time(document, each)) for each in claim.times)
    yield from (("place", _place(document, each)) for each in claim.places)


def _part(document: Document, part: Part) -> str:
    known = [words.quoted(document, part.span), part.kind.value, words.FACTUALITY[part.factuality]]
    return " · ".join([*known, f"due {day(part.due)}"] if part.due else known)


def _event(told: Event) -> str:
    """The event as PLOVER names it, its day as people write it."""
    line = words.event(replace(told, when=day(told.when)) if told.when else told)
    return line.replace(":", ": ", 1) if told.mode else line


def _number(document: Document, number: Quantity) -> str:
    change = {"up": " · by how much it rose", "down": " · by how much it fell"}.get(number.change or "", "")
    return words.quantity(document, number) + change


def _time(document: Document, time: When) -> str:
    known = [f"{words.quoted(document, time.span)} {day(time.edtf)}", f"to the {time.precision}"]
    known += [f"counted from {time.anchor}"] if time.anchor else []
    known += ["inferred"] if time.inferred else []
    return " · ".join(known)


def _place(document: Document, place: Place) -> str:
    known = [words.place(document, place)]
    placed = place.latitude is not None or place.precision == 6
    known += [PLACES[place.precision]] if placed and place.precision in PLACES else []
    if place.distance:
        near, far = place.distance
        known.append(f"{near:g} km from it" if near == far else f"{near:g} to {far:g} km from it")
    known += [f"disputed: {place.disputed}"] if place.disputed else []
    known += [place.reason] if place.reason else []
    return " · ".join(known)
