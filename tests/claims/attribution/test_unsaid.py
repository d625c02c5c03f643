"""What was never said is no claim: each case is left out, or kept, as the table that holds it says."""

from __future__ import annotations

import pytest

from firsthand.claims.attribution.unsaid import drop_silence, drop_unsaid
from tests.claims.drafts import parsed, shown

UNSAID = {
    "a wish not to be named": (
        "said=say/VBD/ROOT/0 the/DT/det/2 nurse/NN/dobj/0 ,/,/punct/2 <who/WP/nsubj/5> "
        "[asked=ask/VBD/relcl/2] {not/RB/neg/9 to/TO/aux/9 be/VB/auxpass/9 named=name/VBN/xcomp/5 "
        "because/IN/mark/12 she/PRP/nsubj/12 feared=fear/VBD/advcl/5 for/IN/prep/12 her/PRP$/poss/15 "
        "job/NN/pobj/13} ././punct/0"
    ),
    "no comment": (
        "<The/DT/det/1 Treasury/NNP/nsubj/2> [declined=decline/VBD/ROOT/2] {to/TO/aux/4 comment/VB/xcomp/2} ././punct/2"
    ),
    "what somebody was asked": (
        "[Asked=ask/VBN/advcl/7 about/IN/prep/0] {the/DT/det/3 lighthouse/NN/pobj/1} ,/,/punct/7 "
        "<the/DT/det/6 keeper/NN/nsubj/7> smiled=smile/VBD/ROOT/7 ././punct/7"
    ),
    "a thing that is passed over": (
        "<The/DT/det/1 ledger/NN/nsubj/4> [does=do/VBZ/aux/4 not/RB/neg/4 mention/VB/ROOT/4] {a/DT/det/6 "
        "loan/NN/dobj/4} ././punct/4"
    ),
    "a word that is not said": (
        "<The/DT/det/1 council/NN/nsubj/4> [will/MD/aux/4 not/RB/neg/4 say/VB/ROOT/4] {the/DT/det/6 word/NN/dobj/4} "
        "././punct/4"
    ),
}
SAID = {
    "what one would not tell": (
        "<He/PRP/nsubj/1> [declined=decline/VBD/ROOT/1] {to/TO/aux/3 say/VB/xcomp/1 how/WRB/advmod/5 "
        "many/JJ/amod/6 boats=boat/NNS/nsubjpass/8 had=have/VBD/aux/8 sunk=sink/VBN/ccomp/3} ././punct/1"
    ),
    "a clause that is not said": (
        "<The/DT/det/1 council/NN/nsubj/4> [did=do/VBD/aux/4 not/RB/neg/4 say/VB/ROOT/4] {that/IN/mark/8 the/DT/det/7 "
        "dam/NN/nsubj/8 leaked=leak/VBD/ccomp/4} ././punct/4"
    ),
    "a report that is not confirmed": (
        "<The/DT/det/1 council/NN/nsubj/4> [did=do/VBD/aux/4 not/RB/neg/4 confirm/VB/ROOT/4] {the/DT/det/6 "
        "report/NN/dobj/4} ././punct/4"
    ),
}


@pytest.mark.parametrize("line", UNSAID.values(), ids=UNSAID.keys())
def test_left_out(line: str) -> None:
    assert shown(drop_silence(drop_unsaid(parsed(line)))) == []


@pytest.mark.parametrize("line", SAID.values(), ids=SAID.keys())
def test_kept(line: str) -> None:
    draft = parsed(line)

    assert drop_silence(drop_unsaid(draft)) == draft
