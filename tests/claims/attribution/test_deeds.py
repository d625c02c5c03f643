"""Attributions whose cue is a deed are left out; those that show a mind or tell words are kept."""

from __future__ import annotations

import pytest

from firsthand.claims.attribution.deeds import drop_deeds
from tests.claims.drafts import parsed, shown

MAYOR = "<The/DT/det/1 mayor/NN/nsubj/2>"

DEEDS = {
    "people called together": (
        "<She/PRP/nsubj/1> [called=call/VBD/ROOT/1] {a/DT/det/3 march/NN/dobj/1} for/IN/prep/1 "
        "Friday/NNP/pobj/4 ././punct/1"
    ),
    "where it happened": (
        "{Two/CD/nummod/1 cases=case/NNS/nsubjpass/3} [were=be/VBD/auxpass/3 confirmed=confirm/VBN/ROOT/3 "
        "in/IN/prep/3] <Brixen/NNP/pobj/4> on/IN/prep/3 Monday/NNP/pobj/6 ././punct/3"
    ),
    "an act": (
        "<Two/CD/nummod/1 agencies=agency/NNS/nsubj/3> [have/VBP/aux/3 slashed=slash/VBN/ROOT/3] "
        "{the/DT/det/5 rating/NN/dobj/3 of/IN/prep/5 Tarvia/NNP/pobj/6} ././punct/3"
    ),
    "how somebody looks": (
        f"{MAYOR} [appears=appear/VBZ/ROOT/2] "
        "{to/TO/aux/5 have/VB/aux/5 found=find/VBN/xcomp/2 a/DT/det/7 way/NN/dobj/5 out/RB/prt/7} ././punct/2"
    ),
    "a post that is assumed": (
        f"{MAYOR} [assumed=assume/VBD/ROOT/2] "
        "{the/DT/det/4 role/NN/dobj/2 of/IN/prep/4 a/DT/det/7 judge/NN/pobj/5} ././punct/2"
    ),
    "a word that only describes": (
        "<Brixen/NNP/poss/3> ’s/POS/case/0 [declared=declare/VBN/amod/3] {offensive/NN/nsubj/4} "
        "came=come/VBD/ROOT/4 in/IN/prep/4 spring/NN/pobj/5 ././punct/4"
    ),
    "what the words before were about": (
        "<Brixen/NNP/nsubj/1> said=say/VBD/ROOT/1 so/RB/advmod/1 ,/,/punct/1 [referring=refer/VBG/advcl/1 "
        "to/IN/prep/4] {the/DT/det/7 firm/NN/pobj/5 that/WDT/nsubj/9 sank=sink/VBD/relcl/7} ././punct/1"
    ),
    "a reference to a thing": (
        "<Brixen/NNP/nsubj/1> laughed=laugh/VBD/ROOT/1 [in/IN/prep/1 an/DT/det/5 apparent/JJ/amod/5 "
        "reference/NN/pobj/2 to/IN/prep/5] {the/DT/det/8 dam/NN/pobj/6} ././punct/1"
    ),
    "a plan for a thing": (
        f"{MAYOR} [has=have/VBZ/ROOT/2 plans=plan/NNS/dobj/2] {{for/IN/prep/3 the/DT/det/6 island/NN/pobj/4}} "
        "././punct/2"
    ),
    "support for a thing, though its verb is taken for a noun": (
        f"{MAYOR} [has=have/VBZ/aux/3 support/NN/ROOT/3] {{families=family/NNS/dobj/3 of/IN/prep/4 "
        "miners=miner/NNS/pobj/5} ././punct/3"
    ),
    "what is signed": (f"{MAYOR} [signed=sign/VBD/ROOT/2] {{the/DT/det/4 decree/NN/dobj/2}} ././punct/2"),
    "what one resolves to do": (
        f"{MAYOR} [decided=decide/VBD/ROOT/2] {{to/TO/aux/4 close/VB/xcomp/2 the/DT/det/6 dam/NN/dobj/4}} ././punct/2"
    ),
    "what one refused to do": (
        f"{MAYOR} [refused=refuse/VBD/ROOT/2] {{to/TO/aux/4 open/VB/xcomp/2 the/DT/det/6 gate/NN/dobj/4}} ././punct/2"
    ),
    "what is published": (
        f"{MAYOR} [published=publish/VBD/ROOT/2] {{two/CD/nummod/4 maps=map/NNS/dobj/2 of/IN/prep/4 "
        "the/DT/det/7 dam/NN/pobj/5} ././punct/2"
    ),
    "who is charged": (
        "<A/DT/det/1 judge/NN/nsubj/3> [has=have/VBZ/aux/3 charged=charge/VBN/ROOT/3] {six/CD/nummod/5 "
        "men=man/NNS/dobj/3 of/IN/prep/5 the/DT/det/8 guard/NN/pobj/6} ././punct/3"
    ),
    "what a meeting is for": (
        f"{MAYOR} met=meet/VBD/ROOT/2 [to/TO/aux/4 discuss/VB/advcl/2] {{the/DT/det/6 dam/NN/dobj/4}} ././punct/2"
    ),
    "a pronoun alone": (
        "<Brixen/NNP/nsubj/1> [claimed=claim/VBD/ROOT/1] {it/PRP/dobj/1} at/IN/prep/1 noon/NN/pobj/3 ././punct/1"
    ),
}


