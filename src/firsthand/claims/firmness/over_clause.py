"""What the word that governs a clause makes of what the clause tells: "failed to land", "no plans to sell"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from firsthand.claims.firmness import clause
from firsthand.claims.firmness.degrees import Pair
from firsthand.claims.firmness.on_predicate import has_have, modifiers, negations, no, own
from firsthand.claims.firmness.unreal import counterfactual
from firsthand.claims.firmness.words_of_commitment import (
    ADJUNCT_CLAUSES,
    AFTER_ADJECTIVES,
    AFTER_NOUNS,
    CAUSING,
    CHOOSING,
    FAILING,
    GOVERNORS,
    IMPLICATIVE_ADJECTIVES,
    KEEPING_FROM,
    NOUNS_WITH_INFINITIVE,
    ORDERS_IN_SUBJUNCTIVE,
    PASSIVE_ONLY,
    PURPOSE,
    REJECTING,
    SEEKING,
    THINGS_SAID,
    VAIN,
    WITHOUT,
)
from firsthand.claims.firmness.words_of_firmness import ADJECTIVES, LINKING, NOUNS
from firsthand.claims.firmness.words_of_kinds import CONDITIONS
from firsthand.language.grammar import NOUNS as NOMINAL
from firsthand.language.grammar import SUBJECTS, VERBAL, Grammar, Token
from firsthand.model.claim import Factuality

Said = tuple[list[Factuality], Token | None]
"""What a governor makes of a word, and the word from which to go on up; None where nothing above bears on it."""

_ASKED: Final = (Factuality.UNCOMMITTED, Factuality.UNCOMMITTED)
_LEFT_UNDONE: Final = (Factuality.CERTAIN_NOT, Factuality.CERTAIN)


def over_complement(grammar: Grammar, at: Token, above: Token) -> Said | None:
    """Return what a governor makes of its complement; None where the complement stands by itself."""
    if (settled := _by_itself(grammar, at, above)) is not None:
        return [settled], None
    if _is_known_of(grammar, at):
        return None
    if above.lemma == "enough" and above.pos == "ADV":
        above = grammar.head(above)
    if above.pos == "ADP":
        return _over_object_of_preposition(grammar, at, above)
    if above.lemma in clause.SAYING and above.pos == "VERB" and not _orders(grammar, at, above):
        return ([Factuality.UNCOMMITTED] if clause.negations(grammar, above) else []), None
    if above.pos in NOMINAL:
        return _over_clause_of_noun(grammar, at, above)
    if above.pos == "ADJ":
        return _over_clause_of_adjective(grammar, at, above)
    pair = _of_verb(grammar, at, above)
    go_on = above if above.pos != "VERB" or at.dep == "xcomp" else None
    if pair is None:
        return (list(own(grammar, above)), above) if at.dep == "xcomp" else ([], None)
    return [pair[bool(negations(grammar, above))], *own(grammar, above, negation=False)], go_on


def over_adjunct(grammar: Grammar, at: Token, above: Token) -> list[Factuality]:
    """Return what an adverbial clause's conjunction, or its form, makes of what it tells."""
    return list(_adjunct(grammar, at, above))


def after_preposition(grammar: Grammar, preposition: Token) -> Factuality | None:
    """Return what a preposition and its governor make of its object: "without leaving", "kept him from leaving"."""
    above = grammar.head(preposition)
    beside = {above.lemma, *(t.lemma for t in grammar.children(preposition))}
    if preposition.lemma in WITHOUT or (preposition.lemma in {"of", "than"} and beside & WITHOUT):
        return Factuality.CERTAIN_NOT
    if preposition.lemma == "against" and above.lemma in CHOOSING:
        return Factuality.CERTAIN_NOT
    if preposition.lemma == "from" and (keeps := _keeps_from(grammar, above)) is not None:
        return KEEPING_FROM[keeps.lemma][bool(clause.negations(grammar, keeps))]
    if preposition.lemma in SEEKING.get(above.lemma, ()) or (preposition.lemma == "to" and above.text == "subject"):
        return Factuality.UNCOMMITTED
    if pair := AFTER_NOUNS.get((above.lemma, preposition.lemma)):
        return pair[bool(no(grammar, above))] if above.pos in NOMINAL else None
    if above.pos == "NOUN" and above.lemma in NOUNS:
        return NOUNS[above.lemma][bool(no(grammar, above))]
    return None


def is_infinitive(grammar: Grammar, at: Token) -> bool:
    """Return whether a verb has its "to"."""
    return any(t.tag == "TO" for t in clause.auxiliaries(grammar, at))


def _by_itself(grammar: Grammar, at: Token, above: Token) -> Factuality | None:
    """What the form of a clause says, whatever governs it."""
    if _asks(grammar, at):
        return Factuality.UNCOMMITTED
    return Factuality.CERTAIN_NOT if _might_have_been(grammar, at, above) else None


