"""What governs an event decides how firmly it is held; each case is named for what governs it, its tree written out."""

import pytest

from firsthand.claims.firmness.commitment import factuality_of
from firsthand.model.claim import Factuality
from tests.claims.trees import draft_of

CT, NOT = Factuality.CERTAIN, Factuality.CERTAIN_NOT
PR, PR_NOT = Factuality.PROBABLE, Factuality.PROBABLE_NOT
PS, UU = Factuality.POSSIBLE, Factuality.UNCOMMITTED

CASES = {
    "not able to, one not": (
        "Vos/NNP/nsubj/1 was=be/VBD/ROOT/1 not/RB/neg/1 able/JJ/acomp/1 to/TO/aux/5 <leave/VB/xcomp/3> ././punct/1",
        NOT,
    ),
    "too weak to": (
        "Vos/NNP/nsubj/1 was=be/VBD/ROOT/1 too/RB/advmod/3 weak/JJ/acomp/1 to/TO/aux/5 <leave/VB/xcomp/3> ././punct/1",
        NOT,
    ),
    "not strong enough to": (
        "Vos/NNP/nsubj/1 was=be/VBD/ROOT/1 not/RB/neg/1 strong/JJ/acomp/1 enough/RB/advmod/3 to/TO/aux/6 "
        "<leave/VB/xcomp/4> ././punct/1",
        NOT,
    ),
    "unwilling to": (
        "Vos/NNP/nsubj/1 was=be/VBD/ROOT/1 unwilling/JJ/acomp/1 to/TO/aux/4 <leave/VB/xcomp/2> ././punct/1",
        NOT,
    ),
    "too late to": (
        "It/PRP/nsubj/1 is=be/VBZ/ROOT/1 too/RB/advmod/3 late/JJ/acomp/1 to/TO/aux/5 <leave/VB/xcomp/3> ././punct/1",
        NOT,
    ),
    "about to": (
        "Vos/NNP/nsubj/1 is=be/VBZ/ROOT/1 about/IN/acomp/1 to/TO/aux/4 <leave/VB/pcomp/2> ././punct/1",
        PR,
    ),
    "came close to": (
        "Vos/NNP/nsubj/1 came=come/VBD/ROOT/1 close/RB/advmod/1 to/IN/prep/2 <leaving=leave/VBG/pcomp/3> ././punct/1",
        NOT,
    ),
    "is close to": (
        "Vos/NNP/nsubj/1 is=be/VBZ/ROOT/1 close/JJ/acomp/1 to/IN/prep/2 <leaving=leave/VBG/pcomp/3> ././punct/1",
        PR,
    ),
    "far from": (
        "Far/RB/advmod/5 from/IN/prep/0 <falling=fall/VBG/pcomp/1> ,/,/punct/5 prices=price/NNS/nsubj/5 "
        "rose=rise/VBD/ROOT/5 ././punct/5",
        NOT,
    ),
    "rather than, bare": (
        "Vos/NNP/nsubj/1 leased=lease/VBD/ROOT/1 the/DT/det/3 mill/NN/dobj/1 rather/RB/advmod/5 "
        "than/IN/cc/1 <sell/VB/conj/1> it/PRP/dobj/6 ././punct/1",
        NOT,
    ),
    "almost": (
        "Vos/NNP/nsubj/2 almost/RB/advmod/2 <fell=fall/VBD/ROOT/2> ././punct/2",
        NOT,
    ),
    "almost doubled": (
        "Sales=sale/NNS/nsubj/2 almost/RB/advmod/2 <doubled=double/VBD/ROOT/2> ././punct/2",
        CT,
    ),
    "hardly anyone": (
        "Hardly/RB/advmod/1 anyone/NN/nsubj/2 <left=leave/VBD/ROOT/2> ././punct/2",
        NOT,
    ),
    "did not until": (
        "Vos/NNP/nsubj/3 did=do/VBD/aux/3 not/RB/neg/3 <pay/VB/ROOT/3> until/IN/prep/3 May/NNP/pobj/4 ././punct/3",
        CT,
    ),
    "should have": (
        "Vos=vo/NNS/nsubj/3 should/MD/aux/3 have/VB/aux/3 <paid=pay/VBN/ROOT/3> ././punct/3",
        NOT,
    ),
    "must have": (
        "Vos=vo/NNS/nsubjpass/3 must/MD/aux/3 have/VB/aux/3 <known=know/VBN/ROOT/3> ././punct/3",
        PR,
    ),
    "why, under did not say": (
        "Vos/NNP/nsubj/3 did=do/VBD/aux/3 not/RB/neg/3 say/VB/ROOT/3 why/WRB/advmod/6 she/PRP/nsubj/6 "
        "<left=leave/VBD/ccomp/3> ././punct/3",
        CT,
    ),
    "whether, after a preposition": (
        "It/PRP/nsubj/1 depends=depend/VBZ/ROOT/1 on/IN/prep/1 whether/IN/mark/5 Vos/NNP/nsubj/5 "
        "<leaves=leave/VBZ/pcomp/2> ././punct/1",
        UU,
    ),
    "as long as": (
        "Vos/NNP/nsubj/1 stays=stay/VBZ/ROOT/1 as/RB/advmod/3 long/JJ/advmod/1 as/IN/mark/6 it/PRP/nsubj/6 "
        "<pays=pay/VBZ/advcl/3> ././punct/1",
        UU,
    ),
    "looks as if": (
        "It/PRP/nsubj/1 looks=look/VBZ/ROOT/1 as/IN/mark/6 if/IN/mark/6 Vos/NNP/nsubj/6 will/MD/aux/6 "
        "<leave/VB/advcl/1> ././punct/1",
        PR,
    ),
    "had it, beside would": (
        "Had=have/VBD/aux/2 Vos/NNP/nsubj/2 <paid=pay/VBN/ccomp/6> ,/,/punct/6 Tarn/NNP/nsubj/6 "
        "would/MD/aux/6 be/VB/ROOT/6 glad/JJ/acomp/6 ././punct/6",
        NOT,
    ),
    "insisted that, bare form": (
        "Vos/NNP/nsubj/1 insisted=insist/VBD/ROOT/1 that/IN/mark/5 the/DT/det/4 union/NN/nsubj/5 "
        "<accept/VB/ccomp/1> it/PRP/dobj/5 ././punct/1",
        UU,
    ),
    "looking to": (
        "Vos/NNP/nsubj/2 is=be/VBZ/aux/2 looking=look/VBG/ROOT/2 to/TO/aux/4 <expand/VB/xcomp/2> ././punct/2",
        UU,
    ),
    "told to": (
        "Vos=vo/NNS/nsubjpass/2 was=be/VBD/auxpass/2 told=tell/VBN/ROOT/2 to/TO/aux/4 <leave/VB/xcomp/2> ././punct/2",
        UU,
    ),
    "could not confirm that": (
        "Vos=vo/NNS/nsubj/3 could/MD/aux/3 not/RB/neg/3 confirm/VB/ROOT/3 that/IN/mark/7 Tarn/NNP/nsubj/7 "
        "had=have/VBD/aux/7 <left=leave/VBN/ccomp/3> ././punct/3",
        UU,
    ),
    "no one disputes that": (
        "No/DT/det/1 one/CD/nsubj/2 disputes=dispute/VBZ/ROOT/2 that/IN/mark/5 Vos/NNP/nsubj/5 "
        "<left=leave/VBD/ccomp/2> ././punct/2",
        CT,
    ),
    "not true that": (
        "It/PRP/nsubj/1 is=be/VBZ/ROOT/1 not/RB/neg/1 true/JJ/acomp/1 that/IN/mark/6 Vos/NNP/nsubj/6 "
        "<left=leave/VBD/ccomp/1> ././punct/1",
        NOT,
    ),
    "ceased": (
        "Vos/NNP/nsubj/2 has=have/VBZ/aux/2 ceased=cease/VBN/ROOT/2 <trading/NN/xcomp/2> ././punct/2",
        NOT,
    ),
    "ruled out, a clause": (
        "Vos/NNP/nsubj/1 ruled=rule/VBD/ROOT/1 out/RP/prt/1 <selling=sell/VBG/xcomp/1> the/DT/det/5 "
        "mill/NN/dobj/3 ././punct/1",
        NOT,
    ),
    "denied reports that": (
        "Vos/NNP/nsubj/1 denied=deny/VBD/ROOT/1 reports=report/NNS/dobj/1 that/IN/mark/6 she/PRP/nsubj/6 "
        "had=have/VBD/aux/6 <left=leave/VBN/acl/2> ././punct/1",
        NOT,
    ),
    "scrapped plans to": (
        "Vos/NNP/nsubj/1 scrapped=scrap/VBD/ROOT/1 plans=plan/NNS/dobj/1 to/TO/aux/4 <build/VB/acl/2> "
        "a/DT/det/6 mill/NN/dobj/4 ././punct/1",
        NOT,
    ),
    "the attempt failed": (
        "The/DT/det/1 attempt/NN/nsubj/6 to/TO/aux/3 <buy/VB/acl/1> the/DT/det/5 mill/NN/dobj/3 "
        "failed=fail/VBD/ROOT/6 ././punct/6",
        NOT,
    ),
    "no plans to": (
        "Vos/NNP/nsubj/1 has=have/VBZ/ROOT/1 no/DT/det/3 plans=plan/NNS/dobj/1 to/TO/aux/5 <sell/VB/acl/3> ././punct/1",
        PR_NOT,
    ),
    "bars from, hung on who is barred": (
        "The/DT/det/1 law/NN/nsubj/2 bars=bar/VBZ/ROOT/2 firms=firm/NNS/dobj/2 from/IN/prep/3 "
        "<hiring=hire/VBG/pcomp/4> minors=minor/NNS/dobj/5 ././punct/2",
        NOT,
    ),
    "no further": (
        "There/EX/expl/2 would/MD/aux/2 be/VB/ROOT/2 no/DT/det/5 further/JJ/amod/5 <layoffs/NN/attr/2> ././punct/2",
        NOT,
    ),
    "no reports of": (
        "There/EX/expl/1 were=be/VBD/ROOT/1 no/DT/det/3 reports=report/NNS/attr/1 of/IN/prep/3 "
        "<casualties=casualty/NNS/pobj/4> ././punct/1",
        UU,
    ),
    "a strike is unlikely": (
        "A/DT/det/1 <strike/NN/nsubj/2> is=be/VBZ/ROOT/2 unlikely/JJ/acomp/2 ././punct/2",
        PR_NOT,
    ),
    "almost certain": (
        "A/DT/det/1 <strike/NN/nsubj/2> is=be/VBZ/ROOT/2 almost/RB/advmod/4 certain/JJ/acomp/2 ././punct/2",
        PR,
    ),
    "a strike may occur": (
        "A/DT/det/1 <strike/NN/nsubj/3> may/MD/aux/3 occur/VB/ROOT/3 ././punct/3",
        PS,
    ),
    "did not take place": (
        "The/DT/det/1 <strike/NN/nsubj/4> did=do/VBD/aux/4 not/RB/neg/4 take/VB/ROOT/4 place/NN/dobj/4 ././punct/4",
        NOT,
    ),
    "fell through": (
        "The/DT/det/1 <merger/NN/nsubj/2> fell=fall/VBD/ROOT/2 through/IN/prep/2 ././punct/2",
        NOT,
    ),
    "planned, and called off": (
        "The/DT/det/2 planned=plan/VBN/amod/2 <merger/NN/nsubjpass/4> was=be/VBD/auxpass/4 "
        "called=call/VBN/ROOT/4 off/RP/prt/4 ././punct/4",
        NOT,
    ),
    "a proposed plan is there": (
        "Vos/NNP/nsubj/1 announced=announce/VBD/ROOT/1 the/DT/det/4 proposed=propose/VBN/amod/4 "
        "<plan/NN/dobj/1> ././punct/1",
        CT,
    ),
    "a proposed merger is not": (
        "The/DT/det/2 proposed=propose/VBN/amod/2 <merger/NN/nsubj/4> would/MD/aux/4 create/VB/ROOT/4 "
        "a/DT/det/6 giant/NN/dobj/4 ././punct/4",
        UU,
    ),
    "what is to be reduced": (
        "Vos/NNP/nsubj/1 wants=want/VBZ/ROOT/1 to/TO/aux/3 reduce/VB/xcomp/1 <costs=cost/NNS/dobj/3> ././punct/1",
        CT,
    ),
    "what was not stopped": (
        "Vos=vo/NNS/nsubj/1 failed=fail/VBD/ROOT/1 to/TO/aux/3 stop/VB/xcomp/1 an/DT/det/5 "
        "<attack/NN/dobj/3> ././punct/1",
        CT,
    ),
    "what was not expected": (
        "Vos/NNP/nsubj/3 did=do/VBD/aux/3 not/RB/neg/3 expect/VB/ROOT/3 the/DT/det/5 <rise/NN/dobj/3> ././punct/3",
        CT,
    ),
    "in the event of": (
        "In/IN/prep/9 the/DT/det/2 event/NN/pobj/0 of/IN/prep/2 a/DT/det/5 <crash/NN/pobj/3> ,/,/punct/9 "
        "the/DT/det/8 bag/NN/nsubj/9 opens=open/VBZ/ROOT/9 ././punct/9",
        UU,
    ),
    "threat of": (
        "The/DT/det/1 threat/NN/nsubj/5 of/IN/prep/1 a/DT/det/4 <strike/NN/pobj/2> hangs=hang/VBZ/ROOT/5 "
        "over/IN/prep/5 Vos/NNP/pobj/6 ././punct/5",
        PS,
    ),
    "proposal for": (
        "A/DT/det/1 proposal/NN/nsubjpass/6 for/IN/prep/1 a/DT/det/4 <merger/NN/pobj/2> "
        "was=be/VBD/auxpass/6 made=make/VBN/ROOT/6 ././punct/6",
        UU,
    ),
    "await": (
        "Vos=vo/NNS/nsubj/1 awaits=await/VBZ/ROOT/1 <approval/NN/dobj/1> ././punct/1",
        UU,
    ),
    "still to be": (
        "The/DT/det/1 price/NN/nsubj/2 is=be/VBZ/ROOT/2 still/RB/advmod/2 to/TO/aux/6 be/VB/auxpass/6 "
        "<set/VBN/xcomp/2> ././punct/2",
        NOT,
    ),
    "remains to be": (
        "The/DT/det/1 price/NN/nsubj/2 remains=remain/VBZ/ROOT/2 to/TO/aux/5 be/VB/auxpass/5 "
        "<set/VBN/xcomp/2> ././punct/2",
        NOT,
    ),
    "was to have": (
        "Vos/NNP/nsubj/1 was=be/VBD/ROOT/1 to/TO/aux/4 have/VB/aux/4 <left=leave/VBN/xcomp/1> ././punct/1",
        NOT,
    ),
    "reluctant to": (
        "Vos/NNP/nsubj/1 is=be/VBZ/ROOT/1 reluctant/JJ/acomp/1 to/TO/aux/4 <leave/VB/xcomp/2> ././punct/1",
        PR_NOT,
    ),
    "in a bid to": (
        "Vos/NNP/nsubj/1 cut/VBD/ROOT/1 staff/NN/dobj/1 in/IN/prep/1 a/DT/det/5 bid/NN/pobj/3 to/TO/aux/7 "
        "<save/VB/acl/5> money/NN/dobj/7 ././punct/1",
        CT,
    ),
    "in order to": (
        "Vos/NNP/nsubj/1 cut/VBD/ROOT/1 staff/NN/dobj/1 in/IN/prep/1 order/NN/pobj/3 to/TO/aux/6 "
        "<save/VB/acl/4> money/NN/dobj/6 ././punct/1",
        CT,
    ),
    "no money to": (
        "Vos/NNP/nsubj/1 had=have/VBD/ROOT/1 no/DT/det/3 money/NN/dobj/1 to/TO/aux/5 <build/VB/acl/3> "
        "it/PRP/dobj/5 ././punct/1",
        NOT,
    ),
    "no reason to": (
        "There/EX/expl/1 is=be/VBZ/ROOT/1 no/DT/det/3 reason/NN/attr/1 to/TO/aux/5 <leave/VB/relcl/3> ././punct/1",
        UU,
    ),
    "no evidence, without that": (
        "Vos/NNP/nsubj/1 found=find/VBD/ROOT/1 no/DT/det/3 evidence/NN/dobj/1 she/PRP/nsubj/5 "
        "<broke=break/VBD/relcl/3> it/PRP/dobj/5 ././punct/1",
        UU,
    ),
    "forced into": (
        "Vos=vo/NNS/nsubjpass/3 may/MD/aux/3 be/VB/auxpass/3 forced=force/VBN/ROOT/3 into/IN/prep/3 "
        "<selling=sell/VBG/pcomp/4> it/PRP/dobj/5 ././punct/3",
        PS,
    ),
    "did not succeed in": (
        "Vos/NNP/nsubj/3 did=do/VBD/aux/3 not/RB/neg/3 succeed/VB/ROOT/3 in/IN/prep/3 "
        "<selling=sell/VBG/pcomp/4> it/PRP/dobj/5 ././punct/3",
        NOT,
    ),
    "may lead to": (
        "It/PRP/nsubj/2 may/MD/aux/2 lead/VB/ROOT/2 to/IN/prep/2 a/DT/det/5 <strike/NN/pobj/3> ././punct/2",
        PS,
    ),
    "failed to agree on": (
        "They/PRP/nsubj/1 failed=fail/VBD/ROOT/1 to/TO/aux/3 agree/VB/xcomp/1 on/IN/prep/3 a/DT/det/6 "
        "<deal/NN/pobj/4> ././punct/1",
        NOT,
    ),
    "expected to be signed": (
        "A/DT/det/1 <deal/NN/nsubjpass/3> is=be/VBZ/auxpass/3 expected=expect/VBN/ROOT/3 to/TO/aux/6 "
        "be/VB/auxpass/6 signed=sign/VBN/xcomp/3 ././punct/3",
        PR,
    ),
    "talks have yet to begin": (
        "<Talks=talk/NNS/nsubj/1> have/VBP/ROOT/1 yet/RB/advmod/1 to/TO/aux/4 begin/VB/xcomp/1 ././punct/1",
        NOT,
    ),
    "is due": (
        "A/DT/det/1 <decision/NN/nsubj/2> is=be/VBZ/ROOT/2 due/JJ/acomp/2 in/IN/prep/3 May/NNP/pobj/4 ././punct/2",
        PR,
    ),
    "a rejected ruling was made": (
        "Vos/NNP/nsubj/1 rejected=reject/VBD/ROOT/1 the/DT/det/3 <ruling/NN/dobj/1> ././punct/1",
        CT,
    ),
    "a possible offer": (
        "Vos=vo/NNS/nsubj/1 awaits=await/VBZ/ROOT/1 word/NN/dobj/1 of/IN/prep/2 a/DT/det/6 "
        "possible/JJ/amod/6 <offer/NN/pobj/3> ././punct/1",
        PS,
    ),
    "weigh in on": (
        "Vos/NNP/nsubj/1 weighed=weigh/VBD/ROOT/1 in/RP/prt/1 on/IN/prep/1 the/DT/det/5 <strike/NN/pobj/3> ././punct/1",
        CT,
    ),
    "no mention of the": (
        "Vos/NNP/nsubj/1 made=make/VBD/ROOT/1 no/DT/det/3 mention/NN/dobj/1 of/IN/prep/3 the/DT/det/6 "
        "<strike/NN/pobj/4> ././punct/1",
        CT,
    ),
    "denied it, but by itself": (
        "Vos/NNP/nsubj/1 denied=deny/VBD/ROOT/1 it/PRP/nsubj/3 was=be/VBD/ccomp/1 so/RB/advmod/3 "
        ",/,/punct/1 but/CC/cc/1 Tarn/NNP/nsubj/8 <agreed=agree/VBD/conj/1> ././punct/8",
        CT,
    ),
    "ruled against": (
        "The/DT/det/1 court/NN/nsubj/2 ruled=rule/VBD/ROOT/2 against/IN/prep/2 <lifting=lift/VBG/pcomp/3> "
        "it/PRP/dobj/4 ././punct/2",
        NOT,
    ),
    "will reportedly": (
        "Vos/NNP/nsubj/3 will/MD/aux/3 reportedly/RB/advmod/3 <pay/VB/ROOT/3> ././punct/3",
        PR,
    ),
    "a reported loss": (
        "The/DT/det/2 reported=report/VBN/amod/2 <loss/NN/nsubj/3> hurt/VBD/ROOT/3 Vos/NNP/dobj/3 ././punct/3",
        CT,
    ),
}


@pytest.mark.parametrize(("line", "factuality"), CASES.values(), ids=CASES.keys())
def test_governor_decides_how_firmly_an_event_is_held(line: str, factuality: Factuality) -> None:
    draft = draft_of(line)
    [event] = draft.grammar.within(draft.claims[0].content[0])

    assert factuality_of(draft.grammar, event) is factuality
