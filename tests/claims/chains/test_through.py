"""The outlet that somebody writes in or for is the next hop of the chain."""

import pytest

from firsthand.claims.chains.through import pass_on_through_outlet
from tests.claims.drafts import parsed, shown

THROUGH = {
    "for a body that is named": (
        "{“/-/punct/5 It/PRP/nsubj/2 held=hold/VBD/ccomp/5 ,/,/punct/5 ”/-/punct/5} "
        "[noted=note/VBD/ROOT/5] <Anatol/NNP/compound/7 Lieven/NNP/nsubj/5> for/IN/prep/5 "
        "Responsible/NNP/compound/10 Statecraft/NNP/pobj/8 ././punct/5",
        ["“It held,” — Anatol Lieven > Responsible Statecraft"],
    ),
    "for, inside the mention": (
        "{“/-/punct/5 It/PRP/nsubj/2 held=hold/VBD/ccomp/5 ,/,/punct/5 ”/-/punct/5} "
        "[noted=note/VBD/ROOT/5] <Anatol/NNP/compound/7 Lieven/NNP/nsubj/5 for/IN/prep/7 "
        "Responsible/NNP/compound/10 Statecraft/NNP/pobj/8> ././punct/5",
        ["“It held,” — Anatol Lieven > Responsible Statecraft"],
    ),
    "for, inside an office": (
        "<High/NNP/compound/1 Commissioner/NNP/nsubj/5 for/IN/prep/1 Human/NNP/compound/4 Rights/NNPS/pobj/2> "
        "[said=say/VBD/ROOT/5] {it/PRP/nsubj/7 held=hold/VBD/ccomp/5} ././punct/5",
        ["it held — High Commissioner for Human Rights"],
    ),
    "for, of whom one stands for": (
        "<Brixen/NNP/nsubj/8 ,/,/punct/0 who/WP/nsubj/3 speaks=speak/VBZ/relcl/0 for/IN/prep/3 the/DT/det/7 "
        "General/NNP/compound/7 Statecraft/NNP/pobj/4> [says=say/VBZ/ROOT/8] {it/PRP/nsubj/10 held=hold/VBD/ccomp/8} "
        "././punct/8",
        ["it held — Brixen, who speaks for the General Statecraft"],
    ),
    "in an outlet": (
        "<Lieven/NNP/nsubj/1> [wrote=write/VBD/ROOT/1] in/IN/prep/1 the/DT/det/6 "
        "New/NNP/compound/5 York/NNP/compound/6 Times/NNP/pobj/2 {that/IN/dobj/9 it/PRP/nsubj/9 "
        "held=hold/VBD/ccomp/1} ././punct/1",
        ["that it held — Lieven > the New York Times"],
    ),
    "in what is no outlet": (
        "<Lieven/NNP/nsubj/1> [wrote=write/VBD/ROOT/1] in/IN/prep/1 the/DT/det/5 old/JJ/amod/5 "
        "town/NN/pobj/2 {that/WDT/dobj/8 it/PRP/nsubj/8 held=hold/VBD/relcl/5} ././punct/1",
        ["that it held — Lieven"],
    ),
    "in the outlet itself": (
        "<Lieven/NNP/nsubj/1> [wrote=write/VBD/ROOT/1] in/IN/prep/1 the/DT/det/4 "
        "Northline/NNP/pobj/2 {that/WDT/dobj/7 it/PRP/nsubj/7 held=hold/VBD/ccomp/1} "
        "././punct/1",
        ["that it held — Lieven"],
    ),
    "an outlet inside the content": (
        "<Lieven/NNP/nsubj/1> [said=say/VBD/ROOT/1] {in/IN/prep/1 the/DT/det/6 "
        "New/NNP/compound/5 York/NNP/compound/6 Times/NNP/pobj/2 it/PRP/nsubj/8 "
        "held=hold/VBD/ccomp/1} ././punct/1",
        ["in the New York Times it held — Lieven"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), THROUGH.values(), ids=THROUGH.keys())
def test_through_an_outlet(line: str, claims: list[str]) -> None:
    bodies = ("Responsible Statecraft", "General Statecraft")
    names = {body: "ORG" for body in bodies if body.split()[0] in line}

    assert shown(pass_on_through_outlet(parsed(line, outlet="Northline", names=names))) == claims
