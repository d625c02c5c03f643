"""What a person says of a claim, field by field: JSON in the words of the reading contract, as the model has it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from firsthand.errors import BadDecision
from firsthand.language.calendar.edtf import days, valid
from firsthand.model.claim import Claim, Factuality, Hop, Kind, Medium, Quote, Source, SourceType
from firsthand.model.event import TYPES, Event, Realis
from firsthand.model.measure import Place, Quantity, When
from firsthand.model.text import Document, Span

MOST = 60
"""Things of one kind that a claim may have: hops, times, places, numbers, events."""
LONGEST = 400
"""Characters of a name, a basis or a unit."""

Thing = TypeVar("Thing")
Json = Mapping[str, Any]


def claim_from(
    value: Mapping[str, object], document: Document, base: Claim | None = None, read: Claim | None = None
) -> Claim:
    """Return the claim that a person's values describe, over the ``base`` where there is one.

    ``value`` may hold whatever ``FIELDS`` names, each as the reading contract has it; what it leaves out stays. In a
    list a number stands for what the machine ``read`` in that place (the base where nothing else is given). Raises
    ``BadDecision`` where it describes no claim of the document.
    """
    machines = read or base
    try:
        fields = {name: reader(value[name]) for name, reader in _PLAIN.items() if name in value}
        for name, (old, reader) in _LISTS.items():
            if name in value:
                fields[name] = _listed(value[name], old(machines) if machines else (), reader)
        made = replace(base, **fields) if base else Claim(document=document.id, **fields)
        made = _agreeing(made, base, value)
    except (AttributeError, IndexError, KeyError, OverflowError, TypeError, ValueError) as error:
        raise BadDecision(f"it describes no claim ({str(error)[:200]})") from error
    if any(span.end > len(document.text) for span in _spans_of(made)):
        raise BadDecision("its words lie outside the document")
    return made


def unknown(value: Mapping[str, object]) -> list[str]:
    """Return what a value holds that says nothing of a claim."""
    return sorted(value.keys() - set(FIELDS))


def _agreeing(made: Claim, base: Claim | None, value: Mapping[str, object]) -> Claim:
    """What hangs on a field that was corrected goes with it.

    A claim's basis is that of whoever speaks, and a band of likelihood that of the degree that was read.
    """
    if base and made.factuality is not base.factuality:
        made = replace(made, band=None)
    if "basis" in value and made.chain:
        first = replace(made.chain[0], basis=made.basis)
        return replace(made, chain=(first, *made.chain[1:]))
    if "chain" in value and (base is None or made.chain[:1] != base.chain[:1]):
        return replace(made, basis=made.chain[0].basis if made.chain else None)
    return made


def _spans_of(claim: Claim) -> list[Span]:
    parts = (claim.quantities, claim.times, claim.places, claim.events)
    own = [each.span for part in parts for each in part if each.span]
    named = [span for hop in claim.chain for span in (hop.source.mention, hop.cue) if span]
    return [*claim.content, *claim.cue, *own, *named]


def _listed(value: Any, old: Sequence[Thing], reader: Callable[[Json, Sequence[Thing]], Thing]) -> tuple[Thing, ...]:  # noqa: ANN401
    if not isinstance(value, list | tuple) or len(value) > MOST:
        raise ValueError(f"a list of {MOST} things at most")
    return tuple(old[each] if type(each) is int and each >= 0 else reader(each, old) for each in value)


def _hop(value: Json, old: Sequence[Hop]) -> Hop:
    name, kind = _text(value["name"]), SourceType(value["type"])
    if not name:
        raise ValueError("a source has a name")
    source = Source(
        name=name,
        type=kind,
        canonical=_text(value.get("canonical")),
        mention=_span(value.get("mention")),
        handle=_text(value.get("handle")),
        of=_text(value.get("of")),
        entity=next((hop.source.entity for hop in old if (hop.source.name, hop.source.type) == (name, kind)), None),
    )
    return Hop(
        source=source,
        cue=_span(value.get("cue")),
        basis=_text(value.get("basis")),
        anonymity_reason=_text(value.get("anonymity_reason")),
        said=_edtf(value.get("said")),
        medium=Medium(value["medium"]) if value.get("medium") else None,
        factuality=Factuality(value.get("factuality") or Factuality.CERTAIN),
    )


def _quantity(value: Json, _old: Sequence[Quantity]) -> Quantity:
    change = value.get("change") or None
    if change not in {None, "up", "down"}:
        raise ValueError("a number goes up or down")
    return Quantity(
        span=_there(value["span"]),
        low=_number(value.get("low")),
        high=_number(value.get("high")),
        approximate=bool(value.get("approximate")),
        inferred=bool(value.get("inferred")),
        unit=_text(value.get("unit")),
        of=_text(value.get("of")),
        per=_text(value.get("per")),
        as_of=_edtf(value.get("as_of")),
        convention=_text(value.get("convention")),
        change=change,
    )


def _when(value: Json, _old: Sequence[When]) -> When:
    edtf = _edtf(value["edtf"])
    if not edtf:
        raise ValueError("a time has a date")
    return When(
        span=_there(value["span"]),
        edtf=edtf,
        precision=_text(value.get("precision")) or fineness(edtf),
        anchor=_text(value.get("anchor")),
        inferred=bool(value.get("inferred")),
    )


def fineness(edtf: str) -> str:
    """Return how fine a date is, as a reading says it: interval, minute, day, month, season or year."""
    if "/" in edtf:
        return "interval"
    if "T" in edtf:
        return "minute"
    date = edtf.rstrip("?~%").split("-")
    if len(date) == 3 and "X" not in date[2]:
        return "day"
    if len(date) >= 2:
        return "month" if (date[1].isdigit() and int(date[1]) <= 12) or len(date) == 3 else "season"
    return "year"


def _place(value: Json, _old: Sequence[Place]) -> Place:
    name, precision = _text(value["name"]), value.get("precision")
    latitude, longitude = _number(value.get("lat")), _number(value.get("lon"))
    if not name:
        raise ValueError("a place has a name")
    if precision is not None and (type(precision) is not int or precision not in range(1, 8)):
        raise ValueError("a place is known from 1 (exactly) to 7")
    if (latitude is None) != (longitude is None) or abs(latitude or 0) > 90 or abs(longitude or 0) > 180:
        raise ValueError("a point has degrees north, 90 at most, and east, 180 at most")
    distance = value.get("distance")
    near, far = (_number(each) for each in distance) if distance else (None, None)
    return Place(
        span=_there(value["span"]),
        name=name,
        latitude=latitude,
        longitude=longitude,
        country=_country(value.get("country")),
        geonames=int(value["geonames"]) if value.get("geonames") else None,
        precision=precision,
        distance=None if near is None or far is None else (near, far),
        disputed=_text(value.get("disputed")),
        reason=_text(value.get("reason")),
    )


def _event(value: Json, _old: Sequence[Event]) -> Event:
    if value["type"] not in TYPES:
        raise ValueError(f"an event is one of {', '.join(TYPES)}")
    return Event(
        type=value["type"],
        mode=_text(value.get("mode")),
        actor=_text(value.get("actor")),
        recipient=_text(value.get("recipient")),
        place=_text(value.get("place")),
        origin=_text(value.get("from")),
        when=_edtf(value.get("when")),
        realis=Realis(value.get("realis") or Realis.ACTUAL),
        span=_span(value.get("span")),
        contexts=tuple(filter(None, map(_text, list(value.get("contexts") or ())[:MOST]))),
    )


def _spans(value: Any) -> tuple[Span, ...]:  # noqa: ANN401 - from JSON
    return tuple(sorted(map(_there, value)))


def _there(value: Any) -> Span:  # noqa: ANN401 - from JSON
    start, end = value
    return Span(int(start), int(end))


def _span(value: Any) -> Span | None:  # noqa: ANN401 - from JSON
    return _there(value) if value else None


def _text(value: Any) -> str | None:  # noqa: ANN401 - from JSON
    """Words on one line; None where there are none."""
    if value is None:
        return None
    if not isinstance(value, str) or len(value) > LONGEST:
        raise ValueError(f"words, {LONGEST} characters at most")
    return " ".join(value.split()) or None


def _number(value: Any) -> float | None:  # noqa: ANN401 - from JSON
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(f"{str(value)[:40]} is no number")
    return float(value)


def _edtf(value: Any) -> str | None:  # noqa: ANN401 - from JSON
    text = _text(value)
    if text and (not valid(text) or _backwards(text)):
        raise ValueError(f"{text[:40]!r} is no date; write it as 2022-02-28, 2022-02, 2022 or 2022-02-28/..")
    return text


def _backwards(edtf: str) -> bool:
    first, last = days(edtf)
    return first is not None and last is not None and first > last


def _country(value: Any) -> str | None:  # noqa: ANN401 - from JSON
    code = _text(value)
    if code and not (len(code) == 2 and code.isascii() and code.isalpha()):
        raise ValueError(f"{code[:40]!r} is no country's code of two letters")
    return code.upper() if code else None


def _quote(value: Any) -> Quote | None:  # noqa: ANN401 - from JSON
    return Quote(value) if value else None


_PLAIN: dict[str, Callable[[Any], Any]] = {
    "content": _spans,
    "cue": _spans,
    "kind": Kind,
    "factuality": Factuality,
    "quote": _quote,
    "historical": bool,
    "basis": _text,
    "audience": _text,
    "posted": _edtf,
    "due": _edtf,
}
_LISTS: dict[str, tuple[Callable[[Claim], Any], Callable[[Json, Any], Any]]] = {
    "chain": (lambda claim: claim.chain, _hop),
    "quantities": (lambda claim: claim.quantities, _quantity),
    "times": (lambda claim: claim.times, _when),
    "places": (lambda claim: claim.places, _place),
    "events": (lambda claim: claim.events, _event),
}
FIELDS = (*_PLAIN, *_LISTS)
"""What a person may say of a claim, by its names in the reading contract."""
