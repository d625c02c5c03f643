"""Speech without marks behind a colon: who says the sentences that follow its first."""

import pytest

from firsthand.claims.attribution.run_on import run_on
from firsthand.model.claim import Quote
from tests.claims.drafts import parsed, shown

OPENING = (
    "<Lisk/NNP/nsubj/1> [added=add/VBD/ROOT/1 :/:/punct/1] {The/DT/det/4 dam/NN/nsubj/5 "
    "held=hold/VBD/ccomp/1 ././punct/1} || "
)
AT_A_MEETING = (
    "<Lisk/NNP/nsubj/1> [added=add/VBD/ROOT/1] in/IN/prep/1 a/DT/det/4 note/NN/pobj/2 :/:/punct/1 "
    "{The/DT/det/7 dam/NN/nsubj/8 held=hold/VBD/ccomp/1 ././punct/1} || "
)
GOES_ON = "We/PRP/nsubj/1 built=build/VBD/ROOT/1 it/PRP/dobj/1 well/RB/advmod/1 ././punct/1"
HELD = "The dam held. — Lisk"
CASES = {
    "to the paragraph's end": (OPENING + GOES_ON, [HELD, "We built it well. — Lisk"]),
    "behind where it was said": (AT_A_MEETING + GOES_ON, [HELD, "We built it well. — Lisk"]),
    "not past the paragraph": (OPENING.removesuffix(" || ") + " ¶ " + GOES_ON, [HELD]),
    "to the next who speaks": (
        OPENING + "{²Nobody/NN/nsubj/1 left=leave/VBD/ccomp/4} ,/,/punct/4 <²Roth/NNP/nsubj/4> "
        "[²said=say/VBD/ROOT/4] ././punct/4 || " + GOES_ON,
        [HELD, "Nobody left — Roth"],
    ),
    "past another, whom the one who speaks names": (
        OPENING + "We/PRP/nsubj/1 asked=ask/VBD/ROOT/1 <²Roth/NNP/dobj/1> ,/,/punct/2 who/WP/nsubj/5 "
        "[²says=say/VBZ/relcl/2] {²nobody/NN/nsubj/7 left=leave/VBD/ccomp/5} ././punct/1 || " + GOES_ON,
        [HELD, "We asked Roth, who says nobody left. — Lisk", "nobody left — Roth > Lisk", "We built it well. — Lisk"],
    ),
    "an outlet is told": (
        OPENING.replace("[added=add/VBD/ROOT/1 ", "[told=tell/VBD/ROOT/1] Dale/NNP/dobj/1 ")
        .replace(":/:/punct/1]", ":/:/punct/1")
        .replace("{The/DT/det/4 dam/NN/nsubj/5", "{The/DT/det/5 dam/NN/nsubj/6")
        + GOES_ON,
        [HELD, "We built it well. — Lisk"],
    ),
    "to words in marks": (
        OPENING + "“/-/punct/1 Never/RB/ROOT/0 ././punct/0 ”/-/punct/0 || " + GOES_ON,
        [HELD],
    ),
    "to the author's word of her": (
        OPENING + "She/PRP/nsubj/1 went=go/VBD/ROOT/1 home/NN/advmod/1 ././punct/1 || " + GOES_ON,
        [HELD],
    ),
    "no colon": (
        OPENING.replace(" :/:/punct/1", "") + GOES_ON,
        ["The dam held. — Lisk"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), CASES.values(), ids=CASES.keys())
def test_speech_goes_on(line: str, claims: list[str]) -> None:
    assert shown(run_on(parsed(line))) == claims


def test_what_a_colon_opens_is_a_block() -> None:
    assert [c.quote for c in run_on(parsed(OPENING + GOES_ON)).claims] == [Quote.BLOCK, Quote.BLOCK]


def test_a_heading_before_a_colon_says_nothing() -> None:
    line = "[Fears/NNS/ROOT/0 :/:/punct/0] {The/DT/det/3 dam/NN/nsubj/4 cracked=crack/VBD/acl/0 ././punct/0} || "

    assert [c.quote for c in run_on(parsed(line + GOES_ON)).claims] == [Quote.INDIRECT]
