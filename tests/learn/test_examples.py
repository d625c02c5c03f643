"""Gold and silver as values for every word, with the vocabulary that ships, on documents made by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from firsthand import weights
from firsthand.language.encoder.cutting import cut
from firsthand.language.encoder.pieces import WINDOW, Pieces
from firsthand.learn.corpus import GoldAttribution, GoldDocument
from firsthand.learn.examples import IGNORED, RARE, Example, Inventory, examples, inventory, paragraphs
from firsthand.learn.silver import Taught
from firsthand.model.text import Span
from tests.claims.drafts import marked

pytestmark = [pytest.mark.model, pytest.mark.xdist_group("tokenizer")]

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
KNOWN = Inventory(forms=("NN|NOUN", "VBD|VERB"), relations=("ROOT", "dep"), names=("O", "B-GPE", "I-GPE"))


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return Pieces(weights.FOLDER / "tokenizer.json")


def gold(text: str) -> GoldDocument:
    """Return a marked text as gold."""
    draft = marked(text)
    made = [
        GoldAttribution(tuple(h.source.mention for h in c.chain if h.source.mention), c.cue, c.content)
        for c in draft.claims
    ]
    return GoldDocument("one", draft.text, tuple(made))


def silver(text: str) -> Taught:
    """Return a grammar in which every paragraph is a sentence, and its first word its root."""
    by_paragraph = [cut(text, p) for p in paragraphs(text)]
    starts = [start for places in by_paragraph for start, _ in places]
    roots = np.cumsum([0, *(len(places) for places in by_paragraph)])[:-1]
    heads = np.repeat(roots, [len(places) for places in by_paragraph])
    alone = heads == np.arange(len(starts))
    return Taught(
        starts=np.array(starts, dtype=np.int64),
        heads=heads,
        forms=tuple("VBD|VERB" if one else "NN|NOUN" for one in alone),
        relations=tuple("ROOT" if one else "dep" for one in alone),
        names=("O",) * len(starts),
        lemmas=("x",) * len(starts),
        opens=alone,
    )


def examples_of(document: GoldDocument, pieces: Pieces, taught: Taught | None = None) -> list[Example]:
    return list(examples(document, taught or silver(document.text), pieces, KNOWN))


def words_of(example: Example, text: str) -> list[str]:
    return [text[s:e] for s, e in zip(example.window.starts, example.window.ends, strict=True)]


def tagged(example: Example, text: str) -> str:
    """Return the tagged words with their tags."""
    words = zip(words_of(example, text), example.tags, strict=True)
    return " ".join(f"{word}/{TAGS[tag]}" for word, tag in words if tag)


CASES = {
    "one": ("<Lee> [said] {it held}.", "Lee/B-source said/B-cue it/B-content held/I-content"),
    "a word of several pieces": ("<Lee> [said] {Korrin} held.", "Lee/B-source said/B-cue Korrin/B-content"),
    "a contraction": ("<Lee> [said] {it's} on.", "Lee/B-source said/B-cue it/B-content 's/I-content"),
    "a span that ends inside a word": (
        "<Lee> [said] {it hel}d.",
        "Lee/B-source said/B-cue it/B-content held/I-content",
    ),
    "content in pieces": (
        "{It held}, <Lee> [said], {and on}.",
        "It/B-content held/I-content Lee/B-source said/B-cue and/B-content on/I-content",
    ),
    "content over paragraphs": (
        "<Lee> [said] {it held.\n\nOn} and on.",
        "Lee/B-source said/B-cue it/B-content held/I-content ./I-content On/I-content",
    ),
    "the shorter span is kept": (
        "{¹<²Lee> [²said] {²it held}}, <¹Reed> [¹wrote].",
        "Lee/B-source said/B-cue it/B-content held/I-content Reed/B-source wrote/B-cue",
    ),
    "nothing": ("It held.", ""),
}


@pytest.mark.parametrize(("text", "tags"), CASES.values(), ids=CASES.keys())
def test_tags(text: str, tags: str, pieces: Pieces) -> None:
    document = gold(text)

    [example] = examples_of(document, pieces)

    assert tagged(example, document.text) == tags


def linked(example: Example, text: str, link: int) -> dict[str, list[str]]:
    """Return the words linked to each cue's first word."""
    words = words_of(example, text)
    return {
        words[cue]: [words[i] for i in np.flatnonzero(row == link)]
        for cue, row in zip(example.cues, example.links, strict=True)
    }


