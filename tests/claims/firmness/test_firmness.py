"""Each sentence is as firm as its name tells; the trees are written out, so that no model is loaded."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.claims.firmness.degrees import combine
from firsthand.claims.firmness.firmness import judge_firmness
from firsthand.model.claim import Factuality, SourceType
from tests.claims.drafts import parsed
from tests.claims.trees import draft_of

CASES = {
    "in the queue they say": (
        "[In/IN/prep/4 the/DT/det/2 queue/NN/pobj/0 they/PRP/nsubj/4 say/VBP/ROOT/4] {the/DT/det/6 dam/NN/nsubj/7 "
        "leaks=leak/VBZ/ccomp/4} ././punct/4",
        Factuality.UNCOMMITTED,
        None,
    ),
    "nothing beside something": (
        "Brixen/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 gauge/NN/nsubj/4 recorded=record/VBD/ccomp/1 "
        "eleven/CD/nummod/6 floods=flood/NNS/dobj/4 and/CC/cc/6 nothing/NN/conj/6 before/RB/advmod/4} "
        "././punct/1",
        Factuality.CERTAIN,
        None,
    ),
    "knew of none": (
        "Brixen/NNP/nsubj/1 [said=say/VBD/ROOT/1] {he/PRP/nsubj/3 knew=know/VBD/ccomp/1 of/IN/prep/3 "
        "no/DT/det/6 firm/NN/pobj/4 on/IN/prep/6 the/DT/det/9 lake/NN/pobj/7} ././punct/1",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "called a tale": (
        "Brixen/NNP/nsubj/1 [called=call/VBD/ROOT/1] {that/IN/mark/4 a/DT/det/4 tale/NN/dobj/1} ././punct/1",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "what would astonish": (
        "{I/PRP/nsubjpass/3 should/MD/aux/3 be/VB/auxpass/3 astonished=astonish/VBN/ccomp/8 if/IN/mark/6 "
        "either/CC/preconj/6 went=go/VBD/advcl/3} ,/,/punct/8 [said=say/VBD/ROOT/8] Brixen/NNP/nsubj/8 "
        "././punct/8",
        Factuality.PROBABLE_NOT,
        None,
    ),
    "what a reporter could see": (
        "<From/IN/prep/6 the/DT/det/2 wall/NN/pobj/0 a/DT/det/4 reporter/NN/nsubj/6 could/MD/aux/6 "
        "see/VB/ROOT/6 one/CD/nummod/8 lorry/NN/dobj/6> ././punct/6",
        Factuality.CERTAIN,
        None,
    ),
    "an order that was given": (
        "Brixen/NNP/nsubj/1 [said=say/VBD/ROOT/1] {two/CD/nummod/3 crews=crew/NNS/nsubjpass/6 have/VBP/aux/6 "
        "been=be/VBN/auxpass/6 told=tell/VBN/ccomp/1 to/TO/aux/8 draw/VB/xcomp/6 nets=net/NNS/dobj/8} "
        "././punct/1",
        Factuality.CERTAIN,
        None,
    ),
    "plain": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 army/NN/nsubj/4 left=leave/VBD/ccomp/1} ././punct/1",
        Factuality.CERTAIN,
        None,
    ),
    "not": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 army/NN/nsubj/6 did=do/VBD/aux/6 not/RB/neg/6 "
        "leave/VB/ccomp/1} ././punct/1",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "never": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 army/NN/nsubj/5 never/RB/neg/5 left=leave/VBD/ccomp/1} "
        "././punct/1",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "nobody": (
        "Rus/NN/nsubj/1 [said=say/VBD/ROOT/1] {nobody/NN/nsubj/3 left=leave/VBD/ccomp/1} ././punct/1",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "no object": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 army/NN/nsubj/4 has=have/VBZ/ccomp/1 no/DT/det/6 "
        "tanks=tank/NNS/dobj/4} ././punct/1",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "not just affirms": (
        "<They/PRP/nsubj/4 are=be/VBP/aux/4 not/RB/neg/4 just/RB/advmod/4 planning=plan/VBG/ROOT/4 the/DT/det/6 "
        "attack/NN/dobj/4> ././punct/4",
        Factuality.CERTAIN,
        None,
    ),
    "may": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 army/NN/nsubj/5 may/MD/aux/5 leave/VB/ccomp/1} "
        "././punct/1",
        Factuality.POSSIBLE,
        None,
    ),
    "may not": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 army/NN/nsubj/6 may/MD/aux/6 not/RB/neg/6 "
        "leave/VB/ccomp/1} ././punct/1",
        Factuality.POSSIBLE_NOT,
        None,
    ),
    "cannot": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 army/NN/nsubj/6 can/MD/aux/6 not/RB/neg/6 "
        "leave/VB/ccomp/1} ././punct/1",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "will": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 army/NN/nsubj/5 will/MD/aux/5 leave/VB/ccomp/1} "
        "././punct/1",
        Factuality.CERTAIN,
        None,
    ),
    "backshifted would not": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {it/PRP/nsubj/5 would/MD/aux/5 not/RB/neg/5 leave/VB/ccomp/1} "
        "././punct/1",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "hypothetical would": (
        "<An/DT/det/1 attack/NN/nsubj/3 would/MD/aux/3 fail/VB/ROOT/3> ././punct/3",
        Factuality.PROBABLE,
        None,
    ),
    "must have": (
        "<The/DT/det/1 army/NN/nsubj/4 must/MD/aux/4 have/VB/aux/4 left=leave/VBN/ROOT/4> ././punct/4",
        Factuality.PROBABLE,
        None,
    ),
    "should": (
        "<The/DT/det/1 army/NN/nsubj/3 should/MD/aux/3 leave/VB/ROOT/3> ././punct/3",
        Factuality.UNCOMMITTED,
        None,
    ),
    "expected": (
        "<The/DT/det/1 army/NN/nsubjpass/3 is=be/VBZ/auxpass/3 expected=expect/VBN/ROOT/3 to/TO/aux/5 "
        "leave/VB/xcomp/3> ././punct/3",
        Factuality.PROBABLE,
        None,
    ),
    "not expected": (
        "<The/DT/det/1 army/NN/nsubjpass/4 is=be/VBZ/auxpass/4 not/RB/neg/4 expected=expect/VBN/ROOT/4 to/TO/aux/6 "
        "leave/VB/xcomp/4> ././punct/4",
        Factuality.PROBABLE_NOT,
        None,
    ),
    "expected without a clause": (
        "<An/DT/det/1 attack/NN/nsubjpass/3 is=be/VBZ/auxpass/3 expected=expect/VBN/ROOT/3> ././punct/3",
        Factuality.PROBABLE,
        None,
    ),
    "seems": (
        "<The/DT/det/1 army/NN/nsubj/2 seems=seem/VBZ/ROOT/2 to/TO/aux/5 have/VB/aux/5 left=leave/VBN/xcomp/2> "
        "././punct/2",
        Factuality.PROBABLE,
        None,
    ),
    "likely": (
        "<The/DT/det/1 army/NN/nsubj/2 is=be/VBZ/ROOT/2 likely/JJ/acomp/2 to/TO/aux/5 leave/VB/xcomp/3> ././punct/2",
        Factuality.PROBABLE,
        (55, 80),
    ),
    "very likely": (
        "<The/DT/det/1 army/NN/nsubj/2 is=be/VBZ/ROOT/2 very/RB/advmod/4 likely/JJ/acomp/2 to/TO/aux/6 "
        "leave/VB/xcomp/4> ././punct/2",
        Factuality.PROBABLE,
        (80, 95),
    ),
    "more likely has no band": (
        "<The/DT/det/1 army/NN/nsubj/2 is=be/VBZ/ROOT/2 more/RBR/advmod/4 likely/JJ/acomp/2 to/TO/aux/6 "
        "leave/VB/xcomp/4> ././punct/2",
        Factuality.PROBABLE,
        None,
    ),
    "unlikely": (
        "<The/DT/det/1 army/NN/nsubj/2 is=be/VBZ/ROOT/2 unlikely/JJ/acomp/2 to/TO/aux/5 leave/VB/xcomp/3> ././punct/2",
        Factuality.PROBABLE_NOT,
        (20, 45),
    ),
    "not likely has no band": (
        "<The/DT/det/1 army/NN/nsubj/2 is=be/VBZ/ROOT/2 not/RB/neg/2 likely/JJ/acomp/2 to/TO/aux/6 "
        "leave/VB/xcomp/4> ././punct/2",
        Factuality.PROBABLE_NOT,
        None,
    ),
    "probably": (
        "<The/DT/det/1 army/NN/nsubj/3 probably/RB/advmod/3 left=leave/VBD/ROOT/3> ././punct/3",
        Factuality.PROBABLE,
        (55, 80),
    ),
    "reportedly": (
        "<The/DT/det/1 army/NN/nsubj/3 reportedly/RB/advmod/3 left=leave/VBD/ROOT/3> ././punct/3",
        Factuality.UNCOMMITTED,
        None,
    ),
    "possible that": (
        "<It/PRP/nsubj/1 is=be/VBZ/ROOT/1 possible/JJ/acomp/1 that/IN/mark/6 the/DT/det/5 army/NN/nsubj/6 "
        "left=leave/VBD/ccomp/1> ././punct/1",
        Factuality.POSSIBLE,
        None,
    ),
    "no doubt": (
        "<There/EX/expl/1 is=be/VBZ/ROOT/1 no/DT/det/3 doubt/NN/attr/1 that/IN/mark/7 the/DT/det/6 army/NN/nsubj/7 "
        "left=leave/VBD/acl/3> ././punct/1",
        Factuality.CERTAIN,
        None,
    ),
    "failed to": (
        "<The/DT/det/1 army/NN/nsubj/2 failed=fail/VBD/ROOT/2 to/TO/aux/4 leave/VB/xcomp/2> ././punct/2",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "did not manage to": (
        "<The/DT/det/1 army/NN/nsubj/4 did=do/VBD/aux/4 not/RB/neg/4 manage/VB/ROOT/4 to/TO/aux/6 leave/VB/xcomp/4> "
        "././punct/4",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "two negatives": (
        "<The/DT/det/1 army/NN/nsubj/4 did=do/VBD/aux/4 not/RB/neg/4 fail/VB/ROOT/4 to/TO/aux/6 leave/VB/xcomp/4> "
        "././punct/4",
        Factuality.CERTAIN,
        None,
    ),
    "own mind": (
        "<I/PRP/nsubj/1 think/VBP/ROOT/1 the/DT/det/3 army/NN/nsubj/4 left=leave/VBD/ccomp/1> ././punct/1",
        Factuality.PROBABLE,
        None,
    ),
    "another's mind is a fact": (
        "<Kyiv/NNP/nsubj/1 thinks=think/VBZ/ROOT/1 the/DT/det/3 army/NN/nsubj/4 left=leave/VBD/ccomp/1> ././punct/1",
        Factuality.CERTAIN,
        None,
    ),
    "a question word inside the clause": (
        "<I/PRP/nsubj/1 think/VBP/ROOT/1 what/WP/dobj/4 he/PRP/nsubj/4 did=do/VBD/csubj/5 was=be/VBD/ccomp/1 "
        "wrong/JJ/acomp/5> ././punct/1",
        Factuality.PROBABLE,
        None,
    ),
    "hedge above the content": (
        "<The/DT/det/1 news/NN/nsubj/3 likely/RB/advmod/3 means=mean/VBZ/ROOT/3 the/DT/det/5 army/NN/nsubj/6 "
        "left=leave/VBD/ccomp/3> ././punct/3",
        Factuality.PROBABLE,
        (55, 80),
    ),
    "cue denies": (
        "Rus/NNP/nsubj/1 [denied=deny/VBD/ROOT/1] {the/DT/det/3 army/NN/nsubj/4 left=leave/VBN/ccomp/1} ././punct/1",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "cue denies a negative": (
        "Rus/NNP/nsubj/1 [denied=deny/VBD/ROOT/1] that/IN/mark/7 {the/DT/det/4 army/NN/nsubj/7 had=have/VBD/aux/7 "
        "not/RB/neg/7 left=leave/VBN/ccomp/1} ././punct/1",
        Factuality.CERTAIN,
        None,
    ),
    "cue doubts": (
        "Rus/NN/nsubj/1 [doubted=doubt/VBD/ROOT/1] {the/DT/det/3 army/NN/nsubj/4 left=leave/VBN/ccomp/1} ././punct/1",
        Factuality.PROBABLE_NOT,
        None,
    ),
    "cue believes": (
        "Rus/NNP/nsubj/1 [believes=believe/VBZ/ROOT/1] {the/DT/det/3 army/NN/nsubj/4 left=leave/VBD/ccomp/1} "
        "././punct/1",
        Factuality.PROBABLE,
        None,
    ),
    "weakest of cue and content": (
        "Rus/NNP/nsubj/1 [believes=believe/VBZ/ROOT/1] {the/DT/det/3 army/NN/nsubj/5 may/MD/aux/5 leave/VB/ccomp/1} "
        "././punct/1",
        Factuality.POSSIBLE,
        None,
    ),
    "hearsay": (
        "There/EX/expl/1 is=be/VBZ/ROOT/1 [talk/NN/attr/1] that/IN/mark/6 {the/DT/det/5 army/NN/nsubj/6 "
        "left=leave/VBD/relcl/2} ././punct/1",
        Factuality.UNCOMMITTED,
        None,
    ),
    "cue negated": (
        "Rus/NNP/nsubj/3 did=do/VBD/aux/3 not/RB/neg/3 [say/VB/ROOT/3] that/IN/mark/7 {the/DT/det/6 army/NN/nsubj/7 "
        "left=leave/VBD/ccomp/3} ././punct/3",
        Factuality.UNCOMMITTED,
        None,
    ),
    "told to": (
        "Rus/NNP/nsubj/1 [told=tell/VBD/ROOT/1] them=they/PRP/dobj/1 {to/TO/aux/4 leave/VB/xcomp/1} ././punct/1",
        Factuality.UNCOMMITTED,
        None,
    ),
    "told that": (
        "Rus/NNP/nsubj/1 [told=tell/VBD/ROOT/1] them=they/PRP/dobj/1 {the/DT/det/4 army/NN/nsubj/5 "
        "left=leave/VBD/ccomp/1} ././punct/1",
        Factuality.CERTAIN,
        None,
    ),
    "refused to": (
        "Rus/NNP/nsubj/1 [refused=refuse/VBD/ROOT/1] {to/TO/aux/3 leave/VB/xcomp/1} ././punct/1",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "rule out negated": (
        "Rus/NNP/nsubj/3 did=do/VBD/aux/3 not/RB/neg/3 [rule/VB/ROOT/3 out/RP/prt/3] that/IN/mark/8 {the/DT/det/7 "
        "army/NN/nsubj/8 left=leave/VBD/ccomp/3} ././punct/3",
        Factuality.POSSIBLE,
        None,
    ),
    "cannot be ruled out": (
        "<It/PRP/nsubjpass/4 can/MD/aux/4 not/RB/neg/4 be/VB/auxpass/4 ruled=rule/VBN/ROOT/4 out/RP/prt/4 "
        "that/IN/mark/9 the/DT/det/8 army/NN/nsubj/9 left=leave/VBD/ccomp/4> ././punct/4",
        Factuality.POSSIBLE,
        None,
    ),
    "not clear whether": (
        "<It/PRP/nsubj/1 is=be/VBZ/ROOT/1 not/RB/neg/1 clear/JJ/acomp/1 whether/IN/mark/7 the/DT/det/6 "
        "army/NN/nsubj/7 left=leave/VBD/ccomp/1> ././punct/1",
        Factuality.UNCOMMITTED,
        None,
    ),
    "a mark taken for a not": (
        "<Rus/NNP/nsubj/3 will/MD/aux/3 '/RB/neg/3 light/VB/ROOT/3 the/DT/det/5 room/NN/dobj/3 '/''/punct/3> "
        "././punct/3",
        Factuality.CERTAIN,
        None,
    ),
    "no one expects": (
        "No/DT/det/1 one/NN/nsubj/2 [expects=expect/VBZ/ROOT/2] {the/DT/det/4 army/NN/nsubj/6 to/TO/aux/6 "
        "leave/VB/ccomp/2} ././punct/2",
        Factuality.PROBABLE_NOT,
        None,
    ),
    "no chance": (
        "<There/EX/expl/1 is=be/VBZ/ROOT/1 no/DT/det/3 chance/NN/attr/1 that/IN/mark/8 the/DT/det/6 army/NN/nsubj/8 "
        "will/MD/aux/8 leave/VB/acl/3> ././punct/1",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "on the verge": (
        "<The/DT/det/1 army/NN/nsubj/2 is=be/VBZ/ROOT/2 on/IN/prep/2 the/DT/det/5 verge/NN/pobj/3 of/IN/prep/5 "
        "leaving=leave/VBG/pobj/6> ././punct/2",
        Factuality.PROBABLE,
        None,
    ),
    "does not look like": (
        "<It/PRP/nsubj/3 does=do/VBZ/aux/3 not/RB/neg/3 look/VB/ROOT/3 like/IN/mark/8 the/DT/det/6 army/NN/nsubj/8 "
        "is=be/VBZ/aux/8 leaving=leave/VBG/advcl/3> ././punct/3",
        Factuality.PROBABLE_NOT,
        None,
    ),
    "hope": (
        "<We/PRP/nsubj/1 hope/VBP/ROOT/1 the/DT/det/3 army/NN/nsubj/4 left=leave/VBD/ccomp/1> ././punct/1",
        Factuality.UNCOMMITTED,
        None,
    ),
    "two hedges have no band": (
        "<The/DT/det/1 army/NN/nsubj/4 may/MD/aux/4 likely/RB/advmod/4 leave/VB/ROOT/4> ././punct/4",
        Factuality.POSSIBLE,
        None,
    ),
    "almost certainly": (
        "<The/DT/det/1 army/NN/nsubj/4 almost/RB/advmod/3 certainly/RB/advmod/4 left=leave/VBD/ROOT/4> ././punct/4",
        Factuality.PROBABLE,
        (95, 99),
    ),
    "certainly": (
        "<The/DT/det/1 army/NN/nsubj/3 certainly/RB/advmod/3 left=leave/VBD/ROOT/3> ././punct/3",
        Factuality.CERTAIN,
        None,
    ),
    "almost certain": (
        "<The/DT/det/1 army/NN/nsubj/2 is=be/VBZ/ROOT/2 almost/RB/advmod/4 certain/JJ/acomp/2 to/TO/aux/6 "
        "leave/VB/xcomp/4> ././punct/2",
        Factuality.PROBABLE,
        (95, 99),
    ),
    "asked if": (
        "Rus/NNP/nsubj/1 [asked=ask/VBD/ROOT/1] {if/IN/mark/5 the/DT/det/4 army/NN/nsubj/5 left=leave/VBD/ccomp/1} "
        "././punct/1",
        Factuality.UNCOMMITTED,
        None,
    ),
    "if of a condition": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {if/IN/mark/4 help/NN/nsubj/4 came=come/VBD/ccomp/1 the/DT/det/6 "
        "army/NN/nsubj/7 left=leave/VBD/ccomp/4} ././punct/1",
        Factuality.CERTAIN,
        None,
    ),
    "does not know if": (
        "Rus/NNP/nsubj/3 did=do/VBD/aux/3 not/RB/neg/3 [know/VB/ROOT/3] {if/IN/mark/7 the/DT/det/6 army/NN/nsubj/7 "
        "left=leave/VBD/ccomp/3} ././punct/3",
        Factuality.UNCOMMITTED,
        None,
    ),
    "not one": (
        "<Not/RB/neg/1 one/CD/nummod/2 gate/NN/nsubjpass/4 was=be/VBD/auxpass/4 closed=close/VBN/ROOT/4> ././punct/4",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "said to": (
        "<The/DT/det/1 army/NN/nsubjpass/3 is=be/VBZ/auxpass/3 said=say/VBN/ROOT/3 to/TO/aux/6 have/VB/aux/6 "
        "left=leave/VBN/xcomp/3> ././punct/3",
        Factuality.UNCOMMITTED,
        None,
    ),
    "I said is a fact": (
        "<I/PRP/nsubj/1 said=say/VBD/ROOT/1 the/DT/det/3 army/NN/nsubj/4 left=leave/VBD/ccomp/1> ././punct/1",
        Factuality.CERTAIN,
        None,
    ),
    "I asked is a fact": (
        "<I/PRP/nsubj/1 asked=ask/VBD/ROOT/1 whether/IN/mark/5 the/DT/det/4 army/NN/nsubj/5 left=leave/VBD/ccomp/1> "
        "././punct/1",
        Factuality.CERTAIN,
        None,
    ),
    "would not, of the past": (
        "<He/PRP/nsubj/3 would/MD/aux/3 not/RB/neg/3 give/VB/ROOT/3 his/PRP$/poss/5 name/NN/dobj/3> ././punct/3",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "rejected reports": (
        "Rus/NN/nsubj/1 [rejected=reject/VBD/ROOT/1 reports=report/NNS/dobj/1] that/IN/mark/6 {the/DT/det/5 "
        "army/NN/nsubj/6 left=leave/VBD/acl/2} ././punct/1",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "even odds": (
        "<There/EX/expl/1 are=be/VBP/ROOT/1 roughly/RB/advmod/1 even/RB/advmod/1 odds=odd/NNS/attr/1 that/IN/mark/9 "
        "the/DT/det/7 army/NN/nsubj/9 will/MD/aux/9 leave/VB/acl/4> ././punct/1",
        Factuality.POSSIBLE,
        (45, 55),
    ),
    "will stop": (
        "<The/DT/det/1 army/NN/nsubj/3 will/MD/aux/3 stop/VB/ROOT/3 shelling=shell/VBG/xcomp/3 the/DT/det/6 "
        "town/NN/dobj/4> ././punct/3",
        Factuality.CERTAIN,
        None,
    ),
    "whether": (
        "Rus/NNP/nsubj/1 [asked=ask/VBD/ROOT/1] {whether/IN/mark/5 the/DT/det/4 army/NN/nsubj/5 "
        "left=leave/VBD/ccomp/1} ././punct/1",
        Factuality.UNCOMMITTED,
        None,
    ),
    "imperative": (
        "”/-/punct/1 «Leave/VB/ccomp/7 the/DT/det/3 town/NN/dobj/1» ,/,/punct/7 ”/-/punct/7 Rus/NNP/nsubj/7 "
        "[said=say/VBD/ROOT/7] ././punct/7",
        Factuality.UNCOMMITTED,
        None,
    ),
    "has yet to": (
        "<Rus/NNP/nsubj/1 has=have/VBZ/ROOT/1 yet/RB/advmod/1 to/TO/aux/4 leave/VB/xcomp/1> ././punct/1",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "cannot say whether": (
        "<I/PRP/nsubj/3 can/MD/aux/3 not/RB/neg/3 say/VB/ROOT/3 whether/IN/mark/6 Rus/NNP/nsubj/6 "
        "left=leave/VBD/ccomp/3> ././punct/3",
        Factuality.UNCOMMITTED,
        None,
    ),
    "reports are untrue": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {reports=report/NNS/nsubj/3 were=be/VBD/ccomp/1 untrue/JJ/acomp/3} "
        "././punct/1",
        Factuality.CERTAIN,
        None,
    ),
    "untrue that": (
        "<It/PRP/nsubj/1 is=be/VBZ/ROOT/1 untrue/JJ/acomp/1 that/IN/mark/5 Rus/NNP/nsubj/5 left=leave/VBD/ccomp/1> "
        "././punct/1",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "said it believed": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {it/PRP/nsubj/3 believed=believe/VBD/ccomp/1 the/DT/det/5 "
        "army/NN/nsubj/6 left=leave/VBD/ccomp/3} ././punct/1",
        Factuality.PROBABLE,
        None,
    ),
    "said another believed": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {Vos/NNP/nsubj/3 believed=believe/VBD/ccomp/1 the/DT/det/5 "
        "army/NN/nsubj/6 left=leave/VBD/ccomp/3} ././punct/1",
        Factuality.CERTAIN,
        None,
    ),
    "a torn n't": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {it/PRP/nsubj/4 would/MD/aux/4 n’t=not/VB/ccomp/1 leave/VB/ccomp/1} "
        "././punct/1",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "I think it unlikely": (
        "<I/PRP/nsubj/1 think/VBP/ROOT/1 a/DT/det/3 truce/NN/nsubj/4 unlikely/JJ/ccomp/1> ././punct/1",
        Factuality.PROBABLE_NOT,
        None,
    ),
    "asked the army to": (
        "Rus/NNP/nsubj/1 [asked=ask/VBD/ROOT/1] {the/DT/det/3 army/NN/nsubj/5 to/TO/aux/5 leave/VB/ccomp/1} "
        "././punct/1",
        Factuality.UNCOMMITTED,
        None,
    ),
    "refused to rule out": (
        "Rus/NNP/nsubj/1 [refused=refuse/VBD/ROOT/1] {to/TO/aux/3 rule/VB/xcomp/1 out/RP/prt/3 war/NN/dobj/3} "
        "././punct/1",
        Factuality.POSSIBLE,
        None,
    ),
    "rumour has it": (
        "<Rumour/NN/nsubj/1 has=have/VBZ/ROOT/1 it/PRP/dobj/1 that/IN/mark/5 Rus/NNP/nsubj/5 left=leave/VBD/ccomp/1> "
        "././punct/1",
        Factuality.UNCOMMITTED,
        None,
    ),
    "safe to say": (
        "It/PRP/nsubj/2 would/MD/aux/2 be/VB/ROOT/2 safe/JJ/acomp/2 to/TO/aux/5 say/VB/xcomp/2 that/IN/mark/10 "
        "<the/DT/det/8 army/NN/nsubj/10 probably/RB/advmod/10 left=leave/VBD/ccomp/5> ././punct/2",
        Factuality.PROBABLE,
        (55, 80),
    ),
    "judged unlikely": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] “/``/punct/1 «We/PRP/nsubj/4 judge/VBP/ccomp/1 a/DT/det/6 "
        "strike/NN/dobj/4 this/DT/det/8 month/NN/npadvmod/4 unlikely/JJ/oprd/4» ”/''/punct/1 ././punct/1",
        Factuality.PROBABLE_NOT,
        (20, 45),
    ),
    "no more than: a bound": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {it/PRP/nsubj/3 held=hold/VBD/ccomp/1 no/DT/quantmod/7 "
        "more/JJR/amod/7 than/IN/quantmod/7 three/CD/nummod/8 ships=ship/NNS/dobj/3} ././punct/1",
        Factuality.CERTAIN,
        None,
    ),
    "nothing but": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {it/PRP/nsubj/3 touched=touch/VBD/ccomp/1 nothing/NN/dobj/3 "
        "but/IN/prep/4 water/NN/pobj/5} ././punct/1",
        Factuality.CERTAIN,
        None,
    ),
    "nothing heavier than": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {they/PRP/nsubj/3 had=have/VBD/ccomp/1 nothing/NN/dobj/3 "
        "heavier=heavy/JJR/amod/4 than/IN/prep/5 rifles=rifle/NNS/pobj/6} ././punct/1",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "written to nobody": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {he/PRP/nsubj/4 had=have/VBD/aux/4 written=write/VBN/ccomp/1 "
        "to/IN/prep/4 nobody/NN/pobj/5} ././punct/1",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "asked for nothing": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {it/PRP/nsubj/4 had=have/VBD/aux/4 asked=ask/VBN/ccomp/1 "
        "the/DT/det/6 town/NN/dobj/4 for/IN/prep/4 nothing/NN/pobj/7} ././punct/1",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "cannot exclude": (
        "“/``/punct/10 «We/PRP/nsubj/4 can/VBP/aux/4 not/RB/neg/4 exclude/VB/ccomp/10 that/IN/mark/7 "
        "it/PRP/nsubj/7 leaked=leak/VBD/ccomp/4» ”/''/punct/4 ,/,/punct/10 [said=say/VBD/ROOT/10] "
        "Rus/NNP/dobj/10 ././punct/10",
        Factuality.POSSIBLE,
        None,
    ),
    "due to a cause": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 delay/NN/nsubj/4 was=be/VBD/ccomp/1 due/JJ/acomp/4 "
        "to/IN/prep/5 repairs=repair/NNS/pobj/6} ././punct/1",
        Factuality.CERTAIN,
        None,
    ),
    "refused, as a deed": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 crews=crew/NNS/nsubj/4 refused=refuse/VBD/ccomp/1 "
        "to/TO/aux/6 sail/VB/xcomp/4} ././punct/1",
        Factuality.CERTAIN,
        None,
    ),
    "called a tale by the cue": (
        "Rus/NNP/nsubj/1 [called=call/VBD/ROOT/1] {the/DT/det/3 account/NN/dobj/1 a/DT/det/6 fairy/JJ/amod/6 "
        "tale/NN/dobj/1} ././punct/1",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "dismissed as nonsense: once": (
        "Rus/NNP/nsubj/1 [dismissed=dismiss/VBD/ROOT/1] {the/DT/det/3 report/NN/dobj/1 as/IN/prep/1 "
        "nonsense/NN/pobj/4} ././punct/1",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "repeated": (
        "“/``/punct/9 «We/PRP/nsubj/2 repeat/VBP/ccomp/9 that/IN/mark/6 no/DT/det/5 ship/NN/nsubj/6 "
        "sailed=sail/VBD/ccomp/2» ”/''/punct/2 ,/,/punct/9 [said=say/VBD/ROOT/9] Rus/NNP/nsubj/9 ././punct/9",
        Factuality.CERTAIN_NOT,
        None,
    ),
    "no longer": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {they/PRP/nsubj/5 no/RB/neg/4 longer=long/RB/advmod/5 "
        "had=have/VBD/ccomp/1 a/DT/det/7 fleet/NN/dobj/5} ././punct/1",
        Factuality.CERTAIN_NOT,
        None,
    ),
}


@pytest.mark.parametrize(("line", "factuality", "band"), CASES.values(), ids=CASES.keys())
def test_factuality_and_band(line: str, factuality: Factuality, band: tuple[int, int] | None) -> None:
    [claim] = judge_firmness(draft_of(line)).claims

    assert (claim.factuality, claim.band) == (factuality, band)


HEDGES = {
    "plain": ("plain", ()),
    "modal and not": ("may not", ("may", "not")),
    "cue and modal": ("weakest of cue and content", ("believes", "may")),
    "the word above": ("hedge above the content", ("likely",)),
}


@pytest.mark.parametrize(("case", "words"), HEDGES.values(), ids=HEDGES.keys())
def test_hedges_are_the_words_that_show_it(case: str, words: tuple[str, ...]) -> None:
    draft = judge_firmness(draft_of(CASES[case][0]))

    assert tuple(draft.words(span) for span in draft.claims[0].hedges) == words


degrees = st.lists(st.sampled_from(Factuality), max_size=5)


@given(degrees)
def test_certainty_adds_nothing(some: list[Factuality]) -> None:
    assert combine([*some, Factuality.CERTAIN]) is combine(some)


@given(degrees, degrees)
def test_degrees_combine_in_any_grouping(some: list[Factuality], more: list[Factuality]) -> None:
    assert combine([combine(some), combine(more)]) is combine([*some, *more])


@given(degrees)
def test_uncommitted_stays_uncommitted(some: list[Factuality]) -> None:
    assert combine([*some, Factuality.UNCOMMITTED]) is Factuality.UNCOMMITTED


@given(degrees)
def test_two_negatives_cancel(some: list[Factuality]) -> None:
    assert combine([*some, Factuality.CERTAIN_NOT, Factuality.CERTAIN_NOT]) is combine(some)


def test_would_goes_on_with_what_was_just_reported() -> None:
    draft = parsed(
        "{ferries=ferry/NNS/nsubj/2 will/MD/aux/2 stop/VB/ccomp/5} ,/,/punct/5 <two/CD/nummod/4 "
        "pilots=pilot/NNS/nsubj/5> [said=say/VBD/ROOT/5] ././punct/5 || {²barges=barge/NNS/nsubjpass/3 "
        "would/MD/aux/3 be/VB/auxpass/3 turned=turn/VBN/ROOT/3 back/RB/advmod/3} ././punct/3"
    )

    assert [claim.factuality for claim in judge_firmness(draft).claims] == [Factuality.CERTAIN] * 2


TALK = {
    "it is said there": (
        "It/PRP/nsubjpass/2 is=be/VBZ/auxpass/2 [said=say/VBN/ROOT/2] there/RB/advmod/2 that/IN/mark/8 "
        "{the/DT/det/6 army/NN/nsubj/8 will/MD/aux/8 cross/VB/ccomp/2} ././punct/2"
    ),
    "according to a rumour": (
        "Rumour/NN/nsubjpass/6 [according=accord/VBG/prep/0 to/IN/prep/1] {the/DT/det/4 piers=pier/NNS/nsubjpass/6 "
        "were=be/VBD/auxpass/6 mined=mine/VBN/ROOT/6} ././punct/6"
    ),
    "unconfirmed reports": (
        "Reports=report/NNS/nsubj/1 [are=be/VBP/ROOT/1 unconfirmed/JJ/acomp/1] that/IN/mark/4 {he/PRP/nsubj/4 "
        "fled=flee/VBD/ccomp/1} ././punct/1"
    ),
}


@pytest.mark.parametrize("line", TALK.values(), ids=TALK.keys())
def test_nobody_answers_for_talk(line: str) -> None:
    draft = draft_of(line)
    [claim] = draft.claims
    hop = replace(claim.chain[0], source=replace(claim.chain[0].source, type=SourceType.VAGUE))
    [judged] = judge_firmness(replace(draft, claims=(replace(claim, chain=(hop,)),))).claims

    assert judged.factuality is Factuality.UNCOMMITTED
    assert judge_firmness(draft).claims[0].factuality is Factuality.CERTAIN
