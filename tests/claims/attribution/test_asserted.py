"""What an author's sentence asserts: { } marks it, without connectives, framing and settings around it."""

import pytest

from firsthand.claims.attribution.asserted import asserted
from tests.claims.drafts import parsed

CASES = {
    "connective": "But/CC/cc/3 {the/DT/det/2 brigade/NN/nsubj/3 crossed=cross/VBD/ROOT/3 the/DT/det/5 "
    "river/NN/dobj/3} ././punct/3",
    "two connectives": "And/CC/cc/4 yet/RB/advmod/4 {the/DT/det/3 brigade/NN/nsubj/4 crossed=cross/VBD/ROOT/4 "
    "the/DT/det/6 river/NN/dobj/4} ././punct/4",
    "nor turns it round": "{Nor/CC/cc/4 did/VBD/aux/4 the/DT/det/3 brigade/NN/nsubj/4 cross/VB/ROOT/4 "
    "the/DT/det/6 river/NN/dobj/4} ././punct/4",
    "however, without its comma": "However/RB/advmod/3 {the/DT/det/2 brigade/NN/nsubj/3 "
    "crossed=cross/VBD/ROOT/3 the/DT/det/5 river/NN/dobj/3} ././punct/3",
    "however, of degree": "{However/WRB/advmod/1 wide/JJ/advcl/5 the/DT/det/3 river/NN/nsubj/1 is=be/VBZ/ROOT/5 "
    "the/DT/det/7 brigade/NN/nsubj/8 crossed=cross/VBD/conj/5} ././punct/5",
    "framing": "It/PRP/nsubj/1 is=be/VBZ/ROOT/1 safe/JJ/acomp/1 to/TO/aux/4 say/VB/xcomp/1 "
    "that/IN/mark/8 {the/DT/det/7 brigade/NN/nsubj/8 crossed=cross/VBD/ccomp/4 "
    "the/DT/det/10 river/NN/dobj/8} ././punct/1",
    "what has emerged": "It/PRP/nsubj/3 has=have/VBZ/aux/3 since/RB/advmod/3 emerged=emerge/VBN/ROOT/3 "
    "that/IN/mark/7 {the/DT/det/6 brigade/NN/nsubj/7 crossed=cross/VBD/ccomp/3 the/DT/det/9 river/NN/dobj/7} "
    "././punct/3",
    "connective and framing": "But/CC/cc/2 there/EX/expl/2 is=be/VBZ/ROOT/2 no/DT/det/4 doubt/NN/attr/2 "
    "that/IN/mark/8 {the/DT/det/7 brigade/NN/nsubj/8 crossed=cross/VBD/acl/4 the/DT/det/10 "
    "river/NN/dobj/8} ././punct/2",
    "a participle that took the subject": "{Notified=notify/VBN/advcl/6 by/IN/agent/0 a/DT/det/3 guard/NN/pobj/1 "
    ",/,/punct/0 Telmain/NNP/nsubj/0 crossed=cross/VBD/ROOT/6 the/DT/det/8 river/NN/dobj/6} ././punct/6",
    "a clause that comes first": "Even/RB/advmod/3 as/IN/mark/3 talks=talk/NNS/nsubj/3 are=be/VBP/advcl/9 "
    "under/IN/prep/3 way/NN/pobj/4 ,/,/punct/9 {the/DT/det/8 brigade/NN/nsubj/9 "
    "crossed=cross/VBD/ROOT/9 the/DT/det/11 river/NN/dobj/9} ././punct/9",
    "a clause that comes first, its comma hung on its verb": "Even/RB/advmod/3 though/IN/mark/3 "
    "talks=talk/NNS/nsubj/3 failed=fail/VBD/advcl/7 ,/,/punct/3 {the/DT/det/6 brigade/NN/nsubj/7 "
    "crossed=cross/VBD/ROOT/7 the/DT/det/9 river/NN/dobj/7} ././punct/7",
    "two settings, one behind the other": "When/WRB/advmod/2 it/PRP/nsubj/2 rained=rain/VBD/advcl/10 ,/,/punct/10 "
    "but/CC/cc/10 "
    "{when/WRB/advmod/7 it/PRP/nsubj/7 froze=freeze/VBD/dep/10 ,/,/punct/10 they/PRP/nsubj/10 left=leave/VBD/ROOT/10} "
    "././punct/10",
    "a condition stays": "{If/IN/mark/3 the/DT/det/2 brigade/NN/nsubj/3 comes=come/VBZ/advcl/8 ,/,/punct/8 "
    "the/DT/det/6 town/NN/nsubj/8 will/MD/aux/8 fight/VB/ROOT/8 it/PRP/dobj/8} ././punct/8",
    "what is not known": "It/PRP/nsubj/1 is=be/VBZ/ROOT/1 not/RB/neg/1 clear/JJ/acomp/1 who/WP/nsubj/5 "
    "shot=shoot/VBD/ccomp/1 first/RB/advmod/5 ,/,/punct/1 but/CC/cc/1 {the/DT/det/10 "
    "brigade/NN/nsubj/11 crossed=cross/VBD/conj/1 the/DT/det/13 river/NN/dobj/11} "
    "././punct/11",
    "a trailing reason": "{The/DT/det/1 brigade/NN/nsubj/2 crossed=cross/VBD/ROOT/2 the/DT/det/4 "
    "river/NN/dobj/2} ,/,/punct/2 given=give/VBN/prep/2 the/DT/det/9 low/JJ/amod/9 "
    "water/NN/pobj/6 ././punct/2",
    "nothing to cut": "{The/DT/det/1 brigade/NN/nsubj/2 crossed=cross/VBD/ROOT/2 the/DT/det/4 "
    "river/NN/dobj/2} ././punct/2",
    "a name that begins like a connective": "{Sofia/NNP/nsubj/1 crossed=cross/VBD/ROOT/1 the/DT/det/3 river/NN/dobj/1 "
    "with/IN/prep/1 the/DT/det/6 brigade/NN/pobj/4} ././punct/1",
    "framing of several authors": "We/PRP/nsubj/1 believe/VBP/ROOT/1 that/IN/mark/6 {the/DT/det/4 dam/NN/nsubj/6 "
    "will/MD/aux/6 hold/VB/ccomp/1} ././punct/1",
}


