"""When a thing was said, apart from when it happened: each case a tree, the day of the page, and ``said``."""

from dataclasses import replace

import pytest

from firsthand.claims.times.times import read_times
from firsthand.model.claim import Quote
from tests.claims.trees import draft_of

CASES = {
    "hangs on the cue": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] Friday/NNP/npadvmod/1 {they/PRP/nsubj/5 will/MD/aux/5 leave/VB/ccomp/1} "
        "././punct/1",
        "2022-02-25",
    ),
    "hangs on what was done": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {they/PRP/nsubj/3 left=leave/VBD/ccomp/1 "
        "Friday/NNP/npadvmod/3} ././punct/1",
        None,
    ),
    "hangs on a thing": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] after/IN/prep/1 talks=talk/NNS/pobj/2 Friday/NNP/npadvmod/3 "
        "{they/PRP/nsubj/7 will/MD/aux/7 leave/VB/ccomp/1} ././punct/1",
        None,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("line", "said"), CASES.values(), ids=CASES.keys())
def test_said(line: str, said: str | None) -> None:
    [claim] = read_times(draft_of(line, published="2022-02-28")).claims

    assert claim.chain[0].said == said


TOMORROW = (
    "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] Friday/NNP/npadvmod/1 {they/PRP/nsubj/5 will/MD/aux/5 leave/VB/ccomp/1 "
    "tomorrow/NN/npadvmod/5} ././punct/1"
)


@pytest.mark.parametrize(
    ("quote", "expected"),
    [(Quote.DIRECT, ("2022-02-26", "statement")), (Quote.INDIRECT, ("2022-03-01", "publication"))],
    ids=["the speaker's tomorrow", "the reporter's tomorrow"],
)
def test_counted_from(quote: Quote, expected: tuple[str, str]) -> None:
    draft = draft_of(TOMORROW, published="2022-02-28")
    [claim] = draft.claims
    [read] = read_times(replace(draft, claims=(replace(claim, quote=quote),))).claims

    assert [(w.edtf, w.anchor) for w in read.times] == [expected]
