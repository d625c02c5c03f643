"""What a person says of a claim: every field of it, what it leaves out, and what cannot be."""

from __future__ import annotations

from typing import Any

import pytest

from firsthand.errors import BadDecision
from firsthand.judgements.values import claim_from, fineness, unknown
from firsthand.model.claim import Claim, Factuality, Hop, Medium, Source, SourceType
from firsthand.model.event import Realis
from firsthand.model.measure import When
from firsthand.model.text import Document, Span

DOCUMENT = Document(id="d1", text="The miller said the gate would open on Friday. It did.")
VOSS = Hop(source=Source(name="Ada Voss", type=SourceType.PERSON, entity="e1"), basis="her own gate")
POST = Hop(source=Source(name="the Post", type=SourceType.OUTLET))
READ = Claim(
    document="d1", content=(Span(16, 45),), chain=(VOSS, POST), basis="her own gate",
    factuality=Factuality.PROBABLE, band=(55, 80),
    times=(When(span=Span(39, 45), edtf="2026-03-06", precision="day"),),
)  # fmt: skip


def made(**value: object) -> Claim:
    """Return the claim with these values over what was read."""
    return claim_from(value, DOCUMENT, READ)


def test_what_is_not_named_stays() -> None:
    assert made() == READ


def test_numbers_stand_for_what_the_machine_read_whatever_was_corrected_before() -> None:
    before = made(chain=[1], times=[])
    after = claim_from({"chain": [0, 1], "times": [0]}, DOCUMENT, before, READ)

    assert (after.chain, after.times) == (READ.chain, READ.times)


def test_a_source_of_the_same_name_stays_the_same_body() -> None:
    [voss, other] = made(chain=[{"name": "Ada Voss", "type": "person"}, {"name": "Voss", "type": "person"}]).chain

    assert (voss.source.entity, other.source.entity) == ("e1", None)


def test_all_of_a_hop_can_be_said() -> None:
    whole = {
        "name": " Bo  Lind ", "type": "official", "canonical": "B. Lind", "mention": [4, 10], "cue": [11, 15],
        "handle": "@bo", "of": "the mill", "basis": "a log", "anonymity_reason": "fear", "said": "2026-03",
        "medium": "call", "factuality": "PS+",
    }  # fmt: skip
    [hop] = made(chain=[whole]).chain

    assert (hop.source.name, hop.source.of, hop.said, hop.medium) == ("Bo Lind", "the mill", "2026-03", Medium.CALL)
    assert (hop.cue, hop.source.mention, hop.factuality) == (Span(11, 15), Span(4, 10), Factuality.POSSIBLE)


BASES: dict[str, tuple[dict[str, Any], str | None, str | None]] = {
    "of who speaks": ({"basis": "a letter"}, "a letter", "a letter"),
    "of none": ({"basis": ""}, None, None),
    "with another speaker": ({"chain": [{"name": "Bo", "type": "person"}]}, None, None),
    "with another speaker's": ({"chain": [{"name": "Bo", "type": "person", "basis": "a log"}]}, "a log", "a log"),
    "with a later step alone": ({"chain": [0]}, "her own gate", "her own gate"),
}


@pytest.mark.parametrize(("value", "of_claim", "of_hop"), BASES.values(), ids=BASES.keys())
def test_the_basis_is_that_of_who_speaks(value: dict[str, Any], of_claim: str | None, of_hop: str | None) -> None:
    claim = made(**value)

    assert (claim.basis, claim.chain[0].basis) == (of_claim, of_hop)


def test_a_band_goes_with_the_degree_that_it_was_read_of() -> None:
    assert made(kind="threat").band == (55, 80)
    assert made(factuality="CT+").band is None


def test_measures_are_read_in_the_words_of_the_contract() -> None:
    claim = made(
        quantities=[{"span": [0, 3], "low": 4, "approximate": True, "unit": "m", "change": "up", "as_of": "2026"}],
        places=[{"span": [0, 3], "name": "Orlo", "lat": 1, "lon": 2.5, "country": "ua", "precision": 3,
                 "distance": [1, 5]}],
        events=[{"type": "AID", "from": "Sevla", "realis": "future", "span": [0, 3], "contexts": ["military"]}],
    )  # fmt: skip

    [number], [place], [event] = claim.quantities, claim.places, claim.events
    assert (number.low, number.high, number.approximate, number.change, number.as_of) == (4, None, True, "up", "2026")
    assert (place.country, place.precision, place.distance) == ("UA", 3, (1, 5))
    assert (event.origin, event.realis, event.contexts) == ("Sevla", Realis.FUTURE, ("military",))


FINE = {
    "2026-03-06": "day",
    "2026-03-06~": "day",
    "2026-03-1X": "month",
    "2026-03": "month",
    "2026-21": "season",
    "2026": "year",
    "2026-03-06/..": "interval",
    "2026-03-06T10:00:00": "minute",
}


@pytest.mark.parametrize(("edtf", "expected"), FINE.items())
def test_how_fine_a_date_is(edtf: str, expected: str) -> None:
    assert fineness(edtf) == expected


BAD: dict[str, dict[str, Any]] = {
    "a date that is none": {"times": [{"span": [0, 3], "edtf": "soon"}]},
    "a time without a date": {"times": [{"span": [0, 3], "edtf": ""}]},
    "a time without its words": {"times": [{"edtf": "2026"}]},
    "a time outside the document": {"times": [{"span": [0, 999], "edtf": "2026"}]},
    "a cue outside the document": {"chain": [{"name": "Bo", "type": "person", "cue": [0, 999]}]},
    "a number that is none": {"quantities": [{"span": [0, 3], "low": "4"}]},
    "a number that is a truth": {"quantities": [{"span": [0, 3], "low": True}]},
    "a number without end": {"quantities": [{"span": [0, 3], "low": float("inf")}]},
    "a number without bounds": {"quantities": [{"span": [0, 3]}]},
    "a change of no way": {"quantities": [{"span": [0, 3], "low": 1, "change": "sideways"}]},
    "half a point": {"places": [{"span": [0, 3], "name": "Orlo", "lat": 4}]},
    "a precision that is none": {"places": [{"span": [0, 3], "name": "Orlo", "precision": 8}]},
    "a place without a name": {"places": [{"span": [0, 3], "name": " "}]},
    "an event of no type": {"events": [{"type": "PARTY"}]},
    "what the machine did not read": {"times": [3]},
    "less than nothing": {"times": [-1]},
    "no list": {"times": {"span": [0, 3]}},
    "too many": {"times": [0] * 61},
    "too long a name": {"chain": [{"name": "x" * 401, "type": "person"}]},
    "a name that is a number": {"chain": [{"name": 3, "type": "person"}]},
    "a due date that is none": {"due": "by and by"},
}


@pytest.mark.parametrize("value", BAD.values(), ids=BAD.keys())
def test_what_cannot_be_is_refused(value: dict[str, Any]) -> None:
    with pytest.raises(BadDecision):
        made(**value)


def test_what_says_nothing_of_a_claim_is_named() -> None:
    assert unknown({"kind": "threat", "rumour": 1, "colour": 2}) == ["colour", "rumour"]