LINKED = {
    "two": (
        "<¹Lee> [¹said] {¹it held}, <²Reed> [²wrote] {²it broke}.",
        {"said": ["Lee"], "wrote": ["Reed"]},
        {"said": ["it", "held"], "wrote": ["it", "broke"]},
    ),
    "without a source": ("It [is said] that {it held}.", {"is": []}, {"is": ["it", "held"]}),
    "one in another": (
        "<¹Reed> [¹wrote] {¹<²Lee> [²said] {²it held}}.",
        {"wrote": ["Reed"], "said": ["Lee"]},
        {"wrote": ["Lee", "said", "it", "held"], "said": ["it", "held"]},
    ),
    "a source inside its own content": (
        "{It held, <Lee> [said], and on}.",
        {"said": ["Lee"]},
        {"said": ["It", "held", ",", "said", ",", "and", "on"]},
    ),
}


@pytest.mark.parametrize(("text", "sources", "contents"), LINKED.values(), ids=LINKED.keys())
def test_links_are_read_in_the_row_of_a_cues_first_word(
    text: str, sources: dict[str, list[str]], contents: dict[str, list[str]], pieces: Pieces
) -> None:
    document = gold(text)

    [example] = examples_of(document, pieces)

    assert linked(example, document.text, 1) == sources
    assert linked(example, document.text, 2) == contents


def test_two_attributions_of_one_cue_share_its_row(pieces: Pieces) -> None:
    said = Span(4, 8)
    document = GoldDocument(
        "one",
        "Lee said it held and broke.",
        (
            GoldAttribution((Span(0, 3),), (said,), (Span(9, 16),)),
            GoldAttribution((Span(0, 3),), (said,), (Span(21, 26),)),
        ),
    )

    [example] = examples_of(document, pieces)

    assert linked(example, document.text, 2) == {"said": ["it", "held", "broke"]}


OUTER = {
    "beside one another": ("<¹Lee> [¹said] {¹it held}, <²Reed> [²wrote] {²it broke}.", [[0, 0], [0, 0]]),
    # The second cue in the order of reading stands in the first one's content: the first reports it.
    "the outer first": ("<¹Reed> [¹wrote] {¹<²Lee> [²said] {²it held}}.", [[0, 0], [1, 0]]),
    "the outer last": ("{¹<²Lee> [²said] {²it held}}, <¹Reed> [¹wrote].", [[0, 1], [0, 0]]),
    "three layers": (
        "<¹Reed> [¹wrote] {¹<²Lee> [²said] {²<³Vos> [³denied] {³it held}}}.",
        [[0, 0, 0], [1, 0, 0], [1, 1, 0]],
    ),
    "nothing": ("It held.", []),
}


@pytest.mark.parametrize(("text", "outer"), OUTER.values(), ids=OUTER.keys())
def test_who_reports_whom(text: str, outer: list[list[int]], pieces: Pieces) -> None:
    [example] = examples_of(gold(text), pieces)

    assert example.outer.tolist() == outer


def test_gold_that_holds_nothing_has_no_links(pieces: Pieces) -> None:
    [example] = examples_of(gold("It held."), pieces)

    assert example.cues.shape == (0,)
    assert example.links.shape == (0, 3)
    assert example.tags.tolist() == [0, 0, 0]


def test_what_nobody_has_looked_at_is_unknown(pieces: Pieces) -> None:
    [example] = examples_of(GoldDocument("news", "Lee said it held.", None), pieces)

    assert example.tags.tolist() == [IGNORED] * 5
    assert example.cues.shape == (0,)
    assert example.links.shape == (0, 5)
    assert example.outer.shape == (0, 0)
    assert example.opens.tolist() == [1, 0, 0, 0, 0]


def test_an_attribution_is_learned_as_far_as_a_window_shows_it(pieces: Pieces) -> None:
    document = gold(f"<Lee> [said] {{it held.\n\n{'dam ' * (WINDOW - 4)}}}")

    first, second = examples_of(document, pieces)

    assert tagged(first, document.text) == "Lee/B-source said/B-cue it/B-content held/I-content ./I-content"
    assert set(linked(first, document.text, 2)["said"]) == {"it", "held", "."}
    assert second.tags.tolist() == [5, *[6] * (len(second.tags) - 1)]
    assert second.links.shape == (0, len(second.tags))


TEXT = "Dams held\nLee can't sleep"
GRAMMAR = silver(TEXT)


def test_silver_is_set_beside_the_words(pieces: Pieces) -> None:
    [example] = examples_of(gold(TEXT), pieces)

    assert example.heads.tolist() == [0, 0, 2, 2, 2, 2]
    assert [KNOWN.forms[f] for f in example.forms] == ["VBD|VERB", "NN|NOUN", "VBD|VERB", *["NN|NOUN"] * 3]
    assert [KNOWN.relations[r] for r in example.relations] == ["ROOT", "dep", "ROOT", "dep", "dep", "dep"]
    assert example.names.tolist() == [0] * 6
    assert example.opens.tolist() == [1, 0, 1, 0, 0, 0]


