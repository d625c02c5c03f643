"""What a reporting clause between commas parts from its sentence is told with the rest; a mere run-up is not."""

from __future__ import annotations

import pytest

from firsthand.claims.attribution.parted import join_parted
from tests.claims.drafts import parsed, shown

CASES = {
    "the subject": (
        "The/DT/det/1 dam/NN/nsubj/6 ,/,/punct/6 <Brixen/NNP/nsubj/4> [said=say/VBD/parataxis/6] ,/,/punct/4 "
        "{was=be/VBD/ROOT/6 full/JJ/acomp/6} ././punct/6",
        "The dam … was full — Brixen",
    ),
    "the subject, with the day of the saying": (
        "Water/NN/nsubj/8 ,/,/punct/8 <she/PRP/nsubj/3> [told=tell/VBD/parataxis/8] me/PRP/dobj/3 on/IN/prep/3 "
        "Friday/NNP/pobj/5 ,/,/punct/3 {can/MD/aux/9 wait/VB/ROOT/9} ././punct/9",
        "Water … can wait — she",
    ),
    "an adverb that weighs it": (
        "Too/RB/advmod/1 often/RB/advmod/7 ,/,/punct/7 <he/PRP/nsubj/4> [said=say/VBD/parataxis/7] ,/,/punct/4 "
        "{water/NN/nsubj/7 fails=fail/VBZ/ROOT/7} ././punct/7",
        "Too often … water fails — he",
    ),
    "that is why": (
        "That/DT/nsubj/1 is=be/VBZ/ROOT/1 why/WRB/advmod/8 ,/,/punct/1 <he/PRP/nsubj/5> [said=say/VBD/parataxis/8] "
        ",/,/punct/5 {water/NN/nsubj/8 fails=fail/VBZ/advcl/1} ././punct/1",
        "That is why … water fails — he",
    ),
    "the writer’s own link": (
        "Meanwhile/RB/advmod/6 ,/,/punct/6 <he/PRP/nsubj/3> [said=say/VBD/parataxis/6] ,/,/punct/3 "
        "{water/NN/nsubj/6 fails=fail/VBZ/ROOT/6} ././punct/6",
        "water fails — he",
    ),
    "what was asked": (
        "Asked=ask/VBN/advcl/5 about/IN/prep/0 water/NN/pobj/1 ,/,/punct/5 <he/PRP/nsubj/5> "
        "[said=say/VBD/ROOT/5] ,/,/punct/5 {it/PRP/nsubj/8 fails=fail/VBZ/ccomp/5} ././punct/5",
        "it fails — he",
    ),
    "where it was said": (
        "In/IN/prep/5 a/DT/det/2 statement/NN/pobj/0 ,/,/punct/5 <he/PRP/nsubj/5> [promised=promise/VBD/ROOT/5] "
        ",/,/punct/5 {is=be/VBZ/ccomp/5 near/RB/advmod/7} ././punct/5",
        "is near — he",
    ),
    "another's claim": (
        "{²Ships=ship/NNS/nsubj/6} [²saw=see/VBD/ccomp/6] it/PRP/dobj/1 ,/,/punct/6 <he/PRP/nsubj/5> "
        "[said=say/VBD/parataxis/6] ,/,/punct/5 {was=be/VBD/ROOT/7 near/RB/advmod/7} ././punct/7",
        "was near — he",
    ),
}


@pytest.mark.parametrize(("line", "claim"), CASES.values(), ids=CASES.keys())
def test_parted(line: str, claim: str) -> None:
    assert claim in shown(join_parted(parsed(line)))