def _over_object_of_preposition(grammar: Grammar, at: Token, preposition: Token) -> Said | None:
    if clause.is_finite(grammar, at):
        return None  # "banned in what the ministry said was"
    above = grammar.head(preposition)
    if preposition.lemma == "about" and is_infinitive(grammar, at):
        return [Factuality.PROBABLE, *own(grammar, above)], above  # "is about to leave"
    if pair := AFTER_ADJECTIVES.get((above.lemma, preposition.lemma)):
        copula = grammar.head(above)
        linked = above.dep == "acomp" and copula.lemma in LINKING
        return [pair[not linked], *(own(grammar, copula) if linked else ())], None
    if preposition.lemma == "into" or (above.lemma, preposition.lemma) in CAUSING:
        return list(own(grammar, above)), above  # "was forced into selling", "did not succeed in selling"
    degree = after_preposition(grammar, preposition)
    return ([] if degree is None else [degree]), None


def _keeps_from(grammar: Grammar, above: Token) -> Token | None:
    """The verb that keeps somebody from something; the parser may hang "from" on who is kept."""
    verb = grammar.head(above) if above.dep in {"dobj", "nsubjpass"} else above
    return verb if verb.lemma in KEEPING_FROM else None


def _over_clause_of_noun(grammar: Grammar, at: Token, noun: Token) -> Said | None:
    verb = grammar.head(noun)
    gainsaid = noun.dep == "dobj" and verb.lemma in {"deny", "reject", "dismiss", "refute", "rebut"}
    if not is_infinitive(grammar, at):
        finite = clause.is_finite(grammar, at) and at.pos in VERBAL
        if finite and gainsaid and noun.lemma in THINGS_SAID:
            return [GOVERNORS["deny"][bool(clause.negations(grammar, verb))]], None  # "rejected claims that"
        if not finite or noun.lemma not in NOUNS:
            return None  # a participle says more of a noun
        pair = NOUNS[noun.lemma]
    elif _came_to_nothing(grammar, noun):
        return [Factuality.CERTAIN_NOT], None
    elif verb.lemma == "in" and noun.lemma in {"order", "effort", "bid", "attempt"}:
        return [PURPOSE], noun  # "in order to", "in a bid to": what for
    else:
        pair = NOUNS_WITH_INFINITIVE.get(noun.lemma, (PURPOSE, Factuality.CERTAIN_NOT))  # "had no money to build"
    return [pair[bool(no(grammar, noun))], *own(grammar, noun, negation=False), *modifiers(grammar, noun)], noun


def _came_to_nothing(grammar: Grammar, noun: Token) -> bool:
    """Whether what was meant was not done: "scrapped plans to", "the failed bid to", "the attempt to … failed"."""
    verb = grammar.head(noun)
    if any(t.dep == "amod" and t.lemma in VAIN for t in grammar.children(noun)):
        return True
    if (
        noun.dep not in {"dobj", "nsubj", "nsubjpass"}
        or clause.negations(grammar, verb)
        or clause.modals(grammar, verb)
    ):
        return False
    if noun.dep == "nsubj" and verb.lemma in LINKING:
        return any(t.dep == "acomp" and t.lemma in VAIN for t in grammar.children(verb))
    if noun.dep == "nsubj" and not any(t.dep == "auxpass" for t in grammar.children(verb)):
        return verb.lemma in FAILING
    down = any(t.dep == "prt" and (verb.lemma, t.lemma) == ("turn", "down") for t in grammar.children(verb))
    return verb.lemma in REJECTING or down


def _over_clause_of_adjective(grammar: Grammar, at: Token, adjective: Token) -> Said:
    """The "not" of "was not able to" stands on the verb between, and counts once."""
    copula = grammar.head(adjective)
    linked = adjective.dep in {"acomp", "oprd", "attr"} and copula.pos in VERBAL
    negated = bool(no(grammar, adjective) or (linked and negations(grammar, copula)))
    enough = _too_or_enough(grammar, adjective, negated=negated)
    pair = enough or IMPLICATIVE_ADJECTIVES.get(adjective.lemma) or ADJECTIVES.get(adjective.lemma)
    if pair is None and at.dep != "xcomp":
        return [], None
    if pair is None:
        return (list(own(grammar, copula)), copula) if linked else ([], adjective)
    above = copula if linked else adjective
    return [pair[negated], *own(grammar, above, negation=False)], above


def _too_or_enough(grammar: Grammar, adjective: Token, *, negated: bool) -> Pair | None:
    """ "Too weak to fly" did not, nor did what was "not strong enough to"."""
    beside = {t.lemma for t in grammar.children(adjective) if t.dep == "advmod"}
    if "too" in beside:
        return _LEFT_UNDONE
    return (Factuality.CERTAIN, Factuality.CERTAIN_NOT) if negated and "enough" in beside | {adjective.lemma} else None


