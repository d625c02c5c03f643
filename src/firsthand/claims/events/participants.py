"""Who does what a trigger tells of, and to whom: read from the tree around it."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.claims.events.acting import Entities
from firsthand.claims.events.doers import agent_of, is_passive, patient_of, subject_of, taken_up
from firsthand.claims.events.recipients import OWNERS, led_by, owner_of, recipient_of, toward, under_noun
from firsthand.claims.events.triggers import Trigger
from firsthand.language.grammar import Grammar, Token

INTRANSITIVE = frozenset(
    """withdrawal retreat visit meeting protest resignation deployment mobilization mobilisation pullout pullback march
    demonstration talk summit rally session conference buildup build-up offensive advance strike walkout trip tour
    agreement accord pledge promise""".split()
)
"""With these nouns "of" leads to the doer, with others to the one it is done to: "the arrest of two men"."""


@dataclass(frozen=True, slots=True)
class Participants:
    """The head words of the actors and of the recipients; empty where the tree tells none."""

    actors: tuple[Token, ...] = ()
    recipients: tuple[Token, ...] = ()


def participants(grammar: Grammar, trigger: Trigger, entities: Entities) -> Participants:
    """Return the actors and recipients of a trigger, coordinated ones included."""
    if trigger.token.pos == "NOUN":
        return _of_noun(grammar, trigger, entities)
    return _of_verb(grammar, trigger.token, entities)


def _of_verb(grammar: Grammar, verb: Token, entities: Entities) -> Participants:
    passive = is_passive(grammar, verb)
    agent = agent_of(grammar, verb) if passive else None
    actor = agent if passive else subject_of(grammar, verb)
    patient = patient_of(grammar, verb) if passive else None
    if patient is not None and entities.weight(patient) < 2:
        patient = owner_of(grammar, patient, entities) or toward(grammar, verb, entities) or patient
    recipient = patient or recipient_of(grammar, verb, entities, actor)
    if actor is not None:
        actor = taken_up(grammar, verb, actor)
        if entities.weight(actor) == 0:
            # "A group of rebels", "Syria's decision": who stands behind what acts for nobody by itself.
            behind = owner_of(grammar, actor, entities, deep=False) or led_by(grammar, actor, ("of", "from"), entities)
            actor = behind or actor
    actors = _joined(grammar, actor, entities)
    return Participants(actors, tuple(t for t in _joined(grammar, recipient, entities) if t not in actors))


def _of_noun(grammar: Grammar, trigger: Trigger, entities: Entities) -> Participants:
    noun, verb = trigger.token, trigger.carrier
    actor = _named_owner(grammar, noun, entities) or led_by(grammar, noun, ("by",), entities)
    actor = taken_up(grammar, noun, actor) if actor else None  # "the army completed its withdrawal"
    between = led_by(grammar, noun, ("between", "among"), entities)
    if actor is None and between is not None:
        return Participants(_joined(grammar, between, entities), ())
    if actor is None and verb is not None and verb.lemma != "be":
        carried = _of_verb(grammar, verb, entities)
        told = tuple(t for t in carried.actors if t.index != noun.index)
        led = toward(grammar, noun, entities) or under_noun(grammar, noun, entities) or toward(grammar, verb, entities)
        return Participants(told, tuple(t for t in _joined(grammar, led, entities) if t not in told))
    led = toward(grammar, noun, entities) or under_noun(grammar, noun, entities)
    of = led is not None and grammar.head(led).lemma in {"of", "from"}
    if actor is None and of and noun.lemma.lower() in INTRANSITIVE:
        actor, led = led, None
    if led is None and verb is not None:
        led = toward(grammar, verb, entities)
    actors = _joined(grammar, actor, entities)
    return Participants(actors, tuple(t for t in _joined(grammar, led, entities) if t not in actors))


def _named_owner(grammar: Grammar, noun: Token, entities: Entities) -> Token | None:
    for child in grammar.children(noun):
        if child.dep in OWNERS and entities.weight(child) >= 2:
            return child
    return None


def _joined(grammar: Grammar, head: Token | None, entities: Entities) -> tuple[Token, ...]:
    """A head and what is coordinated with it, each for whom it stands: "Russia and Belarus"."""
    if head is None:
        return ()
    found = [head]
    for one in found:
        found += [t for t in grammar.children(one) if t.dep == "conj" and t.pos in {"NOUN", "PROPN", "PRON"}]
    return tuple(dict.fromkeys(_whole(grammar, one, entities) for one in found[:6]))


def _whole(grammar: Grammar, noun: Token, entities: Entities) -> Token:
    """Of whom a noun is a number or a part: "a group of rebels", "members of the Guard"."""
    if entities.name_of(noun) is not None:
        return noun
    lemma = noun.lemma.lower()
    for _ in range(2):
        of = led_by(grammar, noun, ("of", "from"), entities) if lemma in _NUMBERS | _MEMBERS | _SEATS else None
        if of is None or entities.weight(of) < 2 or (lemma in _MEMBERS and entities.type_of(of) != "ORG"):
            break
        if lemma in _SEATS and entities.type_of(of) != "GPE":
            break
        noun, lemma = of, of.lemma.lower()
    return noun


_NUMBERS = frozenset(
    """group thousand hundred dozen score number part third half quarter majority team delegation crowd handful couple
    tens series mission""".split()
)
_SEATS = frozenset("town city village port province region republic district".split())  # "the town of Norholm"
_MEMBERS = frozenset("member inspector observer representative delegate supporter employee".split())
