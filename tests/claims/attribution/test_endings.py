"""Content and mentions that a tagger broke off are carried to the end of their phrase, and no further."""

from __future__ import annotations

import pytest

from firsthand.claims.attribution.endings import mend_endings, mend_names
from tests.claims.drafts import marked, parsed, shown

BROKEN = {
    "an article leads on to its noun": (
        "<Brixen/NNP/nsubj/1> [said=say/VBD/ROOT/1] {it/PRP/nsubj/3 fell=fall/VBD/ccomp/1 in/IN/prep/3 the/DT/det/6} "
        "north/NN/pobj/4 ././punct/1",
        ["it fell in the north — Brixen"],
    ),
    "a month leads on to its day": (
        "<Brixen/NNP/nsubj/1> [said=say/VBD/ROOT/1] {it/PRP/nsubj/3 fell=fall/VBD/ccomp/1 on/IN/prep/3 "
        "March/NNP/pobj/4} 9/CD/nummod/5 ././punct/1",
        ["it fell on March 9 — Brixen"],
    ),
    "a noun completed behind the content": (
        "<A/DT/det/1 study/NN/nsubj/2> [found=find/VBD/ROOT/2] {evidence/NN/dobj/2} of/IN/prep/3 wide/JJ/amod/6 "
        "cracks=crack/NNS/pobj/4 in/IN/prep/6 the/DT/det/9 wall/NN/pobj/7 ././punct/2",
        ["evidence of wide cracks in the wall — A study"],
    ),
    "a verb completed behind the content": (
        "<Vale/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 pilot/NN/nsubjpass/5 was=be/VBD/auxpass/5 "
        "taken=take/VBN/ccomp/1} to/IN/prep/5 a/DT/det/8 ward/NN/pobj/6 in/IN/prep/8 Sevla/NNP/pobj/9 ././punct/1",
        ["the pilot was taken to a ward in Sevla — Vale"],
    ),
    "when and where it was said": (
        "<Vale/NNP/nsubj/1> [denounced=denounce/VBD/ROOT/1] {the/DT/det/3 toll/NN/dobj/1} at/IN/prep/1 a/DT/det/6 "
        "meeting/NN/pobj/4 in/IN/prep/6 Sevla/NNP/pobj/7 ././punct/1",
        ["the toll — Vale"],
    ),
    "words that are the cue’s": (
        "<Vale/NNP/nsubj/1> [offered=offer/VBD/ROOT/1] {a/DT/det/3 truce/NN/dobj/1} to/IN/prep/1 the/DT/det/6 "
        "miners=miner/NNS/pobj/4 ././punct/1",
        ["a truce — Vale"],
    ),
    "words that another tells": (
        "<¹Vale/NNP/nsubj/1> [¹feared=fear/VBD/ROOT/1] {¹the/DT/det/3 end/NN/dobj/1} of/IN/prep/3 what/WP/dobj/7 "
        "<²Hale/NNP/nsubj/7> [²called=call/VBD/pcomp/4] {²a/DT/det/9 truce/NN/dobj/7} ././punct/1",
        ["the end — Vale", "a truce — Hale"],
    ),
    "a whole phrase stays": (
        "<Brixen/NNP/nsubj/1> [said=say/VBD/ROOT/1] {it/PRP/nsubj/3 fell=fall/VBD/ccomp/1} "
        "yesterday/NN/npadvmod/1 ././punct/1",
        ["it fell — Brixen"],
    ),
    "never into the claim's own cue": (
        "{The/DT/det/3} <army/NN/nsubj/2> [said=say/VBD/ROOT/2] bridge/NN/dobj/2 ././punct/2",
        ["The — army"],
    ),
    "a that-clause joined to the first": (
        "<Brixen/NNP/nsubj/1> [said=say/VBD/ROOT/1] {that/IN/mark/4 it/PRP/nsubj/4 fell=fall/VBD/ccomp/1} and/CC/cc/4 "
        "that/IN/mark/8 it/PRP/nsubj/8 burned=burn/VBD/conj/4 ././punct/1",
        ["that it fell and that it burned — Brixen"],
    ),
    "what it is told against": (
        "<Brixen/NNP/nsubj/1> [urged=urge/VBD/ROOT/1] {loans/NNS/dobj/1} ,/,/punct/2 not/RB/neg/5 gifts/NNS/conj/2 "
        "././punct/1",
        ["loans, not gifts — Brixen"],
    ),
    "never past a further comma": (
        "<Brixen/NNP/nsubj/1> [urged=urge/VBD/ROOT/1] {loans/NNS/dobj/1} ,/,/punct/2 not/RB/neg/5 gifts/NNS/conj/2 "
        ",/,/punct/1 as/IN/mark/8 Vale/NNP/nsubj/8 did/VBD/advcl/1 ././punct/1",
        ["loans — Brixen"],
    ),
    "a conjunction left hanging": (
        "<Brixen/NNP/nsubj/1> [said=say/VBD/ROOT/1] {it/PRP/nsubj/3 fell=fall/VBD/ccomp/1 but/CC/cc/1} "
        "left=leave/VBD/conj/1 ././punct/1",
        ["it fell — Brixen"],
    ),
    "a relative after of is no conjunction": (
        "{All/DT/nsubj/7 of/IN/prep/0 which/WDT/pobj/1} ,/,/punct/7 <Brixen/NNP/nsubj/5> [said=say/VBD/parataxis/7] "
        ",/,/punct/5 {fell=fall/VBD/ROOT/7} ././punct/7",
        ["All of which … fell — Brixen"],
    ),
    "a source that ends on its adjective": (
        "<The/DT/det/2 old/JJ/amod/2> army/NN/nsubj/3 [said=say/VBD/ROOT/3] {it/PRP/nsubj/5 fell=fall/VBD/ccomp/3} "
        "././punct/3",
        ["it fell — The old army"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_phrase_is_carried_to_its_end(line: str, claims: list[str]) -> None:
    assert shown(mend_endings(parsed(line))) == claims


BESIDE = {
    "a role and the name beside it": (
        "“{It fell},” <his spokeswoman>, Ines Calderow, [said].",
        "It fell — his spokeswoman, Ines Calderow",
    ),
    "a name needs no other": ("<Brixen>, Ines Calderow, [said] {it fell}.", "it fell — Brixen"),
    "what follows is no name": ("<his spokeswoman>, in tears, [said] {it fell}.", "it fell — his spokeswoman"),
    "the name is in the content": (
        "<his spokeswoman>{, Ines Calderow, fell}, [said].",
        ", Ines Calderow, fell — his spokeswoman",
    ),
}


@pytest.mark.parametrize(("text", "claim"), BESIDE.values(), ids=BESIDE.keys())
def test_a_role_is_carried_to_the_name_beside_it(text: str, claim: str) -> None:
    assert shown(mend_names(marked(text))) == [claim]
