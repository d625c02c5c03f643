"""A phrase that hangs on told words is told with them; what the author hangs on the telling is not."""

from __future__ import annotations

import pytest

from firsthand.claims.attribution.torn import mend_torn
from tests.claims.drafts import parsed, shown

SAID = "<Brixen/NNP/nsubj/1> [said=say/VBD/ROOT/1]"

ENDS = {
    "a day by which it is to be done": (
        "<Brixen/NNP/nsubj/1> [asked=ask/VBD/ROOT/1] {them/PRP/dobj/1 to/TO/aux/4 mend/VB/xcomp/1 it/PRP/dobj/4} "
        "by/IN/prep/4 Friday/NNP/compound/8 night/NN/pobj/6 ././punct/1",
        "them to mend it by Friday night — Brixen",
    ),
    "a measure, phrase by phrase": (
        f"{SAID} {{levels=level/NNS/nsubj/3 rose=rise/VBD/ccomp/1}} at/IN/prep/3 noon/NN/pobj/4 on/IN/prep/3 "
        "Sunday/NNP/pobj/6 ././punct/1",
        "levels rose at noon on Sunday — Brixen",
    ),
    "a phrase behind a comma that belongs to the told verb": (
        f"{SAID} {{it/PRP/nsubjpass/4 was=be/VBD/auxpass/4 mended=mend/VBN/ccomp/1}} ,/,/punct/4 after/IN/prep/4 "
        "two/CD/nummod/8 weeks=week/NNS/pobj/6 ././punct/1",
        "it was mended, after two weeks — Brixen",
    ),
    "a phrase behind a comma that belongs to a verb further down": (
        f"{SAID} {{it/PRP/nsubj/4 can/MD/aux/4 count/VB/ccomp/1 what/WP/dobj/6 grows=grow/VBZ/ccomp/4}} ,/,/punct/6 "
        "in/IN/prep/6 part/NN/pobj/8 ././punct/1",
        "it can count what grows — Brixen",
    ),
    "what the author sets beside it": (
        f"{SAID} {{it/PRP/nsubj/3 held=hold/VBD/ccomp/1}} despite/IN/prep/3 doubts=doubt/NNS/pobj/4 ././punct/1",
        "it held — Brixen",
    ),
    "a phrase beyond an apposition": (
        f"{SAID} {{it/PRP/nsubj/4 will/MD/aux/4 shut/VB/ccomp/1 the/DT/det/6 gate/NN/dobj/4}} ,/,/punct/6 the/DT/det/9 "
        "oldest/JJS/appos/6 of/IN/prep/9 three/CD/pobj/10 ,/,/punct/6 from/IN/prep/4 Monday/NNP/pobj/13 ././punct/1",
        "it will shut the gate, the oldest of three, from Monday — Brixen",
    ),
    "an apposition that ends the sentence": (
        f"{SAID} {{it/PRP/nsubj/4 will/MD/aux/4 shut/VB/ccomp/1 the/DT/det/6 gate/NN/dobj/4}} ,/,/punct/6 the/DT/det/9 "
        "oldest/JJS/appos/6 of/IN/prep/9 three/CD/pobj/10 ././punct/1",
        "it will shut the gate — Brixen",
    ),
    "the measure of a figure": (
        "<Brixen/NNP/nsubj/1> [put/VBD/ROOT/1] {the/DT/det/3 flock/NN/dobj/1 at/IN/prep/1 212/CD/pobj/4} as/IN/prep/1 "
        "of/IN/pcomp/6 Friday/NNP/pobj/7 ././punct/1",
        "the flock at 212 as of Friday — Brixen",
    ),
    "what a figure rests on": (
        "<Brixen/NNP/nsubj/1> [put/VBD/ROOT/1] {the/DT/det/3 flock/NN/dobj/1 at/IN/prep/1 212/CD/pobj/4} ,/,/punct/1 "
        "based=base/VBN/prep/1 on/IN/prep/7 ear/NN/compound/10 tags=tag/NNS/pobj/8 ././punct/1",
        "the flock at 212, based on ear tags — Brixen",
    ),
    "the day on which a figure was put": (
        "<Brixen/NNP/nsubj/1> [put/VBD/ROOT/1] {the/DT/det/3 flock/NN/dobj/1 at/IN/prep/1 212/CD/pobj/4} on/IN/prep/1 "
        "Friday/NNP/pobj/6 ././punct/1",
        "the flock at 212 — Brixen",
    ),
}


@pytest.mark.parametrize(("line", "claim"), ENDS.values(), ids=ENDS.keys())
def test_what_hangs_on_told_words(line: str, claim: str) -> None:
    assert shown(mend_torn(parsed(line))) == [claim]
