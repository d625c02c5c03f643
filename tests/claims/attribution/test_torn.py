"""Content torn from its sentence is carried to where the grammar ends it, or cut back to where it stops."""

from __future__ import annotations

import pytest

from firsthand.claims.attribution.torn import mend_torn
from tests.claims.drafts import parsed, shown

SAID = "<Brixen/NNP/nsubj/1> [said=say/VBD/ROOT/1]"

ENDS = {
    "another begins to speak": (
        f"{SAID} {{the/DT/det/3 talks=talk/NNS/nsubj/4 were=be/VBD/ccomp/1 useful/JJ/acomp/4 and/CC/cc/4 "
        "Tarvia/NNP/nsubj/8} said=say/VBD/conj/4 the/DT/det/10 gate/NN/nsubjpass/12 was=be/VBD/auxpass/12 "
        "shut/VBN/ccomp/8 ././punct/1",
        "the talks were useful — Brixen",
    ),
    "a verb without its object": (
        f"{SAID} {{the/DT/det/3 brigade/NN/nsubj/4 left=leave/VBD/ccomp/1 after/IN/mark/8 the/DT/det/7 "
        "council/NN/nsubj/8 proposed=propose/VBD/advcl/4} a/DT/det/11 new/JJ/amod/11 border/NN/dobj/8 ././punct/1",
        "the brigade left after the council proposed a new border — Brixen",
    ),
    "a subject without its verb": (
        f"{SAID} {{the/DT/det/3 price/NN/nsubj/4 rose=rise/VBD/ccomp/1 because/IN/mark/7 farmers=farmer/NNS/nsubj/7}} "
        "pay/VBP/advcl/4 for/IN/prep/7 water/NN/pobj/8 ././punct/1",
        "the price rose because farmers pay for water — Brixen",
    ),
    "a subject parted from its verb by commas": (
        f"{SAID} {{their/PRP$/poss/3 presence/NN/nsubj/11 at/IN/prep/3 the/DT/det/6 talks=talk/NNS/pobj/4 ,/,/punct/3 "
        "as/IN/prep/3 guests=guest/NNS/pobj/8} ,/,/punct/3 showed=show/VBD/ccomp/1 a/DT/det/13 will/NN/dobj/11 "
        "././punct/1",
        "their presence at the talks, as guests, showed a will — Brixen",
    ),
    "what it brought about": (
        f"{SAID} {{the/DT/det/3 fleet/NN/nsubjpass/5 was=be/VBD/auxpass/5 hit/VBN/ccomp/1}} ,/,/punct/5 "
        "wounding=wound/VBG/advcl/5 five/CD/nummod/9 people/NNS/dobj/7 ././punct/1",
        "the fleet was hit, wounding five people — Brixen",
    ),
    "a second noun": (
        "<Brixen/NNP/nsubj/1> [saw=see/VBD/ROOT/1] {smoke/NN/dobj/1} and/CC/cc/2 flames=flame/NNS/conj/2 ././punct/1",
        "smoke and flames — Brixen",
    ),
    "a noun that opens a clause of its own": (
        "<Brixen/NNP/nsubj/1> [denied=deny/VBD/ROOT/1] {the/DT/det/3 attack/NN/dobj/1} and/CC/cc/3 the/DT/det/6 "
        "ministry/NN/conj/3 did=do/VBD/aux/9 not/RB/neg/9 reply/VB/conj/1 ././punct/1",
        "the attack — Brixen",
    ),
    "the tense of what is told": (
        "<Brixen/NNP/nsubj/1> [claimed=claim/VBD/ROOT/1] {the/DT/det/3 brigade/NN/nsubjpass/5 was=be/VBD/auxpass/5 "
        "involved=involve/VBN/ccomp/1} ,/,/punct/1 and/CC/cc/1 had=have/VBD/aux/9 passed=pass/VBN/conj/1 on/RP/prt/9 "
        "names=name/NNS/dobj/9 ././punct/1",
        "the brigade was involved, and had passed on names — Brixen",
    ),
    "the day on which it was said is not told": (
        f"{SAID} {{the/DT/det/3 dam/NN/nsubj/4 held=hold/VBD/ccomp/1}} on/IN/prep/1 Friday/NNP/pobj/5 ././punct/1",
        "the dam held — Brixen",
    ),
    "when it was done, in two phrases": (
        "{The/DT/det/1 mill/NN/nsubj/2 received=receive/VBD/ccomp/15 a/DT/det/4 letter/NN/dobj/2 of/IN/prep/4 "
        "the/DT/det/7 guild/NN/pobj/5} at/IN/prep/2 noon/NN/pobj/8 on/IN/prep/2 Monday/NNP/pobj/10 ,/,/punct/15 "
        "<its/PRP$/poss/14 head/NN/nsubj/15> [said=say/VBD/ROOT/15] ././punct/15",
        "The mill received a letter of the guild at noon on Monday — its head",
    ),
}


