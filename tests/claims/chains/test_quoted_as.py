"""Whom a source quotes or cites as saying something speaks; the source passes it on."""

from __future__ import annotations

import pytest

from firsthand.claims.chains.quoted_as import pass_on_quoted
from tests.claims.drafts import parsed, shown

CASES = {
    "as saying": (
        "<The/DT/det/1 Lantern/NNP/nsubj/2> [quoted=quote/VBD/ROOT/2] {Ada/NNP/compound/4 Vale/NNP/dobj/2 "
        "as/IN/prep/2 saying=say/VBG/pcomp/5 that/IN/mark/11 the/DT/det/9 dam/NN/nsubj/11 had=have/VBD/aux/11 "
        "failed=fail/VBN/ccomp/6} ././punct/2",
        ["the dam had failed — Ada Vale > The Lantern"],
    ),
    "saying, without as": (
        "<The/DT/det/1 Lantern/NNP/nsubj/2> [cited=cite/VBD/ROOT/2] {anonymous/JJ/amod/4 "
        "officials=official/NNS/dobj/2 saying=say/VBG/advcl/2 that/IN/mark/10 the/DT/det/8 dam/NN/nsubj/10 "
        "had=have/VBD/aux/10 failed=fail/VBN/ccomp/5} ././punct/2",
        ["the dam had failed — anonymous officials > The Lantern"],
    ),
    "who said": (
        "<The/DT/det/1 Lantern/NNP/nsubj/2> [quoted=quote/VBD/ROOT/2] {an/DT/det/5 unnamed/JJ/amod/5 "
        "fighter/NN/dobj/2 who/WP/nsubj/7 said=say/VBD/relcl/5 the/DT/det/10 two/CD/nummod/10 "
        "men=man/NNS/nsubjpass/12 were=be/VBD/auxpass/12 caught=catch/VBN/ccomp/7} ././punct/2",
        ["the two men were caught — an unnamed fighter > The Lantern"],
    ),
    "described between commas": (
        "<The/DT/det/1 Lantern/NNP/nsubj/2> [cited=cite/VBD/ROOT/2] {Ada/NNP/compound/4 Vale/NNP/dobj/2 "
        ",/,/punct/4 a/DT/det/7 clerk/NN/appos/4 at/IN/prep/7 the/DT/det/10 port/NN/pobj/8 ,/,/punct/4 "
        "as/IN/prep/2 saying=say/VBG/pcomp/12 the/DT/det/15 gates=gate/NNS/nsubjpass/17 were=be/VBD/auxpass/17 "
        "shut/VBN/ccomp/13} ././punct/2",
        ["the gates were shut — Ada Vale > The Lantern"],
    ),
    "a pronoun": (
        "<The/DT/det/1 Lantern/NNP/nsubj/2> [quoted=quote/VBD/ROOT/2] {him=he/PRP/dobj/2 as/IN/prep/2 "
        "saying=say/VBG/pcomp/4 the/DT/det/7 gates=gate/NNS/nsubj/9 were=be/VBD/auxpass/9 shut/VBN/ccomp/5} "
        "././punct/2",
        ["the gates were shut — him > The Lantern"],
    ),
    "a quotation in front": (
        "{“/``/punct/9 The/DT/det/2 gates=gate/NNS/nsubj/3 are=be/VBP/ccomp/9 ours/PRP$/attr/3 ,/,/punct/9 "
        "”/''/punct/9} <the/DT/det/8 Lantern/NNP/nsubj/9> [quoted=quote/VBD/ROOT/9] {Ada/NNP/compound/11 "
        "Vale/NNP/dobj/9 as/IN/prep/9 saying=say/VBG/pcomp/12} ././punct/9",
        ["“The gates are ours,” — Ada Vale > the Lantern"],
    ),
    "a quotation behind": (
        "<The/DT/det/1 Lantern/NNP/nsubj/2> [quoted=quote/VBD/ROOT/2] {Ada/NNP/compound/4 Vale/NNP/dobj/2 "
        "as/IN/prep/2 saying=say/VBG/pcomp/5 :/:/punct/6 “/``/punct/6 The/DT/det/10 gates=gate/NNS/nsubj/11 "
        "are=be/VBP/ccomp/6 ours/PRP/attr/11 ././punct/2 || They/PRP/nsubj/1 stay/VBP/ROOT/1 shut/JJ/ccomp/1 "
        "././punct/1 ”/''/punct/1}",
        ["“The gates are ours. They stay shut.” — Ada Vale > The Lantern"],
    ),
    "quoted by": (
        "Ada/NNP/compound/1 Vale/NNP/nsubjpass/3 was=be/VBD/auxpass/3 [quoted=quote/VBN/ROOT/3] by/IN/agent/3 "
        "<the/DT/det/6 Lantern/NNP/pobj/4> {as/IN/prep/3 saying=say/VBG/pcomp/7 that/IN/mark/13 the/DT/det/11 "
        "dam/NN/nsubjpass/13 had=have/VBD/aux/13 failed=fail/VBN/ccomp/8} ././punct/3",
        ["the dam had failed — Ada Vale > the Lantern"],
    ),
    "behind a comma, who cites goes on": (
        "<Vale/NNP/nsubj/1> [cited=cite/VBD/ROOT/1] {rising=rise/VBG/amod/3 costs=cost/NNS/dobj/1} ,/,/punct/1 "
        "saying=say/VBG/advcl/1 the/DT/det/7 dam/NN/nsubj/8 was=be/VBD/ccomp/5 too/RB/advmod/10 dear/JJ/acomp/8 "
        "././punct/1",
        ["rising costs — Vale"],
    ),
    "a matter that is cited": (
        "<Vale/NNP/nsubj/1> [cited=cite/VBD/ROOT/1] {the/DT/det/3 flood/NN/dobj/1 as/IN/prep/1 proof/NN/pobj/4 "
        "that/IN/mark/9 the/DT/det/8 dam/NN/nsubj/9 is=be/VBZ/acl/5 weak/JJ/acomp/9} ././punct/1",
        ["the flood as proof that the dam is weak — Vale"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), CASES.values(), ids=CASES.keys())
def test_who_is_quoted(line: str, claims: list[str]) -> None:
    assert shown(pass_on_quoted(parsed(line))) == claims