def test_names_are_numbered(pieces: Pieces) -> None:
    taught = replace(GRAMMAR, names=("O", "O", "B-GPE", "I-GPE", "O", "O"))

    [example] = examples_of(gold(TEXT), pieces, taught)

    assert [KNOWN.names[n] for n in example.names] == list(taught.names)


def test_what_is_too_rare_to_be_known_is_unknown(pieces: Pieces) -> None:
    taught = replace(
        GRAMMAR,
        forms=("UH|INTJ", *GRAMMAR.forms[1:]),
        relations=("ROOT", "meta", *GRAMMAR.relations[2:]),
        names=("O", "O", "B-LAW", "O", "O", "O"),
    )

    [example] = examples_of(gold(TEXT), pieces, taught)

    assert example.forms[0] == example.relations[1] == example.names[2] == IGNORED
    assert (example.forms[1:] >= 0).all()


def without(taught: Taught, word: int) -> Taught:
    """Return the grammar of a teacher that cuts a word with the one before it."""
    left = np.delete(np.arange(len(taught.starts)), word)
    return Taught(
        starts=taught.starts[left],
        heads=np.where(taught.heads[left] > word, taught.heads[left] - 1, taught.heads[left]),
        forms=tuple(taught.forms[i] for i in left),
        relations=tuple(taught.relations[i] for i in left),
        names=tuple(taught.names[i] for i in left),
        lemmas=tuple(taught.lemmas[i] for i in left),
        opens=taught.opens[left],
    )


@pytest.mark.parametrize("word", [1, 4, 5], ids=["the last of a paragraph", "a contraction", "the last"])
def test_a_word_that_is_cut_otherwise_is_unknown(word: int, pieces: Pieces) -> None:
    [example] = examples_of(gold(TEXT), pieces, without(GRAMMAR, word))

    for values in (example.forms, example.relations, example.heads, example.names, example.opens):
        assert np.flatnonzero(values == IGNORED).tolist() == [word]
    heads = [0, 0, 2, 2, 2, 2]
    heads[word] = IGNORED
    assert example.heads.tolist() == heads


def test_a_head_that_is_cut_otherwise_is_unknown(pieces: Pieces) -> None:
    # The teacher has a word more, and the others hang on it.
    taught = Taught(
        starts=np.array([0, 3, 5, 10, 14, 17, 20]),
        heads=np.array([0, 1, 1, 3, 3, 3, 3]),
        forms=("NN|NOUN",) * 7,
        relations=("dep",) * 7,
        names=("O",) * 7,
        lemmas=("x",) * 7,
        opens=np.zeros(7, dtype=np.bool_),
    )

    [example] = examples_of(gold(TEXT), pieces, taught)

    # "held" hangs on the second half of "Dams"; "n't" begins elsewhere.
    assert example.heads.tolist() == [0, IGNORED, 2, 2, IGNORED, 2]


def test_heads_count_words_of_the_window(pieces: Pieces) -> None:
    text = f"{'dam ' * (WINDOW - 4)}\nIt held on and on"

    first, second = examples_of(gold(text), pieces)

    assert set(first.heads.tolist()) == {0}
    assert second.heads.tolist() == [0] * 5


def test_a_head_outside_its_window_is_unknown(pieces: Pieces) -> None:
    first, second = examples_of(gold("dam " * (WINDOW + 20)), pieces)

    assert set(first.heads.tolist()) == {0}
    assert set(second.heads.tolist()) == {IGNORED}
    assert (second.forms >= 0).all()


def test_paragraphs_are_the_lines_with_something_on_them() -> None:
    text = "One.\n\n  \nTwo, three.\n"

    assert [text[p.start : p.end] for p in paragraphs(text)] == ["One.", "Two, three."]


def test_values_are_those_that_are_seen_often_enough() -> None:
    often, seldom = ("NN|NOUN",) * RARE, ("UH|INTJ",) * (RARE - 1)
    size = len(often) + len(seldom)
    one = Taught(
        starts=np.arange(size),
        heads=np.arange(size),
        forms=(*often, *seldom),
        relations=("dep",) * size,
        names=("B-ORG", "B-GPE", "I-GPE", *["O"] * (size - 3)),
        lemmas=("x",) * size,
        opens=np.zeros(size, dtype=np.bool_),
    )

    known = inventory([one])

    assert known == Inventory(("NN|NOUN",), ("dep",), ("O", "B-GPE", "I-GPE", "B-ORG", "I-ORG"))
    assert inventory([one, one]).forms == ("NN|NOUN", "UH|INTJ")
