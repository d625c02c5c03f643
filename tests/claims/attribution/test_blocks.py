"""Passages lifted whole: by markup, or opened by a colon and carried on without marks."""

import pytest

from firsthand.claims.attribution.blocks import read_blocks
from firsthand.model.claim import Quote
from firsthand.model.text import BlockKind
from tests.claims.drafts import parsed, shown

CASES = {
    "after a colon, the subject speaks": (
        "Brixen/NNP/nsubj/1 put/VBD/ROOT/1 it/PRP/dobj/1 without/IN/prep/1 ceremony/NN/pobj/3 "
        ":/:/punct/1 ¶ The/DT/det/1 dam/NN/nsubjpass/4 has=have/VBZ/aux/4 been=be/VBN/auxpass/4 "
        "cracked=crack/VBN/ROOT/4 since/IN/prep/4 May/NNP/pobj/5 ././punct/4 || We/PRP/nsubj/1 "
        "told=tell/VBD/ROOT/1 the/DT/det/3 ministry/NN/dobj/1 so/RB/advmod/1 ././punct/1",
        ["The dam has been cracked since May. — Brixen", "We told the ministry so. — Brixen"],
    ),
    "after a colon, the opening claim’s source speaks": (
        "{The/DT/det/1 ministry/NN/nsubj/2 knew=know/VBD/ccomp/5} ,/,/punct/5 "
        "<Brixen/NNP/nsubj/5> [wrote=write/VBD/ROOT/5] :/:/punct/5 ¶ The/DT/det/1 "
        "dam/NN/nsubjpass/4 has=have/VBZ/aux/4 been=be/VBN/auxpass/4 cracked=crack/VBN/ROOT/4 "
        "since/IN/prep/4 May/NNP/pobj/5 ././punct/4 || We/PRP/nsubj/1 told=tell/VBD/ROOT/1 "
        "the/DT/det/3 ministry/NN/dobj/1 so/RB/advmod/1 ././punct/1",
        [
            "The ministry knew — Brixen",
            "The dam has been cracked since May. — Brixen",
            "We told the ministry so. — Brixen",
        ],
    ),
    "the paragraph after the next is the author’s again": (
        "Brixen/NNP/nsubj/1 put/VBD/ROOT/1 it/PRP/dobj/1 without/IN/prep/1 ceremony/NN/pobj/3 "
        ":/:/punct/1 ¶ The/DT/det/1 dam/NN/nsubjpass/4 has=have/VBZ/aux/4 been=be/VBN/auxpass/4 "
        "cracked=crack/VBN/ROOT/4 since/IN/prep/4 May/NNP/pobj/5 ././punct/4 ¶ The/DT/det/1 "
        "town/NN/nsubj/3 has=have/VBZ/aux/3 left=leave/VBN/ROOT/3 ././punct/3",
        ["The dam has been cracked since May. — Brixen"],
    ),
    "somebody speaks inside it": (
        "Brixen/NNP/nsubj/1 put/VBD/ROOT/1 it/PRP/dobj/1 without/IN/prep/1 ceremony/NN/pobj/3 "
        ":/:/punct/1 ¶ <Lisk/NNP/nsubj/1> [said=say/VBD/ROOT/1] {the/DT/det/3 "
        "dam/NN/nsubjpass/6 has=have/VBZ/aux/6 been=be/VBN/auxpass/6 cracked=crack/VBN/ccomp/1 "
        "since/IN/prep/6 May/NNP/pobj/7} ././punct/1",
        ["the dam has been cracked since May — Lisk > Brixen"],
    ),
    "in marks": (
        "{The/DT/det/1 ministry/NN/nsubj/2 knew=know/VBD/ccomp/5} ,/,/punct/5 "
        "<Brixen/NNP/nsubj/5> [wrote=write/VBD/ROOT/5] :/:/punct/5 ¶ “/-/punct/5 The/DT/det/2 "
        "dam/NN/nsubjpass/5 has=have/VBZ/aux/5 been=be/VBN/auxpass/5 cracked=crack/VBN/ROOT/5 "
        "since/IN/prep/5 May/NNP/pobj/6 ././punct/5 || We/PRP/nsubj/1 told=tell/VBD/ROOT/1 "
        "the/DT/det/3 ministry/NN/dobj/1 so/RB/advmod/1 ././punct/1 ”/-/punct/1",
        ["The ministry knew … “The dam has been cracked since May. We told the ministry so.” — Brixen"],
    ),
    "no colon": (
        "Brixen/NNP/nsubj/1 put/VBD/ROOT/1 it/PRP/dobj/1 without/IN/prep/1 ceremony/NN/pobj/3 "
        "././punct/1 ¶ The/DT/det/1 dam/NN/nsubjpass/4 has=have/VBZ/aux/4 been=be/VBN/auxpass/4 "
        "cracked=crack/VBN/ROOT/4 since/IN/prep/4 May/NNP/pobj/5 ././punct/4",
        [],
    ),
}


