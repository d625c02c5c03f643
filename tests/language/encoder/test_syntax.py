"""Grammar put together from logits: the heads are made from trees that are written down.

A word is written ``word/TAG/relation/head``, with the head's place in its paragraph and the relation that the head of
relations finds likeliest; ``|`` stands before a word that begins a sentence, and a name's tag behind a word's head.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pytest

from firsthand.language.encoder.encoder import Heads, Values
from firsthand.language.encoder.pieces import Window
from firsthand.language.encoder.relations import Relations
from firsthand.language.encoder.syntax import Parts
from firsthand.language.grammar import Grammar, Token
from firsthand.language.lemmas import Lemmas
from firsthand.model.text import Span

FORMS = ("NN", "NNP|PROPN", "VBD|VERB", "MD|AUX", "VB|VERB", "RB|ADV", ".|PUNCT", "XX|X")
RELATIONS = ("ROOT", "nsubj", "dobj", "aux", "advmod", "ccomp", "punct", "dep", "neg")
NAMES = ("O", "B-PERSON", "I-PERSON", "B-GPE", "I-GPE")
VALUES = Values(tags=("O",), forms=FORMS, relations=RELATIONS, names=NAMES, links=("source",))
NO_SAY = Relations(kinds=("VERB",), fits=np.zeros((1, 2, len(RELATIONS)), dtype=np.float32))
LEMMAS = Lemmas(table={"VBD|VERB": {"held": "hold", "said": "say"}}, bases=frozenset())


@dataclass(frozen=True, slots=True)
class Written:
    """One paragraph's words with what the heads say of them."""

    words: tuple[str, ...]
    forms: tuple[str, ...]
    relations: tuple[str, ...]
    heads: tuple[int, ...]
    names: tuple[str, ...]
    opens: tuple[bool, ...]


def written(line: str) -> Written:
    """Return the paragraph that a line writes."""
    rows: list[tuple[str, str, str, int, str, bool]] = []
    for one in line.split():
        word, tag, relation, head, *name = one.removeprefix("|").split("/")
        form = next(form for form in FORMS if form.partition("|")[0] == tag)
        rows.append((word, form, relation, int(head), name[0] if name else "O", one.startswith("|")))
    words, forms, relations, heads, names, opens = zip(*rows, strict=True)
    return Written(words, forms, relations, heads, names, opens)


def logits(chosen: tuple[str, ...], values: tuple[str, ...]) -> np.ndarray:
    """Return scores [word, value] under which the chosen values win."""
    scores = np.full((len(chosen), len(values)), -3.0, dtype=np.float32)
    scores[np.arange(len(chosen)), [values.index(one) for one in chosen]] = 4
    return scores


def heads_of(*paragraphs: Written, first: int = 0, start: int = 0) -> Heads:
    """Return the heads of a window of whole paragraphs, the words a blank apart; ``first`` is the first's number."""
    size = sum(len(p.words) for p in paragraphs)
    ends = np.cumsum([len(word) + 1 for p in paragraphs for word in p.words]) + start - 1
    starts = ends - [len(word) for p in paragraphs for word in p.words]
    arcs = np.full((size, size), -4.0, dtype=np.float32)
    at = 0
    for p in paragraphs:
        arcs[np.arange(at, at + len(p.words)), at + np.array(p.heads)] = 5
        at += len(p.words)
    window = Window(
        ids=np.zeros(size + 2, dtype=np.int64),
        shapes=np.zeros(size + 2, dtype=np.int64),
        quoted=np.zeros(size + 2, dtype=np.int64),
        firsts=np.arange(1, size + 1),
        starts=starts,
        ends=ends,
        paragraphs=np.repeat(np.arange(len(paragraphs)) + first, [len(p.words) for p in paragraphs]),
        own=np.ones(size, dtype=bool),
    )
    return Heads(
        window=window,
        tags=np.zeros((size, 1), dtype=np.float32),
        forms=logits(tuple(f for p in paragraphs for f in p.forms), FORMS),
        relations=logits(tuple(r for p in paragraphs for r in p.relations), RELATIONS),
        names=logits(tuple(n for p in paragraphs for n in p.names), NAMES),
        opens=np.where([o for p in paragraphs for o in p.opens], 2, -2).astype(np.float32),
        arcs=arcs,
        links=np.zeros((size, size, 1), dtype=np.float32),
    )


