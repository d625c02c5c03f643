"""Where and when an event was: the claim's own places and times that stand nearest to its verb."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.claims.draft import Draft
from firsthand.claims.events.acting import Entities
from firsthand.claims.events.whom import Whom
from firsthand.language.grammar import PLACE_TYPES, Grammar, Token
from firsthand.model.claim import Claim

_AT = frozenset("in at near into around inside outside on toward towards to across along over through onto".split())
_OUT_OF = frozenset({"from"})
_LEADING = _AT | _OUT_OF


def place_of(
    draft: Draft, claim: Claim, verb: Token, trigger: Token, entities: Entities, whom: Whom
) -> tuple[str | None, str | None]:
    """Return the place of an event and where it came from, each None where its clause names none."""
    places: list[str] = []
    origins: list[str] = []
    below = (verb, trigger) if verb.index != trigger.index else (verb,)
    for word in below:
        for preposition, thing in _led_to(draft.grammar, word):
            name = _name(claim, thing, entities, whom)
            if name is not None:
                (origins if preposition in _OUT_OF else places).append(name)
    for child in draft.grammar.children(trigger):
        if child.dep == "dobj" and not places and (name := _name(claim, child, entities, whom)):
            places.append(name)
    return (places[0] if places else None), (origins[0] if origins else None)


def _led_to(grammar: Grammar, word: Token) -> Iterator[tuple[str, Token]]:
    """What the prepositions of a word, and of its objects, lead to."""
    for child in grammar.children(word):
        if child.dep == "prep" and child.lemma.lower() in _LEADING:
            for thing in grammar.children(child):
                if thing.dep == "pobj":
                    yield child.lemma.lower(), thing
        elif child.dep in {"dobj", "xcomp", "nsubjpass", "advmod", "prt"} and child.index > word.index:
            yield from _led_to(grammar, child)


def _name(claim: Claim, thing: Token, entities: Entities, whom: Whom) -> str | None:
    """The name of the place that a word is part of, as the claim's places have it where they do."""
    for place in claim.places:
        if thing.span in place.span:
            return place.name
    return whom.phrase(thing) if entities.type_of(thing) in PLACE_TYPES else None


def when_of(draft: Draft, claim: Claim, verb: Token) -> str | None:
    """Return the time of an event as EDTF: the one in its own clause, else the only one of its sentence."""
    if not claim.times:
        return None
    clause = draft.grammar.subtree_span(verb)
    own = [time for time in claim.times if time.span in clause]
    if own:
        return min(own, key=lambda time: abs(time.span.start - verb.span.start)).edtf
    sentence = draft.grammar.sentence_at(verb.span.start)
    near = [time for time in claim.times if sentence is not None and time.span in sentence]
    return near[0].edtf if len(near) == 1 else None
