"""Whether a deed is told as done: each sentence is named for what says so."""

import pytest

from firsthand.claims.events.realis import realis_of
from firsthand.model.claim import Factuality, Kind
from firsthand.model.event import Realis
from tests.claims.drafts import parsed

DONE, COMING, OPEN, NOT = Realis.ACTUAL, Realis.FUTURE, Realis.HYPOTHETICAL, Realis.NEGATED

CASES = {
    "past": ("{they/PRP/nsubj/1 attacked=attack/VBD/ROOT/1}", DONE),
    "no attack": ("{no/DT/det/1 attack/NN/nsubj/2 occurred=occur/VBD/ROOT/2}", NOT),
    "a planned attack": ("{the/DT/det/2 planned/JJ/amod/2 attack/NN/nsubj/3 failed=fail/VBD/ROOT/3}", COMING),
    "any attack": ("{any/DT/det/1 attack/NN/nsubj/2 fails=fail/VBZ/ROOT/2}", OPEN),
    "fears of an attack": ("{fears=fear/NNS/ROOT/0 of/IN/prep/0 attack/NN/pobj/1}", OPEN),
    "what comes of it says nothing": ("{their/PRP$/poss/1 attack/NN/nsubj/3 will/MD/aux/3 hurt/VB/ROOT/3}", DONE),
    "plans to": ("{they/PRP/nsubj/1 plan/VBP/ROOT/1 to/TO/aux/3 attack/VB/xcomp/1}", COMING),
    "began to": ("{they/PRP/nsubj/1 began=begin/VBD/ROOT/1 to/TO/aux/3 attack/VB/xcomp/1}", DONE),
    "tried to": ("{they/PRP/nsubj/1 tried=try/VBD/ROOT/1 to/TO/aux/3 attack/VB/xcomp/1}", OPEN),
    "are unlikely to": (
        "{they/PRP/nsubj/1 are=be/VBP/ROOT/1 unlikely/JJ/acomp/1 to/TO/aux/4 attack/VB/xcomp/2}",
        OPEN,
    ),
    "did not plan to": (
        "{they/PRP/nsubj/3 did=do/VBD/aux/3 not/RB/neg/3 plan/VB/ROOT/3 to/TO/aux/5 attack/VB/xcomp/3}",
        NOT,
    ),
    "whether they": ("{whether/IN/mark/2 they/PRP/nsubj/2 attack/VBP/ROOT/2}", OPEN),
    "a question": ("{they/PRP/nsubj/1 attack/VBP/ROOT/1 ?/./punct/1}", OPEN),
    "would, told by somebody": (
        "<Aune/NNP/nsubj/1> [said=say/VBD/ROOT/1] {they/PRP/nsubj/4 would/MD/aux/4 attack/VB/ccomp/1}",
        COMING,
    ),
    "would, told by the author": ("{they/PRP/nsubj/2 would/MD/aux/2 attack/VB/ROOT/2}", OPEN),
}


@pytest.mark.parametrize(("tree", "expected"), CASES.values(), ids=CASES.keys())
def test_how_a_deed_is_told(tree: str, expected: Realis) -> None:
    draft = parsed(tree)
    [claim] = draft.claims
    deed = next(t for t in draft.grammar.tokens if t.lemma == "attack")

    assert realis_of(draft.grammar, deed, None, claim, spoken=False) is expected


def test_a_forecast_in_the_present_is_to_come() -> None:
    draft = parsed("{they/PRP/nsubj/1 attack/VBP/ROOT/1}")
    [claim] = draft.claims
    told = type(claim)(document="d", content=claim.content, kind=Kind.FORECAST, factuality=Factuality.CERTAIN)

    assert realis_of(draft.grammar, draft.grammar.tokens[1], None, told, spoken=False) is COMING
