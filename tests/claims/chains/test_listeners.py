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
    "a paper somewhere": (
        "<An/DT/det/1 officer/NN/nsubj/2> [told=tell/VBD/ROOT/2] a/DT/det/4 paper/NN/dobj/2 in/IN/prep/4 "
        "Brixen/NNP/pobj/5 "
        "{that/IN/mark/9 the/DT/det/8 army/NN/nsubj/9 left=leave/VBD/ccomp/2} ././punct/2",
        ["that the army left — An officer > a paper in Brixen"],
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
    "a name that ends in what the press in general is called": (
        "<An/DT/det/1 officer/NN/nsubj/2> [told=tell/VBD/ROOT/2] Quay/NNP/compound/4 Press/NNP/dobj/2 "
        "{that/IN/mark/7 the/DT/det/7 army/NN/nsubj/8 left=leave/VBD/ccomp/2} ././punct/2",
        ["that the army left — An officer > Quay Press"],
    ),
    "a bare name, told by one who has none": (
        "<An/DT/det/1 officer/NN/nsubj/2> [told=tell/VBD/ROOT/2] Quayside/NNP/dobj/2 last/JJ/amod/5 "
        "week/NN/npadvmod/2 {that/IN/mark/9 the/DT/det/8 army/NN/nsubj/9 left=leave/VBD/ccomp/2} ././punct/2",
        ["that the army left — An officer > Quayside"],
    ),
    "a bare name, told by one who is named": (
        "<Vale/NNP/nsubj/1> [told=tell/VBD/ROOT/1] Parliament/NNP/dobj/1 {that/IN/mark/6 the/DT/det/5 "
        "army/NN/nsubj/6 left=leave/VBD/ccomp/1} ././punct/1",
        ["that the army left — Vale"],
    ),
    "a body that is no outlet": (
        "<An/DT/det/1 officer/NN/nsubj/2> [told=tell/VBD/ROOT/2] the/DT/det/4 Commission/NNP/dobj/2 {that/IN/mark/8 "
        "the/DT/det/7 army/NN/nsubj/8 left=leave/VBD/ccomp/2} ././punct/2",
        ["that the army left — An officer"],
    ),
    "a country": (
        "<An/DT/det/1 officer/NN/nsubj/2> [told=tell/VBD/ROOT/2] Poland/NNP/dobj/2 {that/IN/mark/6 the/DT/det/5 "
        "army/NN/nsubj/6 left=leave/VBD/ccomp/2} ././punct/2",
        ["that the army left — An officer"],
    ),
    "the air, where everybody hears it": (
        "<The/DT/det/1 officer/NN/nsubj/2> [told=tell/VBD/ROOT/2] state/NN/compound/4 television/NN/dobj/2 "
        "{that/IN/mark/8 the/DT/det/7 army/NN/nsubj/8 left=leave/VBD/ccomp/2} ././punct/2",
        ["that the army left — The officer"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), TOLD.values(), ids=TOLD.keys())
def test_told(line: str, claims: list[str]) -> None:
    assert shown(pass_on_told(parsed(line, outlet="Northline"))) == claims


OWN = {"its last word": "Brixen Northline", "its initials": "Northern Overland Radio"}


@pytest.mark.parametrize("outlet", OWN.values(), ids=OWN.keys())
def test_the_outlet_itself_in_short_is_no_hop(outlet: str) -> None:
    name = "NOR" if outlet.endswith("Radio") else "Northline"
    draft = parsed(
        f"<An/DT/det/1 officer/NN/nsubj/2> [told=tell/VBD/ROOT/2] {name}/NNP/dobj/2 {{that/IN/mark/6 the/DT/det/5 "
        "army/NN/nsubj/6 left=leave/VBD/ccomp/2} ././punct/2",
        outlet=outlet,
    )

    assert shown(pass_on_told(draft)) == ["that the army left — An officer"]