@pytest.mark.parametrize(("line", "claim"), ENDS.values(), ids=ENDS.keys())
def test_where_content_ends(line: str, claim: str) -> None:
    assert shown(mend_torn(parsed(line))) == [claim]


BEGINNINGS = {
    "an object whose subject was left behind": (
        "Ada/NNP/nsubj/1 sold=sell/VBD/ccomp/16 {the/DT/det/3 bell/NN/dobj/1 in/IN/prep/1 May/NNP/pobj/4 ,/,/punct/1 "
        "and/CC/cc/1 it/PRP/nsubj/9 rings=ring/VBZ/conj/1 for/IN/prep/9 two/CD/nummod/12 towns=town/NNS/pobj/10} "
        ",/,/punct/16 <the/DT/det/15 mayor/NN/nsubj/16> [said=say/VBD/ROOT/16] ././punct/16",
        "Ada sold the bell in May, and it rings for two towns — the mayor",
    ),
    "the setting belongs to what the end reports": (
        "For/IN/prep/6 many/JJ/amod/2 farmers=farmer/NNS/pobj/0 {the/DT/det/4 water/NN/nsubj/6 will/MD/aux/6 "
        "come/VB/ccomp/10 late/RB/advmod/6} ,/,/punct/10 <Brixen/NNP/nsubj/10> [said=say/VBD/ROOT/10] ././punct/10",
        "For many farmers the water will come late — Brixen",
    ),
    "a clause beside the reporting clause": (
        "A/DT/det/1 gun/NN/nsubj/2 fired=fire/VBD/ROOT/2 first/RB/advmod/2 ,/,/punct/2 and/CC/cc/2 {the/DT/det/7 "
        "mill/NN/nsubj/8 burnt=burn/VBD/conj/2} ,/,/punct/11 <Brixen/NNP/nsubj/11> [said=say/VBD/parataxis/2] "
        "././punct/2",
        "A gun fired first, and the mill burnt — Brixen",
    ),
    "a clause that the cue does not govern": (
        "A/DT/det/1 gun/NN/nsubj/2 fired=fire/VBD/ROOT/2 first/RB/advmod/2 ,/,/punct/2 and/CC/cc/2 {the/DT/det/7 "
        "mill/NN/nsubj/8 burnt=burn/VBD/conj/2} ,/,/punct/11 <Brixen/NNP/nsubj/11> [said=say/VBD/conj/2] "
        "././punct/2",
        "the mill burnt — Brixen",
    ),
    "a mere connective does not": (
        "And/CC/cc/4 {the/DT/det/2 water/NN/nsubj/4 will/MD/aux/4 come/VB/ccomp/7} ,/,/punct/7 "
        "<Brixen/NNP/nsubj/7> [said=say/VBD/ROOT/7] ././punct/7",
        "the water will come — Brixen",
    ),
    "those who are called on to act": (
        "<Vale/NNP/nsubj/1> [called=call/VBD/ROOT/1] on/IN/prep/1 both/DT/det/4 sides=side/NNS/pobj/2 {to/TO/aux/6 "
        "leave/VB/advcl/1 the/DT/det/8 town/NN/dobj/6} ././punct/1",
        "both sides to leave the town — Vale",
    ),
    "the one who is told to act": (
        "<Vale/NNP/nsubj/1> [told=tell/VBD/ROOT/1] his/PRP$/poss/3 aide/NN/dobj/1 {to/TO/aux/5 leave/VB/xcomp/1 "
        "the/DT/det/7 town/NN/dobj/5} ././punct/1",
        "his aide to leave the town — Vale",
    ),
    "whom a source asks to wait": (
        "<Vale/NNP/nsubj/1> [asked=ask/VBD/ROOT/1] us/PRP/dobj/1 {to/TO/aux/4 wait/VB/xcomp/1 for/IN/prep/4 "
        "noon/NN/pobj/5} ././punct/1",
        "to wait for noon — Vale",
    ),
    "a cue that touches it": (
        "<Vale/NNP/nsubj/1> [:/:/punct/0] {(/-LRB-/punct/3 to/TO/aux/4 leave/VB/ROOT/4 )/-RRB-/punct/4} ././punct/4",
        "(to leave) — Vale",
    ),
    "a day on which somebody planned": (
        "<Vale/NNP/nsubj/1> [planned=plan/VBD/ROOT/1] on/IN/prep/1 Monday/NNP/pobj/2 {to/TO/aux/5 leave/VB/xcomp/1 "
        "the/DT/det/7 town/NN/dobj/5} ././punct/1",
        "to leave the town — Vale",
    ),
}


