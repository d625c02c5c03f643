"""What a speaker goes on to say by a verb of its own is a claim of its own; what those told of say is not."""

from __future__ import annotations

import pytest

from firsthand.claims.attribution.second_cues import part_second_cues
from tests.claims.drafts import parsed, shown

CASES = {
    "and warned that": (
        "<Vale/NNP/nsubj/1> [said=say/VBD/ROOT/1] {that/IN/mark/5 rain/NN/nsubj/5 may/MD/aux/5 come/VB/ccomp/1 "
        "and/CC/cc/5 warned=warn/VBD/conj/5 that/IN/mark/11 the/DT/det/10 dam/NN/compound/11 "
        "leaks=leak/NNS/ccomp/7} ././punct/1",
        ["that rain may come — Vale", "that the dam leaks — Vale"],
    ),
    "but maintained, beneath a noun": (
        "<Vale/NNP/nsubj/1> [stated=state/VBD/ROOT/1] {that/IN/mark/5 the/DT/det/4 pact/NN/nsubj/5 "
        "is=be/VBZ/ccomp/1 dead/JJ/acomp/5 but/CC/cc/5 maintained=maintain/VBD/conj/5 that/IN/mark/13 "
        "both/DT/det/11 sides=side/NNS/nsubj/13 will/MD/aux/13 talk/VB/ccomp/8} ././punct/1",
        ["that the pact is dead — Vale", "that both sides will talk — Vale"],
    ),
    "called on": (
        "<Vale/NNP/nsubj/1> [said=say/VBD/ROOT/1] {that/IN/mark/6 the/DT/det/4 port/NN/nsubj/6 will/MD/aux/6 "
        "close/VB/ccomp/1 and/CC/cc/6 called=call/VBD/conj/6 on/IN/prep/8 both/DT/det/11 sides=side/NNS/pobj/9 "
        "to/TO/aux/13 leave/VB/xcomp/8} ././punct/1",
        ["that the port will close — Vale", "both sides to leave — Vale"],
    ),
    "and put a figure on it": (
        "<Vale/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 port/NN/nsubj/5 could/MD/aux/5 close/VB/ccomp/1 "
        "but/CC/cc/5 put/VBD/conj/5 the/DT/det/9 risk/NN/dobj/7 of/IN/prep/9 that/DT/pobj/10 "
        "at/IN/prep/7 one/CD/pobj/12 in/IN/prep/13 nine/CD/pobj/14} ././punct/1",
        ["the port could close — Vale", "the risk of that at one in nine — Vale"],
    ),
    "what those told of went on to say": (
        "<Vale/NNP/nsubj/1> [said=say/VBD/ROOT/1] {that/IN/mark/5 the/DT/det/4 mayor/NN/nsubj/5 "
        "met=meet/VBD/ccomp/1 the/DT/det/7 union/NN/dobj/5 and/CC/cc/5 promised=promise/VBD/conj/5 it/PRP/dobj/9 "
        "a/DT/det/12 rise/NN/dobj/9} ././punct/1",
        ["that the mayor met the union and promised it a rise — Vale"],
    ),
    "a subject of its own": (
        "<Vale/NNP/nsubj/1> [said=say/VBD/ROOT/1] {that/IN/mark/6 the/DT/det/4 port/NN/nsubjpass/6 "
        "is=be/VBZ/auxpass/6 shut/VBN/ccomp/1 and/CC/cc/6 the/DT/det/9 mayor/NN/nsubj/10 "
        "promised=promise/VBD/conj/6 a/DT/det/12 rise/NN/dobj/10} ././punct/1",
        ["that the port is shut and the mayor promised a rise — Vale"],
    ),
    "told in the present": (
        "<Vale/NNP/nsubj/1> [says=say/VBZ/ROOT/1] {that/IN/mark/6 the/DT/det/4 port/NN/nsubjpass/6 "
        "is=be/VBZ/auxpass/6 shut/VBN/ccomp/1 and/CC/cc/6 promised=promise/VBD/conj/6 a/DT/det/10 rise/NN/dobj/8} "
        "././punct/1",
        ["that the port is shut and promised a rise — Vale"],
    ),
    "no word left for the first": (
        "<Vale/NNP/nsubj/1> [urged=urge/VBD/ROOT/1] {calm/JJ/oprd/1 and/CC/cc/1 said=say/VBD/conj/1 the/DT/det/6 "
        "port/NN/nsubjpass/8 is=be/VBZ/auxpass/8 shut/VBN/ccomp/4} ././punct/1",
        ["calm and said the port is shut — Vale"],
    ),
    "added up": (
        "<Vale/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 plan/NN/nsubj/5 would/MD/aux/5 miss/VB/ccomp/1 "
        "the/DT/det/7 mark/NN/dobj/5 but/CC/cc/5 still/RB/advmod/10 added=add/VBD/conj/5 up/RP/prt/10 "
        "to/IN/prep/10 a/DT/det/14 saving/NN/pobj/12} ././punct/1",
        ["the plan would miss the mark but still added up to a saving — Vale"],
    ),
    "behind what a number of people had done": (
        "<Vale/NNP/nsubj/1> [said=say/VBD/ROOT/1] {six/CD/nummod/3 men=man/NNS/nsubj/5 had=have/VBD/aux/5 "
        "drowned=drown/VBN/ccomp/1 and/CC/cc/5 rejected=reject/VBD/conj/5 the/DT/det/9 idea/NN/dobj/7 that/IN/mark/13 "
        "the/DT/det/12 dam/NN/nsubj/13 leaked=leak/VBD/acl/9} ././punct/1",
        ["six men had drowned — Vale", "the idea that the dam leaked — Vale"],
    ),
    "behind what one person had done": (
        "<Vale/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 mayor/NN/nsubj/5 had=have/VBD/aux/5 "
        "met=meet/VBN/ccomp/1 the/DT/det/7 union/NN/dobj/5 and/CC/cc/5 promised=promise/VBD/conj/5 it/PRP/dobj/9 "
        "a/DT/det/12 rise/NN/dobj/9} ././punct/1",
        ["the mayor had met the union and promised it a rise — Vale"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), CASES.values(), ids=CASES.keys())
def test_a_second_cue(line: str, claims: list[str]) -> None:
    assert shown(part_second_cues(parsed(line))) == claims
