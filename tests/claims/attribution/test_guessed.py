"""What nobody has said is nobody's claim: each case is left out, or kept, as the table that holds it says."""

from __future__ import annotations

import pytest

from firsthand.claims.attribution.guessed import drop_guessed
from tests.claims.drafts import parsed, shown

GUESSED = {
    "what somebody likely seeks": (
        "<The/DT/det/1 mayor/NN/nsubj/3> likely/RB/advmod/3 [seeks=seek/VBZ/ROOT/3] "
        "{to/TO/aux/5 close/VB/xcomp/3 the/DT/det/7 dam/NN/dobj/5} ././punct/3"
    ),
    "what somebody may believe": (
        "<The/DT/det/1 mayor/NN/nsubj/3> [may/MD/aux/3 believe/VB/ROOT/3] "
        "{the/DT/det/5 dam/NN/nsubj/6 held=hold/VBD/ccomp/3} ././punct/3"
    ),
    "what nobody confirmed": (
        "<No/DT/det/1 official/NN/nsubj/3> has/VBZ/aux/3 [confirmed=confirm/VBN/ROOT/3] "
        "{that/IN/mark/7 the/DT/det/6 dam/NN/nsubj/7 broke=break/VBD/ccomp/3} ././punct/3"
    ),
}
SAID = {
    "what somebody cannot understand": (
        "<She/PRP/nsubj/3> [can/MD/aux/3 not/RB/neg/3 understand/VB/ROOT/3] "
        "{why/WRB/advmod/6 it/PRP/nsubj/6 broke=break/VBD/ccomp/3} ././punct/3"
    ),
    "hearsay of a statement": (
        "<The/DT/det/1 mayor/NN/nsubj/3> probably/RB/advmod/3 [said=say/VBD/ROOT/3] "
        "{the/DT/det/5 dam/NN/nsubj/6 held=hold/VBD/ccomp/3} ././punct/3"
    ),
    "advice to anyone": "{Leave/VB/ROOT/0 now/RB/advmod/0} is/VBZ/ROOT/2 [the/DT/det/4 advice/NN/attr/2] to/IN/prep/4 "
    "<anyone/NN/pobj/5> ././punct/2",
    "a house by its number": (
        "<No/NNP/compound/1 10/CD/nsubj/3> has/VBZ/aux/3 [said=say/VBN/ROOT/3] "
        "{it/PRP/nsubj/5 held=hold/VBD/ccomp/3} ././punct/3"
    ),
}


@pytest.mark.parametrize("line", GUESSED.values(), ids=GUESSED.keys())
def test_left_out(line: str) -> None:
    assert shown(drop_guessed(parsed(line))) == []


@pytest.mark.parametrize("line", SAID.values(), ids=SAID.keys())
def test_kept(line: str) -> None:
    draft = parsed(line)

    assert drop_guessed(draft) == draft
