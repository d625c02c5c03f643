"""Who is told and prints it passes it on; who only hears it does not."""

import pytest

from firsthand.claims.chains.listeners import pass_on_told
from tests.claims.drafts import parsed, shown

TOLD = {
    "a named correspondent": (
        "<A/DT/det/2 Belarusian/JJ/amod/2 source/NN/nsubj/3> [told=tell/VBD/ROOT/3] "
        "Kyiv/NNP/compound/5 Post/NNP/compound/6 correspondent/NN/compound/8 "
        "Jason/NNP/compound/8 Smart/NNP/dobj/3 {that/IN/mark/12 the/DT/det/11 army/NN/nsubj/12 "
        "left=leave/VBD/ccomp/3} ././punct/3",
        ["that the army left — A Belarusian source > Kyiv Post correspondent Jason Smart"],
    ),
    "another outlet": (
        "<An/DT/det/1 officer/NN/nsubj/2> [told=tell/VBD/ROOT/2] the/DT/det/5 "
        "Washington/NNP/compound/5 Post/NNP/dobj/2 {that/IN/dobj/9 the/DT/det/8 army/NN/nsubj/9 "
        "left=leave/VBD/ccomp/2} ././punct/2",
        ["that the army left — An officer > the Washington Post"],
    ),
    "the outlet itself is no hop": (
        "<An/DT/det/1 officer/NN/nsubj/2> [told=tell/VBD/ROOT/2] the/DT/det/4 "
        "Northline/NNP/dobj/2 {that/IN/dobj/8 the/DT/det/7 army/NN/nsubj/8 "
        "left=leave/VBD/ccomp/2} ././punct/2",
        ["that the army left — An officer"],
    ),
    "the press in general is an audience": (
        "<An/DT/det/1 officer/NN/nsubj/2> [told=tell/VBD/ROOT/2] reporters=reporter/NNS/dobj/2 "
        "{that/IN/mark/7 the/DT/det/6 army/NN/nsubj/7 left=leave/VBD/ccomp/2} ././punct/2",
        ["that the army left — An officer"],
    ),
    "an unnamed reporter is an audience": (
        "<An/DT/det/1 officer/NN/nsubj/2> [told=tell/VBD/ROOT/2] a/DT/det/4 reporter/NN/dobj/2 "
        "{that/IN/dobj/8 the/DT/det/7 army/NN/nsubj/8 left=leave/VBD/ccomp/2} ././punct/2",
        ["that the army left — An officer"],
    ),
    "who prints nothing": (
        "<An/DT/det/1 officer/NN/nsubj/2> [told=tell/VBD/ROOT/2] his/PRP$/poss/4 wife/NN/dobj/2 "
        "{that/IN/dobj/8 the/DT/det/7 army/NN/nsubj/8 left=leave/VBD/ccomp/2} ././punct/2",
        ["that the army left — An officer"],
    ),
    "said to an outlet": (
        "<An/DT/det/1 officer/NN/nsubj/2> [said=say/VBD/ROOT/2] to/IN/prep/2 the/DT/det/6 "
        "Washington/NNP/compound/6 Post/NNP/pobj/3 {that/IN/dobj/10 the/DT/det/9 "
        "army/NN/nsubj/10 left=leave/VBD/ccomp/2} ././punct/2",
        ["that the army left — An officer > the Washington Post"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), TOLD.values(), ids=TOLD.keys())
def test_told(line: str, claims: list[str]) -> None:
    assert shown(pass_on_told(parsed(line, outlet="Northline"))) == claims
