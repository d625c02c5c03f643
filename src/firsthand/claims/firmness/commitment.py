"""How far a text's author commits to one event in it having happened: FactBank's degree for any predicate.

A walk from the predicate up the tree: each word that governs it has its say, until a clause is reached that stands for
itself or a verb of saying that passes it on.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from firsthand.claims.firmness.firmness import clause
from firsthand.claims.firmness.degrees import combine
from firsthand.claims.firmness.on_predicate import modifiers, own
from firsthand.claims.firmness.over_clause import Said, is_infinitive, over_adjunct, over_complement
from firsthand.claims.firmness.over_event import is_undone, over_event
from firsthand.claims.firmness.unreal import supposed
from firsthand.claims.firmness.words_of_firmness import NOUNS
from firsthand.language.grammar import SUBJECTS, VERBAL, Grammar, Token
from firsthand.model.claim import Factuality

CLIMB = 8
"""Words a walk passes at most on its way up."""

COMPLEMENT = frozenset({"ccomp", "xcomp", "acl", "pcomp", "csubj", "csubjpass"})


def factuality_of(grammar: Grammar, token: Token) -> Factuality:
    """Return how firmly the author of the sentence holds that what a predicate tells has happened, is so or will be.

    ``token`` is a verb, a noun or an adjective that tells an event. Verbs of saying pass the commitment of their
    speakers on as the author's; a denial turns it round.
    """
    if token.dep == "prt":
        token = grammar.head(token)  # "step down" is one event
    return combine(_degrees(grammar, token))


def _degrees(grammar: Grammar, token: Token) -> Iterator[Factuality]:
    yield from own(grammar, token)
    if not is_undone(grammar, token):
        yield from modifiers(grammar, token)
    at = token
    for _ in range(CLIMB):
        if at.head == at.index:
            break
        above = grammar.head(at)
        if at.dep == "conj":
            if _stands_alone(grammar, at, above):
                break
            yield from _shared(grammar, at, above)
            at = above
            continue
        found = _through(grammar, at, above)
        if found is None:
            break
        degrees, go_on = found
        yield from degrees
        if go_on is None:
            break
        at = go_on
    if token.pos in VERBAL and any(supposed(grammar, t) for t in islice(grammar.ancestors(at), CLIMB)):
        yield Factuality.UNCOMMITTED
    if grammar.tokens and _is_question(grammar, token):
        yield Factuality.UNCOMMITTED


def _stands_alone(grammar: Grammar, second: Token, first: Token) -> bool:
    """Whether a verb was joined to one too far down: to one that carries no tense, or by "but" to what another said."""
    if second.pos not in VERBAL or first.pos not in VERBAL or not clause.is_finite(grammar, second):
        return False
    but = any(t.dep == "cc" and t.lemma == "but" for t in grammar.children(first))
    by_itself = but and any(t.dep in SUBJECTS for t in grammar.children(second))
    return (by_itself and first.dep == "ccomp") or not clause.is_finite(grammar, first)


def _shared(grammar: Grammar, second: Token, first: Token) -> Iterator[Factuality]:
    """What two joined verbs share: "did not call or write", "no one called or wrote"."""
    helpers = {"aux", "auxpass", "neg", *SUBJECTS}
    joined = second.pos in VERBAL and not any(t.dep in helpers for t in grammar.children(second))
    joins = [t for t in grammar.children(first) if t.dep == "cc"]
    words = {t.lemma for join in joins for t in (join, *grammar.children(join))}
    under_one = joined and second.tag == first.tag and "but" not in words
    if words & {"nor", "rather"} or (under_one and clause.negations(grammar, first, objects=False)):
        yield Factuality.CERTAIN_NOT


def _is_question(grammar: Grammar, token: Token) -> bool:
    sentence = grammar.sentence_at(token.span.start)
    if sentence is None or token.head != token.index:
        return False
    return any(t.text == "?" for t in grammar.within(sentence)[-2:])


def _through(grammar: Grammar, at: Token, above: Token) -> Said | None:
    """What the governor of a word says of it, and whether what stands above the governor bears on it too."""
    if at.dep in COMPLEMENT or (at.dep == "relcl" and _is_content(grammar, at, above)):
        return over_complement(grammar, at, above)
    if at.dep == "advcl":
        return over_adjunct(grammar, at, above), None
    return over_event(grammar, at, above)


def _is_content(grammar: Grammar, at: Token, noun: Token) -> bool:
    """Whether a clause that a parser takes for a relative one says what the noun holds: "talks to merge"."""
    below = grammar.children(at)
    if is_infinitive(grammar, at):
        return not any(t.dep in SUBJECTS for t in below)
    marked = any(t.dep == "mark" and t.lemma == "that" for t in below)
    whole = {"nsubj", "dobj"} <= {t.dep for t in below} and not any(t.tag[0] == "W" for t in below)
    return (marked or whole) and noun.lemma in NOUNS
