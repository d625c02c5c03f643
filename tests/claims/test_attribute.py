"""The encoder's attributions made claims: { } is the content it gave, and the line what is kept of it."""

import pytest

from firsthand.claims.attribute import UNNAMED, bare, claim_of, form
from firsthand.claims.attribution import Attribution
from firsthand.claims.draft import Draft
from firsthand.model.claim import Quote
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
