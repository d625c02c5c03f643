"""Who does what to whom, by the tree: each sentence is named for the construction that hides one of the two."""

import pytest

from firsthand.claims.events.acting import Entities
from firsthand.claims.events.participants import participants
from firsthand.claims.events.triggers import triggers_in
from firsthand.claims.events.words_of_events import lexicon
from tests.claims.drafts import parsed

NAMES = {"Tarvia": "GPE", "Marrenia": "GPE", "Aune": "PERSON", "Ilvet": "GPE", "Guard": "ORG"}

CASES = {
    "active": (
        "Tarvia/NNP/nsubj/1 invaded=invade/VBD/ROOT/1 Marrenia/NNP/dobj/1",
        ["invade: Tarvia > Marrenia"],
    ),
    "passive": (
        "Marrenia/NNP/nsubjpass/2 was=be/VBD/auxpass/2 invaded=invade/VBN/ROOT/2 by/IN/agent/2 Tarvia/NNP/pobj/3",
        ["invade: Tarvia > Marrenia"],
    ),
    "passive whose subject is called active": (
        "Aune/NNP/nsubj/1 said=say/VBD/ROOT/1 rebels=rebel/NNS/nsubj/4 were=be/VBD/auxpass/4 killed=kill/VBN/advcl/1",
        ["kill:  > rebel"],
    ),
    "passive with nobody behind it": (
        "Aune/NNP/nsubjpass/2 was=be/VBD/auxpass/2 arrested=arrest/VBN/ROOT/2",
        ["arrest:  > Aune"],
    ),
    "by train is nobody": (
        "Aune/NNP/nsubjpass/2 was=be/VBD/auxpass/2 deported=deport/VBN/ROOT/2 by/IN/agent/2 train/NN/pobj/3",
        ["deport:  > Aune"],
    ),
    "a perfect is no passive": (
        "Tarvia/NNP/nsubjpass/2 has=have/VBZ/aux/2 annexed=annex/VBN/ROOT/2 Ilvet/NNP/dobj/2",
        ["annex: Tarvia > Ilvet"],
    ),
    "relative clause": (
        "troops=troop/NNS/ROOT/0 that/WDT/nsubj/2 shelled=shell/VBD/relcl/0 Ilvet/NNP/dobj/2",
        ["shell: troop > Ilvet"],
    ),
    "participle": (
        "rebels=rebel/NNS/ROOT/0 shelling=shell/VBG/acl/0 Ilvet/NNP/dobj/1",
        ["shell: rebel > Ilvet"],
    ),
    "coordination": (
        "Tarvia/NNP/nsubj/3 and/CC/cc/0 Marrenia/NNP/conj/0 condemned=condemn/VBD/ROOT/3 Aune/NNP/dobj/3",
        ["condemn: Tarvia, Marrenia > Aune"],
    ),
    "a subject shared": (
        "Tarvia/NNP/nsubj/1 shelled=shell/VBD/ROOT/1 Ilvet/NNP/dobj/1 and/CC/cc/1 annexed=annex/VBD/conj/1 "
        "Marrenia/NNP/dobj/4",
        ["shell: Tarvia > Ilvet", "annex: Tarvia > Marrenia"],
    ),
    "control by the object": (
        "Aune/NNP/nsubj/1 helped=help/VBD/ROOT/1 rebels=rebel/NNS/dobj/1 invade/VB/xcomp/1 Ilvet/NNP/dobj/3",
        ["invade: rebel > Ilvet"],
    ),
    "members of a body": (
        "members=member/NNS/nsubj/3 of/IN/prep/0 Guard/NNP/pobj/1 shelled=shell/VBD/ROOT/3 Ilvet/NNP/dobj/3",
        ["shell: Guard > Ilvet"],
    ),
    "a number of those": (
        "thousands=thousand/NNS/nsubj/3 of/IN/prep/0 rebels=rebel/NNS/pobj/1 shelled=shell/VBD/ROOT/3 Ilvet/NNP/dobj/3",
        ["shell: rebel > Ilvet"],
    ),
    "one's own forces": (
        "Tarvia/NNP/nsubj/1 deployed=deploy/VBD/ROOT/1 its/PRP$/poss/3 troops=troop/NNS/dobj/1 in/IN/prep/1 "
        "Ilvet/NNP/pobj/4",
        ["deploy: Tarvia > Ilvet"],
    ),
    "demanded that": (
        "Aune/NNP/nsubj/1 issued=issue/VBD/ROOT/1 demands=demand/NNS/dobj/1 that/IN/mark/5 Tarvia/NNP/nsubj/5 "
        "withdraw/VB/acl/2",
        ["demand: Aune > Tarvia"],
    ),
    "seized by": (
        "Aune/NNP/nsubj/1 demanded=demand/VBD/ROOT/1 land/NN/dobj/1 seized=seize/VBN/acl/2 by/IN/agent/3 "
        "Tarvia/NNP/pobj/4",
        ["demand: Aune > Tarvia"],
    ),
    "threatened unless": (
        "Tarvia/NNP/nsubj/1 threatened=threaten/VBD/ROOT/1 to/TO/aux/3 strike/VB/xcomp/1 unless/IN/mark/6 "
        "Marrenia/NNP/nsubj/6 left=leave/VBD/advcl/1",
        ["threaten: Tarvia > Marrenia"],
    ),
    "taken away from": (
        "Aune/NNP/nsubj/1 demanded=demand/VBD/ROOT/1 land/NN/nsubj/4 be/VB/auxpass/4 taken=take/VBN/ccomp/1 "
        "away/RB/advmod/4 from/IN/prep/5 rebels=rebel/NNS/pobj/6",
        ["demand: Aune > rebel"],
    ),
    "is opposed to": (
        "Tarvia/NNP/nsubjpass/2 is=be/VBZ/auxpass/2 opposed=oppose/VBN/ROOT/2 to/IN/prep/2 Aune/NNP/pobj/3",
        ["oppose: Tarvia > Aune"],
    ),
    "its own deed": (
        "army/NN/nsubj/1 completed=complete/VBD/ROOT/1 its/PRP$/poss/3 withdrawal/NN/dobj/1 from/IN/prep/3 "
        "Ilvet/NNP/pobj/4",
        ["withdrawal: army > Ilvet"],
    ),
    "a possessive": (
        "Tarvia/NNP/poss/2 's/POS/case/0 attack/NN/nsubj/6 on/IN/prep/2 Marrenia/NNP/pobj/3 has=have/VBZ/aux/6 "
        "failed=fail/VBN/ROOT/6",
        ["attack: Tarvia > Marrenia"],
    ),
    "a light verb": (
        "Tarvia/NNP/nsubj/1 began=begin/VBD/ROOT/1 a/DT/det/3 crackdown/NN/dobj/1 on/IN/prep/3 rebels=rebel/NNS/pobj/4",
        ["crackdown: Tarvia > rebel"],
    ),
    "of those it is done to": (
        "the/DT/det/1 arrest/NN/nsubj/4 of/IN/prep/1 Aune/NNP/pobj/2 shocked=shock/VBD/ROOT/4",
        ["arrest:  > Aune"],
    ),
    "of those who do it": (
        "the/DT/det/1 withdrawal/NN/nsubj/4 of/IN/prep/1 Tarvia/NNP/pobj/2 pleased=please/VBD/ROOT/4",
        ["withdrawal: Tarvia > "],
    ),
    "between two": (
        "talks=talk/NNS/nsubj/5 between/IN/prep/0 Tarvia/NNP/pobj/1 and/CC/cc/2 Marrenia/NNP/conj/2 "
        "failed=fail/VBD/ROOT/5",
        ["talk: Tarvia, Marrenia > "],
    ),
    "a pronoun for the speaker": (
        "Tarvia/NNP/nsubj/1 said=say/VBD/ROOT/1 it/PRP/nsubj/3 invaded=invade/VBD/ccomp/1 Marrenia/NNP/dobj/3",
        ["invade: Tarvia > Marrenia"],
    ),
    "whom the clause is about": (
        "Aune/NNP/nsubj/1 demanded=demand/VBD/ROOT/1 that/IN/mark/4 Tarvia/NNP/nsubj/4 leave/VB/ccomp/1",
        ["demand: Aune > Tarvia"],
    ),
    "what is sent is not whom it goes to": (
        "Tarvia/NNP/nsubj/1 sent=send/VBD/ROOT/1 food/NN/dobj/1 to/IN/prep/1 rebels=rebel/NNS/pobj/3",
        ["send: Tarvia > rebel"],
    ),
    "a group of them": (
        "a/DT/det/1 handful/NN/nsubj/4 of/IN/prep/1 rebels=rebel/NNS/pobj/2 resigned=resign/VBD/ROOT/4",
        ["resign: rebel > "],
    ),
}


@pytest.mark.parametrize(("tree", "expected"), CASES.values(), ids=CASES.keys())
def test_who_takes_part(tree: str, expected: list[str]) -> None:
    draft = parsed(tree, names={name: kind for name, kind in NAMES.items() if name in tree})
    grammar, entities = draft.grammar, Entities(draft.grammar)

    found = [(t, participants(grammar, t, entities)) for t in triggers_in(grammar, grammar.tokens, lexicon())]

    assert [
        f"{t.token.lemma}: {', '.join(a.lemma.title() if a.pos == 'PROPN' else a.lemma for a in p.actors)} > "
        f"{', '.join(r.lemma.title() if r.pos == 'PROPN' else r.lemma for r in p.recipients)}"
        for t, p in found
    ] == expected
