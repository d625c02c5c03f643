"""Whose spokesman a person is, where the sentence before tells it: each case has the tree, the names and the body."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.claims.draft import Draft
from firsthand.claims.sources.mouths import find_bodies_spoken_for
from firsthand.model.claim import SourceType
from tests.claims.drafts import parsed

DENIED = "Metro/NNP/compound/1 Oska/NNP/nsubj/2 denied=deny/VBD/ROOT/2 it/PRP/dobj/2 ././punct/2 || "
QUOTE = "{No/DT/det/1 pad/NN/nsubj/2 broke=break/VBD/ccomp/6} ,/,/punct/6 "
CASES = {
    "the subject of the sentence before": (
        DENIED + QUOTE + "spokeswoman/NN/compound/5 <Ada/NNP/nsubj/6> [said=say/VBD/ROOT/6] ././punct/6",
        "Metro Oska",
    ),
    "a spokesman, in apposition": (
        DENIED + QUOTE
        + "<Ada/NNP/nsubj/9> ,/,/punct/4 a/DT/det/7 spokeswoman/NN/appos/4 ,/,/punct/4 "
        "[said=say/VBD/ROOT/9] ././punct/9",
        "Metro Oska",
    ),
    "of another, who is named": (
        DENIED + QUOTE
        + "<Ada/NNP/nsubj/10> ,/,/punct/4 a/DT/det/7 spokeswoman/NN/appos/4 for/IN/prep/7 Reef/NNP/pobj/8 "
        "[said=say/VBD/ROOT/10] ././punct/10",
        None,
    ),
    "a name alone": (DENIED + QUOTE + "<Ada/NNP/nsubj/5> [said=say/VBD/ROOT/5] ././punct/5", None),
    "an officer, after his army": (
        "The/DT/det/1 army/NN/nsubj/2 denied=deny/VBD/ROOT/2 it/PRP/dobj/2 ././punct/2 || "
        + QUOTE + "Col./NNP/compound/5 <Ada/NNP/nsubj/6> [said=say/VBD/ROOT/6] ././punct/6",
        "army",
    ),
    "an officer, after somebody else": (
        DENIED + QUOTE + "Col./NNP/compound/5 <Ada/NNP/nsubj/6> [said=say/VBD/ROOT/6] ././punct/6", None),
}  # fmt: skip


def with_person(line: str) -> Draft:
    """Return the draft with its speaker as a person."""
    draft = parsed(line, names={"Metro Oska": "ORG"} if "Metro" in line else {})
    claims = [
        replace(c, chain=tuple(replace(h, source=replace(h.source, type=SourceType.PERSON)) for h in c.chain))
        for c in draft.claims
    ]
    return draft.with_claims(claims)


@pytest.mark.parametrize(("line", "body"), CASES.values(), ids=CASES.keys())
def test_a_spokesman_speaks_for_the_body_told_of_before(line: str, body: str | None) -> None:
    [claim] = find_bodies_spoken_for(with_person(line)).claims

    assert claim.chain[0].source.of == body