@pytest.mark.parametrize("line", CASES.values(), ids=CASES.keys())
def test_the_asserted_clause(line: str) -> None:
    draft = parsed(line)

    [sentence] = draft.grammar.sentences

    assert list(asserted(draft, sentence)) == [draft.claims[0].extent]


def test_a_conclusion_is_an_assertion_of_its_own() -> None:
    draft = parsed(
        "{The/DT/det/1 reserves=reserve/NNS/nsubjpass/3 were=be/VBD/auxpass/3 "
        "called=call/VBN/ROOT/3 up/RP/prt/3} ,/,/punct/3 which/WDT/nsubj/7 "
        "means=mean/VBZ/advcl/3 that/IN/mark/12 {the/DT/det/10 brigade/NN/nsubj/12 "
        "will/MD/aux/12 cross/VB/ccomp/7} ././punct/3"
    )

    [sentence] = draft.grammar.sentences

    assert sorted(asserted(draft, sentence)) == list(draft.claims[0].content)


def test_a_view_of_the_author_s_own_is_an_assertion_of_its_own() -> None:
    draft = parsed(
        "{The/DT/det/1 dam/NN/nsubj/2 was=be/VBD/ROOT/2 full/JJ/acomp/2 by/IN/prep/2 noon/NN/pobj/4} ,/,/punct/2 "
        "and/CC/cc/2 my/PRP$/poss/9 guess/NN/nsubj/10 is=be/VBZ/conj/2 that/IN/mark/14 {it/PRP/nsubj/14 "
        "will/MD/aux/14 hold/VB/ccomp/10} ././punct/10"
    )

    [sentence] = draft.grammar.sentences

    assert sorted(asserted(draft, sentence)) == list(draft.claims[0].content)
