"""Trees of words, built by hand: what lies inside, above and below."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from firsthand.language.grammar import Grammar, Token, once_a_run, once_a_word
from firsthand.model.text import Span
from tests.claims.drafts import parsed

GRAMMAR = parsed(
    "The/DT/det/2 old/JJ/amod/2 dam/NN/nsubj/3 held=hold/VBD/ROOT/3 ././punct/3 || "
    "Brixen/NNP/nsubj/1 slept=sleep/VBD/ROOT/1 at/IN/prep/1 home/NN/pobj/2 ././punct/1",
    names={"Brixen": "PERSON", "home": "LOC"},
).grammar
THE, OLD, DAM, HELD, STOP, BRIXEN, SLEPT, AT, HOME, _ = GRAMMAR.tokens


def test_tokens_that_start_inside_a_span() -> None:
    assert GRAMMAR.within(Span(1, 9)) == (OLD, DAM)
    assert GRAMMAR.within(Span(OLD.span.start, OLD.span.start + 1)) == (OLD,)
    assert GRAMMAR.within(Span(1, 3)) == ()


def test_the_sentence_that_holds_a_character() -> None:
    first, second = GRAMMAR.sentences

    assert GRAMMAR.sentence_at(0) == first
    assert GRAMMAR.sentence_at(first.end - 1) == first
    assert GRAMMAR.sentence_at(first.end) is None
    assert GRAMMAR.sentence_at(second.start) == second
    assert GRAMMAR.sentence_at(second.end) is None


def test_up_and_down() -> None:
    assert GRAMMAR.children(HELD) == (DAM, STOP)
    assert GRAMMAR.children(THE) == ()
    assert GRAMMAR.head(DAM) == HELD
    assert GRAMMAR.head(HELD) == HELD
    assert list(GRAMMAR.ancestors(HOME)) == [AT, SLEPT]
    assert list(GRAMMAR.ancestors(SLEPT)) == []


def test_subtrees_are_in_reading_order_and_stay_in_their_sentence() -> None:
    assert GRAMMAR.subtree(HELD) == (THE, OLD, DAM, HELD, STOP)
    assert GRAMMAR.subtree_span(DAM) == Span(THE.span.start, DAM.span.end)
    assert GRAMMAR.subtree_span(AT) == Span(AT.span.start, HOME.span.end)


@pytest.mark.parametrize(
    ("tokens", "top"),
    [((THE, OLD, DAM), DAM), ((OLD, DAM, HELD), HELD), ((AT, HOME), AT), ((THE, HOME), THE)],
    ids=["a phrase", "a clause", "a prepositional phrase", "two that have nothing in common"],
)
def test_the_token_that_governs_a_stretch(tokens: tuple[Token, ...], top: Token) -> None:
    assert GRAMMAR.top(tokens) == top


def test_a_question_about_a_word_is_worked_out_once_a_grammar() -> None:
    asked: list[Token] = []

    @once_a_word
    def height(grammar: Grammar, word: Token) -> int:
        asked.append(word)
        return len(list(grammar.ancestors(word)))

    assert [height(GRAMMAR, DAM), height(GRAMMAR, DAM), height(GRAMMAR, OLD)] == [1, 1, 2]
    assert asked == [DAM, OLD]
    assert height(replace(GRAMMAR), DAM) == 1
    assert asked == [DAM, OLD, DAM]


def test_a_question_about_words_tells_a_run_from_its_ends() -> None:
    @once_a_run
    def above(grammar: Grammar, words: Sequence[Token]) -> list[Token]:
        return [grammar.head(word) for word in words]

    assert above(GRAMMAR, (THE, OLD, DAM)) == above(GRAMMAR, GRAMMAR.tokens[:3]) == [DAM, DAM, HELD]
    assert above(GRAMMAR, (THE, DAM)) == [DAM, HELD]
    assert above(GRAMMAR, ()) == []
