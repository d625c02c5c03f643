"""Each case is a sentence, the time in it, and which way its words look; in a tree, the verb above it decides."""

import pytest

from firsthand.claims.times.direction import Direction, direction
from firsthand.model.text import Span
from tests.claims.trees import draft_of

PLAIN = {
    "past verb": ("The gates were shut on Friday", "Friday", Direction.PAST),
    "will": ("The gates will be shut on Friday", "Friday", Direction.FUTURE),
    "expected to": ("is expected to send troops on Monday", "Monday", Direction.FUTURE),
    "as soon as": ("They left as soon as Monday", "Monday", Direction.FUTURE),
    "since": ("will have been shut since Monday", "Monday", Direction.PAST),
    "time first, past": ("On Monday the council met", "Monday", Direction.PAST),
    "time first, ahead": ("On Monday the council will meet", "Monday", Direction.FUTURE),
    "another sentence": ("It will rain. Monday talks", "Monday", None),
    "May is a month": ("On 3 May. On Monday", "Monday", None),
    "nothing": ("Monday talks", "Monday", None),
}


@pytest.mark.parametrize(("text", "time", "expected"), PLAIN.values(), ids=PLAIN.keys())
def test_from_words(text: str, time: str, expected: Direction | None) -> None:
    start = text.index(time)

    assert direction(text, Span(start, start + len(time))) is expected


TREES = {
    "promised by a day": (
        "<They/PRP/nsubj/2 have/VBP/aux/2 promised=promise/VBN/ROOT/2 tents=tent/NNS/dobj/2 by/IN/prep/2 "
        "Monday/NNP/pobj/4>",
        Direction.FUTURE,
    ),
    "voted to do it on a day": (
        "<They/PRP/nsubj/2 had=have/VBD/aux/2 voted=vote/VBN/ROOT/2 to/TO/aux/4 "
        "return/VB/xcomp/2 Monday/NNP/npadvmod/4>",
        Direction.FUTURE,
    ),
    "declined to do it on a day": (
        "<They/PRP/nsubj/2 had=have/VBD/aux/2 declined=decline/VBN/ROOT/2 to/TO/aux/4 "
        "go/VB/xcomp/2 Monday/NNP/npadvmod/4>",
        Direction.PAST,
    ),
    "seen to do it on a day": (
        "<She/PRP/nsubj/1 saw=see/VBD/ROOT/1 buses/NNS/nsubj/3 leave/VB/ccomp/1 Monday/NNP/npadvmod/3>",
        Direction.PAST,
    ),
    "past verb of saying, future verb below": (
        "He/PRP/nsubj/1 said/VBD/ROOT/1 <they/PRP/nsubj/4 would/MD/aux/4 leave/VB/ccomp/1 Monday/NNP/npadvmod/4>",
        Direction.FUTURE,
    ),
    "future verb told on a past day": (
        "He/PRP/nsubj/1 said/VBD/ROOT/1 Monday/NNP/npadvmod/1 <they/PRP/nsubj/5 would/MD/aux/5 leave/VB/ccomp/1>",
        Direction.PAST,
    ),
    "to leave": (
        "<They/PRP/nsubj/1 plan/VBP/ROOT/1 to/TO/aux/3 leave/VB/xcomp/1 Monday/NNP/npadvmod/3>",
        Direction.FUTURE,
    ),
    "present for what is set": ("<Talks/NNS/nsubj/1 begin/VBP/ROOT/1 Monday/NNP/npadvmod/1>", Direction.FUTURE),
    "to have been": (
        "<It/PRP/nsubj/1 appears=appear/VBZ/ROOT/1 to/TO/aux/4 have/VB/aux/4 begun=begin/VBN/xcomp/1 "
        "Monday/NNP/npadvmod/4>",
        Direction.PAST,
    ),
    "after what was": (
        "<They/PRP/nsubj/2 will/MD/aux/2 stay/VB/ROOT/2 despite/IN/prep/2 talks=talk/NNS/pobj/3 Monday/NNP/npadvmod/4>",
        Direction.PAST,
    ),
    "set for": (
        "<They/PRP/nsubj/1 offered=offer/VBD/ROOT/1 a/DT/det/3 truce/NN/dobj/1 for/IN/prep/3 Monday/NNP/pobj/4>",
        Direction.FUTURE,
    ),
    "told before": (
        "<He/PRP/nsubj/2 had=have/VBD/aux/2 said=say/VBN/ROOT/2 they/PRP/nsubj/5 could/MD/aux/5 leave/VB/ccomp/2 "
        "Monday/NNP/npadvmod/5>",
        Direction.PAST,
    ),
    "perfect": ("<They/PRP/nsubj/2 have/VBP/aux/2 left/VBN/ROOT/2 Monday/NNP/npadvmod/2>", Direction.PAST),
}


@pytest.mark.parametrize(("line", "expected"), TREES.values(), ids=TREES.keys())
def test_from_the_tree(line: str, expected: Direction) -> None:
    draft = draft_of(line)
    start = draft.text.index("Monday")

    assert direction(draft.text, Span(start, start + 6), draft.grammar) is expected
