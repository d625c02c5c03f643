"""A conclusion hung on a source's clause is the author's own, unless the source draws it inside marks."""

import pytest

from firsthand.claims.attribution.inferences import cut_inferences
from tests.claims.drafts import parsed, shown

CASES = {
    "which likely means": (
        "<The/DT/det/1 officer/NN/nsubj/2> [said=say/VBD/ROOT/2] {the/DT/det/4 "
        "reserves=reserve/NNS/nsubjpass/6 were=be/VBD/auxpass/6 called=call/VBN/ccomp/2 "
        "up/RP/prt/6 ,/,/punct/6 which/WDT/nsubj/11 likely/RB/advmod/11 means=mean/VBZ/ccomp/2 "
        "that/IN/mark/16 the/DT/det/14 brigade/NN/nsubj/16 will/MD/aux/16 cross/VB/ccomp/11} "
        "././punct/2",
        ["the reserves were called up — The officer", "the brigade will cross — author"],
    ),
    "which suggests, outside what was tagged": (
        "<The/DT/det/1 officer/NN/nsubj/2> [said=say/VBD/ROOT/2] {the/DT/det/4 "
        "reserves=reserve/NNS/nsubjpass/6 were=be/VBD/auxpass/6 called=call/VBN/ccomp/2 "
        "up/RP/prt/6} ,/,/punct/6 which/WDT/nsubj/10 suggests=suggest/VBZ/advcl/6 "
        "that/IN/mark/15 the/DT/det/13 brigade/NN/nsubj/15 will/MD/aux/15 cross/VB/ccomp/10 "
        "././punct/2",
        ["the reserves were called up — The officer", "the brigade will cross — author"],
    ),
    "a bare noun keeps its hinge": (
        "<The/DT/det/1 officer/NN/nsubj/2> [said=say/VBD/ROOT/2] {the/DT/det/4 "
        "reserves=reserve/NNS/nsubjpass/6 were=be/VBD/auxpass/6 called=call/VBN/ccomp/2 "
        "up/RP/prt/6 ,/,/punct/6 which/WDT/nsubj/10 means=mean/VBZ/advcl/6 war/NN/dobj/10 "
        "for/IN/prep/11 the/DT/det/15 whole/JJ/amod/15 town/NN/pobj/12} ././punct/2",
        ["the reserves were called up — The officer", "which means war for the whole town — author"],
    ),
    "a clause that concludes nothing": (
        "<The/DT/det/1 officer/NN/nsubj/2> [said=say/VBD/ROOT/2] {the/DT/det/4 "
        "reserves=reserve/NNS/nsubjpass/6 were=be/VBD/auxpass/6 called=call/VBN/ccomp/2 "
        "up/RP/prt/6 ,/,/punct/6 which/WDT/nsubj/10 pleased=please/VBD/advcl/6 "
        "nobody/NN/dobj/10} ././punct/2",
        ["the reserves were called up, which pleased nobody — The officer"],
    ),
    "the speaker’s own, in marks": (
        "{“/-/punct/18 The/DT/det/2 reserves=reserve/NNS/nsubjpass/4 were=be/VBD/auxpass/4 "
        "called=call/VBN/ccomp/18 up/RP/prt/4 ,/,/punct/4 which/WDT/nsubj/8 "
        "means=mean/VBZ/advcl/4 that/IN/mark/13 the/DT/det/11 brigade/NN/nsubj/13 "
        "will/MD/aux/13 cross/VB/ccomp/8 ,/,/punct/18 ”/-/punct/18} <the/DT/det/17 "
        "officer/NN/nsubj/18> [said=say/VBD/ROOT/18] ././punct/18",
        ["“The reserves were called up, which means that the brigade will cross,” — the officer"],
    ),
    "marks inside a mixed quotation": (
        "<The/DT/det/1 officer/NN/nsubj/2> [said=say/VBD/ROOT/2] {the/DT/det/5 old/JJ/amod/5 "
        "reserves=reserve/NNS/nsubjpass/11 of/IN/prep/5 the/DT/det/8 province/NN/pobj/6 "
        "“/-/punct/11 were=be/VBD/auxpass/11 called=call/VBN/ccomp/2 up/RP/prt/11 ,/,/punct/11 "
        "which/WDT/nsubj/15 means=mean/VBZ/advcl/11 that/IN/mark/20 the/DT/det/18 "
        "brigade/NN/nsubj/20 will/MD/aux/20 cross/VB/ccomp/15 ”/-/punct/11} ././punct/2",
        [
            "the old reserves of the province “were called up, which means that the brigade will cross” — The officer",
        ],
    ),
    "the author’s sentence is left to the author’s voice": (
        "{The/DT/det/1 reserves=reserve/NNS/nsubjpass/3 were=be/VBD/auxpass/3 "
        "called=call/VBN/ROOT/3 up/RP/prt/3 ,/,/punct/3 which/WDT/nsubj/7 "
        "means=mean/VBZ/advcl/3 that/IN/mark/12 the/DT/det/10 brigade/NN/nsubj/12 "
        "will/MD/aux/12 cross/VB/ccomp/7} ././punct/3",
        ["The reserves were called up, which means that the brigade will cross — author"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), CASES.values(), ids=CASES.keys())
def test_whose_the_conclusion_is(line: str, claims: list[str]) -> None:
    assert shown(cut_inferences(parsed(line))) == claims
