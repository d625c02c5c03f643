"""A negated clause by who answers for it, after a text told of an ambulance at a gate where people came."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.claims.firmness.kinds import judge_kinds
from firsthand.model.claim import Kind, SourceType
from tests.claims.trees import draft_of

TOLD = (
    "An/DT/det/1 ambulance/NN/nsubjpass/3 was=be/VBD/auxpass/3 held=hold/VBN/ROOT/3 where/WRB/advmod/6 "
    "people/NNS/nsubj/6 came=come/VBD/advcl/3 ././punct/3"
)
CASES = {
    "no such thing": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {no/DT/det/3 ambulance/NN/nsubjpass/6 had=have/VBD/aux/6 "
        "been=be/VBN/auxpass/6 stopped=stop/VBN/ccomp/1} ././punct/1",
        Kind.DENIAL,
    ),
    "not one": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {not/RB/neg/6 one/CD/nummod/4 ambulance/NN/nsubj/6 "
        "had=have/VBD/aux/6 left=leave/VBN/ccomp/1} ././punct/1",
        Kind.DENIAL,
    ),
    "nobody did so": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {nobody/NN/nsubj/4 had=have/VBD/aux/4 come/VBN/ccomp/1} ././punct/1",
        Kind.DENIAL,
    ),
    "nobody did something else": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {nobody/NN/nsubj/4 had=have/VBD/aux/4 fled=flee/VBN/ccomp/1}",
        Kind.REPORT,
    ),
    "of something not told": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {no/DT/det/3 ship/NN/nsubj/5 had=have/VBD/aux/5 left=leave/VBN/ccomp/1}",
        Kind.REPORT,
    ),
    "never that": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {the/DT/det/3 town/NN/nsubj/6 had=have/VBD/aux/6 never/RB/neg/6 "
        "owned=own/VBN/ccomp/1 an/DT/det/8 ambulance/NN/dobj/6} ././punct/1",
        Kind.DENIAL,
    ),
    "none was seen": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {no/DT/det/3 ambulance/NN/nsubjpass/6 had=have/VBD/aux/6 "
        "been=be/VBN/auxpass/6 seen=see/VBN/ccomp/1} ././punct/1",
        Kind.REPORT,
    ),
    "none will come": (
        "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] {no/DT/det/3 ambulance/NN/nsubj/5 would/MD/aux/5 come/VB/ccomp/1}",
        Kind.FORECAST,
    ),
    "granted": (
        "Rus/NNP/nsubj/1 [admitted=admit/VBD/ROOT/1] {no/DT/det/3 ambulance/NN/nsubj/5 had=have/VBD/aux/5 "
        "come/VBN/ccomp/1} ././punct/1",
        Kind.REPORT,
    ),
}


@pytest.mark.parametrize(("line", "kind"), CASES.values(), ids=CASES.keys())
def test_who_answers_for_it_denies_what_was_told(line: str, kind: Kind) -> None:
    [claim] = judge_kinds(draft_of(f"{TOLD} || {line}")).claims

    assert claim.kind is kind


def test_who_only_looked_on_reports() -> None:
    draft = draft_of(f"{TOLD} || {CASES['no such thing'][0]}")
    [claim] = draft.claims
    hop = replace(claim.chain[0], source=replace(claim.chain[0].source, name="Ada", type=SourceType.PERSON))
    [judged] = judge_kinds(replace(draft, claims=(replace(claim, chain=(hop,)),))).claims

    assert judged.kind is Kind.REPORT
