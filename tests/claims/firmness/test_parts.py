"""Where a claim falls apart into stretches that assert one thing each."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.claims.firmness.parts import stretches
from firsthand.model.text import Span
from tests.claims.trees import draft_of

CASES = {
    "one clause": (
        "<The/DT/det/1 army/NN/nsubj/2 left=leave/VBD/ROOT/2> ././punct/2",
        ["The army left"],
    ),
    "but, with a helper of its own": (
        (
            "<Russia/NNP/nsubj/1 sent=send/VBD/ROOT/1 weapons=weapon/NNS/dobj/1 ,/,/punct/1 but/CC/cc/1 "
            "has=have/VBZ/aux/7 not/RB/neg/7 sent=send/VBN/conj/1 troops=troop/NNS/dobj/7> ././punct/7"
        ),
        ["Russia sent weapons", "has not sent troops"],
    ),
    "a second verb alone goes on with the first": (
        "<They/PRP/nsubj/1 left=leave/VBD/ROOT/1 and/CC/cc/1 burned=burn/VBD/conj/1 the/DT/det/5 bridge/NN/dobj/3>",
        ["They left and burned the bridge"],
    ),
    "though, after the main clause": (
        (
            "<The/DT/det/1 move/NN/nsubj/2 is=be/VBZ/ROOT/2 good/JJ/acomp/2 ,/,/punct/2 though/IN/mark/7 "
            "it/PRP/nsubj/7 is=be/VBZ/advcl/2 possible/JJ/acomp/7 that/IN/mark/12 he/PRP/nsubj/12 will/MD/aux/12 "
            "stay/VB/ccomp/7>"
        ),
        ["The move is good", "though it is possible that he will stay"],
    ),
    "although, before it, is no stretch": (
        (
            "<Although/IN/mark/3 the/DT/det/2 army/NN/nsubj/3 left=leave/VBD/advcl/7 ,/,/punct/7 the/DT/det/6 "
            "town/NN/nsubj/7 fell=fall/VBD/ROOT/7> ././punct/7"
        ),
        ["Although the army left , the town fell"],
    ),
    "sentences, a verbless one left out": (
        (
            "«They/PRP/nsubj/1 left=leave/VBD/ROOT/1 ././punct/1 || We/PRP/nsubj/1 stayed=stay/VBD/ROOT/1 "
            "././punct/1 || A/DT/det/2 huge/JJ/amod/2 number/NN/ROOT/2 ././punct/2»"
        ),
        ["They left .", "We stayed ."],
    ),
    "a subject torn off by the cue": (
        (
            "«Climate/NN/compound/1 change/NN/nsubj/5» ,/,/punct/4 he/PRP/nsubj/4 said=say/VBD/parataxis/5 "
            "«is=be/VBZ/ROOT/5 a/DT/det/7 threat/NN/attr/5» ././punct/5"
        ),
        ["is a threat"],
    ),
    "no verb at all": (
        "«A/DT/det/2 huge/JJ/amod/2 number/NN/ROOT/2 ././punct/2»",
        ["A huge number ."],
    ),
    "a condition torn off": (
        "<Unless/IN/mark/2 he/PRP/nsubj/2 paid=pay/VBD/ccomp/9 ,/,/punct/4> said=say/VBD/ROOT/4 Rus/NNP/nsubj/4 "
        ",/,/punct/9 <it/PRP/nsubj/9 would/MD/aux/9 go/VB/ccomp/4 to/IN/prep/9 court/NN/pobj/10> ././punct/4",
        ["it would go to court"],
    ),
}


@pytest.mark.parametrize(("line", "expected"), CASES.values(), ids=CASES.keys())
def test_stretches(line: str, expected: list[str]) -> None:
    draft = draft_of(line)

    assert [draft.words(span) for span in stretches(draft.grammar, draft.claims[0].content)] == expected


@given(st.sampled_from(list(CASES.values())), st.data())
def test_stretches_stay_inside_the_content_and_in_order(case: tuple[str, list[str]], data: st.DataObject) -> None:
    draft = draft_of(case[0])
    start = data.draw(st.integers(0, len(draft.text) - 1))
    content = Span(start, data.draw(st.integers(start + 1, len(draft.text))))
    found = stretches(draft.grammar, (content,))

    assert found
    assert all(span in content for span in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
