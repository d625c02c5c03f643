"""A reporting clause that closes or parts its sentence makes a claim of the rest, where the encoder passed it over."""

from __future__ import annotations

import pytest

from firsthand.claims.attribution.closing import with_closing
from tests.claims.drafts import parsed, shown

BRIDGE = (
    "The/DT/det/1 bridge/NN/nsubj/2 held=hold/VBD/ccomp/{said} through/IN/prep/2 the/DT/det/5 flood/NN/pobj/3 "
    ",/,/punct/{said}"
)

CLAUSES = {
    "a body that found": (
        f"{BRIDGE.format(said=10)} the/DT/det/9 Guild/NNP/compound/9 Watch/NNP/nsubj/10 found=find/VBD/ROOT/10 "
        f"././punct/10",
        ["The bridge held through the flood — the Guild Watch"],
    ),
    "a description with its name between commas": (
        f"{BRIDGE.format(said=13)} its/PRP$/poss/8 owner/NN/appos/1 ,/,/punct/8 Dale/NNP/compound/11 "
        f"Mills/NNPS/appos/8 "
        ",/,/punct/1 said=say/VBD/ROOT/13 ././punct/13",
        ["The bridge held through the flood — its owner, Dale Mills"],
    ),
    "a verb before a speaker who is described at length": (
        f"{BRIDGE.format(said=7)} said=say/VBD/ROOT/7 a/DT/det/9 porter/NN/dobj/7 there/RB/advmod/9 who/WP/nsubj/12 "
        "is=be/VBZ/relcl/9 tired/JJ/acomp/12 of/IN/prep/13 calls=call/NNS/pobj/14 ././punct/7",
        ["The bridge held through the flood — a porter there"],
    ),
    "a speaker who has told": (
        f"{BRIDGE.format(said=10)} a/DT/det/8 porter/NN/nsubj/10 has=have/VBZ/aux/10 told=tell/VBN/ROOT/10 "
        f"the/DT/det/12 "
        "Bell/NNP/dobj/10 ././punct/10",
        ["The bridge held through the flood — a porter"],
    ),
    "a verb before a name": (
        f"{BRIDGE.format(said=7)} reported=report/VBD/ROOT/7 the/DT/det/9 Bell/NNP/dobj/7 ././punct/7",
        ["The bridge held through the flood — the Bell"],
    ),
    "one name": (
        f"{BRIDGE.format(said=8)} Roth/NNP/nsubj/8 told=tell/VBD/ROOT/8 the/DT/det/10 Bell/NNP/dobj/8 ././punct/8",
        ["The bridge held through the flood — Roth"],
    ),
    "the media of a country": (
        f"{BRIDGE.format(said=9)} Marrenian/JJ/amod/8 media/NNS/nsubj/9 report/VBP/ROOT/9 ././punct/9",
        ["The bridge held through the flood — Marrenian media"],
    ),
    "what was won is no speaker": (
        f"{BRIDGE.format(said=7)} reported=report/VBD/ROOT/7 the/DT/det/9 crash/NN/dobj/7 ././punct/7",
        [],
    ),
    "a relative clause of a noun closes nothing": (
        "The/DT/det/1 guild/NN/nsubj/2 offered=offer/VBD/ROOT/2 two/CD/nummod/4 bells=bell/NNS/dobj/2 ,/,/punct/2 "
        "an/DT/det/7 offer/NN/appos/4 he/PRP/nsubj/9 said=say/VBD/relcl/7 was=be/VBD/ccomp/9 late/JJ/acomp/10 "
        "././punct/2",
        [],
    ),
    "a setting before the comma tells nothing": (
        "After/IN/prep/9 the/DT/det/3 long/JJ/amod/3 flood/NN/pobj/0 of/IN/prep/3 May/NNP/pobj/4 ,/,/punct/9 "
        "the/DT/det/8 "
        "Watch/NNP/nsubj/9 confirmed=confirm/VBD/ROOT/9 two/CD/nummod/11 breaks=break/NNS/dobj/9 ././punct/9",
        [],
    ),
    "between commas": (
        "Coats=coat/NNS/nsubjpass/6 ,/,/punct/6 he/PRP/nsubj/3 said=say/VBD/parataxis/6 ,/,/punct/6 "
        "were=be/VBD/auxpass/6 "
        "locked=lock/VBN/ROOT/6 in/IN/prep/6 a/DT/det/9 chest/NN/pobj/7 ././punct/6",
        ["Coats … were locked in a chest. — he"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), CLAUSES.values(), ids=CLAUSES.keys())
def test_closing_clauses(line: str, claims: list[str]) -> None:
    assert shown(with_closing(parsed(line))) == claims
