"""What the author hangs on somebody's words; the answers hold what the source said, and what is the author's."""

import pytest

from firsthand.claims.attribution.background import read_background
from tests.claims.drafts import parsed, shown

SAID = (
    "{The/DT/det/1 bridge/NN/nsubj/2 fell=fall/VBD/ccomp/6} ,/,/punct/6 <the/DT/det/5 mayor/NN/nsubj/6> "
    "[said=say/VBD/ROOT/6] "
)
TOLD = "The bridge fell — the mayor"

CASES = {
    "a day after": (
        ",/,/punct/6 a/DT/det/9 day/NN/npadvmod/12 after/IN/mark/12 rain/NN/nsubj/12 began=begin/VBD/advcl/6 "
        "././punct/6",
        [TOLD, "rain began — author"],
    ),
    "just two hours after": (
        ",/,/punct/6 just/RB/advmod/9 two/CD/nummod/10 hours=hour/NNS/npadvmod/14 after/IN/mark/14 it/PRP/nsubj/14 "
        "had=have/VBD/aux/14 opened=open/VBN/advcl/6 ././punct/6",
        [TOLD, "it had opened — author"],
    ),
    "what was no clause": (
        ",/,/punct/6 a/DT/det/9 day/NN/npadvmod/10 after/IN/prep/6 the/DT/det/12 storm/NN/pobj/10 ././punct/6",
        [TOLD],
    ),
    "what is told of no time": (
        ",/,/punct/6 a/DT/det/9 day/NN/npadvmod/12 after/IN/mark/12 it/PRP/nsubj/12 opens=open/VBZ/advcl/6 ././punct/6",
        [TOLD],
    ),
}


@pytest.mark.parametrize(("behind", "claims"), CASES.values(), ids=CASES.keys())
def test_what_the_source_spoke_after_is_the_authors(behind: str, claims: list[str]) -> None:
    assert shown(read_background(parsed(SAID + behind))) == claims


def test_what_a_claim_has_already_is_not_told_twice() -> None:
    line = (
        "{The/DT/det/1 bridge/NN/nsubj/2 fell=fall/VBD/ROOT/2 ,/,/punct/2 a/DT/det/5 day/NN/npadvmod/8 "
        "after/IN/mark/8 rain/NN/nsubj/8 began=begin/VBD/advcl/2} ././punct/2"
    )

    assert shown(read_background(parsed(line))) == ["The bridge fell, a day after rain began — author"]
