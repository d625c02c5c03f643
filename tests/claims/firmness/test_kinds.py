"""Each sentence is of the kind that its name tells; the trees are written out, so that no model is loaded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.claims.firmness.assertion import of_claim
from firsthand.claims.firmness.firmness import judge_firmness
from firsthand.claims.firmness.kinds import RULES, judge_kinds, kind_of
from firsthand.claims.firmness.parts import stretches
from firsthand.language.grammar import Grammar
from firsthand.model.claim import Claim, Factuality, Kind, SourceType
from tests.claims.trees import draft_of

KINDS = {
    "ruled out": (
        "Brixen/NNP/nsubj/1 [ruled=rule/VBD/ROOT/1 out/RP/prt/1] {a/DT/det/5 second/JJ/amod/5 "
        "ballot/NN/dobj/1} ././punct/1",
        Kind.DENIAL,
    ),
    "no part in it": (
        "The/DT/det/1 ministry/NN/nsubj/2 [said=say/VBD/ROOT/2] {its/PRP$/poss/4 crews=crew/NNS/nsubj/5 "
        "had=have/VBD/ccomp/2 no/DT/det/7 part/NN/dobj/5 in/IN/prep/7 the/DT/det/10 raid/NN/pobj/8} "
        "././punct/2",
        Kind.DENIAL,
    ),
    "no such thing was done": (
        "The/DT/det/1 ministry/NN/nsubj/2 [said=say/VBD/ROOT/2] {no/DT/det/5 such/JJ/amod/5 "
        "order/NN/nsubjpass/8 has=have/VBZ/aux/8 been=be/VBN/auxpass/8 given=give/VBN/ccomp/2} ././punct/2",
        Kind.DENIAL,
    ),
    "cue of denial": (
        "Rus/NNP/nsubj/1 [denied=deny/VBD/ROOT/1] that/IN/mark/4 {troops=troop/NNS/nsubj/4 "
        "crossed=cross/VBD/ccomp/1 the/DT/det/6 border/NN/dobj/4} ././punct/1",
        Kind.DENIAL,
    ),
    "an allegation dismissed": (
        "Rus/NNP/nsubj/1 [dismissed=dismiss/VBD/ROOT/1] {the/DT/det/3 report/NN/dobj/1} ././punct/1",
        Kind.DENIAL,
    ),
    "a plan rejected is no denial": (
        "Rus/NNP/nsubj/1 [rejected=reject/VBD/ROOT/1] {the/DT/det/3 plan/NN/dobj/1} ././punct/1",
        Kind.REPORT,
    ),
    "called a lie": (
        "”/-/punct/8 «That/DT/nsubj/2 is=be/VBZ/ccomp/8 a/DT/det/4 lie/NN/attr/2» ,/,/punct/8 ”/-/punct/8 "
        "Rus/NNP/nsubj/8 [said=say/VBD/ROOT/8] ././punct/8",
        Kind.DENIAL,
    ),
    "not true": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {it/PRP/nsubj/3 was=be/VBD/ccomp/1 not/RB/neg/3 true/JJ/acomp/3} "
        "././punct/1",
        Kind.DENIAL,
    ),
    "nothing of the kind": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {there/EX/expl/3 was=be/VBD/ccomp/1 no/DT/det/6 such/JJ/amod/6 "
        "order/NN/attr/3} ././punct/1",
        Kind.DENIAL,
    ),
    "own deed undone": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {its/PRP$/poss/3 army/NN/nsubj/6 had=have/VBD/aux/6 not/RB/neg/6 "
        "shelled=shell/VBN/ccomp/1 the/DT/det/8 town/NN/dobj/6} ././punct/1",
        Kind.DENIAL,
    ),
    "no warning had come": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {it/PRP/nsubj/4 had=have/VBD/aux/4 received=receive/VBN/ccomp/1 "
        "no/DT/det/6 warning/NN/dobj/4} ././punct/1",
        Kind.DENIAL,
    ),
    "nobody had warned the source": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {nobody/NN/nsubj/4 had=have/VBD/aux/4 warned=warn/VBN/ccomp/1 "
        "it/PRP/dobj/4} ././punct/1",
        Kind.DENIAL,
    ),
    "nobody had warned somebody else": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {nobody/NN/nsubj/4 had=have/VBD/aux/4 warned=warn/VBN/ccomp/1 "
        "the/DT/det/6 town/NN/dobj/4} ././punct/1",
        Kind.REPORT,
    ),
    "there is no plan": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {there/EX/expl/3 was=be/VBD/ccomp/1 no/DT/det/5 plan/NN/attr/3} "
        "././punct/1",
        Kind.DENIAL,
    ),
    "own mind is no deed": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {it/PRP/nsubj/5 did=do/VBD/aux/5 not/RB/neg/5 know/VB/ccomp/1 "
        "the/DT/det/7 number/NN/dobj/5} ././punct/1",
        Kind.REPORT,
    ),
    "conceded, not denied": (
        "Rus/NNP/nsubj/1 [acknowledged=acknowledge/VBD/ROOT/1] that/IN/mark/7 {its/PRP$/poss/4 army/NN/nsubj/7 "
        "had=have/VBD/aux/7 not/RB/neg/7 reached=reach/VBN/ccomp/1 the/DT/det/9 town/NN/dobj/7} ././punct/1",
        Kind.REPORT,
    ),
    "own harm announced": (
        "”/-/punct/9 «We/PRP/nsubj/3 will/MD/aux/3 destroy/VB/ccomp/9 the/DT/det/5 bridge/NN/dobj/3» ,/,/punct/9 "
        "”/-/punct/9 Rus/NNP/nsubj/9 [said=say/VBD/ROOT/9] ././punct/9",
        Kind.THREAT,
    ),
    "harm in reported words": (
        "Rus/NNP/nsubj/1 [warned=warn/VBD/ROOT/1] {its/PRP$/poss/3 army/NN/nsubj/5 would/MD/aux/5 "
        "retaliate/VB/ccomp/1} ././punct/1",
        Kind.THREAT,
    ),
    "harm foreseen by another": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 rebels=rebel/NNS/nsubj/5 will/MD/aux/5 "
        "attack/VB/ccomp/1 the/DT/det/7 town/NN/dobj/5} ././punct/1",
        Kind.FORECAST,
    ),
    "a price to pay": (
        "”/-/punct/10 «They/PRP/nsubj/3 will/MD/aux/3 pay/VB/ccomp/10 a/DT/det/6 heavy/JJ/amod/6 price/NN/dobj/3» "
        ",/,/punct/10 ”/-/punct/10 Rus/NNP/nsubj/10 [said=say/VBD/ROOT/10] ././punct/10",
        Kind.THREAT,
    ),
    "harm ruled out is bound": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {it/PRP/nsubj/5 would/MD/aux/5 not/RB/neg/5 attack/VB/ccomp/1 "
        "the/DT/det/7 town/NN/dobj/5} ././punct/1",
        Kind.COMMITMENT,
    ),
    "promise": (
        "Rus/NNP/nsubj/1 [promised=promise/VBD/ROOT/1] {to/TO/aux/3 open/VB/xcomp/1 the/DT/det/5 "
        "gates=gate/NNS/dobj/3} ././punct/1",
        Kind.COMMITMENT,
    ),
    "own will": (
        "”/-/punct/9 «We/PRP/nsubj/3 will/MD/aux/3 open/VB/ccomp/9 the/DT/det/5 gates=gate/NNS/dobj/3» ,/,/punct/9 "
        "”/-/punct/9 Rus/NNP/nsubj/9 [said=say/VBD/ROOT/9] ././punct/9",
        Kind.COMMITMENT,
    ),
    "going to": (
        "”/-/punct/11 «We/PRP/nsubj/3 are=be/VBP/aux/3 going=go/VBG/ccomp/11 to/TO/aux/5 open/VB/xcomp/3 "
        "the/DT/det/7 gates=gate/NNS/dobj/5» ,/,/punct/11 ”/-/punct/11 Rus/NNP/nsubj/11 [said=say/VBD/ROOT/11] "
        "././punct/11",
        Kind.COMMITMENT,
    ),
    "own will in reported words": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {it/PRP/nsubj/4 would/MD/aux/4 open/VB/ccomp/1 the/DT/det/6 "
        "gates=gate/NNS/dobj/4} ././punct/1",
        Kind.COMMITMENT,
    ),
    "its own name": (
        "Rus/NN/nsubj/1 [said=say/VBD/ROOT/1] {Rus/NNP/nsubj/4 will/MD/aux/4 open/VB/ccomp/1 the/DT/det/6 "
        "gates=gate/NNS/dobj/4} ././punct/1",
        Kind.COMMITMENT,
    ),
    "unwilled future": (
        "”/-/punct/3 «We/PRP/nsubj/3 will/MD/aux/3 win/VB/ccomp/7» ,/,/punct/7 ”/-/punct/7 Rus/NNP/nsubj/7 "
        "[said=say/VBD/ROOT/7] ././punct/7",
        Kind.FORECAST,
    ),
    "agreement": (
        "”/-/punct/2 «We/PRP/nsubj/2 agreed=agree/VBD/ccomp/10 to/TO/aux/4 deploy/VB/xcomp/2 a/DT/det/6 "
        "brigade/NN/dobj/4» ,/,/punct/10 ”/-/punct/10 Rus/NNP/nsubj/10 [said=say/VBD/ROOT/10] ././punct/10",
        Kind.COMMITMENT,
    ),
    "another's agreement": (
        "<Rus/NNP/nsubj/1 agreed=agree/VBD/ROOT/1 to/TO/aux/3 deploy/VB/xcomp/1 a/DT/det/5 brigade/NN/dobj/3> "
        "././punct/1",
        Kind.REPORT,
    ),
    "order": (
        "Rus/NNP/nsubj/1 [told=tell/VBD/ROOT/1] them=they/PRP/dobj/1 {to/TO/aux/4 leave/VB/xcomp/1 the/DT/det/6 "
        "town/NN/dobj/4} ././punct/1",
        Kind.DEMAND,
    ),
    "told a fact": (
        "Rus/NNP/nsubj/1 [told=tell/VBD/ROOT/1] them=they/PRP/dobj/1 {the/DT/det/4 town/NN/nsubj/5 "
        "was=be/VBD/ccomp/1 empty/JJ/acomp/5} ././punct/1",
        Kind.REPORT,
    ),
    "called on": (
        "Rus/NN/nsubj/1 [called=call/VBD/ROOT/1 on/IN/prep/1] {the/DT/det/4 army/NN/pobj/2 to/TO/aux/6 "
        "leave/VB/xcomp/1} ././punct/1",
        Kind.DEMAND,
    ),
    "imperative": (
        "”/-/punct/1 «Leave/VB/ccomp/7 the/DT/det/3 town/NN/dobj/1» ,/,/punct/7 ”/-/punct/7 Rus/NNP/nsubj/7 "
        "[said=say/VBD/ROOT/7] ././punct/7",
        Kind.DEMAND,
    ),
    "must": (
        "”/-/punct/4 «The/DT/det/2 rebels=rebel/NNS/nsubj/4 must/MD/aux/4 leave/VB/ccomp/10 the/DT/det/6 "
        "town/NN/dobj/4» ,/,/punct/10 ”/-/punct/10 Rus/NNP/nsubj/10 [said=say/VBD/ROOT/10] ././punct/10",
        Kind.DEMAND,
    ),
    "if": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 army/NN/nsubj/5 will/MD/aux/5 leave/VB/ccomp/1 "
        "if/IN/mark/10 the/DT/det/8 gates=gate/NNS/nsubjpass/10 are=be/VBP/auxpass/10 opened=open/VBN/advcl/5} "
        "././punct/1",
        Kind.CONDITIONAL,
    ),
    "unless": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 town/NN/nsubj/5 would/MD/aux/5 fall/VB/ccomp/1 "
        "unless/IN/mark/8 help/NN/nsubj/8 arrived=arrive/VBD/advcl/5} ././punct/1",
        Kind.CONDITIONAL,
    ),
    "not until": (
        "«No/DT/det/1 bus/NN/nsubj/2 runs=run/VBZ/ROOT/2 until/IN/mark/5 we/PRP/nsubj/5 see/VBP/advcl/2 "
        "the/DT/det/7 money/NN/dobj/5» ,/,/punct/10 he/PRP/nsubj/10 [said=say/VBD/ROOT/10] ././punct/10",
        Kind.CONDITIONAL,
    ),
    "had not until then": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {no/DT/det/3 bus/NN/nsubj/4 ran=run/VBD/ccomp/1 until/IN/mark/7 "
        "they/PRP/nsubj/7 saw=see/VBD/advcl/4 the/DT/det/9 money/NN/dobj/7} ././punct/1",
        Kind.REPORT,
    ),
    "an if that asks": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 guards=guard/NNS/nsubj/5 were=be/VBD/aux/5 "
        "investigating=investigate/VBG/ccomp/1 if/IN/mark/9 the/DT/det/8 gate/NN/nsubj/9 held=hold/VBD/advcl/5} "
        "././punct/1",
        Kind.REPORT,
    ),
    "even if sets no condition": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 town/NN/nsubj/5 will/MD/aux/5 fall/VB/ccomp/1 "
        "even/RB/advmod/9 if/IN/mark/9 help/NN/nsubj/9 arrives=arrive/VBZ/advcl/5} ././punct/1",
        Kind.FORECAST,
    ),
    "depends": (
        "Rus/NNP/nsubj/1 [says=say/VBZ/ROOT/1] {the/DT/det/3 decision/NN/nsubj/4 depends=depend/VBZ/ccomp/1 "
        "on/IN/prep/4 the/DT/det/7 talks=talk/NNS/pobj/5} ././punct/1",
        Kind.CONDITIONAL,
    ),
    "subject to": (
        "<The/DT/det/1 sale/NN/nsubj/2 is=be/VBZ/ROOT/2 subject/JJ/acomp/2 to/IN/prep/3 a/DT/det/6 vote/NN/pobj/4> "
        "././punct/2",
        Kind.CONDITIONAL,
    ),
    "the subject of": (
        "<The/DT/det/1 sale/NN/nsubj/2 is=be/VBZ/ROOT/2 the/DT/det/4 subject/NN/attr/2 of/IN/prep/4 talk/NN/pobj/5> "
        "././punct/2",
        Kind.REPORT,
    ),
    "hypothetical would": (
        "<An/DT/det/1 attack/NN/nsubj/3 would/MD/aux/3 kill/VB/ROOT/3 thousands=thousand/NNS/dobj/3> ././punct/3",
        Kind.CONDITIONAL,
    ),
    "will": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 exercise/NN/nsubj/5 will/MD/aux/5 end/VB/ccomp/1 "
        "in/IN/prep/5 March/NNP/pobj/6} ././punct/1",
        Kind.FORECAST,
    ),
    "backshifted would": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 exercise/NN/nsubj/5 would/MD/aux/5 end/VB/ccomp/1 "
        "in/IN/prep/5 March/NNP/pobj/6} ././punct/1",
        Kind.FORECAST,
    ),
    "expected to": (
        "<The/DT/det/1 army/NN/nsubjpass/3 is=be/VBZ/auxpass/3 expected=expect/VBN/ROOT/3 to/TO/aux/5 "
        "enter/VB/xcomp/3 the/DT/det/7 town/NN/dobj/5> ././punct/3",
        Kind.FORECAST,
    ),
    "on the verge": (
        "<The/DT/det/1 army/NN/nsubj/2 is=be/VBZ/ROOT/2 on/IN/prep/2 the/DT/det/5 verge/NN/pobj/3 of/IN/prep/5 "
        "entering=enter/VBG/pcomp/6 the/DT/det/9 town/NN/dobj/7> ././punct/2",
        Kind.FORECAST,
    ),
    "could": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 army/NN/nsubj/5 could/MD/aux/5 enter/VB/ccomp/1 "
        "the/DT/det/7 town/NN/dobj/5} ././punct/1",
        Kind.FORECAST,
    ),
    "could not is of then": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 army/NN/nsubj/6 could/MD/aux/6 not/RB/neg/6 "
        "enter/VB/ccomp/1 the/DT/det/8 town/NN/dobj/6} ././punct/1",
        Kind.REPORT,
    ),
    "may be is of now": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 man/NN/nsubj/5 may/MD/aux/5 be/VB/ccomp/1 "
        "dead/JJ/acomp/5} ././punct/1",
        Kind.REPORT,
    ),
    "unlikely that something happens": (
        "<It/PRP/nsubj/1 is=be/VBZ/ROOT/1 unlikely/JJ/acomp/1 that/IN/mark/6 the/DT/det/5 coalition/NN/nsubj/6 "
        "survives=survive/VBZ/ccomp/1> ././punct/1",
        Kind.FORECAST,
    ),
    "likely that something is so": (
        "<It/PRP/nsubj/1 is=be/VBZ/ROOT/1 likely/JJ/acomp/1 that/IN/mark/5 they/PRP/nsubj/5 "
        "know/VBP/ccomp/1> ././punct/1",
        Kind.REPORT,
    ),
    "likely past": (
        "<The/DT/det/1 army/NN/nsubj/2 is=be/VBZ/ROOT/2 likely/JJ/acomp/2 to/TO/aux/6 have/VB/aux/6 "
        "left=leave/VBN/xcomp/3 the/DT/det/8 town/NN/dobj/6> ././punct/2",
        Kind.REPORT,
    ),
    "cue of foretelling": (
        "Rus/NNP/nsubj/1 [predicted=predict/VBD/ROOT/1] {the/DT/det/3 fall/NN/dobj/1 of/IN/prep/3 the/DT/det/6 "
        "town/NN/pobj/4} ././punct/1",
        Kind.FORECAST,
    ),
    "guessed figure": (
        "<The/DT/det/1 losses=loss/NNS/nsubj/2 are=be/VBP/ROOT/2 probably/RB/advmod/2 in/IN/prep/2 the/DT/det/6 "
        "thousands=thousand/NNS/pobj/4> ././punct/2",
        Kind.ESTIMATE,
    ),
    "estimated": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {an/DT/det/5 estimated=estimate/VBN/amod/5 300/CD/nummod/5 "
        "men=man/NNS/nsubj/6 arrived=arrive/VBD/ccomp/1} ././punct/1",
        Kind.ESTIMATE,
    ),
    "believed dead": (
        "<More/JJR/amod/2 than/IN/quantmod/2 100/CD/nummod/3 people/NNS/nsubjpass/5 are=be/VBP/auxpass/5 "
        "believed=believe/VBN/ROOT/5 to/TO/aux/8 have/VB/aux/8 died=die/VBN/xcomp/5> ././punct/5",
        Kind.ESTIMATE,
    ),
    "worked out": (
        "<That/DT/nsubj/1 leaves=leave/VBZ/ROOT/1 you/PRP/dobj/1 with/IN/prep/1 about/RB/advmod/5 4,000/CD/nummod/6 "
        "men=man/NNS/pobj/3> ././punct/1",
        Kind.ESTIMATE,
    ),
    "a plain figure": (
        "<About/RB/advmod/1 300/CD/nummod/2 men=man/NNS/nsubj/3 arrived=arrive/VBD/ROOT/3> ././punct/3",
        Kind.REPORT,
    ),
    "evaluation": (
        "”/-/punct/9 «The/DT/det/2 plan/NN/nsubj/3 is=be/VBZ/ccomp/9 a/DT/det/5 disaster/NN/attr/3» ,/,/punct/9 "
        "”/-/punct/9 Rus/NNP/nsubj/9 [said=say/VBD/ROOT/9] ././punct/9",
        Kind.OPINION,
    ),
    "judged in the first person": (
        "<I/PRP/nsubj/1 suspect/VBP/ROOT/1 a/DT/det/4 darker=dark/JJR/amod/4 reason/NN/dobj/1> ././punct/1",
        Kind.OPINION,
    ),
    "should": (
        "”/-/punct/5 «The/DT/det/2 army/NN/nsubj/5 should/MD/aux/5 have/VB/aux/5 left=leave/VBN/ccomp/9» "
        ",/,/punct/9 ”/-/punct/9 Rus/NNP/nsubj/9 [said=say/VBD/ROOT/9] ././punct/9",
        Kind.OPINION,
    ),
    "more feasible": (
        "<The/DT/det/1 attack/NN/nsubj/2 makes=make/VBZ/ROOT/2 the/DT/det/4 plan/NN/nsubj/6 more/RBR/advmod/6 "
        "feasible/JJ/ccomp/2> ././punct/2",
        Kind.OPINION,
    ),
    "what cannot be done": (
        "<The/DT/det/1 forces=force/NNS/nsubj/4 do/VBP/aux/4 not/RB/neg/4 support/VB/ROOT/4 an/DT/det/6 "
        "operation/NN/dobj/4> ././punct/4",
        Kind.OPINION,
    ),
    "believed event is reported": (
        "Rus/NNP/nsubj/1 [believes=believe/VBZ/ROOT/1] {the/DT/det/3 army/NN/nsubj/4 shelled=shell/VBD/ccomp/1 "
        "the/DT/det/6 town/NN/dobj/4} ././punct/1",
        Kind.REPORT,
    ),
    "believed judgement": (
        "Rus/NNP/nsubj/1 [believes=believe/VBZ/ROOT/1] {the/DT/det/3 plan/NN/nsubj/4 suits=suit/VBZ/ccomp/1 "
        "nobody/NN/dobj/4} ././punct/1",
        Kind.OPINION,
    ),
    "plain past": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 army/NN/nsubj/5 had=have/VBD/aux/5 "
        "left=leave/VBN/ccomp/1 the/DT/det/7 town/NN/dobj/5} ././punct/1",
        Kind.REPORT,
    ),
    "an indirect question": (
        "Rus/NNP/nsubj/1 [explained=explain/VBD/ROOT/1] {how/WRB/advmod/5 it/PRP/nsubj/5 would/MD/aux/5 "
        "leave/VB/ccomp/1} ././punct/1",
        Kind.REPORT,
    ),
    "a promise refused": (
        "Rus/NNP/nsubj/1 refused=refuse/VBD/ROOT/1 to/TO/aux/3 [promise/VB/xcomp/1] {to/TO/aux/5 leave/VB/xcomp/3} "
        "././punct/1",
        Kind.REPORT,
    ),
    "a future at one's own name only": (
        "Rus/NN/nsubj/1 [said=say/VBD/ROOT/1] {Kyiv/NNP/nsubj/4 will/MD/aux/4 open/VB/ccomp/1 the/DT/det/6 "
        "gates=gate/NNS/dobj/4} ././punct/1",
        Kind.FORECAST,
    ),
    "likely as an adjective is no guess": (
        "<About/RB/advmod/1 300/CD/nummod/3 likely/JJ/amod/3 voters=voter/NNS/nsubj/4 arrived=arrive/VBD/ROOT/4> "
        "././punct/4",
        Kind.REPORT,
    ),
    "a dated present": (
        "<The/DT/det/1 exercise/NN/nsubj/2 begins=begin/VBZ/ROOT/2 next/JJ/amod/4 week/NN/npadvmod/2> ././punct/2",
        Kind.FORECAST,
    ),
    "we call on": (
        "”/-/punct/11 «We/PRP/nsubj/2 call/VBP/ccomp/11 on/IN/prep/2 the/DT/det/5 army/NN/pobj/3 to/TO/aux/7 "
        "leave/VB/xcomp/2» ,/,/punct/11 ”/-/punct/11 Rus/NNP/nsubj/11 [said=say/VBD/ROOT/11] ././punct/11",
        Kind.DEMAND,
    ),
    "thanks are no order": (
        "”/-/punct/1 «Thank/VBP/ccomp/9 the/DT/det/3 army/NN/dobj/1 for/IN/prep/1 that/DT/pobj/4» ,/,/punct/9 "
        "”/-/punct/9 Rus/NNP/nsubj/9 [said=say/VBD/ROOT/9] ././punct/9",
        Kind.REPORT,
    ),
    "a dated would": (
        "<The/DT/det/1 embassy/NN/nsubj/3 would/MD/aux/3 open/VB/ROOT/3 next/JJ/amod/5 week/NN/npadvmod/3> ././punct/3",
        Kind.FORECAST,
    ),
    "would be judged": (
        "<The/DT/det/1 attack/NN/nsubj/3 would/MD/aux/3 be/VB/ROOT/3 a/DT/det/5 mistake/NN/attr/3> ././punct/3",
        Kind.OPINION,
    ),
    "you have to": (
        "”/-/punct/10 «You/PRP/nsubj/2 have/VBP/ccomp/10 to/TO/aux/4 leave/VB/xcomp/2 the/DT/det/6 town/NN/dobj/4» "
        ",/,/punct/10 ”/-/punct/10 Rus/NNP/nsubj/10 [said=say/VBD/ROOT/10] ././punct/10",
        Kind.DEMAND,
    ),
    "they do not have to": (
        "”/-/punct/4 «You/PRP/nsubj/4 do/VBP/aux/4 not/RB/neg/4 have/VB/ccomp/12 to/TO/aux/6 leave/VB/xcomp/4 "
        "the/DT/det/8 town/NN/dobj/6» ,/,/punct/12 ”/-/punct/12 Rus/NNP/nsubj/12 [said=say/VBD/ROOT/12] "
        "././punct/12",
        Kind.OPINION,
    ),
    "another's mind": (
        "<The/DT/det/1 army/NN/nsubj/2 wants=want/VBZ/ROOT/2 to/TO/aux/4 leave/VB/xcomp/2> ././punct/2",
        Kind.OPINION,
    ),
    "another's mind, told of the past": (
        "<The/DT/det/1 army/NN/nsubj/2 wanted=want/VBD/ROOT/2 to/TO/aux/4 leave/VB/xcomp/2> ././punct/2",
        Kind.REPORT,
    ),
    "said it believed": (
        "Rus/NN/nsubj/1 [said=say/VBD/ROOT/1] {it/PRP/nsubj/3 hoped=hope/VBD/ccomp/1 the/DT/det/5 army/NN/nsubj/7 "
        "will/MD/aux/7 leave/VB/ccomp/3} ././punct/1",
        Kind.OPINION,
    ),
    "said they expected": (
        "Rus/NN/nsubj/1 [said=say/VBD/ROOT/1] {they/PRP/nsubj/3 expected=expect/VBD/ccomp/1 a/DT/det/5 "
        "meeting/NN/dobj/3} ././punct/1",
        Kind.FORECAST,
    ),
    "how things always are": (
        "<A/DT/det/1 siege/NN/nsubj/2 needs=need/VBZ/ROOT/2 bread/NN/dobj/2> ././punct/2",
        Kind.OPINION,
    ),
    "one thing as it is": (
        "<The/DT/det/1 town/NN/nsubj/2 needs=need/VBZ/ROOT/2 bread/NN/dobj/2> ././punct/2",
        Kind.REPORT,
    ),
    "never": (
        "<It/PRP/nsubj/2 never/RB/advmod/2 rains=rain/VBZ/ROOT/2> ././punct/2",
        Kind.OPINION,
    ),
    "a decision going on": (
        "Rus/NN/nsubj/1 [said=say/VBD/ROOT/1] {it/PRP/nsubj/4 was=be/VBD/aux/4 recalling=recall/VBG/ccomp/1 "
        "its/PRP$/poss/6 envoy/NN/dobj/4} ././punct/1",
        Kind.COMMITMENT,
    ),
    "ready to strike": (
        "Rus/NN/nsubj/1 [said=say/VBD/ROOT/1] {it/PRP/nsubj/3 was=be/VBZ/ccomp/1 ready/JJ/acomp/3 to/TO/aux/6 "
        "strike/VB/xcomp/4} ././punct/1",
        Kind.THREAT,
    ),
    "ready to talk": (
        "Rus/NN/nsubj/1 [said=say/VBD/ROOT/1] {it/PRP/nsubj/3 was=be/VBZ/ccomp/1 ready/JJ/acomp/3 to/TO/aux/6 "
        "talk/VB/xcomp/4} ././punct/1",
        Kind.COMMITMENT,
    ),
    "suggested that he leave": (
        "Rus/NN/nsubj/1 [suggested=suggest/VBD/ROOT/1] that/IN/mark/4 {he/PRP/nsubj/4 leave/VB/ccomp/1} ././punct/1",
        Kind.DEMAND,
    ),
    "suggested that he left": (
        "Rus/NN/nsubj/1 [suggested=suggest/VBD/ROOT/1] that/IN/mark/4 {he/PRP/nsubj/4 left=leave/VBD/ccomp/1} "
        "././punct/1",
        Kind.REPORT,
    ),
    "a call to somebody": (
        "Rus/NN/nsubj/1 [held=hold/VBD/ROOT/1 a/DT/det/3 call/NN/dobj/1 with/IN/prep/3] {Vos/NNP/pobj/4 to/TO/aux/7 "
        "discuss/VB/acl/3 it/PRP/dobj/7} ././punct/1",
        Kind.REPORT,
    ),
    "slower than was found": (
        "<It/PRP/nsubj/1 was=be/VBD/ROOT/1 slower=slow/JJR/acomp/1 than/IN/mark/5 we/PRP/nsubj/5 "
        "found=find/VBD/advcl/2> ././punct/1",
        Kind.REPORT,
    ),
    "the biggest": (
        "<Rus/NNP/nsubj/1 is=be/VBZ/ROOT/1 the/DT/det/4 biggest=big/JJS/amod/4 bank/NN/attr/1> ././punct/1",
        Kind.REPORT,
    ),
    "the worst": (
        "<Rus/NNP/nsubj/1 is=be/VBZ/ROOT/1 the/DT/det/4 worst=bad/JJS/amod/4 bank/NN/attr/1> ././punct/1",
        Kind.OPINION,
    ),
    "by our count": (
        "<By/IN/prep/4 our/PRP$/poss/2 count/NN/pobj/0 it/PRP/nsubj/4 is=be/VBZ/ROOT/4 half/NN/attr/4> ././punct/4",
        Kind.ESTIMATE,
    ),
    "what might have been, with a figure": (
        "<It/PRP/nsubj/3 would/MD/aux/3 have/VB/aux/3 fed=feed/VBN/ROOT/3 900/CD/nummod/5 men=man/NNS/dobj/3> "
        "././punct/3",
        Kind.ESTIMATE,
    ),
    "likely seeks": (
        "Rus/NNP/nsubj/2 [likely/RB/advmod/2 seeks=seek/VBZ/ROOT/2] {to/TO/aux/4 leave/VB/xcomp/2} ././punct/2",
        Kind.OPINION,
    ),
    "the need for": (
        "Rus/NNP/nsubj/1 [stressed=stress/VBD/ROOT/1] {the/DT/det/3 need/NN/dobj/1 for/IN/prep/3 bread/NN/pobj/4} "
        "././punct/1",
        Kind.OPINION,
    ),
    "will be met with": (
        "Rus/NN/nsubj/1 [warned=warn/VBD/ROOT/1] that/IN/mark/6 {attacks=attack/NNS/nsubjpass/6 would/MD/aux/6 "
        "be/VB/auxpass/6 met=meet/VBN/ccomp/1 with/IN/prep/6 fire/NN/pobj/7} ././punct/1",
        Kind.THREAT,
    ),
    "made to pay": (
        "”/-/punct/3 «We/PRP/nsubj/3 will/MD/aux/3 make/VB/ccomp/7 them/PRP/nsubj/5 pay/VB/ccomp/3» ”/-/punct/3 "
        "Rus/NN/nsubj/8 [said=say/VBD/ROOT/8] ././punct/8",
        Kind.THREAT,
    ),
    "meant for": (
        "<The/DT/det/1 law/NN/nsubjpass/3 is=be/VBZ/auxpass/3 meant=mean/VBN/ROOT/3 to/TO/aux/5 silence/VB/xcomp/3 "
        "them/PRP/dobj/5> ././punct/3",
        Kind.OPINION,
    ),
    "not sure": (
        "<I/PRP/nsubj/1 am=be/VBP/ROOT/1 not/RB/neg/1 sure/JJ/acomp/1 they/PRP/nsubj/5 left=leave/VBD/ccomp/3> "
        "././punct/1",
        Kind.OPINION,
    ),
    "put at": (
        "<The/DT/det/1 damage/NN/nsubjpass/3 is=be/VBZ/auxpass/3 put/VBN/ROOT/3 at/IN/prep/3 900/CD/pobj/4> "
        "././punct/3",
        Kind.ESTIMATE,
    ),
    "a minister, of the government": (
        "Minister/NN/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 government/NN/nsubj/6 will/MD/aux/6 never/RB/neg/6 "
        "sign/VB/ccomp/1 it/PRP/dobj/6} ././punct/1",
        Kind.COMMITMENT,
    ),
    "a guest, of the government": (
        "Vos/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 government/NN/nsubj/6 will/MD/aux/6 never/RB/neg/6 "
        "sign/VB/ccomp/1 it/PRP/dobj/6} ././punct/1",
        Kind.FORECAST,
    ),
    "has a day": (
        "<Talks=talk/NNS/nsubj/1 begin/VBP/ROOT/1 on/IN/prep/1 Monday/NNP/pobj/2> ././punct/1",
        Kind.FORECAST,
    ),
    "had a day": (
        "<Talks=talk/NNS/nsubj/1 began=begin/VBD/ROOT/1 on/IN/prep/1 Monday/NNP/pobj/2> ././punct/1",
        Kind.REPORT,
    ),
    "was seen on a day": (
        "Vos/NNP/nsubj/1 [saw=see/VBD/ROOT/1] {the/DT/det/3 boats=boat/NNS/nsubj/4 leave/VBP/ccomp/1 on/IN/prep/4 "
        "Monday/NNP/pobj/5} ././punct/1",
        Kind.REPORT,
    ),
    "is scheduled": (
        "<Talks=talk/NNS/nsubjpass/2 are=be/VBP/auxpass/2 scheduled=schedule/VBN/ROOT/2 for/IN/prep/2 "
        "Monday/NNP/pobj/3> ././punct/2",
        Kind.FORECAST,
    ),
    "No as an answer": (
        "”/-/punct/2 «No/UH/intj/4 ././punct/4 The/DT/det/4 army/NN/nsubj/5 left=leave/VBD/ROOT/5» ”/-/punct/5 "
        "Rus/NNP/nsubj/8 [said=say/VBD/ROOT/8] ././punct/8",
        Kind.DENIAL,
    ),
    "a plan in the cue": (
        "Rus/NN/nsubj/1 [plans=plan/VBZ/ROOT/1] {to/TO/aux/3 leave/VB/xcomp/1 the/DT/det/5 town/NN/dobj/3} ././punct/1",
        Kind.COMMITMENT,
    ),
    "is to, of somebody": (
        "<The/DT/det/1 ministers=minister/NNS/nsubj/2 are=be/VBP/ROOT/2 to/TO/aux/4 meet/VB/xcomp/2 in/IN/prep/4 "
        "Vienna/NNP/pobj/5> ././punct/2",
        Kind.FORECAST,
    ),
    "is to, of an aim": (
        "<The/DT/det/1 aim/NN/nsubj/2 is=be/VBZ/ROOT/2 to/TO/aux/4 win/VB/xcomp/2> ././punct/2",
        Kind.REPORT,
    ),
    "would not, of the past": (
        "<He/PRP/nsubj/3 would/MD/aux/3 not/RB/neg/3 give/VB/ROOT/3 his/PRP$/poss/5 name/NN/dobj/3> ././punct/3",
        Kind.REPORT,
    ),
    "means to": (
        "<The/DT/det/1 army/NN/nsubj/2 means=mean/VBZ/ROOT/2 to/TO/aux/4 cross/VB/xcomp/2 the/DT/det/6 "
        "river/NN/dobj/4> ././punct/2",
        Kind.REPORT,
    ),
    "a question": (
        "”/-/punct/4 «Will/MD/aux/4 the/DT/det/3 army/NN/nsubj/4 leave/VB/ROOT/4 ?/./punct/4» || ”/-/ROOT/0 || "
        "Rus/NNP/nsubj/1 [asked=ask/VBD/ROOT/1] ././punct/1",
        Kind.REPORT,
    ),
    "an odd chance of a plain present": (
        "<There/EX/expl/1 is=be/VBZ/ROOT/1 an/DT/det/4 even/JJ/amod/4 chance/NN/attr/1 that/WDT/mark/8 "
        "the/DT/det/7 council/NN/nsubj/8 meets=meet/VBZ/relcl/4 before/IN/prep/8 Sunday/NNP/pobj/9> ././punct/1",
        Kind.FORECAST,
    ),
    "a chance of a thing as it stands": (
        "<Smokers=smoker/NNS/nsubj/1 have/VBP/ROOT/1 a/DT/det/4 higher=high/JJR/amod/4 chance/NN/dobj/1 "
        "of/IN/prep/4 falling=fall/VBG/pcomp/5 ill/JJ/dobj/6> ././punct/1",
        Kind.REPORT,
    ),
    "odds given": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] “/``/punct/1 «I/PRP/nsubj/4 put/VB/ccomp/1 the/DT/det/6 "
        "odds=odd/NNS/dobj/4 that/WDT/mark/9 she/PRP/nsubj/9 stays=stay/VBZ/relcl/6 at/IN/prep/9 one/CD/pobj/10 "
        "in/IN/prep/9 three/CD/pobj/12» ”/''/punct/4 ././punct/1",
        Kind.FORECAST,
    ),
    "a bet laid": (
        "“/``/punct/14 «My/PRP$/poss/2 bet/NN/nsubj/3 is=be/VBZ/ccomp/14 that/IN/mark/9 the/DT/det/6 "
        "bank/NN/nsubj/9 will/MD/aux/9 have/VB/aux/9 closed=close/VBN/ccomp/3 by/IN/agent/9 May/NNP/pobj/10» "
        "”/''/punct/14 ,/,/punct/14 [said=say/VBD/ROOT/14] Rus/NNP/dobj/14 ././punct/14",
        Kind.FORECAST,
    ),
    "judged unlikely": (
        "“/``/punct/10 «We/PRP/nsubj/2 judge/VBP/ccomp/10 a/DT/det/4 strike/NN/dobj/2 this/DT/det/6 "
        "month/NN/npadvmod/2 unlikely/JJ/oprd/2» ”/''/punct/2 ,/,/punct/10 [said=say/VBD/ROOT/10] "
        "Rus/NNP/dobj/10 ././punct/10",
        Kind.FORECAST,
    ),
    "might be as early as": (
        "“/``/punct/10 «It/PRP/nsubj/3 might/MD/aux/3 be/VB/ccomp/10 as/RB/advmod/5 early/JJ/acomp/3 "
        "as/IN/prep/5 Friday/NNP/pobj/6» ”/''/punct/3 ,/,/punct/10 [said=say/VBD/ROOT/10] Rus/NNP/dobj/10 "
        "././punct/10",
        Kind.FORECAST,
    ),
    "a thing is to begin": (
        "<The/DT/det/1 lottery/NN/nsubj/2 is=be/VBZ/ROOT/2 to/TO/aux/4 begin/VB/xcomp/2 on/IN/prep/4 "
        "Monday/NNP/pobj/5> ././punct/2",
        Kind.FORECAST,
    ),
    "what the aim is": (
        "<The/DT/det/1 aim/NN/nsubj/2 is=be/VBZ/ROOT/2 to/TO/aux/4 begin/VB/xcomp/2 on/IN/prep/4 "
        "Monday/NNP/pobj/5> ././punct/2",
        Kind.REPORT,
    ),
    "an inverted condition": (
        "<Should/MD/aux/3 the/DT/det/3 dam/NN/nsubj/3 break/VB/ccomp/8 ,/,/punct/8 the/DT/det/6 town/NN/nsubj/8 "
        "would/MD/aux/8 drown/VB/ROOT/8> ././punct/8",
        Kind.CONDITIONAL,
    ),
    "taken for an act of war": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 landing/NN/nsubjpass/6 would/MD/aux/6 "
        "be/VB/auxpass/6 treated=treat/VBN/ccomp/1 as/IN/prep/6 an/DT/det/9 act/NN/pobj/7 of/IN/prep/9 "
        "war/NN/pobj/10} ././punct/1",
        Kind.THREAT,
    ),
    "warned of what he will do": (
        "Rus/NNP/nsubj/1 [warned=warn/VBD/ROOT/1] that/IN/mark/5 {he/PRP/nsubj/5 would/MD/aux/5 close/VB/ccomp/1 "
        "the/DT/det/7 pass/NN/dobj/5} ././punct/1",
        Kind.THREAT,
    ),
    "warned of what befalls him": (
        "Rus/NNP/nsubj/1 [warned=warn/VBD/ROOT/1] that/IN/mark/5 {he/PRP/nsubj/5 would/MD/aux/5 lose/VB/ccomp/1 "
        "the/DT/det/7 vote/NN/dobj/5} ././punct/1",
        Kind.FORECAST,
    ),
    "vessels are requested": (
        "<All/DT/det/1 vessels=vessel/NNS/nsubjpass/3 are=be/VBP/auxpass/3 requested=request/VBN/ROOT/3 "
        "to/TO/aux/5 keep/VB/xcomp/3 away/RB/advmod/5 from/IN/prep/6 the/DT/det/9 rock/NN/pobj/7> ././punct/3",
        Kind.DEMAND,
    ),
    "anyone should": (
        "<Anyone/NN/nsubj/5 with/IN/prep/0 a/DT/det/3 fever/NN/pobj/1 should/MD/aux/5 stay/VB/ROOT/5 "
        "at/IN/prep/5 home/NN/pobj/6> ././punct/5",
        Kind.DEMAND,
    ),
    "anyone should know": (
        "<Everyone/NN/nsubj/2 should/MD/aux/2 know/VB/ROOT/2 that/IN/mark/6 the/DT/det/5 dam/NN/nsubj/6 "
        "is=be/VBZ/ccomp/2 old/JJ/acomp/6> ././punct/2",
        Kind.OPINION,
    ),
    "we advise that it be": (
        "“/``/punct/10 «We/PRP/nsubj/2 advise/VBP/ccomp/10 that/IN/mark/7 the/DT/det/5 pass/NN/nsubjpass/7 "
        "be/VB/auxpass/7 closed=close/VBN/ccomp/2» ”/''/punct/2 ,/,/punct/10 [said=say/VBD/ROOT/10] "
        "Rus/NNP/dobj/10 ././punct/10",
        Kind.DEMAND,
    ),
    "told in a clause, not asked": (
        "Rus/NNP/nsubj/1 [told=tell/VBD/ROOT/1] the/DT/det/3 paper/NN/dobj/1 that/IN/mark/7 {the/DT/det/6 "
        "order/NN/nsubj/7 lay/VB/ccomp/1 on/IN/prep/7 his/PRP$/poss/10 desk/NN/pobj/8} ././punct/1",
        Kind.REPORT,
    ),
    "gave his word": (
        "Rus/NNP/nsubj/1 [gave=give/VBD/ROOT/1 his/PRP$/poss/3 word/NN/dobj/1] that/IN/mark/8 {the/DT/det/6 "
        "ship/NN/nsubj/8 would/MD/aux/8 sail/VB/relcl/3} ././punct/1",
        Kind.COMMITMENT,
    ),
    "assured that it is so": (
        "Rus/NNP/nsubj/1 [assured=assure/VBD/ROOT/1] them=they/PRP/dobj/1 that/IN/mark/6 {the/DT/det/5 "
        "dam/NN/nsubj/6 held=hold/VBD/ccomp/1} ././punct/1",
        Kind.REPORT,
    ),
    "called a tale by the cue": (
        "Rus/NNP/nsubj/1 [called=call/VBD/ROOT/1] {the/DT/det/3 account/NN/dobj/1 a/DT/det/6 fairy/JJ/amod/6 "
        "tale/NN/dobj/1} ././punct/1",
        Kind.DENIAL,
    ),
    "called that a lie": (
        "Rus/NNP/nsubj/1 [called=call/VBD/ROOT/1] {that/IN/mark/4 a/DT/det/4 lie/NN/dobj/1} ././punct/1",
        Kind.DENIAL,
    ),
    "the lie is what is called something": (
        "Rus/NNP/nsubj/1 [called=call/VBD/ROOT/1] {the/DT/det/3 lie/NN/dobj/1 a/DT/det/5 mistake/NN/dobj/1} "
        "././punct/1",
        Kind.OPINION,
    ),
    "no such words used": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 president/NN/nsubj/5 had=have/VBD/aux/5 "
        "used=use/VBN/ccomp/1 no/DT/det/8 such/JJ/amod/8 words=word/NNS/dobj/5} ././punct/1",
        Kind.DENIAL,
    ),
    "not a word of truth": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {there/EX/expl/3 was=be/VBD/ccomp/1 not/RB/neg/3 a/DT/det/6 "
        "word/NN/attr/3 of/IN/prep/6 truth/NN/pobj/7 in/IN/prep/6 it/PRP/pobj/9} ././punct/1",
        Kind.DENIAL,
    ),
    "what does not exist": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 order/NN/nsubj/6 did=do/VBD/aux/6 not/RB/neg/6 "
        "exist/VB/ccomp/1} ././punct/1",
        Kind.DENIAL,
    ),
    "what will not happen is no denial": (
        "“/``/punct/8 «It/PRP/nsubj/4 will/MD/aux/4 not/RB/neg/4 happen/VB/ccomp/8 again/RB/advmod/4» "
        "”/''/punct/4 ,/,/punct/8 [said=say/VBD/ROOT/8] Rus/NNP/dobj/8 ././punct/8",
        Kind.FORECAST,
    ),
    "I am not doing it": (
        "“/``/punct/7 «I/PRP/nsubj/4 am=be/VBP/aux/4 not/RB/neg/4 resigning=resign/VBG/ccomp/7» ”/''/punct/4 "
        ",/,/punct/7 [said=say/VBD/ROOT/7] Rus/NNP/dobj/7 ././punct/7",
        Kind.DENIAL,
    ),
    "was not there": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {he/PRP/nsubj/5 had=have/VBD/aux/5 not/RB/neg/5 "
        "been=be/VBN/ccomp/1 in/IN/prep/5 town/NN/pobj/6 that/DT/det/9 week/NN/npadvmod/5} ././punct/1",
        Kind.DENIAL,
    ),
    "said again": (
        "“/``/punct/12 «We/PRP/nsubj/2 repeat/VBP/ccomp/12 that/IN/mark/8 no/DT/det/5 ship/NN/nsubj/8 "
        "of/IN/prep/5 ours/PRP$/pobj/6 was=be/VBD/ccomp/2 there/RB/advmod/8» ”/''/punct/2 ,/,/punct/12 "
        "[said=say/VBD/ROOT/12] Rus/NNP/dobj/12 ././punct/12",
        Kind.DENIAL,
    ),
    "of ours, to come": (
        "“/``/punct/9 «No/DT/det/2 ship/NN/nsubj/6 of/IN/prep/2 ours/PRP$/pobj/3 will/MD/aux/6 sail/VB/ccomp/9» "
        "”/''/punct/6 ,/,/punct/9 [said=say/VBD/ROOT/9] Rus/NNP/dobj/9 ././punct/9",
        Kind.FORECAST,
    ),
    "nobody does": (
        "“/``/punct/8 «Nobody/NN/nsubj/2 opens=open/VBZ/ccomp/8 an/DT/det/4 umbrella/NN/dobj/5 "
        "indoors/NN/dobj/2» ”/''/punct/2 ,/,/punct/8 [said=say/VBD/ROOT/8] Rus/NNP/dobj/8 ././punct/8",
        Kind.OPINION,
    ),
    "these are not those": (
        "“/``/punct/7 «Lorries=lorry/NNS/nsubj/2 are=be/VBP/ccomp/7 not/RB/neg/2 ships=ship/NNS/attr/2» "
        "”/''/punct/2 ,/,/punct/7 [said=say/VBD/ROOT/7] Rus/NNP/dobj/7 ././punct/7",
        Kind.OPINION,
    ),
    "you cannot": (
        "“/``/punct/12 «You/PRP/nsubj/4 can/VBP/aux/4 not/RB/neg/4 run/VB/ccomp/12 a/DT/det/6 port/NN/dobj/4 "
        "with/IN/prep/4 a/DT/det/9 fever/NN/pobj/7» ”/''/punct/4 ,/,/punct/12 [said=say/VBD/ROOT/12] "
        "Rus/NNP/dobj/12 ././punct/12",
        Kind.OPINION,
    ),
    "not everyone does": (
        "“/``/punct/6 «Not/RB/neg/2 everyone/NN/nsubj/3 returns=return/VBZ/ccomp/6» ”/''/punct/3 ,/,/punct/6 "
        "[said=say/VBD/ROOT/6] Rus/NNP/dobj/6 ././punct/6",
        Kind.REPORT,
    ),
    "no more than": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {it/PRP/nsubj/3 held=hold/VBD/ccomp/1 no/DT/quantmod/7 "
        "more/JJR/amod/7 than/IN/quantmod/7 three/CD/nummod/8 ships=ship/NNS/dobj/3} ././punct/1",
        Kind.REPORT,
    ),
    "counted with one's eyes": (
        "Rus/NNP/nsubj/1 [counted=count/VBD/ROOT/1] {eleven/CD/nummod/3 ships=ship/NNS/dobj/1} ././punct/1",
        Kind.REPORT,
    ),
    "over a river is no figure about": (
        "<Forty/CD/nummod/1 men=man/NNS/nsubj/3 have/VBP/aux/3 come/VBN/ROOT/3 over/IN/prep/3 the/DT/det/6 "
        "river/NN/pobj/4> ././punct/3",
        Kind.REPORT,
    ),
    "an average of so many": (
        "<The/DT/det/1 strait/NN/nsubj/2 saw=see/VBD/ROOT/2 an/DT/det/4 average/NN/dobj/2 of/IN/prep/4 "
        "46/CD/nummod/7 ships=ship/NNS/pobj/5 a/DT/det/9 day/NN/npadvmod/2> ././punct/2",
        Kind.REPORT,
    ),
    "unlikely to be held on a day": (
        "<It/PRP/nsubj/1 is=be/VBZ/ROOT/1 very/RB/advmod/3 unlikely/JJ/acomp/1 that/IN/mark/8 the/DT/det/6 "
        "vote/NN/nsubjpass/8 is=be/VBZ/auxpass/8 held=hold/VBN/advcl/1 on/IN/prep/8 Monday/NNP/pobj/9> "
        "././punct/1",
        Kind.FORECAST,
    ),
    "a convoy is to set out": (
        "<A/DT/det/1 convoy/NN/nsubj/2 is=be/VBZ/ROOT/2 to/TO/aux/4 set/VB/xcomp/2 out/RP/prt/4 on/IN/prep/4 "
        "Monday/NNP/pobj/6> ././punct/2",
        Kind.FORECAST,
    ),
    "on their way": (
        "<The/DT/det/1 teams=team/NNS/nsubj/2 are=be/VBP/ROOT/2 on/IN/prep/2 their/PRP$/poss/5 way/NN/pobj/3> "
        "././punct/2",
        Kind.REPORT,
    ),
    "should be astonished": (
        "“/``/punct/10 «I/PRP/nsubjpass/4 should/MD/aux/4 be/VB/auxpass/4 astonished=astonish/VBN/ccomp/10 "
        "if/IN/mark/7 he/PRP/nsubj/7 went=go/VBD/advcl/4» ”/''/punct/4 ,/,/punct/10 [said=say/VBD/ROOT/10] "
        "Rus/NNP/dobj/10 ././punct/10",
        Kind.OPINION,
    ),
    "none of them": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {there/EX/expl/3 was=be/VBD/ccomp/1 not/RB/neg/3 a/DT/det/7 "
        "single/JJ/amod/7 one/CD/attr/3} ././punct/1",
        Kind.DENIAL,
    ),
}


@pytest.mark.parametrize(("line", "kind"), KINDS.values(), ids=KINDS.keys())
def test_kind(line: str, kind: Kind) -> None:
    [claim] = judge_kinds(draft_of(line)).claims

    assert claim.kind is kind


def test_rules_stand_in_the_order_of_the_vocabulary() -> None:
    assert [*(kind for kind, _ in RULES), Kind.REPORT] == list(Kind)


def test_every_rule_explains_itself_in_one_sentence() -> None:
    assert all((rule.__doc__ or "").endswith(".") for _, rule in RULES)


def test_a_reason_names_the_words_it_rests_on() -> None:
    draft = draft_of(KINDS["depends"][0])
    [claim] = draft.claims
    reason = kind_of(of_claim(draft, claim, stretches(draft.grammar, claim.content)[0]))

    assert reason.words is not None
    assert draft.words(reason.words) == "depends"
    assert reason.explanation == "Holds only under a condition."


ANSWER = (
    "Lukashenko/NNP/nsubj/1 claimed=claim/VBD/ROOT/1 {NATO/NNP/nsubj/3 makes=make/VBZ/ccomp/1 "
    "threats=threat/NNS/dobj/3} ././punct/1"
    " || <NATO/NNP/nsubj/3 has=have/VBZ/aux/3 not/RB/neg/3 made=make/VBN/ROOT/3 threats=threat/NNS/dobj/3> ././punct/3"
)


def test_a_negated_answer_to_an_allegation_is_a_denial() -> None:
    draft = draft_of(ANSWER.replace("<", "").replace(">", ""))
    [told] = draft.claims
    told = replace(told, cue=(draft.grammar.tokens[1].span,))
    answer = Claim(document="d", content=(draft.grammar.sentences[1],))
    judged = judge_kinds(replace(draft, claims=(told, answer))).claims

    assert [claim.kind for claim in judged] == [Kind.REPORT, Kind.DENIAL]


def test_parts_are_given_only_where_they_differ() -> None:
    draft = draft_of(
        "<They/PRP/nsubj/1 left=leave/VBD/ROOT/1 and/CC/cc/1 we/PRP/nsubj/5 will/MD/aux/5 win/VB/conj/1> ././punct/1"
    )
    [claim] = judge_kinds(draft).claims

    assert claim.kind is Kind.REPORT
    assert [(draft.words(part.span), part.kind) for part in claim.parts] == [
        ("They left", Kind.REPORT),
        ("we will win", Kind.FORECAST),
    ]
    assert judge_kinds(draft_of(KINDS["will"][0])).claims[0].parts == ()


IT_WILL = (
    "Oleg/NNP/nsubj/1 [said=say/VBD/ROOT/1] {it/PRP/nsubj/4 will/MD/aux/4 strike/VB/ccomp/1 the/DT/det/6 "
    "town/NN/dobj/4}"
)


@pytest.mark.parametrize(
    ("source", "kind"),
    [(SourceType.PERSON, Kind.FORECAST), (SourceType.ORGANIZATION, Kind.THREAT)],
    ids=["person", "body"],
)
def test_a_person_is_no_it(source: SourceType, kind: Kind) -> None:
    draft = draft_of(IT_WILL)
    [claim] = draft.claims
    hop = replace(claim.chain[0], source=replace(claim.chain[0].source, type=source))
    [judged] = judge_kinds(replace(draft, claims=(replace(claim, chain=(hop,)),))).claims

    assert judged.kind is kind


def test_content_without_grammar_is_a_certain_report() -> None:
    draft = draft_of(KINDS["will"][0])
    blank = replace(draft, grammar=Grammar((), (), ()))
    [claim] = judge_kinds(judge_firmness(blank)).claims

    assert (claim.kind, claim.factuality, claim.parts) == (Kind.REPORT, Factuality.CERTAIN, ())


def test_a_claim_carries_the_words_that_decided_its_kind() -> None:
    draft = judge_kinds(draft_of(KINDS["by our count"][0]))
    [claim] = draft.claims

    assert claim.why is not None
    assert draft.words(claim.why) == "count"