@pytest.mark.parametrize("line", DEEDS.values(), ids=DEEDS.keys())
def test_a_deed_is_nobodys_word(line: str) -> None:
    assert shown(drop_deeds(parsed(line))) == []


MINDS = {
    "words": (
        f"{MAYOR} [said=say/VBD/ROOT/2] {{the/DT/det/4 dam/NN/nsubj/6 would/MD/aux/6 hold/VB/ccomp/2}} ././punct/2",
        "the dam would hold — The mayor",
    ),
    "a plan": (
        f"{MAYOR} [plans=plan/VBZ/ROOT/2] {{to/TO/aux/4 leave/VB/xcomp/2 the/DT/det/6 bank/NN/dobj/4}} ././punct/2",
        "to leave the bank — The mayor",
    ),
    "a noun of thought under a light verb": (
        f"{MAYOR} [raised=raise/VBD/ROOT/2 doubts=doubt/NNS/dobj/2 about/IN/prep/3] "
        "{the/DT/det/6 count/NN/pobj/4} ././punct/2",
        "the count — The mayor",
    ),
    "a clause that is assumed": (
        f"{MAYOR} [assumed=assume/VBD/ROOT/2] "
        "{the/DT/det/4 dam/NN/nsubj/6 would/MD/aux/6 hold/VB/ccomp/2} ././punct/2",
        "the dam would hold — The mayor",
    ),
    "what a thing is seen as": (
        f"{MAYOR} [saw=see/VBD/ROOT/2] {{the/DT/det/4 vote/NN/dobj/2 as/IN/prep/2 a/DT/det/7 threat/NN/pobj/5}} "
        "././punct/2",
        "the vote as a threat — The mayor",
    ),
    "a clause under any verb": (
        f"{MAYOR} [let/VBD/ROOT/2 slip/VB/ccomp/2] that/IN/mark/8 "
        "{the/DT/det/6 dam/NN/nsubj/8 would/MD/aux/8 hold/VB/ccomp/3} ././punct/2",
        "the dam would hold — The mayor",
    ),
    "a plan to do something": (
        f"{MAYOR} [has=have/VBZ/ROOT/2 plans=plan/NNS/dobj/2] {{for/IN/prep/3 closing=close/VBG/pcomp/4 "
        "the/DT/det/7 bank/NN/dobj/5} ././punct/2",
        "for closing the bank — The mayor",
    ),
    "a stance that is forced": (
        f"{MAYOR} [has=have/VBZ/ROOT/2 to/TO/aux/4 support/VB/xcomp/2] {{the/DT/det/6 bank/NN/dobj/4}} ././punct/2",
        "the bank — The mayor",
    ),
    "a stance of long standing": (
        f"{MAYOR} [has=have/VBZ/aux/3 supported=support/VBN/ROOT/3] {{the/DT/det/5 bank/NN/dobj/3}} ././punct/3",
        "the bank — The mayor",
    ),
    "what a thing is referred to as": (
        f"{MAYOR} spoke=speak/VBD/ROOT/2 ,/,/punct/2 [referring=refer/VBG/advcl/2 to/IN/prep/4] "
        "{the/DT/det/7 vote/NN/pobj/5 as/IN/prep/4 a/DT/det/10 threat/NN/pobj/8} ././punct/2",
        "the vote as a threat — The mayor",
    ),
    "what one declines to say": (
        f"{MAYOR} [declined=decline/VBD/ROOT/2] {{to/TO/aux/4 say/VB/xcomp/2 how/WRB/advmod/6 many/JJ/amod/7 "
        "boats=boat/NNS/nsubj/8 sank=sink/VBD/ccomp/4} ././punct/2",
        "to say how many boats sank — The mayor",
    ),
    "what one refused to say": (
        f"{MAYOR} [refused=refuse/VBD/ROOT/2] {{to/TO/aux/4 confirm/VB/xcomp/2 the/DT/det/6 date/NN/dobj/4}} "
        "././punct/2",
        "to confirm the date — The mayor",
    ),
    "what one refuses to do for good": (
        f"{MAYOR} [refuses=refuse/VBZ/ROOT/2] {{to/TO/aux/4 open/VB/xcomp/2 the/DT/det/6 gate/NN/dobj/4}} ././punct/2",
        "to open the gate — The mayor",
    ),
    "what somebody is charged with": (
        f"{MAYOR} [charged=charge/VBD/ROOT/2] {{six/CD/nummod/4 men=man/NNS/dobj/2 with/IN/prep/2 "
        "theft/NN/pobj/5} ././punct/2",
        "six men with theft — The mayor",
    ),
    "what somebody decides to be so": (
        f"{MAYOR} [decided=decide/VBD/ROOT/2] {{that/IN/mark/6 the/DT/det/5 dam/NN/nsubj/6 was=be/VBD/ccomp/2 "
        "full/JJ/acomp/6} ././punct/2",
        "that the dam was full — The mayor",
    ),
    "words in marks": (
        f"{MAYOR} [seized=seize/VBD/ROOT/2 on/IN/prep/2] {{the/DT/det/7 “/-/punct/7 free/JJ/amod/7 ”/-/punct/7 "
        "bridge/NN/pobj/3} ././punct/2",
        "the “free” bridge — The mayor",
    ),
}


@pytest.mark.parametrize(("line", "claim"), MINDS.values(), ids=MINDS.keys())
def test_what_shows_a_mind_is_kept(line: str, claim: str) -> None:
    assert shown(drop_deeds(parsed(line))) == [claim]
