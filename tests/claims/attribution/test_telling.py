"""Which attributions tell somebody's word, and which are the author's way of putting things."""

import pytest

from firsthand.claims.attribution.telling import drop_shadows, fill_sources, is_telling, keep_tellers, mend_clauses
from tests.claims.drafts import parsed, shown

KEPT = {
    "somebody says": (
        "<Brixen/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 dam/NN/nsubj/5 will/MD/aux/5 "
        "hold/VB/ccomp/1} ././punct/1",
        ["the dam will hold — Brixen"],
    ),
    "somebody suggests": (
        "<Brixen/NNP/nsubj/1> [suggests=suggest/VBZ/ROOT/1] {the/DT/det/3 town/NN/nsubj/5 "
        "will/MD/aux/5 leave/VB/ccomp/1} ././punct/1",
        ["the town will leave — Brixen"],
    ),
    "said by nobody named": (
        "The/DT/det/1 dam/NN/nsubjpass/3 [is=be/VBZ/auxpass/3 said=say/VBN/ROOT/3] to/TO/aux/5 "
        "{leak/VB/xcomp/3} ././punct/3",
        [],
    ),
    "framing": (
        "It/PRP/nsubj/2 would/MD/aux/2 be/VB/ROOT/2 [safe/JJ/acomp/2 to/TO/aux/5 "
        "say/VB/xcomp/2] that/IN/mark/10 {the/DT/det/8 dam/NN/nsubj/10 will/MD/aux/10 "
        "hold/VB/ccomp/5} ././punct/2",
        [],
    ),
    "a state, of nobody": (
        "The/DT/det/1 town/NN/nsubjpass/3 [is=be/VBZ/auxpass/3 poised=poise/VBN/ROOT/3] "
        "to/TO/aux/5 {leave/VB/xcomp/3} ././punct/3",
        [],
    ),
    "I, outside marks": (
        "<I/PRP/nsubj/1> [believe/VBP/ROOT/1] {the/DT/det/3 dam/NN/nsubj/5 will/MD/aux/5 hold/VB/ccomp/1} ././punct/1",
        [],
    ),
    "which suggests": (
        "The/DT/det/1 gates=gate/NNS/nsubjpass/3 are=be/VBP/auxpass/3 shut/VBN/ROOT/3 "
        ",/,/punct/3 <which/WDT/nsubj/6> [suggests=suggest/VBZ/advcl/3] that/IN/mark/11 "
        "{the/DT/det/9 town/NN/nsubj/11 will/MD/aux/11 leave/VB/ccomp/6} ././punct/3",
        [],
    ),
    "that, saying": (
        "The/DT/det/1 order/NN/nsubj/2 stands=stand/VBZ/ROOT/2 ,/,/punct/2 and/CC/cc/2 "
        "<that/DT/nsubj/6> [says=say/VBZ/conj/2] {the/DT/det/8 town/NN/nsubj/10 will/MD/aux/10 "
        "leave/VB/ccomp/6} ././punct/6",
        ["the town will leave — that"],
    ),
    "it, a ministry, said": (
        "<It/PRP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 dam/NN/nsubj/5 will/MD/aux/5 hold/VB/ccomp/1} "
        "././punct/1",
        ["the dam will hold — It"],
    ),
    "it is said, of nobody": (
        "<It/PRP/nsubjpass/2> [is=be/VBZ/auxpass/2 said=say/VBN/ROOT/2] that/IN/mark/7 {the/DT/det/5 dam/NN/nsubj/7 "
        "will/MD/aux/7 hold/VB/ccomp/2} ././punct/2",
        [],
    ),
    "you, whom the author talks to": (
        "<You/PRP/nsubj/1> [think/VBP/ROOT/1] {the/DT/det/3 dam/NN/nsubj/5 will/MD/aux/5 hold/VB/ccomp/1} ././punct/1",
        [],
    ),
    "I, inside marks": (
        "“/-/punct/10 <I/PRP/nsubj/2> [believe/VBP/ccomp/10] {the/DT/det/4 dam/NN/nsubj/6 "
        "will/MD/aux/6 hold/VB/ccomp/2} ,/,/punct/10 ”/-/punct/10 it/PRP/nsubj/10 "
        "read/VBD/ROOT/10 ././punct/10",
        ["the dam will hold — I"],
    ),
    "an author's own guess": (
        "<My/PRP$/poss/1 guess/NN/nsubj/2> [is=be/VBZ/ROOT/2] {that/IN/mark/6 it/PRP/nsubj/6 will/MD/aux/6 "
        "hold/VB/ccomp/2} ././punct/2",
        [],
    ),
    "what somebody has found out for an author": (
        "<Our/PRP$/poss/1 inquiry/NN/nsubj/2> [found=find/VBD/ROOT/2] {that/IN/mark/5 it/PRP/nsubj/5 "
        "held=hold/VBD/ccomp/2} ././punct/2",
        ["that it held — Our inquiry"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), KEPT.values(), ids=KEPT.keys())
def test_what_only_the_author_says_is_left_to_the_author(line: str, claims: list[str]) -> None:
    assert shown(keep_tellers(parsed(line))) == claims


TELLING = {
    "what somebody undertakes": (
        "<Brixen/NNP/nsubj/1> [undertakes=undertake/VBZ/ROOT/1] {to/TO/aux/3 mend/VB/xcomp/1 it/PRP/dobj/3} "
        "././punct/1",
        True,
    ),
    "the mayor has it that": (
        "<The/DT/det/1 mayor/NN/nsubj/2> [has=have/VBZ/ROOT/2 it/PRP/dobj/2] {that/IN/mark/7 the/DT/det/6 "
        "mill/NN/nsubj/7 "
        "burned=burn/VBD/relcl/3} ././punct/2",
        True,
    ),
    "there is talk": (
        "[There/EX/expl/1 is=be/VBZ/ROOT/1 <talk/NN/dobj/1>] {that/IN/mark/6 the/DT/det/5 mill/NN/nsubj/6 "
        "burned=burn/VBD/acl/2} ././punct/1",
        True,
    ),
    "a figure put on something": (
        "<Brixen/NNP/nsubj/1> [put/VBD/ROOT/1] {losses=loss/NNS/dobj/1 at/IN/prep/1 40/CD/pobj/3} ././punct/1",
        True,
    ),
    "a thing put somewhere": (
        "<Brixen/NNP/nsubj/1> [put/VBD/ROOT/1] {the/DT/det/3 map/NN/dobj/1 on/IN/prep/1 ice/NN/pobj/4} ././punct/1",
        False,
    ),
    "a verb of saying": (
        "<Brixen/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 dam/NN/nsubj/5 will/MD/aux/5 "
        "hold/VB/ccomp/1} ././punct/1",
        True,
    ),
    "no verb at all": (
        "{The/DT/det/1 dam/NN/nsubj/3 will/MD/aux/3 hold/VB/ROOT/3} ,/,/punct/3 "
        "[according=accord/VBG/prep/3] to/IN/prep/5 <Brixen/NNP/pobj/6> ././punct/3",
        True,
    ),
    "a noun": (
        "<Brixen/NNP/poss/2 ’s/POS/case/0> [statement/NN/nsubjpass/9] that/IN/mark/7 "
        "{the/DT/det/5 dam/NN/nsubj/7 will/MD/aux/7 hold/VB/acl/2} was=be/VBD/auxpass/9 "
        "read/VBN/ROOT/9 ././punct/9",
        True,
    ),
    "a verb of wanting": (
        "<Telmain/NNP/nsubj/1> [wants=want/VBZ/ROOT/1] {the/DT/det/3 brigade/NN/nsubj/5 "
        "to/TO/aux/5 cross/VB/ccomp/1 the/DT/det/7 river/NN/dobj/5} ././punct/1",
        False,
    ),
    "to bind oneself": (
        "<The/DT/det/1 firm/NN/nsubj/3> has=have/VBZ/aux/3 [undertaken=undertake/VBN/ROOT/3] {to/TO/aux/5 "
        "leave/VB/xcomp/3} ././punct/3",
        True,
    ),
    "a rumour that there is": (
        "[There/EX/expl/1 was=be/VBD/ROOT/1 a/DT/det/3 rumour/NN/attr/1] that/IN/mark/6 {it/PRP/nsubj/6 "
        "fell=fall/VBD/acl/3} ././punct/1",
        True,
    ),
    "to be": (
        "<The/DT/det/1 town/NN/nsubj/2> [is=be/VBZ/ROOT/2] {under/IN/prep/2 water/NN/pobj/3} ././punct/2",
        False,
    ),
}


@pytest.mark.parametrize(("line", "told"), TELLING.values(), ids=TELLING.keys())
def test_which_cues_tell(line: str, *, told: bool) -> None:
    draft = parsed(line)

    assert is_telling(draft, draft.claims[0]) is told


FILLED = {
    "the verb’s subject, when nobody was found": (
        "{“/-/punct/5 It/PRP/nsubj/2 held=hold/VBD/ccomp/5 ,/,/punct/5 ”/-/punct/5} "
        "[said=say/VBD/ROOT/5] Zhdanov/NNP/nsubj/5 ././punct/5",
        ["“It held,” — Zhdanov"],
    ),
    "inside what was tagged as content": (
        "{“/-/punct/5 It/PRP/nsubj/2 held=hold/VBD/ccomp/5 ,/,/punct/5 ”/-/punct/5} "
        "[said=say/VBD/ROOT/5] {the/DT/det/8 tall/JJ/amod/8 Zhdanov/NNP/nsubj/5 ,/,/punct/5 "
        "and/CC/cc/5 left=leave/VBD/conj/5} ././punct/5",
        ["“It held,” … and left — the tall Zhdanov"],
    ),
    "somebody was found": (
        "{“/-/punct/5 It/PRP/nsubj/2 held=hold/VBD/ccomp/5 ,/,/punct/5 ”/-/punct/5} "
        "[said=say/VBD/ROOT/5] <Zhdanov/NNP/nsubj/5> ././punct/5",
        ["“It held,” — Zhdanov"],
    ),
    "a passive has nobody to name": (
        "The/DT/det/1 dam/NN/nsubjpass/3 [is=be/VBZ/auxpass/3 said=say/VBN/ROOT/3] to/TO/aux/5 "
        "{leak/VB/xcomp/3} ././punct/3",
        ["leak — unnamed"],
    ),
    "a pointer is nobody": (
        "It/PRP/nsubj/1 [says=say/VBZ/ROOT/1] {the/DT/det/3 dam/NN/nsubj/5 will/MD/aux/5 hold/VB/ccomp/1} ././punct/1",
        ["the dam will hold — unnamed"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), FILLED.values(), ids=FILLED.keys())
def test_a_source_that_was_missed_is_the_verbs_subject(line: str, claims: list[str]) -> None:
    assert shown(fill_sources(parsed(line))) == claims


def test_an_attitude_to_words_that_somebody_said_is_left_out() -> None:
    draft = parsed(
        "<¹Brixen/NNP/nsubj/1> [¹said=say/VBD/ROOT/1] <²Tarvia/NNP/nsubj/3> "
        "[²wants=want/VBZ/ccomp/1] {¹{²the/DT/det/5 brigade/NN/nsubj/7 to/TO/aux/7 "
        "cross/VB/ccomp/3 the/DT/det/9 river/NN/dobj/7}} ././punct/1"
    )

    assert shown(drop_shadows(draft)) == ["the brigade to cross the river — Brixen"]


def test_an_attitude_to_other_words_is_kept() -> None:
    draft = parsed(
        "<¹Brixen/NNP/nsubj/1> [¹said=say/VBD/ROOT/1] {¹it/PRP/nsubj/3 held=hold/VBD/ccomp/1} "
        ",/,/punct/1 and/CC/cc/1 <²Tarvia/NNP/nsubj/7> [²wants=want/VBZ/conj/1] {²the/DT/det/9 "
        "brigade/NN/nsubj/11 to/TO/aux/11 cross/VB/ccomp/7 the/DT/det/13 river/NN/dobj/11} "
        "././punct/7"
    )

    assert shown(drop_shadows(draft)) == ["it held — Brixen", "the brigade to cross the river — Tarvia"]


CLAUSES = {
    "an attitude inside the clause is part of it": (
        "<¹Belarus/NNP/nsubj/1>  [¹says=say/VBZ/ROOT/1] {¹the/DT/det/3 vote/NN/nsubj/4 "
        "passes=pass/VBZ/ccomp/1} ,/,/punct/4 "
        "[²revoking=revoke/VBG/advcl/4] {²its/PRP$/poss/8 <²status/NN/dobj/6>} ././punct/1",
        ["the vote passes, revoking its status — Belarus"],
    ),
    "another speaker inside it stays a claim": (
        "<¹Belarus/NNP/nsubj/1> [¹says=say/VBZ/ROOT/1] {¹the/DT/det/3 vote/NN/nsubj/4 "
        "passes=pass/VBZ/ccomp/1} ,/,/punct/4 "
        "[²saying=say/VBG/advcl/4] {²its/PRP$/poss/8 <²status/NN/dobj/6>} ././punct/1",
        ["the vote passes — Belarus", "its status — status"],
    ),
}


@pytest.mark.parametrize(("line", "claims"), CLAUSES.values(), ids=CLAUSES.keys())
def test_a_clause_is_told_whole(line: str, claims: list[str]) -> None:
    assert shown(mend_clauses(parsed(line))) == claims


@pytest.mark.parametrize(
    ("named", "told"), [("as/IN/prep/1 Venn/NNP/pobj/4", True), ("at/IN/prep/1 sea/NN/pobj/4", False)]
)
def test_who_identifies_somebody_says_who_it_is(named: str, *, told: bool) -> None:
    line = f"<Roth/NNP/nsubj/1> [identified=identify/VBD/ROOT/1] {{the/DT/det/3 man/NN/dobj/1 {named}}} ././punct/1"
    draft = parsed(line)

    assert is_telling(draft, draft.claims[0]) is told
