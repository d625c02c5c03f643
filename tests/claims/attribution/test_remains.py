"""What is left of a sentence is a whole clause, one cut back, or nothing; and what states something at all."""

from __future__ import annotations

import pytest

from firsthand.claims.attribution.remains import is_statement, whole_of
from firsthand.model.text import Span
from tests.claims.drafts import parsed

RESTS = {
    "a clause cut in its midst": (
        "Prices=price/NNS/nsubj/2 have/VBP/aux/2 soared=soar/VBN/ROOT/2 ,/,/punct/2 prompting=prompt/VBG/advcl/2 "
        "the/DT/det/6 council/NN/dobj/4 to/TO/aux/8 warn/VB/xcomp/4 of/IN/prep/8 famine/NN/pobj/9 ././punct/2",
        "Prices have soared, prompting the council",
        "Prices have soared",
    ),
    "a verb that has lost what was said": (
        "In/IN/prep/5 a/DT/det/2 speech/NN/pobj/0 ,/,/punct/5 he/PRP/nsubj/5 said=say/VBD/ROOT/5 the/DT/det/7 "
        "dam/NN/nsubj/9 would/MD/aux/9 hold/VB/ccomp/5 ././punct/5",
        "In a speech, he said",
        None,
    ),
    "a verb that says little alone": (
        "The/DT/det/1 visit/NN/nsubj/2 came=come/VBD/ROOT/2 as/IN/mark/5 Tarvia/NNP/nsubj/5 warned=warn/VBD/advcl/2 "
        "of/IN/prep/5 famine/NN/pobj/6 ././punct/2",
        "The visit came",
        None,
    ),
    "the same verb with its day": (
        "The/DT/det/1 visit/NN/nsubj/2 came=come/VBD/ROOT/2 at/IN/prep/2 noon/NN/pobj/3 as/IN/mark/7 "
        "Tarvia/NNP/nsubj/7 warned=warn/VBD/advcl/2 of/IN/prep/7 famine/NN/pobj/8 ././punct/2",
        "The visit came at noon",
        "The visit came at noon",
    ),
    "an infinitive without its object": (
        "The/DT/det/1 officials=official/NNS/nsubj/2 were=be/VBD/ROOT/2 quick/JJ/acomp/2 to/TO/aux/5 play/VB/xcomp/3 "
        "down/RP/prt/5 the/DT/det/8 fall/NN/dobj/5 ././punct/2",
        "The officials were quick to play",
        None,
    ),
}


@pytest.mark.parametrize(("line", "rest", "whole"), RESTS.values(), ids=RESTS.keys())
def test_rests(line: str, rest: str, whole: str | None) -> None:
    draft = parsed(line)
    kept = whole_of(draft, Span(0, len(rest)))
    assert draft.text.startswith(rest)
    assert (kept and draft.words(kept)) == whole