def _of_verb(grammar: Grammar, at: Token, above: Token) -> Pair | None:
    if said := next((t for t in grammar.children(above) if t.dep == "acomp" and t.lemma in ADJECTIVES), None):
        return IMPLICATIVE_ADJECTIVES.get(said.lemma) or ADJECTIVES[said.lemma]  # "it is unlikely that"
    if above.pos not in VERBAL:
        return None
    if above.lemma in ORDERS_IN_SUBJUNCTIVE and _is_subjunctive(grammar, at):
        return _ASKED
    if above.lemma == "look" and above.tag == "VBG":
        return _ASKED  # "is looking to expand"
    if above.lemma == "rule" and any(t.dep == "prt" and t.lemma == "out" for t in grammar.children(above)):
        return Factuality.CERTAIN_NOT, Factuality.POSSIBLE
    if above.lemma in {"allow", "permit"} and not any(t.dep == "auxpass" for t in grammar.children(above)):
        return GOVERNORS["enable"]  # "the kit allows them to write"; who "is allowed" has yet to do it
    if above.lemma in PASSIVE_ONLY and (above.tag != "VBN" or has_have(grammar, above)):
        return None
    return GOVERNORS.get(above.lemma)


def _orders(grammar: Grammar, at: Token, above: Token) -> bool:
    return above.lemma == "tell" and is_infinitive(grammar, at)


def _is_subjunctive(grammar: Grammar, at: Token) -> bool:
    """Whether a clause has the bare form of a verb: "insisted that the firm pay", which a parser takes for plural."""
    if at.dep != "ccomp" or any(t.dep == "aux" for t in grammar.children(at)):
        return False
    verb = next((t for t in grammar.children(at) if t.dep == "auxpass"), at)
    who = next((t for t in grammar.children(at) if t.dep in SUBJECTS), None)
    singular = who is not None and who.tag in {"NN", "NNP"} and not any(t.dep == "conj" for t in grammar.children(who))
    return verb.tag == "VB" or (verb.tag == "VBP" and singular)


def _asks(grammar: Grammar, at: Token) -> bool:
    """Whether a clause leaves open what it tells: "whether it pays", and "asked if it pays"."""
    marks = {t.lemma for t in grammar.children(at) if t.dep == "mark"}
    return "whether" in marks or (at.dep == "ccomp" and "if" in marks)


def _is_known_of(grammar: Grammar, at: Token) -> bool:
    """Whether a question takes what it asks about for granted: "did not say why it sold"."""
    if at.dep not in {"ccomp", "pcomp"} or at.pos not in VERBAL or not clause.is_finite(grammar, at):
        return False
    first = min((*grammar.children(at), at), key=lambda t: t.index)
    opening = (first, *grammar.children(first))
    return any(t.lemma in clause.QUESTION_WORDS for t in opening)


def _might_have_been(grammar: Grammar, at: Token, above: Token) -> bool:
    """Whether a clause is a condition that was not met: "had he paid, all would be well"."""
    return counterfactual(grammar, at) and bool(has_have(grammar, above) or clause.modals(grammar, above))


def _adjunct(grammar: Grammar, at: Token, above: Token) -> Iterator[Factuality]:
    if _might_have_been(grammar, at, above):
        yield Factuality.CERTAIN_NOT
        return
    marks = [t for t in grammar.children(at) if t.dep in {"mark", "advmod"}]
    named = [t.lemma for t in marks]
    finite = clause.is_finite(grammar, at)
    if "as" in named and "if" in named and above.lemma in LINKING:
        yield Factuality.PROBABLE  # "it looks as if"
        return
    if finite and above.lemma == "long" and "as" in named:
        yield Factuality.UNCOMMITTED  # "as long as it pays"
    for name in named:
        if name == "whether" or (name in CONDITIONS and finite):
            yield Factuality.UNCOMMITTED
        elif name in ADJUNCT_CLAUSES:
            yield ADJUNCT_CLAUSES[name]
    if is_infinitive(grammar, at):
        yield from _meant(grammar, above)


def _meant(grammar: Grammar, above: Token) -> Iterator[Factuality]:
    """What an infinitive of purpose is: what it was done for, unless it was "too late to" or one is "on track to"."""
    for below in grammar.children(above):
        if below.dep == "acomp" and any(t.lemma == "too" for t in grammar.children(below)):
            yield Factuality.CERTAIN_NOT
        if below.dep == "prep" and above.lemma == "be":
            nouns = [t.lemma for t in grammar.children(below) if t.dep == "pobj"]
            pairs = (NOUNS_WITH_INFINITIVE.get(n) or NOUNS.get(n) for n in nouns)
            yield from (pair[bool(clause.negations(grammar, above))] for pair in pairs if pair)
    yield PURPOSE
