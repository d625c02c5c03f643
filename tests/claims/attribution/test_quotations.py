"""Quotation marks and whose claims they are: torn, resumed, run over paragraphs, or nobody's at all."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.claims.attribution.quotations import (
    drop_own_echoes,
    join_resumed,
    mend_quotations,
    resume_quotations,
    strip_marks,
)
from firsthand.claims.draft import Draft
from firsthand.model.claim import Quote
from firsthand.model.text import Span
from tests.claims.drafts import marked, parsed, shown

MENDED = {
    "torn at an inner word": (
        "“It was {the river and the dam that} broke,” <Vos> [said].",
        ["“It was the river and the dam that broke,” — Vos"],
    ),
    "hardly touched": (
        "“It was the river and the dam that {broke},” <Vos> [said].",
        ["broke — Vos"],
    ),
    "with a cue inside": (
        "“{It was the river}, <he> [said], and the dam.”",
        ["It was the river — he"],
    ),
    "introduced by its phrase": (
        "<Vos> [honored] {it with the phrase, “the river does not wait”}.",
        ["“the river does not wait” — Vos"],
    ),
}


@pytest.mark.parametrize(("text", "claims"), MENDED.values(), ids=MENDED.keys())
def test_mended(text: str, claims: list[str]) -> None:
    assert shown(mend_quotations(marked(text))) == claims


ECHOES = {
    "I think, inside the marks": (
        "{¹“<²I> [²think] {²it held all night},”} <¹Vos> [¹said].",
        ["“I think it held all night,” — Vos"],
    ),
    "somebody else, inside the marks": (
        "{¹“<²The army> [²thinks] {²it held all night},”} <¹Vos> [¹said].",
        ["“The army thinks it held all night,” — Vos", "it held all night — The army"],
    ),
    "I think, in a quotation that is nobody’s": (
        "“<I> [think] {it held all night},” it read.",
        ["it held all night — I"],
    ),
    "I think, without marks": ("<I> [think] {it held}.", ["it held — I"]),
}


@pytest.mark.parametrize(("text", "claims"), ECHOES.values(), ids=ECHOES.keys())
def test_echoes(text: str, claims: list[str]) -> None:
    assert shown(drop_own_echoes(marked(text))) == claims


RESUMED = {
    "a sentence goes on inside marks": (
        "{“It held,”} <Vos> [said]. “The boats have left us.”",
        ["“It held,” … “The boats have left us.” — Vos"],
    ),
    "over the paragraph’s end": (
        "{“It held,”} <Vos> [said].\n\n“Nothing of it broke in the night.”",
        ["“It held,” … “Nothing of it broke in the night.” — Vos"],
    ),
    "not over a paragraph between": (
        "{“It held,”} <Vos> [said].\n\nThe town slept.\n\n“Nothing of it broke in the night.”",
        ["“It held,” — Vos"],
    ),
    "not into a paragraph of the author’s": (
        "{“It held,”} <Vos> [said].\n\nThen it rained. “Nothing of it broke in the night.” And it rained.",
        ["“It held,” — Vos"],
    ),
    "before its speaker is named": (
        "“Nothing of it broke in the night. {“It held,”} <Vos> [said].",
        ["“Nothing of it broke in the night. “It held,” — Vos"],
    ),
    "the nearest speaker before it": (
        "{¹“It held,”} <¹Vos> [¹said]. {²“It broke,”} <²Reed> [²said]. “The boats have left us.”",
        ["“It held,” — Vos", "“It broke,” … “The boats have left us.” — Reed"],
    ),
    "scare quotes": (
        "{“It held,”} <Vos> [said]. The “river patriots” went home.",
        ["“It held,” — Vos"],
    ),
    "a title of many words in a sentence": (
        "{“It held,”} <Vos> [said]. She reads “The Old Man and the Sea” at night.",
        ["“It held,” — Vos"],
    ),
    "what ends the author’s own sentence": (
        "{“It held,”} <Vos> [said]. The board read “Nothing of it broke in the night.”",
        ["“It held,” — Vos"],
    ),
    "nobody speaks": ("The town slept. “The boats have left us.”", []),
    "after indirect speech, its speaker goes on": (
        "<Vos> [said] {it held}. “The boats have left us.”",
        ["it held — Vos", "“The boats have left us.” — Vos"],
    ),
    "after a paragraph of indirect speech": (
        "<Vos> [said] {it held}.\n\n“The boats have left us.”",
        ["it held — Vos", "“The boats have left us.” — Vos"],
    ),
    "not where the author goes on before it": (
        "<Vos> [said] {it held}. The town slept. “The boats have left us.”",
        ["it held — Vos"],
    ),
    "a heading in marks": (
        "{“It held,”} <Vos> [said].\n\n‘Legend of the Lower Basin.’",
        ["“It held,” — Vos"],
    ),
    "signed by another": (
        "{“It held,”} <Vos> [said].\n\n“The boats have left us.” — Reed",
        ["“It held,” — Vos"],
    ),
    "told without marks before, and quoted after": (
        "{The dam would hold}, <Vos> [said]. “We built it for our children.” {²“Go home,”} <²he> [²added].",
        ["The dam would hold — Vos", "“We built it for our children.” — Vos", "“Go home,” — he"],
    ),
}
RESUMED["before its speaker is named"] = (
    "“Nothing of it broke in the night.” {“It held,”} <Vos> [said].",
    ["“Nothing of it broke in the night.” “It held,” — Vos"],
)


@pytest.mark.parametrize(("text", "claims"), RESUMED.values(), ids=RESUMED.keys())
def test_resumed_without_a_cue(text: str, claims: list[str]) -> None:
    assert shown(resume_quotations(marked(text))) == claims


def test_a_quotation_goes_on_past_the_caption_of_a_picture() -> None:
    draft = marked(
        "{“It held,”} <Vos> [said].\n\nA boat. Photograph: Ada Lint/Reuters\n\n“Nothing of it broke at all.”"
    )
    first, caption, last = draft.paragraphs
    prose = replace(draft, paragraphs=(first, Span(caption.start, caption.start + len("A boat.")), last))

    assert shown(resume_quotations(prose)) == ["“It held,” … “Nothing of it broke at all.” — Vos"]


JOINED = {
    "he added": (
        "{¹“It held,”} <¹Vos> [¹said]. {²“It leaks,”} <²he> [²added].",
        ["“It held,” … “It leaks,” — Vos"],
    ),
    "nobody named, went on": (
        "{¹“It held,”} <¹Vos> [¹said], and [²went on], {²“It leaks.”}",
        ["“It held,” … “It leaks.” — Vos"],
    ),
    "the last name added": (
        "{¹“It held,”} <¹Petra Lisk> [¹said]. {²“It leaks,”} <²Lisk> [²added].",
        ["“It held,” … “It leaks,” — Petra Lisk"],
    ),
    "in the next paragraph": (
        "{¹“It held,”} <¹Vos> [¹said].\n\n{²“It leaks,”} <²he> [²added].",
        ["“It held,” … “It leaks,” — Vos"],
    ),
    "three times": (
        "{¹“It held,”} <¹Vos> [¹said]. {²“It leaks,”} <²he> [²added]. {³“It stinks,”} <³he> [³continued].",
        ["“It held,” … “It leaks,” … “It stinks,” — Vos"],
    ),
    "two paragraphs on": (
        "{¹“It held,”} <¹Vos> [¹said].\n\nThe town slept.\n\n{²“It leaks,”} <²he> [²added].",
        ["“It held,” — Vos", "“It leaks,” — he"],
    ),
    "another speaker added": (
        "{¹“It held,”} <¹Vos> [¹said]. {²“It leaks,”} <²Reed> [²added].",
        ["“It held,” — Vos", "“It leaks,” — Reed"],
    ),
    "a cue that begins anew": (
        "{¹“It held,”} <¹Vos> [¹said]. {²“It leaks,”} <²he> [²said].",
        ["“It held,” — Vos", "“It leaks,” — he"],
    ),
    "indirect speech is another claim": (
        "{¹“It held,”} <¹Vos> [¹said]. <²He> [²added] that {²it leaks}.",
        ["“It held,” — Vos", "it leaks — He"],
    ),
}


@pytest.mark.parametrize(("text", "claims"), JOINED.values(), ids=JOINED.keys())
def test_taken_up_again(text: str, claims: list[str]) -> None:
    assert shown(join_resumed(marked(text))) == claims


def test_a_joined_claim_keeps_both_cues() -> None:
    text, _ = JOINED["he added"]
    draft = join_resumed(marked(text))

    assert [draft.words(cue) for cue in draft.claims[0].cue] == ["said", "added"]


STRIPPED = {
    "marks behind the conjunction": (
        "<Vos> [said] {that “it held all through the long and very cold night of March”}.",
        "it held all through the long and very cold night of March",
    ),
    "marks that part the source's words from others": (
        "<Vos> [said] {it was “no way to run any kind of dam at all”}.",
        "it was “no way to run any kind of dam at all”",
    ),
    "marks carried over paragraphs": ("<Vos> [said]: {“It held.\n\n“It held well.”}", "It held.\n\n“It held well."),
    "a full stop": ("[According to] <Vos>, {it held.}", "it held"),
    "a conjunction left hanging": ("<Vos> [said] {it held “well” and} left.", "it held “well”"),
}


@pytest.mark.parametrize(("text", "content"), STRIPPED.values(), ids=STRIPPED.keys())
def test_what_ties_content_to_its_sentence_is_stripped(text: str, content: str) -> None:
    draft = strip_marks(marked(text))
    assert [draft.words(span) for span in draft.claims[0].content] == [content]


POINTING = {
    "a thing that is pointed at": (
        "<Vos/NNP/nsubj/1> [deplored=deplore/VBD/ROOT/1] {that/DT/det/3 decision/NN/dobj/1} ././punct/1",
        "that decision",
    ),
    "a clause, though its that is taken for an article": (
        "<Vos/NNP/nsubj/1> [said=say/VBD/ROOT/1] {that/DT/det/3 firms=firm/NNS/nsubj/4 lied=lie/VBD/ccomp/1} "
        "././punct/1",
        "firms lied",
    ),
    "the subject of what is told": (
        "<Vos/NNP/nsubj/1> [said=say/VBD/ROOT/1] {that/DT/nsubj/4 could/MD/aux/4 bring/VB/ccomp/1 "
        "turmoil/NN/dobj/4} ././punct/1",
        "that could bring turmoil",
    ),
    "the subject of what the author says": (
        "{That/DT/nsubj/1 means=mean/VBZ/ROOT/1 the/DT/det/3 dam/NN/nsubj/4 fell=fall/VBD/ccomp/1} ././punct/1",
        "That means the dam fell",
    ),
    "a thing pointed at as the sentence begins": (
        "{That/DT/det/1 decision/NN/nsubj/2 fell=fall/VBD/ccomp/5} ,/,/punct/5 <Vos/NNP/nsubj/5> [said=say/VBD/ROOT/5] "
        "././punct/5",
        "That decision fell",
    ),
    "the same word before many things": (
        "{That/DT/det/1 firms=firm/NNS/nsubj/2 lied=lie/VBD/ccomp/4} <Vos/NNP/nsubj/4> [denied=deny/VBD/ROOT/4] "
        "././punct/4",
        "firms lied",
    ),
    "a relative pronoun": (
        "<Vos/NNP/nsubj/1> [described=describe/VBD/ROOT/1] a/DT/det/3 dam/NN/dobj/1 {that/WDT/nsubj/5 "
        "broke=break/VBD/relcl/3} ././punct/1",
        "broke",
    ),
    "a clause told before its cue": (
        "{That/IN/mark/3 the/DT/det/2 dam/NN/nsubj/3 fell=fall/VBD/ccomp/5} <Vos/NNP/nsubj/5> "
        "[denied=deny/VBD/ROOT/5] ././punct/5",
        "the dam fell",
    ),
}


@pytest.mark.parametrize(("line", "content"), POINTING.values(), ids=POINTING.keys())
def test_that_is_stripped_where_it_ties_a_clause(line: str, content: str) -> None:
    draft = strip_marks(parsed(line))
    assert [draft.words(span) for span in draft.claims[0].content] == [content]


def test_marks_come_off_direct_quotations_alone() -> None:
    draft = strip_marks(marked("{¹“It held,”} <¹Vos> [¹said]. <²Reed> [²said] {²it “broke in the night”}."))

    assert shown(draft) == ["It held, — Vos", "it “broke in the night” — Reed"]
    assert [claim.quote for claim in draft.claims] == [Quote.DIRECT, Quote.MIXED]


STAGES: tuple[Callable[[Draft], Draft], ...] = (
    mend_quotations,
    drop_own_echoes,
    resume_quotations,
    join_resumed,
    strip_marks,
)
PIECES = st.sampled_from(["it", "held", "Vos", "added", "“", "”", '"', "’", ".", ",", "\n\n", "?"])


@given(st.lists(PIECES, min_size=4, max_size=24), st.integers(0, 20), st.integers(0, 20))
def test_no_stage_makes_up_who_speaks_or_leaves_the_text(pieces: list[str], at: int, cue: int) -> None:
    at, cue = sorted((at % (len(pieces) - 1), cue % (len(pieces) - 1)))
    told = [*pieces[:at], "<he>", *pieces[at:cue], "[added]", *pieces[cue:], "{it held}"]
    draft = marked(" ".join(told))

    for stage in STAGES:
        draft = stage(draft)

    for claim in draft.claims:
        assert claim.chain[0].source.name == "he"
        assert claim.extent.end <= len(draft.text)
