"""Rumours are told by nobody in particular; whoever is named for the same words keeps them."""

import pytest

from firsthand.claims.sources.hearsay import read_hearsay
from firsthand.model.claim import SourceType
from tests.claims.drafts import parsed, shown

CASES = {
    "it is said": (
        "In/IN/prep/5 the/DT/det/2 market/NN/pobj/0 it/PRP/nsubj/5 is=be/VBZ/auxpass/5 said=say/VBN/ROOT/5 "
        "that/IN/mark/10 the/DT/det/8 mayor/NN/nsubjpass/10 has=have/VBZ/aux/10 left=leave/VBN/ccomp/5 "
        "././punct/5",
        ["the mayor has left — it is said"],
    ),
    "it is rumoured, and the author goes on": (
        "It/PRP/nsubjpass/2 is=be/VBZ/auxpass/2 rumoured=rumour/VBN/ROOT/2 that/IN/mark/7 the/DT/det/5 "
        "bell/NN/nsubjpass/7 was=be/VBD/auxpass/7 sold=sell/VBN/ccomp/2 ,/,/punct/2 but/CC/cc/2 "
        "nobody/NN/nsubj/12 has=have/VBZ/aux/12 seen=see/VBN/conj/2 it/PRP/dobj/12 ././punct/12",
        ["the bell was sold — It is rumoured"],
    ),
    "it is claimed, without that": (
        "It/PRP/nsubjpass/2 is=be/VBZ/auxpass/2 claimed=claim/VBN/ROOT/2 the/DT/det/4 bell/NN/nsubjpass/6 "
        "was=be/VBD/auxpass/6 sold=sell/VBN/ccomp/2 ././punct/2",
        ["the bell was sold. — It is claimed"],
    ),
    "it was claimed, at the end": (
        "The/DT/det/1 bell/NN/nsubjpass/3 was=be/VBD/auxpass/3 sold=sell/VBN/ccomp/7 ,/,/punct/7 it/PRP/nsubjpass/7 "
        "was=be/VBD/auxpass/7 claimed=claim/VBN/ROOT/7 today/NN/npadvmod/7 ././punct/7",
        ["The bell was sold — it was claimed"],
    ),
    "a story that goes round": (
        "The/DT/det/1 story/NN/nsubj/6 going=go/VBG/acl/1 round/RP/prt/2 the/DT/det/5 town/NN/pobj/3 "
        "is=be/VBZ/ROOT/6 that/IN/mark/11 the/DT/det/9 mayor/NN/nsubjpass/11 has=have/VBZ/aux/11 "
        "left=leave/VBN/advcl/6 ././punct/6",
        ["the mayor has left. — The story going round the town"],
    ),
    "there is talk that": (
        "There/EX/expl/1 is=be/VBZ/ROOT/1 talk/NN/attr/1 that/IN/mark/7 the/DT/det/5 "
        "brigade/NN/nsubj/7 will/MD/aux/7 cross/VB/acl/2 on/IN/prep/7 Monday/NNP/pobj/8 "
        "././punct/1",
        ["the brigade will cross on Monday — talk"],
    ),
    "and another": (
        "There/EX/expl/1 is=be/VBZ/ROOT/1 a/DT/det/3 rumour/NN/attr/1 that/IN/mark/7 the/DT/det/6 dam/NN/nsubj/7 "
        "leaks=leak/VBZ/acl/3 ,/,/punct/3 and/CC/cc/3 another/DT/conj/3 that/IN/mark/13 "
        "it/PRP/nsubj/13 holds=hold/VBZ/acl/10 ././punct/1",
        ["the dam leaks — rumour", "it holds — another rumour"],
    ),
    "words between": (
        "There/EX/expl/1 is=be/VBZ/ROOT/1 talk/NN/attr/1 at/IN/prep/2 the/DT/det/5 "
        "market/NN/pobj/3 that/IN/mark/10 the/DT/det/8 brigade/NN/nsubj/10 will/MD/aux/10 "
        "cross/VB/relcl/2 on/IN/prep/10 Monday/NNP/pobj/11 ././punct/1",
        ["the brigade will cross on Monday — talk"],
    ),
    "noun alone": (
        "Rumours=rumour/NNS/nsubj/7 that/IN/mark/5 the/DT/det/3 dam/NN/nsubjpass/5 "
        "is=be/VBZ/auxpass/5 cracked=crack/VBN/acl/0 have/VBP/aux/7 emptied=empty/VBN/ROOT/7 "
        "the/DT/det/9 town/NN/dobj/7 ././punct/7",
        ["the dam is cracked — Rumours"],
    ),
    "what it is called is not told": (
        "They/PRP/nsubj/1 dismissed=dismiss/VBD/ROOT/1 talk/NN/dobj/1 that/IN/mark/6 the/DT/det/5 dam/NN/nsubj/6 "
        "held=hold/VBD/acl/2 as/IN/prep/6 a/DT/det/9 tale/NN/pobj/7 ././punct/1",
        ["talk that the dam held — They", "the dam held — talk"],
    ),
    "in place of what another cue made of it": (
        "<There/EX/expl/1> [is=be/VBZ/ROOT/1] {talk/NN/attr/1 that/IN/mark/7 the/DT/det/5 "
        "brigade/NN/nsubj/7 will/MD/aux/7 cross/VB/acl/2 on/IN/prep/7 Monday/NNP/pobj/8} "
        "././punct/1",
        ["the brigade will cross on Monday — talk"],
    ),
    "who denies the rumour keeps the denial": (
        "<Brixen/NNP/nsubj/1> [dismissed=dismiss/VBD/ROOT/1] {reports=report/NNS/dobj/1 "
        "that/IN/mark/7 the/DT/det/5 dam/NN/nsubjpass/7 is=be/VBZ/auxpass/7 "
        "cracked=crack/VBN/acl/2} ././punct/1",
        ["reports that the dam is cracked — Brixen", "the dam is cracked — reports"],
    ),
    "who denies the rumour and was not found gets a denial": (
        "Brixen/NNP/nsubj/1 spoke=speak/VBD/ROOT/1 and/CC/cc/1 rejected=reject/VBD/conj/1 the/DT/det/5 "
        "suggestion/NN/dobj/3 that/IN/mark/10 the/DT/det/8 dam/NN/nsubjpass/10 was=be/VBD/auxpass/10 "
        "cracked=crack/VBN/acl/5 ././punct/1",
        ["the suggestion that the dam was cracked — Brixen", "the dam was cracked — suggestion"],
    ),
    "somebody’s report is no rumour": (
        "Their/PRP$/poss/1 reports=report/NNS/nsubj/7 that/IN/mark/6 the/DT/det/4 dam/NN/nsubjpass/6 "
        "is=be/VBZ/auxpass/6 cracked=crack/VBN/acl/1 was=be/VBD/ROOT/7 wrong/JJ/acomp/7 "
        "././punct/7",
        [],
    ),
    "rumour has it": (
        "Rumour/NN/nsubj/1 has=have/VBZ/ROOT/1 it/PRP/dobj/1 the/DT/det/4 mayor/NN/nsubj/6 has=have/VBZ/aux/6 "
        "fled=flee/VBN/ccomp/1 ././punct/1",
        ["the mayor has fled. — Rumour"],
    ),
    "rumour has it, and somebody answers": (
        "Rumour/NN/nsubj/1 has=have/VBZ/ccomp/9 it/PRP/dobj/1 the/DT/det/4 mayor/NN/nsubj/6 has=have/VBZ/aux/6 "
        "fled=flee/VBN/ccomp/1 ;/:/punct/9 he/PRP/nsubj/9 laughed=laugh/VBD/ROOT/9 ././punct/9",
        ["the mayor has fled — Rumour"],
    ),
    "word has it that": (
        "Word/NN/nsubj/1 has=have/VBZ/ROOT/1 it/PRP/dobj/1 that/IN/mark/7 the/DT/det/5 mill/NN/nsubjpass/7 "
        "is=be/VBZ/auxpass/7 sold=sell/VBN/ccomp/1 ././punct/1",
        ["the mill is sold. — Word"],
    ),
    "one hears": (
        "Along/IN/prep/4 the/DT/det/2 quay/NN/pobj/0 one/PRP/nsubj/4 hears=hear/VBZ/ROOT/4 that/IN/mark/9 the/DT/det/7 "
        "mill/NN/nsubjpass/9 was=be/VBD/auxpass/9 sold=sell/VBN/ccomp/4 ././punct/4",
        ["the mill was sold. — one"],
    ),
    "in the queue they say": (
        "In/IN/prep/4 the/DT/det/2 queue/NN/pobj/0 <they/PRP/nsubj/4> [say/VBP/ROOT/4] {the/DT/det/6 "
        "dam/NN/nsubj/7 leaks=leak/VBZ/ccomp/4} ././punct/4",
        ["the dam leaks. — In the queue they"],
    ),
    "they, whom the text named before": (
        "<They/PRP/nsubj/1> [say/VBP/ROOT/1] {the/DT/det/3 dam/NN/nsubj/4 leaks=leak/VBZ/ccomp/1} ././punct/1",
        ["the dam leaks — They"],
    ),
    "reports without a clause": (
        "The/DT/det/1 reports=report/NNS/nsubjpass/3 were=be/VBD/auxpass/3 read/VBN/ROOT/3 "
        "at/IN/prep/3 noon/NN/pobj/4 ././punct/3",
        [],
    ),
    "talk that the author calls false": (
        "Reports=report/NNS/nsubj/5 that/IN/mark/4 the/DT/det/3 dam/NN/nsubj/4 leaks=leak/VBZ/acl/0 are=be/VBP/ROOT/5 "
        "false/JJ/acomp/5 ././punct/5",
        [],
    ),
    "talk that is rejected by nobody but the author": (
        "The/DT/det/1 suggestion/NN/nsubj/6 that/IN/mark/4 it/PRP/nsubj/4 leaks=leak/VBZ/acl/1 is=be/VBZ/auxpass/6 "
        "rejected=reject/VBN/ROOT/6 ././punct/6",
        [],
    ),
    "talk that somebody else rejects": (
        "Claims=claim/NNS/nsubj/5 that/IN/mark/3 it/PRP/nsubj/3 leaks=leak/VBZ/acl/0 are=be/VBP/auxpass/5 "
        "dismissed=dismiss/VBN/ROOT/5 by/IN/agent/5 Vale/NNP/pobj/6 ././punct/5",
        ["it leaks — Claims"],
    ),
    "talk that a speaker calls false": (
        "<Vale/NNP/nsubj/1> [says=say/VBZ/ROOT/1] {reports=report/NNS/nsubj/7 that/IN/mark/6 the/DT/det/5 "
        "dam/NN/nsubj/6 leaks=leak/VBZ/acl/2 are=be/VBP/ccomp/1 false/JJ/acomp/7} ././punct/1",
        ["reports that the dam leaks are false — Vale", "the dam leaks — reports"],
    ),
    "talk that somebody answers in the same sentence": (
        "There/EX/expl/2 have/VBP/aux/2 [been=be/VBN/ROOT/2 reports=report/NNS/attr/2] that/IN/mark/8 {the/DT/det/6 "
        "bridge/NN/nsubjpass/8 is=be/VBZ/auxpass/8 shut/VBN/ccomp/3} ,/,/punct/2 but/CC/cc/2 <a/DT/det/12 "
        "driver/NN/nsubj/13> told=tell/VBD/conj/2 us/PRP/dobj/13 that/IN/mark/18 nobody/NN/nsubj/18 "
        "had=have/VBD/aux/18 stopped=stop/VBN/ccomp/13 him/PRP/dobj/18 ././punct/13",
        ["the bridge is shut — reports"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), CASES.values(), ids=CASES.keys())
def test_rumours(line: str, claims: list[str]) -> None:
    assert shown(read_hearsay(parsed(line))) == claims


def test_a_rumour_is_a_vague_source_with_its_own_words_as_cue() -> None:
    line, _ = CASES["there is talk that"]
    draft = read_hearsay(parsed(line))

    [claim] = draft.claims

    assert claim.chain[0].source.type is SourceType.VAGUE
    assert [draft.words(cue) for cue in claim.cue] == ["There is talk that"]
