"""Signs that a stretch judges, explains or hopes, instead of telling what was seen."""

from __future__ import annotations

from firsthand.claims.firmness import clause, signs
from firsthand.claims.firmness import words_of_kinds as words
from firsthand.claims.firmness.assertion import Assertion
from firsthand.claims.firmness.signs import first_of
from firsthand.claims.firmness.steps import Step
from firsthand.claims.firmness.words_of_firmness import LINKING
from firsthand.language.grammar import VERBAL, Token
from firsthand.language.nouns import INDEFINITE

ANYBODY = frozenset({"one", "nobody", "everybody", "everyone"})
"""With a plain present these say how people are."""

_ON_THE_WAY = frozenset({"on", "under"})
POINTERS = frozenset({"which", "this", "that", "it"})
"""Words that take up what was just told: "which likely means more attacks"."""


def own_mind(assertion: Assertion, verb: Token) -> Token | None:
    """Return the verb of an opinion: "I doubt", "said he hoped"; or of somebody else's mind: "Minsk wants it"."""
    who = clause.subject(assertion.grammar, verb)
    if who is None:
        return None
    mine = who.text.lower() in assertion.minds and verb.lemma in words.MINDS
    if who.text.lower() in assertion.minds and verb.lemma in LINKING:
        mood = first_of(signs.children_of(assertion, verb, "acomp"), words.MOODS)
        if mood is not None:
            return mood
    if verb.lemma in words.PURPOSED and verb.tag == "VBN" and not signs.is_person(who):
        purposed = clause.is_passive(assertion.grammar, verb)
        return verb if purposed else None
    others = (
        verb.lemma in words.OTHERS_MINDS and not signs.is_past(assertion, verb) and signs.is_finite(assertion, verb)
    )
    return verb if mine or (others and who.dep == "nsubj") else None


def in_general(assertion: Assertion, verb: Token) -> Token | None:
    """Return the word by which a stretch says how things always are: "a victory is a bill", "it never rains"."""
    if not clause.is_finite(assertion.grammar, verb) or clause.modals(assertion.grammar, verb):
        return None
    helpers = clause.auxiliaries(assertion.grammar, verb)
    if assertion.reported or signs.is_past(assertion, verb) or any(t.lemma == "be" for t in helpers):
        return None
    always = first_of(signs.children_of(assertion, verb, "advmod", "neg"), words.SEMPER)
    if always is not None:
        return always
    who = clause.subject(assertion.grammar, verb, shared=False)
    if who is None or signs.children_of(assertion, who, "nummod", "poss"):
        return None
    if _is_anybody(assertion, who, verb):
        return who
    article = first_of(signs.children_of(assertion, who, "det"), INDEFINITE)
    says_what = verb.lemma in {"need", "mean", "have"} or bool(signs.children_of(assertion, verb, "attr"))
    return article if says_what or signs.is_negated(assertion, verb) else None


def _is_anybody(assertion: Assertion, who: Token, verb: Token) -> bool:
    """Whether it is said of all: "nobody opens an umbrella indoors", "lorries are not aeroplanes"."""
    name = who.text.lower()
    if verb.lemma == "be":
        bare = who.tag == "NNS" and not signs.children_of(assertion, who, "det", "amod", "compound", "prep")
        said_of = signs.children_of(assertion, verb, "attr")
        return bare and any(t.pos == "NOUN" and not assertion.grammar.children(t) for t in said_of)
    if verb.lemma in words.UNDENIABLE:
        return False
    if name == "you":
        return signs.is_negated(assertion, verb)
    return name in ANYBODY and not signs.children_of(assertion, who, "neg", "preconj", "advmod")


def judgement(assertion: Assertion, step: Step) -> Token | None:
    """Return an adjective or noun of judgement said of the subject; a hedge ("likely to") judges nothing."""
    verb = step.predicate
    if verb.lemma not in LINKING:
        return None
    for said in signs.children_of(assertion, verb, "acomp", "attr", "oprd"):
        if step.holder is not None and said.index == step.holder.index:
            continue
        judged = {said.lemma, said.text.lower()} & (words.JUDGING | words.JUDGING_NOUNS)
        weighed = (said.tag in {"JJR", "JJS"} or judged) and not measured(assertion, said)
        coloured = any(
            (t.tag in {"JJS", "JJR", "RBR", "RBS"} and not sizes(t)) or t.lemma in words.JUDGING or t.lemma == "too"
            for t in signs.children_of(assertion, said, "amod", "advmod")
            if not signs.is_figure(assertion, t)
        )
        if (weighed or coloured) and not counts(assertion, said):
            return said
    for place in signs.children_of(assertion, verb, "prep"):
        nouns = (t for t in assertion.grammar.children(place) if not (t.lemma == "way" and place.lemma in _ON_THE_WAY))
        motive = first_of(nouns, words.JUDGING_NOUNS)
        if motive is not None:
            return motive
    return None


def sizes(word: Token) -> bool:
    """Return whether a superlative ranks by size: "is the country's biggest lender"."""
    return word.tag == "JJS" and word.lemma in words.SIZES


def measured(assertion: Assertion, said: Token) -> bool:
    """Return whether a comparison is with what was found otherwise: "slower than they had been"."""
    return any(
        t.lemma == "than" and any(v.pos in VERBAL for v in (assertion.grammar.head(t), *assertion.grammar.children(t)))
        for t in assertion.grammar.subtree(said)
    )


def counts(assertion: Assertion, said: Token) -> bool:
    """Return whether what is said of the subject is a number: "is more than 40"."""
    return any(signs.is_figure(assertion, t) for t in assertion.grammar.subtree(said))


def feasible(assertion: Assertion, verb: Token) -> Token | None:
    """ "Should", and the "can" and "cannot" of what is feasible."""
    for modal, name in clause.modals(assertion.grammar, verb):
        if name in {"should", "ought", "must"}:
            return modal
        instructs = (who := clause.subject(assertion.grammar, verb)) is not None and who.text.lower() == "you"
        instructs = instructs and not signs.is_negated(assertion, verb)  # "you cannot run a port with a fever"
        if name == "can" and verb.lemma not in words.SAYING | words.PERCEIVING and not instructs:
            return modal
    enough = verb.lemma in words.SUFFICING and signs.is_negated(assertion, verb)
    return verb if enough or signs.is_obliged(assertion, verb) else None


def explains(assertion: Assertion, verb: Token) -> Token | None:
    """Return a present verb that makes something of something: "explains why", "makes it more feasible"."""
    who = clause.subject(assertion.grammar, verb) or first_of(assertion.tokens[:1], POINTERS)
    if who is None or signs.is_person(who) or signs.is_past(assertion, verb):
        return None
    if not clause.is_finite(assertion.grammar, verb):
        return None
    if verb.lemma in words.EXPLAINING and not signs.has_infinitive(assertion, verb):
        return verb
    if verb.lemma != "make":
        return None
    made = (t for t in assertion.grammar.subtree(verb) if t.index > verb.index)
    return next((t for t in made if t.tag in {"JJR", "RBR"} or (t.pos == "ADJ" and t.lemma in words.JUDGING)), None)


def tells_an_event(assertion: Assertion) -> bool:
    """Return whether the innermost predicate is a past event, which a source can only report."""
    told = assertion.steps
    if not told:
        return False
    verb = told[-1].predicate
    return signs.is_past(assertion, verb) and verb.lemma not in words.STATES
