"""Claims: what they refuse to be, and what their ids depend on."""

from __future__ import annotations

import itertools
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model.claim import Claim, Factuality, Hop, Kind, Medium, Part, Quote, Source, SourceType
from firsthand.model.event import Event
from firsthand.model.measure import Place, Quantity, When
from firsthand.model.text import Span

SPANS = st.tuples(st.integers(0, 50), st.integers(1, 9)).map(lambda p: Span(p[0], p[0] + p[1]))
SOURCES = st.builds(Source, name=st.text(), type=st.sampled_from(SourceType), mention=st.none() | SPANS)
HOPS = st.builds(Hop, source=SOURCES, cue=st.none() | SPANS)
CLAIMS = st.builds(
    Claim,
    document=st.sampled_from(["d", "e"]),
    content=SPANS.map(lambda span: (span,)),
    chain=st.lists(HOPS, max_size=2).map(tuple),
)

SOMEBODY = Source(name="Vos", type=SourceType.PERSON, mention=Span(20, 23))
CLAIM = Claim(document="d", content=(Span(0, 5), Span(8, 12)), cue=(Span(13, 17),), chain=(Hop(source=SOMEBODY),))

READ_INTO = {
    "cue": (Span(30, 31),),
    "quote": Quote.POST,
    "kind": Kind.DENIAL,
    "factuality": Factuality.UNCOMMITTED,
    "hedges": (Span(1, 2),),
    "band": (55, 80),
    "parts": (Part(span=Span(0, 5), kind=Kind.THREAT, factuality=Factuality.CERTAIN),),
    "basis": "who has seen the order",
    "audience": "parliament",
    "historical": True,
    "posted": "2026-03-04",
    "due": "../2026-03-31",
    "quantities": (Quantity(span=Span(0, 2), low=1, high=None),),
    "times": (When(span=Span(0, 2), edtf="2026", precision="year"),),
    "places": (Place(span=Span(0, 2), name="Ushla"),),
    "events": (Event(type="ASSAULT"),),
    "why": Span(0, 2),
}
"""Another value for every field that is read into a claim and does not make it."""

MAKES = {
    "another document": replace(CLAIM, document="e"),
    "other words": replace(CLAIM, content=(Span(0, 5), Span(8, 13))),
    "the same characters cut otherwise": replace(CLAIM, content=(Span(0, 5), Span(8, 10), Span(10, 12))),
    "another mention": replace(CLAIM, chain=(Hop(source=replace(SOMEBODY, mention=Span(30, 33))),)),
    "no mention": replace(CLAIM, chain=(Hop(source=replace(SOMEBODY, mention=None)),)),
    "one hop more": replace(CLAIM, chain=(*CLAIM.chain, Hop(source=replace(SOMEBODY, mention=Span(40, 43))))),
    "the author": replace(CLAIM, chain=()),
}


@pytest.mark.parametrize("other", MAKES.values(), ids=MAKES.keys())
def test_an_id_tells_apart_what_makes_a_claim(other: Claim) -> None:
    assert other.id != CLAIM.id


@pytest.mark.parametrize(("name", "value"), READ_INTO.items(), ids=READ_INTO.keys())
def test_an_id_depends_on_nothing_that_is_read_into_a_claim(name: str, value: object) -> None:
    other = replace(CLAIM, **{name: value})  # type: ignore[arg-type]  # each value is of its field's type

    assert other != CLAIM
    assert other.id == CLAIM.id


def test_every_field_either_makes_a_claim_or_is_read_into_it() -> None:
    assert {f.name for f in fields(Claim)} == {"document", "content", "chain"} | READ_INTO.keys()


@given(CLAIMS, st.sampled_from(SourceType), st.text(), st.sampled_from(Medium))
def test_an_id_depends_on_where_a_source_is_named_and_not_on_how_it_is_resolved(
    claim: Claim, kind: SourceType, name: str, medium: Medium
) -> None:
    chain = tuple(
        replace(hop, source=replace(hop.source, name=name, type=kind, of="Northline"), medium=medium, said="2026")
        for hop in claim.chain
    )

    assert replace(claim, chain=chain).id == claim.id


@given(CLAIMS, CLAIMS)
def test_claims_with_one_id_have_the_same_makings(one: Claim, other: Claim) -> None:
    def makings(claim: Claim) -> object:
        return claim.document, claim.content, [hop.source.mention for hop in claim.chain]

    assert (one.id == other.id) == (makings(one) == makings(other))


def test_an_id_is_the_same_in_every_process() -> None:
    assert Claim(document="d", content=(Span(0, 5),)).id == "602cc744c8de298c"


@given(st.lists(SPANS, max_size=4))
def test_content_is_in_reading_order_and_apart(spans: list[Span]) -> None:
    apart = all(a.end <= b.start for a, b in itertools.pairwise(spans))

    if spans and apart:
        assert Claim(document="d", content=tuple(spans)).extent == Span(spans[0].start, spans[-1].end)
    else:
        with pytest.raises(ValueError, match="content"):
            Claim(document="d", content=tuple(spans))


def test_the_author_speaks_where_nobody_else_does() -> None:
    assert replace(CLAIM, chain=()).author
    assert not CLAIM.author
