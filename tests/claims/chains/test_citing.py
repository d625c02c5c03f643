"""Who is cited stands behind the one who cites, where it is somebody; what is cited as a record is only a basis."""

import pytest

from firsthand.claims.attribution.nesting import nest
from firsthand.claims.chains.citing import pass_on_citing
from tests.claims.drafts import parsed, shown

CASES = {
    "the content begins with who is cited": (
        "<The/DT/det/1 Courier/NNP/nsubj/2> [reported=report/VBD/ROOT/2] ,/,/punct/2 citing=cite/VBG/advcl/2 "
        "{an/DT/det/6 aide/NN/dobj/4 ,/,/punct/2 that/IN/mark/13 the/DT/det/10 bell/NN/nsubjpass/13 "
        "had=have/VBD/aux/13 been=be/VBN/auxpass/13 sold=sell/VBN/ccomp/2} ././punct/2",
        ["that the bell had been sold — an aide > The Courier"],
    ),
    "an outlet": (
        "<State/NN/compound/1 radio/NN/nsubj/8> ,/,/punct/8 citing=cite/VBG/advcl/8 "
        "the/DT/det/6 Sevla/NNP/compound/6 Courier/NNP/dobj/3 ,/,/punct/8 "
        "[reported=report/VBD/ROOT/8] {that/IN/mark/13 the/DT/det/11 "
        "gates=gate/NNS/nsubjpass/13 were=be/VBD/auxpass/13 shut/VBN/ccomp/8} ././punct/8",
        ["that the gates were shut — the Sevla Courier > State radio"],
    ),
    "a person": (
        "<The/DT/det/1 minister/NN/nsubj/7> ,/,/punct/7 citing=cite/VBG/advcl/7 an/DT/det/5 "
        "officer/NN/dobj/3 ,/,/punct/7 [said=say/VBD/ROOT/7] {the/DT/det/9 "
        "gates=gate/NNS/nsubjpass/11 were=be/VBD/auxpass/11 shut/VBN/ccomp/7} ././punct/7",
        ["the gates were shut — an officer > The minister"],
    ),
    "quoting": (
        "<The/DT/det/1 minister/NN/nsubj/7> ,/,/punct/1 quoting=quote/VBG/acl/1 an/DT/det/5 "
        "officer/NN/dobj/3 ,/,/punct/1 [said=say/VBD/ROOT/7] {the/DT/det/9 "
        "gates=gate/NNS/nsubjpass/11 were=be/VBD/auxpass/11 shut/VBN/ccomp/7} ././punct/7",
        ["the gates were shut — an officer > The minister"],
    ),
    "images are a basis": (
        "<Two/CD/nummod/1 diplomats=diplomat/NNS/nsubj/7> ,/,/punct/7 citing=cite/VBG/advcl/7 "
        "satellite/NN/compound/5 images=image/NNS/dobj/3 ,/,/punct/7 [said=say/VBD/ROOT/7] "
        "{boats=boat/NNS/nsubjpass/10 were=be/VBD/auxpass/10 parked=park/VBN/ccomp/7 "
        "at/IN/prep/10 the/DT/det/13 yard/NN/pobj/11} ././punct/7",
        ["boats were parked at the yard — Two diplomats"],
    ),
    "a report is a basis": (
        "<Two/CD/nummod/1 diplomats=diplomat/NNS/nsubj/7> ,/,/punct/7 citing=cite/VBG/advcl/7 "
        "a/DT/det/5 report/NN/dobj/3 ,/,/punct/7 [said=say/VBD/ROOT/7] "
        "{boats=boat/NNS/nsubjpass/10 were=be/VBD/auxpass/10 parked=park/VBN/ccomp/7 "
        "at/IN/prep/10 the/DT/det/13 yard/NN/pobj/11} ././punct/7",
        ["boats were parked at the yard — Two diplomats"],
    ),
    "a body": (
        "<The/DT/det/1 Courier/NNP/nsubj/2> [reported=report/VBD/ROOT/2] {the/DT/det/4 gates=gate/NNS/nsubjpass/6 "
        "were=be/VBD/auxpass/6 shut/VBN/ccomp/2} ,/,/punct/6 citing=cite/VBG/advcl/2 the/DT/det/10 "
        "port/NN/poss/12 ’s='s/POS/case/10 ministry/NN/dobj/8 ././punct/2",
        ["the gates were shut — the port’s ministry > The Courier"],
    ),
    "an example": (
        "<The/DT/det/1 minister/NN/nsubj/2> [said=say/VBD/ROOT/2] {some/DT/nsubj/6 of/IN/prep/3 it/PRP/pobj/4 "
        "was=be/VBD/ccomp/2 theatre/NN/attr/6} ,/,/punct/6 citing=cite/VBG/advcl/2 Hale/NNP/dobj/9 as/IN/prep/9 "
        "a/DT/det/14 prime/JJ/amod/14 example/NN/pobj/11 ././punct/2",
        ["some of it was theatre — The minister"],
    ),
    "inside the content": (
        "<The/DT/det/1 minister/NN/nsubj/2> [said=say/VBD/ROOT/2] {state/NN/compound/4 "
        "radio/NN/nsubj/6 was=be/VBD/aux/6 citing=cite/VBG/ccomp/2 the/DT/det/9 "
        "Sevla/NNP/compound/9 Courier/NNP/dobj/6 too/RB/advmod/11 often/RB/advmod/6} "
        "././punct/2",
        ["state radio was citing the Sevla Courier too often — The minister"],
    ),
    "another sentence": (
        "<The/DT/det/1 minister/NN/nsubj/2> [said=say/VBD/ROOT/2] {the/DT/det/4 "
        "gates=gate/NNS/nsubjpass/6 were=be/VBD/auxpass/6 shut/VBN/ccomp/2} ././punct/2 || "
        "The/DT/det/1 radio/NN/nsubj/2 played=play/VBD/ROOT/2 on/RP/prt/2 ,/,/punct/2 "
        "citing=cite/VBG/advcl/2 an/DT/det/7 officer/NN/dobj/5 ././punct/2",
        ["the gates were shut — The minister"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), CASES.values(), ids=CASES.keys())
def test_who_is_cited(line: str, claims: list[str]) -> None:
    assert shown(pass_on_citing(parsed(line))) == claims


def test_who_is_cited_stands_behind_the_one_who_cites_whoever_speaks_further_in() -> None:
    draft = parsed(
        "{²<¹Local/JJ/amod/1 aides=aide/NNS/nsubj/2> [¹said=say/VBD/ccomp/9] {¹two/CD/nsubjpass/5 "
        "were=be/VBD/auxpass/5 hurt/VBN/ccomp/2}} ,/,/punct/9 <²the/DT/det/8 Courier/NNP/nsubj/9> "
        "[²reported=report/VBD/ROOT/9] ,/,/punct/9 citing=cite/VBG/advcl/9 an/DT/det/13 officer/NN/dobj/11 "
        "././punct/9"
    )

    assert shown(pass_on_citing(nest(draft))) == [
        "Local aides said two were hurt — an officer > the Courier",
        "two were hurt — Local aides > an officer > the Courier",
    ]


def test_citing_is_no_attribution_by_itself() -> None:
    draft = parsed(
        "<¹State/NN/compound/1 radio/NN/nsubj/8> ,/,/punct/8 [²citing=cite/VBG/advcl/8] "
        "<²the/DT/det/6 Sevla/NNP/compound/6 Courier/NNP/dobj/3> ,/,/punct/8 "
        "[¹reported=report/VBD/ROOT/8] {¹that/IN/mark/13 the/DT/det/11 "
        "gates=gate/NNS/nsubjpass/13 were=be/VBD/auxpass/13 shut/VBN/ccomp/8} {²at/IN/prep/13 "
        "noon/NN/pobj/14} ././punct/8"
    )

    assert shown(pass_on_citing(draft)) == ["that the gates were shut — the Sevla Courier > State radio"]
