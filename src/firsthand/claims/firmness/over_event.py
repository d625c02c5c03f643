"""What a verb makes of an event that a noun tells: "averted a strike", "the sale fell through"."""

from __future__ import annotations

from typing import Final

from firsthand.claims.firmness.firmness import clause
from firsthand.claims.firmness.on_predicate import has_have, is_thing_said, no, own
from firsthand.claims.firmness.over_clause import Said, after_preposition, is_infinitive, over_complement
from firsthand.claims.firmness.unreal import counterfactual
from firsthand.claims.firmness.words_of_commitment import (
    AFTER_NOUNS,
    CAUSING,
    DEFINITE,
    LIKELIHOOD,
    NOTHING_OF,
    OBJECT_GOVERNORS,
    OCCURRING,
    PARTICLES,
    PRESUPPOSING,
    UNDOING,
)
from firsthand.claims.firmness.words_of_firmness import ADJECTIVES, ALMOST, LINKING
from firsthand.language.grammar import Grammar, Token
from firsthand.model.claim import Factuality

OBJECTS: Final = frozenset({"dobj", "nsubjpass", "attr", "pobj", "dative", "oprd", "acomp"})
"""Relations of a word that stands and falls with the verb that takes it."""


def over_event(grammar: Grammar, at: Token, above: Token) -> Said | None:
    """Return what the governor of a noun makes of the event it tells; None where it stands by itself."""
    if at.dep == "pobj":
        return _after_preposition(grammar, at, above)
    if at.dep in {"nsubj", "nsubjpass"} and (raised := _raised(grammar, at, above)):
        return raised
    if at.dep == "nsubj" and not _is_passive(grammar, above):
        return _as_subject(grammar, at, above)
    if at.dep in OBJECTS or at.dep == "nsubj":
        return _as_object(grammar, at, above)
    return None


def is_undone(grammar: Grammar, at: Token) -> bool:
    """Return whether a verb says that the event did not come about: beside that, "planned" says nothing more."""
    above = grammar.head(at)
    found = over_event(grammar, at, above)
    return found is not None and Factuality.CERTAIN_NOT in found[0]


def _is_passive(grammar: Grammar, verb: Token) -> bool:
    """Whether a verb is in the passive, a headline's too: "Flight delayed"."""
    helped = any(t.dep == "auxpass" for t in grammar.children(verb))
    return verb.tag == "VBN" and (helped or not has_have(grammar, verb))


def _after_preposition(grammar: Grammar, at: Token, preposition: Token) -> Said | None:
    of = grammar.head(preposition)
    if preposition.lemma in {"of", "on", "to"} and of.lemma in NOTHING_OF:
        return [NOTHING_OF[of.lemma]], None
    known = at.lemma in {"it", "that"} or any(t.text.lower() in DEFINITE for t in grammar.children(at))
    if (of.lemma, preposition.lemma) in CAUSING and not known:
        return list(own(grammar, of, negation=not no(grammar, at))), of
    if preposition.lemma == "of" and of.lemma in {"case", "event"} and grammar.head(of).lemma == "in":
        return [Factuality.UNCOMMITTED], None  # "in the event of a crash"
    degree = after_preposition(grammar, preposition)
    told_of = preposition.lemma == "for" or (of.lemma, preposition.lemma) in AFTER_NOUNS  # "no mention of the deal"
    return None if degree is None or (known and told_of) else ([degree], None)


def _raised(grammar: Grammar, at: Token, above: Token) -> Said | None:
    """What is said of an event through another verb: "a deal is expected to be signed", "talks have yet to begin"."""
    said_of = (above, *(t for t in grammar.children(above) if t.dep in {"acomp", "oprd"}))
    found = next(((t, one) for one in said_of for t in grammar.children(one) if t.dep == "xcomp"), None)
    if found is None or not is_infinitive(grammar, found[0]):
        return None
    done, governor = found
    passive = any(t.dep == "auxpass" for t in grammar.children(done)) and done.lemma not in UNDOING | PRESUPPOSING
    if done.lemma not in OCCURRING and (_is_known(grammar, at) or not passive):
        return None
    over = over_complement(grammar, done, governor)
    return None if over is None else ([*own(grammar, done, negation=not no(grammar, at)), *over[0]], over[1])


def _is_known(grammar: Grammar, at: Token) -> bool:
    return any(t.text.lower() in DEFINITE or t.dep == "poss" for t in grammar.children(at))


def _as_subject(grammar: Grammar, at: Token, above: Token) -> Said | None:
    """ "A strike is unlikely", "a crash may occur", "the talks did not take place"."""
    below = grammar.children(above)
    place = any(t.dep == "dobj" and t.lemma in {"place", "effect"} for t in below)
    if above.lemma in OCCURRING or (above.lemma == "take" and place):
        return list(own(grammar, above, negation=not no(grammar, at))), above
    for particle in (t for t in below if t.dep in {"prt", "advmod"} or (t.dep == "prep" and not grammar.children(t))):
        if pair := PARTICLES.get((above.lemma, particle.lemma)):
            return [pair[bool(clause.negations(grammar, above))]], above
    said = next((t for t in below if t.dep == "acomp" and t.lemma in LIKELIHOOD), None)
    if said is None or above.lemma not in LINKING:
        return None
    held = ADJECTIVES.get(said.lemma) or (Factuality.CERTAIN, Factuality.CERTAIN_NOT)
    degree = held[bool(clause.negations(grammar, above))]
    if degree is Factuality.CERTAIN and any(t.lemma in ALMOST for t in grammar.children(said)):
        degree = Factuality.PROBABLE
    return [degree, *own(grammar, above, negation=False)], None


def _as_object(grammar: Grammar, at: Token, above: Token) -> Said | None:
    """An event stands and falls with the verb that takes it, unless it is one that is known of."""
    undone = above.lemma in UNDOING | {"deny"} and is_thing_said(at)  # a rejected offer was made
    unmet = has_have(grammar, above) and bool(clause.modals(grammar, above))
    if above.lemma in UNDOING and unmet and not any(counterfactual(grammar, t) for t in grammar.children(above)):
        return None  # what "could have been prevented" took place
    for particle in (t for t in grammar.children(above) if t.dep == "prt"):
        if pair := PARTICLES.get((above.lemma, particle.lemma)):
            return [pair[bool(clause.negations(grammar, above))]], above
    known = _is_known(grammar, at)
    negated = bool(clause.negations(grammar, above))
    phrasal = any(t.dep == "prt" for t in grammar.children(above))  # to weigh in on a thing is not to weigh it
    if above.lemma in OBJECT_GOVERNORS and above.pos == "VERB" and not undone and not phrasal:
        if known and negated and above.lemma not in UNDOING:
            return None  # "did not expect the fall"
        held = OBJECT_GOVERNORS[above.lemma][negated]
        return [held, *own(grammar, above, negation=False)], above
    if known or (above.lemma in PRESUPPOSING and not no(grammar, at)):
        return None
    # "no deal was signed": one "no", which stands on both
    return list(own(grammar, above, negation=not no(grammar, at))), above
