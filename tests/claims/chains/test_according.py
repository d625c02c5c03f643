"""“According to” passes a claim on, or is the whole attribution; each case ends with the chain that it gives."""

import pytest

from firsthand.claims.chains.according import pass_on_according_to
from tests.claims.drafts import parsed, shown

ACCORDING_TO = {
    "what its source asked for is nobody’s report": (
        "{Nineteen/CD/nummod/1 boats=boat/NNS/nsubjpass/3 were=be/VBD/auxpass/3 towed=tow/VBN/ROOT/3 "
        "into/IN/prep/3 the/DT/det/6 harbour/NN/pobj/4} ,/,/punct/3 [according=accord/VBG/prep/3 "
        "to/IN/prep/8] <a/DT/det/11 pilot/NN/pobj/9> ,/,/punct/11 who/WP/nsubj/14 asked=ask/VBD/relcl/11 "
        "not/RB/neg/18 to/TO/aux/18 be/VB/auxpass/18 named=name/VBN/xcomp/14 ././punct/3",
        ["Nineteen boats were towed into the harbour — a pilot"],
    ),
    "what goes according to plan has no source": (
        "Work/NN/nsubj/1 goes=go/VBZ/ROOT/1 according=accord/VBG/prep/1 to/IN/prep/2 plan/NN/pobj/3 ././punct/1",
        [],
    ),
    "according to which": (
        "Marsh/NNP/nsubj/1 read/VBD/ROOT/1 the/DT/det/3 log/NN/dobj/1 ,/,/punct/3 according=accord/VBG/prep/10 "
        "to/IN/prep/5 which/WDT/pobj/6 nine/CD/nummod/9 carts=cart/NNS/nsubj/10 left=leave/VBD/relcl/3 ././punct/1",
        ["nine carts left. — the log"],
    ),
    "a decision is what its source tells": (
        "{The/DT/det/1 council/NN/nsubj/3 has=have/VBZ/aux/3 agreed=agree/VBN/ROOT/3 to/TO/aux/5 "
        "drain/VB/xcomp/3 the/DT/det/7 lake/NN/dobj/5 by/IN/prep/5 force/NN/pobj/8} ,/,/punct/3 "
        "[according=accord/VBG/prep/3 to/IN/prep/11] <a/DT/det/14 clerk/NN/pobj/12> in/IN/prep/14 "
        "the/DT/det/17 room/NN/pobj/15 ././punct/3",
        ["The council has agreed to drain the lake by force — a clerk in the room"],
    ),
    "after a claim of its own sentence": (
        "<Marsh/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 dam/NN/nsubj/4 "
        "held=hold/VBD/ccomp/1} ,/,/punct/1 according=accord/VBG/prep/1 to/IN/prep/6 "
        "the/DT/det/9 Courier/NNP/pobj/7 ././punct/1",
        ["the dam held — Marsh > the Courier"],
    ),
    "after, and nobody else speaks": (
        "{The/DT/det/1 dam/NN/nsubj/2 held=hold/VBD/ROOT/2} ,/,/punct/2 "
        "[according=accord/VBG/prep/2 to/IN/prep/4] <the/DT/det/7 Courier/NNP/pobj/5> "
        "././punct/2",
        ["The dam held — the Courier"],
    ),
    "before, with an apposition": (
        "[According=accord/VBG/prep/14 to/IN/prep/0] <the/DT/det/3 Courier/NNP/pobj/1> "
        ",/,/punct/3 {a/DT/det/6 paper/NN/appos/3 in/IN/prep/6 the/DT/det/10 "
        "rail/NN/compound/10 town/NN/pobj/7 ,/,/punct/14 the/DT/det/13 dam/NN/nsubj/14 "
        "held=hold/VBD/ROOT/14} ././punct/14",
        ["the dam held — the Courier"],
    ),
    "a name that goes on behind its head": (
        "{The/DT/det/1 dam/NN/nsubj/2 held=hold/VBD/ROOT/2} ,/,/punct/2 [according=accord/VBG/prep/2 to/IN/prep/4] "
        "<the/DT/det/7 Alliance/NNP/pobj/5 to/TO/aux/9 Reclaim=reclaim/VB/acl/7 Ports/NNPS/dobj/9> ././punct/2",
        ["The dam held — the Alliance to Reclaim Ports"],
    ),
    "what was done with it is no part of a name": (
        "{The/DT/det/1 dam/NN/nsubj/2 held=hold/VBD/ROOT/2} ,/,/punct/2 [according=accord/VBG/prep/2 to/IN/prep/4] "
        "<letters=letter/NNS/pobj/5 leaked=leak/VBN/acl/6 on/IN/prep/7 Friday/NNP/pobj/8> ././punct/2",
        ["The dam held — letters"],
    ),
    "no cue was found": (
        "The/DT/det/1 dam/NN/nsubj/2 held=hold/VBD/ROOT/2 all/DT/det/4 night/NN/npadvmod/2 "
        ",/,/punct/2 according=accord/VBG/prep/2 to/IN/prep/6 two/CD/nummod/9 "
        "engineers=engineer/NNS/pobj/7 ././punct/2",
        ["The dam held all night — two engineers"],
    ),
    "speaker inside what it passes on": (
        "{“/-/punct/6 It/PRP/nsubj/2 held=hold/VBD/ccomp/6 ,/,/punct/6 ”/-/punct/6 "
        "Marsh/NNP/nsubj/6 said=say/VBD/ROOT/6} ,/,/punct/6 [according=accord/VBG/prep/6 "
        "to/IN/prep/8] <the/DT/det/11 Courier/NNP/pobj/9> ././punct/6",
        ["“It held,” — Marsh > the Courier"],
    ),
    "by somebody’s account": (
        "By/IN/prep/8 Brixen/NNP/poss/3 ’s/POS/case/1 account/NN/pobj/0 ,/,/punct/8 "
        "the/DT/det/6 boats=boat/NNS/nsubj/8 never/RB/neg/8 crossed=cross/VBD/ROOT/8 "
        "the/DT/det/10 river/NN/dobj/8 ././punct/8",
        ["the boats never crossed the river. — Brixen’s"],
    ),
    "what the author infers from somebody’s reckoning": (
        "A/DT/det/1 mule/NN/nsubj/2 eats=eat/VBZ/ROOT/2 four/CD/nummod/4 sacks=sack/NNS/dobj/2 ,/,/punct/2 "
        "by/IN/prep/2 "
        "Brixen/NNP/poss/9 ’s/POS/case/7 rule/NN/pobj/6 of/IN/prep/9 thumb/NN/pobj/10 ,/,/punct/2 so/CC/cc/2 "
        "two/CD/nsubj/16 need/VBP/conj/2 eight/CD/dobj/16 ././punct/2",
        ["A mule eats four sacks — Brixen’s"],
    ),
    "in somebody’s words inside marks": (
        "“/-/punct/12 The/DT/det/2 dam/NN/nsubj/3 held=hold/VBD/ccomp/12 ,/,/punct/3 "
        "according=accord/VBG/prep/3 to/IN/prep/5 the/DT/det/8 engineers=engineer/NNS/pobj/6 "
        ",/,/punct/12 ”/-/punct/12 it/PRP/nsubj/12 read/VBD/ROOT/12 ././punct/12",
        [],
    ),
    "a claim of another sentence is left alone": (
        "<Marsh/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 dam/NN/nsubj/4 "
        "held=hold/VBD/ccomp/1} ././punct/1 || The/DT/det/1 boats=boat/NNS/nsubj/2 "
        "left=leave/VBD/ROOT/2 ,/,/punct/2 according=accord/VBG/prep/2 to/IN/prep/4 "
        "the/DT/det/7 Courier/NNP/pobj/5 ././punct/2",
        ["the dam held — Marsh", "The boats left — the Courier"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), ACCORDING_TO.values(), ids=ACCORDING_TO.keys())
def test_according_to(line: str, claims: list[str]) -> None:
    assert shown(pass_on_according_to(parsed(line))) == claims


def test_the_hop_that_passes_on_keeps_its_cue() -> None:
    line, _ = ACCORDING_TO["after a claim of its own sentence"]
    read = pass_on_according_to(parsed(line))

    cues = [hop.cue for hop in read.claims[0].chain]

    assert [read.words(cue) for cue in cues if cue] == ["said", "according to"]
