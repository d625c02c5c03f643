"""Signs in who tells two reports, where they stand, and how the text moves from the one to the other."""

from __future__ import annotations

import re

from firsthand.judgements.beside import follows
from firsthand.judgements.conflicts.signs.pair import Pair, Side
from firsthand.judgements.meaning.stance import one_side as of_one_side

_TURNS = re.compile(
    r"(?i)^[\"“‘']?(?:but|however|yet|still|instead|in fact|on the contrary|that is not|by contrast|meanwhile)\b"
)
_SAID_OF_IT = re.compile(
    r"(?i)\b(?:asked (?:about|whether|if|why)|told of|when told|confronted|in reply|replied|answer)"
)


def one_source(two: Pair) -> float:
    """One source says both."""
    return two.one_source


def one_side(two: Pair) -> float:
    """Two sources of one side say them."""
    return not two.one_source and of_one_side(two.first.stance, two.second.stance)


def two_nations(two: Pair) -> float:
    """The sources stand for two countries."""
    a, b = (each.stance.voice.standing.nation if each.stance.voice else None for each in two.both)
    return bool(a and b and a != b)


def own_voices(two: Pair) -> float:
    """An outlet tells it in its own voice."""
    return sum(each.stance.voice is None for each in two.both)


def hearsay(two: Pair) -> float:
    """One is hearsay."""
    return sum(each.stance.voice is not None and each.stance.voice.vague for each in two.both)


def anonymous(two: Pair) -> float:
    """One rests on somebody who is not named."""
    return sum(each.stance.voice is not None and each.stance.voice.anonymous for each in two.both)


def names_the_other(two: Pair) -> float:
    """The sentence of the one names the other's source."""
    return not two.one_source and any(_names(a, b) for a, b in (two.both, two.both[::-1]))


def one_document(two: Pair) -> float:
    """Both stand in one document."""
    return two.one_document


def sentences_apart(two: Pair) -> float:
    """How many sentences stand between them."""
    return two.apart


def days_apart(two: Pair) -> float:
    """How many days lie between them."""
    return two.days


def text_turns(two: Pair) -> float:
    """The text goes over from the one to the other with "but" or "instead"."""
    return two.near and bool(_TURNS.match(_later(two).sentence))


def answers(two: Pair) -> float:
    """The one is told as an answer, close to the other."""
    return two.near and bool(_SAID_OF_IT.search(_later(two).sentence))


def denied_beside(two: Pair) -> float:
    """A denial stands beside the other."""
    return two.near and any(each.stance.says_no for each in two.both) and not two.one_source


def _later(two: Pair) -> Side:
    return two.second if follows(two.first.report, two.second.report) else two.first


def _names(one: Side, other: Side) -> bool:
    voice, text = one.stance.voice, other.sentence.lower()
    return voice is not None and any(name in text for name in voice.names)


TELLING = (
    one_source,
    one_side,
    two_nations,
    own_voices,
    hearsay,
    anonymous,
    names_the_other,
    one_document,
    sentences_apart,
    days_apart,
    text_turns,
    answers,
    denied_beside,
)