def text_of(*paragraphs: Written) -> str:
    return " ".join(word for p in paragraphs for word in p.words)


def read(*lines: str) -> Grammar:
    """Return the grammar of paragraphs that stand in one window."""
    paragraphs = [written(line) for line in lines]
    parts = Parts(text_of(*paragraphs), VALUES, LEMMAS, NO_SAY)
    parts.add([heads_of(*paragraphs)])
    return parts.grammar()


def stretch(heads: Heads, words: slice, own: slice) -> Heads:
    """Return what a window of some of the words says, which owns some of them (both places in the paragraph)."""
    window = heads.window
    places = np.arange(len(window.starts))[words]
    mine = np.zeros(len(window.starts), dtype=bool)
    mine[own] = True
    return Heads(
        window=replace(
            window,
            firsts=window.firsts[words],
            starts=window.starts[words],
            ends=window.ends[words],
            paragraphs=window.paragraphs[words],
            own=mine[words],
        ),
        tags=heads.tags[words],
        forms=heads.forms[words],
        relations=heads.relations[words],
        names=heads.names[words],
        opens=heads.opens[words],
        arcs=heads.arcs[np.ix_(places, places)],
        links=heads.links[np.ix_(places, places)],
    )


def shown(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


def heads_in(grammar: Grammar) -> list[str]:
    """Return each token with its governor, by their words."""
    return [f"{t.text}<{grammar.head(t).text}" for t in grammar.tokens]


HELD = "|Gates/NN/nsubj/1 held/VBD/ROOT/1 ././punct/1"
SAID = "|Vos/NNP/nsubj/1/B-PERSON said/VBD/ROOT/1 gates/NN/nsubj/3 held/VBD/ccomp/1 ././punct/1"
BOTH = "|Gates/NN/nsubj/1 held/VBD/ROOT/1 |Vos/NNP/nsubj/3 said/VBD/ROOT/3"


def test_a_token_is_what_the_heads_say() -> None:
    tokens = read(SAID).tokens

    assert tokens[0] == Token(0, Span(0, 3), "Vos", "vos", "PROPN", "NNP", "nsubj", 1)
    assert tokens[1] == Token(1, Span(4, 8), "said", "say", "VERB", "VBD", "ROOT", 1)
    assert [t.index for t in tokens] == [0, 1, 2, 3, 4]


def test_sentences_begin_where_the_head_says() -> None:
    grammar = read(BOTH)

    assert shown(text_of(written(BOTH)), grammar.sentences) == ["Gates held", "Vos said"]
    assert heads_in(grammar) == ["Gates<held", "held<held", "Vos<said", "said<said"]


def test_a_paragraph_begins_a_sentence_whatever_the_head_says() -> None:
    lines = (HELD.removeprefix("|"), SAID.removeprefix("|"))

    assert shown(text_of(*map(written, lines)), read(*lines).sentences) == ["Gates held .", "Vos said gates held ."]


def test_heads_are_counted_over_the_document() -> None:
    first, second, third = (written(line) for line in (HELD, SAID, HELD))
    parts = Parts(text_of(first, second, third), VALUES, LEMMAS, NO_SAY)
    parts.add([heads_of(first, second)])
    parts.add([heads_of(third, first=2, start=len(text_of(first, second)) + 1)])

    tokens = parts.grammar().tokens

    assert [t.head for t in tokens] == [1, 1, 1, 4, 4, 6, 4, 4, 9, 9, 9]
    assert [t.index for t in tokens] == list(range(11))
    assert shown(text_of(first, second, third), parts.grammar().sentences)[2] == "Gates held ."


def test_a_governor_in_another_sentence_is_not_chosen() -> None:
    crossing = "|Gates/NN/nsubj/1 held/VBD/ROOT/1 |Vos/NNP/dobj/1 said/VBD/ROOT/3"

    assert read(crossing).tokens[2].head == 3


RELATED = {
    "a root is called so": ("|Gates/NN/nsubj/1 held/VBD/dobj/1", ["nsubj", "ROOT"]),
    "what is no root is not": ("|Gates/NN/ROOT/1 held/VBD/ROOT/1", ["nsubj", "ROOT"]),
    "one root a sentence": ("|Gates/NN/ROOT/0 held/VBD/ROOT/1", ["ROOT", "nsubj"]),
}


@pytest.mark.parametrize(("line", "relations"), RELATED.values(), ids=RELATED.keys())
def test_roots_alone_are_called_root(line: str, relations: list[str]) -> None:
    # Where ROOT may not be, the first of the others is next.
    assert [t.dep for t in read(line).tokens] == relations


NAMED = {
    "none": ("|Gates/NN/nsubj/1 held/VBD/ROOT/1", []),
    "one": ("|Petra/NNP/dep/1/B-PERSON Vos/NNP/ROOT/1/I-PERSON held/VBD/dep/1", [("Petra Vos", "PERSON")]),
    "to the end": ("|in/NN/ROOT/0 New/NNP/dep/2/B-GPE York/NNP/dep/0/I-GPE", [("New York", "GPE")]),
    "two side by side": ("|Vos/NNP/ROOT/0/B-PERSON Reed/NNP/dep/0/B-PERSON", [("Vos", "PERSON"), ("Reed", "PERSON")]),
    "an I- without its B- begins one": ("|Gates/NN/ROOT/0 of/NN/dep/0 Vos/NNP/dep/1/I-PERSON", [("Vos", "PERSON")]),
    "an I- of another kind begins one": (
        "|Petra/NNP/ROOT/0/B-PERSON York/NNP/dep/0/I-GPE City/NNP/dep/1/I-GPE",
        [("Petra", "PERSON"), ("York City", "GPE")],
    ),
    "a name ends with its sentence": (
        "|held/VBD/ROOT/0 Vos/NNP/dep/0/B-PERSON |Reed/NNP/ROOT/2/I-PERSON",
        [("Vos", "PERSON"), ("Reed", "PERSON")],
    ),
}


@pytest.mark.parametrize(("line", "names"), NAMED.values(), ids=NAMED.keys())
def test_names(line: str, names: list[tuple[str, str]]) -> None:
    found = read(line).names

    text = text_of(written(line))
    assert [(text[n.span.start : n.span.end], n.type) for n in found] == names


def test_a_name_ends_with_its_paragraph() -> None:
    found = read("|held/VBD/ROOT/0 Vos/NNP/dep/0/B-PERSON", "Reed/NNP/ROOT/0/I-PERSON").names

    assert [n.span for n in found] == [Span(5, 8), Span(9, 13)]


def test_a_curly_not_negates_the_verb_that_is_helped() -> None:
    tokens = read("|Gates/NN/nsubj/3 could/MD/aux/3 n’t/RB/nsubj/1 hold/VB/ROOT/3").tokens

    assert (tokens[2].dep, tokens[2].head) == ("neg", 3)


def test_a_curly_short_form_has_its_own_form() -> None:
    tokens = read("|Gates/NN/nsubj/2 ’ll/NN/nsubj/2 hold/VB/ROOT/2").tokens

    assert (tokens[1].tag, tokens[1].dep, tokens[1].head) == ("MD", "aux", 2)


CANNOT = "|Gates/NN/nsubj/2 cannot/MD/aux/2 hold/VB/ROOT/2 |Vos/NNP/nsubj/4/B-PERSON said/VBD/ROOT/4"


def test_cannot_is_two_words_to_grammar() -> None:
    grammar = read(CANNOT)

    assert [t.text for t in grammar.tokens] == ["Gates", "can", "not", "hold", "Vos", "said"]
    assert [t.index for t in grammar.tokens] == list(range(6))
    assert [t.head for t in grammar.tokens] == [3, 3, 3, 3, 5, 5]
    can, no = grammar.tokens[1:3]
    assert (can.span, can.tag, can.pos, can.dep) == (Span(6, 9), "MD", "AUX", "aux")
    assert (no.span, no.tag, no.pos, no.dep, no.lemma) == (Span(9, 12), "RB", "PART", "neg", "not")


def test_cannot_as_a_root_governs_its_own_half() -> None:
    grammar = read("|Gates/NN/nsubj/1 Cannot/MD/ROOT/1 hold/VB/dep/1")

    assert heads_in(grammar) == ["Gates<Can", "Can<Can", "not<Can", "hold<Can"]


def test_words_behind_two_of_them_are_moved_on_by_both_in_later_windows_too() -> None:
    one, two = written(f"{CANNOT} |cannot/MD/aux/6 hold/VB/ROOT/6"), written(HELD)
    parts = Parts(text_of(one, two), VALUES, LEMMAS, NO_SAY)
    parts.add([heads_of(one)])
    parts.add([heads_of(two, first=1, start=len(text_of(one)) + 1)])

    grammar = parts.grammar()

    assert [t.index for t in grammar.tokens] == list(range(12))
    assert heads_in(grammar)[6:] == ["can<hold", "not<hold", "hold<hold", "Gates<held", "held<held", ".<held"]


LONG = written(
    "|Gates/NN/nsubj/1 held/VBD/ROOT/1 ././punct/1 "
    "|Vos/NNP/nsubj/4/B-PERSON said/VBD/ROOT/4 gates/NN/nsubj/6 held/VBD/ccomp/4 ././punct/4 "
    "|Petra/NNP/nsubj/10/B-PERSON Reed/NNP/dep/8/I-PERSON said/VBD/ROOT/10 ././punct/10"
)
SEAMS = {
    "between sentences": (slice(0, 12), slice(0, 3), slice(0, 12), slice(3, 12)),
    "within a sentence that both hold": (slice(0, 9), slice(0, 5), slice(3, 12), slice(5, 12)),
    "within a sentence that the first holds": (slice(0, 8), slice(0, 6), slice(5, 12), slice(6, 12)),
    "within a sentence that the second holds": (slice(0, 6), slice(0, 4), slice(2, 12), slice(4, 12)),
    "within a name": (slice(0, 12), slice(0, 9), slice(5, 12), slice(9, 12)),
}


@pytest.mark.parametrize("seam", SEAMS.values(), ids=SEAMS.keys())
def test_windows_of_one_paragraph_leave_no_seam(seam: tuple[slice, slice, slice, slice]) -> None:
    text, heads = text_of(LONG), heads_of(LONG)
    whole, parts = Parts(text, VALUES, LEMMAS, NO_SAY), Parts(text, VALUES, LEMMAS, NO_SAY)
    whole.add([heads])
    parts.add([stretch(heads, *seam[:2]), stretch(heads, *seam[2:])])

    assert parts.grammar() == whole.grammar()
    assert len(whole.grammar().sentences) == 3


def test_a_word_is_read_by_the_window_that_owns_it() -> None:
    heads = heads_of(LONG)
    left, right = stretch(heads, slice(0, 9), slice(0, 5)), stretch(heads, slice(3, 12), slice(5, 12))
    # What each says of the other's words is nonsense.
    for one in (left, right):
        others = ~one.window.own
        for scores in (one.forms, one.relations, one.names):
            scores[others] = scores[others][:, ::-1]
        one.opens[others] = 9

    text = text_of(LONG)
    whole, parts = Parts(text, VALUES, LEMMAS, NO_SAY), Parts(text, VALUES, LEMMAS, NO_SAY)
    whole.add([heads])
    parts.add([left, right])

    assert parts.grammar() == whole.grammar()


def test_a_sentence_that_no_window_holds_is_read_in_the_longest_stretches() -> None:
    line = "|a/NN/nsubj/1 b/NN/ROOT/1 c/NN/dep/1 d/NN/dep/5 e/NN/dep/5 f/NN/dep/1 g/NN/dep/5 h/NN/dep/5"
    one = written(line)
    heads = heads_of(one)
    parts = Parts(text_of(one), VALUES, LEMMAS, NO_SAY)
    parts.add(
        [
            stretch(heads, slice(0, 4), slice(0, 3)),
            stretch(heads, slice(2, 6), slice(3, 5)),
            stretch(heads, slice(4, 8), slice(5, 8)),
        ]
    )

    grammar = parts.grammar()

    assert shown(text_of(one), grammar.sentences) == ["a b c d", "e f g h"]
    assert [t.text for t in grammar.tokens if t.dep == "ROOT"] == ["b", "f"]
    for token in grammar.tokens:
        assert grammar.sentence_at(token.span.start) == grammar.sentence_at(grammar.head(token).span.start)


def test_windows_that_own_nothing_say_nothing() -> None:
    heads = heads_of(LONG)
    parts = Parts(text_of(LONG), VALUES, LEMMAS, NO_SAY)
    parts.add([stretch(heads, slice(0, 12), slice(0, 0))])

    assert parts.grammar() == Grammar((), (), ())
