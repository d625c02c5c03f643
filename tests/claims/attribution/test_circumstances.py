"""When and in what somebody spoke, and what it means to the author, was not said; the page is of March 4."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.claims.attribution.circumstances import cut_circumstances
from firsthand.model.text import Published, PublishedBasis
from tests.claims.drafts import parsed, shown

CASES = {
    "in an interview": (
        "<Vale/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 dam/NN/nsubj/5 will/MD/aux/5 hold/VB/ccomp/1 "
        "in/IN/prep/5 an/DT/det/8 interview/NN/pobj/6 with/IN/prep/8 the/DT/det/11 Courier/NNP/pobj/9 "
        "on/IN/prep/8 March/NNP/pobj/12 3/CD/nummod/13} ././punct/1",
        ["the dam will hold — Vale"],
    ),
    "during his remarks": (
        "<Vale/NNP/nsubj/1> [said=say/VBD/ROOT/1] {that/IN/mark/5 the/DT/det/4 port/NN/nsubj/5 is=be/VBZ/ccomp/1 "
        "full/JJ/acomp/5 during/IN/prep/5 his/PRP$/poss/10 opening/NN/compound/10 remarks=remark/NNS/pobj/7 "
        "at/IN/prep/10 a/DT/det/13 summit/NN/pobj/11} ././punct/1",
        ["that the port is full — Vale"],
    ),
    "on a call with its day": (
        "<Vale/NNP/nsubj/1> [urged=urge/VBD/ROOT/1] {the/DT/det/3 council/NN/dobj/1 to/TO/aux/5 open/VB/xcomp/1 "
        "the/DT/det/7 gates=gate/NNS/dobj/5 during/IN/prep/5 a/DT/det/13 March/NNP/nmod/13 2/CD/nummod/10 "
        "phone/NN/compound/13 call/NN/pobj/8} ././punct/1",
        ["the council to open the gates — Vale"],
    ),
    "a verb that may itself be done in a letter": (
        "<Vale/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 union/NN/nsubj/4 lied=lie/VBD/ccomp/1 "
        "about/IN/prep/4 the/DT/det/7 toll/NN/pobj/5 in/IN/prep/7 a/DT/det/10 letter/NN/pobj/8} ././punct/1",
        ["the union lied about the toll in a letter — Vale"],
    ),
    "somebody else’s letter": (
        "<Vale/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 toll/NN/nsubj/4 is=be/VBZ/ccomp/1 "
        "false/JJ/acomp/4 in/IN/prep/4 Hale/NNP/poss/9 ’s='s/POS/case/7 letter/NN/pobj/6} ././punct/1",
        ["the toll is false in Hale’s letter — Vale"],
    ),
    "what happened in a session": (
        "<Vale/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 mayor/NN/nsubj/4 hid=hide/VBD/ccomp/1 "
        "the/DT/det/6 bill/NN/dobj/4 in/IN/prep/4 a/DT/det/10 closed/JJ/amod/10 session/NN/pobj/7} ././punct/1",
        ["the mayor hid the bill in a closed session — Vale"],
    ),
    "a past day behind what is to come": (
        "<Vale/NNP/nsubj/1> [announced=announce/VBD/ROOT/1] {that/IN/mark/6 the/DT/det/4 port/NN/nsubj/6 "
        "will/MD/aux/6 close/VB/ccomp/1 on/IN/prep/6 March/NNP/pobj/7 3/CD/nummod/8} ././punct/1",
        ["that the port will close — Vale"],
    ),
    "a past day behind what is so": (
        "<Vale/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 dam/NN/nsubj/4 is=be/VBZ/ccomp/1 full/JJ/acomp/4 "
        "on/IN/prep/4 3/CD/nummod/8 March/NNP/pobj/6} ././punct/1",
        ["the dam is full — Vale"],
    ),
    "a past day behind what is asked for": (
        "<Vale/NNP/nsubj/1> [asked=ask/VBD/ROOT/1] {the/DT/det/3 council/NN/dobj/1 to/TO/aux/5 open/VB/xcomp/1 "
        "the/DT/det/7 gates=gate/NNS/dobj/5 on/IN/prep/5 March/NNP/pobj/8 3/CD/nummod/9} ././punct/1",
        ["the council to open the gates — Vale"],
    ),
    "a past day behind a thing announced": (
        "<Osmark/NNP/nsubj/1> [announced=announce/VBD/ROOT/1] {new/JJ/amod/3 aid/NN/dobj/1 on/IN/prep/1 "
        "March/NNP/pobj/4 3/CD/nummod/5} ././punct/1",
        ["new aid — Osmark"],
    ),
    "a past day behind a feeling": (
        "<Osmark/NNP/nsubj/1> [expressed=express/VBD/ROOT/1] {its/PRP$/poss/3 concern/NN/dobj/1 on/IN/prep/1 "
        "March/NNP/pobj/4 3/CD/nummod/5} ././punct/1",
        ["its concern — Osmark"],
    ),
    "what happened on that day": (
        "<Vale/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 dam/NN/nsubj/4 broke=break/VBD/ccomp/1 "
        "on/IN/prep/4 March/NNP/pobj/5 3/CD/nummod/6} ././punct/1",
        ["the dam broke on March 3 — Vale"],
    ),
    "what was promised for a day": (
        "<Vale/NNP/nsubj/1> [vowed=vow/VBD/ROOT/1] {the/DT/det/3 gates=gate/NNS/nsubj/5 would/MD/aux/5 "
        "open/VB/ccomp/1 on/IN/prep/5 March/NNP/pobj/6 3/CD/nummod/7} ././punct/1",
        ["the gates would open on March 3 — Vale"],
    ),
    "a day still to come": (
        "<Vale/NNP/nsubj/1> [announced=announce/VBD/ROOT/1] {that/IN/mark/6 the/DT/det/4 port/NN/nsubj/6 "
        "will/MD/aux/6 close/VB/ccomp/1 on/IN/prep/6 March/NNP/pobj/7 9/CD/nummod/8} ././punct/1",
        ["that the port will close on March 9 — Vale"],
    ),
    "an event’s own day": (
        "<Vale/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 port/NN/nsubj/4 is=be/VBZ/ccomp/1 "
        "ready/JJ/acomp/4 after/IN/prep/5 the/DT/det/8 attack/NN/pobj/6 on/IN/prep/8 March/NNP/pobj/9 "
        "3/CD/nummod/10} ././punct/1",
        ["the port is ready after the attack on March 3 — Vale"],
    ),
    "a thing denied that happened that day": (
        "<Osmark/NNP/nsubj/1> [denied=deny/VBD/ROOT/1] {the/DT/det/3 attack/NN/dobj/1 on/IN/prep/3 "
        "March/NNP/pobj/4 3/CD/nummod/5} ././punct/1",
        ["the attack on March 3 — Osmark"],
    ),
    "what the words imply": (
        "<Vale/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 fleet/NN/nsubj/5 will/MD/aux/5 answer/VB/ccomp/1 "
        "with/IN/prep/5 new/JJ/amod/8 means=mean/NNS/pobj/6 ,/,/punct/5 likely/RB/advmod/11 "
        "implying=imply/VBG/conj/5 rockets=rocket/NNS/dobj/11} ././punct/1",
        ["the fleet will answer with new means — Vale"],
    ),
    "a possible rebuke": (
        "<Vale/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 pact/NN/nsubj/5 must/MD/aux/5 hold/VB/ccomp/1 "
        "in/IN/prep/5 a/DT/det/9 possible/JJ/amod/9 rebuke/NN/pobj/6 to/IN/prep/9 Osmark/NNP/pobj/10} ././punct/1",
        ["the pact must hold — Vale"],
    ),
    "a gloss set inside": (
        "<Vale/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 fleet/NN/nsubj/4 will/MD/ccomp/1 ,/,/punct/4 "
        "repeating=repeat/VBG/advcl/1 an/DT/det/9 old/JJ/amod/9 line/NN/dobj/6 ,/,/punct/6 answer/VB/ccomp/6 "
        "soon/RB/advmod/11} ././punct/1",
        ["the fleet will, repeating an old line, answer soon — Vale"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), CASES.values(), ids=CASES.keys())
def test_what_the_author_adds(line: str, claims: list[str]) -> None:
    draft = parsed(line)
    published = Published(edtf="2026-03-04", basis=PublishedBasis.STATED)
    dated = replace(draft, document=replace(draft.document, published=published))

    assert shown(cut_circumstances(dated)) == claims