@pytest.mark.parametrize(("line", "claims"), CASES.values(), ids=CASES.keys())
def test_who_speaks_in_a_block(line: str, claims: list[str]) -> None:
    assert shown(read_blocks(parsed(line))) == claims


PLAIN = (
    "Brixen/NNP/nsubj/1 put/VBD/ROOT/1 it/PRP/dobj/1 without/IN/prep/1 ceremony/NN/pobj/3 "
    ":/:/punct/1 ¶ The/DT/det/1 dam/NN/nsubjpass/4 has=have/VBZ/aux/4 been=be/VBN/auxpass/4 "
    "cracked=crack/VBN/ROOT/4 since/IN/prep/4 May/NNP/pobj/5 ././punct/4"
)
MARKED_UP = (
    "{The/DT/det/1 ministry/NN/nsubj/2 knew=know/VBD/ccomp/5} ,/,/punct/5 "
    "<Brixen/NNP/nsubj/5> [wrote=write/VBD/ROOT/5] ././punct/5 ¶ The/DT/det/1 "
    "dam/NN/nsubjpass/4 has=have/VBZ/aux/4 been=be/VBN/auxpass/4 cracked=crack/VBN/ROOT/4 "
    "since/IN/prep/4 May/NNP/pobj/5 ././punct/4 ¶ We/PRP/nsubj/1 told=tell/VBD/ROOT/1 "
    "the/DT/det/3 ministry/NN/dobj/1 so/RB/advmod/1 ././punct/1"
)


def test_a_list_after_a_colon_is_no_quotation() -> None:
    assert shown(read_blocks(parsed(PLAIN, kinds=[BlockKind.PARAGRAPH, BlockKind.LIST]))) == []


def test_markup_needs_no_colon_and_holds_as_far_as_it_runs() -> None:
    draft = read_blocks(parsed(MARKED_UP, kinds=[BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.QUOTATION]))

    assert shown(draft) == [
        "The ministry knew — Brixen",
        "The dam has been cracked since May. — Brixen",
        "We told the ministry so. — Brixen",
    ]
    assert [claim.quote for claim in draft.claims[1:]] == [Quote.BLOCK, Quote.BLOCK]


COLDER = (
    "<The/DT/det/1 Forum/NNP/nsubj/2> [took=take/VBD/ROOT/2 a/DT/det/5 colder/JJR/amod/5 view/NN/dobj/2] :/:/punct/2 ¶ "
    "{The/DT/det/1 dam/NN/nsubj/2 cracked=crack/VBD/ROOT/2} ././punct/2 || It/PRP/nsubj/1 leaks=leak/VBZ/ROOT/1 "
    "././punct/1"
)
OPENED = {
    "in markup": (
        [BlockKind.PARAGRAPH, BlockKind.QUOTATION],
        ["The dam cracked. — The Forum", "It leaks. — The Forum"],
    ),
    "without": ([BlockKind.PARAGRAPH, BlockKind.PARAGRAPH], ["The dam cracked — The Forum"]),
}


@pytest.mark.parametrize(("kinds", "claims"), OPENED.values(), ids=OPENED.keys())
def test_an_opener_that_does_not_tell(kinds: list[BlockKind], claims: list[str]) -> None:
    assert shown(read_blocks(parsed(COLDER, kinds=kinds))) == claims


def test_the_cue_governs_the_words_that_open_the_block_and_not_the_block() -> None:
    [claim] = read_blocks(parsed(PLAIN)).claims

    assert claim.cue == ()
    assert claim.chain[0].cue is None
