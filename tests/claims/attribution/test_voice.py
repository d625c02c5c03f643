"""What the author asserts: one claim for each sentence, or rest of one, that no source answers for."""

import pytest

from firsthand.claims.attribution.voice import read_author
from tests.claims.drafts import parsed, shown

CASES = {
    "a plain sentence": (
        "The/DT/det/1 brigade/NN/nsubj/2 crossed=cross/VBD/ROOT/2 the/DT/det/4 river/NN/dobj/2 "
        "on/IN/prep/2 Friday/NNP/pobj/5 ././punct/2",
        ["The brigade crossed the river on Friday — author"],
    ),
    "beside a source’s": (
        "<Brixen/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 dam/NN/nsubj/5 will/MD/aux/5 "
        "hold/VB/ccomp/1} ././punct/1 || The/DT/det/1 brigade/NN/nsubj/2 "
        "crossed=cross/VBD/ROOT/2 the/DT/det/4 river/NN/dobj/2 on/IN/prep/2 Friday/NNP/pobj/5 "
        "././punct/2",
        ["the dam will hold — Brixen", "The brigade crossed the river on Friday — author"],
    ),
    "a clause joined to a source’s": (
        "<Brixen/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 dam/NN/nsubj/5 will/MD/aux/5 "
        "hold/VB/ccomp/1} ,/,/punct/1 but/CC/cc/1 the/DT/det/9 mayor/NN/nsubj/11 "
        "has=have/VBZ/aux/11 left=leave/VBN/conj/1 the/DT/det/13 town/NN/dobj/11 ././punct/11",
        ["the dam will hold — Brixen", "the mayor has left the town — author"],
    ),
    "a gerund before a source’s clause": (
        "Fishing=fish/VBG/csubj/3 here/RB/advmod/0 today/NN/npadvmod/0 was=be/VBD/ROOT/3 normal/JJ/acomp/3 ,/,/punct/3 "
        "but/CC/cc/3 <Brixen/NNP/nsubj/8> [said=say/VBD/conj/3] {the/DT/det/10 dam/NN/nsubj/12 will/MD/aux/12 "
        "hold/VB/ccomp/8} ././punct/3",
        ["Fishing here today was normal — author", "the dam will hold — Brixen"],
    ),
    "what somebody wants is the author’s assertion": (
        "<Telmain/NNP/nsubj/1> [wants=want/VBZ/ROOT/1] {the/DT/det/3 brigade/NN/nsubj/5 "
        "to/TO/aux/5 cross/VB/ccomp/1 the/DT/det/7 river/NN/dobj/5} ././punct/1",
        ["Telmain wants the brigade to cross the river — author", "the brigade to cross the river — Telmain"],
    ),
    "a clause in that is told, under any verb": (
        "<Brixen/NNP/nsubj/1> [underscored=underscore/VBD/ROOT/1] {that/IN/mark/6 the/DT/det/4 dam/NN/nsubj/6 "
        "will/MD/aux/6 hold/VB/ccomp/1} ././punct/1",
        ["that the dam will hold — Brixen"],
    ),
    "what somebody wants at length": (
        "<Telmain/NNP/nsubj/1> [wants=want/VBZ/ROOT/1] {to/TO/aux/3 close/VB/xcomp/1 the/DT/det/5 dam/NN/dobj/3 "
        "of/IN/prep/5 Ushla/NNP/pobj/6 on/IN/prep/3 the/DT/det/10 last/JJ/amod/10 day/NN/pobj/8 of/IN/prep/10 "
        "May/NNP/pobj/11} ././punct/1",
        ["to close the dam of Ushla on the last day of May — Telmain"],
    ),
    "a question": (
        "Will/MD/aux/3 the/DT/det/2 brigade/NN/nsubj/3 cross/VB/ROOT/3 the/DT/det/5 "
        "river/NN/dobj/3 on/IN/prep/3 Friday/NNP/pobj/6 ?/./punct/3",
        [],
    ),
    "a sentence that points elsewhere": (
        "Here/RB/advmod/1 ’s=be/VBZ/ROOT/1 what/WP/dobj/4 he/PRP/nsubj/4 had=have/VBD/ccomp/1 to/TO/aux/6 "
        "say/VB/xcomp/4 ././punct/1",
        [],
    ),
    "a sentence that hands over": (
        "Brixen/NNP/nsubj/1 wrote=write/VBD/ROOT/1 in/IN/prep/1 a/DT/det/4 letter/NN/pobj/2 :/:/punct/1",
        [],
    ),
    "a rest that only hangs on a noun": (
        "<Brixen/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 dam/NN/nsubj/4 held=hold/VBD/ccomp/1} ,/,/punct/1 "
        "which/WDT/nsubj/7 pleased=please/VBD/conj/1 the/DT/det/9 town/NN/dobj/7 ././punct/1",
        ["the dam held — Brixen"],
    ),
    "an aside": (
        "(/-/punct/3 The/DT/det/2 crowd/NN/nsubj/3 laughs=laugh/VBZ/ROOT/3 and/CC/cc/3 "
        "claps=clap/NNS/conj/3 ././punct/3 )/-/punct/3",
        [],
    ),
    "somebody’s words": (
        "“/-/punct/3 The/DT/det/2 brigade/NN/nsubj/3 crossed=cross/VBD/ROOT/3 the/DT/det/5 "
        "river/NN/dobj/3 on/IN/prep/3 Friday/NNP/pobj/6 ././punct/3 ”/-/punct/3",
        [],
    ),
    "a line without a verb": (
        "Three/CD/nummod/1 maps=map/NNS/ROOT/1 of/IN/prep/1 the/DT/det/4 river/NN/pobj/2 "
        "and/CC/cc/4 the/DT/det/7 town/NN/conj/4 ././punct/1",
        [],
    ),
    "a greeting": (
        "Thank/VBP/ROOT/0 you/PRP/dobj/0 for/IN/prep/0 joining=join/VBG/pcomp/2 "
        "us=we/PRP/dobj/3 here/RB/advmod/3 this/DT/det/7 morning/NN/npadvmod/3 ././punct/0",
        [],
    ),
    "too short": (
        "Brigades=brigade/NNS/nsubj/1 left=leave/VBD/ROOT/1 ././punct/1",
        [],
    ),
    "three words that are left of a sentence": (
        "And/CC/cc/3 so/RB/advmod/3 Brixen/NNP/nsubjpass/4 is=be/VBZ/auxpass/4 closed=close/VBN/ROOT/4 ././punct/4",
        [],
    ),
    "a whole sentence of three words": (
        "The/DT/det/1 brigade/NN/nsubj/2 left=leave/VBD/ROOT/2 ././punct/2",
        ["The brigade left — author"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), CASES.values(), ids=CASES.keys())
def test_what_the_author_asserts(line: str, claims: list[str]) -> None:
    assert shown(read_author(parsed(line))) == claims


def test_what_the_author_said_already_is_not_said_twice() -> None:
    draft = parsed(
        "{The/DT/det/1 brigade/NN/nsubj/2 crossed=cross/VBD/ROOT/2 the/DT/det/4 river/NN/dobj/2 "
        "on/IN/prep/2 Friday/NNP/pobj/5} ././punct/2"
    )

    assert shown(read_author(draft)) == ["The brigade crossed the river on Friday — author"]