STATEMENTS = {
    "a finite verb": (
        "The/DT/det/1 threat/NN/nsubj/2 forced=force/VBD/ROOT/2 Tarvia/NNP/dobj/2 to/TO/aux/5 wait/VB/xcomp/2 "
        "././punct/2",
        True,
    ),
    "a finite verb taken for an adjective": (
        "The/DT/det/1 threat/NN/ROOT/1 forced=force/VBN/acl/1 Tarvia/NNP/dobj/2 to/TO/aux/5 wait/VB/xcomp/2 "
        "././punct/1",
        True,
    ),
    "a headline without a tense": (
        "Tarvia/NNP/nsubj/2 to/TO/aux/2 close/VB/ROOT/2 the/DT/det/4 gates=gate/NNS/dobj/2",
        True,
    ),
    "a caption with a participle": (
        "A/DT/det/1 jet/NN/ROOT/1 carrying=carry/VBG/acl/1 a/DT/det/4 missile/NN/dobj/2 ././punct/1",
        False,
    ),
    "a caption with a clause inside a noun": (
        "Hadrun/NNP/compound/1 fortress/NN/ROOT/1 ,/,/punct/1 where/WRB/advmod/6 marines=marine/NNS/nsubjpass/6 "
        "are=be/VBP/auxpass/6 trained=train/VBN/relcl/1 ././punct/1",
        False,
    ),
    "a heading": (
        "Supporting=support/VBG/ROOT/0 effort/NN/dobj/0 3/CD/nummod/1 in/IN/prep/1 the/DT/det/5 west/NN/pobj/3",
        False,
    ),
    "advice to the reader": (
        "Click/VB/ROOT/0 here/RB/advmod/0 to/TO/aux/3 read/VB/advcl/0 the/DT/det/5 letters=letter/NNS/dobj/3 "
        "././punct/0",
        False,
    ),
    "advice with its occasion first": (
        "When/WRB/advmod/2 it/PRP/nsubj/2 boils=boil/VBZ/advcl/4 ,/,/punct/4 add/VB/ROOT/4 salt/NN/dobj/4 ././punct/4",
        False,
    ),
    "advice against something": (
        "Do/VBP/aux/2 not/RB/neg/2 open/VB/ROOT/2 the/DT/det/4 jars=jar/NNS/dobj/2 ././punct/2",
        False,
    ),
    "advice whose verb is taken for a present": (
        "To/TO/aux/1 begin/VB/advcl/3 ,/,/punct/3 melt/VBP/ROOT/3 the/DT/det/5 butter/NN/dobj/3 ././punct/3",
        False,
    ),
    "advice whose verb is taken for a participle": (
        "Set/VBN/ROOT/0 aside/RB/advmod/0 to/TO/aux/3 cool/VB/advcl/0 ././punct/0",
        False,
    ),
    "what follows where advice is taken": (
        "Add/VB/ROOT/0 salt/NN/dobj/0 and/CC/cc/0 it/PRP/nsubj/5 will/MD/aux/5 keep/VB/conj/0 ././punct/0",
        True,
    ),
    "a subject hung on the clause before": (
        "When/WRB/advmod/2 dams=dam/NNS/nsubj/2 fall/VBP/advcl/5 ,/,/punct/2 ministers=minister/NNS/dobj/2 "
        "blame/VBP/ROOT/5 rain/NN/dobj/5 ././punct/5",
        True,
    ),
    "a subject behind its verb": (
        "Here/RB/advmod/1 begin/VBP/ROOT/1 the/DT/det/3 marshes=marsh/NNS/nsubj/1 ././punct/1",
        True,
    ),
    "a table's row": (
        "Hale/NNP/nsubj/2 |/-/punct/2 scored=score/VBD/ROOT/2 |/-/punct/2 3/CD/dobj/2 ././punct/2",
        False,
    ),
}


@pytest.mark.parametrize(("line", "states"), STATEMENTS.values(), ids=STATEMENTS.keys())
def test_statements(line: str, *, states: bool) -> None:
    draft = parsed(line)
    assert is_statement(draft, draft.grammar.sentences[0]) is states


def test_a_credit_behind_it_shows_a_caption() -> None:
    line = (
        "Ada/NNP/compound/1 Brixen/NNP/nsubj/2 meeting=meet/VBG/ROOT/2 the/DT/det/5 retired=retire/VBN/amod/5 "
        "envoy/NN/dobj/2 ././punct/2 || Photograph/NN/ROOT/0 :/:/punct/0 Hale/NNP/appos/0"
    )
    draft = parsed(line)
    assert not is_statement(draft, draft.grammar.sentences[0])
    assert is_statement(parsed(line.split("||", maxsplit=1)[0]), draft.grammar.sentences[0])


ROW = (
    "BK/NNP/ROOT/0 |/-/punct/0 Ada/NNP/compound/3 Hale/NNP/appos/0 |/-/punct/0 57/CD/nummod/6 laps=lap/NNS/appos/0 "
    "././punct/0 || "
)
IN_ROWS = {
    "figures whose last word is taken for a verb": (
        "1/CD/nummod/1 sack/NN/nsubj/6 ,/,/punct/1 1/CD/nummod/5 free/JJ/amod/5 pass/NN/appos/1 "
        "defended=defend/VBD/ROOT/6 ././punct/6",
        False,
    ),
    "a fragment with a participle": (
        "A/DT/det/2 fast/JJ/amod/2 start/NN/ROOT/2 spoiled=spoil/VBN/acl/2 late/RB/advmod/3 ././punct/2",
        False,
    ),
    "a sentence": (
        "He/PRP/nsubj/1 led=lead/VBD/ROOT/1 the/DT/det/3 race/NN/dobj/1 from/IN/prep/1 noon/NN/pobj/4 ././punct/1",
        True,
    ),
}


@pytest.mark.parametrize(("line", "states"), IN_ROWS.values(), ids=IN_ROWS.keys())
def test_only_whole_sentences_in_a_tables_row_state_something(line: str, *, states: bool) -> None:
    draft = parsed(ROW + line)
    assert is_statement(draft, draft.grammar.sentences[1]) is states
