"""The scene behind a reporting clause and the occasion of speaking are the author’s; reasons go with the claim."""

from __future__ import annotations

import pytest

from firsthand.claims.attribution.tails import cut_tails
from tests.claims.drafts import parsed, shown

FIRE = (
    "{A/DT/det/1 fire/NN/nsubj/2 killed=kill/VBD/ccomp/6 three/CD/dobj/2} ,/,/punct/6 <the/DT/det/5 "
    "brigade/NN/nsubj/6> [said=say/VBD/ROOT/6] ,/,/punct/6 "
)
CASES = {
    "how long after": (
        FIRE + "{a/DT/det/9 day/NN/npadvmod/12 after/IN/mark/12 it/PRP/nsubj/12 opened=open/VBD/advcl/2}",
        ["A fire killed three — the brigade"],
    ),
    "among what": (
        FIRE + "{in/IN/prep/2 the/DT/det/10 worst/JJS/amod/10 week/NN/pobj/8}",
        ["A fire killed three — the brigade"],
    ),
    "the first of its kind": (
        FIRE + "{the/DT/det/10 first/JJ/amod/10 blaze/NN/appos/1 since/IN/prep/10 May/NNP/pobj/11}",
        ["A fire killed three — the brigade"],
    ),
    "a reason": (
        FIRE + "{because/IN/mark/11 the/DT/det/10 door/NN/nsubj/11 stuck=stick/VBD/advcl/2}",
        ["A fire killed three … because the door stuck — the brigade"],
    ),
    "the occasion of a telling": (
        "<Vale/NNP/nsubj/1> [denounced=denounce/VBD/ROOT/1] {the/DT/det/3 order/NN/dobj/1 in/IN/prep/1 a/DT/det/6 "
        "speech/NN/pobj/4}",
        ["the order — Vale"],
    ),
    "what belongs to the thing told": (
        "<Vale/NNP/nsubj/1> [denounced=denounce/VBD/ROOT/1] {the/DT/det/3 lie/NN/dobj/1 in/IN/prep/3 a/DT/det/6 "
        "speech/NN/pobj/4}",
        ["the lie in a speech — Vale"],
    ),
    "a reason behind the occasion": (
        "<Vale/NNP/nsubj/1> [praised=praise/VBD/ROOT/1] {him/PRP/dobj/1 in/IN/prep/1 a/DT/det/5 speech/NN/pobj/3 "
        "for/IN/prep/1 helping=help/VBG/pcomp/6}",
        ["him in a speech for helping — Vale"],
    ),
    "where what is asked for is to be": (
        "<Vale/NNP/nsubj/1> [demanded=demand/VBD/ROOT/1] {a/DT/det/3 vote/NN/dobj/1 at/IN/prep/1 a/DT/det/6 "
        "meeting/NN/pobj/4}",
        ["a vote at a meeting — Vale"],
    ),
    "a place that is no occasion": (
        "<Vale/NNP/nsubj/1> [demanded=demand/VBD/ROOT/1] {a/DT/det/3 bridge/NN/dobj/1 in/IN/prep/1 the/DT/det/6 "
        "valley/NN/pobj/4}",
        ["a bridge in the valley — Vale"],
    ),
}


@pytest.mark.parametrize(("line", "expected"), CASES.values(), ids=CASES.keys())
def test_tail(line: str, expected: list[str]) -> None:
    assert shown(cut_tails(parsed(line))) == expected
