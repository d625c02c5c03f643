"""The encoder's attributions made claims: { } is the content it gave, and the line what is kept of it."""

from dataclasses import replace

import pytest

from firsthand.claims.attribute import UNNAMED, attribute, bare, claim_of, form
from firsthand.claims.draft import Draft
from firsthand.language.encoder.attribution import Attribution
from firsthand.model.claim import Quote
from firsthand.model.text import Span
from tests.claims.drafts import marked, shown


def attribution_of(draft: Draft) -> Attribution:
    """Return the draft's one claim as the encoder would give it."""
    [claim] = draft.claims
    source = claim.chain[0].source.mention
    return Attribution(cue=claim.cue[0], source=(source,) if source else (), content=claim.content)


CASES = {
    "trimmed": ("<Vos> [said]{, it held;}", "it held — Vos"),
    "its own cue and source are cut out": ("{“It held,” <Vos> [said], “and held.”}", "“It held,” … “and held.” — Vos"),
    "stretches with no word between are one": ("<Vos> [said] {it held} — {and held}", "it held — and held — Vos"),
    "a source that the text leaves out": ("It [is said] that {it held}", f"it held — {UNNAMED}"),
}


@pytest.mark.parametrize(("text", "claim"), CASES.values(), ids=CASES.keys())
def test_an_attribution_is_a_claim_of_one_hop(text: str, claim: str) -> None:
    draft = marked(text)

    made = claim_of(draft, attribution_of(draft))

    assert made is not None
    assert shown(draft.with_claims([made])) == [claim]
    assert made.cue == draft.claims[0].cue
    assert made.chain[0].cue == made.cue[0]


def test_nothing_is_left_of_content_that_is_its_own_cue() -> None:
    draft = marked("<Vos> {[said]}, it held.")

    assert claim_of(draft, attribution_of(draft)) is None


def test_nobody_speaks_in_what_goes_according_to_plan() -> None:
    draft = marked("{Work goes on} [according to] <plan>.")

    assert claim_of(draft, attribution_of(draft)) is None


def test_every_attribution_with_content_is_a_claim_in_reading_order() -> None:
    draft = marked("<¹Vos> [¹said] {¹it held}. <²Reed> {²[²agreed]}. <³Lisk> [³wrote] {³it broke}.")
    found = [
        Attribution(c.cue[0], tuple(h.source.mention for h in c.chain if h.source.mention), c.content)
        for c in draft.claims
    ]

    made = attribute(replace(draft.with_claims([]), attributions=tuple(found[::-1])))

    assert shown(made) == ["it held — Vos", "it broke — Lisk"]


def test_of_several_sources_the_one_nearest_its_cue_is_kept() -> None:
    draft = marked("<Vos> and Reed [said] {it held}")
    reed = Span(draft.text.index("Reed"), draft.text.index("Reed") + 4)
    [claim] = draft.claims
    source = claim.chain[0].source.mention
    assert source is not None

    made = claim_of(draft, Attribution(claim.cue[0], (source, reed), claim.content))

    assert made is not None
    assert made.chain[0].source.name == "Reed"


FORMS = {
    "in marks": ("<Vos> [said], {“It held all of the night.”}", Quote.DIRECT),
    "without marks": ("<Vos> [said] {it held all of the night}", Quote.INDIRECT),
    "partly in marks": ("<Vos> [said] {it held “all of the night”}", Quote.MIXED),
    "one word in marks of eleven": (
        "<Vos> [said] {it “held” for all of the long night and the day}",
        Quote.INDIRECT,
    ),
}


@pytest.mark.parametrize(("text", "told"), FORMS.values(), ids=FORMS.keys())
def test_how_content_is_told(text: str, told: Quote) -> None:
    draft = marked(text)

    assert form(draft, draft.claims[0].content) is told


def test_only_a_direct_quotation_loses_its_marks() -> None:
    direct = marked("<Vos> [said], {“It held.”}")
    mixed = marked("<Vos> [said] {it held “all of the night”}")

    assert [direct.words(s) for s in bare(direct, direct.claims[0])] == ["It held."]
    assert bare(mixed, mixed.claims[0]) == mixed.claims[0].content
