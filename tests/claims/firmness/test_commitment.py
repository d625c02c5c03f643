"""The author of each sentence holds its marked event as firmly as the case's name tells; the trees are written out."""

import pytest

from firsthand.claims.firmness.commitment import factuality_of
from firsthand.model.claim import Factuality
from tests.claims.trees import draft_of

CT, NOT = Factuality.CERTAIN, Factuality.CERTAIN_NOT
PR, PS, UU = Factuality.PROBABLE, Factuality.POSSIBLE, Factuality.UNCOMMITTED

CASES = {
    "a fact": ("Vos/NNP/nsubj/1 <left=leave/VBD/ROOT/1> ././punct/1", CT),
    "not": ("Vos/NNP/nsubj/3 did=do/VBD/aux/3 not/RB/neg/3 <leave/VB/ROOT/3> ././punct/3", NOT),
    "no longer": (
        "Vos/NNP/nsubj/4 can/MD/aux/4 no/DT/neg/3 longer=long/RB/advmod/4 <leave/VB/ROOT/4> ././punct/4",
        NOT,
    ),
    "may": ("Vos/NNP/nsubj/2 may/MD/aux/2 <leave/VB/ROOT/2> ././punct/2", PS),
    "can, of a capacity": (
        "The/DT/det/1 hall/NN/nsubj/3 can/MD/aux/3 <hold/VB/ROOT/3> 900/CD/nummod/5 guests=guest/NNS/dobj/3",
        CT,
    ),
    "can, without a figure": (
        "The/DT/det/1 hall/NN/nsubj/3 can/MD/aux/3 <hold/VB/ROOT/3> its/PRP$/poss/5 guests=guest/NNS/dobj/3",
        PS,
    ),
    "cannot, of a capacity": (
        "The/DT/det/1 hall/NN/nsubj/4 can/MD/aux/4 not/RB/neg/4 <hold/VB/ROOT/4> 900/CD/nummod/6 "
        "guests=guest/NNS/dobj/4",
        NOT,
    ),
    "said it would": (
        "Vos/NNP/nsubj/1 said=say/VBD/ROOT/1 she/PRP/nsubj/4 would/MD/aux/4 <leave/VB/ccomp/1> ././punct/1",
        CT,
    ),
    "did not say that": (
        "Vos/NNP/nsubj/3 did=do/VBD/aux/3 not/RB/neg/3 say/VB/ROOT/3 she/PRP/nsubj/5 <left=leave/VBD/ccomp/3> "
        "././punct/3",
        UU,
    ),
    "has yet to": (
        "it/PRP/nsubj/1 has=have/VBZ/ROOT/1 yet/RB/advmod/4 to/TO/aux/4 <come/VB/xcomp/1> ././punct/1",
        NOT,
    ),
    "what might have been": (
        "if/IN/mark/3 Vos/NNP/nsubj/3 had=have/VBD/aux/3 stayed=stay/VBN/advcl/7 Tarn/NNP/nsubj/7 would/MD/aux/7 "
        "have/VB/aux/7 <left=leave/VBN/ROOT/7> ././punct/7",
        NOT,
    ),
    "what might have been, inverted": (
        "had=have/VBD/aux/2 Vos/NNP/nsubj/2 <stayed=stay/VBN/advcl/6> Tarn/NNP/nsubj/6 would/MD/aux/6 have/VB/aux/6 "
        "left=leave/VBN/ROOT/6 ././punct/6",
        NOT,
    ),
    "avoided, as might have been": (
        "had=have/VBD/aux/2 Vos/NNP/nsubj/2 stayed=stay/VBN/advcl/7 a/DT/det/4 <crash/NN/nsubjpass/7> would/MD/aux/7 "
        "have/VB/aux/7 avoided=avoid/VBN/ROOT/7 ././punct/7",
        CT,
    ),
    "inside a condition": (
        "if/IN/mark/3 a/DT/det/2 day/NN/nsubj/3 comes=come/VBZ/advcl/9 when/WRB/advmod/6 Vos/NNP/nsubj/6 "
        "<leaves=leave/VBZ/relcl/2> we/PRP/nsubj/9 shall/MD/aux/9 stay/VB/ROOT/9 ././punct/9",
        UU,
    ),
    "not ruled out": (
        "Vos/NNP/nsubj/3 has=have/VBZ/aux/3 not/RB/neg/3 ruled=rule/VBN/ROOT/3 out/RP/prt/3 a/DT/det/6 "
        "<strike/NN/dobj/3> ././punct/3",
        PS,
    ),
    "called off": (
        "Vos/NNP/nsubj/1 called=call/VBD/ROOT/1 off/RP/prt/1 a/DT/det/4 <strike/NN/dobj/1> ././punct/1",
        NOT,
    ),
    "could have been prevented": (
        "a/DT/det/1 <crash/NN/nsubjpass/5> could/MD/aux/5 have/VB/aux/5 been=be/VBN/auxpass/5 "
        "prevented=prevent/VBN/ROOT/5 ././punct/5",
        CT,
    ),
    "subject to": (
        "a/DT/det/1 deal/NN/nsubj/2 is=be/VBZ/ROOT/2 subject/JJ/acomp/2 to/IN/prep/3 <approval/NN/pobj/4> ././punct/2",
        UU,
    ),
    "rejected claims that": (
        "Vos/NNP/nsubj/1 rejected=reject/VBD/ROOT/1 claims=claim/NNS/dobj/1 that/IN/mark/5 he/PRP/nsubj/5 "
        "<left=leave/VBD/acl/2> ././punct/1",
        NOT,
    ),
    "it is unlikely that": (
        "it/PRP/nsubj/1 is=be/VBZ/ROOT/1 unlikely/JJ/acomp/1 that/IN/mark/6 Vos/NNP/nsubj/6 will/MD/aux/6 "
        "<leave/VB/ccomp/1> ././punct/1",
        Factuality.PROBABLE_NOT,
    ),
    "opted against": (
        "Vos/NNP/nsubj/1 opted=opt/VBD/ROOT/1 against/IN/prep/1 <leaving=leave/VBG/pcomp/2> ././punct/1",
        NOT,
    ),
    "neither": (
        "Vos/NNP/nsubj/2 neither/CC/preconj/2 <called=call/VBD/ROOT/2> nor/CC/cc/2 left=leave/VBD/conj/2 ././punct/2",
        NOT,
    ),
    "rather than": (
        "Vos/NNP/nsubj/1 stayed=stay/VBD/ROOT/1 rather/RB/advmod/3 than/IN/prep/1 <leaving=leave/VBG/pcomp/3> "
        "././punct/1",
        NOT,
    ),
    "No. 1": (
        "Vos/NNP/nsubj/1 <became=become/VBD/ROOT/1> the/DT/det/6 No/DT/det/6 ././punct/6 1/CD/nummod/6 "
        "seller/NN/attr/1 ././punct/1",
        CT,
    ),
    "may be delayed": (
        "a/DT/det/1 <flight/NN/nsubjpass/4> may/MD/aux/4 be/VB/auxpass/4 delayed=delay/VBN/ROOT/4 ././punct/4",
        Factuality.POSSIBLE_NOT,
    ),
    "denied that": (
        "Vos/NNP/nsubj/1 denied=deny/VBD/ROOT/1 she/PRP/nsubj/3 <left=leave/VBD/ccomp/1> ././punct/1",
        NOT,
    ),
    "managed to": ("Vos/NNP/nsubj/1 managed=manage/VBD/ROOT/1 to/TO/aux/3 <leave/VB/xcomp/1> ././punct/1", CT),
    "did not manage to": (
        "Vos/NNP/nsubj/3 did=do/VBD/aux/3 not/RB/neg/3 manage/VB/ROOT/3 to/TO/aux/5 <leave/VB/xcomp/3> ././punct/3",
        NOT,
    ),
    "failed to": ("Vos/NNP/nsubj/1 failed=fail/VBD/ROOT/1 to/TO/aux/3 <leave/VB/xcomp/1> ././punct/1", NOT),
    "did not fail to": (
        "Vos/NNP/nsubj/3 did=do/VBD/aux/3 not/RB/neg/3 fail/VB/ROOT/3 to/TO/aux/5 <leave/VB/xcomp/3> ././punct/3",
        CT,
    ),
    "refused to": ("Vos/NNP/nsubj/1 refused=refuse/VBD/ROOT/1 to/TO/aux/3 <leave/VB/xcomp/1> ././punct/1", NOT),
    "was forced to": (
        "Vos/NNP/nsubjpass/2 was=be/VBD/auxpass/2 forced=force/VBN/ROOT/2 to/TO/aux/4 <leave/VB/xcomp/2> ././punct/2",
        CT,
    ),
    "was allowed to, one way": (
        "Vos/NNP/nsubjpass/2 was=be/VBD/auxpass/2 allowed=allow/VBN/ROOT/2 to/TO/aux/4 <leave/VB/xcomp/2> ././punct/2",
        PS,
    ),
    "was not allowed to, the other": (
        "Vos/NNP/nsubjpass/3 was=be/VBD/auxpass/3 not/RB/neg/3 allowed=allow/VBN/ROOT/3 to/TO/aux/5 "
        "<leave/VB/xcomp/3> ././punct/3",
        NOT,
    ),
    "was allowed by a thing": (
        "The/DT/det/1 pass/NN/nsubj/2 allows=allow/VBZ/ROOT/2 Vos/NNP/nsubj/5 to/TO/aux/5 <leave/VB/ccomp/2> "
        "././punct/2",
        CT,
    ),
    "wants to": ("Vos/NNP/nsubj/1 wants=want/VBZ/ROOT/1 to/TO/aux/3 <leave/VB/xcomp/1> ././punct/1", UU),
    "is set to": (
        "Vos/NNP/nsubjpass/2 is=be/VBZ/auxpass/2 set/VBN/ROOT/2 to/TO/aux/4 <leave/VB/xcomp/2> ././punct/2",
        PR,
    ),
    "had set up to": (
        "a/DT/det/1 fair/NN/dobj/3 had=have/VBD/aux/3 set/VBN/ROOT/3 up/RP/prt/3 to/TO/aux/6 <show/VB/xcomp/3> "
        "././punct/3",
        CT,
    ),
    "stopped from": (
        "Vos/NNP/nsubjpass/2 was=be/VBD/auxpass/2 stopped=stop/VBN/ROOT/2 from/IN/prep/2 <leaving=leave/VBG/pcomp/3> "
        "././punct/2",
        NOT,
    ),
    "without": (
        "Vos/NNP/nsubj/1 left=leave/VBD/ROOT/1 without/IN/prep/1 <paying=pay/VBG/pcomp/2> ././punct/1",
        NOT,
    ),
    "if": (
        "Vos/NNP/nsubj/1 pays=pay/VBZ/ROOT/1 if/IN/mark/4 she/PRP/nsubj/4 <leaves=leave/VBZ/advcl/1> ././punct/1",
        UU,
    ),
    "when": (
        "Vos/NNP/nsubj/1 paid=pay/VBD/ROOT/1 when/WRB/advmod/4 she/PRP/nsubj/4 <left=leave/VBD/advcl/1> ././punct/1",
        CT,
    ),
    "whether": (
        "Vos/NNP/nsubj/1 decides=decide/VBZ/ROOT/1 whether/IN/mark/4 she/PRP/nsubj/4 <leaves=leave/VBZ/ccomp/1> "
        "././punct/1",
        UU,
    ),
    "a question": ("Did=do/VBD/aux/2 Vos/NNP/nsubj/2 <leave/VB/ROOT/2> ?/./punct/2", UU),
    "a chance of": (
        "Vos/NNP/nsubj/1 has=have/VBZ/ROOT/1 a/DT/det/3 chance/NN/dobj/1 of/IN/prep/3 <leaving=leave/VBG/pcomp/4> "
        "././punct/1",
        PS,
    ),
    "a failure to": (
        "the/DT/det/1 failure/NN/nsubj/4 to/TO/aux/3 <pay/VB/acl/1> hurt/VBD/ROOT/4 ././punct/4",
        NOT,
    ),
    "joined under one not": (
        "Vos/NNP/nsubj/3 did=do/VBD/aux/3 not/RB/neg/3 call/VB/ROOT/3 or/CC/cc/3 <write/VB/conj/3> ././punct/3",
        NOT,
    ),
    "joined by but": (
        "Vos/NNP/nsubj/3 did=do/VBD/aux/3 not/RB/neg/3 call/VB/ROOT/3 but/CC/cc/3 <write/VB/conj/3> ././punct/3",
        CT,
    ),
    "joined, with a subject of its own": (
        "Vos/NNP/nsubj/3 did=do/VBD/aux/3 not/RB/neg/3 call/VB/ROOT/3 and/CC/cc/3 Ode/NNP/nsubj/6 "
        "<wrote=write/VBD/conj/3> ././punct/3",
        CT,
    ),
    "not all": (
        "Not/RB/neg/1 all/DT/nsubj/2 <left=leave/VBD/ROOT/2> ././punct/2",
        CT,
    ),
    "a noun under a negated verb": (
        "Vos/NNP/nsubj/3 did=do/VBD/aux/3 not/RB/neg/3 take/VB/ROOT/3 <action/NN/dobj/3> ././punct/3",
        NOT,
    ),
    "a known thing under a negated verb": (
        "Vos/NNP/nsubj/3 did=do/VBD/aux/3 not/RB/neg/3 see/VB/ROOT/3 the/DT/det/5 <attack/NN/dobj/3> ././punct/3",
        CT,
    ),
    "cancelled": (
        "the/DT/det/1 <flight/NN/nsubjpass/3> was=be/VBD/auxpass/3 cancelled=cancel/VBN/ROOT/3 ././punct/3",
        NOT,
    ),
    "the cancelled": (
        "the/DT/det/2 cancelled/JJ/amod/2 <flight/NN/nsubj/3> cost/VBD/ROOT/3 ././punct/3",
        NOT,
    ),
    "a rejected offer was made": (
        "Vos/NNP/nsubj/1 rejected=reject/VBD/ROOT/1 the/DT/det/3 <offer/NN/dobj/1> ././punct/1",
        CT,
    ),
    "expects": ("Vos/NNP/nsubj/1 expects=expect/VBZ/ROOT/1 <cuts=cut/NNS/dobj/1> ././punct/1", PR),
    "a lack of": (
        "the/DT/det/1 lack/NN/nsubj/4 of/IN/prep/1 <progress/NN/pobj/2> hurt/VBD/ROOT/4 ././punct/4",
        NOT,
    ),
    "no": ("no/DT/det/1 <deal/NN/nsubjpass/3> was=be/VBD/auxpass/3 signed=sign/VBN/ROOT/3 ././punct/3", NOT),
    "down of step down": (
        "Vos/NNP/nsubj/3 did=do/VBD/aux/3 not/RB/neg/3 step/VB/ROOT/3 <down/RP/prt/3> ././punct/3",
        NOT,
    ),
}


@pytest.mark.parametrize(("line", "factuality"), CASES.values(), ids=CASES.keys())
def test_author_holds_an_event(line: str, factuality: Factuality) -> None:
    draft = draft_of(line)
    [event] = draft.grammar.within(draft.claims[0].content[0])

    assert factuality_of(draft.grammar, event) is factuality
