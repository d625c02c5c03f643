"""What stands before a claim that it may answer: an allegation by somebody else, or a denial in the sentence before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.claims.firmness.alleged import first_told, goes_on_denying, is_alleged
from firsthand.claims.firmness.kinds import judge_kinds
from firsthand.model.claim import Claim, Kind
from tests.claims.trees import draft_of

ANSWER = (
    "Lukashenko/NNP/nsubj/1 claimed=claim/VBD/ROOT/1 {NATO/NNP/nsubj/3 makes=make/VBZ/ccomp/1 "
    "threats=threat/NNS/dobj/3} ././punct/1"
    " || <NATO/NNP/nsubj/3 has=have/VBZ/aux/3 not/RB/neg/3 made=make/VBN/ROOT/3 threats=threat/NNS/dobj/3> ././punct/3"
)


@pytest.mark.parametrize(
    ("cue", "alleged"), [("claimed", True), ("NATO", False)], ids=["claimed", "no cue of alleging"]
)
def test_what_another_source_claimed_just_before_is_alleged(cue: str, alleged: bool) -> None:  # noqa: FBT001
    draft = draft_of(ANSWER.replace("<", "").replace(">", ""))
    [told] = draft.claims
    at = draft.text.index(cue)
    told = replace(told, cue=(replace(told.content[0], start=at, end=at + len(cue)),))
    first = draft.grammar.sentences[1]
    answer = Claim(document="d", content=(first,))

    assert is_alleged(draft, answer, first, [told]) is alleged


NO_MONEY = (
    "“/``/punct/10 «There/EX/expl/2 is=be/VBZ/ccomp/10 no/DT/det/4 money/NN/attr/2 in/IN/prep/4 the/DT/det/7 "
    "text/NN/pobj/5» ”/''/punct/10 ,/,/punct/10 [said=say/VBD/ROOT/10] Oleg/NNP/nsubj/10 ././punct/10"
)
BEFORE = {
    "denied": ("Rus/NNP/nsubj/1 denied=deny/VBD/ROOT/1 the/DT/det/3 account/NN/dobj/1 ././punct/1", True),
    "dismissed a report": ("Rus/NNP/nsubj/1 dismissed=dismiss/VBD/ROOT/1 the/DT/det/3 report/NN/dobj/1", True),
    "rejected that": ("Rus/NNP/nsubj/1 rejected=reject/VBD/ROOT/1 that/DT/dobj/1 ././punct/1", True),
    "rejected a plan": ("Rus/NNP/nsubj/1 rejected=reject/VBD/ROOT/1 the/DT/det/3 plan/NN/dobj/1 ././punct/1", False),
    "did not deny": ("Rus/NNP/nsubj/3 did=do/VBD/aux/3 not/RB/neg/3 deny/VB/ROOT/3 it/PRP/dobj/3 ././punct/3", False),
    "came": ("The/DT/det/1 army/NN/nsubj/2 came=come/VBD/ROOT/2 ././punct/2", False),
}


@pytest.mark.parametrize(("before", "denying"), BEFORE.values(), ids=BEFORE.keys())
def test_a_negation_may_go_on_with_a_denial(before: str, denying: bool) -> None:  # noqa: FBT001
    draft = draft_of(f"{before} || {NO_MONEY}")
    [claim] = draft.claims

    assert goes_on_denying(draft, claim) is denying
    assert judge_kinds(draft).claims[0].kind is (Kind.DENIAL if denying else Kind.REPORT)


def test_nothing_stands_before_the_first_sentence() -> None:
    draft = draft_of(NO_MONEY)

    assert not goes_on_denying(draft, draft.claims[0])


def test_a_word_is_told_where_it_stands_first() -> None:
    draft = draft_of("<Ships=ship/NNS/nsubj/1 met=meet/VBD/ROOT/1 ships=ship/NNS/dobj/1>")

    assert first_told(draft) == {"ship": 0, "meet": 6}
