"""Reporters as eyewitnesses: those of other outlets are sources, those of the document's own are its author's eyes."""

import pytest

from firsthand.claims.attribution.telling import is_telling, keep_tellers
from firsthand.claims.attribution.witnesses import find_witnesses
from tests.claims.drafts import parsed, shown

SAW = "[{}] {{nine/CD/nummod/5 lorries=lorry/NNS/dobj/3}} ././punct/3"
COUNTED = SAW.format("counted=count/VBD/ROOT/3")

OUTLET = "Tesk Herald"

OWN = {
    "by a word of its name": f"<A/DT/det/2 Herald/NNP/compound/2 reporter/NN/nsubj/3> {COUNTED}",
    "by its initials": f"<A/DT/det/2 TH/NNP/compound/2 reporter/NN/nsubj/3> {COUNTED}",
    "our own": "<Our/PRP$/poss/1 drone/NN/nsubj/2> [counted=count/VBD/ROOT/2] {nine/CD/dobj/2} ././punct/2",
}


@pytest.mark.parametrize("line", OWN.values(), ids=OWN.keys())
def test_the_author_answers_for_what_his_outlet_saw(line: str) -> None:
    assert shown(keep_tellers(parsed(line, outlet=OUTLET))) == []


OTHERS = {
    "another outlet's": (f"<A/DT/det/2 Courier/NNP/compound/2 reporter/NN/nsubj/3> {COUNTED}", True),
    "nobody's": (f"<A/DT/det/2 tall/JJ/amod/2 reporter/NN/nsubj/3> {COUNTED}", False),
    "no reporter": (f"<A/DT/det/2 Courier/NNP/compound/2 driver/NN/nsubj/3> {SAW.format('saw=see/VBD/ROOT/3')}", False),
}


@pytest.mark.parametrize(("line", "told"), OTHERS.values(), ids=OTHERS.keys())
def test_what_another_outlets_reporters_saw_is_told(line: str, told: bool) -> None:  # noqa: FBT001 - the case's answer
    draft = parsed(line, outlet=OUTLET)

    assert is_telling(draft, draft.claims[0]) is told
    assert keep_tellers(draft).claims == draft.claims


def test_what_stands_before_the_reporter_is_told() -> None:
    line = (
        "{The/DT/det/1 wall/NN/nsubj/2 fell=fall/VBD/ccomp/7} ,/,/punct/7 <a/DT/det/6 Herald/NNP/compound/6 "
        "reporter/NN/nsubj/7> [saw=see/VBD/ROOT/7] ././punct/7"
    )

    assert shown(keep_tellers(parsed(line, outlet=OUTLET))) == ["The wall fell — a Herald reporter"]


def test_an_inquiry_of_ours_tells_what_it_finds() -> None:
    line = (
        "<Our/PRP$/poss/1 inquiry/NN/nsubj/2> [found=find/VBD/ROOT/2] that/IN/mark/6 {the/DT/det/5 "
        "keys=key/NNS/nsubj/6 fit/VBD/ccomp/2} ././punct/2"
    )

    assert shown(keep_tellers(parsed(line, outlet=OUTLET))) == ["the keys fit — Our inquiry"]


FOUND = {
    "passed over": (
        "Two/CD/nummod/2 Courier/NNP/compound/2 reporters=reporter/NNS/nsubj/3 watched=watch/VBD/ROOT/3 the/DT/det/5 "
        "boats=boat/NNS/nsubj/6 leave/VB/ccomp/3 at/IN/prep/6 noon/NN/pobj/7 ././punct/3",
        ["the boats leave at noon — Two Courier reporters"],
    ),
    "with what else they did": (
        "A/DT/det/1 reporter/NN/nsubj/5 for/IN/prep/1 the/DT/det/4 Courier/NNP/pobj/2 saw=see/VBD/ROOT/5 "
        "thick/JJ/amod/7 smoke/NN/dobj/5 and/CC/cc/5 left=leave/VBD/conj/5 ././punct/5",
        ["thick smoke — A reporter for the Courier"],
    ),
    "their own outlet's": (
        "Two/CD/nummod/2 Herald/NNP/compound/2 reporters=reporter/NNS/nsubj/3 saw=see/VBD/ROOT/3 the/DT/det/5 "
        "boats=boat/NNS/dobj/3 ././punct/3",
        [],
    ),
    "seen themselves": (
        "A/DT/det/2 Courier/NNP/compound/2 reporter/NN/nsubjpass/4 was=be/VBD/auxpass/4 seen=see/VBN/ROOT/4 "
        "there/RB/advmod/4 ././punct/4",
        [],
    ),
}


@pytest.mark.parametrize(("line", "claims"), FOUND.values(), ids=FOUND.keys())
def test_reporters_whom_the_encoder_passed_over_are_found(line: str, claims: list[str]) -> None:
    assert shown(find_witnesses(parsed(line, outlet=OUTLET))) == claims
