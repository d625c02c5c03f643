"""A passive without its agent, a set phrase, a conclusion in a participle: nobody but the author is behind them."""

from __future__ import annotations

import pytest

from firsthand.claims.attribution.agentless import drop_agentless
from firsthand.model.text import BlockKind
from tests.claims.drafts import parsed, shown

CASES = {
    "supposed to": (
        "<The/DT/det/1 mayor/NN/nsubjpass/3> [is=be/VBZ/auxpass/3 supposed=suppose/VBN/ROOT/3] {to/TO/aux/5 "
        "speak/VB/xcomp/3 on/IN/prep/5 Monday/NNP/pobj/6} ././punct/3",
        [],
    ),
    "one named before the passive’s subject": (
        "<The/DT/det/1 council/NN/nsubj/2> voted=vote/VBD/ROOT/2 at/IN/prep/2 noon/NN/pobj/3 ././punct/2 || "
        "{The/DT/det/1 approval/NN/nsubjpass/6 of/IN/prep/1 the/DT/det/4 crown/NN/pobj/2} [is=be/VBZ/auxpass/6 "
        "supposed=suppose/VBN/ROOT/6] within/IN/prep/6 days=day/NNS/pobj/7 ././punct/6",
        [],
    ),
    "told to": (
        "<The/DT/det/1 agency/NN/nsubjpass/3> [was=be/VBD/auxpass/3 informed=inform/VBN/ROOT/3] {that/IN/mark/7 "
        "the/DT/det/6 name/NN/nsubj/7 was=be/VBD/ccomp/3 new/JJ/acomp/7} ././punct/3",
        [],
    ),
    "by an agent": (
        "{The/DT/det/1 plan/NN/nsubjpass/3} [was=be/VBD/auxpass/3 described=describe/VBN/ROOT/3] {as/IN/prep/3 "
        "mad/JJ/pobj/4} by/IN/agent/5 <Vale/NNP/pobj/6> ././punct/3",
        ["The plan … as mad — Vale"],
    ),
    "quoted as saying": (
        "<Vale/NNP/nsubjpass/2> [was=be/VBD/auxpass/2 quoted=quote/VBN/ROOT/2 as/IN/prep/2 "
        "saying=say/VBG/pcomp/3] {that/IN/mark/8 the/DT/det/7 dam/NN/nsubj/8 held=hold/VBD/ccomp/4} ././punct/2",
        ["that the dam held — Vale"],
    ),
    "agreed": (
        "<The/DT/det/2 two/CD/nummod/2 sides=side/NNS/nsubj/4> [are=be/VBP/auxpass/4 agreed=agree/VBN/ROOT/4] "
        "{that/IN/mark/8 the/DT/det/7 dam/NN/nsubj/8 holds=hold/VBZ/ccomp/4} ././punct/4",
        ["that the dam holds — The two sides"],
    ),
    "“’s” is “has” as well": (
        "Vale/NNP/nsubj/8 ,/,/punct/0 <who/WP/nsubjpass/4> [’s=be/VBZ/auxpass/4 called=call/VBN/relcl/0 "
        "for/IN/prep/4] {calm/NN/pobj/5} ,/,/punct/0 left=leave/VBD/ROOT/8 ././punct/8",
        ["calm — who"],
    ),
    "a name given": (
        "A/DT/det/1 bell/NN/nsubj/2 hangs=hang/VBZ/ROOT/2 there/RB/advmod/2 ././punct/2 || "
        "[Called=call/VBN/advcl/6] {the/DT/det/3 Peace/NNP/compound/3 Bell/NNP/dobj/0} ,/,/punct/6 "
        "<it/PRP/nsubj/6> rings=ring/VBZ/ROOT/6 ././punct/6",
        [],
    ),
    "one who is asked": (
        "[Asked=ask/VBN/advcl/7] {whether/IN/mark/4 the/DT/det/3 dam/NN/nsubj/4 held=hold/VBD/ccomp/0} ,/,/punct/7 "
        "<Vale/NNP/nsubj/7> [laughed=laugh/VBD/ROOT/7] ././punct/7",
        [],
    ),
    "one who asked": (
        "<Vale/NNP/nsubj/1> [asked=ask/VBD/ROOT/1] {whether/IN/mark/5 the/DT/det/4 dam/NN/nsubj/5 "
        "held=hold/VBD/ccomp/1} ././punct/1",
        ["whether the dam held — Vale"],
    ),
    "one who asked, as a clause says": (
        "When/WRB/advmod/2 <Vale/NNP/nsubj/2> [asked=ask/VBD/advcl/8] {whether/IN/mark/6 the/DT/det/5 dam/NN/nsubj/6 "
        "held=hold/VBD/ccomp/2} ,/,/punct/8 nobody/NN/nsubj/9 knew=know/VBD/ROOT/9 ././punct/9",
        ["whether the dam held — Vale"],
    ),
    "a set phrase": (
        "<That/DT/nsubj/1> [said=say/VBD/parataxis/6] ,/,/punct/1 {the/DT/det/4 dam/NN/nsubj/6 will/MD/aux/6 "
        "hold/VB/ROOT/6 all/DT/det/8 winter/NN/dobj/6} ././punct/6",
        [],
    ),
    "a set phrase before what somebody says": (
        "{That/DT/nsubj/7 being=be/VBG/auxpass/2 said=say/VBN/advcl/7 ,/,/punct/7 the/DT/det/5 dam/NN/nsubj/7 "
        "will/MD/aux/7 hold/VB/ccomp/10} ,/,/punct/10 <Vale/NNP/nsubj/10> [added=add/VBD/ROOT/10] ././punct/10",
        ["the dam will hold — Vale"],
    ),
    "a conclusion from a deed": (
        "<Troops=troop/NNS/nsubj/1> left=leave/VBD/ROOT/1 the/DT/det/3 port/NN/dobj/1 ,/,/punct/1 "
        "[indicating=indicate/VBG/advcl/1] {that/IN/mark/9 a/DT/det/8 truce/NN/nsubj/9 is=be/VBZ/ccomp/5 "
        "near/JJ/acomp/9} ././punct/1",
        ["a truce is near — author"],
    ),
    "a conclusion that is no clause": (
        "<Troops=troop/NNS/nsubj/1> left=leave/VBD/ROOT/1 the/DT/det/3 port/NN/dobj/1 ,/,/punct/1 "
        "[indicating=indicate/VBG/advcl/1] {a/DT/det/7 truce/NN/dobj/5} ././punct/1",
        [],
    ),
    "who goes on speaking in a participle": (
        "<Vale/NNP/nsubj/1> spoke=speak/VBD/ROOT/1 of/IN/prep/1 the/DT/det/4 war/NN/pobj/2 ,/,/punct/1 "
        "[indicating=indicate/VBG/advcl/1] {that/IN/mark/10 a/DT/det/9 truce/NN/nsubj/10 is=be/VBZ/ccomp/6 "
        "near/JJ/acomp/10} ././punct/1",
        ["that a truce is near — Vale"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), CASES.values(), ids=CASES.keys())
def test_nobody_behind_the_cue(line: str, claims: list[str]) -> None:
    assert shown(drop_agentless(parsed(line))) == claims


NORTH = (
    "<Northern/NNP/compound/1 Axis/NNP/nsubj/5> [:/:/punct/1] {The/DT/det/4 column/NN/nsubj/5 "
    "stopped=stop/VBD/ROOT/5 there/RB/advmod/5} ././punct/5"
)
VALE = (
    "<Vale/NNP/dep/5> [:/:/punct/0] {I/PRP/nsubj/5 will/MD/aux/5 not/RB/neg/5 pay/VB/ROOT/5 that/DT/dobj/5} ././punct/5"
)
LABELS = {
    "a list's item": (NORTH, BlockKind.LIST, []),
    "a paragraph": (NORTH, BlockKind.PARAGRAPH, ["The column stopped there — Northern Axis"]),
    "a speaker's own words": (VALE, BlockKind.LIST, ["I will not pay that — Vale"]),
}


@pytest.mark.parametrize(("line", "kind", "claims"), LABELS.values(), ids=LABELS.keys())
def test_a_label_is_no_speaker(line: str, kind: BlockKind, claims: list[str]) -> None:
    assert shown(drop_agentless(parsed(line, kinds=[kind]))) == claims
