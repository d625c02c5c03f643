"""Each case is a text with "one" in it and the words that are read as a number there."""

import pytest

from firsthand.claims.quantities.quantities import quantities
from firsthand.model.text import Span

NUMBERS = {
    "a noun that could be an idiom": ("there is one way through the hills", ["one"]),
    "a side": ("it stood on one side of the bridge", ["one"]),
    "another player": ("only one other bridge stands", ["one"]),
    "with an article": ("the one person in the hut", ["one"]),
    "of some": ("one of the hostages was freed", ["one"]),
    "of those that belong to somebody": ("one of its engineers left", ["one"]),
    "of so many": ("one of the two parties signed", ["one", "two"]),
    "a fate": ("one wounded, two missing", ["one", "two"]),
    "a stretch of time": ("one day after the vote", ["one day"]),
    "behind a hyphen": ("a one-room hut", ["one"]),
}
NONE = {
    "of them": "one of them left",
    "of which": "the bridges, one of which fell",
    "no noun behind": "they won one and left",
    "an adverb behind": "we could use one too",
    "nobody": "no one person can do it",
    "each": "for each one they lose",
    "some day": "one day he will leave",
    "some day, behind what may be": "they may one day return",
    "an idiom of ways": "one way or another they will come",
    "an idiom of hands": "on the one hand it rained",
    "an idiom of things": "for one thing, it rained",
    "a possessive": "as one's own",
    "a relative": "the bridge, one that fell",
    "dimensional": "a one-dimensional view",
}


@pytest.mark.parametrize(("text", "expected"), NUMBERS.values(), ids=NUMBERS.keys())
def test_one_is_a_number(text: str, expected: list[str]) -> None:
    found = quantities(text, Span(0, len(text)))

    assert [text[q.span.start : q.span.end] for q in found] == expected


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_one_is_a_pronoun(text: str) -> None:
    assert quantities(text, Span(0, len(text))) == ()
