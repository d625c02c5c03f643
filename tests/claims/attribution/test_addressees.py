"""Who is to act, in what is asked of him: the cue ends before him, the content begins with him."""

import pytest

from firsthand.claims.attribution.addressees import take_in_addressees
from tests.claims.drafts import parsed, shown

MAYOR = "<The/DT/det/1 mayor/NN/nsubj/2>"

CASES = {
    "left to the cue": (
        f"{MAYOR} [called=call/VBD/ROOT/2 on/IN/prep/2 both/DT/det/5 sides=side/NNS/pobj/3] "
        "{to/TO/aux/7 leave/VB/xcomp/2} ././punct/2",
        "both sides to leave — The mayor",
        "called on",
    ),
    "left to nobody": (
        f"{MAYOR} [urged=urge/VBD/ROOT/2] drivers=driver/NNS/dobj/2 of/IN/prep/3 the/DT/det/6 port/NN/pobj/4 "
        "{to/TO/aux/8 leave/VB/xcomp/2} ././punct/2",
        "drivers of the port to leave — The mayor",
        "urged",
    ),
    "as the deed's subject": (
        f"{MAYOR} [wants=want/VBZ/ROOT/2] them=they/PRP/nsubj/5 {{to/TO/aux/5 leave/VB/ccomp/2}} ././punct/2",
        "them to leave — The mayor",
        "wants",
    ),
    "parted by a comma": (
        f"{MAYOR} [asked=ask/VBD/ROOT/2] Vos/NNP/dobj/2 ,/,/punct/3 late/RB/advmod/7 {{to/TO/aux/7 leave/VB/xcomp/2}} "
        "././punct/2",
        "to leave — The mayor",
        "asked",
    ),
    "who is to keep a name": (
        f"{MAYOR} [asked=ask/VBD/ROOT/2] us=we/PRP/dobj/2 {{to/TO/aux/5 withhold/VB/xcomp/2 his/PRP$/poss/7 "
        "name/NN/dobj/5} ././punct/2",
        "to withhold his name — The mayor",
        "asked",
    ),
    "who promises is no addressee": (
        f"{MAYOR} [promised=promise/VBD/ROOT/2] voters=voter/NNS/dobj/2 {{to/TO/aux/5 leave/VB/xcomp/2}} ././punct/2",
        "to leave — The mayor",
        "promised",
    ),
}


@pytest.mark.parametrize(("line", "claim", "cue"), CASES.values(), ids=CASES.keys())
def test_what_is_asked_begins_with_who_is_asked(line: str, claim: str, cue: str) -> None:
    draft = take_in_addressees(parsed(line))

    assert shown(draft) == [claim]
    assert [draft.words(s) for s in draft.claims[0].cue] == [cue]
