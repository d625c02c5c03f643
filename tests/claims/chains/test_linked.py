"""Who passes a claim on by the encoder's link: the second marked claim is the one who reports the first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.claims.chains.linked import pass_on_linked
from firsthand.claims.draft import Draft
from firsthand.language.encoder.attribution import Attribution, Reporter
from tests.claims.drafts import marked, shown


def linked(text: str) -> Draft:
    """Return the draft with its first claim alone, whose cue the encoder links to the second's."""
    draft = marked(text)
    first, second = draft.claims
    mention = second.chain[0].source.mention
    assert mention
    found = Attribution(first.cue[0], (), first.content, Reporter(mention, second.cue[0]))
    return replace(draft.with_claims([first]), attributions=(found,))


CASES = {
    "at the end": ("{¹It held}, <¹Vos> [¹said], [²according to] <²Interfax>{².}", ["It held — Vos > Interfax"]),
    "at the beginning": ("<²Reuters> [²reports] <¹Vos> [¹expects] {¹a flood}{².}", ["a flood — Vos > Reuters"]),
    "known by the same words": ("{¹It held}, <¹Vos> [¹said]. [²Said] <²Vos>{².}", ["It held — Vos"]),
    "words of what is told": ("<¹Vos> [¹said] {¹<²Reed> [²said] it held}{².}", ["Reed said it held — Vos"]),
}


@pytest.mark.parametrize(("text", "claims"), CASES.values(), ids=CASES.keys())
def test_the_reporter_is_the_last_hop(text: str, claims: list[str]) -> None:
    assert shown(pass_on_linked(linked(text))) == claims


def test_without_links_nothing_changes() -> None:
    draft = marked("{It held}, <Vos> [said].")

    assert pass_on_linked(draft) is draft


def test_the_hop_has_the_linked_cue() -> None:
    [claim] = pass_on_linked(linked(CASES["at the end"][0])).claims

    assert claim.chain[-1].cue is not None
    assert marked(CASES["at the end"][0]).words(claim.chain[-1].cue) == "according to"