@pytest.mark.parametrize(("line", "claim"), BEGINNINGS.values(), ids=BEGINNINGS.keys())
def test_where_content_begins(line: str, claim: str) -> None:
    assert shown(mend_torn(parsed(line))) == [claim]


HOLES = {
    "a hole in a sentence is filled": (
        "{The/DT/det/1 river/NN/nsubj/3 is=be/VBZ/aux/3} falling=fall/VBG/ccomp/9 {at/IN/prep/3 the/DT/det/6 "
        "dam/NN/pobj/4} ,/,/punct/9 <Brixen/NNP/nsubj/9> [said=say/VBD/ROOT/9] ././punct/9",
        "The river is falling at the dam — Brixen",
    ),
    "the cue stays out": (
        "{The/DT/det/2 two/CD/nummod/2 others=other/NNS/nsubj/8} ,/,/punct/5 <she/PRP/nsubj/5> "
        "[said=say/VBD/parataxis/8] ,/,/punct/5 {had=have/VBD/aux/8 fallen=fall/VBN/ROOT/8 ill/JJ/acomp/8} ././punct/8",
        "The two others … had fallen ill — she",
    ),
    "what describes the source goes": (
        "{the/DT/det/1 mayor/NN/nsubj/8 of/IN/prep/1 Hadrun/NNP/pobj/2} ,/,/punct/1 <Ada/NNP/compound/6 "
        "Brixen/NNP/appos/1> ,/,/punct/1 [said=say/VBD/ROOT/8] {the/DT/det/10 dam/NN/nsubj/11 held=hold/VBD/ccomp/8} "
        "././punct/8",
        "the dam held — Ada Brixen",
    ),
    "a lone conjunction goes": (
        f"{SAID} {{that/IN/mark/6}} ,/,/punct/1 {{the/DT/det/5 dam/NN/nsubj/6 held=hold/VBD/ccomp/1}} ././punct/1",
        "the dam held — Brixen",
    ),
}


@pytest.mark.parametrize(("line", "claim"), HOLES.values(), ids=HOLES.keys())
def test_stretches_of_one_clause(line: str, claim: str) -> None:
    assert shown(mend_torn(parsed(line))) == [claim]
