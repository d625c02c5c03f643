"""Indirect speech ends with its sentence: each case is a marked text with the claims that are left of it."""

from __future__ import annotations

import pytest

from firsthand.claims.attribution.own_sentence import keep_to_sentence
from tests.claims.drafts import marked, parsed, shown

KEPT = {
    "indirect speech ends with its sentence": (
        "<Vos> [said] {the dam held. The boats left the bank}.",
        ["the dam held. — Vos"],
    ),
    "a quotation runs on": (
        "<Vos> [said], {“The dam held. The boats left the bank.”}",
        ["“The dam held. The boats left the bank.” — Vos"],
    ),
    "marks carry the second sentence": (
        "<Vos> [said] {the dam held. “The boats left the bank.”}",
        ["the dam held. “The boats left the bank.” — Vos"],
    ),
    "parted by a reporting clause": ("{The dam}, <Vos> [said], {held all night}.", ["The dam … held all night — Vos"]),
    "a stray word within": ("<Vos> [said] {so} to us: {the dam held all night}.", ["the dam held all night — Vos"]),
    "why nobody is named": (
        "{On condition of anonymity}, <Vos> [said], {the dam held all night}.",
        ["the dam held all night — Vos"],
    ),
    "within one sentence": ("<Vos> [said] {the dam held}.", ["the dam held — Vos"]),
    "a quotation stands before the sentence in which others are told without marks": (
        "{“The dam will hold. I built it.” The boats would leave}, <he> [said].",
        ["The boats would leave — he"],
    ),
    "a quotation goes on to its cue": (
        "{“The dam will hold. I built it,”} <he> [said].",
        ["“The dam will hold. I built it,” — he"],
    ),
}


@pytest.mark.parametrize(("text", "claims"), KEPT.values(), ids=KEPT.keys())
def test_kept_to_its_sentence(text: str, claims: list[str]) -> None:
    assert shown(keep_to_sentence(marked(text))) == claims


def test_a_short_object_is_no_crumb() -> None:
    draft = parsed(
        "<Vos/NNP/nsubj/1> [described=describe/VBD/ROOT/1] {the/DT/det/3 dam/NN/dobj/1} on/IN/prep/1 "
        "Monday/NNP/pobj/4 {as/IN/prep/1 nearly/RB/advmod/8 full/JJ/amod/6} ././punct/1"
    )

    assert shown(keep_to_sentence(draft)) == ["the dam … as nearly full — Vos"]


NEXT_DEEDS = {
    "what the speaker does next, after marks": (
        "<Vos/NNP/nsubj/1> [said=say/VBD/ROOT/1] {it/PRP/nsubj/3 was=be/VBD/ccomp/1 “/-/punct/3 over/RB/advmod/3 "
        "”/-/punct/3 and/CC/cc/3 called=call/VBD/conj/3 on/IN/prep/8 both/DT/pobj/9} ././punct/1",
        ["it was “over” — Vos"],
    ),
    "what is told in the tense before": (
        "<Vos/NNP/nsubj/1> [claimed=claim/VBD/ROOT/1] {it/PRP/nsubj/3 held=hold/VBD/ccomp/1 and/CC/cc/1 "
        "had=have/VBD/aux/6 passed=pass/VBN/conj/1 the/DT/det/8 test/NN/dobj/6} ././punct/1",
        ["it held and had passed the test — Vos"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), NEXT_DEEDS.values(), ids=NEXT_DEEDS.keys())
def test_next_deeds(line: str, claims: list[str]) -> None:
    assert shown(keep_to_sentence(parsed(line))) == claims
