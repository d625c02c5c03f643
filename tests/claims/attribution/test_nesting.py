"""What one source says that another said: reporting clauses that were passed over, and chains of those who tell."""

import pytest

from firsthand.claims.attribution.nesting import find_missed, nest
from tests.claims.drafts import marked, parsed, shown

MISSED = {
    "what somebody undertakes": (
        "The/DT/det/1 guild/NN/nsubj/3 has=have/VBZ/aux/3 undertaken=undertake/VBN/ROOT/3 to/TO/aux/5 "
        "mend/VB/xcomp/3 the/DT/det/7 roof/NN/dobj/5 by/IN/prep/5 Easter/NNP/pobj/8 ././punct/3",
        ["to mend the roof by Easter — The guild"],
    ),
    "helping verbs between commas are nobody": (
        "{Two/CD/nummod/1 companies=company/NNS/nsubj/9 ,/,/punct/1 have/VBP/aux/5 been=be/VBN/auxpass/5 "
        "told=tell/VBN/relcl/1 to/TO/aux/7 move/VB/xcomp/5} ,/,/punct/9 [said=say/VBD/ROOT/9] <the/DT/det/11 "
        "officer/NN/dobj/9> ././punct/9",
        ["Two companies, have been told to move — the officer"],
    ),
    "whom an outlet cites before it tells": (
        "Quay/NNP/compound/1 News/NNP/nsubj/2 reported=report/VBD/ROOT/2 ,/,/punct/2 citing=cite/VBG/advcl/2 "
        "a/DT/det/6 doctor/NN/dobj/4 ,/,/punct/2 that/IN/mark/10 it/PRP/nsubj/10 shut/VBD/ccomp/2 ././punct/2",
        ["it shut. — a doctor > Quay News"],
    ),
    "said": (
        "The/DT/det/1 priest/NN/nsubj/2 said=say/VBD/ROOT/2 the/DT/det/4 governor/NN/nsubj/6 "
        "had=have/VBD/aux/6 left=leave/VBN/ccomp/2 the/DT/det/8 town/NN/dobj/6 ././punct/2",
        ["the governor had left the town — The priest"],
    ),
    "an order holds the one who is to act": (
        "The/DT/det/1 governor/NN/nsubj/2 ordered=order/VBD/ROOT/2 the/DT/det/4 "
        "brigade/NN/dobj/2 to/TO/aux/6 leave/VB/xcomp/2 the/DT/det/8 bank/NN/dobj/6 ././punct/2",
        ["the brigade to leave the bank — The governor"],
    ),
    "the clause before it": (
        "The/DT/det/1 boats=boat/NNS/nsubj/2 crossed=cross/VBD/ccomp/9 on/IN/prep/2 "
        "Friday/NNP/pobj/3 ,/,/punct/9 a/DT/det/8 senior/JJ/amod/8 officer/NN/nsubj/9 "
        "told=tell/VBD/ROOT/9 Northline/NNP/dobj/9 ././punct/9",
        ["The boats crossed on Friday — a senior officer"],
    ),
    "a clause without what stands before it": (
        "The/DT/det/1 coins=coin/NNS/nsubj/6 Lisk/NNP/nsubj/3 says=say/VBZ/relcl/1 she/PRP/nsubj/5 "
        "raised=raise/VBD/ccomp/3 fell=fall/VBD/ROOT/6 ././punct/6",
        [],
    ),
    "a clause that a relative word leaves whole": (
        "The/DT/det/1 letter/NN/nsubj/8 where/WRB/advmod/4 Lisk/NNP/nsubj/4 said=say/VBD/relcl/1 the/DT/det/6 "
        "gates=gate/NNS/nsubj/7 held=hold/VBD/ccomp/4 fell=fall/VBD/ROOT/8 ././punct/8",
        ["the gates held — Lisk"],
    ),
    "inside another’s content": (
        "<The/DT/det/1 envoy/NN/nsubj/2> [said=say/VBD/ROOT/2] {the/DT/det/4 "
        "minister/NN/nsubj/5 warned=warn/VBD/ccomp/2 him=he/PRP/dobj/5 that/IN/mark/11 "
        "the/DT/det/9 gates=gate/NNS/nsubj/11 would/MD/aux/11 stay/VB/ccomp/5 shut/JJ/acomp/11} "
        "././punct/2",
        [
            "the minister warned him that the gates would stay shut — The envoy",
            "that the gates would stay shut — the minister",
        ],
    ),
    "what the speaker does meanwhile, hung on the clause": (
        "The/DT/det/1 priest/NN/nsubj/6 ,/,/punct/1 while/IN/mark/4 leaving=leave/VBG/advcl/9 ,/,/punct/6 "
        "said=say/VBD/ROOT/6 the/DT/det/8 governor/NN/nsubj/9 left=leave/VBD/ccomp/6 the/DT/det/11 town/NN/dobj/9 "
        "././punct/6",
        ["the governor left the town — The priest"],
    ),
    "no clause": (
        "The/DT/det/1 priest/NN/nsubj/2 said=say/VBD/ROOT/2 so/RB/advmod/2 ././punct/2",
        [],
    ),
    "a verb that was read already": (
        "<The/DT/det/1 priest/NN/nsubj/2> [said=say/VBD/ROOT/2] {the/DT/det/4 "
        "governor/NN/nsubj/6 had=have/VBD/aux/6 left=leave/VBN/ccomp/2 the/DT/det/8 "
        "town/NN/dobj/6} ././punct/2",
        ["the governor had left the town — The priest"],
    ),
    "in marks": (
        "“/-/punct/3 The/DT/det/2 priest/NN/nsubj/3 said=say/VBD/ROOT/3 the/DT/det/5 "
        "governor/NN/nsubj/7 had=have/VBD/aux/7 left=leave/VBN/ccomp/3 the/DT/det/9 "
        "town/NN/dobj/7 ././punct/3 ”/-/punct/3",
        [],
    ),
    "a participle has no speaker of its own": (
        "Saying=say/VBG/advcl/10 the/DT/det/2 governor/NN/nsubj/4 had=have/VBD/aux/4 "
        "left=leave/VBN/ccomp/0 the/DT/det/6 town/NN/dobj/4 ,/,/punct/10 the/DT/det/9 "
        "priest/NN/nsubj/10 wept=weep/VBD/ROOT/10 ././punct/10",
        [],
    ),
    "I am nobody to quote": (
        "I/PRP/nsubj/1 said=say/VBD/ROOT/1 the/DT/det/3 governor/NN/nsubj/5 had=have/VBD/aux/5 "
        "left=leave/VBN/ccomp/1 the/DT/det/7 town/NN/dobj/5 ././punct/1",
        [],
    ),
    "it, a ministry, says": (
        "It/PRP/nsubj/1 said=say/VBD/ROOT/1 the/DT/det/3 governor/NN/nsubj/5 had=have/VBD/aux/5 "
        "left=leave/VBN/ccomp/1 the/DT/det/7 town/NN/dobj/5 ././punct/1",
        ["the governor had left the town — It"],
    ),
    "it, the matter, suggests": (
        "It/PRP/nsubj/1 suggests=suggest/VBZ/ROOT/1 the/DT/det/3 governor/NN/nsubj/5 had=have/VBD/aux/5 "
        "left=leave/VBN/ccomp/1 the/DT/det/7 town/NN/dobj/5 ././punct/1",
        [],
    ),
    "a clause whose subject stands before the speaker": (
        "A/DT/det/1 raid/NN/ROOT/1 ,/,/punct/1 which/WDT/nsubj/7 Brixen/NNP/nsubj/5 said=say/VBD/relcl/1 "
        "had=have/VBD/aux/7 failed=fail/VBN/ccomp/5 in/IN/prep/7 spring/NN/pobj/8 ././punct/1",
        [],
    ),
    "a wish is no order": (
        "The/DT/det/1 governor/NN/nsubj/2 wanted=want/VBD/ROOT/2 the/DT/det/4 "
        "brigade/NN/nsubj/6 to/TO/aux/6 leave/VB/ccomp/2 the/DT/det/8 bank/NN/dobj/6 "
        "././punct/2",
        [],
    ),
    "an author's own estimate": (
        "We/PRP/nsubj/1 put/VBP/ROOT/1 the/DT/det/3 toll/NN/dobj/1 at/IN/prep/1 some/DT/advmod/6 forty/CD/nummod/7 "
        "men=man/NNS/pobj/4 ././punct/1",
        [],
    ),
    "whose owner says so, named behind": (
        "The/DT/det/1 Marigold/NNP/nsubj/3 was=be/VBD/aux/3 carrying=carry/VBG/ccomp/13 nine/CD/nummod/5 "
        "men=man/NNS/dobj/3 ,/,/punct/5 its/PRP$/poss/8 owner/NN/appos/5 ,/,/punct/8 Brixen/NNP/compound/11 "
        "Lines/NNPS/appos/8 ,/,/punct/13 said=say/VBD/ROOT/13 ././punct/13",
        ["The Marigold was carrying nine men — its owner, Brixen Lines"],
    ),
    "what many are asked for": (
        "The/DT/det/1 bishops=bishop/NNS/nsubj/2 appealed=appeal/VBD/ROOT/2 to/IN/prep/2 both/DT/det/5 "
        "camps=camp/NNS/pobj/3 for/IN/prep/2 calm/NN/pobj/6 ././punct/2",
        ["both camps for calm — The bishops"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), MISSED.values(), ids=MISSED.keys())
def test_clauses_that_were_passed_over(line: str, claims: list[str]) -> None:
    assert shown(find_missed(parsed(line))) == claims


QUOTED = {
    "at the end of a quotation": (
        "“{Seven strikes hit the airport, Hadrun command says},” <Vos> [wrote].",
        [
            "Seven strikes hit the airport — Hadrun command > Vos",
            "Seven strikes hit the airport, Hadrun command says — Vos",
        ],
    ),
    "at the end of its last sentence": (
        "“{The town fell. Seven strikes hit the airport, the Navy said.}” <Vos> [wrote] on Monday.",
        [
            "The town fell. Seven strikes hit the airport, the Navy said. — Vos",
            "Seven strikes hit the airport — the Navy > Vos",
        ],
    ),
    "words of one’s own": (
        "“{It fell that day at noon, I said},” <Vos> [wrote].",
        ["It fell that day at noon, I said — Vos"],
    ),
    "too few words": ("“{No, Brixen says},” <Vos> [wrote].", ["No, Brixen says — Vos"]),
}


@pytest.mark.parametrize(("text", "claims"), QUOTED.values(), ids=QUOTED.keys())
def test_whoever_is_quoted_passes_on_what_another_says(text: str, claims: list[str]) -> None:
    assert shown(nest(find_missed(marked(text)))) == claims


NESTED = {
    "inside more": (
        "<¹The/DT/det/1 paper/NN/nsubj/2> [¹said=say/VBD/ROOT/2] {¹<²the/DT/det/4 "
        "officer/NN/nsubj/5> [²claimed=claim/VBD/ccomp/2] {²the/DT/det/7 brigade/NN/nsubj/9 "
        "had=have/VBD/aux/9 crossed=cross/VBN/ccomp/5 the/DT/det/11 river/NN/dobj/9 "
        "by/IN/prep/9 night/NN/pobj/12} ,/,/punct/5 and/CC/cc/5 nobody/NN/nsubj/21 "
        "in/IN/prep/16 the/DT/det/20 whole/JJ/amod/20 town/NN/pobj/17 wept=weep/VBD/conj/5} "
        "././punct/2",
        [
            "the officer claimed the brigade had crossed the river by night, and nobody in the whole town wept "
            "— The paper",
            "the brigade had crossed the river by night — the officer > The paper",
        ],
    ),
    "inside hardly more": (
        "<¹The/DT/det/1 paper/NN/nsubj/2> [¹said=say/VBD/ROOT/2] {¹<²the/DT/det/4 "
        "officer/NN/nsubj/5> [²claimed=claim/VBD/ccomp/2] {²the/DT/det/7 brigade/NN/nsubj/9 "
        "had=have/VBD/aux/9 crossed=cross/VBN/ccomp/5 the/DT/det/11 river/NN/dobj/9 "
        "by/IN/prep/9 night/NN/pobj/12 on/IN/prep/9 Friday/NNP/pobj/14 and/CC/cc/9 "
        "was=be/VBD/conj/9 now/RB/advmod/17 at/IN/prep/17 the/DT/det/21 dam/NN/pobj/19}} "
        "././punct/2",
        [
            "the brigade had crossed the river by night on Friday and was now at the dam — the officer > The paper",
        ],
    ),
    "what a speaker says that she thinks": (
        "<¹Petra/NNP/compound/1 Lisk/NNP/nsubj/2> [¹said=say/VBD/ROOT/2] {¹<²she/PRP/nsubj/4> "
        "[²thinks=think/VBZ/ccomp/2] {²the/DT/det/6 dam/NN/nsubj/8 will/MD/aux/8 hold/VB/ccomp/4 for/IN/prep/8 "
        "the/DT/det/11 winter/NN/pobj/9 at/IN/prep/8 least/JJS/pobj/12}} ././punct/2",
        ["she thinks the dam will hold for the winter at least — Petra Lisk"],
    ),
    "what a paper says that he thinks": (
        "<¹Merrow/NNP/compound/1 Gazette/NNP/nsubj/2> [¹said=say/VBD/ROOT/2] {¹<²he/PRP/nsubj/4> "
        "[²thinks=think/VBZ/ccomp/2] {²the/DT/det/6 dam/NN/nsubj/8 will/MD/aux/8 hold/VB/ccomp/4 for/IN/prep/8 "
        "the/DT/det/11 winter/NN/pobj/9 at/IN/prep/8 least/JJS/pobj/12}} ././punct/2",
        ["the dam will hold for the winter at least — he > Merrow Gazette"],
    ),
    "what a speaker says that another claimed": (
        "<¹Petra/NNP/compound/1 Lisk/NNP/nsubj/2> [¹said=say/VBD/ROOT/2] {¹<²she/PRP/nsubj/4> "
        "[²claimed=claim/VBD/ccomp/2] {²the/DT/det/6 dam/NN/nsubj/8 will/MD/aux/8 hold/VB/ccomp/4 for/IN/prep/8 "
        "the/DT/det/11 winter/NN/pobj/9 at/IN/prep/8 least/JJS/pobj/12}} ././punct/2",
        ["the dam will hold for the winter at least — she > Petra Lisk"],
    ),
    "three deep": (
        "<¹The/DT/det/1 radio/NN/nsubj/2> [¹said=say/VBD/ROOT/2] {¹<²the/DT/det/4 "
        "paper/NN/nsubj/5> [²wrote=write/VBD/ccomp/2] {²that/IN/mark/9 <³the/DT/det/8 "
        "officer/NN/nsubj/9> [³claimed=claim/VBD/ccomp/5] {³the/DT/det/11 brigade/NN/nsubj/13 "
        "had=have/VBD/aux/13 crossed=cross/VBN/ccomp/9} ,/,/punct/9 and/CC/cc/9 "
        "more/RBR/amod/18 such/JJ/amod/18 things=thing/NNS/conj/9 by/IN/prep/18 the/DT/det/21 "
        "dozen/NN/pobj/19} ,/,/punct/2 and/CC/cc/2 then/RB/advmod/26 it/PRP/nsubj/26 "
        "played=play/VBD/conj/2 a/DT/det/28 march/NN/dobj/26 for/IN/prep/26 all/DT/pobj/29 "
        "of/IN/prep/30 the/DT/det/33 town/NN/pobj/31} ././punct/26",
        [
            "the paper wrote that the officer claimed the brigade had crossed, and more such things by the dozen, "
            "and then it played a march for all of the town — The radio",
            "that the officer claimed the brigade had crossed, and more such things by the dozen "
            "— the paper > The radio",
            "the brigade had crossed — the officer > the paper > The radio",
        ],
    ),
    "side by side": (
        "<¹The/DT/det/1 paper/NN/nsubj/2> [¹said=say/VBD/ROOT/2] {¹the/DT/det/4 "
        "gates=gate/NNS/nsubjpass/6 are=be/VBP/auxpass/6 shut/VBN/ccomp/2} ././punct/2 || "
        "<²The/DT/det/1 officer/NN/nsubj/2> [²said=say/VBD/ROOT/2] {²the/DT/det/4 "
        "brigade/NN/nsubj/6 had=have/VBD/aux/6 crossed=cross/VBN/ccomp/2} ././punct/2",
        ["the gates are shut — The paper", "the brigade had crossed — The officer"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), NESTED.values(), ids=NESTED.keys())
def test_chains_of_those_who_tell(line: str, claims: list[str]) -> None:
    assert shown(nest(parsed(line))) == claims
