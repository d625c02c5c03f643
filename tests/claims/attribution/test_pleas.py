"""What is asked of whom, without a clause: the verb’s phrases, from those who are asked on."""

from __future__ import annotations

import pytest

from firsthand.claims.attribution.pleas import told_plea
from tests.claims.drafts import parsed

CASES = {
    "to both, for calm": (
        "Vale/NNP/nsubj/1 appealed=appeal/VBD/ROOT/1 to/IN/prep/1 both/DT/det/4 camps=camp/NNS/pobj/2 for/IN/prep/1 "
        "calm/NN/pobj/5 ././punct/1",
        "both camps for calm",
    ),
    "its people, against travel": (
        "Vale/NNP/nsubj/1 advised=advise/VBD/ROOT/1 his/PRP$/poss/3 people/NNS/dobj/1 against/IN/prep/1 "
        "travel/NN/pobj/4 to/IN/prep/5 Brixen/NNP/pobj/6 ././punct/1",
        "his people against travel to Brixen",
    ),
    "with the council, for more time": (
        "Vale/NNP/nsubj/1 pleaded=plead/VBD/ROOT/1 with/IN/prep/1 the/DT/det/4 council/NN/pobj/2 for/IN/prep/1 "
        "time/NN/pobj/5 ././punct/1",
        "the council for time",
    ),
    "for calm, and to nobody": (
        "Vale/NNP/nsubj/1 appealed=appeal/VBD/ROOT/1 for/IN/prep/1 calm/NN/pobj/2 ././punct/1",
        None,
    ),
    "to a court, for no thing": (
        "Vale/NNP/nsubj/1 appealed=appeal/VBD/ROOT/1 to/IN/prep/1 a/DT/det/4 court/NN/pobj/2 ././punct/1",
        None,
    ),
    "advised for a fee": (
        "Vale/NNP/nsubj/1 advised=advise/VBD/ROOT/1 the/DT/det/3 firm/NN/dobj/1 for/IN/prep/1 a/DT/det/6 fee/NN/pobj/4 "
        "././punct/1",
        None,
    ),
}


@pytest.mark.parametrize(("line", "plea"), CASES.values(), ids=CASES.keys())
def test_a_plea(line: str, plea: str | None) -> None:
    draft = parsed(line)

    told = told_plea(draft, draft.grammar.tokens[1])

    assert (draft.words(told) if told else None) == plea
