"""What sets the scene behind a reporting clause is the author’s; reasons and relative clauses go with the claim."""

from __future__ import annotations

import pytest

from firsthand.claims.tails import cut_tails
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
    "a reason": (
        FIRE + "{because/IN/mark/11 the/DT/det/10 door/NN/nsubj/11 stuck=stick/VBD/advcl/2}",
        ["A fire killed three … because the door stuck — the brigade"],
    ),
}


@pytest.mark.parametrize(("line", "expected"), CASES.values(), ids=CASES.keys())
def test_tail(line: str, expected: list[str]) -> None:
    assert shown(cut_tails(parsed(line))) == expected
