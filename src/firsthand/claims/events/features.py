"""What a trigger looks like to the model that weighs its type: words, what hangs on them, the lexicon's senses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from firsthand.claims.events.triggers import Trigger, trigger_at
from firsthand.claims.events.words_of_events import Lexicon
from firsthand.language.grammar import Grammar, Token

_TELLING = frozenset(
    "dobj xcomp ccomp prep prt acomp attr advcl nsubjpass aux neg auxpass dative conj agent oprd".split()
)
_BELOW = frozenset("pobj dobj xcomp prep amod compound pcomp neg aux acomp ccomp nsubj".split())
_CHAIN = 4
"""Words above a participant that still say what is done to it."""


def features(
    grammar: Grammar,
    trigger: Trigger,
    ends: tuple[Token | None, Token | None],
    around: Sequence[Token],
    lexicon: Lexicon,
) -> frozenset[str]:
    """Return the features of a trigger with its actor and recipient (None where unknown) among the words around it."""
    verb = trigger.carrier or trigger.token
    found = set(_of_words(around))
    found |= {f"t={trigger.token.lemma.lower()}", f"t={verb.lemma.lower()}"}
    for place, sense in enumerate(trigger.senses[:4]):
        found |= {f"s={sense.type}", f"s={sense.type}/{sense.mode}", f"s{place}={sense.type}"}
        if sense.needs:
            found.add(f"sn={sense.type}")
    found |= set(_of_phrase(grammar, verb))
    for side, end in zip("ar", ends, strict=True):
        if end is not None:
            found |= set(_of_end(grammar, end, side, lexicon))
    return frozenset(found)


def _of_words(tokens: Sequence[Token]) -> Iterator[str]:
    plain = [t for t in tokens if t.pos not in {"PUNCT", "SPACE", "NUM"}]
    for token in plain:
        if token.pos != "PROPN":
            yield f"l={token.lemma.lower()}"
    for one, two in pairwise(tokens):
        if one.pos != "PROPN" and two.pos != "PROPN":
            yield f"b={one.lemma.lower()} {two.lemma.lower()}"


def _of_phrase(grammar: Grammar, verb: Token) -> Iterator[str]:
    for child in grammar.children(verb):
        if child.dep not in _TELLING:
            continue
        yield f"{child.dep}={child.lemma.lower()}"
        yield f"{verb.lemma.lower()} {child.dep}={child.lemma.lower()}"
        for below in grammar.children(child):
            if below.dep in _BELOW:
                yield f"2={below.lemma.lower()}"
                if below.dep == "prep":
                    yield from (f"3={t.lemma.lower()}" for t in grammar.children(below))


def _of_end(grammar: Grammar, end: Token, side: str, lexicon: Lexicon) -> Iterator[str]:
    told = False
    for place, above in enumerate(grammar.ancestors(end)):
        if place >= _CHAIN:
            return
        lemma = above.lemma.lower()
        yield f"{side}^={lemma}"
        if place == 0 or above.pos in {"VERB", "NOUN"}:
            yield f"{side}{end.dep}^{lemma}"
        if not told and (trigger := trigger_at(grammar, above, lexicon)):
            told = True
            yield from (f"{side}s={sense.type}" for sense in trigger.senses[:3])
