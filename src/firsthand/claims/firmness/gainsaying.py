"""Signs that a negated clause answers what was alleged: by who answers for it, of what the text has told before."""

from __future__ import annotations

from firsthand.claims.firmness import clause, signs
from firsthand.claims.firmness import words_of_kinds as words
from firsthand.claims.firmness.assertion import Assertion
from firsthand.claims.firmness.signs import first_of
from firsthand.claims.firmness.words_of_firmness import NEGATIVE_WORDS
from firsthand.language.grammar import VERBAL, Token
from firsthand.model.claim import SourceType


def gainsays(assertion: Assertion, predicate: Token) -> Token | None:
    """Return the predicate by which a source denies: after it has denied, or that any such thing took place."""
    if predicate.pos not in VERBAL or not signs.is_negated(assertion, predicate):
        return None
    if clause.modals(assertion.grammar, predicate) or signs.is_infinitive(assertion, predicate):
        return None
    if first_of(assertion.cue, words.CONCEDING) or predicate.lemma in words.MINDS:
        return None
    if assertion.before.denying or _not_a_shred(assertion, predicate):
        return predicate
    if assertion.source is None or predicate.lemma in words.OBSERVING:
        return None
    if not answers(assertion):
        return None
    return predicate if _none_of_it(assertion, predicate) else None


def answers(assertion: Assertion) -> bool:
    """Return whether the source is a body or speaks for one, so that it can be blamed for what is told."""
    if assertion.source is None:
        return False
    return assertion.source.type in _ANSWERING or signs.speaks_for_a_body(assertion)


_ANSWERING = frozenset({SourceType.ORGANIZATION, SourceType.OFFICIAL})


def _not_a_shred(assertion: Assertion, predicate: Token) -> bool:
    """ "There is not a word of truth in it", "not a scrap of paper"."""
    things = signs.children_of(assertion, predicate, "attr", "dobj", "nsubj", "nsubjpass")
    shred = first_of(things, words.SHREDS)
    return shred is not None and any(t.lemma == "of" for t in assertion.grammar.children(shred))


def _none_of_it(assertion: Assertion, predicate: Token) -> bool:
    """Whether any such thing is denied as the text has told of: "no ambulance was held", "nobody was arrested"."""
    things = signs.children_of(assertion, predicate, "nsubj", "nsubjpass", "dobj", "attr")
    for thing in things:
        if thing.text.lower() in NEGATIVE_WORDS or (thing.lemma == "one" and _not_one(assertion, thing)):
            return predicate.lemma == "be" or _was_told(assertion, predicate)
        if any(t.text.lower() in NEGATIVE_WORDS for t in assertion.grammar.children(thing)) or _not_one(
            assertion, thing
        ):
            return _was_told(assertion, thing)
    ever = any(t.lemma == "never" for t in assertion.grammar.children(predicate))
    return ever and any(_was_told(assertion, t) for t in things if t.dep in {"dobj", "attr"})


def _not_one(assertion: Assertion, thing: Token) -> bool:
    """ "Not one ambulance", whichever word the "not" hangs on."""
    first = assertion.grammar.subtree(thing)[0].index
    opening = assertion.grammar.tokens[max(0, first - 1) : first + 1]
    return any(t.text.lower() == "not" and t != thing for t in opening)


def _was_told(assertion: Assertion, word: Token) -> bool:
    return assertion.before.told.get(word.lemma, word.span.start) < assertion.span.start
