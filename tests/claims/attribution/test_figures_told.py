"""Figures told without a clause: each sentence has the words that its source answers for, or none."""

from __future__ import annotations

import pytest

from firsthand.claims.attribution.nesting import find_missed
from tests.claims.drafts import parsed, shown

CASES = {
    "a number put at a figure, by it": (
        "It/PRP/nsubj/1 put/VBD/ROOT/1 the/DT/det/3 number/NN/dobj/1 of/IN/prep/3 drowned=drown/VBN/amod/6 "
        "sheep/NN/pobj/4 at/IN/prep/1 forty/CD/pobj/7 ././punct/1",
        ["the number of drowned sheep at forty — It"],
    ),
    "given as a figure": (
        "The/DT/det/1 board/NN/nsubj/2 gave=give/VBD/ROOT/2 the/DT/det/4 weight/NN/dobj/2 of/IN/prep/4 "
        "the/DT/det/7 bell/NN/pobj/5 as/IN/prep/2 86/CD/nummod/10 tons=ton/NNS/pobj/8 ././punct/2",
        ["the weight of the bell as 86 tons — The board"],
    ),
    "a figure given to somebody": (
        "The/DT/det/1 clerk/NN/nsubj/2 gave=give/VBD/ROOT/2 me=i/PRP/dobj/2 a/DT/det/5 figure/NN/dobj/2 "
        "of/IN/prep/5 12,000/CD/nummod/8 votes=vote/NNS/pobj/6 ././punct/2",
        ["a figure of 12,000 votes — The clerk"],
    ),
    "a number that a body counts": (
        "The/DT/det/1 police/NNS/nsubj/2 counted=count/VBD/ROOT/2 4,000/CD/dobj/2 ././punct/2",
        ["4,000 — The police"],
    ),
    "what an association counts is its own": (
        "The/DT/det/1 club/NN/nsubj/2 counted=count/VBD/ROOT/2 90/CD/nummod/4 members=member/NNS/dobj/2 ././punct/2",
        [],
    ),
    "what was given away": (
        "The/DT/det/1 board/NN/nsubj/3 has=have/VBZ/aux/3 given=give/VBN/ROOT/3 40/CD/dobj/3 ././punct/3",
        [],
    ),
    "made it so many": (
        "The/DT/det/1 observatory/NN/nsubj/2 made=make/VBD/ROOT/2 it/PRP/nsubj/4 5.3/CD/ccomp/2 ././punct/2",
        ["it 5.3 — The observatory"],
    ),
    "what stands in a register": (
        "The/DT/det/1 register/NN/nsubj/5 of/IN/prep/1 the/DT/det/4 parish/NN/pobj/2 lists=list/VBZ/ROOT/5 "
        "four/CD/nummod/7 burials=burial/NNS/dobj/5 in/IN/prep/7 May/NNP/pobj/8 ././punct/5",
        ["four burials in May — The register of the parish"],
    ),
    "what a camera shows, without a figure": (
        "A/DT/det/1 camera/NN/nsubj/2 shows=show/VBZ/ROOT/2 no/DT/det/4 boat/NN/dobj/2 at/IN/prep/4 the/DT/det/7 "
        "quay/NN/pobj/5 ././punct/2",
        ["no boat at the quay — A camera"],
    ),
    "whom a picture shows doing something": (
        "A/DT/det/1 photograph/NN/nsubj/2 shows=show/VBZ/ROOT/2 both/DT/nsubj/6 of/IN/prep/3 them/PRP/pobj/4 "
        "standing=stand/VBG/ccomp/2 ././punct/2",
        ["both of them standing — A photograph"],
    ),
    "what polls have found": (
        "Polls=poll/NNS/nsubj/2 have/VBP/aux/2 found=find/VBN/ROOT/2 four/CD/nummod/4 voters=voter/NNS/dobj/2 "
        "in/IN/prep/2 five/CD/pobj/5 against/IN/prep/2 it/PRP/pobj/7 ././punct/2",
        ["four voters in five against it — Polls"],
    ),
    "what it records, as a register does": (
        "It/PRP/nsubj/1 records=record/VBZ/ROOT/1 two/CD/nummod/3 burials=burial/NNS/dobj/1 in/IN/prep/3 "
        "May/NNP/pobj/4 "
        "././punct/1",
        ["two burials in May — It"],
    ),
    "what somebody recorded is a deed": (
        "It/PRP/nsubj/1 recorded=record/VBD/ROOT/1 two/CD/nummod/3 songs=song/NNS/dobj/1 in/IN/prep/3 May/NNP/pobj/4 "
        "././punct/1",
        [],
    ),
    "the figure before what is counted": (
        "The/DT/det/1 guild/NN/nsubj/2 puts=put/VBZ/ROOT/2 at/IN/prep/2 7,600/CD/pobj/3 the/DT/det/6 number/NN/dobj/2 "
        "who/WP/nsubj/8 left=leave/VBD/relcl/6 ././punct/2",
        ["at 7,600 the number who left — The guild"],
    ),
    "a figure held to": (
        "The/DT/det/1 guild/NN/nsubj/3 is=be/VBZ/aux/3 sticking=stick/VBG/ROOT/3 to/IN/prep/3 more/JJR/amod/7 "
        "than/IN/quantmod/7 230/CD/pobj/4 ././punct/3",
        ["more than 230 — The guild"],
    ),
    "a bare number held to": (
        "The/DT/det/1 guild/NN/nsubj/3 is=be/VBZ/aux/3 holding=hold/VBG/ROOT/3 to/IN/prep/3 four/CD/pobj/4 ././punct/3",
        ["four — The guild"],
    ),
    "a thing held to is no figure": (
        "The/DT/det/1 guild/NN/nsubj/2 sticks=stick/VBZ/ROOT/2 to/IN/prep/2 its/PRP$/poss/5 road/NN/pobj/3 ././punct/2",
        [],
    ),
    "a figure written of": (
        "The/DT/det/1 Courier/NNP/nsubj/3 had=have/VBD/aux/3 written=write/VBN/ROOT/3 of/IN/prep/3 at/RB/advmod/6 "
        "least/JJS/advmod/7 40/CD/pobj/4 ././punct/3",
        ["at least 40 — The Courier"],
    ),
    "what is only spoken of": (
        "The/DT/det/1 guild/NN/nsubj/2 spoke=speak/VBD/ROOT/2 of/IN/prep/2 its/PRP$/poss/5 road/NN/pobj/3 ././punct/2",
        [],
    ),
    "no figure": (
        "The/DT/det/1 fishermen=fisherman/NNS/nsubj/2 list/VBP/ROOT/2 their/PRP$/poss/4 "
        "boats=boat/NNS/dobj/2 ././punct/2",
        [],
    ),
    "what another says that a gauge recorded is that one’s": (
        "The/DT/det/1 envoy/NN/nsubj/2 said=say/VBD/ROOT/2 the/DT/det/4 gauge/NN/nsubj/5 "
        "recorded=record/VBD/ccomp/2 two/CD/nummod/7 floods=flood/NNS/dobj/5 ././punct/2",
        ["the gauge recorded two floods — The envoy"],
    ),
}


@pytest.mark.parametrize(("line", "expected"), CASES.values(), ids=CASES.keys())
def test_told_figure(line: str, expected: list[str]) -> None:
    assert shown(find_missed(parsed(line))) == expected
