"""Each saying is as certain to have taken place as the case's name tells; the trees are written out."""

import pytest

from firsthand.claims.firmness.firmness import judge_firmness
from firsthand.model.claim import Factuality
from tests.claims.trees import draft_of

LEFT = "{Ode/NNP/nsubj/%d left=leave/VBD/ccomp/%d} ././punct/%d"

CASES = {
    "said": ("Vos/NNP/nsubj/1 [said=say/VBD/ROOT/1] " + LEFT % (3, 1, 1), Factuality.CERTAIN),
    "reportedly said": (
        "Vos/NNP/nsubj/2 [reportedly/RB/advmod/2 said=say/VBD/ROOT/2] " + LEFT % (4, 2, 2),
        Factuality.PROBABLE,
    ),
    "reportedly, outside the cue": (
        "Vos/NNP/nsubj/2 allegedly/RB/advmod/2 [said=say/VBD/ROOT/2] " + LEFT % (4, 2, 2),
        Factuality.PROBABLE,
    ),
    "may have said": (
        "Vos/NNP/nsubj/3 [may/MD/aux/3 have/VB/aux/3 said=say/VBN/ROOT/3] " + LEFT % (5, 3, 3),
        Factuality.POSSIBLE,
    ),
    "did not say": (
        "Vos/NNP/nsubj/3 [did=do/VBD/aux/3 not/RB/neg/3 say/VB/ROOT/3] " + LEFT % (5, 3, 3),
        Factuality.CERTAIN_NOT,
    ),
    "declined to confirm": (
        "Vos/NNP/nsubj/1 [declined=decline/VBD/ROOT/1 to/TO/aux/3 confirm/VB/xcomp/1] " + LEFT % (5, 3, 1),
        Factuality.CERTAIN_NOT,
    ),
    "is expected to say": (
        "Vos/NNP/nsubjpass/2 is=be/VBZ/auxpass/2 expected=expect/VBN/ROOT/2 to/TO/aux/4 [say/VB/xcomp/2] "
        + LEFT % (6, 4, 2),
        Factuality.PROBABLE,
    ),
    "if he says": (
        "If/IN/mark/2 Vos/NNP/nsubj/2 [says=say/VBZ/advcl/6] Ode/NNP/nsubj/4 {left=leave/VBD/ccomp/2} Mio/NNP/nsubj/6 "
        "wins=win/VBZ/ROOT/6 ././punct/6",
        Factuality.UNCOMMITTED,
    ),
    "according to": (
        "According=accord/VBG/prep/4 [to/IN/prep/0] Vos/NNP/pobj/1 {Ode/NNP/nsubj/4 left=leave/VBD/ROOT/4} ././punct/4",
        Factuality.CERTAIN,
    ),
    "denied": ("Vos/NNP/nsubj/1 [denied=deny/VBD/ROOT/1] " + LEFT % (3, 1, 1), Factuality.CERTAIN),
}


@pytest.mark.parametrize(("line", "factuality"), CASES.values(), ids=CASES.keys())
def test_a_hop_is_held(line: str, factuality: Factuality) -> None:
    [claim] = judge_firmness(draft_of(line)).claims

    assert claim.chain[0].factuality is factuality
