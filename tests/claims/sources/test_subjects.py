"""Who speaks by the cue's own grammar, where the mention is missing, stands earlier, or is only a possessive."""

import pytest

from firsthand.claims.sources.subjects import find_subjects
from tests.claims.drafts import parsed, shown

EARLIER = {
    "the cue's own subject": (
        "<Vos/NNP/nsubj/1> left=leave/VBD/ROOT/1 ././punct/1 || Reed/NNP/nsubj/1 came=come/VBD/ROOT/1 "
        "[to/TO/aux/3 say=say/VB/xcomp/1] {it/PRP/nsubj/5 held=hold/VBD/ccomp/3} ././punct/1",
        ["it held — Reed"],
    ),
    "a cue that names nobody": (
        "<Vos/NNP/nsubj/1> left=leave/VBD/ROOT/1 ././punct/1 || [Told=tell/VBD/ROOT/0] {it/PRP/nsubj/2 "
        "held=hold/VBD/ccomp/0} ././punct/0",
        ["it held — Vos"],
    ),
    "a possessive and its noun": (
        "<My/PRP$/poss/2> [own/JJ/amod/2 reading/NN/nsubj/3 is=be/VBZ/ROOT/3] {that/IN/mark/6 it/PRP/nsubj/6 "
        "held=hold/VBD/ccomp/3} ././punct/3",
        ["that it held — My own reading"],
    ),
    "a possessive whose noun is the cue": (
        "<My/PRP$/poss/1> [reading/NN/ROOT/1] {that/IN/mark/4 it/PRP/nsubj/4 held=hold/VBD/acl/1} ././punct/1",
        ["that it held — My"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), EARLIER.values(), ids=EARLIER.keys())
def test_who_speaks_where_the_mention_is_not_all(line: str, claims: list[str]) -> None:
    assert shown(find_subjects(parsed(line))) == claims
