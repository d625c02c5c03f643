"""What stands on a word that tells an event and bears on whether it happened: negation, modals, adverbs, adjectives."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.claims.firmness import clause
from firsthand.claims.firmness.unreal import counterfactual, yet_to
from firsthand.claims.firmness.words_of_commitment import (
    HEARSAY_ADVERBS,
    MODIFIERS,
    NARROWLY,
    OF_AMOUNT,
    OF_THINGS_SAID,
    SCARCELY,
    THINGS_SAID,
)
from firsthand.claims.firmness.words_of_firmness import ADVERBS, MODALS, VERBS_THAT_CAN_MEANS_NOTHING_WITH
from firsthand.language.grammar import VERBAL, Grammar, Token
from firsthand.model.claim import Factuality

_EVIDENCE_OF_NOTHING = frozenset({"no", "neither", "nor"})


def own(grammar: Grammar, word: Token, *, negation: bool = True) -> Iterator[Factuality]:
    """Yield what the negation, the modals and the adverbs of a word make of it; ``negation`` says whether it counts."""
    negative = negations(grammar, word)
    modals = clause.modals(grammar, word)
    might_have_been = any(counterfactual(grammar, t) for t in grammar.children(word) if t.dep == "advcl")
    for _, name in modals:
        unreal = might_have_been and has_have(grammar, word)
        yield Factuality.CERTAIN_NOT if unreal else _modal(grammar, word, name, bool(negative) and negation)
    if negative and negation and (not modals or might_have_been) and not _until(grammar, word):
        yield Factuality.CERTAIN_NOT
    if yet_to(grammar, word) or _narrowly(grammar, word):
        yield Factuality.CERTAIN_NOT
    for adverb in grammar.children(word):
        if adverb.dep in {"advmod", "neg"} and adverb not in negative and adverb.lemma in ADVERBS:
            yield HEARSAY_ADVERBS.get(adverb.lemma, ADVERBS[adverb.lemma])


def modifiers(grammar: Grammar, word: Token) -> Iterator[Factuality]:
    """Yield what the adjectives before a noun make of the event that it tells: "the cancelled deal"."""
    if word.pos not in {"NOUN", "PROPN"}:
        return
    for adjective in grammar.children(word):
        name = adjective.text.lower().rpartition("-")[2]
        if adjective.dep == "amod" and not (is_thing_said(word) and name in OF_THINGS_SAID):
            yield MODIFIERS.get(name, Factuality.CERTAIN)


def is_thing_said(word: Token) -> bool:
    """Return whether a noun names what was said or meant, which is there whatever became of it: "the proposed plan"."""
    return word.pos in {"NOUN", "PROPN"} and word.lemma in THINGS_SAID


def negations(grammar: Grammar, word: Token) -> tuple[Token, ...]:
    """Return the words that negate a predicate or a noun, "no longer", "neither" and "hardly anyone" among them."""
    negative = clause.negations(grammar, word) if word.pos in VERBAL else no(grammar, word)
    return negative or _neither(grammar, word) or _hardly_anyone(grammar, word)


def no(grammar: Grammar, noun: Token) -> tuple[Token, ...]:
    """Return the "no" of a noun, and the "not" of an adjective; the "no" of "no further cuts" hangs on "further"."""
    below = [t for t in grammar.children(noun) if not clause.numbers(grammar, t)]
    below += [t for amod in below if amod.dep == "amod" for t in grammar.children(amod)]
    return tuple(t for t in below if t.text.lower() in _EVIDENCE_OF_NOTHING or t.dep == "neg")


def has_have(grammar: Grammar, verb: Token) -> bool:
    """Return whether "have" is among the helping verbs."""
    return any(t.lemma == "have" for t in clause.auxiliaries(grammar, verb))


def _neither(grammar: Grammar, word: Token) -> tuple[Token, ...]:
    """The "neither" before the first of two verbs; the second has its "nor"."""
    return tuple(t for t in grammar.children(word) if t.lemma == "neither" and t.dep in {"preconj", "cc", "advmod"})


def _hardly_anyone(grammar: Grammar, word: Token) -> tuple[Token, ...]:
    if word.pos not in VERBAL:
        return ()
    who = (t for t in grammar.children(word) if t.dep in {"nsubj", "nsubjpass"} and t.lemma.startswith("any"))
    return tuple(t for one in who for t in grammar.children(one) if t.lemma in SCARCELY)


def _until(grammar: Grammar, word: Token) -> bool:
    """Whether what did not happen until then did so then: "did not pay until May"."""
    past = any(t.lemma == "do" and t.tag == "VBD" for t in clause.auxiliaries(grammar, word))
    below = grammar.children(word)
    clauses = (m for t in below if t.dep == "advcl" for m in grammar.children(t) if m.dep == "mark")
    return past and any(t.lemma == "until" and t.index > word.index for t in (*below, *clauses))


def _narrowly(grammar: Grammar, word: Token) -> bool:
    """ "Almost fell" did not fall; sales that "almost doubled" did about that."""
    if word.pos != "VERB" or word.lemma in OF_AMOUNT or word.tag not in {"VBD", "VBN"}:
        return False
    counts = any(t.dep in {"nummod", "npadvmod"} or t.pos == "NUM" for t in grammar.children(word))
    return not counts and any(t.lemma in NARROWLY and t.dep == "advmod" for t in grammar.children(word))


def _measured(grammar: Grammar, word: Token) -> bool:
    """Whether what a thing "can" do is a capacity, told with its figure: "can carry 290 passengers"."""
    things = (t for t in grammar.children(word) if t.dep in {"dobj", "nsubjpass", "npadvmod"})
    return any(t.dep == "nummod" for thing in things for t in grammar.children(thing))


def _modal(grammar: Grammar, word: Token, name: str, negated: bool) -> Factuality:  # noqa: FBT001
    have = has_have(grammar, word)
    if name in {"should", "ought"} and have:
        return Factuality.CERTAIN if negated else Factuality.CERTAIN_NOT  # "should have paid" blames who did not
    if name == "must" and have:
        return Factuality.PROBABLE  # "must have known" concludes
    if name == "would" and not have:
        name = "will"  # "said it would"; and MEANTIME marks a condition apart, and holds what follows from it
    if name == "can" and (
        word.lemma in VERBS_THAT_CAN_MEANS_NOTHING_WITH or (not negated and _measured(grammar, word))
    ):
        name = "will"
    return MODALS[name][negated]
