"""Which words tell of an event, and which only seem to."""

import pytest

from firsthand.claims.events.triggers import triggers_in
from firsthand.claims.events.words_of_events import lexicon
from tests.claims.drafts import parsed

CASES = {
    "a verb": ("they/PRP/nsubj/1 rioted=riot/VBD/ROOT/1", ["riot PROTEST"]),
    "a participle that describes": (
        "captured=arrest/VBN/amod/1 men=man/NNS/nsubj/2 slept=sleep/VBD/ROOT/2",
        [],
    ),
    "a noun with nobody": ("the/DT/det/1 invasion/NN/nsubj/3 may/MD/aux/3 fail/VB/ROOT/3", []),
    "a noun that happens": (
        "clashes=clash/NNS/nsubj/1 erupted=erupt/VBD/ROOT/1",
        ["clash ASSAULT"],
    ),
    "an adjective does not tell": (
        "Western/JJ/amod/1 sanctions=sanction/NNS/nsubj/2 hurt/VBD/ROOT/2",
        [],
    ),
    "a day's march": (
        "a/DT/det/1 day/NN/poss/3 's/POS/case/1 march/NN/ROOT/3",
        [],
    ),
    "promised and done are one": (
        "they/PRP/nsubj/1 agreed=agree/VBD/ROOT/1 to/TO/aux/3 withdraw/VB/xcomp/1",
        ["agree CONCEDE"],
    ),
    "and so are both that were promised": (
        "they/PRP/nsubj/1 agreed=agree/VBD/ROOT/1 to/TO/aux/3 disarm/VB/xcomp/1 and/CC/cc/3 withdraw/VB/conj/3",
        ["agree CONCEDE"],
    ),
    "refused is no deed beside it": (
        "they/PRP/nsubj/1 refused=refuse/VBD/ROOT/1 to/TO/aux/3 negotiate/VB/xcomp/1",
        ["refuse REJECT"],
    ),
    "two deeds are two": (
        "they/PRP/nsubj/1 rioted=riot/VBD/ROOT/1 and/CC/cc/1 killed=kill/VBD/conj/1 him/PRP/dobj/3",
        ["riot PROTEST", "kill ASSAULT"],
    ),
    "a verb and its deed are one": (
        "they/PRP/nsubj/1 imposed=impose/VBD/ROOT/1 a/DT/det/3 curfew/NN/dobj/1",
        ["impose COERCE"],
    ),
    "an order needs an infinitive": (
        "they/PRP/nsubj/1 ordered=order/VBD/ROOT/1 tea/NN/dobj/1",
        [],
    ),
    "with one it asks": (
        "they/PRP/nsubj/1 ordered=order/VBD/ROOT/1 him/PRP/dobj/1 to/TO/aux/4 sit/VB/xcomp/1",
        ["order REQUEST"],
    ),
    "what messages are about": (
        "they/PRP/nsubj/1 sent=send/VBD/ROOT/1 messages=message/NNS/dobj/1 about/IN/prep/2 his/PRP$/poss/5 "
        "invasion/NN/pobj/3",
        [],
    ),
    "beside another deed, after the invasion says when": (
        "they/PRP/nsubj/1 rioted=riot/VBD/ROOT/1 after/IN/prep/1 his/PRP$/poss/4 invasion/NN/pobj/2",
        ["riot PROTEST"],
    ),
    "since the invasion says when": (
        "they/PRP/nsubj/1 launched=launch/VBD/ROOT/1 boats=boat/NNS/dobj/1 since/IN/prep/1 his/PRP$/poss/5 "
        "invasion/NN/pobj/3",
        ["invasion ASSAULT"],
    ),
    "brought down is not brought": (
        "they/PRP/nsubj/1 brought=bring/VBD/ROOT/1 down/RP/prt/1 missiles=missile/NNS/dobj/1",
        [],
    ),
}


def test_a_root_that_is_called_a_conjunct_ends_the_climb() -> None:
    grammar = parsed("agreed=agree/VBD/conj/0 and/CC/cc/0 attacked=riot/VBD/conj/0").grammar

    assert [t.token.lemma for t in triggers_in(grammar, grammar.tokens, lexicon())] == ["agree", "riot"]


def test_a_visit_is_one_to_a_country_or_a_town() -> None:
    tree = "Aune/NNP/nsubj/1 visits=visit/VBZ/ROOT/1 {0}/NNP/dobj/1"
    named, unnamed = parsed(tree.format("Ilvet"), names={"Ilvet": "GPE"}), parsed(tree.format("Ilvet"))

    assert [
        [t.senses[0].type for t in triggers_in(d.grammar, d.grammar.tokens, lexicon())] for d in (named, unnamed)
    ] == [["CONSULT"], []]


@pytest.mark.parametrize(("tree", "expected"), CASES.values(), ids=CASES.keys())
def test_triggers(tree: str, expected: list[str]) -> None:
    grammar = parsed(tree).grammar

    found = triggers_in(grammar, grammar.tokens, lexicon())

    assert [f"{t.token.lemma} {t.senses[0].type}" for t in found] == expected
