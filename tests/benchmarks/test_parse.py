"""How far two grammars of one text agree: tokens, sentences, tags, heads."""

import pytest

from benchmarks.parse import MEASURES, Agreement, agreement, total
from firsthand.language.grammar import Grammar, Token
from firsthand.model.text import Span

# A word a line: its text, lemma, part of speech, tag, label, and the number of its head.
Words = list[tuple[str, str, str, str, str, int]]
DAM: Words = [
    ("dams", "dam", "NOUN", "NNS", "nsubj", 1),
    ("hold", "hold", "VERB", "VBP", "ROOT", 1),
    (".", ".", "PUNCT", ".", "punct", 1),
]


def grammar(words: Words, *sentences: tuple[int, int]) -> Grammar:
    """Return the grammar of the words with a blank between two; one sentence unless others are given."""
    tokens: list[Token] = []
    at = 0
    for index, (text, lemma, pos, tag, dep, head) in enumerate(words):
        span = Span(at, at + len(text))
        tokens.append(Token(index=index, span=span, text=text, lemma=lemma, pos=pos, tag=tag, dep=dep, head=head))
        at = span.end + 1
    spans = sentences or ((0, at - 1),)
    return Grammar(tuple(tokens), tuple(Span(*span) for span in spans), ())


def but(number: int, **changed: object) -> Words:
    """Return the words with one changed."""
    fields = dict(zip(("text", "lemma", "pos", "tag", "dep", "head"), DAM[number], strict=True)) | changed
    return [*DAM[:number], tuple(fields.values()), *DAM[number + 1 :]]  # type: ignore[list-item]


ALL = dict.fromkeys(MEASURES, 100.0)

AGREE = {
    "the same": (grammar(DAM), ALL),
    "another tag": (grammar(but(0, tag="NN")), ALL | {"tag": 200 / 3}),
    "another part of speech": (grammar(but(0, pos="PROPN")), ALL | {"part of speech": 200 / 3}),
    "another lemma": (grammar(but(1, lemma="held")), ALL | {"lemma": 200 / 3}),
    "another label": (grammar(but(0, dep="dobj")), ALL | {"LAS": 50}),
    "another head": (grammar(but(0, head=2)), ALL | {"UAS": 50, "LAS": 50}),
    "punctuation hangs where it may": (grammar(but(2, head=0)), ALL),
    "the sentence cut in two": (grammar(DAM, (0, 4), (5, 11)), ALL | {"sentences F1": 0}),
    "a sentence more": (grammar(DAM, (0, 11), (10, 11)), ALL | {"sentences F1": 200 / 3}),
    "a token cut off": (grammar(DAM[:2], (0, 11)), ALL | {"tokens F1": 80}),
}


@pytest.mark.parametrize(("read", "expected"), AGREE.values(), ids=AGREE.keys())
def test_grammars_agree(read: Grammar, expected: dict[str, float]) -> None:
    found = agreement(read, grammar(DAM))

    assert {measure: found.percent(measure) for measure in MEASURES} == pytest.approx(expected)


def test_a_head_is_the_same_word_whatever_its_number() -> None:
    cut = [("d", "d", "X", "X", "dep", 2), ("ams", "dam", "NOUN", "NNS", "nsubj", 2), *DAM[1:]]
    cut = [(*word[:5], 2) for word in cut]
    read = grammar(cut)
    # One blank more stands between the pieces than in the word itself.
    taught = grammar([("d ams", "dam", "NOUN", "NNS", "nsubj", 1), *DAM[1:]])

    found = agreement(read, taught)

    assert (found.percent("UAS"), found.of["UAS"]) == (100, 1)


def test_texts_add_up() -> None:
    both = total([agreement(grammar(DAM), grammar(DAM)), agreement(grammar(but(0, tag="NN")), grammar(DAM))])

    assert both.percent("tag") == pytest.approx(500 / 6)
    assert total([]) == Agreement(both.hits.__class__(), both.of.__class__())
